// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/known_table.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A table of events that is known by its columns.
class EventTable
{
public:
    virtual ~EventTable() = default;
    virtual const KnownTableInfo &info() const = 0;

    /// True for rows of the table as published without a header: the fields of one line, as many as there are columns.
    virtual bool isRow(const std::vector<std::string> & /*fields*/) const { return false; }
};

const Catalogue<EventTable> &eventTables();

/// The table whose column names these are (letters alike; nine of ten must be there, and no more than one in ten besides),
/// or null.
const EventTable *eventTableWithHeader(const std::vector<std::string> &names);

/// The table of which this is a line without a header, or null.
const EventTable *eventTableWithRow(const std::vector<std::string> &fields);

/// The known column of that name, or null.
const KnownColumn *findEventTableColumn(const KnownTableInfo &table, const std::string &name);

} // namespace netloom
