// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/model/project.hpp"

#include <cmath>
#include <limits>

namespace netloom {

inline std::shared_ptr<const GraphSpec> richGraph()
{
    GraphSpec graph;
    graph.nodes = {
        {NodeId{1}, "input", "Input 1", {}, {-20.5, 0}},
        {NodeId{3}, "dense", "Dense 1", {{"units", std::int64_t{8}}, {"activation", std::string("relu")}}, {170, 0}},
        {NodeId{7}, "from_a_plugin", "Qubits 1", {{"angle", 0.25}, {"entangled", true}}, {360, -90}},
        {NodeId{8}, "loss", "Loss 1", {}, {550, 0}}};
    graph.edges = {{{NodeId{1}, 0}, {NodeId{3}, 0}}, {{NodeId{3}, 0}, {NodeId{7}, 1}}, {{NodeId{7}, 0}, {NodeId{8}, 0}}};
    graph.groups = {{NodeId{9}, "Block 1", "a note\nof two lines", NodeId{10}, {-3.5, 7}, true, 3},
                    {NodeId{10}, "Frame", {}, {}, {}}};
    graph.groups[0].ties = {{{NodeId{3}, 0}, {NodeId{7}, 1}}};
    graph.nodes[1].group = graph.nodes[2].group = NodeId{9};
    graph.bends = {{{NodeId{7}, 1}, {{200, -40}, {240.5, -60}}}};
    graph.flow = Flow::Down;
    graph.nextId = 12;
    return std::make_shared<const GraphSpec>(std::move(graph));
}

inline Preparation richPreparation()
{
    Preparation preparation;
    preparation.features = {
        {"radius",
         ColumnType::Number,
         {{"impute", {{"with", std::string("median")}}, {14.1}, {}}, {"standardise", {}, {14.1, 3.5}, {}}},
         {}},
        {"sex", ColumnType::Category, {{"onehot", {}, {}, {"f", "m", "未知"}}}, {}},
        {"scan", ColumnType::Tensor, {}, Shape{1, 8, 8}}};
    preparation.signature = {
        {{"features", Shape{4}, {"radius", "sex=f", "sex=m", "sex=未知"}}, {"scan", Shape{1, 8, 8}, {}}},
        Task::Binary,
        {"B", "M"},
        {"diagnosis"}};
    preparation.targetMean = {0};
    preparation.targetDeviation = {1};
    return preparation;
}

inline RunPtr richRun(std::uint32_t number, std::shared_ptr<const GraphSpec> graph)
{
    const double nan = std::numeric_limits<double>::quiet_NaN();
    RunRecord run;
    run.number = number;
    run.name = "Run " + std::to_string(number);
    run.note = "a note\nof two lines";
    run.startedAt = "2026-11-23T21:55:18Z";
    run.programVersion = "0.1.0";
    run.graph = std::move(graph);
    run.recipe.optimizer = "sgd";
    run.recipe.optimizerParams = {{"momentum", 0.9}, {"nesterov", true}};
    run.recipe.schedule = "on_plateau";
    run.recipe.scheduleParams = {{"patience", std::int64_t{3}}, {"factor", 0.5}};
    run.recipe.warmupEpochs = 1.5;
    run.recipe.batchesPerStep = 4;
    run.recipe.clipNorm = 1;
    run.recipe.clipValue = 0.5;
    run.recipe.averageDecay = 0.99;
    run.recipe.unknown = {{"from_tomorrow", std::string("kept")}};
    run.preparation = richPreparation();
    run.splitSpec = {SplitMethod::Group, {0.6, 0.2, 0.2}, "patient", 99};
    run.split = {{0, 2, 4, 5, 9}, {1, 7}, {3, 6, 8}};
    run.dataHash = "00112233445566778899aabbccddeeff";
    for (int i = 1; i <= 4; ++i)
        run.epochs.push_back({i,
                              1.0 / i,
                              i == 2 ? nan : 1.5 / i,
                              {{"accuracy", 0.5 + 0.1 * i}, {"auc", i == 1 ? nan : 0.9}},
                              0.001,
                              12345.6,
                              0.25 * i});
    run.epochs.push_back({5, 0.2, 0.3, {{"f1", 0.8}}, 0.0005, std::numeric_limits<double>::infinity(), 1.5});
    run.rateChanges = {{17, 0.0005, true}, {24, 0.00025, false}};
    run.stopped = StopReason::Diverged;
    run.message = {"The loss of {1} left the finite numbers at step {2}.", {"Loss 1", "31"}};
    for (int i = 0; i < 37; ++i) {
        run.checkpoint.weights.push_back(std::sin(static_cast<float>(i)) * static_cast<float>(number));
        run.checkpoint.bestWeights.push_back(std::cos(static_cast<float>(i)));
        run.checkpoint.optimizerState.push_back(static_cast<float>(i) * 1e-30f);
        run.checkpoint.averageWeights.push_back(std::sin(static_cast<float>(i)) / 2);
    }
    run.checkpoint.weights[5] = std::numeric_limits<float>::quiet_NaN();
    run.checkpoint.scheduleMemory = {1, std::numeric_limits<double>::infinity(), 2, 0, 0.5};
    run.checkpoint.epoch = 4;
    run.checkpoint.stepInEpoch = 3;
    run.checkpoint.step = 31;
    run.checkpoint.epochLossSum = 0.125;
    run.checkpoint.bestEpoch = 3;
    run.checkpoint.bestLoss = std::numeric_limits<double>::infinity();
    run.checkpoint.epochsWithoutBetter = 1;
    run.checkpoint.retries = 2;
    run.checkpoint.restartStep = 7;
    run.checkpoint.learningRate = 0.0005;
    run.checkpoint.elapsedSeconds = 1.5;
    return std::make_shared<const RunRecord>(std::move(run));
}

/// One of everything that a file can hold. The same every time.
inline Project richProject()
{
    Project project;
    for (std::size_t i = 0; i < project.id.size(); ++i)
        project.id[i] = static_cast<std::uint8_t>(17 * i);
    project.title = "Breast cancer \"Wisconsin\" 乳腺癌";
    project.notes = "What to see:\n\tthe two classes part early.";
    project.data.paths = {"data/wdbc.csv"};
    project.data.reader = "csv";
    project.data.readerOptions = {
        {"separator", std::string(",")}, {"header", true}, {"skip", std::int64_t{-3}}, {"scale", -0.0}};
    project.data.generatorParams = {{"noise", 0.1}};
    project.data.contentHash = "00112233445566778899aabbccddeeff";
    project.data.columns = {{"id", ColumnType::Text, ColumnRole::Id},
                            {"radius", ColumnType::Number, ColumnRole::Feature},
                            {"sex", ColumnType::Category, ColumnRole::Feature},
                            {"when", ColumnType::Number, ColumnRole::Time},
                            {"patient", ColumnType::Category, ColumnRole::Group},
                            {"scan", ColumnType::Tensor, ColumnRole::Feature},
                            {"rest", ColumnType::Number, ColumnRole::Ignored},
                            {"diagnosis", ColumnType::Category, ColumnRole::Target}};
    project.data.split = {SplitMethod::Time, {0.5, 0.25, 0.25}, "when", 7};
    project.preparation.features = {
        {"radius", ColumnType::Number, {{"impute", {{"with", std::string("median")}}}, {"standardise", {}}}},
        {"sex", ColumnType::Category, {{"onehot", {}}}}};
    project.preparation.targets = {"diagnosis"};
    project.preparation.task = Task::Binary;
    project.preparation.isTargetScaled = false;
    project.graph = richGraph();
    project.recipe.optimizerParams = {{"beta1", 0.9}};
    project.recipe.learningRate = 0.01;
    project.recipe.seed = 0xFFFFFFFFFFFFFFFF;
    project.recipe.patience = 10;
    project.recipe.isShuffled = false;
    project.recipe.isRetriedOnDivergence = true;
    auto other = std::make_shared<GraphSpec>(*project.graph);
    other->nodes[1].params.set("units", std::int64_t{16});
    project.runs = {richRun(1, project.graph), richRun(4, other), richRun(5, other)};
    project.nextRun = 9;
    project.view = {1.25, {12, -7.5}, "train"};
    return project;
}

/// The same with augmentations, one of them of a newer program.
inline Project augmentedProject()
{
    Project project = richProject();
    project.recipe.augmentations = {{"shift", {}, {{"pixels", std::int64_t{3}}, {"fill", std::string("zero")}}},
                                    {"noise", "scan", {{"strength", 0.25}, {"probability", 0.5}}},
                                    {"mixup", {}, {{"alpha", 0.4}, {"isPaired", true}}}};
    RunRecord run = *project.runs.front();
    run.recipe.augmentations = {project.recipe.augmentations.front()};
    project.runs.front() = std::make_shared<const RunRecord>(std::move(run));
    return project;
}

inline std::shared_ptr<const GraphSpec> withoutGroups(GraphSpec graph)
{
    graph.groups.clear();
    graph.bends.clear();
    graph.flow = {};
    for (Node &node : graph.nodes)
        node.group = {};
    return std::make_shared<const GraphSpec>(std::move(graph));
}

/// The same without what format 2 had no place for.
inline Project asOfFormat2(Project project)
{
    project.graph = withoutGroups(*project.graph);
    for (RunPtr &run : project.runs) {
        RunRecord old = *run;
        old.graph = old.graph ? withoutGroups(*old.graph) : nullptr;
        run = std::make_shared<const RunRecord>(std::move(old));
    }
    return project;
}

/// The same without what format 1 had no place for.
inline Project asOfFormat1(Project project)
{
    project = asOfFormat2(std::move(project));
    for (RunPtr &run : project.runs) {
        RunRecord old = *run;
        const Recipe &recipe = run->recipe;
        old.recipe = Recipe();
        old.recipe.optimizer = recipe.optimizer;
        old.recipe.optimizerParams = recipe.optimizerParams;
        old.rateChanges = {{17, 0.0005, true}};
        old.checkpoint.averageWeights.clear();
        old.checkpoint.scheduleMemory.clear();
        run = std::make_shared<const RunRecord>(std::move(old));
    }
    return project;
}

} // namespace netloom
