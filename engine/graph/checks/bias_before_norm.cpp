// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Both take the mean of each feature or channel out over the rows or places. Layer norm does not: it takes the mean over
/// the features, and of a bias all that differs from feature to feature stays.
bool takesOutBias(const Node &node)
{
    return node.type == "batchnorm" || node.type == "instance_norm";
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const int taker = onlyTaker(index, node);
        if (taker < 0 || !takesOutBias(index.node(taker)) || !flagSetting(layer, "bias") || functionOf(layer) != "linear")
            continue;
        issues.push_back(
            finding("bias-before-norm", Severity::Hint, layer,
                    text(NL_TEXT("{1} adds a bias that {2} takes out again and replaces by its own; leave it out."),
                         layer.title, index.node(taker).title),
                    {setParam(layer, "bias", false)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &bias_before_norm()
{
    static const Rule rule("bias-before-norm", NL_TEXT("A bias directly before a normalisation is taken out again by it."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
