// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/design_check.hpp"

#include <algorithm>
#include <iterator>

namespace netloom {

std::vector<GraphIssue> checkDesign(const CheckContext &context)
{
    std::vector<GraphIssue> issues = context.analysis.issues;
    const GraphIndex index(context.graph); // once for all: with ten thousand nodes it is most of the work
    for (const DesignCheck *check : designChecks().all()) {
        auto found = check->check(context, index);
        std::move(found.begin(), found.end(), std::back_inserter(issues));
    }
    std::stable_sort(issues.begin(), issues.end(),
                     [](const GraphIssue &a, const GraphIssue &b) { return a.severity < b.severity; });
    return issues;
}

} // namespace netloom
