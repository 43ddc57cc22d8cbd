// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/fuzz/byte_mutator.hpp"

namespace netloom {

/// A mutant of a project file. Some keep their broken checksums, some have all of them repaired, and most are changed
/// within a section and put together again, so that what lies behind the checksums is met, too.
Bytes mutatedProject(const Bytes &bytes, const Bytes &other, std::mt19937_64 &random);

} // namespace netloom
