// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/picture_scaler.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// Which old places make up a new one, and how much each.
struct Window {
    std::size_t begin = 0;
    std::vector<float> weights;
};

std::vector<Window> windowsOf(std::int64_t oldLength, std::int64_t newLength)
{
    const double scale = static_cast<double>(oldLength) / static_cast<double>(newLength);
    const double reach = std::max(scale, 1.0);
    std::vector<Window> windows(static_cast<std::size_t>(newLength));
    for (std::size_t place = 0; place < windows.size(); ++place) {
        const double centre = (static_cast<double>(place) + 0.5) * scale;
        const auto begin = std::max<std::int64_t>(static_cast<std::int64_t>(centre - reach + 0.5), 0);
        const auto end = std::min(static_cast<std::int64_t>(centre + reach + 0.5), oldLength);
        std::vector<double> weights;
        double sum = 0;
        for (std::int64_t old = begin; old < end; ++old) {
            const double distance = std::abs(static_cast<double>(old) + 0.5 - centre) / reach;
            weights.push_back(std::max(1 - distance, 0.0));
            sum += weights.back();
        }
        windows[place].begin = static_cast<std::size_t>(begin);
        for (const double weight : weights)
            windows[place].weights.push_back(static_cast<float>(weight / sum));
    }
    return windows;
}

/// One row of the picture as (channels, width) numbers from 0 to 255.
void takeRow(const Picture &picture, std::size_t y, std::size_t channels, std::vector<float> &row)
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
    const auto oldWidth = static_cast<std::size_t>(picture.width);
    const auto planes = static_cast<std::size_t>(channels);
    const auto newWidth = static_cast<std::size_t>(width);
    const std::size_t area = static_cast<std::size_t>(height) * newWidth;
    const std::vector<Window> across = windowsOf(picture.width, width);
    const std::vector<Window> down = windowsOf(picture.height, height);
    std::vector<float> row(planes * oldWidth);
    std::vector<float> narrow(planes * newWidth);
    std::fill(out, out + planes * area, 0.F);
    std::size_t first = 0; // new row that the old one may still go into
    for (std::size_t y = 0; y < static_cast<std::size_t>(picture.height); ++y) {
        takeRow(picture, y, planes, row);
        for (std::size_t i = 0; i < narrow.size(); ++i) {
            const Window &window = across[i % newWidth];
            const float *from = row.data() + i / newWidth * oldWidth + window.begin;
            float sum = 0;
            for (std::size_t k = 0; k < window.weights.size(); ++k)
                sum += window.weights[k] * from[k];
            narrow[i] = sum;
        }
        while (first < down.size() && down[first].begin + down[first].weights.size() <= y)
            ++first;
        for (std::size_t place = first; place < down.size() && down[place].begin <= y; ++place) {
            const float weight = down[place].weights[y - down[place].begin];
            for (std::size_t i = 0; i < narrow.size(); ++i)
                out[i / newWidth * area + place * newWidth + i % newWidth] += weight * narrow[i];
        }
    }
}

} // namespace netloom
