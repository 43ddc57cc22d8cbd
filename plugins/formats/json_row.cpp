// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/json_row.hpp"

#include <algorithm>
#include <array>

namespace netloom {

namespace {

constexpr int deepestJson = 64;

/// Puts null in place of words that JSON does not know, outside of strings. Returns how deep the brackets go.
int mendJsonWords(std::string &text)
{
    constexpr std::array<std::string_view, 4> words = {"-Infinity", "Infinity", "-NaN", "NaN"};
    int depth = 0;
    int deepest = 0;
    bool isInString = false;
    for (std::size_t at = 0; at < text.size(); ++at) {
        const char sign = text[at];
        if (isInString) {
            at += sign == '\\';
            isInString = sign != '"';
            continue;
        }
        isInString = sign == '"';
        depth += (sign == '{' || sign == '[') - (sign == '}' || sign == ']');
        deepest = std::max(deepest, depth);
        if (sign != 'N' && sign != 'I' && sign != '-')
            continue;
        for (const std::string_view word : words)
            if (text.compare(at, word.size(), word) == 0)
                text.replace(at, word.size(), "null");
    }
    return deepest;
}

JsonTrouble jsonTroubleAt(const std::string &text, std::size_t byte, Text reason)
{
    const std::size_t at = std::min(byte > 0 ? byte - 1 : 0, text.size());
    const std::size_t lineBegin = at == 0 ? std::string::npos : text.rfind('\n', at - 1);
    const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(at), '\n');
    const std::size_t begin = lineBegin == std::string::npos ? 0 : lineBegin + 1;
    return {line, static_cast<std::int64_t>(at - begin) + 1, std::move(reason)};
}

void eachJsonLeafBelow(const JsonRow &object, const std::string &path,
                       const std::function<void(const std::string &, const JsonRow &)> &take)
{
    for (const auto &[key, value] : object.items()) {
        const std::string inner = path.empty() ? key : path + "." + key;
        if (value.is_object())
            eachJsonLeafBelow(value, inner, take); // as deep as deepestJson at most
        else
            take(inner, value);
    }
}

} // namespace

std::optional<JsonTrouble> parseJsonRow(std::string json, JsonRow &row)
{
    if (mendJsonWords(json) > deepestJson)
        return JsonTrouble{
            0, 1, text(NL_TEXT("The brackets are nested more than {1} deep, which is no row of a table."), deepestJson)};
    try {
        row = JsonRow::parse(json);
    } catch (const JsonRow::parse_error &error) {
        const bool isAtEnd = error.byte > json.size();
        return jsonTroubleAt(
            json, error.byte,
            isAtEnd ? text(NL_TEXT("The JSON ends too early: it was cut off, or it goes on in the next line. Write "
                                   "each row in one line."))
                    : text(NL_TEXT("This is no JSON from here on. Check the quotes, commas, and brackets.")));
    } catch (const JsonRow::exception &) {
        return JsonTrouble{0, 1, text(NL_TEXT("A number is too large for a computer's numbers. Correct it."))};
    }
    if (!row.is_object())
        return JsonTrouble{0, 1, text(NL_TEXT("A row must be an object with names, as {\"mass\": 1.5}, and this is none."))};
    return std::nullopt;
}

void eachJsonLeaf(const JsonRow &row, const std::function<void(const std::string &, const JsonRow &)> &take)
{
    eachJsonLeafBelow(row, {}, take);
}

bool isJsonNumberArray(const JsonRow &value)
{
    return value.is_array() && !value.empty() &&
           std::all_of(value.begin(), value.end(), [](const JsonRow &one) { return one.is_number() || one.is_null(); }) &&
           std::any_of(value.begin(), value.end(), [](const JsonRow &one) { return one.is_number(); });
}

std::string jsonCellText(const JsonRow &value)
{
    if (value.is_null())
        return {};
    if (value.is_string())
        return value.get<std::string>();
    if (value.is_number_float())
        return toWord(value.get<double>());
    return value.dump();
}

} // namespace netloom
