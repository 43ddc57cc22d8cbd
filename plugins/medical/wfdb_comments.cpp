// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_comments.hpp"

#include "plugins/medical/medical_files.hpp"

#include <algorithm>
#include <cctype>
#include <charconv>

namespace netloom {

namespace {

constexpr double oldest = 130;

std::string lowerWords(std::string words)
{
    std::transform(words.begin(), words.end(), words.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return words;
}

/// The words behind "key:" or "<key>:", wherever in the comments; empty when there are none.
std::string behindKey(const std::vector<std::string> &comments, const std::string &key)
{
    const std::string wanted = lowerWords(key);
    for (const std::string &comment : comments) {
        const std::string words = lowerWords(comment);
        for (const std::string &begin : {wanted + ":", "<" + wanted + ">:"}) {
            const auto at = words.find(begin);
            if (at == std::string::npos || (at > 0 && begin.front() != '<'))
                continue;
            const std::string rest = comment.substr(at + begin.size());
            return cleanWords(rest.substr(0, rest.find('<')));
        }
    }
    return {};
}

std::optional<double> wholeAge(const std::string &word)
{
    int age = 0;
    const auto [stop, trouble] = std::from_chars(word.data(), word.data() + word.size(), age);
    if (trouble != std::errc() || stop == word.data() || age < 0 || age > oldest)
        return std::nullopt;
    return age;
}

/// The first comment of MIT-BIH: "69 M 1085 1629 x1".
bool isMitPerson(const std::string &comment)
{
    const auto blank = comment.find(' ');
    return blank != std::string::npos && wholeAge(comment.substr(0, blank)) && comment.size() > blank + 1 &&
           (comment[blank + 1] == 'M' || comment[blank + 1] == 'F') &&
           (comment.size() == blank + 2 || comment[blank + 2] == ' ');
}

} // namespace

std::string labelOfRecord(const std::vector<std::string> &comments, const std::string &key)
{
    if (!key.empty())
        return behindKey(comments, key);
    for (const char *usual : {"Reason for admission", "Dx", "Diagnosis", "Diagnoses"})
        if (const std::string label = behindKey(comments, usual); !label.empty() && label != "(none)")
            return label;
    for (const std::string &comment : comments)
        if (comment == "True alarm" || comment == "False alarm")
            return comment;
    return {};
}

std::optional<double> ageOfRecord(const std::vector<std::string> &comments)
{
    if (const auto age = wholeAge(behindKey(comments, "age")))
        return age;
    for (const std::string &comment : comments)
        if (isMitPerson(comment))
            return wholeAge(comment.substr(0, comment.find(' ')));
    return std::nullopt;
}

std::string sexOfRecord(const std::vector<std::string> &comments)
{
    const std::string sex = lowerWords(behindKey(comments, "sex"));
    if (!sex.empty())
        return sex.front() == 'f' ? "F" : sex.front() == 'm' ? "M" : "";
    for (const std::string &comment : comments)
        if (isMitPerson(comment))
            return std::string(1, comment[comment.find(' ') + 1]);
    return {};
}

bool isSameLead(const std::string &a, const std::string &b)
{
    return lowerWords(a) == lowerWords(b);
}

std::string cleanMark(const std::string &words)
{
    return cleanWords(words.substr(0, words.find('\0')));
}

} // namespace netloom
