// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <random>
#include <span>
#include <vector>

namespace netloom {

using Bytes = std::vector<std::byte>;

/// A few small changes: bits, bytes, striking numbers, parts left out, doubled or taken from elsewhere.
void mutate(Bytes &bytes, std::span<const std::byte> other, std::mt19937_64 &random);

/// A mutant of a project file. Some keep their broken checksums, some have all of them repaired, and most are changed
/// within a section and put together again, so that what lies behind the checksums is met, too.
Bytes mutatedProject(const Bytes &bytes, const Bytes &other, std::mt19937_64 &random);

} // namespace netloom
