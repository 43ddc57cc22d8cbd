// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/other_rows.hpp"

#include "projects/workflow/model.hpp"
#include "projects/workflow/workflow.hpp"

#include <algorithm>

namespace netloom {

namespace {

std::vector<DataSetup::ForColumn> columnsOnOtherRows(const Project &project, const Dataset &data)
{
    std::vector<DataSetup::ForColumn> columns = columnsOf(project, data);
    const auto isKnown = [&](const std::string &column) {
        return std::any_of(project.data.columns.begin(), project.data.columns.end(),
                           [&](const DataSetup::ForColumn &known) { return known.column == column; });
    };
    for (std::size_t i = 0; i < data.columns.size() && i < data.roles.size(); ++i)
        if (!isKnown(columns[i].column) && columns[i].type != ColumnType::Text)
            columns[i].role = data.roles[i];
    return columns;
}

bool hasTargets(const Project &project, const std::vector<DataSetup::ForColumn> &columns)
{
    const std::vector<std::string> &targets = project.preparation.targets;
    return std::all_of(targets.begin(), targets.end(), [&](const std::string &target) {
        return std::any_of(columns.begin(), columns.end(), [&](const auto &column) { return column.column == target; });
    });
}

/// A third class makes a yes or no a choice of several.
Task taskOnOtherRows(const Project &project, const Dataset &data)
{
    if (project.preparation.task == Task::Regression)
        return Task::Regression;
    const DatasetPtr typed = typedData(borrowed(data), project.data);
    return guessTask(*typed, rolesOf(*typed, project.data));
}

} // namespace

Project onOtherRows(Project project, const Dataset &data)
{
    std::vector<DataSetup::ForColumn> columns = columnsOnOtherRows(project, data);
    if (!hasTargets(project, columns)) {
        const Project proposal = proposeProject(data, {}).project;
        project.data.columns = proposal.data.columns;
        project.data.split = proposal.data.split;
        project.preparation = proposal.preparation;
        project.graph = proposal.graph;
        return project;
    }
    if (!project.preparation.targets.empty()) {
        Project typed = project;
        typed.data.columns = columns;
        project.preparation.task = taskOnOtherRows(typed, data);
    }
    return withColumns(std::move(project), data, std::move(columns));
}

} // namespace netloom
