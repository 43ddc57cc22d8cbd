// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/image_window.hpp"

#include "engine/layers/layer_type_of.hpp"

namespace netloom {

ImageWindow::ImageWindow(const std::string &label, const Shape &input, std::int64_t windowSize, std::int64_t windowStride,
                         bool isPadded)
    : size(windowSize), stride(windowStride)
{
    if (input.rank() != 3)
        throwWrongShape(label, text(NL_TEXT("images as channels x height x width")), input,
                        text(NL_TEXT("put Reshape before it")));
    channels = input[0];
    height = input[1];
    width = input[2];
    if (isPadded) {
        outHeight = (height + stride - 1) / stride;
        outWidth = (width + stride - 1) / stride;
        padTop = std::max<std::int64_t>((outHeight - 1) * stride + size - height, 0) / 2;
        padLeft = std::max<std::int64_t>((outWidth - 1) * stride + size - width, 0) / 2;
        return;
    }
    if (size > height || size > width)
        throw Error(ErrorKind::Graph, {},
                    text(NL_TEXT("The {1}x{1} window of {2} is larger than the {3}x{4} image; make it smaller, or pool less "
                                 "before it."),
                         size, text(label), height, width));
    outHeight = (height - size) / stride + 1;
    outWidth = (width - size) / stride + 1;
}

} // namespace netloom
