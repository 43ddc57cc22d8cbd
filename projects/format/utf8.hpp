// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace netloom {

/// Well-formed UTF-8 (RFC 3629): no overlong forms, no surrogates, nothing above U+10FFFF.
bool isValidUtf8(std::string_view text);

/// The text with every byte that does not belong to well-formed UTF-8 replaced by U+FFFD.
std::string toUtf8(std::string_view text);

} // namespace netloom
