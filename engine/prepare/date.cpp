// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <chrono>
#include <cmath>
#include <limits>
#include <numbers>
#include <optional>
#include <string_view>

namespace netloom::all_prepareSteps {

namespace {

struct Moment {
    std::chrono::year_month_day day;
    int hour = 0;
};

/// Takes signs and digits from the front of a text; every take says whether they were there.
class IsoText
{
public:
    explicit IsoText(std::string_view text) : m_text(text) {}

    bool isAtEnd() const { return m_text.empty(); }

    bool takeSign(std::string_view signs)
    {
        if (m_text.empty() || signs.find(m_text.front()) == std::string_view::npos)
            return false;
        m_text.remove_prefix(1);
        return true;
    }

    bool takeNumber(std::size_t digits, int most, int &number)
    {
        if (m_text.size() < digits ||
            !std::all_of(m_text.begin(), m_text.begin() + static_cast<std::ptrdiff_t>(digits), isDigit))
            return false;
        std::from_chars(m_text.data(), m_text.data() + digits, number);
        m_text.remove_prefix(digits);
        return number <= most;
    }

    bool takeDigits()
    {
        const auto end = std::find_if_not(m_text.begin(), m_text.end(), isDigit);
        const auto count = static_cast<std::size_t>(end - m_text.begin());
        m_text.remove_prefix(count);
        return count > 0;
    }

private:
    static bool isDigit(char sign) { return sign >= '0' && sign <= '9'; }

    std::string_view m_text;
};

/// "2024-03-01", "2024-03-01T12:30", "2024-03-01 12:30:00.5", each time also with "Z" or "+01:00" behind it.
std::optional<Moment> parseMoment(std::string_view word)
{
    IsoText text(word);
    int year = 0, month = 0, day = 0, minute = 0, second = 0;
    Moment moment;
    if (!text.takeNumber(4, 9999, year) || !text.takeSign("-") || !text.takeNumber(2, 12, month) || !text.takeSign("-") ||
        !text.takeNumber(2, 31, day))
        return std::nullopt;
    moment.day = {std::chrono::year(year), std::chrono::month(static_cast<unsigned>(month)),
                  std::chrono::day(static_cast<unsigned>(day))};
    if (!moment.day.ok())
        return std::nullopt;
    if (text.isAtEnd())
        return moment;
    if (!text.takeSign("T ") || !text.takeNumber(2, 23, moment.hour) || !text.takeSign(":") ||
        !text.takeNumber(2, 59, minute))
        return std::nullopt;
    if (text.takeSign(":")) {
        if (!text.takeNumber(2, 60, second)) // 60 is a leap second
            return std::nullopt;
        if (text.takeSign(".,") && !text.takeDigits())
            return std::nullopt;
    }
    if (text.takeSign("+-")) {
        int hours = 0, minutes = 0;
        if (!text.takeNumber(2, 23, hours) || !text.takeSign(":") || !text.takeNumber(2, 59, minutes))
            return std::nullopt;
    } else {
        text.takeSign("Z");
    }
    return text.isAtEnd() ? std::optional(moment) : std::nullopt;
}

int dayOfYear(std::chrono::year_month_day day)
{
    const std::chrono::sys_days first = day.year() / std::chrono::January / 1;
    return static_cast<int>((std::chrono::sys_days(day) - first).count()) + 1;
}

struct Part {
    const char *key, *label;
    bool isOn;
    int least, most; ///< equal for one that has no ends
    int (*of)(const Moment &);
};

constexpr std::array<Part, 6> parts = {{
    {"year", NL_TEXT("Year"), true, 0, 0, [](const Moment &m) { return static_cast<int>(m.day.year()); }},
    {"month", NL_TEXT("Month"), true, 1, 12,
     [](const Moment &m) { return static_cast<int>(static_cast<unsigned>(m.day.month())); }},
    {"day", NL_TEXT("Day of the month"), false, 1, 31,
     [](const Moment &m) { return static_cast<int>(static_cast<unsigned>(m.day.day())); }},
    {"weekday", NL_TEXT("Day of the week"), true, 0, 6,
     [](const Moment &m) {
         return static_cast<int>(std::chrono::weekday(std::chrono::sys_days(m.day)).iso_encoding()) - 1;
     }},
    {"hour", NL_TEXT("Hour"), false, 0, 23, [](const Moment &m) { return m.hour; }},
    {"day_of_year", NL_TEXT("Day of the year"), false, 1, 366, [](const Moment &m) { return dayOfYear(m.day); }},
}};

bool isCycle(const Part &part, const FittedStep &step)
{
    return part.most > part.least && step.params.flag("cyclic");
}

class Date final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info = describe();
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &given) const override
    {
        FittedStep step{info().id, withDefaults(info().params, given), {}, {}};
        if (std::none_of(parts.begin(), parts.end(), [&](const Part &part) { return step.params.flag(part.key); }))
            throw Error(
                ErrorKind::Usage, column.name,
                text(NL_TEXT("No part of the date '{1}' is chosen. Choose at least one, such as the month."), column.name));
        std::size_t unreadable = 0;
        int first = std::numeric_limits<int>::max(), last = std::numeric_limits<int>::min();
        for (const std::uint32_t row : rows) {
            if (column.isMissing(row))
                continue;
            if (const auto moment = parseMoment(column.cellText(row))) {
                first = std::min(first, static_cast<int>(moment->day.year()));
                last = std::max(last, static_cast<int>(moment->day.year()));
            } else {
                ++unreadable;
            }
        }
        if (first > last)
            throw Error(ErrorKind::Usage, column.name,
                        text(NL_TEXT("None of the {1} training values of '{2}' is a date like 2024-03-01 or "
                                     "2024-03-01T12:30:00. Take another step, or write the dates so."),
                             unreadable, column.name));
        step.numbers = {static_cast<double>(first), static_cast<double>(last)};
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &step, const std::string &column) const override
    {
        std::vector<std::string> names;
        for (const Part &part : parts) {
            if (!step.params.flag(part.key))
                continue;
            const std::string name = column + "." + part.key;
            if (isCycle(part, step))
                names.insert(names.end(), {name + ".sin", name + ".cos"});
            else
                names.push_back(name);
        }
        return names;
    }

