// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <functional>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>

namespace netloom {

/// Keeps the names of an object as they come. nlohmann's own ordered map looks for each among those before, so that a line
/// with a million names would take hours.
template <class Key, class Value, class Less = std::less<Key>, class Allocator = std::allocator<std::pair<const Key, Value>>>
struct JsonNames : nlohmann::ordered_map<Key, Value, Less, Allocator> {
    using nlohmann::ordered_map<Key, Value, Less, Allocator>::ordered_map;
    Value &operator[](const Key &key)
    {
        this->emplace_back(key, Value{});
        return this->back().second;
    }
};
using JsonRow = nlohmann::basic_json<JsonNames>;

/// Why a text is no object that can be a row.
struct JsonTrouble {
    std::int64_t line = 0, column = 0; ///< from the beginning of the text: 0 is its first line; columns from 1
    Text reason;
};

/// Reads one object. NaN and Infinity, which Python and others write although JSON has none, become null.
std::optional<JsonTrouble> parseJsonRow(std::string json, JsonRow &row);

/// Calls take with "a.b" and the value for each value of the object, at whatever depth, that is not an object itself.
void eachJsonLeaf(const JsonRow &row, const std::function<void(const std::string &path, const JsonRow &value)> &take);

bool isJsonNumberArray(const JsonRow &value); ///< of numbers and nulls, not of nulls alone

/// The value as a cell: null is empty, strings are without their quotes, arrays are as in the file.
std::string jsonCellText(const JsonRow &value);

} // namespace netloom
