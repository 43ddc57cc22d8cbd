// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/recipe.hpp"

#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"

namespace netloom {

namespace {

std::vector<ParamSpec> makeSpecs()
{
    const Recipe standard;
    return {
        {.key = "optimizer",
         .label = NL_TEXT("Optimizer"),
         .type = ParamType::Choice,
         .defaultValue = standard.optimizer,
         .choices = optimizers().ids(),
         .help = NL_TEXT("The rule by which each step moves the weights. Adam suits nearly everything.")},
        {.key = "learning_rate",
         .label = NL_TEXT("Learning rate"),
         .type = ParamType::Real,
         .defaultValue = standard.learningRate,
         .minimum = 1e-12,
         .maximum = 1000,
         .help =
             NL_TEXT("How far each step goes. Too high and the loss jumps, too low and it crawls; change it by factors of "
                     "three to ten.")},
        {.key = "batch_size",
         .label = NL_TEXT("Batch size"),
         .type = ParamType::Int,
         .defaultValue = standard.batchSize,
         .minimum = 1,
         .maximum = 1048576,
         .unit = "rows",
         .help =
             NL_TEXT("How many rows one step looks at. Small batches learn from fewer rows, large ones compute faster.")},
        {.key = "epochs",
         .label = NL_TEXT("Epochs"),
         .type = ParamType::Int,
         .defaultValue = standard.epochs,
         .minimum = 1,
         .maximum = 10000000,
         .help = NL_TEXT("How often all training rows are passed through.")},
        {.key = "patience",
         .label = NL_TEXT("Patience"),
         .type = ParamType::Int,
         .defaultValue = standard.patience,
         .minimum = 0,
         .maximum = 10000000,
         .unit = "epochs",
         .help = NL_TEXT("Stops after so many epochs without a better validation loss, before it learns by heart; 0 never "
                         "stops early.")},
        {.key = "seed",
         .label = NL_TEXT("Seed"),
         .type = ParamType::Int,
         .defaultValue = static_cast<std::int64_t>(standard.seed),
         .minimum = 0,
         .maximum = 9007199254740992.0,
         .help = NL_TEXT("Where all random numbers begin: the same seed gives the same weights, bit for bit.")},
        {.key = "min_delta",
         .label = NL_TEXT("Least gain"),
         .type = ParamType::Real,
         .defaultValue = standard.minDelta,
         .minimum = 0,
         .maximum = 1000000,
         .help = NL_TEXT("How much lower the validation loss must be to count as better."),
         .isAdvanced = true},
        {.key = "until_loss",
         .label = NL_TEXT("Until loss"),
         .type = ParamType::Real,
         .defaultValue = standard.untilLoss,
         .minimum = 0,
         .maximum = 1000000,
         .help = NL_TEXT("Stops as soon as the training loss of an epoch is this low; 0 never does."),
         .isAdvanced = true},
        {.key = "is_shuffled",
         .label = NL_TEXT("Shuffle"),
         .type = ParamType::Bool,
         .defaultValue = standard.isShuffled,
         .help = NL_TEXT("Takes the rows in a new random order every epoch."),
         .isAdvanced = true},
        {.key = "is_retried_on_divergence",
         .label = NL_TEXT("Retry on divergence"),
         .type = ParamType::Bool,
         .defaultValue = standard.isRetriedOnDivergence,
         .help =
             NL_TEXT("When the loss leaves the finite numbers, halves the learning rate and goes on from the best weights, "
                     "at most five times."),
         .isAdvanced = true},
    };
}

} // namespace

std::span<const ParamSpec> recipeSpecs()
{
    static const std::vector<ParamSpec> specs = makeSpecs();
    return specs;
}

Params recipeParams(const Recipe &recipe)
{
    return {{"optimizer", recipe.optimizer},    {"learning_rate", recipe.learningRate},
            {"batch_size", recipe.batchSize},   {"epochs", recipe.epochs},
            {"patience", recipe.patience},      {"seed", static_cast<std::int64_t>(recipe.seed)},
            {"min_delta", recipe.minDelta},     {"until_loss", recipe.untilLoss},
            {"is_shuffled", recipe.isShuffled}, {"is_retried_on_divergence", recipe.isRetriedOnDivergence}};
}

Recipe recipeFromParams(const Params &given)
{
    const std::vector<Text> problems = checkParams(recipeSpecs(), given);
    if (!problems.empty())
        throw Error(ErrorKind::Usage, {}, problems.front());
    const Params params = withDefaults(recipeSpecs(), given);
    Recipe recipe;
    recipe.optimizer = params.word("optimizer");
    recipe.learningRate = params.real("learning_rate");
    recipe.batchSize = params.integer("batch_size");
    recipe.epochs = params.integer("epochs");
    recipe.patience = params.integer("patience");
    recipe.seed = static_cast<std::uint64_t>(params.integer("seed"));
    recipe.minDelta = params.real("min_delta");
    recipe.untilLoss = params.real("until_loss");
    recipe.isShuffled = params.flag("is_shuffled");
    recipe.isRetriedOnDivergence = params.flag("is_retried_on_divergence");
    return recipe;
}

} // namespace netloom
