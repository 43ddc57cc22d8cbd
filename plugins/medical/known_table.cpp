// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/known_table.hpp"

#include <algorithm>
#include <array>
#include <cctype>

namespace netloom {

namespace {

std::string plain(const std::string &name)
{
    std::string letters;
    for (const char c : name)
        if (std::isalnum(static_cast<unsigned char>(c)))
            letters += static_cast<char>(std::tolower(static_cast<unsigned char>(c)));
    return letters;
}

} // namespace

const KnownColumn *findColumn(const KnownTableInfo &table, const std::string &name)
{
    const std::string wanted = plain(name);
    for (const KnownColumn &column : table.columns)
        if (plain(column.name) == wanted)
            return &column;
    return nullptr;
}

const KnownTable *tableWithHeader(const std::vector<std::string> &names)
{
    for (const KnownTable *table : knownTables().all()) {
        const auto known = std::count_if(names.begin(), names.end(),
                                         [&](const std::string &name) { return findColumn(table->info(), name) != nullptr; });
        if (10 * static_cast<std::size_t>(known) >= 9 * table->info().columns.size())
            return table;
    }
    return nullptr;
}

const KnownTable *tableWithRow(const std::vector<std::string> &fields)
{
    for (const KnownTable *table : knownTables().all())
        if (fields.size() == table->info().columns.size() && table->isRow(fields))
            return table;
    return nullptr;
}

bool isPatientName(const std::string &name)
{
    static constexpr std::array known = {"patient",   "patientid", "patientno",  "patientnumber", "subject", "subjectid",
                                         "subjectno", "mrn",       "personid",   "caseid",        "pid",     "participantid"};
    return std::find(known.begin(), known.end(), plain(name)) != known.end();
}

} // namespace netloom
