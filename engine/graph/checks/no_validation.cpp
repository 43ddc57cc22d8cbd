// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

namespace {

/// Of fewer rows none can be spared: the four of exclusive or.
constexpr std::int64_t rowsToSpare = 50;

std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    const auto end = lossEnd(index);
    if (!end || context.validationRows != 0 || context.trainRows <= 0)
        return {};
    const Node &loss = index.node(end->loss);
    if (context.recipe && context.recipe->patience > 0)
        return {finding("no-validation", Severity::Warning, loss,
                        text(NL_TEXT("Training is to stop when the validation loss no longer falls, but no row is kept for "
                                     "validation; set a part aside under Task and split, or a patience of 0.")))};
    if (context.trainRows < rowsToSpare)
        return {};
    return {
        finding("no-validation", Severity::Hint, loss,
                text(NL_TEXT("No row is kept for validation, so that learning by heart stays unseen; set a part aside under "
                             "Task and split.")))};
}

} // namespace

namespace all_designChecks {
const DesignCheck &no_validation()
{
    static const Rule rule("no-validation",
                           NL_TEXT("Some rows are kept aside to see whether the network only learns by heart."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
