// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/generator.hpp"

namespace netloom {

/// One lead of an ECG, some seconds of it, in one of three rhythms.
const Generator &simulatedEcg();

} // namespace netloom
