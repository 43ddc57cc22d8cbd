// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/picking.hpp"

namespace netloom {

namespace {

Picking slicePicking(const std::string &label, const Params &params, const Shape &input)
{
    const std::int64_t axis = params.integer("axis") - 1, from = params.integer("from") - 1;
    const std::int64_t length = params.integer("length");
    if (axis >= input.rank())
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("{1} is told axis {2}, but {3} has only {4}; choose another axis."), text(label), axis + 1,
                         input.str(), input.rank()));
    const std::int64_t there = input[static_cast<int>(axis)];
    if (length > there || from > there - length)
        throw Error(
            ErrorKind::Graph, {},
            text(NL_TEXT("{1} cannot take {2} places from place {3} on: axis {4} of {5} has {6}. Take fewer, or begin "
                         "earlier."),
                 text(label), length, from + 1, axis + 1, input.str(), there));
    Picking picking;
    std::vector<std::int64_t> dims = input.dims();
    for (int i = 0; i < input.rank(); ++i)
        (i < axis ? picking.outer : i == axis ? picking.width : picking.inner) *= input[i];
    dims[static_cast<std::size_t>(axis)] = length;
    picking.output = Shape(std::move(dims));
    picking.columns.clear();
    for (std::int64_t place = from; place < from + length; ++place)
        picking.columns.push_back(place);
    return picking;
}

class Slice : public PickType<slicePicking>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "slice",
                                   .label = NL_TEXT("Slice"),
                                   .category = NodeCategory::Shape,
                                   .help = NL_TEXT("Takes a stretch of neighbouring places along one axis, for example some "
                                                   "features, or one channel of a picture."),
                                   .formula = NL_TEXT("y = x[from ... from + length - 1]"),
                                   .source = "NumPy, basic indexing",
                                   .params = {{.key = "axis",
                                               .label = NL_TEXT("Axis"),
                                               .type = ParamType::Int,
                                               .defaultValue = std::int64_t{1},
                                               .minimum = 1,
                                               .maximum = 8,
                                               .help = NL_TEXT("Along which axis, counted from 1: of images 1 is channels, "
                                                               "2 height, 3 width; of sequences 1 is steps."),
                                               .isPositional = true},
                                              {.key = "from",
                                               .label = NL_TEXT("From"),
                                               .type = ParamType::Int,
                                               .defaultValue = std::int64_t{1},
                                               .minimum = 1,
                                               .maximum = 1073741824,
                                               .help = NL_TEXT("The first place that is taken, counted from 1."),
                                               .isPositional = true},
                                              {.key = "length",
                                               .label = NL_TEXT("Length"),
                                               .type = ParamType::Int,
                                               .defaultValue = std::int64_t{1},
                                               .minimum = 1,
                                               .maximum = 1073741824,
                                               .help = NL_TEXT("How many places are taken."),
                                               .isPositional = true}}};
        return info;
    }
};

} // namespace

namespace all_layers {
const LayerType &slice()
{
    static const Slice type;
    return type;
}
} // namespace all_layers

} // namespace netloom
