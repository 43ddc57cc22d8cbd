// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/recipe.hpp"

#include "engine/augment/augmentation.hpp"
#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t mostRowsOfABatch = 1048576;

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
        {.key = "schedule",
         .label = NL_TEXT("Schedule"),
         .type = ParamType::Choice,
         .defaultValue = standard.schedule,
         .choices = schedules().ids(),
         .help = NL_TEXT("How the learning rate changes in the course of the run. Coming down towards the end often finds "
                         "better weights.")},
        {.key = "batch_size",
         .label = NL_TEXT("Batch size"),
         .type = ParamType::Int,
         .defaultValue = standard.batchSize,
         .minimum = 1,
         .maximum = static_cast<double>(mostRowsOfABatch),
         .unit = NL_TEXT("rows"),
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
         .unit = NL_TEXT("epochs"),
         .help = NL_TEXT("Stops after so many epochs without a better validation loss, before it learns by heart; 0 never "
                         "stops early.")},
        {.key = "seed",
         .label = NL_TEXT("Seed"),
         .type = ParamType::Int,
         .defaultValue = static_cast<std::int64_t>(standard.seed),
         .minimum = 0,
         .maximum = 9007199254740992.0,
         .help = NL_TEXT("Where all random numbers begin: the same seed gives the same weights, bit for bit.")},
        {.key = "warmup_epochs",
         .label = NL_TEXT("Warm-up"),
         .type = ParamType::Real,
         .defaultValue = standard.warmupEpochs,
         .minimum = 0,
         .maximum = 10000000,
         .unit = NL_TEXT("epochs"),
         .help = NL_TEXT("Lets the learning rate climb from 0 over so many epochs before the schedule begins. Steadies the "
                         "first steps of deep networks."),
         .isAdvanced = true},
        {.key = "batches_per_step",
         .label = NL_TEXT("Batches per step"),
         .type = ParamType::Int,
         .defaultValue = standard.batchesPerStep,
         .minimum = 1,
         .maximum = 1048576,
         .unit = NL_TEXT("batches"),
         .help = NL_TEXT("Averages the gradients of so many batches before the weights move: as one large batch, with the "
                         "memory of a small one."),
         .isAdvanced = true},
        {.key = "clip_norm",
         .label = NL_TEXT("Clip norm"),
         .type = ParamType::Real,
         .defaultValue = standard.clipNorm,
         .minimum = 0,
         .maximum = 1e12,
         .help =
             NL_TEXT("Shortens the gradient to this length where it is longer, against jumps; 0 never does. 1 is usual."),
         .isAdvanced = true},
        {.key = "clip_value",
         .label = NL_TEXT("Clip value"),
         .type = ParamType::Real,
         .defaultValue = standard.clipValue,
         .minimum = 0,
         .maximum = 1e12,
         .help = NL_TEXT("Keeps every number of the gradient within plus and minus this; 0 never does."),
         .isAdvanced = true},
        {.key = "average_decay",
         .label = NL_TEXT("Average of weights"),
         .type = ParamType::Real,
         .defaultValue = standard.averageDecay,
         .minimum = 0,
         .maximum = 0.9999999,
         .help =
             NL_TEXT("Evaluates and keeps a running average of the weights, of which so much stays at each step; 0.999 is "
                     "usual, 0 takes the weights themselves. Smooths out the noise of the last steps."),
         .isAdvanced = true},
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

std::int64_t rowsAtOnce(const Recipe &recipe, std::int64_t trainRows, std::int64_t validationRows)
{
    constexpr std::int64_t evaluated = 256; // in one go, where there are as many
    return std::max(std::min(recipe.batchSize, trainRows),
                    std::min(evaluated, validationRows > 0 ? validationRows : trainRows));
}

std::span<const ParamSpec> recipeSpecs()
{
    static const std::vector<ParamSpec> specs = makeSpecs();
    return specs;
}

Params recipeParams(const Recipe &recipe)
{
    Params params = recipe.unknown;
    params.set("optimizer", recipe.optimizer);
    params.set("learning_rate", recipe.learningRate);
    params.set("schedule", recipe.schedule);
    params.set("warmup_epochs", recipe.warmupEpochs);
    params.set("batch_size", recipe.batchSize);
    params.set("batches_per_step", recipe.batchesPerStep);
    params.set("epochs", recipe.epochs);
    params.set("patience", recipe.patience);
    params.set("seed", static_cast<std::int64_t>(recipe.seed));
    params.set("min_delta", recipe.minDelta);
    params.set("until_loss", recipe.untilLoss);
    params.set("clip_norm", recipe.clipNorm);
    params.set("clip_value", recipe.clipValue);
    params.set("average_decay", recipe.averageDecay);
    params.set("is_shuffled", recipe.isShuffled);
    params.set("is_retried_on_divergence", recipe.isRetriedOnDivergence);
    return params;
}

