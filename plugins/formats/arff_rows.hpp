// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/text_table.hpp"
#include "plugins/formats/arff_header.hpp"
#include "plugins/formats/arff_lexer.hpp"

#include <optional>
#include <string>
#include <unordered_set>
#include <vector>

namespace netloom {

/// Puts the rows below @data into a table, one by one. Whole rows are added or rejected.
class ArffRows
{
public:
    ArffRows(const ArffHeader &header, const MissingWords &missing, std::string path, TextTable &table);

    /// Throws Error (File) for a row that has a weight.
    void take(std::string_view line, std::int64_t number);

private:
    struct Trouble {
        std::int64_t column; ///< of the table, from 1; 0 for the whole row
        Text reason;
    };
    std::optional<Trouble> takeDense(ArffLexer &lexer, std::string_view stops);
    std::optional<Trouble> takeSparse(ArffLexer &lexer);
    std::optional<Trouble> takeSparseCell(ArffLexer &lexer, std::size_t &least);
    std::optional<Trouble> keepCell(std::size_t index, const ArffLexer &lexer);
    std::optional<Trouble> openQuote(std::size_t index) const;
    void refuseWeight(ArffLexer &lexer);

    const ArffHeader &m_header;
    const MissingWords &m_missing;
    std::string m_path;
    TextTable &m_table;
    std::vector<std::unordered_set<std::string_view>> m_declared; ///< the values of each attribute
    std::vector<std::string> m_cells;                             ///< of the row that is being read
    std::vector<std::string> m_omitted;                           ///< what a sparse row means by leaving a cell out
    std::int64_t m_line = 0;
};

} // namespace netloom
