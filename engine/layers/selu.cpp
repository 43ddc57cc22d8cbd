// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct SeluFunction : NoSettings {
    static constexpr bool needsInput = false;
    // The paper's alpha and lambda: with them mean 0 and variance 1 reproduce themselves from layer to layer.
    static constexpr T scale = T(1.0507009873554804934193349852946);
    static constexpr T depth = T(1.0507009873554804934193349852946 * 1.6732632423543772848170429916717);
    T value(T x) const
    {
        const T below = depth * fast_math::expm1(x);
        return x > T(0) ? scale * x : below;
    }
    T slope(T y) const { return y > T(0) ? scale : y + depth; }
};

class Selu : public ElementwiseType<SeluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "selu",
            .label = NL_TEXT("SELU"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("An ELU scaled so that the numbers keep mean 0 and deviation 1 from layer to layer without a "
                            "normalisation. Wants lecun first weights, and Alpha dropout instead of Dropout."),
            .formula = NL_TEXT("y = 1.0507 x for x > 0, else 1.0507 * 1.6733 (exp(x) - 1)"),
            .source = "Klambauer et al. 2017, Self-normalizing neural networks"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &selu()
{
    static const Selu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
