// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/groups.hpp"
#include "engine/prepare/graph_columns.hpp"
#include "engine/prepare/token_vocabulary.hpp"
#include "projects/format/augmentation_settings.hpp"
#include "projects/format/convert.hpp"
#include "projects/format/derived_settings.hpp"
#include "projects/format/left_out_settings.hpp"
#include "projects/format/run_blocks.hpp"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <limits>
#include <set>

namespace netloom {

namespace {

/// What the archive does not keep of the shapes of token ids and graphs follows from the steps and columns that make them.
void restoreSequences(Preparation &preparation, const FilePlace &place)
{
    std::vector<DataSignature::Input> &inputs = preparation.signature.inputs;
    for (const Preparation::ForColumn &feature : preparation.features)
        for (std::size_t i = 0; i < inputs.size(); ++i) {
            const std::optional<Shape> sequence = sequenceShape(feature, static_cast<int>(i));
            if (!sequence || inputs[i].name != feature.column)
                continue;
            inputs[i].shape = *sequence;
            if (feature.column == preparation.answersOf)
                preparation.signature.answerPlaces = sequence->withTokens(0);
        }
    restoreGraphInputs(preparation);
    if (!preparation.answersOf.empty() && preparation.signature.answerPlaces == Shape{})
        place.damaged("the tokens that have answers are no feature");
}

/// Turns what the archive gave into values of today, and refuses what no program ever wrote.
class Loader
{
public:
    explicit Loader(const FilePlace &place) : m_place(place) {}

    Params params(v1::Settings settings) const
    {
        Params params;
        const std::string *before = nullptr;
        for (v1::Setting &setting : settings) {
            if (before && !(*before < setting.key))
                m_place.damaged("settings are out of order");
            params.set(setting.key, value(std::move(setting.value)));
            before = &setting.key;
        }
        return params;
    }

    SplitSpec splitSpec(v1::SplitSpec stored) const
    {
        return {known<SplitMethod>(stored.method, SplitMethod::LargestGroups), stored.fractions, std::move(stored.column),
                stored.seed};
    }

    DataSetup data(v1::Data stored) const
    {
        DataSetup setup;
        setup.paths = std::move(stored.paths);
        setup.reader = std::move(stored.reader);
        setup.readerOptions = params(std::move(stored.readerOptions));
        setup.generator = std::move(stored.generator);
        setup.generatorRows = stored.generatorRows;
        setup.generatorSeed = stored.generatorSeed;
        setup.generatorParams = params(std::move(stored.generatorParams));
        setup.contentHash = std::move(stored.contentHash);
        for (v1::DataColumn &column : stored.columns)
            setup.columns.push_back({std::move(column.name), known<ColumnType>(column.type, ColumnType::Tensor),
                                     known<ColumnRole>(column.role, ColumnRole::Ignored)});
        setup.split = splitSpec(std::move(stored.split));
        return setup;
    }

    PreparationPlan plan(v1::Plan stored) const
    {
        PreparationPlan plan;
        for (v1::PlanColumn &column : stored.features) {
            auto &feature = plan.features.emplace_back();
            feature.column = std::move(column.column);
            feature.type = known<ColumnType>(column.type, ColumnType::Tensor);
            for (v1::Step &step : column.steps)
                feature.steps.push_back({std::move(step.step), params(std::move(step.params))});
        }
        plan.targets = std::move(stored.targets);
        plan.task = known<Task>(stored.task, Task::Regression);
        plan.isTargetScaled = stored.isTargetScaled;
        return plan;
    }

    Preparation preparation(v1::Preparation stored) const
    {
        Preparation preparation;
        for (v1::FittedColumn &column : stored.features) {
            auto &feature = preparation.features.emplace_back();
            feature.column = std::move(column.column);
            feature.type = known<ColumnType>(column.type, ColumnType::Tensor);
            feature.shape = shape(std::move(column.shape));
            for (v1::FittedStep &step : column.steps)
                feature.steps.push_back(
                    {std::move(step.step), params(std::move(step.params)), std::move(step.numbers), std::move(step.words)});
        }
        for (v1::SignatureInput &input : stored.inputs)
            preparation.signature.inputs.push_back(
                {std::move(input.name), shape(std::move(input.shape)), std::move(input.features)});
        preparation.signature.task = known<Task>(stored.task, Task::Regression);
        preparation.signature.classes = std::move(stored.classes);
        preparation.signature.targets = std::move(stored.targets);
        preparation.targetMean = std::move(stored.targetMean);
        preparation.targetDeviation = std::move(stored.targetDeviation);
        return preparation;
    }

