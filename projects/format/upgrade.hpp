// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v1.hpp"
#include "projects/format/v2.hpp"
#include "projects/format/v3.hpp"

namespace netloom {

/// What an older format says, in the next one's words. A value that had no place yet is left out and so has its default.
v2::Project upgrade(v1::Project project);
v3::Project upgrade(v2::Project project);

} // namespace netloom
