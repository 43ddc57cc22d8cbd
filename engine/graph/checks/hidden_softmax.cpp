// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

bool passesOn(const Node &node)
{
    return isForm(node) || isDropout(node);
}

/// Only what weighted layers take is told of: a softmax whose shares weigh other numbers (attention, mixtures of experts) is
/// as it should be.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &softmax = index.node(node);
        if (softmax.type != "softmax" && softmax.type != "log_softmax")
            continue;
        const std::vector<int> behind = takers(index, node, passesOn);
        const auto isWeighted = [&](int taker) { return isWeightedSum(index.node(taker)); };
        if (behind.empty() || !std::all_of(behind.begin(), behind.end(), isWeighted))
            continue;
        issues.push_back(finding(
            "hidden-softmax", Severity::Warning, softmax,
            text(NL_TEXT("{1} lets the units before {2} compete for one whole, so that little gets through; use ReLU "
                         "between layers and keep the softmax for the end."),
                 softmax.title, index.node(behind.front()).title),
            {changeType(softmax, "relu"), removeNode(softmax)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &hidden_softmax()
{
    static const Rule rule("hidden-softmax", NL_TEXT("Softmax belongs at the end of a network, not between its layers."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