    std::shared_ptr<const GraphSpec> graph(v3::Graph stored) const
    {
        auto graph = std::make_shared<GraphSpec>();
        std::set<std::uint32_t> ids;
        for (v1::Node &node : stored.old.nodes) {
            if (node.id == 0 || node.id == std::numeric_limits<std::uint32_t>::max() || !ids.insert(node.id).second)
                m_place.damaged("two nodes of a network have the same number");
            const bool isPlaced = std::isfinite(node.x) && std::isfinite(node.y);
            graph->nodes.push_back({NodeId{node.id}, std::move(node.type), std::move(node.title),
                                    params(std::move(node.params)), isPlaced ? Point{node.x, node.y} : Point{}});
        }
        std::set<PortRef> inputs;
        for (const v1::Edge &edge : stored.old.edges) {
            const Edge wire{{NodeId{edge.fromNode}, port(edge.fromPort)}, {NodeId{edge.toNode}, port(edge.toPort)}};
            if (!ids.count(edge.fromNode) || !ids.count(edge.toNode) || !inputs.insert(wire.to).second)
                m_place.damaged("a wire of a network has no end of its own");
            graph->edges.push_back(wire);
        }
        readGroups(stored.groups, ids, *graph);
        readMembers(stored.members, *graph);
        readBends(stored.bends, *graph);
        graph->flow = known<Flow>(stored.flow, Flow::Down);
        // A number that was used once must never come again, whatever the file says.
        graph->nextId = std::max(stored.old.nextId, ids.empty() ? 1 : *ids.rbegin() + 1);
        return graph;
    }

    Recipe recipe(v2::Recipe stored) const
    {
        Params augmentation, younger, schedule;
        const std::string *before = nullptr;
        for (v2::RecipePart &part : stored.parts) {
            Params *const known = part.name == "augmentation" ? &augmentation
                                  : part.name == "recipe"     ? &younger
                                  : part.name == "schedule"   ? &schedule
                                                              : nullptr;
            if (!known)
                m_place.newer();
            if ((before && !(*before < part.name)) || part.settings.empty())
                m_place.damaged("the parts of a recipe are out of order");
            before = &part.name;
            *known = params(std::move(part.settings));
        }
        Recipe recipe = withSettings(younger);
        recipe.scheduleParams = std::move(schedule);
        recipe.augmentations = augmentationsFrom(augmentation, m_place);
        v1::Recipe &old = stored.old;
        recipe.optimizer = std::move(old.optimizer);
        recipe.optimizerParams = params(std::move(old.optimizerParams));
        recipe.learningRate = old.learningRate;
        recipe.batchSize = old.batchSize;
        recipe.epochs = old.epochs;
        recipe.seed = old.seed;
        recipe.patience = old.patience;
        recipe.minDelta = old.minDelta;
        recipe.untilLoss = old.untilLoss;
        recipe.isShuffled = old.isShuffled;
        recipe.isRetriedOnDivergence = old.isRetriedOnDivergence;
        return recipe;
    }

    RunRecord run(v2::Run &stored, const std::vector<std::shared_ptr<const GraphSpec>> &graphs) const
    {
        RunRecord run;
        run.number = stored.number;
        run.name = std::move(stored.name);
        run.note = std::move(stored.note);
        run.startedAt = std::move(stored.startedAt);
        run.programVersion = std::move(stored.programVersion);
        if (stored.graph > graphs.size())
            m_place.damaged("a run belongs to a network that is not there");
        run.graph = stored.graph == 0 ? nullptr : graphs[stored.graph - 1];
        run.recipe = recipe(std::move(stored.recipe));
        run.preparation = preparation(std::move(stored.preparation));
        Params more = params(std::move(stored.more));
        run.preparation.derived = takeDerived(more, m_place);
        run.preparation.answersOf = takeWord(more, "answers of", m_place);
        run.ensemble = ensembleNumber(takeWord(more, "ensemble", m_place));
        restoreSequences(run.preparation, m_place);
        if (!more.all().empty())
            m_place.newer();
        run.splitSpec = splitSpec(std::move(stored.splitSpec));
        run.dataHash = std::move(stored.dataHash);
        for (const v2::RateChange &change : stored.rateChanges)
            run.rateChanges.push_back({change.step, change.learningRate, change.isByHand});
        run.stopped = known<StopReason>(stored.stopped, StopReason::Diverged);
        run.message = {std::move(stored.message.pattern), std::move(stored.message.args)};
        run.checkpoint = checkpoint(stored);
        return run;
    }

private:
    std::uint32_t ensembleNumber(const std::string &word) const
    {
        std::uint32_t number = 0;
        const auto [end, trouble] = std::from_chars(word.data(), word.data() + word.size(), number);
        if (!word.empty() && (trouble != std::errc() || end != word.data() + word.size() || number == 0))
            m_place.damaged("a run belongs to an ensemble without a number");
        return number;
    }

