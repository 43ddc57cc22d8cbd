// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/particle/event_lines.hpp"

#include "engine/data/csv/encoding.hpp"
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <charconv>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::size_t bytesAtOnce = 64 * 1024;
constexpr std::string_view blanksOfEvents = " \t\r\n\v\f";

} // namespace

EventLines::EventLines(const std::string &path, const JobControl &job)
    : m_path(path), m_name(std::filesystem::path(path).filename().string()), m_job(job), m_source(path)
{
    if (!isUtf8(m_name))
        m_name = utf8FromLatin1(m_name);
}

bool EventLines::next(std::string_view &line)
{
    std::size_t searched = 0; // so that a long line is not searched again and again
    std::size_t end = std::string::npos;
    while (true) {
        end = m_text.find('\n', m_at + searched);
        if (end != std::string::npos || m_isAtEnd)
            break;
        searched = m_text.size() - m_at;
        if (searched > longestLine)
            throw Error(ErrorKind::File, m_path + ":" + std::to_string(m_number + 1),
                        text(NL_TEXT("This line is longer than 1 MiB. Check that the file is what its name says.")));
        m_job.throwIfStopped();
        m_job.report(m_source.fractionRead(), text(NL_TEXT("Reading {1}"), m_name));
        m_text.erase(0, m_at);
        m_at = 0;
        const std::size_t filled = m_text.size();
        m_text.resize(filled + bytesAtOnce);
        const std::size_t count = m_source.read(m_text.data() + filled, bytesAtOnce);
        m_text.resize(filled + count);
        m_isAtEnd = count == 0;
    }
    if (m_at == m_text.size())
        return false;
    ++m_number;
    m_isOpen = end == std::string::npos;
    line = std::string_view(m_text).substr(m_at, (m_isOpen ? m_text.size() : end) - m_at);
    m_at = m_isOpen ? m_text.size() : end + 1;
    if (line.ends_with('\r'))
        line.remove_suffix(1);
    return true;
}

void splitWords(std::string_view line, std::vector<std::string_view> &words)
{
    words.clear();
    std::size_t at = 0;
    while ((at = line.find_first_not_of(blanksOfEvents, at)) != std::string_view::npos) {
        const std::size_t end = std::min(line.find_first_of(blanksOfEvents, at), line.size());
        words.push_back(line.substr(at, end - at));
        at = end;
    }
}

std::string_view withoutBlanks(std::string_view line)
{
    const std::size_t begin = line.find_first_not_of(blanksOfEvents);
    if (begin == std::string_view::npos)
        return {};
    return line.substr(begin, line.find_last_not_of(blanksOfEvents) - begin + 1);
}

std::optional<double> eventNumber(std::string_view word)
{
    const std::size_t exponent = word.find_first_of("dD");
    if (exponent == std::string_view::npos)
        return parseNumber(word, {});
    std::string usual(word);
    usual[exponent] = 'e';
    return parseNumber(usual, {});
}

std::optional<int> eventInteger(std::string_view word)
{
    if (word.starts_with('+'))
        word.remove_prefix(1);
    int value = 0;
    const auto [end, trouble] = std::from_chars(word.data(), word.data() + word.size(), value);
    if (trouble != std::errc{} || end != word.data() + word.size())
        return std::nullopt;
    return value;
}

} // namespace netloom
