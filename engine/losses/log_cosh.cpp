// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

template <class T>
struct LogCoshDistance {
    explicit LogCoshDistance(const Params &) {}
    /// log(cosh d) without overflow.
    T value(T d) const { return std::abs(d) + std::log1p(std::exp(T(-2) * std::abs(d))) - std::log(T(2)); }
    T slope(T d) const { return std::tanh(d); }
};

template <class T>
using LogCoshLoss = ValueLoss<T, LogCoshDistance<T>>;

class LogCoshLossType : public LossTypeOf<LogCoshLoss>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "log_cosh",
                                   .label = NL_TEXT("Log-cosh"),
                                   .category = NodeCategory::Loss,
                                   .help = NL_TEXT("Like half the squared error for small differences and like the absolute "
                                                   "error for large ones, and smooth throughout; outliers pull little."),
                                   .formula = NL_TEXT("L = mean of log(cosh(y - t))"),
                                   .source = "Chen, Li, Wu 2019, Log hyperbolic cosine loss",
                                   .params = withLossWeight({}),
                                   .inputs = lossInputs(),
                                   .outputs = {}};
        return info;
    }

    OutputLink link() const override { return OutputLink::Identity; }
    bool takesLogits() const override { return false; }
    bool takesProbabilities() const override { return false; }
    bool fits(Task task) const override { return task == Task::Regression; }
    std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const override
    {
        return mismatchOfValues(info().label, prediction, signature, false);
    }
};

} // namespace

namespace all_losses {
const LossType &log_cosh()
{
    static const LogCoshLossType type;
    return type;
}
} // namespace all_losses

} // namespace netloom
