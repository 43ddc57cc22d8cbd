// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <cmath>

namespace netloom {

namespace {

constexpr double mostRate = 0.7, usualRate = 0.5;

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &dropout = index.node(node);
        const double rate = isDropout(dropout) ? *numberSetting(dropout, "rate") : 0;
        if (!(rate > mostRate))
            continue;
        issues.push_back(
            finding("strong-dropout", Severity::Warning, dropout,
                    text(NL_TEXT("{1} leaves out {2} % of the numbers, so that hardly anything gets through while "
                                 "training; 20 to 50 % is usual."),
                         dropout.title, std::llround(rate * 100)),
                    {setParam(dropout, "rate", usualRate)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &strong_dropout()
{
    static const Rule rule("strong-dropout", NL_TEXT("Dropout leaves enough of the numbers to learn from."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
