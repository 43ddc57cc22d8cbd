// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/extreme.hpp"

namespace netloom {

namespace {

struct MinimumOrder {
    template <class T>
    static bool isBetter(T x, T best)
    {
        return x < best;
    }
};

template <class T>
using MinimumLayer = ExtremeLayer<T, MinimumOrder>;

class Minimum : public LayerTypeOf<MinimumLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "minimum",
            .label = NL_TEXT("Minimum"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Keeps the smallest of its inputs, number by number: all branches must agree."),
            .formula = "y = min(x1, x2, ...)",
            .source = "PyTorch, torch.minimum",
            .inputs = {{"input", true}}};
        return info;
    }

    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        return commonShape(info().label, inputs);
    }
};

} // namespace

namespace all_layers {
const LayerType &minimum()
{
    static const Minimum type;
    return type;
}
} // namespace all_layers

} // namespace netloom
