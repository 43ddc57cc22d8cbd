// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/picking.hpp"

namespace netloom {

namespace {

Picking repeatPicking(const std::string &label, const Params &params, const Shape &input)
{
    if (input.rank() != 1)
        throwWrongShape(label, text(NL_TEXT("a flat input")), input, text(NL_TEXT("put Flatten before it")));
    Picking picking;
    picking.inner = input[0];
    picking.columns.assign(static_cast<std::size_t>(params.integer("times")), 0);
    picking.output = Shape{params.integer("times"), input[0]};
    return picking;
}

class Repeat : public PickType<repeatPicking>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "repeat",
            .label = NL_TEXT("Repeat"),
            .category = NodeCategory::Shape,
            .help = NL_TEXT("Makes a sequence of one row of numbers by giving the same row at every step. Stands between an "
                            "encoder that gives one row and a decoder that writes a sequence."),
            .formula = "y[step] = x",
            .source = "Keras, RepeatVector",
            .params = {{.key = "times",
                        .label = NL_TEXT("Times"),
                        .type = ParamType::Int,
                        .defaultValue = std::int64_t{2},
                        .minimum = 1,
                        .maximum = 1048576,
                        .unit = NL_TEXT("steps"),
                        .help = NL_TEXT("How many steps the sequence has."),
                        .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &repeat()
{
    static const Repeat type;
    return type;
}
} // namespace all_layers

} // namespace netloom
