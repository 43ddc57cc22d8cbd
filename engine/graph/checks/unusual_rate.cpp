// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

namespace {

constexpr double farOff = 100;

/// Told where the loss stands, which the rate makes smaller or not.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    const OptimizerType *optimizer = context.recipe ? optimizers().find(context.recipe->optimizer) : nullptr;
    if (!end || !optimizer || !(context.recipe->learningRate > 0))
        return {};
    const OptimizerInfo &info = optimizer->info();
    const double ratio = context.recipe->learningRate / info.learningRate;
    // A little more, so that a ratio of 100 does not depend on rounding.
    const Node &loss = index.node(end->loss);
    const std::vector<Repair> repairs = {setInRecipe(
        "learning_rate", info.learningRate, [rate = info.learningRate](Recipe &recipe) { recipe.learningRate = rate; })};
    if (ratio > farOff * 1.001)
        return {
            finding("unusual-rate", Severity::Warning, loss,
                    text(NL_TEXT("The learning rate {1} is far above what {2} works with, and training will hardly settle; "
                                 "begin with {3}."),
                         context.recipe->learningRate, text(info.label), info.learningRate),
                    repairs)};
    if (ratio < 1 / (farOff * 1.001))
        return {
            finding("unusual-rate", Severity::Hint, loss,
                    text(NL_TEXT("The learning rate {1} is far below what {2} works with, and training will hardly move; "
                                 "begin with {3}."),
                         context.recipe->learningRate, text(info.label), info.learningRate),
                    repairs)};
    return {};
}

} // namespace

namespace all_designChecks {
const DesignCheck &unusual_rate()
{
    static const Rule rule("unusual-rate", NL_TEXT("The learning rate is of the size that its optimizer works with."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
