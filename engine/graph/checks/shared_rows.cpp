// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Only data that were parted can say so; the way out is on the Data page.
std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    const std::optional<Text> told = leaksInWords(context.splitLeaks);
    for (int node = 0; told && node < index.size(); ++node)
        if (index.node(node).type == "input")
            return {finding("shared-rows", Severity::Warning, index.node(node), *told)};
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
