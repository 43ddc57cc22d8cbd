// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/dataset.hpp"

#include "engine/data/identifier.hpp"
#include "engine/data/sort_numbers.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <cmath>
#include <string_view>
#include <unordered_set>

namespace netloom {

namespace {

/// Names are compared without case, blanks and signs: "Patient ID" and "patient_id" are the same name.
std::string plainName(const std::string &name)
{
    std::string plain;
    for (const unsigned char c : name)
        if (std::isalnum(c))
            plain += static_cast<char>(std::tolower(c));
    return plain;
}

constexpr std::array idNames = {"id",         "ids",        "name",      "index",    "row",     "rowid",       "rownumber",
                                "identifier", "uid",        "uuid",      "key",      "number",  "no",          "nr",
                                "num",        "sampleid",   "sample",    "recordid", "record",  "subject",     "subjectid",
                                "patientid",  "patient",    "patientno", "event",    "eventid", "eventnumber", "molid",
                                "compound",   "compoundid", "case",      "caseid",   "rowname", "unnamed0"};

/// Whose rows belong together: several of one patient are no independent samples.
constexpr std::array groupNames = {"patient",  "patientid",  "patientno",     "subject", "subjectid", "participant",
                                   "donor",    "donorid",    "participantid", "mouse",   "mouseid",   "animal",
                                   "animalid", "specimenid", "specimen",      "family",  "familyid"};

/// In the order of how sure the name is; a later name gives way to an earlier one.
constexpr std::array targetNames = {"target",   "label",    "labels", "class",    "classes",  "diagnosis",
                                    "outcome",  "response", "y",      "quality",  "survived", "species",
                                    "issignal", "result",   "status", "category", "type"};

template <std::size_t N>
int placeIn(const std::array<const char *, N> &names, const std::string &name)
{
    const auto found = std::find(names.begin(), names.end(), std::string_view(name));
    return found == names.end() ? -1 : static_cast<int>(found - names.begin());
}

/// Every row has a value of its own, as a number without a fraction or as a word.
bool isAllDistinct(const Column &column, std::size_t rows)
{
    switch (column.type) {
    case ColumnType::Number: {
        Values<double> sorted = column.numbers;
        if (std::any_of(sorted.begin(), sorted.end(),
                        [](double value) { return std::isnan(value) || value != std::floor(value); }))
            return false;
        sortNumbers(sorted);
        return std::adjacent_find(sorted.begin(), sorted.end()) == sorted.end();
    }
    case ColumnType::Category:
        return column.categories.size() == rows &&
               std::find(column.codes.begin(), column.codes.end(), -1) == column.codes.end();
    case ColumnType::Text: {
        std::unordered_set<std::string_view> words;
        for (const std::string &word : column.texts)
            if (word.empty() || !words.insert(word).second)
                return false;
        return true;
    }
    case ColumnType::Tensor:
        break;
    }
    return false;
}

/// Enough of them for a split that keeps each whole, and several rows in many of them.
bool makesGroups(const Column &column)
{
    constexpr std::size_t fewestGroups = 10;
    std::unordered_set<std::string> groups;
    std::size_t rows = 0;
    const std::size_t all = std::max({column.numbers.size(), column.codes.size(), column.texts.size()});
    for (std::size_t row = 0; row < all; ++row)
        if (!column.isMissing(row)) {
            groups.insert(column.cellText(row));
            ++rows;
        }
    return groups.size() >= fewestGroups && 10 * rows >= 12 * groups.size();
}

/// A class label repeats; a regression target is a number. What is a word in every row can be neither.
bool canBeTarget(const Column &column)
{
    return column.type == ColumnType::Number || column.type == ColumnType::Category;
}

/// In x, y, kind the y is a coordinate; in x, y it is what x is to predict.
bool isCoordinate(const Dataset &data, const std::string &name)
{
    return name == "y" && data.columns.size() > 2 &&
           std::any_of(data.columns.begin(), data.columns.end(), [](const Column &c) { return plainName(c.name) == "x"; });
}

/// Tables commonly end in what is to be predicted: a last column of a few classes is taken when no name tells.
bool isLastClass(const Column &column)
{
    return column.type == ColumnType::Category && column.categories.size() >= 2 && column.categories.size() <= 20;
}

/// Several words in most cells: something to read, no name or number.
bool isProse(const Column &column)
{
    constexpr std::size_t cellsToSee = 200, fewestWords = 3;
    if (column.type != ColumnType::Text)
        return false;
    std::size_t seen = 0, words = 0;
    for (const std::string &cell : column.texts) {
        if (cell.empty())
            continue;
        words += 1 + static_cast<std::size_t>(std::count(cell.begin(), cell.end(), ' '));
        if (++seen == cellsToSee)
            break;
    }
    return seen > 0 && words >= fewestWords * seen;
}

/// A sentence behind its class, as collections of texts are written.
bool isLabelledText(const Dataset &data)
{
    return data.columns.size() == 2 && isLastClass(data.columns[0]) && data.columns[1].type == ColumnType::Text;
}

} // namespace

bool looksLikeIdentifier(const Column &column, std::size_t rows)
{
    constexpr std::size_t rowsToSee = 10'000;
    const std::string name = plainName(column.name);
    const bool isWord = column.type == ColumnType::Text && !isProse(column);
    if (rows < 2 || column.type == ColumnType::Tensor || (placeIn(idNames, name) < 0 && !name.ends_with("id") && !isWord))
        return false;
    std::unordered_set<std::string> values;
    for (std::size_t row = 0; row < std::min(rows, rowsToSee); ++row) {
        const bool isWhole = column.type != ColumnType::Number || column.numbers[row] == std::floor(column.numbers[row]);
        if (column.isMissing(row) || !isWhole || !values.insert(column.cellText(row)).second)
            return false;
    }
    return true;
}

std::vector<ColumnRole> guessRoles(const Dataset &data)
{
    std::vector<ColumnRole> roles(data.columns.size(), ColumnRole::Feature);
    int target = -1;
    int targetPlace = 0;
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        const Column &column = data.columns[i];
        const std::string name = plainName(column.name);
        const bool isDistinct = data.rows > 1 &&
                                (placeIn(idNames, name) >= 0 || name.ends_with("id") || column.type == ColumnType::Text) &&
                                !isProse(column) && isAllDistinct(column, data.rows);
        if (isDistinct) {
            roles[i] = ColumnRole::Id;
            continue;
        }
        if (placeIn(groupNames, name) >= 0 && column.type != ColumnType::Tensor && makesGroups(column)) {
            roles[i] = ColumnRole::Group;
            continue;
        }
        const int place = placeIn(targetNames, name);
        if (place >= 0 && canBeTarget(column) && !isCoordinate(data, name) && (target < 0 || place < targetPlace)) {
            target = static_cast<int>(i);
            targetPlace = place;
        }
        if (column.type == ColumnType::Text)
            roles[i] = ColumnRole::Ignored; // a text is an input of its own, beside a table only when it is asked for
    }
    if (target < 0 && !data.columns.empty() && isLastClass(data.columns.back()) && roles.back() == ColumnRole::Feature)
        target = static_cast<int>(data.columns.size()) - 1;
    if (target < 0 && isLabelledText(data))
        target = 0;
    const auto isRead = [&](std::size_t i) { return static_cast<int>(i) != target && roles[i] == ColumnRole::Feature; };
    bool hasFeature = false;
    for (std::size_t i = 0; i < roles.size(); ++i)
        hasFeature = hasFeature || isRead(i);
    for (std::size_t i = 0; i < roles.size() && !hasFeature; ++i)
        if (isProse(data.columns[i])) {
            roles[i] = ColumnRole::Feature;
            hasFeature = true;
        }
    if (target >= 0 && data.columns.size() > 1)
        roles[static_cast<std::size_t>(target)] = ColumnRole::Target;
    return roles;
}

} // namespace netloom
