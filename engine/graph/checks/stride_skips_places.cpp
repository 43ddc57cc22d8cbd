// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// How far a window reaches, or 0 of a node that has none. Windows of one place are left out: with a stride they thin a
/// picture out on purpose, as beside the blocks of a residual network.
double reachOf(const Node &node)
{
    const auto kernel = numberSetting(node, "kernel");
    const double width = kernel ? *kernel : numberSetting(node, "size").value_or(0);
    return width > 1 ? (width - 1) * std::max(numberSetting(node, "dilation").value_or(1), 1.0) + 1 : 0;
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const bool hasWindow = isOfCategory(layer, NodeCategory::Convolution) || isOfCategory(layer, NodeCategory::Pooling);
        const double stride = numberSetting(layer, "stride").value_or(0), reach = reachOf(layer);
        if (!hasWindow || reach <= 0 || stride <= reach)
            continue;
        issues.push_back(finding(
            "stride-skips-places", Severity::Warning, layer,
            text(NL_TEXT("The window of {1} is {2} wide and moves by {3}, so that places between are left out; let it "
                         "move by {2} or less."),
                 layer.title, static_cast<long long>(reach), static_cast<long long>(stride)),
            {setParam(layer, "stride", static_cast<std::int64_t>(reach))}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &stride_skips_places()
{
    static const Rule rule("stride-skips-places", NL_TEXT("A window should not move by more than its own width."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
