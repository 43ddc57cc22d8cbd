// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// How a convolution's filters lie over an image, in a layout in which every tap of a filter is the same image shifted by
/// a constant. The image is copied between its borders and, for a stride s, taken apart into s x s images of every s-th
/// row and column ("phases"): what one tap sees at all places is then a run of consecutive numbers, and the whole layer a
/// product whose second factor is never written down.
struct ConvGeometry {
    std::int64_t channels = 0, height = 0, width = 0, filters = 0;
    std::int64_t kernel = 1, stride = 1, dilation = 1, groups = 1;
    std::int64_t padTop = 0, padLeft = 0;
    std::int64_t outHeight = 0, outWidth = 0;

    std::int64_t phaseRows = 0, pitch = 0; ///< of one phase: its rows, and the numbers of a row
    std::vector<int> rowOf, columnOf;      ///< the image's row or column at each one between the borders; -1: a zero

    /// Throws Error (Graph) when the input is no image, smaller than the filter, or not to be cut into so many groups.
    ConvGeometry(const Params &params, const Shape &input);

    std::int64_t taps() const { return kernel * kernel; }
    std::int64_t places() const { return outHeight * outWidth; }
    std::int64_t groupChannels() const { return channels / groups; }
    std::int64_t groupFilters() const { return filters / groups; }
    std::int64_t depth() const { return groupChannels() * taps(); } ///< weights of one filter
    std::int64_t phaseSize() const { return phaseRows * pitch; }
    std::int64_t channelSize() const { return stride * stride * phaseSize(); }
    /// From the first place to the last, with what lies between the rows.
    std::int64_t run() const { return (outHeight - 1) * pitch + outWidth; }
    bool isPlain() const; ///< stride 1 and no repeated pixels: rows are copied whole

    std::int64_t phaseOf(std::int64_t row, std::int64_t column) const; ///< of a tap
    std::int64_t shiftOf(std::int64_t row, std::int64_t column) const; ///< of a tap, within its phase
    std::int64_t largestShift() const { return shiftOf(kernel - 1, kernel - 1); }
};

} // namespace netloom
