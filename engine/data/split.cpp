// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"

#include "engine/data/dealt_rows.hpp"
#include "engine/data/number_text.hpp"
#include "engine/data/part_names.hpp"

#include <algorithm>
#include <cmath>
#include <optional>

namespace netloom {

namespace {

using Rows = std::vector<std::uint32_t>;

Rows &rowsOf(Split &split, std::size_t part)
{
    return part == 0 ? split.train : part == 1 ? split.validation : split.test;
}

/// The part that a column of words names in each row; a category is looked up once, however many rows it has.
class NamedParts
{
public:
    explicit NamedParts(const Column &column) : m_column(column)
    {
        for (const std::string &category : column.categories)
            m_ofCode.push_back(partOfWord(category));
    }

    std::optional<std::uint8_t> at(std::size_t row) const
    {
        if (m_column.type != ColumnType::Category)
            return partOfWord(m_column.cellText(row));
        const std::int32_t code = m_column.codes[row];
        return code < 0 ? std::nullopt : m_ofCode[static_cast<std::size_t>(code)];
    }

private:
    const Column &m_column;
    std::vector<std::optional<std::uint8_t>> m_ofCode;
};

Split splitByWords(const Dataset &data, const Rows &rows, const Column &column)
{
    const NamedParts parts(column);
    Split split;
    for (const std::uint32_t row : rows) {
        const auto part = parts.at(row);
        if (!part)
            throw Error(ErrorKind::Usage, data.provenance.title,
                        text(NL_TEXT("'{1}' in row {2} of '{3}' names no part. Write train, validation or test, or choose "
                                     "another split."),
                             column.cellText(row), row + 1, column.name));
        rowsOf(split, *part).push_back(row);
    }
    return split;
}

Split splitAsGiven(const Dataset &data, const Rows &rows, const std::string &column)
{
    if (!column.empty())
        return splitByWords(data, rows, data.columns[static_cast<std::size_t>(data.at(column))]);
    if (data.parts.size() != data.rows)
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("The data bring no split of their own. Choose a random or a stratified one.")));
    Split split;
    for (const std::uint32_t row : rows)
        rowsOf(split, std::min<std::size_t>(data.parts[row], 2)).push_back(row);
    return split;
}

void checkFractions(const std::array<double, 3> &fractions)
{
    double sum = 0;
    for (const double fraction : fractions) {
        if (!(fraction >= 0))
            throw Error(ErrorKind::Usage, "split",
                        text(NL_TEXT("A part cannot be {1} of the rows. Give fractions from 0 to 1."), fraction));
        sum += fraction;
    }
    if (!(std::abs(sum - 1) <= 1e-6))
        throw Error(ErrorKind::Usage, "split",
                    text(NL_TEXT("The parts add up to {1} instead of 1. Give three fractions such as 0.7/0.15/0.15."), sum));
}

} // namespace

const std::vector<std::uint32_t> &Split::rows(Part part) const
{
    return part == Part::Train ? train : part == Part::Validation ? validation : test;
}

Split makeSplit(const Dataset &data, const std::vector<std::uint32_t> &rows, int target, const SplitSpec &spec,
                const std::vector<int> &features)
{
    if (spec.method != SplitMethod::Given)
        checkFractions(spec.fractions);
    Split split;
    if (spec.method == SplitMethod::Given) {
        split = splitAsGiven(data, rows, spec.column);
    } else {
        const std::vector<double> shares(spec.fractions.begin(), spec.fractions.end());
        auto parts = dealtRows(data, rows, target, spec, features, shares);
        for (std::size_t part = 0; part < 3; ++part)
            rowsOf(split, part) = std::move(parts[part]);
    }
    if (split.train.empty())
        throw Error(ErrorKind::Usage, "split",
                    text(NL_TEXT("The training part is empty: {1} usable rows cannot be parted this way. Give it a larger "
                                 "fraction or add rows."),
                         rows.size()));
    for (std::size_t part = 0; part < 3; ++part)
        std::sort(rowsOf(split, part).begin(), rowsOf(split, part).end());
    return split;
}

bool namesParts(const Column &column, std::size_t rows)
{
    if (column.type != ColumnType::Category && column.type != ColumnType::Text)
        return false;
    const NamedParts parts(column);
    std::array<bool, 3> isNamed{};
    for (std::size_t row = 0; row < rows; ++row) {
        const auto part = parts.at(row);
        if (!part)
            return false;
        isNamed[*part] = true;
    }
    return isNamed[0] && (isNamed[1] || isNamed[2]);
}

