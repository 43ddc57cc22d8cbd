// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/copy_layer.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

namespace {

class Flatten : public LayerTypeOf<CopyLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "flatten",
                                   .label = NL_TEXT("Flatten"),
                                   .category = NodeCategory::Shape,
                                   .help = NL_TEXT("Reads an image as one long row of numbers, as Dense wants it."),
                                   .formula = NL_TEXT("y = x as (channels height width)"),
                                   .source = "PyTorch, torch.nn.Flatten"};
        return info;
    }

    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return Shape{inputs[0].size()}; }
};

} // namespace

namespace all_layers {
const LayerType &flatten()
{
    static const Flatten type;
    return type;
}
} // namespace all_layers

} // namespace netloom
