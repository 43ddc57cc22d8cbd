// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/box_pooling.hpp"

namespace netloom {

namespace {

std::int64_t strideOf(const Params &params)
{
    return params.integer("stride") > 0 ? params.integer("stride") : params.integer("size");
}

} // namespace

PoolBox::PoolBox(const std::string &label, const Shape &input)
{
    switch (input.rank()) {
    case 2:
        width = input[0];
        inner = input[1];
        return;
    case 3:
        outer = input[0];
        height = input[1];
        width = input[2];
        return;
    case 4:
        outer = input[0];
        depth = input[1];
        height = input[2];
        width = input[3];
        return;
    default:
        throwWrongShape(label, text(NL_TEXT("images as channels x height x width, or a sequence as steps x features")),
                        input, text(NL_TEXT("put Reshape before it")));
    }
}

Shape PoolBox::outputShape(int rank) const
{
    const auto planeCount = static_cast<std::int64_t>(planes.size()), rowCount = static_cast<std::int64_t>(rows.size()),
               columnCount = static_cast<std::int64_t>(columns.size());
    if (rank == 2)
        return Shape{columnCount, inner};
    return rank == 3 ? Shape{outer, rowCount, columnCount} : Shape{outer, planeCount, rowCount, columnCount};
}

PoolWindows slidingWindows(const std::string &label, std::int64_t length, std::int64_t size, std::int64_t stride)
{
    if (size > length)
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("The window of {1} is {2} long, but the input only {3}; make it smaller, or pool less "
                                 "before it."),
                         text(label), size, length));
    PoolWindows windows;
    for (std::int64_t from = 0; from + size <= length; from += stride)
        windows.push_back({from, from + size});
    return windows;
}

PoolWindows evenWindows(std::int64_t length, std::int64_t count)
{
    PoolWindows windows;
    for (std::int64_t i = 0; i < count; ++i)
        windows.push_back({i * length / count, ((i + 1) * length + count - 1) / count});
    return windows;
}

std::vector<ParamSpec> slidingPoolingSpecs(std::string sizeHelp, std::string unit)
{
    return {{.key = "size",
             .label = NL_TEXT("Size"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{2},
             .minimum = 1,
             .maximum = 1048576,
             .unit = unit,
             .help = std::move(sizeHelp),
             .isPositional = true},
            {.key = "stride",
             .label = NL_TEXT("Stride"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{0},
             .minimum = 0,
             .maximum = 1048576,
             .unit = unit,
             .help = NL_TEXT("How far the window moves at a time; 0 moves it by its own size."),
             .isAdvanced = true}};
}

PoolBox sequencePooling(const std::string &label, const Params &params, const Shape &input)
{
    if (input.rank() != 2)
        throwWrongShape(label, text(NL_TEXT("a sequence as steps x features")), input,
                        text(NL_TEXT("put Reshape before it")));
    PoolBox box(label, input);
    box.columns = slidingWindows(label, box.width, params.integer("size"), strideOf(params));
    return box;
}

PoolBox volumePooling(const std::string &label, const Params &params, const Shape &input)
{
    if (input.rank() != 4)
        throwWrongShape(label, text(NL_TEXT("volumes as channels x depth x height x width")), input,
                        text(NL_TEXT("put Reshape before it")));
    PoolBox box(label, input);
    const std::int64_t size = params.integer("size"), stride = strideOf(params);
    box.planes = slidingWindows(label, box.depth, size, stride);
    box.rows = slidingWindows(label, box.height, size, stride);
    box.columns = slidingWindows(label, box.width, size, stride);
    return box;
}

std::vector<ParamSpec> adaptivePoolingSpecs()
{
    return {{.key = "size",
             .label = NL_TEXT("Output size"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{2},
             .minimum = 1,
             .maximum = 4096,
             .help = NL_TEXT("Height and width (of a sequence: steps) that come out, whatever goes in."),
             .isPositional = true}};
}

PoolBox adaptivePooling(const std::string &label, const Params &params, const Shape &input)
{
    PoolBox box(label, input);
    const std::int64_t size = params.integer("size");
    box.columns = evenWindows(box.width, size);
    if (input.rank() > 2)
        box.rows = evenWindows(box.height, size);
    if (input.rank() > 3)
        box.planes = evenWindows(box.depth, size);
    return box;
}

PoolBox globalPooling(const std::string &label, const Params &, const Shape &input)
{
    PoolBox box(label, input);
    box.planes = {{0, box.depth}};
    box.rows = {{0, box.height}};
    box.columns = {{0, box.width}};
    return box;
}

} // namespace netloom
