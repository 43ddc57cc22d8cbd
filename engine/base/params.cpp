// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/params.hpp"

#include "engine/base/catalogue.hpp"
#include "engine/base/error.hpp"
#include "engine/base/shape.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>

namespace netloom {

namespace {

/// "a whole number from 1", "one of relu, tanh", ...: what a setting takes, in words.
Text expectation(const ParamSpec &spec)
{
    const bool hasLow = std::isfinite(spec.minimum), hasHigh = std::isfinite(spec.maximum);
    const bool isWhole = spec.type == ParamType::Int;
    const auto bound = [isWhole](double number) { // the shortest form of 100000 is 1e+05
        return isWhole && std::abs(number) < 1e15 ? std::to_string(static_cast<std::int64_t>(number)) : toWord(number);
    };
    switch (spec.type) {
    case ParamType::Bool:
        return text(NL_TEXT("true or false"));
    case ParamType::Int:
    case ParamType::Real:
        if (hasLow && hasHigh)
            return text(isWhole ? NL_TEXT("a whole number from {1} to {2}") : NL_TEXT("a number from {1} to {2}"),
                        bound(spec.minimum), bound(spec.maximum));
        if (hasLow)
            return text(isWhole ? NL_TEXT("a whole number from {1}") : NL_TEXT("a number from {1}"), bound(spec.minimum));
        if (hasHigh)
            return text(isWhole ? NL_TEXT("a whole number up to {1}") : NL_TEXT("a number up to {1}"), bound(spec.maximum));
        return text(isWhole ? NL_TEXT("a whole number") : NL_TEXT("a number"));
    case ParamType::Choice: {
        std::string words;
        for (const std::string &choice : spec.choices)
            words += (words.empty() ? "" : ", ") + choice;
        return text(NL_TEXT("one of {1}"), words);
    }
    case ParamType::Text:
        return text(NL_TEXT("text"));
    case ParamType::Dims:
        return text(NL_TEXT("positive whole numbers such as 1x8x8"));
    }
    return {};
}

Text complaint(const ParamSpec &spec, std::string_view word)
{
    const std::string nearest = spec.type == ParamType::Choice ? nearestWord(word, spec.choices) : std::string();
    if (!nearest.empty())
        return text(NL_TEXT("{1} takes {2}, not '{3}'. Did you mean '{4}'?"), spec.key, expectation(spec), quotable(word),
                    nearest);
    return text(NL_TEXT("{1} takes {2}, not '{3}'."), spec.key, expectation(spec), quotable(word));
}

bool isInRange(const ParamSpec &spec, double number)
{
    return std::isfinite(number) && number >= spec.minimum && number <= spec.maximum;
}

bool fits(const ParamSpec &spec, const ParamValue &value)
{
    switch (spec.type) {
    case ParamType::Bool:
        return std::holds_alternative<bool>(value);
    case ParamType::Int:
        return std::holds_alternative<std::int64_t>(value) &&
               isInRange(spec, static_cast<double>(std::get<std::int64_t>(value)));
    case ParamType::Real:
        if (const auto *whole = std::get_if<std::int64_t>(&value))
            return isInRange(spec, static_cast<double>(*whole));
        return std::holds_alternative<double>(value) && isInRange(spec, std::get<double>(value));
    case ParamType::Choice: {
        const auto *word = std::get_if<std::string>(&value);
        return word && std::find(spec.choices.begin(), spec.choices.end(), *word) != spec.choices.end();
    }
    case ParamType::Text:
        return std::holds_alternative<std::string>(value);
    case ParamType::Dims: {
        const auto *word = std::get_if<std::string>(&value);
        return word && !Shape::parse(*word).empty();
    }
    }
    return false;
}

template <class Number>
bool readNumber(std::string_view word, Number &number)
{
    const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), number);
    return problem == std::errc() && end == word.data() + word.size();
}

/// The word as the spec's type, whether or not it lies in range; an unreadable one stays text, which then does not fit.
ParamValue readAs(const ParamSpec &spec, std::string_view word)
{
    if (spec.type == ParamType::Bool) {
        if (word == "true" || word == "yes" || word == "on" || word == "1")
            return true;
        if (word == "false" || word == "no" || word == "off" || word == "0")
            return false;
    }
    if (std::int64_t whole = 0; spec.type == ParamType::Int && readNumber(word, whole))
        return whole;
    if (double real = 0; spec.type == ParamType::Real && readNumber(word, real))
        return real;
    if (spec.type == ParamType::Dims)
        if (const auto dims = Shape::parse(std::string(word)); !dims.empty())
            return Shape(dims).str();
    return std::string(word);
}

template <class T>
const T &valueAt(const std::map<std::string, ParamValue, std::less<>> &values, std::string_view key, const char *kind)
{
    const auto found = values.find(key);
    if (found == values.end())
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("The setting '{1}' is missing."), key));
    if (const T *value = std::get_if<T>(&found->second))
        return *value;
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("The setting '{1}' must be {2}, not '{3}'."), key, kind, quotable(paramText(found->second))));
}

} // namespace

void Params::erase(std::string_view key)
{
    if (const auto found = m_values.find(key); found != m_values.end())
        m_values.erase(found);
}

bool Params::flag(std::string_view key) const
{
    return valueAt<bool>(m_values, key, "true or false");
}

std::int64_t Params::integer(std::string_view key) const
{
    return valueAt<std::int64_t>(m_values, key, "a whole number");
}

double Params::real(std::string_view key) const
{
    const auto found = m_values.find(key);
    if (found != m_values.end())
        if (const auto *whole = std::get_if<std::int64_t>(&found->second))
            return static_cast<double>(*whole);
    return valueAt<double>(m_values, key, "a number");
}

const std::string &Params::word(std::string_view key) const
{
    return valueAt<std::string>(m_values, key, "a word");
}

Params withDefaults(std::span<const ParamSpec> specs, Params params)
{
    for (const ParamSpec &spec : specs)
        if (!params.has(spec.key))
            params.set(spec.key, spec.defaultValue);
    return params;
}

std::vector<Text> checkParams(std::span<const ParamSpec> specs, const Params &params)
{
    std::vector<Text> problems;
    for (const ParamSpec &spec : specs) {
        const auto found = params.all().find(spec.key);
        if (found != params.all().end() && !fits(spec, found->second))
            problems.push_back(complaint(spec, paramText(found->second)));
    }
    return problems;
}

ParamValue parseParam(const ParamSpec &spec, std::string_view word)
{
    ParamValue value = readAs(spec, word);
    if (!fits(spec, value))
        throw Error(ErrorKind::Usage, {}, complaint(spec, word));
    return value;
}

std::string paramText(const ParamValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return *flag ? "true" : "false";
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return std::to_string(*whole);
    if (const auto *real = std::get_if<double>(&value))
        return toWord(*real);
    return std::get<std::string>(value);
}

const ParamSpec *findSpec(std::span<const ParamSpec> specs, std::string_view key)
{
    const auto found = std::find_if(specs.begin(), specs.end(), [&](const ParamSpec &spec) { return spec.key == key; });
    return found == specs.end() ? nullptr : &*found;
}

} // namespace netloom
