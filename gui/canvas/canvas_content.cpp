// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_content.hpp"

namespace netloom {

const GraphIssue *CanvasContent::issueAt(NodeId node) const
{
    const GraphIssue *gravest = nullptr;
    for (const GraphIssue &issue : issues)
        if (issue.node == node && (!gravest || issue.severity < gravest->severity))
            gravest = &issue;
    return gravest;
}

} // namespace netloom
