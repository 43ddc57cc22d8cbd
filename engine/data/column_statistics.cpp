// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/column.hpp"
#include "engine/data/sort_numbers.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace netloom {

namespace {

constexpr std::size_t bins = 20;

void describeNumbers(const Column &column, ColumnStatistics &seen)
{
    Values<double> sorted;
    sorted.reserve(column.numbers.size());
    for (const double value : column.numbers)
        if (!std::isnan(value))
            sorted.push_back(value);
    seen.missing = column.numbers.size() - sorted.size();
    if (sorted.empty())
        return;
    sortNumbers(sorted);
    seen.minimum = sorted.front();
    seen.maximum = sorted.back();
    const std::size_t middle = sorted.size() / 2;
    seen.median = sorted.size() % 2 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;

    // The corrected two-pass algorithm (Chan, Golub, LeVeque 1983): stays exact where the mean is large beside the
    // deviation. The middle value is taken away first, so that no sum of large numbers overflows or rounds.
    const auto count = static_cast<long double>(sorted.size());
    long double sum = 0;
    for (const double value : sorted)
        sum += static_cast<long double>(value) - seen.median;
    const long double mean = seen.median + sum / count;
    long double squares = 0;
    long double rest = 0;
    for (const double value : sorted) {
        const long double step = value - mean;
        squares += step * step;
        rest += step;
    }
    seen.mean = static_cast<double>(mean);
    seen.deviation = sorted.size() > 1 ? static_cast<double>(std::sqrt((squares - rest * rest / count) / (count - 1))) : 0;

    seen.histogram.assign(bins, 0);
    const double width = seen.maximum - seen.minimum;
    for (std::size_t i = 0; i < sorted.size(); ++i) {
        seen.distinct += i == 0 || sorted[i] != sorted[i - 1];
        const double place = width > 0 ? (sorted[i] - seen.minimum) / width * static_cast<double>(bins) : 0;
        ++seen.histogram[std::min(bins - 1, static_cast<std::size_t>(place))];
    }
}

void describeCategories(const Column &column, ColumnStatistics &seen)
{
    seen.histogram.assign(column.categories.size(), 0);
    for (const std::int32_t code : column.codes) {
        if (code < 0)
            ++seen.missing;
        else
            ++seen.histogram[static_cast<std::size_t>(code)];
    }
    seen.distinct = static_cast<std::size_t>(
        std::count_if(seen.histogram.begin(), seen.histogram.end(), [](std::size_t rows) { return rows > 0; }));
}

} // namespace

ColumnStatistics statistics(const Column &column)
{
    ColumnStatistics seen;
    switch (column.type) {
    case ColumnType::Number:
        describeNumbers(column, seen);
        break;
    case ColumnType::Category:
        describeCategories(column, seen);
        break;
    case ColumnType::Text: {
        std::unordered_set<std::string_view> words;
        for (const std::string &word : column.texts) {
            if (word.empty())
                ++seen.missing;
            else
                words.insert(word);
        }
        seen.distinct = words.size();
        break;
    }
    case ColumnType::Tensor: {
        const auto size = static_cast<std::size_t>(std::max<std::int64_t>(column.shape.size(), 1));
        std::unordered_set<std::string_view> blocks;
        for (std::size_t row = 0; row < column.values.size() / size; ++row) {
            const auto *bytes = reinterpret_cast<const char *>(column.values.data() + row * size);
            if (column.isMissing(row))
                ++seen.missing;
            else
                blocks.insert({bytes, size * sizeof(float)});
        }
        seen.distinct = blocks.size();
        break;
    }
    }
    return seen;
}

} // namespace netloom
