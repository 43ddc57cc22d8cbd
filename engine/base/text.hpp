// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

/// Marks an English text that a person will read, so that the translators' tool finds it. Expands to the text itself.
#define NL_TEXT(english) english

namespace netloom {

/// An English sentence with the values that belong into it, kept apart so that the window can translate the sentence.
/// "{1}" stands for the first value, "{2}" for the second, "{1~}" for a label that stands within the sentence ("Units" as
/// "units") and "{1#}" for a count (54170 as "54,170"). A value may be a Text itself, "a flat input" for example, which
/// is then translated, too; the name of a column or node never is.
struct Text {
    /// The wording of a pattern in another language.
    using Wording = std::function<std::string(const std::string &pattern)>;

    std::string pattern;
    std::vector<std::string> args;

    /// The English sentence with every value in its place.
    std::string str() const;
    std::string str(const Wording &wordingOf) const;

    bool empty() const { return pattern.empty(); }
    bool operator==(const Text &) const = default;
};

inline std::string toWord(std::string word)
{
    return word;
}
inline std::string toWord(std::string_view word)
{
    return std::string(word);
}
inline std::string toWord(const char *word)
{
    return word;
}
std::string toWord(const Text &text); ///< marked, so that str() knows that it is none of a person's own words
std::string toWord(long long number);
std::string toWord(double number); ///< The shortest form that reads back as the same number.
inline std::string toWord(int number)
{
    return toWord(static_cast<long long>(number));
}
inline std::string toWord(long number)
{
    return toWord(static_cast<long long>(number));
}
inline std::string toWord(unsigned number)
{
    return toWord(static_cast<long long>(number));
}
inline std::string toWord(unsigned long number)
{
    return toWord(static_cast<long long>(number));
}

/// A word that somebody typed, for a message: cut when it is long, so that a spoiled file cannot fill the screen.
std::string quotable(std::string_view word);

/// text(NL_TEXT("{1} has {2} rows."), name, rows)
template <class... Values>
Text text(std::string pattern, Values &&...values)
{
    return Text{std::move(pattern), {toWord(std::forward<Values>(values))...}};
}

} // namespace netloom
