// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv_writer.hpp"

#include <cmath>
#include <csv.h>

namespace netloom {

namespace {

std::string headerCells(const Column &column)
{
    if (column.type != ColumnType::Tensor)
        return csvCell(column.name);
    std::string cells;
    for (std::int64_t i = 0; i < column.shape.size(); ++i)
        cells += (i ? "," : "") + csvCell(column.name + "[" + std::to_string(i) + "]");
    return cells;
}

std::string rowCells(const Column &column, std::size_t row)
{
    if (column.type != ColumnType::Tensor)
        return csvCell(column.cellText(row));
    std::string cells;
    const auto size = static_cast<std::size_t>(column.shape.size());
    for (std::size_t i = 0; i < size; ++i) {
        const float value = column.values[row * size + i];
        cells += (i ? "," : "") + (std::isnan(value) ? std::string() : toWord(static_cast<double>(value)));
    }
    return cells;
}

} // namespace

std::string csvCell(std::string_view cell)
{
    const bool hasEdgeBlank = !cell.empty() && (cell.front() == ' ' || cell.back() == ' ' || cell.front() == '\t');
    if (cell.find_first_of("\",\r\n") == std::string_view::npos && !hasEdgeBlank)
        return std::string(cell);
    std::string quoted(2 * cell.size() + 2, '\0');
    quoted.resize(csv_write(quoted.data(), quoted.size(), cell.data(), cell.size()));
    return quoted;
}

std::string datasetCsv(const Dataset &data)
{
    std::string csv;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        csv += (i ? "," : "") + headerCells(data.columns[i]);
    csv += '\n';
    for (std::size_t row = 0; row < data.rows; ++row) {
        for (std::size_t i = 0; i < data.columns.size(); ++i) {
            if (i)
                csv += ',';
            csv += rowCells(data.columns[i], row);
        }
        // A lone empty cell would be an empty line, which readers pass over.
        csv += data.columns.size() == 1 && csv.ends_with('\n') ? "\"\"\n" : "\n";
    }
    return csv;
}

} // namespace netloom