    void readGroups(std::vector<v3::Group> &stored, std::set<std::uint32_t> &ids, GraphSpec &graph) const
    {
        for (v3::Group &group : stored) {
            if (group.id == 0 || group.id == std::numeric_limits<std::uint32_t>::max() || !ids.insert(group.id).second)
                m_place.damaged("two parts of a network have the same number");
            if (group.repeats < 1 || group.repeats > static_cast<std::uint32_t>(mostRepeats))
                m_place.damaged("a group is repeated as often as none can be");
            const bool isPlaced = std::isfinite(group.x) && std::isfinite(group.y);
            Group &read = graph.groups.emplace_back();
            read.id = NodeId{group.id};
            read.title = std::move(group.title);
            read.note = std::move(group.note);
            read.parent = NodeId{group.parent};
            read.position = isPlaced ? Point{group.x, group.y} : Point{};
            read.isFolded = group.isFolded;
            read.repeats = static_cast<int>(group.repeats);
            for (const v3::Tie &tie : group.ties) {
                std::vector<PortRef> &inputs = read.ties.emplace_back();
                for (const v3::Port &input : tie.inputs)
                    inputs.push_back({NodeId{input.node}, port(input.port)});
            }
        }
    }

    void readMembers(const std::vector<v3::Member> &stored, GraphSpec &graph) const
    {
        std::size_t at = 0;
        for (Node &node : graph.nodes)
            if (at < stored.size() && stored[at].node == node.id.value)
                node.group = NodeId{stored[at++].group};
        if (at != stored.size())
            m_place.damaged("a group holds a node that is not there");
        if (findGroupFault(graph))
            m_place.damaged("a group is not there, contains itself, or there are too many");
    }

    void readBends(const std::vector<v3::Bend> &stored, GraphSpec &graph) const
    {
        std::set<PortRef> ends;
        for (const Edge &edge : graph.edges)
            ends.insert(edge.to);
        for (const v3::Bend &bend : stored) {
            const PortRef input{NodeId{bend.to.node}, port(bend.to.port)};
            if (!ends.contains(input) || bend.points.empty() || graph.bends.contains(input))
                m_place.damaged("a wire that is not there is bent");
            for (const v3::Point &point : bend.points) {
                if (!std::isfinite(point.x) || !std::isfinite(point.y))
                    m_place.damaged("a wire runs through no place");
                graph.bends[input].push_back({point.x, point.y});
            }
        }
    }

    /// The enumerators go from 0 to the last without a gap.
    template <class Enum>
    Enum known(std::uint8_t code, Enum last) const
    {
        if (code > static_cast<std::uint8_t>(last))
            m_place.damaged("a kind is not known");
        return static_cast<Enum>(code);
    }

    ParamValue value(v1::Value stored) const
    {
        switch (stored.kind) {
        case 0:
            if (stored.bits > 1)
                m_place.damaged("a yes or no is neither");
            return stored.bits == 1;
        case 1:
            return static_cast<std::int64_t>(stored.bits);
        case 2:
            return std::bit_cast<double>(stored.bits);
        case 3:
            return std::move(stored.word);
        default:
            m_place.damaged("a setting is of no known kind");
        }
    }

    Shape shape(std::vector<std::int64_t> dims) const
    {
        constexpr std::size_t mostAxes = 8;
        if (dims.size() > mostAxes || std::any_of(dims.begin(), dims.end(), [](std::int64_t dim) { return dim < 1; }))
            m_place.damaged("a shape is impossible");
        return Shape(std::move(dims));
    }

    int port(std::uint32_t number) const
    {
        constexpr std::uint32_t mostPorts = 65536;
        if (number >= mostPorts)
            m_place.damaged("a wire ends in a port that no layer has");
        return static_cast<int>(number);
    }

