// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/text_lines.hpp"

#include <filesystem>

namespace netloom {

TextPieces::TextPieces(const std::string &path, const JobControl &job)
    : m_name(std::filesystem::path(path).filename().string()),
      m_job(job),
      m_source(path),
      m_decoder(Encoding::Utf8),
      m_bytes(64 * 1024, '\0')
{
    while (const std::size_t count = m_source.read(m_bytes.data() + m_filled, m_bytes.size() - m_filled))
        m_filled += count;
    const Encoding encoding = guessEncoding({m_bytes.data(), m_filled}, m_filled < m_bytes.size());
    m_isUtf8 = encoding == Encoding::Utf8;
    m_decoder = Decoder(encoding);
}

bool TextPieces::next(std::string_view &piece)
{
    m_job.throwIfStopped();
    m_job.report(m_source.fractionRead(), text(NL_TEXT("Reading {1}"), m_name));
    const std::size_t count = m_filled > 0 ? m_filled : m_source.read(m_bytes.data(), m_bytes.size());
    m_filled = 0;
    if (count == 0)
        return false;
    piece = m_decoder.decode({m_bytes.data(), count});
    return true;
}

bool TextLines::next(std::string_view &line)
{
    std::size_t searched = 0; // of the text behind m_at, so that a long line is not searched again and again
    std::size_t end = std::string::npos;
    while (true) {
        end = m_text.find_first_of("\r\n", m_at + searched);
        // What stands behind a CR decides whether the line ends there or one letter later.
        if (end != std::string::npos && (m_text[end] == '\n' || end + 1 < m_text.size() || m_isAtEnd))
            break;
        searched = (end == std::string::npos ? m_text.size() : end) - m_at;
        if (searched > longestLine)
            throw Error(ErrorKind::File, placeInText(m_path, m_number + 1),
                        text(NL_TEXT("This line is longer than 16 MiB. Check that the file is what its name says.")));
        if (m_isAtEnd)
            break;
        std::string_view piece;
        m_isAtEnd = !m_pieces.next(piece);
        m_text.erase(0, m_at);
        m_at = 0;
        m_text += piece;
    }
    if (m_at == m_text.size())
        return false;
    ++m_number;
    const std::size_t length = (end == std::string::npos ? m_text.size() : end) - m_at;
    line = std::string_view(m_text).substr(m_at, length);
    m_at += length;
    if (m_at < m_text.size())
        m_at += m_text.compare(m_at, 2, "\r\n") == 0 ? 2 : 1;
    if (m_pieces.isUtf8() && !isUtf8(line)) {
        m_mended = utf8FromLatin1(line);
        line = m_mended;
        m_hasMendedLetters = true;
    }
    return true;
}

Text mendedLettersText()
{
    return text(NL_TEXT("Some lines are not UTF-8 and were read as Latin-1. Save the file as UTF-8 if letters look wrong."));
}

std::string placeInText(const std::string &path, std::int64_t line, std::int64_t column)
{
    return path + ":" + std::to_string(line) + (column > 0 ? ":" + std::to_string(column) : std::string());
}

} // namespace netloom
