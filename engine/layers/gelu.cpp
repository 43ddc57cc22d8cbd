// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

#include <cmath>
#include <numbers>

namespace netloom {

namespace {

template <class T>
struct GeluFunction : NoSettings {
    static constexpr bool needsInput = true;
    /// erfc, since 1 + erf loses all digits far below 0.
    static T below(T x) { return T(0.5) * std::erfc(x * T(-std::numbers::sqrt2 / 2)); }
    T value(T x) const { return x * below(x); }
    T slope(T x) const
    {
        const T density = fast_math::exp(T(-0.5) * x * x) * T(0.5 * std::numbers::inv_sqrtpi * std::numbers::sqrt2);
        return below(x) + x * density;
    }
};

class Gelu : public ElementwiseType<GeluFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "gelu",
                                   .label = NL_TEXT("GELU"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("Weighs each number by the chance that a normal random number is "
                                                   "smaller: a smooth ReLU, usual in transformers."),
                                   .formula = "y = x (1 + erf(x / sqrt 2)) / 2",
                                   .source = "Hendrycks, Gimpel 2016, Gaussian error linear units"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &gelu()
{
    static const Gelu type;
    return type;
}
} // namespace all_layers

} // namespace netloom
