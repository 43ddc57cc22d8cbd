// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

#include <optional>
#include <set>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

// A reader may make what a model looks at of one column of text: of a SMILES its graph, fingerprint or descriptors. Such a
// reader names that column in its option "column"; a generator of such rows has one column of text, which the reader that
// knows it by content reads with the generator's own settings. A row typed by hand goes the way of a file, so that its
// prediction is the same.

/// The column of text that a run's inputs are made of.
struct TypedSource {
    std::string reader, column; ///< reader: empty for the one that knows the column by content
    Params options;             ///< what it reads with
    std::string typical;        ///< the text of a row of the data, to begin with
    std::set<std::string> made; ///< the columns that the reader makes of it
};

/// Whether it is worth asking: the data were read, or made, so that there can be such a column. Cheap.
bool mayHaveTypedSource(const Dataset &data);

/// Which column that is, and what is made of it, by reading one row of it. Nothing when the run's inputs are those of its
/// file. data: as read; null: not there. Throws Error as DataProvider::read.
std::optional<TypedSource> typedSource(const RunRecord &run, const DataSetup &own, const Dataset *data,
                                       const DataProvider &provider, const JobControl &job = {});

/// What a file of that one row gives. cells: column and text. Throws Error as DataProvider::read: of a text of which nothing
/// can be made, the reader's reason.
ReadResult readTypedRow(const RunRecord &run, const DataSetup &own, const TypedSource &source,
                        const std::vector<std::pair<std::string, std::string>> &cells, const DataProvider &provider,
                        const JobControl &job = {});

} // namespace netloom
