// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What the field knows of one column of a published table of events.
struct EventTableColumn {
    std::string name;        ///< as in the published description
    std::string unit;        ///< empty where the publisher states none
    std::string description; ///< one sentence
    ColumnRole role = ColumnRole::Feature;
    bool isCoded = false; ///< its numbers are codes for words, not quantities
};

/// A table of events that is known by its columns.
struct EventTableInfo {
    std::string id, title;
    std::string note; ///< source, licence and limits in a few sentences
    std::vector<EventTableColumn> columns;
};

class EventTable
{
public:
    virtual ~EventTable() = default;
    virtual const EventTableInfo &info() const = 0;

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
const EventTableColumn *findEventTableColumn(const EventTableInfo &table, const std::string &name);

} // namespace netloom
