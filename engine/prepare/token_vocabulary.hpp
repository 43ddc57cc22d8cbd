// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"
#include "engine/prepare/preparation.hpp"

#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace netloom {

/// Calls work(token) for each token of a text. split: "blanks" cuts at blanks; "words" makes each sign that is no letter,
/// digit or apostrophe a token of its own, too; "characters" gives each character (of UTF-8).
void forEachToken(std::string_view text, const std::string &split, const std::function<void(std::string_view)> &work);

/// The token as it stands in a vocabulary; only letters of ASCII change their case.
std::string asWord(std::string_view token, bool isLower);

/// What a fitted step "tokens" knows: the words by their id. Id 0 stands for all that training did not see often enough.
class TokenVocabulary
{
public:
    /// Throws Error (File) when the step does not fit itself, as one of a damaged file.
    TokenVocabulary(const FittedStep &step, const std::string &column);

    /// Appends the ids of a text, at most longest(); a text without a token counts as one that is not known.
    void append(const std::string &text, Values<float> &ids) const;
    std::int64_t longest() const { return m_longest; }

private:
    std::string m_split;
    bool m_isLower;
    std::int64_t m_longest;
    std::unordered_map<std::string, float> m_ids;
};

/// The input that a feature is by itself when its last step gives ids; empty for all others. origin: its place among the
/// inputs of the signature.
std::optional<Shape> sequenceShape(const Preparation::ForColumn &feature, int origin = 0);

} // namespace netloom
