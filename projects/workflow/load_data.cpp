// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"
#include "projects/workflow/workflow.hpp"

#include <string_view>
#include <unordered_map>

namespace netloom {

namespace {

ReadResult generated(const DataSetup &setup, const DataProvider &provider)
{
    const Generator *generator = provider.findGenerator(setup.generator);
    if (!generator)
        throw Error(
            ErrorKind::Missing, {},
            text(NL_TEXT("These data are made by the generator '{1}', which is not here. Install the plug-in that has it."),
                 setup.generator));
    const std::int64_t rows = setup.generatorRows > 0 ? setup.generatorRows : generator->info().rows;
    ReadResult result;
    result.data = generateData(*generator, rows, setup.generatorSeed, setup.generatorParams);
    result.rowsSeen = result.data->rows;
    return result;
}

DatasetPtr withUnits(DatasetPtr data, const std::map<std::string, std::string> &units)
{
    std::shared_ptr<Dataset> changed;
    for (const auto &[name, unit] : units) {
        const int place = data->find(name);
        if (place < 0 || data->columns[static_cast<std::size_t>(place)].unit == unit)
            continue;
        if (!changed)
            changed = std::make_shared<Dataset>(*data);
        changed->columns[static_cast<std::size_t>(place)].unit = unit;
    }
    return changed ? changed : data;
}

} // namespace

ReadResult loadData(const DataSetup &setup, const DataProvider &provider, const JobControl &job)
{
    if (setup.isEmpty())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("The project has no data yet. Choose a file or a generator.")));
    if (!setup.generator.empty())
        return withJoins(generated(setup, provider), setup.joins, provider, job);
    return withJoins(provider.read(setup.paths, setup.reader, setup.readerOptions, job), setup.joins, provider, job);
}

DatasetPtr typedData(DatasetPtr data, const DataSetup &setup, const JobControl &job)
{
    std::map<std::string, ColumnType> types;
    for (const DataSetup::ForColumn &column : setup.columns)
        types.emplace(column.column, column.type);
    const DatasetPtr derived = withTypes(withDerived(withTypes(std::move(data), types), setup.derived, job), types);
    return withUnits(withoutRows(rowsWhere(derived, setup.condition, job), setup.leftOut, job), setup.units);
}

std::vector<ColumnRole> rolesOf(const Dataset &data, const DataSetup &setup)
{
    if (setup.columns.empty())
        return data.roles.size() == data.columns.size() ? data.roles : guessRoles(data);
    std::vector<ColumnRole> roles(data.columns.size(), ColumnRole::Ignored);
    std::unordered_map<std::string_view, ColumnRole> known;
    for (const DataSetup::ForColumn &column : setup.columns)
        known[column.column] = column.role;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        if (const auto found = known.find(data.columns[i].name); found != known.end())
            roles[i] = found->second;
    return roles;
}

} // namespace netloom
