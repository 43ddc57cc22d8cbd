// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct CeluFunction {
    static constexpr bool needsInput = false;
    T alpha = T(1), perAlpha = T(1);
    void configure(const Params &params)
    {
        alpha = static_cast<T>(params.real("alpha"));
        perAlpha = T(1) / alpha;
    }
    T value(T x) const
    {
        const T below = alpha * fast_math::expm1(x * perAlpha);
        return x > T(0) ? x : below;
    }
    T slope(T y) const { return y > T(0) ? T(1) : y * perAlpha + T(1); }
};

class Celu : public ElementwiseType<CeluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "celu",
                                   .label = NL_TEXT("CELU"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("An ELU whose slope has no jump at zero, whatever its alpha."),
                                   .formula = NL_TEXT("y = x for x > 0, else a (exp(x / a) - 1)"),
                                   .source = "Barron 2017, Continuously differentiable exponential linear units",
                                   .params = {{.key = "alpha",
                                               .label = NL_TEXT("Alpha"),
                                               .type = ParamType::Real,
                                               .defaultValue = 1.0,
                                               .minimum = 0.01,
                                               .maximum = 100,
                                               .help = NL_TEXT("How far below zero the floor lies."),
                                               .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &celu()
{
    static const Celu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
