// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// What is counted once of a data set and shown in several places.
struct DataFacts {
    std::vector<ColumnStatistics> columns; ///< one a column
};

DataFacts factsOf(const Dataset &data, const JobControl &job = {});

/// The numeric features whose spreads (standard deviations) differ most. ratio 1 when there are fewer than two.
struct ScaleContrast {
    double ratio = 1;
    int widest = -1, narrowest = -1; ///< columns
};
ScaleContrast scaleContrast(const DataFacts &facts, const Dataset &data, const std::vector<ColumnRole> &roles);

/// Rows of each class in each category of a category column; one series without classes. classOf as below.
std::vector<std::vector<double>> categoriesByClass(const Column &column, const std::vector<int> &classOf, int classes);

/// Rows of each class in each of `bins` equal bins over [minimum, maximum] of a number column; one series without classes.
/// classOf: a class a row, or -1; empty: all rows are one series.
std::vector<std::vector<double>> histogramByClass(const Column &column, const std::vector<int> &classOf, int classes,
                                                  int bins, double minimum, double maximum);

/// How many words between blanks stand in each text; missing where there is none.
Column wordCounts(const Column &texts, const JobControl &job = {});

} // namespace netloom
