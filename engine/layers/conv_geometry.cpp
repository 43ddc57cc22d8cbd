// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/conv_geometry.hpp"

#include "engine/layers/layer_type_of.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Where a row or column beyond the image is taken from; -1 for a zero.
int borderSource(std::int64_t at, std::int64_t size, const std::string &mode)
{
    if (at >= 0 && at < size)
        return static_cast<int>(at);
    if (mode == "replicate")
        return static_cast<int>(std::clamp<std::int64_t>(at, 0, size - 1));
    if (mode == "reflect")
        return static_cast<int>(at < 0 ? -at : 2 * (size - 1) - at);
    if (mode == "circular")
        return static_cast<int>((at + size) % size);
    return -1;
}

std::vector<int> sources(std::int64_t count, std::int64_t pad, std::int64_t size, const std::string &mode)
{
    std::vector<int> from;
    for (std::int64_t i = 0; i < count; ++i)
        from.push_back(borderSource(i - pad, size, mode));
    return from;
}

} // namespace

ConvGeometry::ConvGeometry(const Params &params, const Shape &input)
    : filters(params.integer("filters")),
      kernel(params.integer("kernel")),
      stride(params.integer("stride")),
      dilation(params.integer("dilation")),
      groups(params.integer("groups"))
{
    if (input.rank() != 3)
        throwWrongShape("Convolution", text(NL_TEXT("images as channels x height x width")), input,
                        text(NL_TEXT("put Reshape before it")));
    channels = input[0];
    height = input[1];
    width = input[2];
    if (channels % groups != 0 || filters % groups != 0)
        throw Error(
            ErrorKind::Graph, {},
            text(NL_TEXT("Convolution cannot share {1} channels and {2} filters out among {3} groups; choose a number "
                         "that divides both."),
                 channels, filters, groups));
    const std::int64_t reach = (kernel - 1) * dilation + 1;
    const std::string &mode = params.word("padding_mode");
    if (params.word("padding") == "same") {
        outHeight = (height + stride - 1) / stride;
        outWidth = (width + stride - 1) / stride;
        const std::int64_t rows = std::max<std::int64_t>((outHeight - 1) * stride + reach - height, 0);
        const std::int64_t columns = std::max<std::int64_t>((outWidth - 1) * stride + reach - width, 0);
        padTop = rows / 2;
        padLeft = columns / 2;
        if (mode != "zeros" && (rows - padTop >= height || columns - padLeft >= width))
            throw Error(
                ErrorKind::Graph, {},
                text(NL_TEXT("The border of Convolution is wider than the {1}x{2} image it is made of; make the kernel "
                             "smaller, or pad with zeros."),
                     height, width));
    } else if (reach > height || reach > width) {
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("The {1}x{1} window of {2} is larger than the {3}x{4} image; make it smaller, or pool less "
                                 "before it."),
                         reach, text(NL_TEXT("Convolution")), height, width));
    } else {
        outHeight = (height - reach) / stride + 1;
        outWidth = (width - reach) / stride + 1;
    }
    rowOf = sources((outHeight - 1) * stride + reach, padTop, height, mode);
    columnOf = sources((outWidth - 1) * stride + reach, padLeft, width, mode);
    phaseRows = (static_cast<std::int64_t>(rowOf.size()) + stride - 1) / stride;
    pitch = (static_cast<std::int64_t>(columnOf.size()) + stride - 1) / stride;
}

bool ConvGeometry::isPlain() const
{
    const auto readsTwice = [](const std::vector<int> &from, std::int64_t pad) {
        for (std::size_t i = 0; i < from.size(); ++i)
            if (from[i] >= 0 && from[i] != static_cast<int>(i) - static_cast<int>(pad))
                return true;
        return false;
    };
    return stride == 1 && !readsTwice(rowOf, padTop) && !readsTwice(columnOf, padLeft);
}

std::int64_t ConvGeometry::phaseOf(std::int64_t row, std::int64_t column) const
{
    return row * dilation % stride * stride + column * dilation % stride;
}

std::int64_t ConvGeometry::shiftOf(std::int64_t row, std::int64_t column) const
{
    return row * dilation / stride * pitch + column * dilation / stride;
}

} // namespace netloom
