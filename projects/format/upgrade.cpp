// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/upgrade.hpp"

#include <utility>

namespace netloom {

namespace {

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
    out.recipe.old = std::move(run.recipe);
    out.preparation = std::move(run.preparation);
    out.splitSpec = std::move(run.splitSpec);
    out.dataHash = std::move(run.dataHash);
    out.curves = std::move(run.curves);
    for (const v1::RateChange &change : run.rateChanges)
        out.rateChanges.push_back({change.step, change.learningRate, true});
    out.stopped = run.stopped;
    out.message = std::move(run.message);
    out.epoch = run.epoch;
    out.stepInEpoch = run.stepInEpoch;
    out.step = run.step;
    out.epochLossSum = run.epochLossSum;
    out.bestEpoch = run.bestEpoch;
    out.bestLoss = run.bestLoss;
    out.epochsWithoutBetter = run.epochsWithoutBetter;
    out.retries = run.retries;
    out.restartStep = run.restartStep;
    out.learningRate = run.learningRate;
    out.elapsedSeconds = run.elapsedSeconds;
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
    out.recipe.old = std::move(project.recipe);
    out.runs.reserve(project.runs.size());
    for (v1::Run &run : project.runs)
        out.runs.push_back(upgraded(std::move(run)));
    out.nextRun = project.nextRun;
    out.zoom = project.zoom;
    out.centerX = project.centerX;
    out.centerY = project.centerY;
    out.page = std::move(project.page);
    return out;
}

v3::Project upgrade(v2::Project project)
{
    v3::Project out;
    out.title = std::move(project.title);
    out.notes = std::move(project.notes);
    out.data = std::move(project.data);
    out.preparation = std::move(project.preparation);
    out.graphs.reserve(project.graphs.size());
    for (v1::Graph &graph : project.graphs)
        out.graphs.push_back({std::move(graph), {}, {}, {}, 0});
    out.recipe = std::move(project.recipe);
    out.runs = std::move(project.runs);
    out.nextRun = project.nextRun;
    out.zoom = project.zoom;
    out.centerX = project.centerX;
    out.centerY = project.centerY;
    out.page = std::move(project.page);
    return out;
}

} // namespace netloom
