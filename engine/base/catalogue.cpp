// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/catalogue.hpp"

#include <algorithm>
#include <cctype>

namespace netloom {

namespace {

constexpr std::size_t longestWord = 64;

std::string lowered(std::string_view word)
{
    std::string lower(word);
    std::transform(lower.begin(), lower.end(), lower.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return lower;
}

/// Edits from a to b, where two letters that changed places count as one (optimal string alignment).
std::size_t editDistance(std::string_view a, std::string_view b)
{
    std::vector<std::size_t> beforeLast, last(b.size() + 1), row(b.size() + 1);
    for (std::size_t j = 0; j <= b.size(); ++j)
        last[j] = j;
    for (std::size_t i = 1; i <= a.size(); ++i) {
        row[0] = i;
        for (std::size_t j = 1; j <= b.size(); ++j) {
            row[j] = std::min({last[j] + 1, row[j - 1] + 1, last[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1)});
            if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                row[j] = std::min(row[j], beforeLast[j - 2] + 1);
        }
        beforeLast = last;
        last = row;
    }
    return last[b.size()];
}

std::string singular(std::string_view plural)
{
    if (plural.ends_with("sses"))
        plural.remove_suffix(2);
    else if (plural.ends_with("s"))
        plural.remove_suffix(1);
    return std::string(plural);
}

} // namespace

std::string nearestWord(std::string_view word, std::span<const std::string> known)
{
    if (word.empty() || word.size() > longestWord)
        return {};
    const std::string wanted = lowered(word);
    const std::size_t allowed = std::max<std::size_t>(1, (wanted.size() + 1) / 3);
    std::string nearest;
    std::size_t best = allowed + 1;
    for (const std::string &candidate : known) {
        if (candidate.size() > longestWord)
            continue;
        const std::size_t distance = editDistance(wanted, lowered(candidate));
        if (distance < best && distance < candidate.size()) {
            best = distance;
            nearest = candidate;
        }
    }
    if (!nearest.empty())
        return nearest;
    // "convolution" for "conv", "soft" for "softmax": too far apart in letters, yet plainly meant.
    for (const std::string &candidate : known)
        if (std::min(candidate.size(), wanted.size()) >= 3 &&
            (wanted.starts_with(lowered(candidate)) || lowered(candidate).starts_with(wanted)))
            return candidate;
    return {};
}

void throwUnknownId(std::string_view kind, std::string_view id, std::span<const std::string> known)
{
    const std::string nearest = nearestWord(id, known);
    if (nearest.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("No {1} is called '{2}'. `netloom-run list {3}` names them all."), singular(kind),
                         quotable(id), kind));
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("No {1} is called '{2}'. Did you mean '{3}'? `netloom-run list {4}` names them all."),
                     singular(kind), quotable(id), nearest, kind));
}

} // namespace netloom
