// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dealt_rows.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/equal_rows.hpp"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <map>
#include <string>
#include <unordered_map>

namespace netloom {

namespace {

using Rows = std::vector<std::uint32_t>;
using Parts = std::vector<Rows>;
using Shares = std::vector<double>;
using Counts = std::vector<std::size_t>;

constexpr std::size_t maxDistinctAsClasses = 20;
constexpr std::size_t deciles = 10;

/// Deals rows to the parts so that every sum stays within a row of what the fractions ask for, over all dealings so far.
class Dealer
{
public:
    explicit Dealer(const std::vector<double> &fractions) : m_fractions(fractions), m_debt(fractions.size()) {}

    Counts deal(std::size_t rows)
    {
        const std::size_t parts = m_fractions.size();
        Counts counts(parts);
        std::vector<double> owed(parts);
        std::size_t dealt = 0;
        for (std::size_t part = 0; part < parts; ++part) {
            const double exact = m_fractions[part] * static_cast<double>(rows);
            counts[part] = static_cast<std::size_t>(std::floor(exact + 1e-9));
            m_debt[part] += exact - static_cast<double>(counts[part]);
            owed[part] = exact - static_cast<double>(counts[part]);
            dealt += counts[part];
        }
        for (; dealt < rows; ++dealt) {
            std::size_t next = parts;
            for (std::size_t part = 0; part < parts; ++part)
                if (m_fractions[part] > 0 && (next == parts || m_debt[part] > m_debt[next] + 1e-9 ||
                                              (m_debt[part] > m_debt[next] - 1e-9 && owed[part] > owed[next] + 1e-9)))
                    next = part;
            ++counts[next];
            m_debt[next] -= 1;
            owed[next] -= 1;
        }
        return counts;
    }

private:
    std::vector<double> m_fractions;
    std::vector<double> m_debt;
};

void dealOut(const Rows &ordered, const Counts &counts, Parts &parts)
{
    auto next = ordered.begin();
    for (std::size_t part = 0; part < parts.size(); ++part) {
        const auto end = next + static_cast<std::ptrdiff_t>(counts[part]);
        parts[part].insert(parts[part].end(), next, end);
        next = end;
    }
}

RandomKey keyOf(const SplitSpec &spec, std::uint64_t stratum)
{
    return {.seed = spec.seed, .purpose = Purpose::Split, .epoch = 0, .step = stratum};
}

Parts dealtRandom(const Rows &rows, const SplitSpec &spec, const Shares &shares)
{
    Rows ordered = rows;
    shuffle(ordered, keyOf(spec, 0));
    Parts parts(shares.size());
    dealOut(ordered, Dealer(shares).deal(ordered.size()), parts);
    return parts;
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

Parts dealtStratified(const Dataset &data, const Rows &rows, int target, const SplitSpec &spec, const Shares &shares)
{
    if (target < 0)
        return dealtRandom(rows, spec, shares);
    Parts parts(shares.size());
    Dealer dealer(shares);
    std::uint64_t number = 0;
    for (Rows &stratum : strata(data.columns[static_cast<std::size_t>(target)], rows)) {
        shuffle(stratum, keyOf(spec, ++number));
        dealOut(stratum, dealer.deal(stratum.size()), parts);
    }
    return parts;
}

/// In the order of their first rows. Rows without a group are one group.
std::vector<Rows> groupsOf(const Dataset &data, const Rows &rows, const SplitSpec &spec)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(spec.column))];
    std::unordered_map<std::string, std::size_t> numbers;
    std::vector<Rows> groups;
    for (const std::uint32_t row : rows) {
        const auto [found, isNew] = numbers.emplace(column.cellText(row), groups.size());
        if (isNew)
            groups.emplace_back();
        groups[found->second].push_back(row);
    }
    return groups;
}