    bool givesNumbers() const override { return true; }

    void applyWord(const FittedStep &step, const std::string &word, double *out) const override
    {
        const auto moment = parseMoment(word);
        for (const Part &part : parts) {
            if (!step.params.flag(part.key))
                continue;
            const double value = moment ? part.of(*moment) : std::numeric_limits<double>::quiet_NaN();
            if (isCycle(part, step)) {
                const double angle = 2 * std::numbers::pi * (value - part.least) / (part.most - part.least + 1);
                *out++ = std::sin(angle);
                *out++ = std::cos(angle);
            } else {
                *out++ = step.params.flag("scale") ? scaled(part, step, value) : value;
            }
        }
    }

    Text whyMissing(const FittedStep &, const std::string &column, const std::string &cell) const override
    {
        return text(NL_TEXT("'{1}' in '{2}' is no date. Write it like 2024-03-01 or 2024-03-01T12:30:00."), quotable(cell),
                    column);
    }

private:
    static double scaled(const Part &part, const FittedStep &step, double value)
    {
        const bool hasEnds = part.most > part.least;
        const double least = hasEnds ? part.least : step.numbers[0];
        const double most = hasEnds ? part.most : step.numbers[1];
        return (value - least) / (most > least ? most - least : 1);
    }

    static StepInfo describe()
    {
        StepInfo info{
            .id = "date",
            .label = NL_TEXT("Parts of a date"),
            .help = NL_TEXT("Makes numbers of dates and times such as 2024-03-01 or 2024-03-01T12:30:00Z. The clock "
                            "is taken as it is written. What is no date becomes missing."),
            .formula = NL_TEXT("year, month, day, weekday (Monday is 0), hour, day of the year; as sin and cos of 2 "
                               "pi part / period if wanted"),
            .params = {},
            .takesNumbers = false,
            .takesCategories = true,
            .fittedNumbers = 2};
        const auto add = [&](std::string key, std::string label, bool isOn, std::string help) {
            info.params.push_back({.key = std::move(key),
                                   .label = std::move(label),
                                   .type = ParamType::Bool,
                                   .defaultValue = isOn,
                                   .help = std::move(help)});
        };
        for (const Part &part : parts)
            add(part.key, part.label, part.isOn, NL_TEXT("Whether the network gets this part of the date."));
        add("cyclic", NL_TEXT("As sin and cos"), false,
            NL_TEXT("Gives all parts but the year as a point on a circle, so that December lies beside January."));
        add("scale", NL_TEXT("Scale to 0..1"), true,
            NL_TEXT("Maps a part's first value to 0 and its last to 1, for the year those of the training rows."));
        return info;
    }
};

} // namespace

const StepType &date()
{
    static const Date type;
    return type;
}

} // namespace netloom::all_prepareSteps
