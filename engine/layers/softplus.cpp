// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct SoftplusFunction : NoSettings {
    static constexpr bool needsInput = true;
    T value(T x) const { return fast_math::softplus(x); }
    T slope(T x) const { return fast_math::sigmoid(x); }
};

class Softplus : public ElementwiseType<SoftplusFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "softplus",
            .label = NL_TEXT("Softplus"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("A ReLU with its corner rounded off. Its output is always above zero, which suits quantities "
                            "that cannot be negative, such as a deviation."),
            .formula = "y = log(1 + exp(x))",
            .source = "Dugas et al. 2001, Incorporating second-order functional knowledge for better option pricing"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &softplus()
{
    static const Softplus type;
    return type;
}
} // namespace all_layers

} // namespace netloom
