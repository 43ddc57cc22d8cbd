// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/conll_line.hpp"

#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr std::string_view conllBlanks = " \t\v\f";
constexpr std::size_t universalWidth = 10;

bool isDigits(std::string_view word)
{
    return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; });
}

} // namespace

ConllLine ConllLayout::cut(std::string_view line, bool isBetween, std::vector<std::string_view> &columns) const
{
    columns.clear();
    if (line.find_first_not_of(conllBlanks) == std::string_view::npos)
        return ConllLine::Blank;
    std::size_t at = 0;
    while (separator == '\t') {
        const std::size_t end = line.find('\t', at);
        columns.push_back(line.substr(at, end - at));
        if (end == std::string_view::npos)
            break;
        at = end + 1;
    }
    while (separator != '\t' && (at = line.find_first_not_of(conllBlanks, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(conllBlanks, at), line.size());
        columns.push_back(line.substr(at, end - at));
        at = end;
    }
    if (columns.front() == "-DOCSTART-")
        return ConllLine::DocumentStart;
    // A token may be a hash, too: "#" or "#photography" with its tag.
    const bool isComment =
        isBetween && line.front() == '#' &&
        (columns.size() != width || (line.starts_with("# ") && line.find(" = ") != std::string_view::npos));
    return isComment ? ConllLine::Comment : ConllLine::Token;
}

bool ConllLayout::isPassedOver(const std::vector<std::string_view> &columns) const
{
    return isUniversal && columns.size() == width && !isDigits(columns.front()) &&
           columns.front().find_first_not_of("0123456789.-") == std::string_view::npos;
}

ConllLayout guessConllLayout(const std::vector<std::string_view> &lines, char separator)
{
    ConllLayout layout;
    layout.separator = separator;
    if (separator == 0) {
        std::size_t words = 0;
        std::size_t tabs = 0;
        for (const std::string_view line : lines) {
            const bool isWord = !line.starts_with("# ") && line.find_first_not_of(conllBlanks) != std::string_view::npos;
            words += isWord;
            tabs += isWord && line.find('\t') != std::string_view::npos;
        }
        layout.separator = tabs * 2 > words ? '\t' : ' ';
    }
    std::map<std::size_t, std::size_t> linesOfWidth;
    std::size_t numbered = 0;
    std::vector<std::string_view> columns;
    for (const std::string_view line : lines) {
        if (line.starts_with("# ") || layout.cut(line, false, columns) != ConllLine::Token)
            continue;
        ++linesOfWidth[columns.size()];
        numbered += columns.size() == universalWidth && isDigits(columns.front());
    }
    std::size_t most = 0;
    for (const auto &[width, count] : linesOfWidth)
        if (count > most) {
            most = count;
            layout.width = width;
        }
    layout.isUniversal = layout.separator == '\t' && layout.width == universalWidth && numbered * 10 > most * 8;
    return layout;
}

bool isEntityTag(std::string_view tag)
{
    if (tag == "O")
        return true;
    return !tag.empty() && std::string_view("BIESLU").find(tag.front()) != std::string_view::npos &&
           (tag.size() == 1 || tag[1] == '-' || tag[1] == '_');
}

} // namespace netloom
