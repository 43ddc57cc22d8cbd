// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/sdf_record.hpp"

#include <algorithm>
#include <charconv>

namespace netloom {

namespace {

/// Lines of a record below its block.
class SdfFields
{
public:
    explicit SdfFields(SdfRecord &record) : m_record(record) {}

    void take(std::string_view line, std::int64_t number)
    {
        const std::string name = sdfFieldName(line);
        if (!name.empty()) {
            if (m_isOpen && m_hasValue)
                m_record.unseparated.push_back(number);
            close();
            m_record.fields.emplace_back(name, std::string());
            m_isOpen = true;
            return;
        }
        if (!m_isOpen)
            return;
        if (line.empty()) { // one with blanks belongs to the value
            close();
            return;
        }
        std::string &value = m_record.fields.back().second;
        if (m_hasValue)
            value += '\n';
        value += line;
        m_hasValue = true;
    }

    void close()
    {
        if (m_isOpen)
            m_record.fields.back().second = std::string(trimmedEnd(m_record.fields.back().second));
        m_isOpen = m_hasValue = false;
    }

private:
    static std::string_view trimmedEnd(std::string_view value)
    {
        return value.substr(0, value.find_last_not_of(" \t\n") + 1);
    }

    SdfRecord &m_record;
    bool m_isOpen = false, m_hasValue = false;
};

/// "S  SKP007" announces lines of an obsolete kind that are to be passed over; they end with the block at the latest, though
/// RDKit would go on into the next record.
bool isSkipped(std::string_view line, int &toSkip)
{
    if (line.starts_with("M  END"))
        return false;
    if (line.starts_with("S  SKP")) {
        const std::string_view digits = trimmedText(line.substr(6));
        toSkip = 0;
        std::from_chars(digits.data(), digits.data() + std::min<std::size_t>(digits.size(), 3), toSkip);
        return true;
    }
    if (toSkip <= 0)
        return false;
    --toSkip;
    return true;
}

} // namespace

std::string sdfFieldName(std::string_view line)
{
    if (!line.starts_with('>'))
        return {};
    const std::size_t open = line.find('<');
    const std::size_t close = line.rfind('>');
    if (open == std::string_view::npos || close == std::string_view::npos || close < open + 2)
        return {};
    return std::string(trimmedText(line.substr(open + 1, close - open - 1)));
}

bool nextSdfRecord(WholeText &lines, SdfRecord &record)
{
    constexpr int linesOfHeader = 4; // title, program, comment, counts: the first three may hold anything
    record = {};
    record.line = lines.number() + 1;
    SdfFields fields(record);
    bool isBlank = true, isInBlock = true, isEnded = false;
    int toSkip = 0;
    std::string_view line;
    for (int place = 0; !isEnded && lines.next(line); ++place) {
        record.hasZeroByte = record.hasZeroByte || line.find('\0') != std::string_view::npos;
        if (line.starts_with("$$$$")) {
            isEnded = true;
            continue;
        }
        isBlank = isBlank && trimmedText(line).empty();
        if (place == 0)
            record.title = std::string(trimmedText(line));
        if (isInBlock && place >= linesOfHeader && !sdfFieldName(line).empty())
            isInBlock = false; // the block has no end of its own
        if (!isInBlock) {
            fields.take(line, lines.number());
            continue;
        }
        isInBlock = !line.starts_with("M  END");
        if (place >= linesOfHeader && isSkipped(line, toSkip))
            continue;
        record.block.append(line);
        record.block += '\n';
    }
    fields.close();
    if (isBlank && !isEnded)
        return false;
    return isEnded || !record.block.empty();
}

} // namespace netloom
