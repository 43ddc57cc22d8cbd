// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// What a person types of choices with settings, "impute with=mean > standardise": the words of each, never none. Any of
/// the signs parts two choices, blanks part words; double quotes keep both together and are taken off. Throws Error (Usage)
/// for a quote that is not closed.
std::vector<std::vector<std::string>> wordsOfChoices(std::string_view written, std::string_view signs);

} // namespace netloom
