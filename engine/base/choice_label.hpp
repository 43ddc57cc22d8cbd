// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <string>

namespace netloom {

/// What a form says for the word of a choice ("most_frequent"), in English, to be translated like any label: the word
/// itself stands in files, in the network text and on the command line, and never changes. A word that has no label, as a
/// plug-in's may, is shown as it is.
std::string choiceLabel(const std::string &word);

} // namespace netloom
