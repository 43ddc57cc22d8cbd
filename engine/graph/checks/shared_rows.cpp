// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

Text inWords(const SplitLeaks &leaks)
{
    if (!leaks.groups.empty())
        return text(
            NL_TEXT("{1} of the groups in '{2}' stand in training and in the test or validation part, which makes the "
                    "score look better than it is; split by that column under Task and split."),
            leaks.groups.front().groups, leaks.groups.front().column);
    return text(
        NL_TEXT("{1} rows of the test and validation parts equal rows of the training part, which makes the score look "
                "better than it is; keep equal rows together under Task and split."),
        leaks.equalRows);
}

/// Only data that were parted can say so; the way out is on the Data page.
std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    if (context.splitLeaks.equalRows == 0 && context.splitLeaks.groups.empty())
        return {};
    for (int node = 0; node < index.size(); ++node)
        if (index.node(node).type == "input")
            return {finding("shared-rows", Severity::Warning, index.node(node), inWords(context.splitLeaks))};
    return {};
}

} // namespace

namespace all_designChecks {
const DesignCheck &shared_rows()
{
    static const Rule rule("shared-rows", NL_TEXT("No row or group of the test stands in training, too."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
