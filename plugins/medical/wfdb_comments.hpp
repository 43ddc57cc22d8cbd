// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <optional>
#include <string>
#include <vector>

namespace netloom {

/// What the comments of a record say it is: of "Reason for admission: Myocardial infarction" the words behind the colon.
/// key: the words before it; empty for the usual ones, and "False alarm" as it stands. Empty when they say nothing.
std::string labelOfRecord(const std::vector<std::string> &comments, const std::string &key);

/// "age: 81", "<age>: 25", "Age: 81", or "69 M 1085 1629 x1" as in the MIT-BIH database.
std::optional<double> ageOfRecord(const std::vector<std::string> &comments);
std::string sexOfRecord(const std::vector<std::string> &comments); ///< "F", "M", or empty

bool isSameLead(const std::string &a, const std::string &b); ///< "II" and "ii" are
/// The words of a mark without what stands behind a zero.
std::string cleanMark(const std::string &words);

} // namespace netloom
