// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/left_out_settings.hpp"

#include "projects/format/derived_settings.hpp"

#include <algorithm>
#include <charconv>
#include <cstdio>
#include <string>

namespace netloom {

namespace {

constexpr std::size_t digitsOfKey = 16;

std::string leftOutKey(std::size_t number, const std::string &part)
{
    char key[32];
    std::snprintf(key, sizeof key, "left out %04zu ", number + 1);
    return key + part;
}

std::string columnKey(std::size_t number, std::size_t column)
{
    char part[32];
    std::snprintf(part, sizeof part, "column %04zu", column + 1);
    return leftOutKey(number, part);
}

std::string hexOf(const std::vector<std::uint64_t> &keys)
{
    std::string digits;
    for (const std::uint64_t key : keys) {
        char number[digitsOfKey + 1];
        std::snprintf(number, sizeof number, "%016llx", static_cast<unsigned long long>(key));
        digits += number;
    }
    return digits;
}

std::vector<std::uint64_t> keysOf(const std::string &digits, const FilePlace &place)
{
    std::vector<std::uint64_t> keys;
    if (digits.size() % digitsOfKey != 0)
        place.damaged("a row that is left out has no key");
    for (std::size_t begin = 0; begin < digits.size(); begin += digitsOfKey) {
        std::uint64_t key = 0;
        const char *const end = digits.data() + begin + digitsOfKey;
        const auto [last, code] = std::from_chars(digits.data() + begin, end, key, 16);
        if (code != std::errc{} || last != end || (!keys.empty() && keys.back() >= key))
            place.damaged("the keys of the rows that are left out are none");
        keys.push_back(key);
    }
    return keys;
}

} // namespace

void writeLeftOut(Params &settings, const std::vector<LeftOutRows> &leftOut)
{
    for (std::size_t i = 0; i < leftOut.size(); ++i) {
        writeWord(settings, leftOutKey(i, "file"), leftOut[i].file);
        for (std::size_t column = 0; column < leftOut[i].columns.size(); ++column)
            settings.set(columnKey(i, column), leftOut[i].columns[column]);
        settings.set(leftOutKey(i, "rows"), hexOf(leftOut[i].keys));
    }
}

std::vector<LeftOutRows> takeLeftOut(Params &settings, const FilePlace &place)
{
    std::vector<LeftOutRows> leftOut;
    while (settings.all().count(leftOutKey(leftOut.size(), "rows")) > 0) {
        const std::size_t number = leftOut.size();
        LeftOutRows rows;
        rows.file = takeWord(settings, leftOutKey(number, "file"), place);
        while (settings.all().count(columnKey(number, rows.columns.size())) > 0)
            rows.columns.push_back(takeWord(settings, columnKey(number, rows.columns.size()), place));
        rows.keys = keysOf(takeWord(settings, leftOutKey(number, "rows"), place), place);
        leftOut.push_back(std::move(rows));
    }
    return leftOut;
}

} // namespace netloom
