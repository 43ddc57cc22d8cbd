// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string>
#include <vector>

namespace netloom {

/// The whole file. Only ordinary files: a pipe or a device may never end. Throws Error (File).
std::vector<std::byte> readFile(const std::string &path);

} // namespace netloom
