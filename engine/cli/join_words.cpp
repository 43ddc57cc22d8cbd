// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/join_words.hpp"

#include "engine/cli/option_words.hpp"

#include <filesystem>

namespace netloom {

namespace {

std::string wholePath(const std::string &path)
{
    return std::filesystem::absolute(path).lexically_normal().string();
}

DataJoin joinOf(const std::string &words)
{
    const std::size_t colon = words.rfind(':');
    const std::string path = trimmed(words.substr(0, colon));
    const std::string keys = colon == std::string::npos ? std::string() : words.substr(colon + 1);
    const std::size_t equals = keys.find('=');
    const std::string key = trimmed(keys.substr(0, equals));
    const std::string other = equals == std::string::npos ? key : trimmed(keys.substr(equals + 1));
    if (path.empty() || key.empty() || other.empty())
        throw Error(ErrorKind::Usage, "--join",
                    text(NL_TEXT("'{1}' names no file and key. Write \"labs.csv: patient\", or \"labs.csv: patient = id\" "
                                 "where the columns bear different names."),
                         quotable(words)));
    return {wholePath(path), {}, key, other};
}

/// The options of each join. The file is what stands before the last colon of what stands before the equals sign.
std::vector<std::vector<std::string>> optionsOfEach(const std::vector<DataJoin> &joins,
                                                    const std::vector<std::string> &options)
{
    std::vector<std::vector<std::string>> each(joins.size());
    for (const std::string &words : options) {
        const std::size_t colon = words.substr(0, words.find('=')).rfind(':');
        const std::string option = trimmed(colon == std::string::npos ? words : words.substr(colon + 1));
        const std::string path = colon == std::string::npos ? std::string() : wholePath(trimmed(words.substr(0, colon)));
        std::size_t place = joins.size();
        for (std::size_t i = 0; i < joins.size(); ++i)
            if (path.empty() ? joins.size() == 1 : joins[i].path == path)
                place = i;
        if (place == joins.size())
            throw Error(ErrorKind::Usage, "--join-option",
                        text(NL_TEXT("'{1}' names no file of --join. Write the file before the option: \"labs.csv: "
                                     "separator=semicolon\"."),
                             quotable(words)));
        each[place].push_back(option);
    }
    return each;
}

} // namespace

std::vector<DataJoin> dataJoins(const std::vector<std::string> &definitions, const std::vector<std::string> &options,
                                const Console &console)
{
    std::vector<DataJoin> joins;
    for (const std::string &words : definitions)
        joins.push_back(joinOf(words));
    const auto each = optionsOfEach(joins, options);
    for (std::size_t i = 0; i < joins.size(); ++i) {
        const ReaderChoice choice = readerChoice({}, each[i], {joins[i].path}, console);
        joins[i].reader = choice.id;
        joins[i].options = choice.options;
    }
    return joins;
}

} // namespace netloom
