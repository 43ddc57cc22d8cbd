// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// "graph.json:3:17" for a byte of a text; lines and columns from 1, columns in characters.
std::string placeInFile(const std::string &fileName, std::string_view text, std::size_t byte);

/// The byte at which the value under a path of keys and array indices starts, in text that is known to be valid JSON.
/// Where the path leads nowhere, the start of the last value that was there.
std::size_t findInJson(std::string_view json, const std::vector<std::string> &path);

} // namespace netloom
