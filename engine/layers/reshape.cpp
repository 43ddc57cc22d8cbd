// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/copy_layer.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

namespace {

class Reshape : public LayerTypeOf<CopyLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "reshape",
            .label = NL_TEXT("Reshape"),
            .category = NodeCategory::Shape,
            .help = NL_TEXT("Reads the same numbers as another shape, for example 64 numbers as an image of 1x8x8."),
            .formula = NL_TEXT("y = x as (shape)"),
            .source = "PyTorch, torch.nn.Unflatten",
            .params = {{.key = "shape",
                        .label = NL_TEXT("Shape"),
                        .type = ParamType::Dims,
                        .defaultValue = "1x8x8",
                        .help = NL_TEXT("Of images: channels x height x width."),
                        .isPositional = true}}};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const Shape shape(Shape::parse(params.word("shape")));
        if (shape.rank() == 0 || shape.size() != inputs[0].size())
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("Reshape cannot read {1} as {2}: that takes {3} numbers, not {4}. Choose a shape with "
                                     "{4} numbers."),
                             inputs[0].str(), shape.str(), shape.size(), inputs[0].size()));
        return shape;
    }
};

} // namespace

namespace all_layers {
const LayerType &reshape()
{
    static const Reshape type;
    return type;
}
} // namespace all_layers

} // namespace netloom
