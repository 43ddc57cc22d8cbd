// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_table.hpp"

#include <algorithm>

namespace netloom {

const KnownColumn *findEventTableColumn(const KnownTableInfo &table, const std::string &name)
{
    const auto found = std::find_if(table.columns.begin(), table.columns.end(),
                                    [&](const KnownColumn &column) { return column.name == name; });
    return found == table.columns.end() ? nullptr : &*found;
}

const EventTable *eventTableWithHeader(const std::vector<std::string> &names)
{
    for (const EventTable *table : eventTables().all()) {
        const auto known = static_cast<std::size_t>(std::count_if(names.begin(), names.end(), [&](const std::string &name) {
            return findEventTableColumn(table->info(), name) != nullptr;
        }));
        if (10 * known >= 9 * table->info().columns.size() && 10 * known >= 9 * names.size())
            return table;
    }
    return nullptr;
}

const EventTable *eventTableWithRow(const std::vector<std::string> &fields)
{
    for (const EventTable *table : eventTables().all())
        if (fields.size() == table->info().columns.size() && table->isRow(fields))
            return table;
    return nullptr;
}

} // namespace netloom
