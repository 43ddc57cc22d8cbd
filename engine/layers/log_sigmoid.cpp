// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct LogSigmoidFunction : NoSettings {
    static constexpr bool needsInput = true;
    T value(T x) const { return -fast_math::softplus(-x); }
    T slope(T x) const { return fast_math::sigmoid(-x); }
};

class LogSigmoid : public ElementwiseType<LogSigmoidFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "log_sigmoid",
                                   .label = NL_TEXT("Log sigmoid"),
                                   .category = NodeCategory::Activation,
                                   .help =
                                       NL_TEXT("The logarithm of a sigmoid, exact far below zero, too, where the sigmoid "
                                               "itself is lost in rounding. For networks that work with log-probabilities."),
                                   .formula = "y = -log(1 + exp(-x))",
                                   .source = "PyTorch, torch.nn.LogSigmoid"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &log_sigmoid()
{
    static const LogSigmoid type;
    return type;
}
} // namespace all_layers

} // namespace netloom
