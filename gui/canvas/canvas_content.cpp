// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_content.hpp"

#include <algorithm>

namespace netloom {

const GraphIssue *CanvasContent::issueAt(NodeId node) const
{
    const GraphIssue *gravest = nullptr;
    for (const GraphIssue &issue : issues)
        if (issue.node == node && (!gravest || issue.severity < gravest->severity))
            gravest = &issue;
    return gravest;
}

bool CanvasContent::isRefused(const Edge &wire) const
{
    return std::any_of(analysis.issues.begin(), analysis.issues.end(), [&wire](const GraphIssue &issue) {
        const bool isHere = issue.node == wire.to.node && (issue.inputPort < 0 || issue.inputPort == wire.to.port);
        return isHere && (issue.code == "shape" || issue.code == "loss-shape" || issue.code == "loss-target" ||
                          issue.code == "target-leak");
    });
}

} // namespace netloom