/// The largest groups first, of equal ones that with the later first row; each to the first part that still has room for
/// all of it, else to the last: Wu et al. 2018, "MoleculeNet", as DeepChem's ScaffoldSplitter does it.
Parts dealtLargestFirst(const Dataset &data, const Rows &rows, const SplitSpec &spec, const Shares &shares)
{
    std::vector<Rows> groups = groupsOf(data, rows, spec);
    std::sort(groups.begin(), groups.end(), [](const Rows &a, const Rows &b) {
        return a.size() != b.size() ? a.size() > b.size() : a.front() > b.front();
    });
    Parts parts(shares.size());
    for (const Rows &group : groups) {
        double room = 0;
        std::size_t part = 0, taken = 0;
        for (; part + 1 < parts.size(); ++part) {
            room += shares[part] * static_cast<double>(rows.size());
            taken += parts[part].size();
            if (static_cast<double>(taken + group.size()) <= room + 1e-9)
                break;
        }
        parts[part].insert(parts[part].end(), group.begin(), group.end());
    }
    return parts;
}

/// Whole groups in random order, each to the part that lacks most of its share.
Parts dealtByGroup(const Dataset &data, const Rows &rows, const SplitSpec &spec, const Shares &shares)
{
    const std::vector<Rows> groups = groupsOf(data, rows, spec);
    Parts parts(shares.size());
    for (const std::uint32_t number : shuffledIndices(static_cast<std::uint32_t>(groups.size()), keyOf(spec, 0))) {
        std::size_t neediest = 0;
        double largest = -1;
        for (std::size_t part = 0; part < parts.size(); ++part) {
            const double share = shares[part] * static_cast<double>(rows.size());
            const double lack = share > 0 ? share - static_cast<double>(parts[part].size()) : -1e18;
            if (part == 0 || lack > largest) {
                neediest = part;
                largest = lack;
            }
        }
        parts[neediest].insert(parts[neediest].end(), groups[number].begin(), groups[number].end());
    }
    return parts;
}

/// Of rows that are equal the first is dealt, with the shares of its target's class, and the others go where it went.
Parts dealtKeepingEqualRows(const Dataset &data, const Rows &rows, int target, const SplitSpec &spec,
                            std::vector<int> features, const Shares &shares)
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
    Parts parts = dealtStratified(data, firsts, target, spec, shares);
    for (Rows &dealt : parts) {
        for (std::size_t i = 0, count = dealt.size(); i < count; ++i) {
            const Rows &equal = others.at(hashes[dealt[i]]);
            dealt.insert(dealt.end(), equal.begin(), equal.end());
        }
    }
    return parts;
}

/// The earliest rows train, the latest test; rows without a time count as the earliest. Words are compared letter by
/// letter, which is right for dates written year first.
Parts dealtByTime(const Dataset &data, const Rows &rows, const SplitSpec &spec, const Shares &shares)
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
    Parts parts(shares.size());
    dealOut(ordered, Dealer(shares).deal(ordered.size()), parts);
    return parts;
}

} // namespace

std::vector<std::vector<std::uint32_t>> dealtRows(const Dataset &data, const std::vector<std::uint32_t> &rows, int target,
                                                  const SplitSpec &spec, const std::vector<int> &features,
                                                  const std::vector<double> &shares)
{
    switch (spec.method) {
    case SplitMethod::Random:
        return dealtRandom(rows, spec, shares);
    case SplitMethod::Stratified:
        return dealtStratified(data, rows, target, spec, shares);
    case SplitMethod::Group:
        return spec.keepsEqualRowsTogether() ? dealtKeepingEqualRows(data, rows, target, spec, features, shares)
                                             : dealtByGroup(data, rows, spec, shares);
    case SplitMethod::LargestGroups:
        return dealtLargestFirst(data, rows, spec, shares);
    case SplitMethod::Time:
        return dealtByTime(data, rows, spec, shares);
    case SplitMethod::Given:
        break;
    }
    assert(!"what is given is not dealt");
    return {};
}

} // namespace netloom
