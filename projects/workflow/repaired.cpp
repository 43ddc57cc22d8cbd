// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

namespace netloom {

namespace {

ColumnRole roleOf(const DataSetup &setup, const std::string &name)
{
    for (const DataSetup::ForColumn &column : setup.columns)
        if (column.column == name)
            return column.role;
    return ColumnRole::Feature;
}

} // namespace

std::vector<DataSetup::ForColumn> columnsOf(const Project &project, const Dataset &data)
{
    const std::vector<ColumnRole> roles = rolesOf(data, project.data);
    std::vector<DataSetup::ForColumn> columns;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        columns.push_back({data.columns[i].name, data.columns[i].type, roles[i]});
    for (const DerivedColumn &derived : project.data.derived)
        if (data.find(derived.name) < 0)
            columns.push_back({derived.name, ColumnType::Number, roleOf(project.data, derived.name)});
    for (const DataSetup::ForColumn &known : project.data.columns)
        if (const int place = data.find(known.column); place >= 0)
            columns[static_cast<std::size_t>(place)].type = known.type;
    return columns;
}

void fitRolesToSplit(std::vector<DataSetup::ForColumn> &columns, const SplitSpec &split)
{
    for (DataSetup::ForColumn &column : columns) {
        if (column.column != split.column || column.role == ColumnRole::Target)
            continue;
        if (split.isByGroup())
            column.role = ColumnRole::Group;
        if (split.method == SplitMethod::Time)
            column.role = ColumnRole::Time;
        if (split.method == SplitMethod::Given)
            column.role = ColumnRole::Ignored;
    }
}

Project repaired(Project project, const Dataset *data, const Repair &repair)
{
    project.graph = std::make_shared<const GraphSpec>(repair.apply(*project.graph));
    if (repair.setup.adjust)
        repair.setup.adjust(project.recipe, project.data.split);
    if (!data)
        return project;
    std::vector<DataSetup::ForColumn> columns = columnsOf(project, *data);
    const std::vector<DataSetup::ForColumn> before = columns;
    fitRolesToSplit(columns, project.data.split);
    for (DataSetup::ForColumn &column : columns)
        if (column.column == repair.setup.leavesOut)
            column.role = ColumnRole::Ignored;
    return columns == before ? project : withColumns(std::move(project), *data, std::move(columns));
}

} // namespace netloom
