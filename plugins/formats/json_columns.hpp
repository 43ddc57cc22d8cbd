// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/csv/table_layout.hpp"
#include "plugins/formats/json_row.hpp"

#include <map>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

namespace netloom {

/// Which columns the objects of a file make: first every row is looked at, then every row is laid into them.
class JsonColumns
{
public:
    explicit JsonColumns(const MissingWords &missing) : m_missing(missing) {}

    /// Throws Error (File) when there are more than 65536 columns. path: of the file.
    void look(const JsonRow &row, const std::string &path);
    std::size_t rows() const { return m_rows; }

    /// All rows were looked at. Arrays of equally many numbers become a column each, and those that are expected.
    TableLayout layout(const std::map<std::string, ColumnType> &hints);

    /// After layout(): the cells of a row. Returns why they are no row, where they are none.
    std::optional<Text> fill(const JsonRow &row, std::vector<std::string> &cells) const;

private:
    struct Key {
        std::string name;
        std::size_t values = 0; ///< neither null nor a missing word
        std::size_t words = 0;  ///< of these, no numbers
        std::size_t arrays = 0;
        std::size_t arrayLength = 0; ///< of arrays of numbers, 0 when they differ or some array is no such
        std::size_t column = 0;      ///< its first one
        bool isSpread = false;       ///< a column for each element
        bool isLeftOut = false;      ///< null in some rows, an object in all others
    };
    void lookAt(Key &key, const JsonRow &value) const;

    const MissingWords &m_missing;
    std::vector<Key> m_keys; ///< in the order in which they were met
    std::unordered_map<std::string, std::size_t> m_places;
    std::size_t m_columns = 0; ///< at most, while rows are looked at
    std::size_t m_rows = 0;
};

} // namespace netloom