    Recipe withSettings(const Params &settings) const
    {
        try {
            return recipeFromStored(settings);
        } catch (const Error &) {
            m_place.damaged("a setting of a recipe is of another kind");
        }
    }

    Checkpoint checkpoint(v2::Run &stored) const
    {
        for (const std::int64_t count :
             {stored.epoch, stored.stepInEpoch, stored.bestEpoch, stored.epochsWithoutBetter, stored.retries})
            if (count < 0)
                m_place.damaged("the place of a run is impossible");
        Checkpoint checkpoint;
        checkpoint.epoch = stored.epoch;
        checkpoint.stepInEpoch = stored.stepInEpoch;
        checkpoint.step = stored.step;
        checkpoint.epochLossSum = stored.epochLossSum;
        checkpoint.bestEpoch = stored.bestEpoch;
        checkpoint.bestLoss = stored.bestLoss;
        checkpoint.epochsWithoutBetter = stored.epochsWithoutBetter;
        checkpoint.retries = stored.retries;
        checkpoint.restartStep = stored.restartStep;
        checkpoint.learningRate = stored.learningRate;
        checkpoint.elapsedSeconds = stored.elapsedSeconds;
        for (v2::Numbers &numbers : stored.numbers) {
            if (numbers.name != "schedule")
                m_place.newer();
            if (numbers.values.empty() || !checkpoint.scheduleMemory.empty())
                m_place.damaged("what a schedule remembers is not there, or there twice");
            checkpoint.scheduleMemory = std::move(numbers.values);
        }
        return checkpoint;
    }

    const FilePlace &m_place;
};

ViewState viewState(v3::Project &stored)
{
    constexpr double least = 0.01, most = 100;
    ViewState view;
    if (stored.zoom >= least && stored.zoom <= most)
        view.zoom = stored.zoom;
    if (std::isfinite(stored.centerX) && std::isfinite(stored.centerY))
        view.center = {stored.centerX, stored.centerY};
    view.page = std::move(stored.page);
    return view;
}

} // namespace

Project fromStored(v3::Project stored, std::span<const std::byte> tensors, std::span<const std::byte> history,
                   const std::string &fileName)
{
    const FilePlace place{fileName, "PROJ"}, curvePlace{fileName, "HIST"}, tensorPlace{fileName, "TENS"};
    const Loader load(place);
    Project project;
    project.title = std::move(stored.title);
    project.notes = std::move(stored.notes);
    project.data = load.data(std::move(stored.data));
    project.preparation = load.plan(std::move(stored.preparation));
    project.recipe = load.recipe(std::move(stored.recipe));
    project.view = viewState(stored);

    std::vector<std::shared_ptr<const GraphSpec>> graphs;
    Params more = load.params(std::move(stored.more));
    project.data.joins = takeJoins(more, place);
    project.data.derived = takeDerived(more, place);
    project.data.units = takeUnits(more, place);
    project.data.leftOut = takeLeftOut(more, place);
    project.data.condition = takeWord(more, "condition", place);
    project.preparation.answersOf = takeWord(more, "answers of", place);
    project.data.acceptedLeaks = takeWord(more, "accepted leaks", place);
    if (!more.all().empty())
        place.newer();
    for (v3::Graph &graph : stored.graphs)
        graphs.push_back(load.graph(std::move(graph)));
    if (graphs.empty())
        place.damaged("the network is missing");
    project.graph = graphs.front();

    ByteReader curves(history, curvePlace);
    std::vector<std::shared_ptr<RunRecord>> runs;
    std::set<std::uint32_t> numbers;
    for (v2::Run &run : stored.runs) {
        if (run.number == 0 || run.number == std::numeric_limits<std::uint32_t>::max() || !numbers.insert(run.number).second)
            place.damaged("two runs have the same number");
        runs.push_back(std::make_shared<RunRecord>(load.run(run, graphs)));
        runs.back()->epochs = readCurves(run.curves, curves);
    }
    if (curves.left() != 0)
        curvePlace.damaged("it holds curves that belong to no run");
    readTensors(tensors, stored.runs, runs, tensorPlace);
    project.runs.assign(runs.begin(), runs.end());
    project.nextRun = std::max(stored.nextRun, numbers.empty() ? 1 : *numbers.rbegin() + 1);
    return project;
}

} // namespace netloom
