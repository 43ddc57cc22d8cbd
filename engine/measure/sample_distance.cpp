// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/sample_distance.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <vector>

namespace netloom {

namespace {

constexpr double unknownDistance = std::numeric_limits<double>::quiet_NaN();

std::vector<double> sortedNumbers(std::span<const double> numbers)
{
    std::vector<double> sorted;
    std::copy_if(numbers.begin(), numbers.end(), std::back_inserter(sorted), [](double x) { return !std::isnan(x); });
    std::sort(sorted.begin(), sorted.end());
    return sorted;
}

} // namespace

/// Both are read off the cumulative shares, which change at the numbers of either sample only.
SampleDistance sampleDistance(std::span<const double> a, std::span<const double> b)
{
    const std::vector<double> left = sortedNumbers(a), right = sortedNumbers(b);
    if (left.empty() || right.empty())
        return {unknownDistance, unknownDistance};
    SampleDistance distance;
    std::size_t i = 0, j = 0;
    double at = std::min(left.front(), right.front()), apart = 0;
    while (i < left.size() || j < right.size()) {
        const double next = std::min(i < left.size() ? left[i] : right[j], j < right.size() ? right[j] : left[i]);
        distance.wasserstein += apart * (next - at);
        at = next;
        while (i < left.size() && left[i] == at)
            ++i;
        while (j < right.size() && right[j] == at)
            ++j;
        apart = std::abs(static_cast<double>(i) / static_cast<double>(left.size()) -
                         static_cast<double>(j) / static_cast<double>(right.size()));
        distance.kolmogorov = std::max(distance.kolmogorov, apart);
    }
    return distance;
}

SampleMoments sampleMoments(std::span<const double> numbers)
{
    double sum = 0, squares = 0, count = 0;
    for (const double x : numbers)
        if (!std::isnan(x)) {
            sum += x;
            ++count;
        }
    const double mean = count > 0 ? sum / count : unknownDistance;
    for (const double x : numbers)
        if (!std::isnan(x))
            squares += (x - mean) * (x - mean);
    return {mean, count > 1 ? std::sqrt(squares / (count - 1)) : unknownDistance};
}

} // namespace netloom
