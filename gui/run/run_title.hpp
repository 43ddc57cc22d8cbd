// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/run_record.hpp"

#include <QString>

namespace netloom {

/// What a run is called in the window: the name that a person gave it, or else the given one in the window's language.
QString titleOf(const RunRecord &run);

} // namespace netloom
