// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_roles.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <string_view>

namespace netloom {

namespace {

/// The words of a name: "E_pbe0 (calc)" has e, pbe0, calc.
std::vector<std::string> nameWords(const std::string &name)
{
    std::vector<std::string> words(1);
    for (const unsigned char c : name) {
        if (std::isalnum(c))
            words.back() += static_cast<char>(std::tolower(c));
        else if (!words.back().empty())
            words.emplace_back();
    }
    return words;
}

template <std::size_t N>
bool hasWordOf(const std::string &name, const std::array<std::string_view, N> &wanted)
{
    const std::vector<std::string> words = nameWords(name);
    return std::any_of(words.begin(), words.end(), [&](const std::string &word) {
        return std::find(wanted.begin(), wanted.end(), word) != wanted.end();
    });
}

constexpr std::array<std::string_view, 11> measuredWords = {
    "measured", "logs", "exp", "expt", "experiment", "experimental", "observed", "logd", "pic50", "energy", "activity"};
constexpr std::array<std::string_view, 9> computedWords = {"predicted", "prediction", "pred",      "calc",    "calculated",
                                                           "computed",  "estimated",  "simulated", "baseline"};

bool canBeMeasured(const Column &column)
{
    constexpr std::size_t mostClasses = 20;
    return column.type == ColumnType::Number ||
           (column.type == ColumnType::Category && column.categories.size() >= 2 && column.categories.size() <= mostClasses);
}

bool isTheSameThroughout(const Column &column)
{
    return statistics(column).distinct < 2;
}

} // namespace

std::string plainColumnName(const std::string &name)
{
    std::string plain;
    for (const unsigned char c : name)
        if (std::isalnum(c))
            plain += static_cast<char>(std::tolower(c));
    return plain;
}

std::vector<ColumnRole> rolesBesideMolecules(const Dataset &table)
{
    std::vector<ColumnRole> roles = guessRoles(table);
    std::vector<std::size_t> candidates;
    int target = -1;
    for (std::size_t i = 0; i < roles.size(); ++i) {
        const Column &column = table.columns[i];
        if (roles[i] == ColumnRole::Target)
            target = static_cast<int>(i);
        if (roles[i] != ColumnRole::Feature && roles[i] != ColumnRole::Target)
            continue;
        roles[i] = ColumnRole::Ignored;
        if (canBeMeasured(column) && !hasWordOf(column.name, computedWords) && !isTheSameThroughout(column))
            candidates.push_back(i);
    }
    const auto measured = std::find_if(candidates.begin(), candidates.end(),
                                       [&](std::size_t i) { return hasWordOf(table.columns[i].name, measuredWords); });
    if (measured != candidates.end())
        target = static_cast<int>(*measured); // surer than a last column of classes
    else if (target < 0 && candidates.size() == 1)
        target = static_cast<int>(candidates.front());
    if (target >= 0)
        roles[static_cast<std::size_t>(target)] = ColumnRole::Target;
    return roles;
}

} // namespace netloom