Recipe recipeFromParams(const Params &given)
{
    if (const std::vector<Text> problems = checkParams(recipeSpecs(), given); !problems.empty())
        throw Error(ErrorKind::Usage, {}, problems.front());
    return recipeFromStored(given);
}

Recipe recipeFromStored(const Params &given)
{
    const Params params = withDefaults(recipeSpecs(), given);
    Recipe recipe;
    recipe.optimizer = params.word("optimizer");
    recipe.learningRate = params.real("learning_rate");
    recipe.schedule = params.word("schedule");
    recipe.warmupEpochs = params.real("warmup_epochs");
    recipe.batchSize = params.integer("batch_size");
    recipe.batchesPerStep = params.integer("batches_per_step");
    recipe.epochs = params.integer("epochs");
    recipe.patience = params.integer("patience");
    recipe.seed = static_cast<std::uint64_t>(params.integer("seed"));
    recipe.minDelta = params.real("min_delta");
    recipe.untilLoss = params.real("until_loss");
    recipe.clipNorm = params.real("clip_norm");
    recipe.clipValue = params.real("clip_value");
    recipe.averageDecay = params.real("average_decay");
    recipe.isShuffled = params.flag("is_shuffled");
    recipe.isRetriedOnDivergence = params.flag("is_retried_on_divergence");
    for (const auto &[key, value] : given.all())
        if (!findSpec(recipeSpecs(), key))
            recipe.unknown.set(key, value);
    return recipe;
}

std::vector<Text> recipeProblems(const Recipe &recipe)
{
    std::vector<Text> problems = checkParams(recipeSpecs(), recipeParams(recipe));
    const auto add = [&problems](const std::vector<Text> &more) {
        problems.insert(problems.end(), more.begin(), more.end());
    };
    if (const OptimizerType *optimizer = optimizers().find(recipe.optimizer))
        add(checkParams(optimizer->info().params, recipe.optimizerParams));
    if (const ScheduleType *schedule = schedules().find(recipe.schedule))
        add(checkParams(schedule->info().params, recipe.scheduleParams));
    for (const AugmentationChoice &choice : recipe.augmentations)
        add(augmentationProblems(choice));
    return problems;
}

Recipe withOptimizer(Recipe recipe, const std::string &id, std::int64_t trainRows)
{
    const OptimizerInfo &now = optimizers().at(id).info();
    const OptimizerType *const before = optimizers().find(recipe.optimizer);
    if (!before || before->info().id == id)
        return recipe;
    const std::int64_t usual = Recipe{}.batchSize, all = std::clamp<std::int64_t>(trainRows, 1, mostRowsOfABatch);
    const bool isBatchUntouched = before->info().wantsAllRows ? recipe.batchSize >= all : recipe.batchSize == usual;
    if (recipe.learningRate == before->info().learningRate)
        recipe.learningRate = now.learningRate;
    if (isBatchUntouched && trainRows > 0)
        recipe.batchSize = now.wantsAllRows ? all : usual;
    recipe.optimizer = id;
    recipe.optimizerParams = {};
    return recipe;
}

std::int64_t rowsPerStep(const Recipe &recipe, std::int64_t trainRows)
{
    // Whole batches, as many as there are rows for.
    const std::int64_t batch = std::clamp<std::int64_t>(recipe.batchSize, 1, std::max<std::int64_t>(trainRows, 1));
    const std::int64_t mostBatches = (trainRows + batch - 1) / batch;
    return batch * std::clamp<std::int64_t>(recipe.batchesPerStep, 1, std::max<std::int64_t>(mostBatches, 1));
}

std::int64_t stepsPerEpoch(const Recipe &recipe, std::int64_t trainRows)
{
    const std::int64_t rows = rowsPerStep(recipe, trainRows);
    return (trainRows + rows - 1) / rows;
}

bool canGoOn(const Recipe &begun, const Recipe &now)
{
    Recipe same = begun;
    same.epochs = now.epochs;
    same.learningRate = now.learningRate;
    same.patience = now.patience;
    same.minDelta = now.minDelta;
    same.untilLoss = now.untilLoss;
    same.isRetriedOnDivergence = now.isRetriedOnDivergence;
    return same == now;
}

} // namespace netloom
