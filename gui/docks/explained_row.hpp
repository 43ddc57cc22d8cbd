// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"
#include "plugins/host/registry.hpp"
#include "projects/workflow/explain_row.hpp"

namespace netloom {

/// A row's prediction taken apart, and drawn.
struct ExplainedRow {
    RowExplanation explanation;
    Depiction picture; ///< always a drawing
    Text remark;       ///< what is to be known beside it, or why the plug-in did not draw it; or empty

    const std::string &svg() const { return std::get<DrawingDepiction>(picture.content).svg; }
};

/// Work for a job: the plug-in that draws the row paints the shares on it, else they are drawn plainly. Throws Error as
/// explainRow().
ExplainedRow explainedRow(const RunRecord &run, const Bench &bench, std::size_t row, const RowQuestion &question,
                          const Registry &registry, const JobControl &job);

} // namespace netloom
