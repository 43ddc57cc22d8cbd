// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/number_array.hpp"

#include <string>

namespace netloom {

/// An .npy file in memory as an array (numpy.org, "NEP 1 - A simple file format for NumPy arrays", versions 1 to 3).
/// where: the file, for errors. Throws Error (File): no such file, objects or records in it, or a header that announces
/// another number of bytes than there are.
NumberArray parseNpy(std::string bytes, const std::string &where);

} // namespace netloom
