// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t longestNumber = 400; // a double written in full, with room to spare

std::optional<double> parsePlain(const char *first, const char *last)
{
    const bool hasPlus = first != last && *first == '+';
    if (hasPlus)
        ++first;
    if (first == last || (hasPlus && *first == '-') || !((*first >= '0' && *first <= '9') || *first == '.' || *first == '-'))
        return std::nullopt; // also keeps out "inf" and "nan", which from_chars would take
    double value = 0;
    const auto [end, code] = std::from_chars(first, last, value);
    if (end != last)
        return std::nullopt;
    if (code == std::errc::result_out_of_range) {
        const std::string_view word(first, static_cast<std::size_t>(last - first));
        const std::size_t exponent = word.find_last_of("eE");
        const bool isTiny = exponent != std::string_view::npos && exponent + 1 < word.size() && word[exponent + 1] == '-';
        return isTiny ? std::optional<double>(0.0) : std::nullopt;
    }
    if (code != std::errc{} || !std::isfinite(value))
        return std::nullopt;
    return value;
}

} // namespace

std::optional<double> parseNumber(std::string_view cell, NumberStyle style)
{
    if (style.decimal == '.' && style.thousands == 0)
        return parsePlain(cell.data(), cell.data() + cell.size());

    std::array<char, longestNumber> plain;
    if (cell.size() > plain.size())
        return std::nullopt;
    std::size_t length = 0;
    for (const char c : cell) {
        const bool isBetweenDigits = length > 0 && plain[length - 1] >= '0' && plain[length - 1] <= '9';
        if (c == style.thousands && style.thousands != 0) {
            if (!isBetweenDigits)
                return std::nullopt;
        } else if (c == style.decimal) {
            plain[length++] = '.';
        } else if (c == '.') {
            return std::nullopt; // a point is neither the decimal sign nor the thousands' sign here
        } else {
            plain[length++] = c;
        }
    }
    return parsePlain(plain.data(), plain.data() + length);
}

bool isInfinite(std::string_view cell, NumberStyle style)
{
    if (!cell.empty() && (cell.front() == '-' || cell.front() == '+'))
        cell.remove_prefix(1);
    const auto is = [cell](std::string_view word) {
        return std::equal(cell.begin(), cell.end(), word.begin(), word.end(),
                          [](unsigned char a, unsigned char b) { return std::tolower(a) == b; });
    };
    if (is("inf") || is("infinity"))
        return true;
    // "1e999": what would be a number with a smaller exponent.
    const std::size_t exponent = cell.find_last_of("eE");
    if (exponent == std::string_view::npos || exponent + 1 >= cell.size() || cell[exponent + 1] == '-')
        return false;
    std::string_view digits = cell.substr(exponent + 1);
    if (digits.front() == '+')
        digits.remove_prefix(1);
    return !digits.empty() && digits.find_first_not_of("0123456789") == std::string_view::npos &&
           parseNumber(cell.substr(0, exponent), style) && !parseNumber(cell, style);
}

} // namespace netloom
