// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace netloom {

/// What a cell's number format says of its number (ECMA-376 part 1, 18.8.30 and 18.8.31).
struct XlsxFormat {
    bool hasDate = false;
    bool hasTime = false;
    bool isElapsed = false; ///< hours that go on counting beyond 24
};

XlsxFormat builtinXlsxFormat(int id);
XlsxFormat customXlsxFormat(std::string_view code);

/// A number of days as a date or time in ISO 8601; nothing when the format is of neither kind or the number is beyond it.
/// is1904: days count from 1904-01-01 instead of the end of 1899.
std::optional<std::string> xlsxDateText(double days, const XlsxFormat &format, bool is1904);

} // namespace netloom
