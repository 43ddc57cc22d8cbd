// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/dataset.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What the field knows of one column of a published table.
struct KnownColumn {
    std::string name;        ///< as in the published description
    std::string unit;        ///< empty where the publisher states none
    std::string description; ///< one sentence, codes explained
    ColumnRole role = ColumnRole::Feature;
    bool isCoded = false;    ///< its numbers are codes for words, not quantities
};

/// A medical table that is known by its columns.
struct KnownTableInfo {
    std::string id, title;
    std::string note;        ///< source, licence and limits in one or two sentences
    std::vector<KnownColumn> columns;
};

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
