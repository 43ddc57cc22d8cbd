// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string_view>

namespace netloom {

/// 6 for "C", 17 for "Cl"; 1 for "D" and "T", too; 0 for what is no element.
int atomicNumber(std::string_view symbol);
/// "C" for 6; "?" for a number that no element has.
std::string_view elementSymbol(int atomicNumber);

} // namespace netloom
