// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_edits.hpp"

#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>
#include <functional>

namespace netloom {

namespace {

QString say(const char *text)
{
    return QCoreApplication::translate("Columns", text);
}

using Columns = std::vector<DataSetup::ForColumn>;

/// Changes the columns and brings what follows from them into line.
void editColumns(Session &session, const QString &name, std::function<void(Project &, Columns &)> change,
                 const QString &mergeKey = {})
{
    session.editWithData(
        name,
        [change = std::move(change)](Project project, const Dataset &data) {
            Columns columns = columnsOf(project, data);
            change(project, columns);
            return withColumns(std::move(project), data, std::move(columns));
        },
        mergeKey);
}

QString nameOf(const Session &session, int column)
{
    return qstr(session.data()->columns[static_cast<std::size_t>(column)].name);
}

bool isScalingStep(const std::string &step)
{
    return step == "standardise" || step == "minmax" || step == "robust" || step == "quantile" || step == "image_normalise";
}

} // namespace

void setColumnType(Session &session, int column, ColumnType type)
{
    if (!session.data())
        return;
    editColumns(session, say(QT_TRANSLATE_NOOP("Columns", "read %1 as %2")).arg(nameOf(session, column), typeTitle(type)),
                [column, type](Project &, Columns &columns) { columns[static_cast<std::size_t>(column)].type = type; });
}

void setColumnRole(Session &session, int column, ColumnRole role)
{
    setColumnRoles(session, {column}, role);
}

void setColumnRoles(Session &session, const std::vector<int> &chosen, ColumnRole role)
{
    if (!session.data() || chosen.empty())
        return;
    const QString name = chosen.size() == 1
                             ? say(QT_TRANSLATE_NOOP("Columns", "make %1 %2")).arg(nameOf(session, chosen.front()))
                             : say(QT_TRANSLATE_NOOP("Columns", "make %1 columns %2")).arg(chosen.size());
    editColumns(session, name.arg(roleTitle(role)), [chosen, role](Project &, Columns &columns) {
        // The old target would often give the new one away; it is left out until the person says otherwise.
        if (role == ColumnRole::Target)
            for (DataSetup::ForColumn &other : columns)
                if (other.role == ColumnRole::Target)
                    other.role = ColumnRole::Ignored;
        for (const int column : chosen) {
            DataSetup::ForColumn &changed = columns[static_cast<std::size_t>(column)];
            changed.role = role;
            if (role == ColumnRole::Feature && changed.type == ColumnType::Text)
                changed.type = ColumnType::Category;
        }
    });
}

void addTarget(Session &session, int column)
{
    if (!session.data())
        return;
    editColumns(
        session, say(QT_TRANSLATE_NOOP("Columns", "predict %1, too")).arg(nameOf(session, column)),
        [column](Project &, Columns &columns) { columns[static_cast<std::size_t>(column)].role = ColumnRole::Target; });
}

void setColumnUnit(Session &session, int column, const QString &unit)
{
    if (!session.data())
        return;
    const Column &changed = session.data()->columns[static_cast<std::size_t>(column)];
    const std::string wanted = unit.trimmed().toStdString();
    if (wanted == changed.unit)
        return;
    Project project = session.project();
    project.data.units[changed.name] = wanted;
    session.edit(say(QT_TRANSLATE_NOOP("Columns", "set the unit of %1")).arg(nameOf(session, column)), project);
}

void setTask(Session &session, Task task)
{
    if (!session.data())
        return;
    editColumns(session, say(QT_TRANSLATE_NOOP("Columns", "change the task to %1")).arg(taskTitle(task)),
                [task](Project &project, Columns &columns) {
                    for (DataSetup::ForColumn &column : columns)
                        if (column.role == ColumnRole::Target)
                            column.type = task == Task::Regression ? ColumnType::Number : ColumnType::Category;
                    project.preparation.task = task;
                    project.data.columns = columns;
                });
}

void setSplit(Session &session, const QString &name, const SplitSpec &split, const QString &mergeKey)
{
    Project project = session.project();
    project.data.split = split;
    fitRolesToSplit(project.data.columns, split);
    if (project.data.columns == session.project().data.columns || !session.data()) {
        session.edit(name, std::move(project), mergeKey);
        return;
    }
    editColumns(
        session, name,
        [split](Project &changed, Columns &columns) {
            changed.data.split = split;
            fitRolesToSplit(columns, split);
        },
        mergeKey);
}

void setCondition(Session &session, const std::string &condition)
{
    editColumns(session,
                condition.empty() ? say(QT_TRANSLATE_NOOP("Columns", "use all rows"))
                                  : say(QT_TRANSLATE_NOOP("Columns", "use the rows where %1")).arg(qstr(condition)),
                [condition](Project &project, Columns &) { project.data.condition = condition; });
}

void setLeftOut(Session &session, const QString &name, const std::vector<LeftOutRows> &leftOut)
{
    editColumns(session, name, [leftOut](Project &project, Columns &) { project.data.leftOut = leftOut; });
}

void setDerived(Session &session, const DerivedColumn &column)
{
    session.editWithData(say(QT_TRANSLATE_NOOP("Columns", "work out %1 by formula")).arg(qstr(column.name)),
                         [column](Project project, const Dataset &data) {
                             std::vector<DerivedColumn> &derived = project.data.derived;
                             const auto known = std::find_if(derived.begin(), derived.end(),
                                                             [&](const auto &each) { return each.name == column.name; });
                             if (known == derived.end())
                                 derived.push_back(column);
                             else
                                 known->formula = column.formula;
                             return withColumns(project, data, columnsOf(project, data));
                         });
}

void removeDerived(Session &session, const std::string &name)
{
    editColumns(session, say(QT_TRANSLATE_NOOP("Columns", "remove the column %1")).arg(qstr(name)),
                [name](Project &project, Columns &columns) {
                    std::erase_if(project.data.derived, [&](const DerivedColumn &each) { return each.name == name; });
                    std::erase_if(columns, [&](const DataSetup::ForColumn &each) { return each.column == name; });
                });
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
