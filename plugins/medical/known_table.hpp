// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/known_table.hpp"

#include <string>
#include <vector>

namespace netloom {

/// A medical table that is known by its columns.
class KnownTable
{
public:
    virtual ~KnownTable() = default;
    virtual const KnownTableInfo &info() const = 0;

    /// True for rows of the table as published without a header: fields of one line, unquoted.
    virtual bool isRow(const std::vector<std::string> & /*fields*/) const { return false; }
};

const Catalogue<KnownTable> &knownTables();

/// The table whose column names these are (case, blanks and underscores do not matter; nine of ten must be there), or null.
const KnownTable *tableWithHeader(const std::vector<std::string> &names);

/// The table of which this is a line without a header, or null.
const KnownTable *tableWithRow(const std::vector<std::string> &fields);

/// The known column of that name, or null.
const KnownColumn *findColumn(const KnownTableInfo &table, const std::string &name);

/// True for the names under which tables keep who a row belongs to: patient, patient_id, subject, MRN, ...
bool isPatientName(const std::string &name);

} // namespace netloom
