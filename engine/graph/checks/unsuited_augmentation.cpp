// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"
#include "engine/graph/checks/rule.hpp"
#include "engine/train/recipe.hpp"

namespace netloom {

namespace {

Repair withoutAugmentation(const AugmentationChoice &choice, std::size_t place)
{
    const AugmentationType *const known = augmentations().find(choice.augmentation);
    const char *const sentence = NL_TEXT("Remove the augmentation {1}");
    Text label = known ? text(sentence, text(known->info().label)) : text(sentence, quotable(choice.augmentation));
    return changeRecipe(std::move(label), [choice, place](Recipe &recipe) {
        if (place < recipe.augmentations.size() && recipe.augmentations[place] == choice)
            recipe.augmentations.erase(recipe.augmentations.begin() + static_cast<std::ptrdiff_t>(place));
    });
}

/// Told at the first Input, where the rows enter.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    int input = 0;
    while (input < index.size() && index.node(input).type != "input")
        ++input;
    std::vector<GraphIssue> issues;
    if (!context.recipe || !context.signature || input == index.size())
        return issues;
    const std::vector<AugmentationChoice> &choices = context.recipe->augmentations;
    for (std::size_t place = 0; place < choices.size(); ++place)
        for (Text &problem : augmentationProblems(choices[place], *context.signature))
            issues.push_back(finding("unsuited-augmentation", Severity::Error, index.node(input), std::move(problem),
                                     {withoutAugmentation(choices[place], place)}));
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &unsuited_augmentation()
{
    static const Rule rule("unsuited-augmentation", NL_TEXT("Every augmentation suits the data that it is to change."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
