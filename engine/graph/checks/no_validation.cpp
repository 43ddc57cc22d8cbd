// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"
#include "engine/graph/checks/rule.hpp"
#include "engine/train/recipe.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// Of fewer rows none can be spared: the four of exclusive or.
constexpr std::int64_t rowsToSpare = 50;

constexpr double share = 0.15;

/// Out of the training part; where the data bring a split of their own, which has no such part, the rows are parted anew.
Repair keepSomeForValidation()
{
    return partAnew(text(NL_TEXT("Keep {1} % of the rows for validation"), std::lround(100 * share)), [](SplitSpec &split) {
        if (split.method == SplitMethod::Given)
            split = SplitSpec{};
        const double moved = std::clamp(share - split.fractions[1], 0.0, split.fractions[0] / 2);
        split.fractions[0] -= moved;
        split.fractions[1] += moved;
    });
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    if (!end || context.validationRows != 0 || context.trainRows <= 0)
        return {};
    const Node &loss = index.node(end->loss);
    if (context.recipe && context.recipe->patience > 0)
        return {finding("no-validation", Severity::Warning, loss,
                        text(NL_TEXT("Training is to stop when the validation loss no longer falls, but no row is kept for "
                                     "validation; set a part aside under Task and split, or a patience of 0.")),
                        {context.trainRows < rowsToSpare
                             ? setInRecipe("patience", std::int64_t{0}, [](Recipe &recipe) { recipe.patience = 0; })
                             : keepSomeForValidation()})};
    if (context.trainRows < rowsToSpare)
        return {};
    return {
        finding("no-validation", Severity::Hint, loss,
                text(NL_TEXT("No row is kept for validation, so that learning by heart stays unseen; set a part aside under "
                             "Task and split.")),
                {keepSomeForValidation()})};
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
