// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/design_check.hpp"

#include <algorithm>
#include <iterator>

namespace netloom {

std::vector<GraphIssue> checkDesign(const CheckContext &context)
{
    std::vector<GraphIssue> issues = context.analysis.issues;
    for (const DesignCheck *check : designChecks().all()) {
        auto found = check->check(context);
        std::move(found.begin(), found.end(), std::back_inserter(issues));
    }
    std::stable_sort(issues.begin(), issues.end(),
                     [](const GraphIssue &a, const GraphIssue &b) { return a.severity < b.severity; });
    return issues;
}

} // namespace netloom
