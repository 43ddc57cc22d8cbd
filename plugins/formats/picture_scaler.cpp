// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/picture_scaler.hpp"

#include "engine/data/resampler.hpp"

namespace netloom {

namespace {

/// One row of the picture as (channels, width) numbers from 0 to 255.
void takeRow(const Picture &picture, std::size_t y, std::size_t channels, float *row)
{
    const auto width = static_cast<std::size_t>(picture.width);
    const auto old = static_cast<std::size_t>(picture.channels);
    const std::uint16_t *samples = picture.samples.data() + y * width * old;
    for (std::size_t x = 0; x < width; ++x, samples += old) {
        const bool isColoured = old == 3 && (samples[0] != samples[1] || samples[1] != samples[2]);
        if (channels == 1 && isColoured) {
            row[x] = 0.299F * (samples[0] / 257.F) + 0.587F * (samples[1] / 257.F) + 0.114F * (samples[2] / 257.F);
            continue;
        }
        for (std::size_t channel = 0; channel < channels; ++channel)
            row[channel * width + x] = samples[old == 1 ? 0 : channel] / 257.F;
    }
}

} // namespace

void scalePicture(const Picture &picture, std::int64_t channels, std::int64_t height, std::int64_t width, float *out)
{
    const auto planes = static_cast<std::size_t>(channels);
    Resampler stretch(channels, picture.height, picture.width, height, width);
    stretch([&](std::size_t y, float *row) { takeRow(picture, y, planes, row); }, out);
}

} // namespace netloom
