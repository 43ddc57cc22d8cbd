// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"

#include <algorithm>
#include <string_view>

namespace netloom {

// A language model is a tagger whose answer at each token is the token behind it. What it reads begins with a sign that is
// no token, so that the first one is asked for, too; its last answer is another sign. Readers write both.

inline constexpr std::string_view sequenceStart = "<start>";
inline constexpr std::string_view sequenceEnd = "<end>";

/// Whether the answers are the next tokens.
inline bool areAnswersNextTokens(const DataSignature &signature)
{
    return signature.task == Task::Multiclass && signature.answerPlaces.isVarying() &&
           std::find(signature.classes.begin(), signature.classes.end(), sequenceEnd) != signature.classes.end();
}

} // namespace netloom
