// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/workflow.hpp"

namespace netloom {

/// Trains a stored run again from its beginning, on the data that it was trained on: the rates that were changed by hand
/// are changed at the same steps, and a run that was stopped is stopped after the same step.
/// Throws Error as Trainer does; Cancelled when the job is stopped.
RunOutcome replayed(const RunRecord &run, const Bench &bench, int threads, const JobControl &job);

} // namespace netloom
