// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

namespace {

constexpr std::int64_t fewest = 50;

/// An optimizer that looks at all rows in each step needs few of them.
std::vector<GraphIssue> find(const CheckContext &context)
{
    const GraphIndex index(context.graph);
    const auto end = lossEnd(index);
    const OptimizerType *optimizer = context.recipe ? optimizers().find(context.recipe->optimizer) : nullptr;
    if (!end || !optimizer || optimizer->info().wantsAllRows || context.trainRows <= 0)
        return {};
    const std::int64_t steps = stepsPerEpoch(*context.recipe, context.trainRows) * context.recipe->epochs;
    if (steps >= fewest)
        return {};
    return {
        finding("few-steps", Severity::Hint, index.node(end->loss),
                text(NL_TEXT("The weights move {1} times in the whole training, which is rarely enough; use smaller batches "
                             "or more epochs."),
                     steps))};
}

} // namespace

namespace all_designChecks {
const DesignCheck &few_steps()
{
    static const Rule rule("few-steps", NL_TEXT("Training takes enough steps to learn something."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
