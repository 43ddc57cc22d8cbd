// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"
#include "engine/data/values.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

enum class ColumnType {
    Number,   ///< Column::numbers, missing is NaN
    Category, ///< Column::codes into Column::categories, missing is -1
    Text,     ///< Column::texts, missing is an empty string
    Tensor,   ///< Column::values, one block of Column::shape a row: an image, a signal
};

/// What a column is for. Readers propose, the person decides.
enum class ColumnRole { Feature, Target, Id, Group, Time, Ignored };

/// One named column of a data set. Only the storage of its own type is filled.
struct Column {
    std::string name;
    ColumnType type = ColumnType::Number;
    std::string unit;        ///< "mm", "GeV", or empty
    std::string description; ///< one sentence from whoever knows the column

    Values<double> numbers;
    Values<std::int32_t> codes;
    std::vector<std::string> categories;
    Values<std::string> texts;
    Values<float> values; ///< (rows, shape...) row-major
    Shape shape;

    bool isMissing(std::size_t row) const;
    std::string cellText(std::size_t row) const; ///< as a person reads it; empty when missing

    bool operator==(const Column &) const = default;
};

/// What a person sees of a column at a glance. Quantities in the column's own unit, over the rows that are not missing.
struct ColumnStatistics {
    std::size_t missing = 0;
    std::size_t distinct = 0;                                             ///< exact
    double minimum = 0, maximum = 0, mean = 0, deviation = 0, median = 0; ///< Number only; deviation with n - 1
    std::vector<std::size_t> histogram; ///< Number: 20 equal bins over [minimum, maximum]; Category: rows a category
};

ColumnStatistics statistics(const Column &column);

/// The column read as another type: numbers become categories by their text, categories become numbers where they are
/// written as numbers. Cells that do not fit become missing and are counted in `lost`.
Column convertColumn(const Column &column, ColumnType type, std::size_t &lost);

std::string typeName(ColumnType type); ///< "number", "category", "text", "tensor": as in --json and in files
std::string roleName(ColumnRole role); ///< "feature", "target", "id", "group", "time", "ignored"

} // namespace netloom
