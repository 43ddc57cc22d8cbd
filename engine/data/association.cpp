// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/association.hpp"

#include "engine/data/spread_rows.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

using Rows = std::vector<std::uint32_t>;
constexpr double unknown = std::numeric_limits<double>::quiet_NaN();

bool isOfClasses(const Column &column)
{
    return column.type == ColumnType::Category;
}

bool canBeAssociated(const Column &column)
{
    return column.type == ColumnType::Number || isOfClasses(column);
}

Association pearson(const Column &a, const Column &b, const Rows &rows)
{
    double meanA = 0, meanB = 0, varA = 0, varB = 0, together = 0;
    std::size_t count = 0;
    for (const std::uint32_t row : rows) {
        const double x = a.numbers[row], y = b.numbers[row];
        if (!std::isfinite(x) || !std::isfinite(y))
            continue;
        ++count;
        const double dx = x - meanA, dy = y - meanB;
        meanA += dx / static_cast<double>(count);
        meanB += dy / static_cast<double>(count);
        varA += dx * (x - meanA);
        varB += dy * (y - meanB);
        together += dx * (y - meanB);
    }
    const bool isKnown = count > 1 && varA > 0 && varB > 0;
    return {AssociationKind::Pearson, isKnown ? std::clamp(together / std::sqrt(varA * varB), -1.0, 1.0) : unknown, count};
}

Association correlationRatio(const Column &number, const Column &classes, const Rows &rows)
{
    struct Group {
        double mean = 0;
        std::size_t count = 0;
    };
    std::vector<Group> groups(classes.categories.size());
    double mean = 0, whole = 0;
    std::size_t count = 0;
    for (const std::uint32_t row : rows) {
        const std::int32_t code = classes.codes[row];
        const double x = number.numbers[row];
        if (code < 0 || !std::isfinite(x))
            continue;
        ++count;
        const double away = x - mean;
        mean += away / static_cast<double>(count);
        whole += away * (x - mean);
        Group &group = groups[static_cast<std::size_t>(code)];
        group.mean += (x - group.mean) / static_cast<double>(++group.count);
    }
    double between = 0;
    std::size_t present = 0;
    for (const Group &group : groups) {
        between += static_cast<double>(group.count) * (group.mean - mean) * (group.mean - mean);
        present += group.count > 0 ? 1 : 0;
    }
    const bool isKnown = whole > 0 && present > 1;
    return {AssociationKind::CorrelationRatio, isKnown ? std::sqrt(std::clamp(between / whole, 0.0, 1.0)) : unknown, count};
}

Association cramersV(const Column &a, const Column &b, const Rows &rows)
{
    const std::size_t across = b.categories.size();
    std::vector<double> cells(a.categories.size() * across), ofA(a.categories.size()), ofB(across);
    std::size_t count = 0;
    for (const std::uint32_t row : rows) {
        if (a.codes[row] < 0 || b.codes[row] < 0)
            continue;
        const auto i = static_cast<std::size_t>(a.codes[row]), j = static_cast<std::size_t>(b.codes[row]);
        ++cells[i * across + j];
        ++ofA[i];
        ++ofB[j];
        ++count;
    }
    const auto present = [](const std::vector<double> &sums) {
        return std::count_if(sums.begin(), sums.end(), [](double sum) { return sum > 0; });
    };
    const auto smaller = std::min(present(ofA), present(ofB));
    if (smaller < 2)
        return {AssociationKind::CramersV, unknown, count};
    double sum = 0; // of squares over products of the margins: chi squared is (sum - 1) times the rows
    for (std::size_t i = 0; i < ofA.size(); ++i)
        for (std::size_t j = 0; j < across; ++j)
            if (cells[i * across + j] > 0)
                sum += cells[i * across + j] * cells[i * across + j] / (ofA[i] * ofB[j]);
    return {AssociationKind::CramersV, std::sqrt(std::clamp((sum - 1) / static_cast<double>(smaller - 1), 0.0, 1.0)), count};
}

Rows spreadRows(std::size_t rows, std::size_t most)
{
    Rows some;
    const std::size_t count = std::min(rows, most);
    for (std::size_t i = 0; i < count; ++i)
        some.push_back(static_cast<std::uint32_t>(spreadRow(i, count, rows)));
    return some;
}

} // namespace

Association associate(const Column &a, const Column &b, const std::vector<std::uint32_t> &rows)
{
    if (!canBeAssociated(a) || !canBeAssociated(b))
        return {AssociationKind::Pearson, unknown, 0};
    if (isOfClasses(a) && isOfClasses(b))
        return cramersV(a, b, rows);
    if (isOfClasses(a))
        return correlationRatio(b, a, rows);
    return isOfClasses(b) ? correlationRatio(a, b, rows) : pearson(a, b, rows);
}

AssociationTable associations(const Dataset &data, const std::vector<ColumnRole> &roles, std::size_t mostColumns,
                              std::size_t mostRows, const JobControl &job)
{
    constexpr std::size_t mostClasses = 100; // more are names, and their table would be large
    AssociationTable table;
    for (std::size_t i = 0; i < data.columns.size() && table.columns.size() < mostColumns; ++i)
        if (canBeAssociated(data.columns[i]) && data.columns[i].categories.size() <= mostClasses &&
            roles[i] != ColumnRole::Id && roles[i] != ColumnRole::Ignored)
            table.columns.push_back(static_cast<int>(i));
    const Rows rows = spreadRows(data.rows, mostRows);
    table.rowsLookedAt = rows.size();
    const std::size_t count = table.columns.size();
    table.values.resize(count * count);
    for (std::size_t a = 0; a < count; ++a) {
        job.throwIfStopped();
        job.report(static_cast<double>(a) / static_cast<double>(count), text(NL_TEXT("Comparing the columns")));
        for (std::size_t b = a; b < count; ++b) {
            const auto column = [&](std::size_t place) -> const Column & {
                return data.columns[static_cast<std::size_t>(table.columns[place])];
            };
            Association found = associate(column(a), column(b), rows);
            if (a == b)
                found.value = 1;
            table.values[a * count + b] = table.values[b * count + a] = found;
        }
    }
    return table;
}

} // namespace netloom
