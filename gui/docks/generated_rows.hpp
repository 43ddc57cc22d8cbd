// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/judge_generated.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace netloom {

/// All that generating gives a window. Shared between the job that made it, the table and whoever saves it.
struct GeneratedRows {
    std::vector<GeneratedSequence> sequences;
    std::optional<GeneratedJudgement> judgement; ///< nothing where no plug-in judges such rows
};
using GeneratedRowsPtr = std::shared_ptr<const GeneratedRows>;

} // namespace netloom
