// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/augmentation_settings.hpp"
#include "projects/format/convert.hpp"
#include "projects/format/derived_settings.hpp"
#include "projects/format/left_out_settings.hpp"
#include "projects/format/run_blocks.hpp"

#include <algorithm>
#include <bit>
#include <utility>

namespace netloom {

namespace {

// The numbers on the disk are those of the enumerators today; a test holds them fast.
template <class Enum>
std::uint8_t code(Enum value)
{
    return static_cast<std::uint8_t>(value);
}

v1::Value stored(const ParamValue &value)
{
    if (const auto *flag = std::get_if<bool>(&value))
        return {0, *flag ? 1u : 0u, {}};
    if (const auto *whole = std::get_if<std::int64_t>(&value))
        return {1, static_cast<std::uint64_t>(*whole), {}};
    if (const auto *real = std::get_if<double>(&value))
        return {2, std::bit_cast<std::uint64_t>(*real), {}};
    return {3, 0, std::get<std::string>(value)};
}

v1::Settings stored(const Params &params)
{
    v1::Settings settings;
    for (const auto &[key, value] : params.all())
        settings.push_back({key, stored(value)});
    return settings;
}

v1::SplitSpec stored(const SplitSpec &spec)
{
    return {code(spec.method), spec.fractions, spec.column, spec.seed};
}

v1::Data stored(const DataSetup &setup)
{
    v1::Data data;
    data.paths = setup.paths;
    data.reader = setup.reader;
    data.readerOptions = stored(setup.readerOptions);
    data.generator = setup.generator;
    data.generatorRows = setup.generatorRows;
    data.generatorSeed = setup.generatorSeed;
    data.generatorParams = stored(setup.generatorParams);
    data.contentHash = setup.contentHash;
    for (const auto &column : setup.columns)
        data.columns.push_back({column.column, code(column.type), code(column.role)});
    data.split = stored(setup.split);
    return data;
}

v1::Plan stored(const PreparationPlan &plan)
{
    v1::Plan out{{}, plan.targets, code(plan.task), plan.isTargetScaled};
    for (const auto &feature : plan.features) {
        v1::PlanColumn &column = out.features.emplace_back(v1::PlanColumn{feature.column, code(feature.type), {}});
        for (const StepChoice &step : feature.steps)
            column.steps.push_back({step.step, stored(step.params)});
    }
    return out;
}

v1::Preparation stored(const Preparation &preparation)
{
    v1::Preparation out;
    for (const auto &feature : preparation.features) {
        v1::FittedColumn &column =
            out.features.emplace_back(v1::FittedColumn{feature.column, code(feature.type), {}, feature.shape.dims()});
        for (const FittedStep &step : feature.steps)
            column.steps.push_back({step.step, stored(step.params), step.numbers, step.words});
    }
    for (const auto &input : preparation.signature.inputs)
        out.inputs.push_back({input.name, input.shape.dims(), input.features});
    out.task = code(preparation.signature.task);
    out.classes = preparation.signature.classes;
    out.targets = preparation.signature.targets;
    out.targetMean = preparation.targetMean;
    out.targetDeviation = preparation.targetDeviation;
    return out;
}

v3::Port stored(const PortRef &port)
{
    return {port.node.value, static_cast<std::uint32_t>(port.port)};
}

v3::Group stored(const Group &group)
{
    v3::Group out{group.id.value,   group.parent.value, group.title, group.note, group.position.x,
                  group.position.y, group.isFolded,     {},          {}};
    out.repeats = static_cast<std::uint32_t>(group.repeats);
    for (const std::vector<PortRef> &tie : group.ties) {
        v3::Tie &inputs = out.ties.emplace_back();
        for (const PortRef &input : tie)
            inputs.inputs.push_back(stored(input));
    }
    return out;
}

v3::Graph stored(const GraphSpec &graph)
{
    v3::Graph out;
    for (const Node &node : graph.nodes) {
        out.old.nodes.push_back(
            {node.id.value, node.type, node.title, stored(node.params), node.position.x, node.position.y});
        if (node.group.value != 0)
            out.members.push_back({node.id.value, node.group.value});
    }
    for (const Edge &edge : graph.edges)
        out.old.edges.push_back({edge.from.node.value, static_cast<std::uint32_t>(edge.from.port), edge.to.node.value,
                                 static_cast<std::uint32_t>(edge.to.port)});
    out.old.nextId = graph.nextId;
    for (const Group &group : graph.groups)
        out.groups.push_back(stored(group));
    for (const auto &[input, points] : graph.bends) {
        v3::Bend &bend = out.bends.emplace_back(v3::Bend{stored(input), {}});
        for (const Point &point : points)
            bend.points.push_back({point.x, point.y});
    }
    out.flow = code(graph.flow);
    return out;
}

/// The settings that format 1 did not have. One is left out where it has its default, which therefore must mean for ever
/// what a file without it means: so a new setting changes no file that does not use it.
Params youngerSettings(const Recipe &recipe)
{
    Params settings = recipeParams(recipe);
    for (const char *key : {"batch_size", "epochs", "is_retried_on_divergence", "is_shuffled", "learning_rate", "min_delta",
                            "optimizer", "patience", "seed", "until_loss"})
        settings.erase(key);
    for (const ParamSpec &spec : recipeSpecs())
        if (settings.has(spec.key) && settings.all().at(spec.key) == spec.defaultValue)
            settings.erase(spec.key);
    return settings;
}

v1::Recipe oldPart(const Recipe &recipe)
{
    v1::Recipe out;
    out.optimizer = recipe.optimizer;
    out.optimizerParams = stored(recipe.optimizerParams);
    out.learningRate = recipe.learningRate;
    out.batchSize = recipe.batchSize;
    out.epochs = recipe.epochs;
    out.seed = recipe.seed;
    out.patience = recipe.patience;
    out.minDelta = recipe.minDelta;
    out.untilLoss = recipe.untilLoss;
    out.isShuffled = recipe.isShuffled;
    out.isRetriedOnDivergence = recipe.isRetriedOnDivergence;
    return out;
}

v2::Recipe stored(const Recipe &recipe)
{
    v2::Recipe out{oldPart(recipe), {}};
    for (const auto &[name, settings] :
         {std::pair("augmentation", augmentationSettings(recipe.augmentations)),
          std::pair("recipe", youngerSettings(recipe)), std::pair("schedule", recipe.scheduleParams)})
        if (!settings.all().empty())
            out.parts.push_back({name, stored(settings)});
    return out;
}

/// Graphs that are equal are stored once, however many runs share them.
class GraphTable
{
public:
    std::uint32_t place(const GraphSpec &graph)
    {
        const auto found = std::find_if(m_graphs.begin(), m_graphs.end(),
                                        [&](const GraphSpec *known) { return known == &graph || *known == graph; });
        if (found != m_graphs.end())
            return static_cast<std::uint32_t>(found - m_graphs.begin());
        m_graphs.push_back(&graph);
        return static_cast<std::uint32_t>(m_graphs.size() - 1);
    }

