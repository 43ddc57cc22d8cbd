// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/formats/text_lines.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>

namespace netloom {

/// One JSON value of a file, uncut and unread.
struct JsonItem {
    std::string text;        ///< UTF-8
    std::int64_t line = 0;   ///< where it begins, from 1
    std::int64_t column = 0; ///< from 1
    bool isCutOff = false;   ///< the file ended within it
};

/// Cuts a file into its values one by one, however large it is: a value a line, or the elements of one array.
class JsonItems
{
public:
    virtual ~JsonItems() = default;
    /// The next value; false behind the last. Throws Error (File) for a value over 16 MiB, Error (Cancelled).
    virtual bool next(JsonItem &item) = 0;
    /// What is to be said of the file as a whole once the last value was given.
    virtual std::optional<Text> lastWord() const = 0;
};

/// By whether the file begins with a bracket. Throws Error (File) when it cannot be read.
std::unique_ptr<JsonItems> openJsonItems(const std::string &path, const JobControl &job);

} // namespace netloom
