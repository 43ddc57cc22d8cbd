// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Softmax after softmax has a check of its own.
bool isSecond(const Node &node)
{
    return isActivation(node) || node.type == "softmax" || node.type == "prelu";
}

/// Mostly harmless, but what bends the scores before they become probabilities keeps some of these from ever coming out.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &second = index.node(node);
        if (!isSecond(second) || index.feeder(node, 0) < 0)
            continue;
        const int before = lookedThrough(index, index.feeder(node, 0), {"dropout"});
        const Node &first = index.node(before);
        // A function that others take, too, is there for their sake: a gate beside what it weighs.
        if (before == node || functionOf(first) == "linear" || onlyTaker(index, before) < 0)
            continue;
        const bool isCut = second.type == "softmax" || second.type == "sigmoid";
        const Text message =
            isCut ? text(NL_TEXT("{1} gets numbers that {2} has bent already, so that some probabilities never come out; "
                                 "give it the plain sums."),
                         second.title, first.title)
                  : text(NL_TEXT("{1} bends what {2} has bent already; one activation behind a layer is enough."),
                         second.title, first.title);
        std::vector<Repair> repairs = {withoutFunction(first)};
        repairs.insert(isCut ? repairs.end() : repairs.begin(), removeNode(second));
        issues.push_back(finding("activation-twice", isCut ? Severity::Warning : Severity::Hint, second, message, repairs));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &activation_twice()
{
    static const Rule rule("activation-twice", NL_TEXT("One activation in a place is enough."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
