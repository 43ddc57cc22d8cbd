// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

namespace netloom {

// What a person may correct about the columns: each is one undo step that brings preparation, split and the network's
// ends into line.

void setColumnType(Session &session, int column, ColumnType type);
void setColumnRole(Session &session, int column, ColumnRole role); ///< a new target takes the place of the old one
/// The same for several columns at once; as targets they are predicted together.
void setColumnRoles(Session &session, const std::vector<int> &chosen, ColumnRole role);
void addTarget(Session &session, int column);                          ///< beside the targets that there are
void setColumnUnit(Session &session, int column, const QString &unit); ///< empty: it has none
void setTask(Session &session, Task task);
void setSplit(Session &session, const QString &name, const SplitSpec &split, const QString &mergeKey = {});
void setCondition(Session &session, const std::string &condition); ///< which rows are used; empty: all
/// Rows that are not used though the condition holds; name: of the undo step.
void setLeftOut(Session &session, const QString &name, const std::vector<LeftOutRows> &leftOut);
void setDerived(Session &session, const DerivedColumn &column); ///< a new column by formula, or another formula
void removeDerived(Session &session, const std::string &name);
/// Gives every numeric feature this scaling step ("standardise", "minmax"), or none when empty.
void setScaling(Session &session, const std::string &step);

QString typeTitle(ColumnType type); ///< "number", in the window's language
QString roleTitle(ColumnRole role); ///< "feature", "target", "identifier", "group", "time", "left out"
QString taskTitle(Task task);
bool isScaled(const PreparationPlan::ForColumn &column);
int columnOf(const Session &session, const std::string &name); ///< -1 when it is not there

} // namespace netloom
