// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "engine/train/telemetry.hpp"
#include "projects/model/run_record.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

class RunControl;
class Trainer;

/// Trains on a thread of its own while this one shows the epochs: JSON Lines with --json, a progress bar on a terminal, a
/// line an epoch elsewhere. Ctrl-C stops the run after its current step. Rethrows what the trainer throws.
RunOutcome trainShown(Trainer &trainer, RunControl &control, const Recipe &recipe, Console &console);

/// The closing words of a run: {"event":"done",...} or two lines of text.
void sayDone(const RunRecord &run, std::int64_t parameters, const Console &console);

} // namespace netloom