    std::vector<v3::Graph> take() const
    {
        std::vector<v3::Graph> graphs;
        for (const GraphSpec *graph : m_graphs)
            graphs.push_back(stored(*graph));
        return graphs;
    }

private:
    std::vector<const GraphSpec *> m_graphs;
};

v2::Run stored(const RunRecord &run, GraphTable &graphs)
{
    v2::Run out;
    out.number = run.number;
    out.name = run.name;
    out.note = run.note;
    out.startedAt = run.startedAt;
    out.programVersion = run.programVersion;
    out.graph = run.graph ? graphs.place(*run.graph) + 1 : 0;
    out.recipe = stored(run.recipe);
    out.preparation = stored(run.preparation);
    out.splitSpec = stored(run.splitSpec);
    out.dataHash = run.dataHash;
    out.curves = curveSpans(run.epochs);
    for (const RateChange &change : run.rateChanges)
        out.rateChanges.push_back({change.step, change.learningRate, change.isByHand});
    out.stopped = code(run.stopped);
    out.message = {run.message.pattern, run.message.args};
    const Checkpoint &checkpoint = run.checkpoint;
    out.epoch = checkpoint.epoch;
    out.stepInEpoch = checkpoint.stepInEpoch;
    out.step = checkpoint.step;
    out.epochLossSum = checkpoint.epochLossSum;
    out.bestEpoch = checkpoint.bestEpoch;
    out.bestLoss = checkpoint.bestLoss;
    out.epochsWithoutBetter = checkpoint.epochsWithoutBetter;
    out.retries = checkpoint.retries;
    out.restartStep = checkpoint.restartStep;
    out.learningRate = checkpoint.learningRate;
    out.elapsedSeconds = checkpoint.elapsedSeconds;
    out.blocks = tensorBlocks(run);
    Params more;
    writeDerived(more, run.preparation.derived);
    writeWord(more, "answers of", run.preparation.answersOf);
    writeWord(more, "ensemble", run.ensemble > 0 ? std::to_string(run.ensemble) : std::string());
    out.more = stored(more);
    if (!checkpoint.scheduleMemory.empty())
        out.numbers.push_back({"schedule", checkpoint.scheduleMemory});
    return out;
}

} // namespace

StoredProject toStored(const Project &project)
{
    StoredProject out;
    v3::Project &file = out.project;
    GraphTable graphs;
    graphs.place(*project.graph);
    file.title = project.title;
    file.notes = project.notes;
    file.data = stored(project.data);
    file.preparation = stored(project.preparation);
    file.recipe = stored(project.recipe);
    ByteWriter curves;
    file.runs.reserve(project.runs.size());
    for (const RunPtr &run : project.runs) {
        file.runs.push_back(stored(*run, graphs));
        writeCurves(run->epochs, curves);
    }
    file.graphs = graphs.take();
    file.nextRun = project.nextRun;
    file.zoom = project.view.zoom;
    file.centerX = project.view.center.x;
    file.centerY = project.view.center.y;
    file.page = project.view.page;
    Params more;
    writeJoins(more, project.data.joins);
    writeDerived(more, project.data.derived);
    writeUnits(more, project.data.units);
    writeLeftOut(more, project.data.leftOut);
    writeWord(more, "condition", project.data.condition);
    writeWord(more, "answers of", project.preparation.answersOf);
    writeWord(more, "accepted leaks", project.data.acceptedLeaks);
    file.more = stored(more);
    out.tensors = writeTensors(project.runs);
    out.history = curves.take();
    return out;
}

} // namespace netloom
