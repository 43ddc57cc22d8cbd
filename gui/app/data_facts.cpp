// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/data_facts.hpp"

#include <algorithm>
#include <bit>
#include <cmath>
#include <functional>
#include <unordered_set>

namespace netloom {

namespace {

// The finaliser of splitmix64 (Steele, Lea and Flood 2014): mixes every bit into every other.
std::uint64_t mixed(std::uint64_t x)
{
    x = (x ^ (x >> 30)) * 0xbf58476d1ce4e5b9ULL;
    x = (x ^ (x >> 27)) * 0x94d049bb133111ebULL;
    return x ^ (x >> 31);
}

void hashColumn(const Column &column, std::vector<std::uint64_t> &hashes)
{
    const auto add = [&hashes](std::size_t row, std::uint64_t value) {
        hashes[row] = mixed(hashes[row] ^ mixed(value + 0x9e3779b97f4a7c15ULL));
    };
    switch (column.type) {
    case ColumnType::Number:
        for (std::size_t row = 0; row < hashes.size(); ++row)
            add(row, std::isnan(column.numbers[row]) ? ~0ULL : std::bit_cast<std::uint64_t>(column.numbers[row] + 0.0));
        return;
    case ColumnType::Category:
        for (std::size_t row = 0; row < hashes.size(); ++row)
            add(row, static_cast<std::uint64_t>(column.codes[row]));
        return;
    case ColumnType::Text:
        for (std::size_t row = 0; row < hashes.size(); ++row)
            add(row, std::hash<std::string>()(column.texts[row]));
        return;
    case ColumnType::Tensor:
        break;
    }
    const auto width = static_cast<std::size_t>(column.shape.size());
    for (std::size_t row = 0; row < hashes.size(); ++row)
        for (std::size_t i = 0; i < width; ++i)
            add(row, std::bit_cast<std::uint32_t>(column.values[row * width + i] + 0.0f));
}

} // namespace

DataFacts factsOf(const Dataset &data, const std::vector<ColumnRole> &roles, const JobControl &job)
{
    DataFacts facts;
    facts.rowHashes.assign(data.rows, 0);
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        job.throwIfStopped();
        job.report(static_cast<double>(i) / static_cast<double>(data.columns.size()), {});
        facts.columns.push_back(statistics(data.columns[i]));
        if (i < roles.size() && roles[i] == ColumnRole::Feature)
            hashColumn(data.columns[i], facts.rowHashes);
    }
    return facts;
}

std::size_t rowsAcrossParts(const DataFacts &facts, const Split &split)
{
    std::unordered_set<std::uint64_t> known;
    known.reserve(split.train.size());
    for (const std::uint32_t row : split.train)
        known.insert(facts.rowHashes[row]);
    std::size_t count = 0;
    for (const auto *part : {&split.validation, &split.test})
        for (const std::uint32_t row : *part)
            count += known.count(facts.rowHashes[row]);
    return count;
}

ScaleContrast scaleContrast(const DataFacts &facts, const Dataset &data, const std::vector<ColumnRole> &roles)
{
    ScaleContrast found;
    for (int i = 0; i < static_cast<int>(data.columns.size()); ++i) {
        const auto place = static_cast<std::size_t>(i);
        if (roles[place] != ColumnRole::Feature || data.columns[place].type != ColumnType::Number ||
            facts.columns[place].deviation <= 0)
            continue;
        const auto spread = [&facts](int column) { return facts.columns[static_cast<std::size_t>(column)].deviation; };
        if (found.widest < 0 || spread(i) > spread(found.widest))
            found.widest = i;
        if (found.narrowest < 0 || spread(i) < spread(found.narrowest))
            found.narrowest = i;
        found.ratio = spread(found.widest) / spread(found.narrowest);
    }
    return found;
}

std::vector<std::vector<double>> histogramByClass(const Column &column, const std::vector<int> &classOf, int classes,
                                                  int bins, double minimum, double maximum)
{
    std::vector<std::vector<double>> counts(static_cast<std::size_t>(std::max(1, classes)),
                                            std::vector<double>(static_cast<std::size_t>(bins), 0));
    const double width = maximum > minimum ? (maximum - minimum) / bins : 1;
    for (std::size_t row = 0; row < column.numbers.size(); ++row) {
        const int series = classOf.empty() ? 0 : classOf[row];
        if (series < 0 || !std::isfinite(column.numbers[row]))
            continue;
        const int bin = std::clamp(static_cast<int>((column.numbers[row] - minimum) / width), 0, bins - 1);
        ++counts[static_cast<std::size_t>(series)][static_cast<std::size_t>(bin)];
    }
    return counts;
}

} // namespace netloom
