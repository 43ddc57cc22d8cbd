// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"

#include <algorithm>
#include <cstdint>
#include <string>

namespace netloom {

/// How a square window of `size` moves over images (channels, height, width) and what it gives.
struct ImageWindow {
    std::int64_t channels = 0, height = 0, width = 0;
    std::int64_t size = 1, stride = 1;
    std::int64_t padTop = 0, padLeft = 0;
    std::int64_t outHeight = 0, outWidth = 0;

    /// isPadded: with zeros around so that a stride of 1 keeps height and width; of an odd number more at the end, as
    /// PyTorch. Throws Error (Graph) with the layer's label when the input is no image or smaller than the window.
    ImageWindow(const std::string &label, const Shape &input, std::int64_t windowSize, std::int64_t windowStride,
                bool isPadded);

    std::int64_t places() const { return outHeight * outWidth; }

    /// Calls visit(from, to) for the part of the window at output row `out` that lies in the image, as image rows.
    struct Range {
        std::int64_t from, to; ///< image rows (or columns) [from, to)
    };
    Range rows(std::int64_t out) const { return clipped(out * stride - padTop, height); }
    Range columns(std::int64_t out) const { return clipped(out * stride - padLeft, width); }

private:
    Range clipped(std::int64_t first, std::int64_t limit) const
    {
        return {std::max<std::int64_t>(first, 0), std::min(first + size, limit)};
    }
};

} // namespace netloom
