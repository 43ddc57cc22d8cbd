// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr double mostRatio = 100;

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    if (!(context.featureScaleRatio > mostRatio))
        return {};
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &input = index.node(node);
        const auto &leaving = index.edgesFrom(node);
        const auto isNormalised = [&](int wire) { return index.node(index.sink(wire)).type == "batchnorm"; };
        if (input.type != "input" || leaving.empty() || std::all_of(leaving.begin(), leaving.end(), isNormalised))
            continue;
        const double ratio = std::round(std::min(context.featureScaleRatio, 1e15));
        issues.push_back(
            {"unscaled-inputs",
             Severity::Warning,
             input.id,
             -1,
             text(NL_TEXT("The largest column of {1} varies {2} times as much as the smallest and will drown it; "
                          "standardise the columns on the Prepare page."),
                  input.title, static_cast<long long>(ratio)),
             {}});
        issues.back().repairs.push_back(
            {text(NL_TEXT("Insert {1}"), typeLabel("batchnorm")), [id = input.id](const GraphSpec &now) {
                 return withNodeBehind(now, {id, 0}, "batchnorm", {});
             }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &unscaled_inputs()
{
    static const Rule rule("unscaled-inputs", NL_TEXT("Inputs should vary on like scales."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
