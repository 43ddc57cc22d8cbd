// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <cstdint>
#include <functional>
#include <vector>

namespace netloom {

/// Stretches pictures of one size to another: where one shrinks, every pixel counts (a triangle filter as wide as the
/// shrinking, Pillow's BILINEAR), where it grows, it is interpolated. A picture of the very size keeps its numbers.
class Resampler
{
public:
    Resampler(std::int64_t channels, std::int64_t oldHeight, std::int64_t oldWidth, std::int64_t height, std::int64_t width);

    /// Writes an old row as (channels, oldWidth) numbers.
    using RowWriter = std::function<void(std::size_t y, float *row)>;
    /// out (channels, height, width). writeRow is asked once a row, from top to bottom.
    void operator()(const RowWriter &writeRow, float *out);

private:
    /// Which old places make up a new one, and how much each.
    struct Window {
        std::size_t begin = 0;
        std::vector<float> weights;
    };
    static std::vector<Window> windowsOf(std::int64_t oldLength, std::int64_t newLength);

    std::size_t m_oldHeight, m_oldWidth, m_width, m_area;
    std::vector<Window> m_across, m_down;
    std::vector<float> m_row, m_narrow; ///< all channels of a row, before and after it is stretched
};

} // namespace netloom
