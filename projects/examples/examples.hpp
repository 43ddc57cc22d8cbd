// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What a person reads of a shipped experiment before and after opening it. Every text is an NL_TEXT.
struct ExampleText {
    std::string id; ///< the file's name without ".netloom"
    std::string title;
    std::string summary; ///< one sentence for its tile
    std::string seeing;  ///< what to look at while it trains
    std::string source;  ///< where the idea comes from
    std::string licence;
    std::string limits; ///< what must not be concluded from it

    std::string notes() const; ///< all of it as the project's notes, in English
};

/// The shipped experiments, in the order in which they are offered.
const std::vector<ExampleText> &exampleTexts();

/// The folder of the shipped .netloom files, found from the running program: the same way in the build tree and where
/// Netloom is installed. Empty when it is not there.
std::string examplesFolder();

/// The file of a shipped experiment. Throws Error: Usage for an unknown id, Missing when the file is not there.
std::string exampleFile(const std::string &id);

} // namespace netloom
