// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// The words that mean "nothing was measured".
class MissingWords
{
public:
    /// The usual ones ("", NA, N/A, NaN, nan, null, NULL, None, ?, -, .) and those that the person added.
    explicit MissingWords(const std::vector<std::string> &added = {});
    /// With those of the option "missing".
    static MissingWords of(const Params &options);
    /// "" and these words, none of the usual ones: for formats that have a sign of their own for what is missing.
    static MissingWords only(const std::vector<std::string> &words);

    bool contains(std::string_view cell) const
    {
        return cell.empty() || (cell.size() <= m_longest && m_words.find(cell) != m_words.end());
    }
    /// One of them could be read as a number: "-999" must be looked up before it is parsed.
    bool hasNumbers() const { return m_hasNumbers; }

private:
    void add(const std::vector<std::string> &words);

    std::set<std::string, std::less<>> m_words;
    std::size_t m_longest = 0;
    bool m_hasNumbers = false;
};

/// The option "missing", which readers of tables have in common.
ParamSpec missingWordsSpec();

std::vector<std::string> addedMissingWords(const std::string &option); ///< "-9, unknown" as a list

} // namespace netloom
