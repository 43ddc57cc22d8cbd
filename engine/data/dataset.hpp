// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/error.hpp"
#include "engine/base/params.hpp"
#include "engine/data/column.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// Where a data set came from, and what must be said of it wherever it is shown.
struct Provenance {
    std::vector<std::string> paths; ///< files, empty for generated data
    std::string reader;             ///< id of the reader or generator
    Params options;                 ///< what it read with: separator, header, ...; what was guessed is filled in
    std::string contentHash;        ///< of columns and values, 32 hex digits; the same data give the same hash
    std::string title;              ///< "Breast cancer Wisconsin (diagnostic)", or the file's name
    std::string note;               ///< one or two sentences: source, licence, formula of a simulation
    bool isSimulated = false;
    bool isForDiagnosisForbidden = false; ///< medical data: "not for diagnosis" is shown
    bool operator==(const Provenance &) const = default;
};

/// One thing that was noticed while reading, with its place. A row that was left out has isRowRejected set.
struct Problem {
    std::string file;
    std::int64_t line = 0;   ///< from 1; 0 when it concerns the whole file
    std::int64_t column = 0; ///< from 1; 0 when it concerns the whole row
    Text message;
    bool isRowRejected = false;

    std::string place() const; ///< "wdbc.csv:17:3"
    bool operator==(const Problem &) const = default;
};

/// A table of typed columns with equally many rows. Never changes after loading; shared as shared_ptr<const Dataset>.
struct Dataset {
    std::vector<Column> columns;
    std::size_t rows = 0;
    Values<std::int64_t> lines;          ///< the source line of each row, from 1; empty when rows have no lines
    std::vector<std::size_t> fileStarts; ///< the first row of each file, where the rows of several stand one below the other
    std::vector<ColumnRole> roles;       ///< what the reader proposes, one a column
    std::vector<std::uint8_t> parts; ///< given split, one a row: 0 train, 1 validation, 2 test; empty when the file has none
    Provenance provenance;

    /// By header, or "#3" for the third. Throws Error (Usage) that names the nearest column. -1 from find.
    int find(const std::string &name) const;
    int at(const std::string &name) const;
    /// The place in provenance.paths of the file that a row is from.
    std::size_t fileOf(std::size_t row) const;
};

using DatasetPtr = std::shared_ptr<const Dataset>;

/// What a reader gives: rowsSeen = data->rows + rejected rows, always.
struct ReadResult {
    DatasetPtr data;
    std::vector<Problem> problems; ///< at most 1000 are kept; problemCount counts all
    std::size_t problemCount = 0;
    std::size_t rowsSeen = 0;
    std::size_t rowsRejected = 0;
};

/// Hash of names, types, units and all values, in order (provenance left out): 32 hex digits.
std::string contentHash(const Dataset &data);

/// Proposes roles: identifier-like columns (all distinct and named id, name, ..., or text that is all distinct) become Id;
/// those that say whose a row is (patient, subject, ...), where rows repeat, become Group; a name such as target, class,
/// diagnosis makes the Target, else a last column of 2 to 20 classes does, or one before a single text, else none does.
std::vector<ColumnRole> guessRoles(const Dataset &data);

} // namespace netloom
