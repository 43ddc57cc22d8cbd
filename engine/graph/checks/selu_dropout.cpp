// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Klambauer et al. 2017, Self-normalizing neural networks.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &dropout = index.node(node);
        if (dropout.type != "dropout" || index.feeder(node, 0) < 0)
            continue;
        const Node &before = index.node(index.feeder(node, 0));
        if (functionOf(before) != "selu")
            continue;
        const double rate = numberSetting(dropout, "rate").value_or(0);
        issues.push_back(
            finding("selu-dropout", Severity::Hint, dropout,
                    text(NL_TEXT("{1} undoes the mean and the spread that SELU keeps in {2}; Alpha dropout leaves "
                                 "them as they are."),
                         dropout.title, before.title),
                    {}));
        issues.back().repairs.push_back(
            {changeType(dropout, "alpha_dropout").label, [id = dropout.id, rate](const GraphSpec &now) {
                 return withParam(withType(now, id, "alpha_dropout"), id, "rate", rate);
             }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &selu_dropout()
{
    static const Rule rule("selu-dropout", NL_TEXT("Behind SELU stands Alpha dropout."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
