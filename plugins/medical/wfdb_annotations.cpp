// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_annotations.hpp"

#include <array>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

// Codes that are no marks but say more of the one before (annot(5)).
constexpr int skip = 59, num = 60, sub = 61, chan = 62, aux = 63;
constexpr int note = 22;
constexpr int largestMark = 49;
constexpr std::string_view resolution = "## time resolution: ";

// In the order of the codes (ecgcodes.h of the WFDB library); "" where there is none.
constexpr std::array<std::string_view, 42> symbols = {"",  "N", "L", "R", "a", "V", "F", "J", "A",  "S", "E", "j", "/", "Q",
                                                      "~", "",  "|", "",  "s", "T", "*", "D", "\"", "=", "p", "B", "^", "t",
                                                      "+", "u", "?", "!", "[", "]", "e", "n", "@",  "x", "f", "(", ")", "r"};
constexpr std::string_view beatSymbols = "NLRaVFJASEj/QB?enfr";

class AnnotationScan
{
public:
    explicit AnnotationScan(std::string_view bytes) : m_bytes(bytes) {}

    std::optional<WfdbAnnotations> read()
    {
        bool isRight = true, hasEnd = false;
        while (isRight && !hasEnd && m_at + 2 <= m_bytes.size()) {
            const unsigned word = next();
            const int code = static_cast<int>(word >> 10), interval = static_cast<int>(word & 0x3ff);
            hasEnd = word == 0;
            if (!hasEnd)
                isRight = take(code, interval);
        }
        if (!isRight)
            return std::nullopt;
        finishNotes();
        m_result.isWhole = hasEnd;
        return std::move(m_result);
    }

private:
    unsigned next()
    {
        const auto low = static_cast<unsigned char>(m_bytes[m_at]), high = static_cast<unsigned char>(m_bytes[m_at + 1]);
        m_at += 2;
        return static_cast<unsigned>(high) << 8 | low;
    }

    /// False for what no file of annotations holds.
    bool take(int code, int interval)
    {
        if (code == skip) {
            if (m_at + 4 > m_bytes.size())
                return true; // the end is missing, and said to be
            const std::uint32_t high = next(), low = next();
            m_time += static_cast<std::int32_t>(high << 16 | low);
            return true;
        }
        if (code >= num)
            return describe(code, interval);
        if (code > largestMark)
            return false;
        m_time += interval;
        const WfdbAnnotation *last = m_result.marks.empty() ? nullptr : &m_result.marks.back();
        if (m_time < (last ? last->time : 0))
            return false;
        // The channel and the number stay until they are changed.
        m_result.marks.push_back({m_time, code, 0, last ? last->channel : 0, last ? last->number : 0, {}});
        return true;
    }

    bool describe(int code, int value)
    {
        if (m_result.marks.empty())
            return false;
        WfdbAnnotation &last = m_result.marks.back();
        const int small = value > 127 && value < 256 ? value - 256 : value;
        if (code == num)
            last.number = small;
        else if (code == sub)
            last.subtype = small;
        else if (code == chan)
            last.channel = small;
        else {
            const auto length = static_cast<std::size_t>(value);
            last.words = m_bytes.substr(m_at, length);
            m_at = std::min(m_bytes.size(), m_at + length + length % 2);
        }
        static_assert(aux == 63);
        return true;
    }

    /// Comments at the very begin may say how many samples there are in a second; they are no marks.
    void finishNotes()
    {
        std::erase_if(m_result.marks, [this](const WfdbAnnotation &mark) {
            if (mark.code != note || mark.time != 0 || !mark.words.starts_with("##"))
                return false;
            double rate = 0;
            if (mark.words.starts_with(resolution)) {
                const char *begin = mark.words.data() + resolution.size(), *end = mark.words.data() + mark.words.size();
                if (std::from_chars(begin, end, rate).ec == std::errc() && std::isfinite(rate) && rate > 0)
                    m_result.rate = rate;
            }
            return true;
        });
    }

    std::string_view m_bytes;
    std::size_t m_at = 0;
    std::int64_t m_time = 0;
    WfdbAnnotations m_result;
};

} // namespace

std::optional<WfdbAnnotations> parseWfdbAnnotations(std::string_view bytes)
{
    return AnnotationScan(bytes).read();
}

std::string_view wfdbSymbol(int code)
{
    return code >= 0 && code < static_cast<int>(symbols.size()) ? symbols[static_cast<std::size_t>(code)] : "";
}

bool isWfdbBeat(int code)
{
    const std::string_view symbol = wfdbSymbol(code);
    return !symbol.empty() && beatSymbols.find(symbol) != std::string_view::npos;
}

std::string_view aamiClass(int code)
{
    const std::string_view symbol = wfdbSymbol(code);
    if (symbol.empty())
        return "";
    for (const auto &[name, members] : {std::pair<std::string_view, std::string_view>{"N", "NLRBej"},
                                        {"S", "AaJSn"},
                                        {"V", "VEr"},
                                        {"F", "F"},
                                        {"Q", "/fQ?"}})
        if (members.find(symbol) != std::string_view::npos)
            return name;
    return "";
}

const std::vector<std::string> &wfdbAnnotators()
{
    static const std::vector<std::string> endings = {"atr", "ecg", "ari", "qrs", "qrsc", "wqrs", "sqrs", "ann", "man"};
    return endings;
}

} // namespace netloom
