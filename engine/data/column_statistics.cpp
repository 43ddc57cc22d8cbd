// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/column.hpp"

#include <algorithm>
#include <cmath>
#include <unordered_set>

namespace netloom {

namespace {

constexpr std::size_t bins = 20;

void describeNumbers(const Column &column, ColumnStatistics &seen)
{
    std::vector<double> sorted;
    sorted.reserve(column.numbers.size());
    for (const double value : column.numbers)
        if (!std::isnan(value))
            sorted.push_back(value);
    seen.missing = column.numbers.size() - sorted.size();
    if (sorted.empty())
        return;
    std::sort(sorted.begin(), sorted.end());
    seen.minimum = sorted.front();
    seen.maximum = sorted.back();
    const std::size_t middle = sorted.size() / 2;
    seen.median = sorted.size() % 2 ? sorted[middle] : sorted[middle - 1] / 2 + sorted[middle] / 2;

    // Welford 1962: stays exact where the mean is large beside the deviation.
    double squares = 0;
    double count = 0;
    for (const double value : sorted) {
        count += 1;
        const double step = value - seen.mean;
        seen.mean += step / count;
        squares += step * (value - seen.mean);
    }
    seen.deviation = count > 1 ? std::sqrt(squares / (count - 1)) : 0;

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
