// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/xyz_comment.hpp"

#include "engine/data/number_text.hpp"
#include "plugins/molecule/xyz_frame.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <string>
#include <vector>

namespace netloom {

namespace {

constexpr std::size_t mostProperties = 1000;

bool isOfKey(char c)
{
    return std::isalnum(static_cast<unsigned char>(c)) || c == '_' || c == '-' || c == '.' || c == '/' || c == '(' ||
           c == ')';
}

/// A word, or what stands in quotes or brackets; `at` goes behind it.
std::string_view takeValue(std::string_view line, std::size_t &at)
{
    const char open = at < line.size() ? line[at] : '\0';
    const char close = open == '"' || open == '\'' ? open : open == '{' ? '}' : open == '[' ? ']' : '\0';
    if (close != '\0') {
        const std::size_t begin = at + 1;
        const std::size_t end = std::min(line.find(close, begin), line.size());
        at = std::min(end + 1, line.size());
        return line.substr(begin, end - begin);
    }
    const std::size_t begin = at;
    at = std::min(line.find_first_of(" \t", at), line.size());
    return line.substr(begin, at - begin);
}

bool isNamed(std::string_view name, std::string_view wanted)
{
    return name.size() == wanted.size() && std::equal(name.begin(), name.end(), wanted.begin(), [](char a, char b) {
               return std::tolower(static_cast<unsigned char>(a)) == b;
           });
}

/// "species:S:1:pos:R:3:forces:R:3"
XyzColumns columnsOf(std::string_view definition)
{
    std::vector<std::string_view> parts;
    for (std::size_t begin = 0; begin <= definition.size();) {
        const std::size_t end = std::min(definition.find(':', begin), definition.size());
        parts.push_back(definition.substr(begin, end - begin));
        begin = end + 1;
    }
    XyzColumns columns;
    std::size_t place = 0;
    for (std::size_t i = 0; i + 2 < parts.size(); i += 3) {
        std::size_t width = 0;
        std::from_chars(parts[i + 2].data(), parts[i + 2].data() + parts[i + 2].size(), width);
        if (isNamed(parts[i], "species") || isNamed(parts[i], "z"))
            columns.species = place;
        else if (isNamed(parts[i], "pos"))
            columns.position = place;
        else if ((isNamed(parts[i], "forces") || isNamed(parts[i], "force")) && width == 3)
            columns.force = place;
        place += std::min<std::size_t>(width, 1000);
    }
    return columns;
}

void takeProperty(std::string_view key, std::string_view value, XyzFrame &frame, XyzColumns &columns)
{
    if (isNamed(key, "properties")) {
        columns = columnsOf(value);
        return;
    }
    if (isNamed(key, "lattice")) {
        for (const std::string_view word : wordsOf(value))
            if (const auto number = parseNumber(word, {}))
                frame.cell.push_back(*number);
        if (frame.cell.size() != 9)
            frame.cell.clear();
        return;
    }
    constexpr std::array<std::string_view, 5> columnsMade = {"atoms", "positions", "forces", "cell", "coulomb"};
    const bool isMade = std::find(columnsMade.begin(), columnsMade.end(), key) != columnsMade.end();
    if (frame.properties.size() < mostProperties)
        frame.properties.emplace_back(std::string(key) + (isMade ? "_" : ""), trimmedText(value));
}

} // namespace

XyzColumns takeXyzComment(std::string_view line, XyzFrame &frame)
{
    XyzColumns columns;
    std::vector<std::string> loose;
    for (std::size_t at = 0; at < line.size();) {
        if (line[at] == ' ' || line[at] == '\t') {
            ++at;
            continue;
        }
        std::size_t end = at;
        while (end < line.size() && isOfKey(line[end]))
            ++end;
        if (end > at && end < line.size() && line[end] == '=') {
            const std::string_view key = line.substr(at, end - at);
            at = end + 1;
            takeProperty(key, takeValue(line, at), frame, columns);
            continue;
        }
        loose.emplace_back(takeValue(line, at));
    }
    const auto isNumber = [](const std::string &word) { return parseNumber(word, {}).has_value(); };
    const auto numbers = std::count_if(loose.begin(), loose.end(), isNumber);
    // QM9: "gdb 1	157.7 ..."; a word or two before a row of numbers.
    if (numbers > 0 && static_cast<std::size_t>(numbers) + 1 >= loose.size() && loose.size() <= mostProperties) {
        for (std::size_t i = 0; i < loose.size(); ++i)
            frame.properties.emplace_back("value_" + std::to_string(i + 1), loose[i]);
        return columns;
    }
    for (const std::string &word : loose)
        frame.comment += (frame.comment.empty() ? "" : " ") + word;
    return columns;
}

} // namespace netloom
