// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace netloom {

/// Gives up, for this process and for good, what a reader of files never needs: network, other programs and processes,
/// signals to others, writing files, more than `memory` bytes and 64 open files. room: what may lie on top in files that it
/// was given, bytes. The process ends with its parent. Parts that the kernel does not offer are left out silently: the
/// limits are a second wall, the process border is the first.
void enterSandbox(std::int64_t memory, std::int64_t room);

} // namespace netloom
