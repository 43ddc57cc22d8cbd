// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

namespace {

constexpr std::int64_t fewest = 50;

/// Rounded up, as a person would.
std::int64_t enoughEpochs(const Recipe &recipe, std::int64_t trainRows)
{
    const std::int64_t perEpoch = stepsPerEpoch(recipe, trainRows);
    const std::int64_t epochs = (fewest + perEpoch - 1) / perEpoch;
    return (epochs + 9) / 10 * 10;
}

/// The largest power of two by which the weights move often enough; 0 when none does.
std::int64_t smallEnoughBatch(Recipe recipe, std::int64_t trainRows)
{
    for (std::int64_t size = 1 << 20; size > 0; size /= 2) {
        recipe.batchSize = size;
        if (size < trainRows && stepsPerEpoch(recipe, trainRows) * recipe.epochs >= fewest)
            return size;
    }
    return 0;
}

std::vector<Repair> repairsOfFewSteps(const Recipe &recipe, std::int64_t trainRows)
{
    std::vector<Repair> repairs;
    if (const std::int64_t size = smallEnoughBatch(recipe, trainRows); size > 0)
        repairs.push_back(setInRecipe("batch_size", size, [size](Recipe &changed) { changed.batchSize = size; }));
    const std::int64_t epochs = enoughEpochs(recipe, trainRows);
    repairs.push_back(setInRecipe("epochs", epochs, [epochs](Recipe &changed) { changed.epochs = epochs; }));
    return repairs;
}

/// An optimizer that looks at all rows in each step needs few of them.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
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
                     steps),
                repairsOfFewSteps(*context.recipe, context.trainRows))};
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
