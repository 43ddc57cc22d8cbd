// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/compare_file.hpp"
#include "gui/docks/notices.hpp"

#include <cstdint>
#include <vector>

namespace netloom {

/// These rows of the session's data are not used from now on: one undo step. Many of them are told apart in a job first.
void leaveRowsOut(Session &session, const std::vector<std::uint32_t> &rows);

/// What is left out of the session's data, each with a way back.
std::vector<Notice> leftOutNotices(Session &session);

/// What a second file has in common with the data, with a way to leave it out.
Notice comparisonNotice(Session &session, const FileComparison &comparison);

} // namespace netloom
