// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/function_range.hpp"
#include "engine/graph/checks/rule.hpp"

#include <cmath>

namespace netloom {

namespace {

/// How far beyond the range a target may lie, as a part of the targets' own range: for rounding.
constexpr double tolerance = 0.001;

/// Losses that bend the output themselves have ranges of their own, and poisson's exponent is one.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    const bool isRegression = context.signature && context.signature->task == Task::Regression;
    if (!end || !isRegression || !context.targets || end->type->link() != OutputLink::Identity)
        return {};
    const LastFunction last = lastFunction(index, end->prediction);
    const auto range = functionRange(last.name);
    const double margin = tolerance * (context.targets->high - context.targets->low);
    if (!range || (context.targets->low >= range->low - margin && context.targets->high <= range->high + margin))
        return {};
    const Node &node = index.node(last.node);
    const Repair repair = functionOf(node) == last.name ? withoutFunction(node) : removeNode(node);
    const auto rounded = [](double value) { return std::round(value * 100) / 100; };
    const double missed = context.targets->low < range->low - margin ? context.targets->low : context.targets->high;
    return {finding(
        "output-range", Severity::Warning, node,
        text(NL_TEXT("The target has values such as {1} (as the loss sees them), which {2} can never give through {3}; "
                     "leave the output linear."),
             rounded(missed), node.title, typeLabel(last.name)),
        {repair})};
}

} // namespace

namespace all_designChecks {
const DesignCheck &output_range()
{
    static const Rule rule("output-range", NL_TEXT("The output can give every value that the target has."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
