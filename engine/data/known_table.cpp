// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/known_table.hpp"

namespace netloom {

void annotate(Dataset &data, const KnownTableInfo &table, FindKnownColumn find)
{
    for (std::size_t i = 0; i < data.columns.size(); ++i) {
        Column &column = data.columns[i];
        const KnownColumn *known = find(table, column.name);
        if (!known)
            continue;
        if (known->isCoded && column.type == ColumnType::Number) {
            std::size_t lost = 0;
            column = convertColumn(column, ColumnType::Category, lost);
        }
        column.unit = known->unit;
        column.description = known->description;
        data.roles[i] = known->role;
    }
    data.provenance.title = table.title;
    data.provenance.note = table.note;
}

} // namespace netloom
