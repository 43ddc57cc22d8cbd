// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t mostRatio = 10;

/// No edit of the graph mends the data, so this one only says what to look at.
std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    const auto end = lossEnd(index);
    const auto &counts = context.classCounts;
    if (!end || !context.signature || counts.size() < 2 || counts.size() != context.signature->classes.size())
        return {};
    const auto [fewest, most] = std::minmax_element(counts.begin(), counts.end());
    if (*fewest <= 0 || *most / mostRatio < *fewest)
        return {};
    const auto name = [&](auto place) {
        return context.signature->classes[static_cast<std::size_t>(place - counts.begin())];
    };
    return {
        {"class-imbalance",
         Severity::Hint,
         index.node(end->loss).id,
         -1,
         text(NL_TEXT(
                  "Class '{1}' has {2} training rows and '{3}' only {4}; judge by balanced accuracy and recall, and split "
                  "stratified."),
              name(most), *most, name(fewest), *fewest),
         {}}};
}

} // namespace

namespace all_designChecks {
const DesignCheck &class_imbalance()
{
    static const Rule rule("class-imbalance", NL_TEXT("With one class in ten or fewer, accuracy alone misleads."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
