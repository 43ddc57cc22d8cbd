// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        if (index.node(node).type != "softmax" || index.feeder(node, 0) < 0)
            continue;
        const int before = lookedThrough(index, index.feeder(node, 0), {"dropout"});
        if (before == node || index.node(before).type != "softmax")
            continue;
        const Node &second = index.node(node);
        issues.push_back({"softmax-twice",
                          Severity::Warning,
                          second.id,
                          -1,
                          text(NL_TEXT("{1} follows {2}: the second softmax makes all classes nearly equal; remove one."),
                               second.title, index.node(before).title),
                          {removeNode(second), removeNode(index.node(before))}});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &softmax_twice()
{
    static const Rule rule("softmax-twice", NL_TEXT("Softmax must not be applied to what softmax gave."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
