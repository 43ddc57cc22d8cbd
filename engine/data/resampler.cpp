// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/resampler.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

std::vector<Resampler::Window> Resampler::windowsOf(std::int64_t oldLength, std::int64_t newLength)
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

Resampler::Resampler(std::int64_t channels, std::int64_t oldHeight, std::int64_t oldWidth, std::int64_t height,
                     std::int64_t width)
    : m_oldHeight(static_cast<std::size_t>(oldHeight)),
      m_oldWidth(static_cast<std::size_t>(oldWidth)),
      m_width(static_cast<std::size_t>(width)),
      m_area(static_cast<std::size_t>(height * width)),
      m_across(windowsOf(oldWidth, width)),
      m_down(windowsOf(oldHeight, height)),
      m_row(static_cast<std::size_t>(channels * oldWidth)),
      m_narrow(static_cast<std::size_t>(channels * width))
{
}

void Resampler::operator()(const RowWriter &writeRow, float *out)
{
    std::fill(out, out + m_narrow.size() / m_width * m_area, 0.F);
    std::size_t first = 0; // new row that the old one may still go into
    for (std::size_t y = 0; y < m_oldHeight; ++y) {
        writeRow(y, m_row.data());
        for (std::size_t i = 0; i < m_narrow.size(); ++i) {
            const Window &window = m_across[i % m_width];
            const float *from = m_row.data() + i / m_width * m_oldWidth + window.begin;
            float sum = 0;
            for (std::size_t k = 0; k < window.weights.size(); ++k)
                sum += window.weights[k] * from[k];
            m_narrow[i] = sum;
        }
        while (first < m_down.size() && m_down[first].begin + m_down[first].weights.size() <= y)
            ++first;
        for (std::size_t place = first; place < m_down.size() && m_down[place].begin <= y; ++place) {
            const float weight = m_down[place].weights[y - m_down[place].begin];
            for (std::size_t i = 0; i < m_narrow.size(); ++i)
                out[i / m_width * m_area + place * m_width + i % m_width] += weight * m_narrow[i];
        }
    }
}

} // namespace netloom
