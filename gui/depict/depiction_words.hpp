// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/translate.hpp"

namespace netloom {

/// A word of a depiction in the window's language: what the plug-in made of a Text, by toWord(), is translated; any other is
/// the data's own and stays.
inline QString depictionWord(const std::string &word)
{
    return shown(Text{"{1}", {word}});
}

/// What there is to see: a Text, or a sentence of the plug-in's without values.
inline QString depictionSentence(const std::string &words)
{
    const QString sentence = depictionWord(words);
    return sentence == qstr(words) ? shown(words) : sentence;
}

} // namespace netloom
