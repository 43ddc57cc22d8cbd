// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string_view>

namespace netloom {

/// How numbers are written in a file.
struct NumberStyle {
    char decimal = '.';
    char thousands = 0; ///< stands between groups of digits and is passed over; 0 for none
    bool operator==(const NumberStyle &) const = default;
};

/// A finite number written as a whole cell, whatever the locale: "12", "-1.5e3", "+.5", "1,5" with a decimal comma.
/// Nothing for anything else, "inf", "nan", an overflow and hexadecimal numbers included. A tiny number becomes 0.
std::optional<double> parseNumber(std::string_view cell, NumberStyle style);

/// A number beyond all that can be stored: "inf", "-Infinity", "1e999".
bool isInfinite(std::string_view cell, NumberStyle style);

} // namespace netloom
