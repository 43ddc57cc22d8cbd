// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/equal_rows.hpp"
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <unordered_map>

namespace netloom {

namespace {

using Rows = std::vector<std::uint32_t>;
using Counts = std::array<std::size_t, 3>;

constexpr std::size_t maxDistinctAsClasses = 20;
constexpr std::size_t deciles = 10;

/// Deals rows to the parts so that every sum stays within a row of what the fractions ask for, over all dealings so far.
class Dealer
{
public:
    explicit Dealer(const std::array<double, 3> &fractions) : m_fractions(fractions) {}

    Counts deal(std::size_t rows)
    {
        Counts counts{};
        std::array<double, 3> owed{};
        std::size_t dealt = 0;
        for (std::size_t part = 0; part < 3; ++part) {
            const double exact = m_fractions[part] * static_cast<double>(rows);
            counts[part] = static_cast<std::size_t>(std::floor(exact + 1e-9));
            m_debt[part] += exact - static_cast<double>(counts[part]);
            owed[part] = exact - static_cast<double>(counts[part]);
            dealt += counts[part];
        }
        for (; dealt < rows; ++dealt) {
            std::size_t next = 3;
            for (std::size_t part = 0; part < 3; ++part)
                if (m_fractions[part] > 0 && (next == 3 || m_debt[part] > m_debt[next] + 1e-9 ||
                                              (m_debt[part] > m_debt[next] - 1e-9 && owed[part] > owed[next] + 1e-9)))
                    next = part;
            ++counts[next];
            m_debt[next] -= 1;
            owed[next] -= 1;
        }
        return counts;
    }

private:
    std::array<double, 3> m_fractions;
    std::array<double, 3> m_debt{};
};

Rows &rowsOf(Split &split, std::size_t part)
{
    return part == 0 ? split.train : part == 1 ? split.validation : split.test;
}

void dealOut(const Rows &ordered, const Counts &counts, Split &split)
{
    auto next = ordered.begin();
    for (std::size_t part = 0; part < 3; ++part) {
        const auto end = next + static_cast<std::ptrdiff_t>(counts[part]);
        rowsOf(split, part).insert(rowsOf(split, part).end(), next, end);
        next = end;
    }
}

RandomKey keyOf(const SplitSpec &spec, std::uint64_t stratum)
{
    return {.seed = spec.seed, .purpose = Purpose::Split, .epoch = 0, .step = stratum};
}

Split splitRandom(const Rows &rows, const SplitSpec &spec)
{
    Rows ordered = rows;
    shuffle(ordered, keyOf(spec, 0));
    Split split;
    dealOut(ordered, Dealer(spec.fractions).deal(ordered.size()), split);
    return split;
}

/// Rows with an equal target together, or for a continuous target the rows of each decile; rows without one last.
std::vector<Rows> strata(const Column &target, const Rows &rows)
{
    std::map<std::string, Rows> byWord;
    std::map<double, Rows> byNumber;
    Rows missing;
    for (const std::uint32_t row : rows) {
        if (target.isMissing(row))
            missing.push_back(row);
        else if (target.type == ColumnType::Number)
            byNumber[target.numbers[row]].push_back(row);
        else
            byWord[target.cellText(row)].push_back(row);
    }
    std::vector<Rows> result;
    if (byNumber.size() > maxDistinctAsClasses) {
        result.resize(deciles);
        const std::size_t count = rows.size() - missing.size();
        std::size_t place = 0;
        for (const auto &[value, equal] : byNumber)
            for (const std::uint32_t row : equal)
                result[place++ * deciles / count].push_back(row);
    } else {
        for (auto &[value, equal] : byNumber)
            result.push_back(std::move(equal));
    }
    for (auto &[word, equal] : byWord)
        result.push_back(std::move(equal));
    result.push_back(std::move(missing));
    return result;
}

Split splitStratified(const Dataset &data, const Rows &rows, int target, const SplitSpec &spec)
{
    if (target < 0)
        return splitRandom(rows, spec);
    Split split;
    Dealer dealer(spec.fractions);
    std::uint64_t number = 0;
    for (Rows &stratum : strata(data.columns[static_cast<std::size_t>(target)], rows)) {
        shuffle(stratum, keyOf(spec, ++number));
        dealOut(stratum, dealer.deal(stratum.size()), split);
    }
    return split;
}

/// Whole groups in random order, each to the part that lacks most of its share. Rows without a group are one group.
Split splitByGroup(const Dataset &data, const Rows &rows, const SplitSpec &spec)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(spec.column))];
    std::unordered_map<std::string, std::size_t> numbers;
    std::vector<Rows> groups; // in the order of their first rows
    for (const std::uint32_t row : rows) {
        const auto [found, isNew] = numbers.emplace(column.cellText(row), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[found->second].push_back(row);
    }
    Split split;
    for (const std::uint32_t number : shuffledIndices(static_cast<std::uint32_t>(groups.size()), keyOf(spec, 0))) {
        std::size_t neediest = 0;
        double largest = -1;
        for (std::size_t part = 0; part < 3; ++part) {
            const double share = spec.fractions[part] * static_cast<double>(rows.size());
            const double lack = share > 0 ? share - static_cast<double>(rowsOf(split, part).size()) : -1e18;
            if (part == 0 || lack > largest) {
                neediest = part;
                largest = lack;
            }
        }
        Rows &part = rowsOf(split, neediest);
        part.insert(part.end(), groups[number].begin(), groups[number].end());
    }
    return split;
}

