// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct LeakyReluFunction {
    static constexpr bool needsInput = false;
    T leak = T(0.01);
    void configure(const Params &params) { leak = static_cast<T>(params.real("slope")); }
    T value(T x) const { return x > T(0) ? x : x * leak; }
    T slope(T y) const { return y > T(0) ? T(1) : leak; }
};

class LeakyRelu : public ElementwiseType<LeakyReluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "leaky_relu",
            .label = NL_TEXT("Leaky ReLU"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("As ReLU, but negative numbers keep a small slope, so that no unit can fall silent for ever."),
            .formula = NL_TEXT("y = x for x > 0, else a x"),
            .source = "Maas, Hannun, Ng 2013, Rectifier nonlinearities improve neural network acoustic models",
            .params = {{.key = "slope",
                        .label = NL_TEXT("Slope"),
                        .type = ParamType::Real,
                        .defaultValue = 0.01,
                        .minimum = 0,
                        .maximum = 1,
                        .help = NL_TEXT("How much of a negative number comes through."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &leaky_relu()
{
    static const LeakyRelu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
