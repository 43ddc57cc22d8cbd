// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv/missing_words.hpp"

#include "engine/data/number_text.hpp"

#include <algorithm>

namespace netloom {

MissingWords::MissingWords(const std::vector<std::string> &added)
{
    add({"NA", "N/A", "NaN", "nan", "null", "NULL", "None", "?", "-", "."});
    add(added);
}

MissingWords MissingWords::only(const std::vector<std::string> &words)
{
    MissingWords few;
    few.m_words.clear();
    few.m_longest = 0;
    few.add(words);
    return few;
}

void MissingWords::add(const std::vector<std::string> &words)
{
    m_words.insert(words.begin(), words.end());
    for (const std::string &word : words) {
        m_longest = std::max(m_longest, word.size());
        m_hasNumbers = m_hasNumbers || parseNumber(word, {}) || parseNumber(word, {',', 0});
    }
}

MissingWords MissingWords::of(const Params &options)
{
    const auto given = options.all().find("missing");
    const std::string *added = given == options.all().end() ? nullptr : std::get_if<std::string>(&given->second);
    return MissingWords(addedMissingWords(added ? *added : std::string()));
}

ParamSpec missingWordsSpec()
{
    ParamSpec missing;
    missing.key = "missing";
    missing.label = NL_TEXT("Missing words");
    missing.type = ParamType::Text;
    missing.defaultValue = std::string();
    missing.help =
        NL_TEXT("More words that mean a missing value, with commas between them, such as -9, unknown. Empty cells, "
                "NA, N/A, NaN, null, None, ?, - and . always do.");
    return missing;
}

std::vector<std::string> addedMissingWords(const std::string &option)
{
    std::vector<std::string> words;
    std::string word;
    const auto take = [&] {
        const std::size_t first = word.find_first_not_of(' ');
        if (first != std::string::npos)
            words.push_back(word.substr(first, word.find_last_not_of(' ') - first + 1));
        word.clear();
    };
    for (const char c : option) {
        if (c == ',')
            take();
        else
            word += c;
    }
    take();
    return words;
}

} // namespace netloom
