// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/steps.hpp"

#include <QCoreApplication>

namespace netloom {

namespace {

const char *const keys[] = {"data", "prepare", "network", "train", "evaluate", "explain", "apply"};

const char *const titles[] = {
    QT_TRANSLATE_NOOP("WorkflowStep", "Data"),     QT_TRANSLATE_NOOP("WorkflowStep", "Prepare"),
    QT_TRANSLATE_NOOP("WorkflowStep", "Network"),  QT_TRANSLATE_NOOP("WorkflowStep", "Train"),
    QT_TRANSLATE_NOOP("WorkflowStep", "Evaluate"), QT_TRANSLATE_NOOP("WorkflowStep", "Explain"),
    QT_TRANSLATE_NOOP("WorkflowStep", "Apply"),
};

const char *const states[] = {
    QT_TRANSLATE_NOOP("WorkflowStep", "not done"),
    QT_TRANSLATE_NOOP("WorkflowStep", "done"),
    QT_TRANSLATE_NOOP("WorkflowStep", "stale"),
};

} // namespace

QString stepTitle(WorkflowStep step)
{
    return QCoreApplication::translate("WorkflowStep", titles[static_cast<int>(step)]);
}

QString stepStateText(StepState state)
{
    return QCoreApplication::translate("WorkflowStep", states[static_cast<int>(state)]);
}

std::string stepKey(WorkflowStep step)
{
    return keys[static_cast<int>(step)];
}

WorkflowStep stepOfKey(const std::string &key)
{
    for (const WorkflowStep step : allSteps)
        if (stepKey(step) == key)
            return step;
    return WorkflowStep::Data;
}

} // namespace netloom
