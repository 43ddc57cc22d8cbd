// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace netloom {

/// The part of a split that a word means (train, validation, test and what they are also called; case does not matter):
/// 0, 1, 2; nothing for another word.
std::optional<std::uint8_t> partOfWord(std::string_view word);

/// The part that a file's name speaks of ("titanic_test.csv", "t10k-images-idx3-ubyte"); nothing when it names none, or two.
std::optional<std::uint8_t> partOfFile(const std::string &path);

} // namespace netloom