std::vector<Split> makeFolds(const Dataset &data, const std::vector<std::uint32_t> &rows, int target, const SplitSpec &spec,
                             const std::vector<int> &features, int count)
{
    if (spec.method == SplitMethod::Given)
        throw Error(ErrorKind::Usage, "folds",
                    text(NL_TEXT("The split is given and cannot be made in folds. Choose a random or a stratified one.")));
    const bool isOrdered = spec.method == SplitMethod::Time; // then one more block, which is never tested
    SplitSpec dealt = spec;
    if (dealt.method == SplitMethod::LargestGroups) // else one fold would have the rare groups alone
        dealt.method = SplitMethod::Group;
    const auto blocks = static_cast<std::size_t>(count) + (isOrdered ? 1 : 0);
    if (count < 2 || blocks > rows.size())
        throw Error(ErrorKind::Usage, "folds",
                    text(NL_TEXT("{1} rows cannot be parted into {2} folds. Choose from 2 to as many as there are rows."),
                         rows.size(), count));
    const std::vector<double> even(blocks, 1.0 / static_cast<double>(blocks));
    const std::vector<Rows> parts = dealtRows(data, rows, target, dealt, features, even);
    const double validation = spec.fractions[1] / std::max(1e-9, spec.fractions[0] + spec.fractions[1]);
    std::vector<Split> folds;
    for (std::size_t tested = isOrdered ? 1 : 0; tested < blocks; ++tested) {
        if (parts[tested].empty())
            throw Error(ErrorKind::Usage, "folds",
                        text(NL_TEXT("There are too few groups in '{1}' for {2} folds. Choose fewer."), spec.column, count));
        Rows learnt;
        for (std::size_t block = 0; block < (isOrdered ? tested : blocks); ++block)
            if (block != tested)
                learnt.insert(learnt.end(), parts[block].begin(), parts[block].end());
        std::sort(learnt.begin(), learnt.end());
        auto halves = dealtRows(data, learnt, target, dealt, features, {1 - validation, validation});
        Split &fold = folds.emplace_back(Split{std::move(halves[0]), std::move(halves[1]), parts[tested]});
        for (std::size_t part = 0; part < 3; ++part)
            std::sort(rowsOf(fold, part).begin(), rowsOf(fold, part).end());
    }
    return folds;
}

std::array<double, 3> parseFractions(const std::string &words)
{
    std::array<double, 3> fractions{};
    std::size_t begin = 0;
    for (std::size_t part = 0; part < 3; ++part) {
        const std::size_t end = part < 2 ? words.find('/', begin) : words.size();
        const auto number =
            end == std::string::npos ? std::nullopt : parseNumber(std::string_view(words).substr(begin, end - begin), {});
        if (!number)
            throw Error(ErrorKind::Usage, "split",
                        text(NL_TEXT("'{1}' is no split. Give the parts of training, validation and test, such as "
                                     "0.7/0.15/0.15."),
                             words));
        fractions[part] = *number;
        begin = end + 1;
    }
    checkFractions(fractions);
    return fractions;
}

void parseSplitBy(const std::string &words, SplitSpec &spec)
{
    const std::size_t colon = words.find(':');
    const std::string method = words.substr(0, colon);
    const std::string column = colon == std::string::npos ? std::string() : words.substr(colon + 1);
    if (words == "scaffold" || words == "cluster") { // the columns that the readers of molecules give
        spec.method = SplitMethod::Group;
        spec.column = words;
        return;
    }
    if ((method == "group" || method == "largest" || method == "time" || method == "given") && !column.empty()) {
        spec.method = method == "group"     ? SplitMethod::Group
                      : method == "largest" ? SplitMethod::LargestGroups
                      : method == "time"    ? SplitMethod::Time
                                            : SplitMethod::Given;
        spec.column = column;
        return;
    }
    if (words == "equal") {
        spec.method = SplitMethod::Group;
        spec.column.clear();
        return;
    }
    if (method == "group" || method == "largest" || method == "time")
        throw Error(ErrorKind::Usage, "split", text(NL_TEXT("A split by {1} needs a column: write {1}:NAME."), method));
    if (colon != std::string::npos || (method != "random" && method != "stratified" && method != "given"))
        throw Error(ErrorKind::Usage, "split",
                    text(NL_TEXT("Rows cannot be parted by '{1}'. Choose random, stratified, equal, scaffold, cluster, "
                                 "given, given:COLUMN, group:COLUMN, largest:COLUMN or time:COLUMN."),
                         words));
    spec.method = method == "random"       ? SplitMethod::Random
                  : method == "stratified" ? SplitMethod::Stratified
                                           : SplitMethod::Given;
    spec.column.clear();
}

std::string splitByText(const SplitSpec &spec)
{
    switch (spec.method) {
    case SplitMethod::Random:
        return "random";
    case SplitMethod::Stratified:
        return "stratified";
    case SplitMethod::Group:
        return spec.column.empty() ? "equal" : "group:" + spec.column;
    case SplitMethod::LargestGroups:
        return "largest:" + spec.column;
    case SplitMethod::Time:
        return "time:" + spec.column;
    case SplitMethod::Given:
        return spec.column.empty() ? "given" : "given:" + spec.column;
    }
    return {};
}

} // namespace netloom