/// Of rows that are equal the first is dealt, with the shares of its target's class, and the others go where it went.
Split splitKeepingEqualRows(const Dataset &data, const Rows &rows, int target, const SplitSpec &spec,
                            std::vector<int> features)
{
    for (int column = 0; features.empty() && column < static_cast<int>(data.columns.size()); ++column)
        if (column != target)
            features.push_back(column);
    const Values<std::uint64_t> hashes = rowHashes(data, features);
    Rows firsts;
    std::unordered_map<std::uint64_t, Rows> others; // by the hash of their first row
    for (const std::uint32_t row : rows) {
        const auto [found, isFirst] = others.try_emplace(hashes[row]);
        if (isFirst)
            firsts.push_back(row);
        else
            found->second.push_back(row);
    }
    Split split = splitStratified(data, firsts, target, spec);
    for (std::size_t part = 0; part < 3; ++part) {
        Rows &dealt = rowsOf(split, part);
        for (std::size_t i = 0, count = dealt.size(); i < count; ++i) {
            const Rows &equal = others.at(hashes[dealt[i]]);
            dealt.insert(dealt.end(), equal.begin(), equal.end());
        }
    }
    return split;
}

/// The earliest rows train, the latest test; rows without a time count as the earliest. Words are compared letter by
/// letter, which is right for dates written year first.
Split splitByTime(const Dataset &data, const Rows &rows, const SplitSpec &spec)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(spec.column))];
    Rows ordered = rows;
    if (column.type == ColumnType::Number) {
        std::stable_sort(ordered.begin(), ordered.end(), [&](std::uint32_t a, std::uint32_t b) {
            if (column.isMissing(a) || column.isMissing(b))
                return column.isMissing(a) && !column.isMissing(b);
            return column.numbers[a] < column.numbers[b];
        });
    } else {
        std::vector<std::string> words(data.rows);
        for (const std::uint32_t row : rows)
            words[row] = column.cellText(row);
        std::stable_sort(ordered.begin(), ordered.end(),
                         [&](std::uint32_t a, std::uint32_t b) { return words[a] < words[b]; });
    }
    Split split;
    dealOut(ordered, Dealer(spec.fractions).deal(ordered.size()), split);
    return split;
}

Split splitAsGiven(const Dataset &data, const Rows &rows)
{
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
    switch (spec.method) {
    case SplitMethod::Random:
        split = splitRandom(rows, spec);
        break;
    case SplitMethod::Stratified:
        split = splitStratified(data, rows, target, spec);
        break;
    case SplitMethod::Group:
        split = spec.keepsEqualRowsTogether() ? splitKeepingEqualRows(data, rows, target, spec, features)
                                              : splitByGroup(data, rows, spec);
        break;
    case SplitMethod::Time:
        split = splitByTime(data, rows, spec);
        break;
    case SplitMethod::Given:
        split = splitAsGiven(data, rows);
        break;
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
    if ((method == "group" || method == "time") && !column.empty()) {
        spec.method = method == "group" ? SplitMethod::Group : SplitMethod::Time;
        spec.column = column;
        return;
    }
    if (words == "equal") {
        spec.method = SplitMethod::Group;
        spec.column.clear();
        return;
    }
    if (method == "group" || method == "time")
        throw Error(ErrorKind::Usage, "split", text(NL_TEXT("A split by {1} needs a column: write {1}:NAME."), method));
    if (colon != std::string::npos || (method != "random" && method != "stratified" && method != "given"))
        throw Error(ErrorKind::Usage, "split",
                    text(NL_TEXT("Rows cannot be parted by '{1}'. Choose random, stratified, equal, given, "
                                 "group:COLUMN or time:COLUMN."),
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
    case SplitMethod::Time:
        return "time:" + spec.column;
    case SplitMethod::Given:
        return "given";
    }
    return {};
}

} // namespace netloom
