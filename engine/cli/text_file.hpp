// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace netloom {

/// A small text file, whole. Throws Error (File) when it is missing, no plain file, or larger than 64 MiB.
std::string readTextFile(const std::string &path);

} // namespace netloom
