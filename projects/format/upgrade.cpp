// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/upgrade.hpp"

#include <bit>
#include <utility>

namespace netloom {

namespace {

v1::Setting whole(const char *key, std::int64_t value)
{
    return {key, {1, static_cast<std::uint64_t>(value), {}}};
}

v1::Setting real(const char *key, double value)
{
    return {key, {2, std::bit_cast<std::uint64_t>(value), {}}};
}

v1::Setting flag(const char *key, bool value)
{
    return {key, {0, value ? 1u : 0u, {}}};
}

v2::Recipe upgraded(v1::Recipe recipe)
{
    v1::Settings settings = {whole("batch_size", recipe.batchSize),
                             whole("epochs", recipe.epochs),
                             flag("is_retried_on_divergence", recipe.isRetriedOnDivergence),
                             flag("is_shuffled", recipe.isShuffled),
                             real("learning_rate", recipe.learningRate),
                             real("min_delta", recipe.minDelta),
                             {"optimizer", {3, 0, std::move(recipe.optimizer)}},
                             whole("patience", recipe.patience),
                             whole("seed", static_cast<std::int64_t>(recipe.seed)),
                             real("until_loss", recipe.untilLoss)};
    return {{{"optimizer", std::move(recipe.optimizerParams)}, {"recipe", std::move(settings)}}};
}

std::vector<v2::Block> upgraded(const v1::TensorCounts &counts)
{
    std::vector<v2::Block> blocks;
    const auto add = [&blocks](const char *name, std::uint8_t type, std::uint64_t count) {
        if (count > 0)
            blocks.push_back({name, type, count});
    };
    add("best_weights", 0, counts.bestWeights);
    add("optimizer_state", 0, counts.optimizerState);
    add("test_rows", 1, counts.testRows);
    add("train_rows", 1, counts.trainRows);
    add("validation_rows", 1, counts.validationRows);
    add("weights", 0, counts.weights);
    return blocks;
}

v2::Run upgraded(v1::Run run)
{
    v2::Run out;
    out.number = run.number;
    out.name = std::move(run.name);
    out.note = std::move(run.note);
    out.startedAt = std::move(run.startedAt);
    out.programVersion = std::move(run.programVersion);
    out.graph = run.graph;
    out.recipe = upgraded(std::move(run.recipe));
    out.preparation = std::move(run.preparation);
    out.splitSpec = std::move(run.splitSpec);
    out.dataHash = std::move(run.dataHash);
    out.curves = std::move(run.curves);
    for (const v1::RateChange &change : run.rateChanges)
        out.rateChanges.push_back({change.step, change.learningRate, true});
    out.stopped = run.stopped;
    out.message = std::move(run.message);
    out.place = {whole("best_epoch", run.bestEpoch),
                 real("best_loss", run.bestLoss),
                 real("elapsed_seconds", run.elapsedSeconds),
                 whole("epoch", run.epoch),
                 real("epoch_loss_sum", run.epochLossSum),
                 whole("epochs_without_better", run.epochsWithoutBetter),
                 real("learning_rate", run.learningRate),
                 whole("restart_step", static_cast<std::int64_t>(run.restartStep)),
                 whole("retries", run.retries),
                 whole("step", static_cast<std::int64_t>(run.step)),
                 whole("step_in_epoch", run.stepInEpoch)};
    out.blocks = upgraded(run.tensors);
    return out;
}

} // namespace

v2::Project upgrade(v1::Project project)
{
    v2::Project out;
    out.title = std::move(project.title);
    out.notes = std::move(project.notes);
    out.data = std::move(project.data);
    out.preparation = std::move(project.preparation);
    out.graphs = std::move(project.graphs);
    out.recipe = upgraded(std::move(project.recipe));
    for (v1::Run &run : project.runs)
        out.runs.push_back(upgraded(std::move(run)));
    out.nextRun = project.nextRun;
    out.zoom = project.zoom;
    out.centerX = project.centerX;
    out.centerY = project.centerY;
    out.page = std::move(project.page);
    return out;
}

} // namespace netloom
