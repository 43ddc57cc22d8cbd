// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/data_facts.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

DataFacts factsOf(const Dataset &data, const JobControl &job)
{
    DataFacts facts;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        job.throwIfStopped();
        job.report(static_cast<double>(i) / static_cast<double>(data.columns.size()), {});
        facts.columns.push_back(statistics(data.columns[i]));
    }
    return facts;
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

std::vector<std::vector<double>> categoriesByClass(const Column &column, const std::vector<int> &classOf, int classes)
{
    std::vector<std::vector<double>> counts(static_cast<std::size_t>(std::max(1, classes)),
                                            std::vector<double>(column.categories.size(), 0));
    for (std::size_t row = 0; row < column.codes.size(); ++row) {
        const int series = classOf.empty() ? 0 : classOf[row];
        if (series >= 0 && column.codes[row] >= 0)
            ++counts[static_cast<std::size_t>(series)][static_cast<std::size_t>(column.codes[row])];
    }
    return counts;
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

Column wordCounts(const Column &texts, const JobControl &job)
{
    Column counts;
    counts.name = texts.name;
    counts.numbers.reserve(texts.texts.size());
    for (const std::string &words : texts.texts) {
        if (counts.numbers.size() % 4096 == 0)
            job.throwIfStopped();
        std::size_t count = 0;
        bool isInWord = false;
        for (const char letter : words) {
            const bool isBlank = letter == ' ' || letter == '\t' || letter == '\n' || letter == '\r';
            count += !isBlank && !isInWord;
            isInWord = !isBlank;
        }
        counts.numbers.push_back(count > 0 ? static_cast<double>(count) : std::numeric_limits<double>::quiet_NaN());
    }
    return counts;
}

} // namespace netloom
