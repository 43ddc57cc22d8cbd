// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

namespace netloom {

/// What a line of a CoNLL file is.
enum class ConllLine { Blank, Comment, DocumentStart, Token };

/// How a CoNLL file is written: one token a line with its tags beside it, a blank line between sentences.
struct ConllLayout {
    char separator = '\t';    ///< or a blank, which stands for any number of blanks and tabs
    std::size_t width = 0;    ///< columns of most lines
    bool isUniversal = false; ///< CoNLL-U: ten columns that begin with the number of the token

    /// isBetween: no token of a sentence stands before the line. Fills in the columns, which point into the line.
    ConllLine cut(std::string_view line, bool isBetween, std::vector<std::string_view> &columns) const;
    /// In CoNLL-U: a word that is written together and follows in its parts, or one that is only thought of.
    bool isPassedOver(const std::vector<std::string_view> &columns) const;
};

/// Tells the layout from the first lines. separator: '\t', ' ', or 0 to guess it. The width is 0 when there is no line.
ConllLayout guessConllLayout(const std::vector<std::string_view> &lines, char separator);

/// "O", "B-PER", "I", "E-LOC", "S-LOC", "L-LOC", "U-LOC": what says where an entity begins and ends.
bool isEntityTag(std::string_view tag);

} // namespace netloom
