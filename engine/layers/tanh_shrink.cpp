// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/elementwise.hpp"
#include "engine/layers/fast_math.hpp"

namespace netloom {

namespace {

template <class T>
struct TanhShrinkFunction : NoSettings {
    static constexpr bool needsInput = true;
    T value(T x) const { return fast_math::lessTanh(x); }
    T slope(T x) const
    {
        const T squeezed = fast_math::tanh(x);
        return squeezed * squeezed;
    }
};

class TanhShrink : public ElementwiseType<TanhShrinkFunction>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "tanh_shrink",
                                   .label = NL_TEXT("Tanh shrink"),
                                   .category = NodeCategory::Activation,
                                   .help = NL_TEXT("What Tanh cuts off: small numbers become much smaller, large ones lose "
                                                   "no more than 1. Known from sparse coding."),
                                   .formula = "y = x - tanh(x)",
                                   .source = "PyTorch, torch.nn.Tanhshrink"};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &tanh_shrink()
{
    static const TanhShrink type;
    return type;
}
} // namespace all_layers

} // namespace netloom
