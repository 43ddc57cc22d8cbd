// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>
#include <set>

namespace netloom {

namespace {

bool isMerge(const Node &node)
{
    static const std::set<std::string> types = {"add", "average", "maximum", "minimum", "concat", "subtract"};
    return types.contains(node.type);
}

/// Multiplied with itself a number is squared, which may well be meant; these give nothing new.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &merge = index.node(node);
        const std::vector<int> &wires = index.edgesInto(node);
        if (!isMerge(merge) || wires.size() < 2)
            continue;
        const PortRef from = index.edge(wires.front()).from;
        if (!std::all_of(wires.begin(), wires.end(), [&](int wire) { return index.edge(wire).from == from; }))
            continue;
        const std::string &source = index.node(index.source(wires.front())).title;
        if (merge.type == "subtract")
            issues.push_back(
                finding("merge-with-itself", Severity::Error, merge,
                        text(NL_TEXT("{1} takes {2} from itself, which is always 0; join it to another branch."),
                             merge.title, source),
                        {removeNode(merge)}));
        else
            issues.push_back(
                finding("merge-with-itself", Severity::Warning, merge,
                        text(NL_TEXT("All wires into {1} come from {2}, so it adds nothing new; join it to another "
                                     "branch, or remove it."),
                             merge.title, source),
                        {removeNode(merge)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &merge_with_itself()
{
    static const Rule rule("merge-with-itself", NL_TEXT("A merge wants different branches."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
