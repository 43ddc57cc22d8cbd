// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/grey_levels.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <vector>

namespace netloom {

std::uint8_t GreyWindow::grey(double value) const
{
    if (std::isnan(value))
        return 0;
    const double part = width > 1 ? (value - (centre - 0.5)) / (width - 1) + 0.5 : (value - centre) / width + 0.5;
    return static_cast<std::uint8_t>(std::lround(255 * std::clamp(part, 0.0, 1.0)));
}

GreyWindow GreyWindow::around(const Values<float> &values)
{
    std::vector<float> known;
    std::copy_if(values.begin(), values.end(), std::back_inserter(known), [](float value) { return std::isfinite(value); });
    if (known.empty())
        return {};
    const auto place = [&](double part) {
        const auto at = known.begin() + static_cast<std::ptrdiff_t>(part * static_cast<double>(known.size() - 1));
        std::nth_element(known.begin(), at, known.end());
        return static_cast<double>(*at);
    };
    double low = place(0.01), high = place(0.99);
    if (low == high) {
        low = place(0);
        high = place(1);
    }
    // A flat image is grey in the middle.
    return {(low + high) / 2, std::max(high - low, 1e-12)};
}

} // namespace netloom
