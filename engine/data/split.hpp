// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"

#include <array>
#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// LargestGroups: whole groups, too, but the largest train and the rarest test, as MoleculeNet parts by scaffold.
enum class SplitMethod { Random, Stratified, Group, Time, Given, LargestGroups };

/// How the rows are parted. Fractions of train, validation, test; they sum to 1.
struct SplitSpec {
    SplitMethod method = SplitMethod::Stratified;
    std::array<double, 3> fractions = {0.7, 0.15, 0.15};
    std::string column; ///< the group's or time's column; a group without one: rows with equal features; given: the column
                        ///< whose words name the part (train, validation, test), without one as the reader says
    std::uint64_t seed = 1;
    bool operator==(const SplitSpec &) const = default;

    bool keepsEqualRowsTogether() const { return method == SplitMethod::Group && column.empty(); }
    bool isByGroup() const { return method == SplitMethod::Group || method == SplitMethod::LargestGroups; }
};

enum class Part { Train, Validation, Test };

/// Row numbers of each part, ascending; every usable row stands in exactly one.
struct Split {
    std::vector<std::uint32_t> train, validation, test;
    const std::vector<std::uint32_t> &rows(Part part) const;
    bool operator==(const Split &) const = default;
};

/// Parts the given rows. target: the column to stratify by (Category; a Number is stratified by its deciles), or -1.
/// Groups are never torn; time puts the latest rows into the test part. features: columns by which rows are equal; with none
/// all but the target. Throws Error (Usage) when a fraction is negative, they do not sum to 1 (1e-6), the column is missing,
/// or the training part would be empty.
Split makeSplit(const Dataset &data, const std::vector<std::uint32_t> &rows, int target, const SplitSpec &spec,
                const std::vector<int> &features = {});

/// K-fold cross-validation: of `count` folds each is the test part once, what is left is parted into training and
/// validation by the spec's shares. Folds are made by the spec's method: stratified, whole groups. In order of time a fold
/// is tested by what comes before it (a rolling origin: Hyndman and Athanasopoulos 2021, 5.10), and the first block only
/// trains. Folds of LargestGroups are dealt by chance, as those of Group. Throws Error (Usage) for fewer than 2 folds, more
/// than there are rows or groups, or a given split.
std::vector<Split> makeFolds(const Dataset &data, const std::vector<std::uint32_t> &rows, int target, const SplitSpec &spec,
                             const std::vector<int> &features, int count);

/// Whether every cell of the column is a word for a part (train, validation, test and what they are also called), with some
/// of them for training and some for another part.
bool namesParts(const Column &column, std::size_t rows);

/// "0.7/0.15/0.15", "stratified", "group:patient", "largest:scaffold", "equal", "scaffold": as on the command line. Throws
/// Error (Usage).
std::array<double, 3> parseFractions(const std::string &text);
void parseSplitBy(const std::string &text, SplitSpec &spec);
std::string splitByText(const SplitSpec &spec);

} // namespace netloom
