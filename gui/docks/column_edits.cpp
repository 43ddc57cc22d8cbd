// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_edits.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Columns", text);
}

/// The set-up's columns, complete: a project begun elsewhere may leave some out.
std::vector<DataSetup::ForColumn> columnsOf(const Session &session)
{
    const Dataset &data = *session.data();
    const std::vector<ColumnRole> roles = rolesOf(data, session.project().data);
    std::vector<DataSetup::ForColumn> columns;
    for (std::size_t i = 0; i < data.columns.size(); ++i)
        columns.push_back({data.columns[i].name, data.columns[i].type, roles[i]});
    return columns;
}

void putColumns(Session &session, const QString &name, Project project, std::vector<DataSetup::ForColumn> columns)
{
    try {
        session.edit(name, withColumns(std::move(project), *session.readResult().data, std::move(columns)));
    } catch (const Error &error) {
        session.notify(shown(error), true);
    }
}

QString nameOf(const Session &session, int column)
{
    return qstr(session.data()->columns[static_cast<std::size_t>(column)].name);
}

bool isScalingStep(const std::string &step)
{
    return step == "standardise" || step == "minmax";
}

} // namespace

void setColumnType(Session &session, int column, ColumnType type)
{
    if (!session.data())
        return;
    std::vector<DataSetup::ForColumn> columns = columnsOf(session);
    columns[static_cast<std::size_t>(column)].type = type;
    putColumns(session, say(QT_TRANSLATE_NOOP("Columns", "read %1 as %2")).arg(nameOf(session, column), typeTitle(type)),
               session.project(), std::move(columns));
}

void setColumnRole(Session &session, int column, ColumnRole role)
{
    if (!session.data())
        return;
    std::vector<DataSetup::ForColumn> columns = columnsOf(session);
    DataSetup::ForColumn &changed = columns[static_cast<std::size_t>(column)];
    // The old target would often give the new one away; it is left out until the person says otherwise.
    if (role == ColumnRole::Target)
        for (DataSetup::ForColumn &other : columns)
            if (other.role == ColumnRole::Target)
                other.role = ColumnRole::Ignored;
    changed.role = role;
    if (role == ColumnRole::Feature && changed.type == ColumnType::Text)
        changed.type = ColumnType::Category;
    putColumns(session, say(QT_TRANSLATE_NOOP("Columns", "make %1 %2")).arg(nameOf(session, column), roleTitle(role)),
               session.project(), std::move(columns));
}

void setTask(Session &session, Task task)
{
    if (!session.data())
        return;
    Project project = session.project();
    std::vector<DataSetup::ForColumn> columns = columnsOf(session);
    for (DataSetup::ForColumn &column : columns)
        if (column.role == ColumnRole::Target)
            column.type = task == Task::Regression ? ColumnType::Number : ColumnType::Category;
    project.preparation.task = task;
    project.data.columns = columns;
    putColumns(session, say(QT_TRANSLATE_NOOP("Columns", "change the task to %1")).arg(taskTitle(task)), std::move(project),
               std::move(columns));
}

void setSplit(Session &session, const QString &name, const SplitSpec &split, const QString &mergeKey)
{
    Project project = session.project();
    project.data.split = split;
    // A column that rows are grouped or ordered by is no feature.
    for (DataSetup::ForColumn &column : project.data.columns)
        if (column.column == split.column && column.role != ColumnRole::Target)
            column.role = split.method == SplitMethod::Group  ? ColumnRole::Group
                          : split.method == SplitMethod::Time ? ColumnRole::Time
                                                              : column.role;
    if (project.data.columns == session.project().data.columns || !session.readResult().data) {
        session.edit(name, std::move(project), mergeKey);
        return;
    }
    std::vector<DataSetup::ForColumn> columns = project.data.columns;
    putColumns(session, name, std::move(project), std::move(columns));
}

void setScaling(Session &session, const std::string &step)
{
    Project project = session.project();
    for (PreparationPlan::ForColumn &column : project.preparation.features) {
        if (column.type != ColumnType::Number)
            continue;
        std::erase_if(column.steps, [](const StepChoice &choice) { return isScalingStep(choice.step); });
        if (!step.empty())
            column.steps.push_back({step, {}});
    }
    session.edit(step.empty()
                     ? say(QT_TRANSLATE_NOOP("Columns", "scale nothing"))
                     : say(QT_TRANSLATE_NOOP("Columns", "%1: all numbers")).arg(shown(prepareSteps().at(step).info().label)),
                 std::move(project));
}

QString typeTitle(ColumnType type)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("Columns", "number"), QT_TRANSLATE_NOOP("Columns", "class"),
                                        QT_TRANSLATE_NOOP("Columns", "text"), QT_TRANSLATE_NOOP("Columns", "tensor")};
    return say(names[static_cast<int>(type)]);
}

QString roleTitle(ColumnRole role)
{
    static const char *const names[] = {
        QT_TRANSLATE_NOOP("Columns", "feature"),    QT_TRANSLATE_NOOP("Columns", "target"),
        QT_TRANSLATE_NOOP("Columns", "identifier"), QT_TRANSLATE_NOOP("Columns", "group"),
        QT_TRANSLATE_NOOP("Columns", "time"),       QT_TRANSLATE_NOOP("Columns", "left out")};
    return say(names[static_cast<int>(role)]);
}

QString taskTitle(Task task)
{
    static const char *const names[] = {QT_TRANSLATE_NOOP("Columns", "binary"), QT_TRANSLATE_NOOP("Columns", "classes"),
                                        QT_TRANSLATE_NOOP("Columns", "regression")};
    return say(names[static_cast<int>(task)]);
}

bool isScaled(const PreparationPlan::ForColumn &column)
{
    return std::any_of(column.steps.begin(), column.steps.end(),
                       [](const StepChoice &choice) { return isScalingStep(choice.step); });
}

int columnOf(const Session &session, const std::string &name)
{
    return session.data() ? session.data()->find(name) : -1;
}

} // namespace netloom
