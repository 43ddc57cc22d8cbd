// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &second = index.node(node);
        if (!isDropout(second) || index.feeder(node, 0) < 0)
            continue;
        const int before = lookedThrough(index, index.feeder(node, 0));
        const Node &first = index.node(before);
        if (before == node || !isDropout(first))
            continue;
        issues.push_back(
            finding("dropout-twice", Severity::Hint, second,
                    text(NL_TEXT("{1} follows {2}, and together they leave out more than either says; keep one of them."),
                         second.title, first.title),
                    {removeNode(second), removeNode(first)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &dropout_twice()
{
    static const Rule rule("dropout-twice", NL_TEXT("One dropout in a place is enough."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
