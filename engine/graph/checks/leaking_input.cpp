// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Only data that were seen can say so.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size() && issues.empty() && !context.leaks.empty(); ++node)
        if (index.node(node).type == "input")
            issues.push_back(
                finding("leaking-input", Severity::Warning, index.node(node),
                        text(NL_TEXT("The column '{1}' says the same as the target and will not be known when it "
                                     "matters; leave it out on the Data page, unless it truly is measured before."),
                             context.leaks.front()),
                        {leaveOut(context.leaks.front())}));
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &leaking_input()
{
    static const Rule rule("leaking-input", NL_TEXT("No input gives the answer away."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
