// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/drawn_points.hpp"

#include "engine/base/error.hpp"
#include "engine/data/number_text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

void appendNumber(std::string &to, double number)
{
    std::array<char, 32> digits;
    const auto end =
        std::to_chars(digits.data(), digits.data() + digits.size(), drawnNumber(number), std::chars_format::fixed).ptr;
    to.append(digits.data(), end);
}

[[noreturn]] void refusePoint(std::size_t number, std::string_view word, Text why)
{
    throw Error(ErrorKind::Usage, "drawn",
                text(NL_TEXT("Point {1}, '{2}', cannot be read: {3}"), number, quotable(word), std::move(why)));
}

/// The three numbers of a point, apart by single blanks.
DrawnPoint pointFrom(std::string_view word, std::size_t number)
{
    std::array<double, 3> values{};
    std::string_view rest = word;
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::size_t end = i + 1 < values.size() ? rest.find(' ') : rest.size();
        const auto value = end == std::string_view::npos ? std::nullopt : parseNumber(rest.substr(0, end), {});
        if (!value)
            refusePoint(number, word, text(NL_TEXT("write x, y and the class or value, with one space between them.")));
        values[i] = drawnNumber(*value);
        rest.remove_prefix(std::min(end + 1, rest.size()));
    }
    return {values[0], values[1], values[2]};
}

void checkPoint(const DrawnPoint &point, DrawnKind kind, std::string_view word, std::size_t number)
{
    if (std::abs(point.x) > 1 || std::abs(point.y) > 1)
        refusePoint(number, word, text(NL_TEXT("x and y must lie between -1 and 1.")));
    const bool isClass = point.value == std::floor(point.value) && point.value >= 1 && point.value <= Drawing::mostClasses;
    if (kind == DrawnKind::Classes && !isClass)
        refusePoint(number, word, text(NL_TEXT("the class must be a whole number from 1 to {1}."), Drawing::mostClasses));
    if (kind == DrawnKind::Values && std::abs(point.value) > 1)
        refusePoint(number, word, text(NL_TEXT("the value must lie between -1 and 1.")));
}

} // namespace

std::vector<std::size_t> Drawing::classCounts() const
{
    std::vector<std::size_t> counts(mostClasses);
    for (const DrawnPoint &point : points)
        ++counts[static_cast<std::size_t>(point.value) - 1];
    return counts;
}

double drawnNumber(double number)
{
    return std::round(number * 1e4) / 1e4 + 0.0; // no negative zero
}

std::string drawingText(const Drawing &drawing)
{
    std::string text;
    for (const DrawnPoint &point : drawing.points) {
        if (!text.empty())
            text += ';';
        appendNumber(text, point.x);
        text += ' ';
        appendNumber(text, point.y);
        text += ' ';
        appendNumber(text, point.value);
    }
    return text;
}

Drawing parseDrawing(DrawnKind kind, std::string_view text)
{
    Drawing drawing{kind, {}};
    while (!text.empty()) {
        const std::size_t number = drawing.points.size() + 1;
        if (number > Drawing::mostPoints)
            throw Error(ErrorKind::Usage, "drawn",
                        netloom::text(NL_TEXT("There are more than {1} points. Leave some out."), Drawing::mostPoints));
        const std::size_t end = std::min(text.find(';'), text.size());
        const std::string_view word = text.substr(0, end);
        const DrawnPoint point = pointFrom(word, number);
        checkPoint(point, kind, word, number);
        drawing.points.push_back(point);
        if (end + 1 == text.size())
            refusePoint(number + 1, {}, netloom::text(NL_TEXT("nothing stands behind the last semicolon.")));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return drawing;
}

} // namespace netloom
