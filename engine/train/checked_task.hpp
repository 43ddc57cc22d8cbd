// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/trainer.hpp"

namespace netloom {

/// The task as it is. Throws Error (Usage) when there is nothing to train on, the split does not fit the data, or a setting
/// of the recipe is out of its range; Error (File) as refuseUnusableRows().
TrainingTask checkedTask(TrainingTask task);

} // namespace netloom
