// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/extreme.hpp"

namespace netloom {

namespace {

struct MaximumOrder {
    template <class T>
    static bool isBetter(T x, T best)
    {
        return x > best;
    }
};

template <class T>
using MaximumLayer = ExtremeLayer<T, MaximumOrder>;

class Maximum : public LayerTypeOf<MaximumLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "maximum",
            .label = NL_TEXT("Maximum"),
            .category = NodeCategory::Merge,
            .help = NL_TEXT("Keeps the largest of its inputs, number by number: any branch may speak up."),
            .formula = "y = max(x1, x2, ...)",
            .source = "PyTorch, torch.maximum",
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
const LayerType &maximum()
{
    static const Maximum type;
    return type;
}
} // namespace all_layers

} // namespace netloom
