// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/image_folder.hpp"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// Labels from a table beside the images, one row an image.
struct LabelTable {
    Column labels;                    ///< of the table's rows
    std::vector<std::ptrdiff_t> rows; ///< the row of each file, -1 without one
    std::size_t named = 0;            ///< files that have a row
    bool isNamedSo = false;           ///< the headers say which column is the file and which the label
    std::vector<Problem> problems;    ///< rows that were not read, and rows without a file
    std::size_t rejected = 0;         ///< of them
};

/// Reads a table whose first column, or the one called file, filename, image, names files, by their path in the folder, by
/// their name, or by their name without its ending; the label is the column called label, class, target, or the second.
/// Nothing when it is no table of two columns. Throws Error (Cancelled).
std::optional<LabelTable> readLabelTable(const std::string &path, const std::vector<FolderFile> &files,
                                         const JobControl &job);

/// Labels by the folders that the files lie in, `depth` folders below the chosen one; missing where there is none.
Column labelsOfFolders(const std::vector<FolderFile> &files, std::size_t depth);

/// The rows of a column, missing where the row is -1.
Column gatherRows(const Column &column, const std::vector<std::ptrdiff_t> &rows);

} // namespace netloom
