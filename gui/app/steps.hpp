// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/session.hpp"

#include <array>

namespace netloom {

inline constexpr std::array allSteps = {WorkflowStep::Data,  WorkflowStep::Prepare,  WorkflowStep::Network,
                                        WorkflowStep::Train, WorkflowStep::Evaluate, WorkflowStep::Explain,
                                        WorkflowStep::Apply};

QString stepTitle(WorkflowStep step);           ///< "Data", in the window's language
QString stepStateText(StepState state);         ///< "not done", "done", "stale"
std::string stepKey(WorkflowStep step);         ///< "data": as in ViewState::page
WorkflowStep stepOfKey(const std::string &key); ///< Data when unknown

} // namespace netloom
