// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

#include <cmath>

namespace netloom {

namespace {

template <class T>
struct SoftsignFunction : NoSettings {
    static constexpr bool needsInput = false;
    T value(T x) const { return x / (T(1) + std::abs(x)); }
    T slope(T y) const
    {
        const T rest = T(1) - std::abs(y); // 1 / (1 + |x|)
        return rest * rest;
    }
};

class Softsign : public ElementwiseType<SoftsignFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "softsign",
            .label = NL_TEXT("Softsign"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Squeezes any number into -1 to 1 like Tanh, but nears the ends more slowly, so that its "
                            "gradient vanishes later."),
            .formula = "y = x / (1 + |x|)",
            .source = "Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward neural networks"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &softsign()
{
    static const Softsign type;
    return type;
}
} // namespace all_layers

} // namespace netloom
