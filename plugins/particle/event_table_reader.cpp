// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_table_reader.hpp"

#include "plugins/particle/event_table.hpp"

#include <algorithm>
#include <map>
#include <sstream>

namespace netloom {

namespace {

constexpr double sureOfKnownTable = 0.97; // surer than the CSV reader

std::vector<std::string> firstFieldsOf(const FileHead &head)
{
    const std::string line = head.bytes.substr(0, head.bytes.find_first_of("\r\n"));
    std::vector<std::string> fields;
    std::istringstream stream(line.substr(line.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    for (std::string field; std::getline(stream, field, ',');) {
        std::erase_if(field, [](char c) { return c == '"' || c == ' '; });
        fields.push_back(field);
    }
    return fields;
}

/// Hints go by the known names; the CSV reader calls the columns of a file without a header column_1, column_2, ... Codes
/// are read as numbers first: 1 may be written as 1.00E+00.
Params withNamesOfCsv(const Params &options, const EventTable &table, bool hasHeader)
{
    Params plain = withoutHints(options);
    const std::vector<KnownColumn> &columns = table.info().columns;
    const std::map<std::string, ColumnType> hints = hintedTypes(options);
    for (const auto &[name, type] : hints) {
        const KnownColumn *known = findEventTableColumn(table.info(), name);
        const auto number = known ? std::to_string(known - columns.data() + 1) : std::string();
        hintColumnType(plain, known && !hasHeader ? "column_" + number : name,
                       known && known->isCoded ? ColumnType::Number : type);
    }
    return plain;
}

class EventTableReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "particle-table",
            NL_TEXT("Particle-physics table"),
            NL_TEXT("CSV tables of events. Known sets (HIGGS of UCI, muons of CMS open data) get the names, units, and "
                    "descriptions of their columns, and say where they come from."),
            {"csv"},
            csvReader().info().options};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const auto fields = firstFieldsOf(head);
        return eventTableWithHeader(fields) || eventTableWithRow(fields) ? sureOfKnownTable : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override
    {
        const auto fields = paths.empty() ? std::vector<std::string>{} : firstFieldsOf(readHead(paths.front()));
        const EventTable *bare = eventTableWithRow(fields);
        const EventTable *table = bare ? bare : eventTableWithHeader(fields);
        ReadResult result = csvReader().read(paths, table ? withNamesOfCsv(options, *table, !bare) : options, job);
        auto data = std::make_shared<Dataset>(*result.data);
        data->roles.resize(data->columns.size(), ColumnRole::Feature);
        if (bare && data->columns.size() == bare->info().columns.size())
            for (std::size_t i = 0; i < data->columns.size(); ++i)
                data->columns[i].name = bare->info().columns[i].name;
        if (table)
            annotate(*data, table->info(), findEventTableColumn);
        data->provenance.reader = info().id;
        data->provenance.contentHash = contentHash(*data);
        result.data = std::move(data);
        return result;
    }
};

} // namespace

const Reader &eventTableReader()
{
    static const EventTableReader reader;
    return reader;
}

} // namespace netloom
