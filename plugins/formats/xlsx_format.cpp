// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xlsx_format.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdint>
#include <cstdio>

namespace netloom {

namespace {

constexpr std::int64_t millisecondsOfDay = 86'400'000;
constexpr double lastXlsxDay = 2'958'466; // behind 9999-12-31
constexpr std::int64_t daysTo1904 = 1462;
constexpr std::int64_t daysTo1970 = 25569;

std::string xlsxTimeText(std::int64_t milliseconds)
{
    const auto seconds = milliseconds / 1000;
    std::array<char, 48> text;
    std::snprintf(text.data(), text.size(), "%02lld:%02lld:%02lld", static_cast<long long>(seconds / 3600),
                  static_cast<long long>(seconds / 60 % 60), static_cast<long long>(seconds % 60));
    std::string result = text.data();
    if (milliseconds % 1000 != 0) {
        std::snprintf(text.data(), text.size(), ".%03lld", static_cast<long long>(milliseconds % 1000));
        result += text.data();
    }
    return result;
}

std::string xlsxDayText(std::int64_t day, bool is1904)
{
    if (is1904)
        day += daysTo1904;
    else if (day < 60)
        ++day; // Excel has a 29 February 1900, as Lotus 1-2-3 had
    const std::chrono::year_month_day date{std::chrono::sys_days{std::chrono::days{day - daysTo1970}}};
    std::array<char, 32> text;
    std::snprintf(text.data(), text.size(), "%04d-%02u-%02u", static_cast<int>(date.year()),
                  static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
    return text.data();
}

} // namespace

XlsxFormat builtinXlsxFormat(int id)
{
    const auto isWithin = [&](int first, int last) { return id >= first && id <= last; };
    XlsxFormat format;
    // 27 to 36 and 50 to 58 are dates and times of Chinese, Japanese and Korean programs.
    format.hasDate = isWithin(14, 17) || id == 22 || isWithin(27, 31) || id == 36 || isWithin(50, 54) || isWithin(57, 58);
    format.hasTime = isWithin(18, 22) || isWithin(32, 35) || isWithin(45, 47) || isWithin(55, 56);
    format.isElapsed = id == 46;
    return format;
}

XlsxFormat customXlsxFormat(std::string_view code)
{
    XlsxFormat format;
    bool hasMonthOrMinute = false;
    for (std::size_t at = 0; at < code.size() && code[at] != ';'; ++at) { // what follows is for negative numbers
        const char sign = static_cast<char>(code[at] >= 'A' && code[at] <= 'Z' ? code[at] - 'A' + 'a' : code[at]);
        if (sign == '"') {
            at = std::min(code.find('"', at + 1), code.size());
        } else if (sign == '\\' || sign == '_' || sign == '*') {
            ++at;
        } else if (sign == '[') { // a colour, a language, or hours, minutes, seconds that go on counting
            const std::size_t end = std::min(code.find(']', at), code.size());
            const std::string_view inside = code.substr(at + 1, end - at - 1);
            format.isElapsed =
                format.isElapsed || (!inside.empty() && inside.find_first_not_of("hHmMsS") == std::string_view::npos);
            at = end;
        } else {
            format.hasDate = format.hasDate || sign == 'y' || sign == 'd';
            format.hasTime = format.hasTime || sign == 'h' || sign == 's';
            hasMonthOrMinute = hasMonthOrMinute || sign == 'm';
        }
    }
    format.hasTime = format.hasTime || format.isElapsed;
    format.hasDate = format.hasDate || (hasMonthOrMinute && !format.hasTime);
    return format;
}

std::optional<std::string> xlsxDateText(double days, const XlsxFormat &format, bool is1904)
{
    if ((!format.hasDate && !format.hasTime) || !(days >= 0 && days < lastXlsxDay))
        return std::nullopt;
    const auto total = static_cast<std::int64_t>(std::llround(days * static_cast<double>(millisecondsOfDay)));
    if (format.isElapsed || (!format.hasDate && total < millisecondsOfDay))
        return xlsxTimeText(total);
    std::string text = xlsxDayText(total / millisecondsOfDay, is1904);
    if (format.hasTime || total % millisecondsOfDay != 0)
        text += "T" + xlsxTimeText(total % millisecondsOfDay);
    return text;
}

} // namespace netloom
