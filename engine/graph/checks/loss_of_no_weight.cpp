// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &loss = index.node(node);
        if (!losses().find(loss.type) || numberSetting(loss, "weight") != 0)
            continue;
        issues.push_back(
            finding("loss-of-no-weight", Severity::Warning, loss,
                    text(NL_TEXT("{1} has a share of 0, so that nothing learns from it; give it a share, or remove it."),
                         loss.title),
                    {setParam(loss, "weight", 1.0)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &loss_of_no_weight()
{
    static const Rule rule("loss-of-no-weight", NL_TEXT("Every loss counts."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
