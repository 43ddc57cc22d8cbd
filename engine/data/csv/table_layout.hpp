// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/column.hpp"
#include "engine/data/csv/head_table.hpp"
#include "engine/data/csv/missing_words.hpp"
#include "engine/data/number_text.hpp"

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// What the columns of a table of text cells are, whatever the format of its file.
struct TableLayout {
    NumberStyle numbers;
    bool hasHeader = true;
    std::vector<std::string> names;   ///< of the columns, unique
    std::vector<bool> beginsAsWords;  ///< columns of which the head already shows that they are no numbers
    std::vector<std::string> renamed; ///< headers that stood there twice
    std::vector<std::optional<ColumnType>>
        declared;                   ///< the types that the file states, one a column; empty when it has none
    std::int64_t columnsBefore = 0; ///< columns of the file that stand before the table's first one
};

/// Tells header, names, and kinds of the columns from the first rows; layout.numbers is known. header: "auto", "yes", "no".
/// hints: the columns that are expected, which helps to tell a header.
void guessLayout(HeadRows rows, const std::string &header, const MissingWords &missing,
                 const std::map<std::string, ColumnType> &hints, TableLayout &layout);

/// The option "header", which readers of tables have in common: auto, yes, no.
ParamSpec headerSpec();

/// The header as names that are unique and never empty; layout.renamed gets those that stood there twice. columns: how many
/// the rows have; one more than the header means that the rows' names have none.
std::vector<std::string> columnNames(const std::vector<std::string> &header, std::size_t columns, TableLayout &layout);

} // namespace netloom
