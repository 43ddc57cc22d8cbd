// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/formats/number_array.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// Samples and their labels, one part of a data set.
struct ArrayPart {
    NumberArray samples;
    std::optional<NumberArray> labels;
    std::uint8_t part = 0; ///< 0 train, 1 validation, 2 test
};

/// Puts the parts one behind the other into one table. Samples of rank 2 become columns of numbers, of rank 3 and 4 a
/// tensor column `image` of channels x height x width with the numbers as they are. Labels that are whole numbers become
/// a category `label`, others numbers; labels with several values a row become a column each. The given split is kept
/// when there is more than one part. where: the file, for errors.
/// Throws Error (File) when samples and labels differ in number or the parts in shape.
Dataset datasetFromArrays(const std::vector<ArrayPart> &parts, const std::string &where, const JobControl &job);

/// An array of two dimensions or more as a tensor column of its name: of rank 3 and 4 as pictures, as above; of others its
/// rows have the shape that they have in the file. It holds numbers that are not finite as they are.
Column tensorFromArray(const NumberArray &array, const std::string &where, const JobControl &job);

/// Whole numbers as classes, named by their numbers and in the order of their size, when they are at most 1000 different
/// ones; else the column as it is.
Column labelsAsClasses(Column labels);

/// Fills in hash, roles and counts of a data set in which every row was used.
ReadResult wholeResult(Dataset data, const std::vector<std::string> &paths, const std::string &reader,
                       const Params &options);

} // namespace netloom
