// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>

namespace netloom {

/// The word as a JSON string, in quotes; what is not UTF-8 is replaced. Saving composes its few JSON texts of such words:
/// the JSON library's objects allocate while they are destroyed (json_value::destroy in 3.11), so that running out of
/// memory there would end the program instead of being an error.
std::string jsonWord(std::string_view word);

} // namespace netloom
