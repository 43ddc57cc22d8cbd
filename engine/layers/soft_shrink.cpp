// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"

namespace netloom {

namespace {

template <class T>
struct SoftShrinkFunction {
    static constexpr bool needsInput = false;
    T width = T(0.5);
    void configure(const Params &params) { width = static_cast<T>(params.real("width")); }
    // x * 0 and not 0, so that NaN comes through.
    T value(T x) const { return x > width ? x - width : x < -width ? x + width : x * T(0); }
    T slope(T y) const { return y != T(0) ? T(1) : T(0); }
};

class SoftShrink : public ElementwiseType<SoftShrinkFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "soft_shrink",
            .label = NL_TEXT("Soft shrink"),
            .category = NodeCategory::Activation,
            .help = NL_TEXT("Pulls every number towards zero by a fixed amount and makes the small ones exactly zero, which "
                            "removes weak noise. Known from sparse coding and denoising."),
            .formula = NL_TEXT("y = x - w for x > w, x + w for x < -w, else 0"),
            .source = "Donoho 1995, De-noising by soft-thresholding",
            .params = {{.key = "width",
                        .label = NL_TEXT("Width"),
                        .type = ParamType::Real,
                        .defaultValue = 0.5,
                        .minimum = 0,
                        .maximum = 1000,
                        .help = NL_TEXT("How near to zero a number must be to become zero, and how far the others move."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &soft_shrink()
{
    static const SoftShrink type;
    return type;
}
} // namespace all_layers

} // namespace netloom
