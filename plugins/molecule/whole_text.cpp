// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/whole_text.hpp"

#include "engine/data/byte_source.hpp"
#include "engine/data/csv/encoding.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t mostTextBytes = std::size_t{2} << 30;
constexpr std::string_view textBlanks = " \t\r\v\f";

} // namespace

WholeText::WholeText(const std::string &path, double end, const JobControl &job)
{
    ByteSource source(path);
    const std::string name = std::filesystem::path(path).filename().string();
    std::string piece(pieceBytes, '\0');
    while (const std::size_t count = source.read(piece.data(), piece.size())) {
        job.throwIfStopped();
        job.report(end * source.fractionRead(), text(NL_TEXT("Reading {1}"), name));
        if (m_text.size() + count > mostTextBytes)
            throw Error(ErrorKind::File, path, text(NL_TEXT("The file holds more than 2 GiB of text. Cut it into parts.")));
        m_text.append(piece, 0, count);
    }
    if (m_text.starts_with("\xEF\xBB\xBF"))
        m_text.erase(0, 3);
    m_isMended = !isUtf8(m_text);
    if (m_isMended)
        m_text = utf8FromLatin1(m_text);
    if (m_text.find('\n') == std::string::npos && m_text.find('\r') != std::string::npos)
        m_lineEnd = '\r';
}

bool WholeText::next(std::string_view &line)
{
    if (isAtEnd())
        return false;
    const std::size_t end = std::min(m_text.find(m_lineEnd, m_at), m_text.size());
    line = std::string_view(m_text).substr(m_at, end - m_at);
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    m_at = std::min(end + 1, m_text.size());
    ++m_number;
    return true;
}

Text mendedText()
{
    return text(NL_TEXT("The file is not UTF-8 and was read as Latin-1. Save it as UTF-8 if letters look wrong."));
}

std::string_view trimmedText(std::string_view text)
{
    const std::size_t begin = text.find_first_not_of(textBlanks);
    if (begin == std::string_view::npos)
        return {};
    return text.substr(begin, text.find_last_not_of(textBlanks) - begin + 1);
}

std::vector<std::string_view> wordsOf(std::string_view line)
{
    std::vector<std::string_view> words;
    for (std::size_t at = line.find_first_not_of(textBlanks); at != std::string_view::npos;
         at = line.find_first_not_of(textBlanks, at)) {
        const std::size_t end = std::min(line.find_first_of(textBlanks, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
        if (at == line.size())
            break;
    }
    return words;
}

} // namespace netloom
