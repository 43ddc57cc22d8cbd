// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/table_reader.hpp"

#include "plugins/medical/known_table.hpp"

#include <algorithm>
#include <sstream>

namespace netloom {

namespace {

// Surer than the CSV reader of what it knows; a mere patient column outbids it by a little.
constexpr double sureOfKnown = 0.97;
constexpr double sureOfPatients = 0.92;

std::vector<std::string> firstFields(const FileHead &head)
{
    const std::string line = head.bytes.substr(0, head.bytes.find_first_of("\r\n"));
    char separator = ',';
    for (const char candidate : {';', '\t'})
        if (std::count(line.begin(), line.end(), candidate) > std::count(line.begin(), line.end(), separator))
            separator = candidate;
    std::vector<std::string> fields;
    std::istringstream stream(line.substr(line.starts_with("\xEF\xBB\xBF") ? 3 : 0));
    for (std::string field; std::getline(stream, field, separator);) {
        std::erase(field, '"');
        fields.push_back(field);
    }
    return fields;
}

std::vector<std::string> namesOf(const Dataset &data)
{
    std::vector<std::string> names;
    for (const Column &column : data.columns)
        names.push_back(column.name);
    return names;
}

void nameColumns(Dataset &data, const KnownTable &table)
{
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        data.columns[i].name = table.info().columns[i].name;
}

/// Hints go by the known names; the CSV reader calls the columns of a file without a header column_1, column_2, ...
Params withPlainNames(const Params &options, const KnownTable &table)
{
    Params plain = withoutHints(options);
    for (const auto &[name, type] : hintedTypes(options))
        for (std::size_t i = 0; i < table.info().columns.size(); ++i)
            if (table.info().columns[i].name == name)
                hintColumnType(plain, "column_" + std::to_string(i + 1), type);
    return plain;
}

void groupByPatient(Dataset &data)
{
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (isPatientName(data.columns[i].name)) {
            // A patient in one row only is a mere identifier: nothing is to be kept together.
            const bool isRepeated = statistics(data.columns[i]).distinct < data.rows;
            data.roles[i] = isRepeated ? ColumnRole::Group : ColumnRole::Id;
        }
}

class MedicalTableReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "medical-table",
            NL_TEXT("Medical table"),
            NL_TEXT("CSV and TSV tables of patients. Known sets (Wisconsin breast cancer, Cleveland heart disease, "
                    "Parkinson's voice) "
                    "get their columns, units and classes; a patient column keeps each patient on one side of the split."),
            {"csv", "tsv", "data"},
            csvReader().info().options};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const auto fields = firstFields(head);
        if (tableWithHeader(fields) || tableWithRow(fields))
            return sureOfKnown;
        return std::any_of(fields.begin(), fields.end(), isPatientName) ? sureOfPatients : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override
    {
        const KnownTable *bare = paths.empty() ? nullptr : tableWithRow(firstFields(readHead(paths.front())));
        ReadResult result = csvReader().read(paths, bare ? withPlainNames(options, *bare) : options, job);
        auto data = std::make_shared<Dataset>(*result.data);
        data->roles.resize(data->columns.size(), ColumnRole::Feature);
        if (bare && data->columns.size() == bare->info().columns.size())
            nameColumns(*data, *bare);
        const KnownTable *table = bare ? bare : tableWithHeader(namesOf(*data));
        if (table)
            annotate(*data, table->info(), findColumn);
        groupByPatient(*data);
        data->provenance.reader = info().id;
        data->provenance.isForDiagnosisForbidden = true;
        data->provenance.contentHash = contentHash(*data);
        result.data = std::move(data);
        return result;
    }
};

} // namespace

const Reader &medicalTableReader()
{
    static const MedicalTableReader reader;
    return reader;
}

} // namespace netloom
