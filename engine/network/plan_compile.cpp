// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_index.hpp"
#include "engine/graph/layer_fit.hpp"
#include "engine/graph/unrolled.hpp"
#include "engine/network/plan.hpp"
#include "engine/network/plan_memory.hpp"
#include "engine/network/plan_shards.hpp"
#include "engine/numeric/backend.hpp"

#include <algorithm>
#include <map>
#include <set>

namespace netloom {

namespace {

template <class T>
std::unique_ptr<Layer<T>> makeLayer(const LayerType &type, const Params &params, std::span<const Shape> inputs)
{
    if constexpr (std::is_same_v<T, float>)
        return type.makeFloat(params, inputs);
    else if (const LayerType *exact = exactBackend().layers().find(type.info().id))
        return exact->makeDouble(params, inputs);
    else
        return type.makeDouble(params, inputs); // a plug-in has added it
}

template <class T>
std::unique_ptr<Loss<T>> makeLoss(const LossType &type, const Params &params, const Shape &prediction)
{
    if constexpr (std::is_same_v<T, float>)
        return type.makeFloat(params, prediction);
    else
        return type.makeDouble(params, prediction);
}

int inputNamed(const DataSignature &signature, const std::string &source)
{
    for (std::size_t i = 0; i < signature.inputs.size(); ++i)
        if (signature.inputs[i].name == source)
            return static_cast<int>(i);
    return 0;
}

/// Builds a plan step by step: nodes, weights, gradients' ways, memory.
template <class T>
class PlanCompiler
{
public:
    using Plan = NetworkPlan<T>;

    PlanCompiler(Plan &target, const GraphSpec &spec, const DataSignature &data)
        : plan(target),
          graph(isRepeated(spec) ? unrolled(spec).graph : spec),
          signature(data),
          analysis(analyse(graph, &data))
    {
        if (isRepeated(spec))
            throwIfBroken(spec, analyse(spec, &data)); // a group that cannot be repeated stands once in `graph`
        throwIfBroken(graph, analysis);
    }

    void compile(std::int64_t memoryLimit)
    {
        layOut();
        PlanMemory<T> memory(plan);
        memory.throwIfTooLarge(memoryLimit);
        memory.allocate();
        PlanShards<T>(plan).prepare();
    }

    PlannedSize measure()
    {
        layOut();
        return {PlanMemory<T>(plan).size(), plan.trainedCount};
    }

private:
    Plan &plan;
    const GraphSpec graph; ///< every copy of a repeated group on its own
    const DataSignature &signature;
    const GraphAnalysis analysis;
    const GraphIndex index{graph};
    std::map<PortRef, int> valueOf;

    void layOut()
    {
        addNodes();
        addLosses();
        addWeights();
        routeGradients();
        chooseShards();
    }

    const Node &nodeOf(NodeId id) const { return index.node(index.indexOf(id)); }

    /// What enters a node, by port.
    std::vector<PortRef> sourcesOf(NodeId node) const
    {
        std::vector<PortRef> sources;
        for (const int edge : index.edgesInto(index.indexOf(node)))
            sources.push_back(index.edge(edge).from);
        return sources;
    }

    std::vector<const Node *> lossNodes() const
    {
        std::vector<const Node *> found;
        for (const Node &node : graph.nodes)
            if (netloom::losses().find(node.type))
                found.push_back(&node);
        if (found.empty())
            throw Error(ErrorKind::Graph, "network",
                        text(NL_TEXT("The network has no loss; add one behind its last layer.")));
        return found;
    }

    /// Nodes that lead nowhere are shown on the canvas, but cost nothing here.
    std::set<NodeId> leadingToLosses() const
    {
        std::set<NodeId> found;
        std::vector<NodeId> open;
        const auto follow = [&](NodeId node) {
            for (const PortRef &source : sourcesOf(node))
                open.push_back(source.node);
        };
        for (const Node *loss : lossNodes())
            follow(loss->id);
        while (!open.empty()) {
            const NodeId node = open.back();
            open.pop_back();
            if (found.insert(node).second)
                follow(node);
        }
        return found;
    }

    /// Input nodes stand first, then the layers in their order.
    void addNodes()
    {
        const std::set<NodeId> used = leadingToLosses();
        for (const NodeId id : analysis.order)
            if (const Node &node = nodeOf(id); used.contains(id) && node.type == "input")
                addValue(node, 0,
                         inputNamed(signature, withDefaults(findNodeType("input")->params, node.params).word("source")));
        for (const NodeId id : analysis.order)
            if (const Node &node = nodeOf(id); used.contains(id) && node.type != "input" && node.type != "target")
                addLayer(node);
        plan.workPerRow = analysis.total.multiplyAdds;
        for (const typename Plan::Value &value : plan.values) {
            plan.workPerRow += value.size;
            plan.isVarying = plan.isVarying || value.shape.isVarying();
        }
        plan.inputs = signature.inputs;
        plan.offsets.resize(signature.inputs.size());
        for (std::vector<std::int64_t> &places : plan.offsets)
            places.reserve(plan.isVarying ? static_cast<std::size_t>(plan.maxRows) + 1 : 0);
    }

    int addValue(const Node &node, int port, int input)
    {
        const int number = static_cast<int>(plan.values.size());
        const Shape shape = analysis.shapeAt({node.id, port}).value();
        plan.values.push_back({.node = node.id,
                               .port = port,
                               .title = node.title,
                               .shape = shape,
                               .size = shape.size(),
                               .itemSize = shape.itemSize(),
                               .input = input,
                               .needsGradient = false,
                               .isRead = false,
                               .data = nullptr,
                               .gradient = nullptr});
        valueOf[{node.id, port}] = number;
        return number;
    }

    std::vector<Shape> shapesInto(NodeId node) const
    {
        std::vector<Shape> shapes;
        for (const PortRef &source : sourcesOf(node))
            shapes.push_back(analysis.shapeAt(source).value());
        return shapes;
    }

    void addLayer(const Node &node)
    {
        const LayerType &type = layers().at(node.type);
        const Params params = withDefaults(type.info().params, node.params);
        const LayerFit fit = fitLayer(type, params, shapesInto(node.id));
        typename Plan::LayerStep step;
        step.node = node.id;
        for (const PortRef &source : sourcesOf(node.id)) {
            step.inputs.push_back(valueOf.at(source));
            typename Plan::Value &value = plan.values[static_cast<std::size_t>(step.inputs.back())];
            value.isRead = true;
            step.readsTokens = step.readsTokens || value.shape.tokens() > 0;
            if (step.graphOf < 0 && value.shape.axis() == Axis::Nodes)
                step.graphOf = value.shape.origin();
        }
        step.layer = makeLayer<T>(type, params, fit.inputs);
        step.itemsPerRow = fit.itemsPerRow;
        step.byItemsOf = fit.byItemsOf < 0 ? -1 : step.inputs[static_cast<std::size_t>(fit.byItemsOf)];
        step.savedPerRow = step.layer->savedPerRow();
        step.savedPerBatch = step.layer->savedPerBatch();
        for (int port = 0; port < static_cast<int>(fit.outputs.size()); ++port)
            step.outputs.push_back(addValue(node, port, -1));
        plan.packs = plan.packs || step.layer->packedSize() > 0;
        step.isFrozen = params.has("frozen") && params.flag("frozen");
        plan.couplesRows = plan.couplesRows || type.couplesRows();
        plan.steps.push_back(std::move(step));
    }

    /// The first loss that compares with the known answers says what the network predicts.
    void addLosses()
    {
        std::vector<const Node *> nodes = lossNodes();
        const auto knowsAnswers = [&](const Node *node) {
            const std::vector<PortRef> sources = sourcesOf(node->id);
            return sources.size() > 1 && nodeOf(sources[1].node).type == "target";
        };
        std::stable_partition(nodes.begin(), nodes.end(), knowsAnswers);
        for (const Node *node : nodes)
            addLoss(*node);
        const LossType &first = netloom::losses().at(nodes.front()->type);
        plan.link = first.link();
        plan.task = signature.task;
        plan.answerPlaces = signature.answerPlaces;
        plan.targetWidth = signature.targetWidth();
        plan.outputWidth =
            signature.task == Task::Binary && knowsAnswers(nodes.front()) && plan.link != OutputLink::Embedding
                ? signature.outputUnits()
                : plan.losses.front().units;
        for (typename Plan::Shard &shard : plan.shards)
            shard.losses.resize(nodes.size());
    }

    void addLoss(const Node &node)
    {
        const LossType &type = netloom::losses().at(node.type);
        const std::vector<PortRef> sources = sourcesOf(node.id);
        const Params params = withDefaults(type.info().params, node.params);
        typename Plan::LossStep step;
        step.node = node.id;
        step.title = node.title;
        step.prediction = valueOf.at(sources.at(0));
        plan.values[static_cast<std::size_t>(step.prediction)].isRead = true;
        const bool hasTarget = sources.size() > 1;
        step.targetTitle = hasTarget ? nodeOf(sources[1].node).title : node.title;
        if (const auto found = hasTarget ? valueOf.find(sources[1]) : valueOf.end(); found != valueOf.end())
            step.target = found->second;
        const Shape &prediction = plan.values[static_cast<std::size_t>(step.prediction)].shape;
        const bool isWhole = step.target >= 0 || !type.hasTarget();
        const Shape row = isWhole ? prediction : signature.partOfAnswer(prediction).value();
        step.units = row.isVarying() ? row.itemSize() : row.size(); // two outputs of one length are compared item by item
        step.loss = makeLoss<T>(type, params, Shape{step.units});
        plan.lossCouplesRows = plan.lossCouplesRows || type.couplesRows();
        plan.couplesRows = plan.couplesRows || type.couplesRows();
        plan.weighsRows = plan.weighsRows || step.loss->weighsRows();
        if (findSpec(type.info().params, "weight"))
            step.weight = params.real("weight");
        plan.losses.push_back(std::move(step));
    }

    /// Slots of every layer in the graph, in topological order: the trained ones first, then state.
    void addWeights()
    {
        std::map<NodeId, std::size_t> stepOf;
        for (std::size_t i = 0; i < plan.steps.size(); ++i)
            stepOf[plan.steps[i].node] = i;
        for (const bool isTrained : {true, false}) {
            for (const NodeId id : analysis.order) {
                const Node &node = nodeOf(id);
                const LayerType *type = layers().find(node.type);
                if (!type)
                    continue;
                const Params params = withDefaults(type->info().params, node.params);
                const auto step = stepOf.find(id);
                const std::vector<WeightSpec> specs = type->weights(params, fitLayer(*type, params, shapesInto(id)).inputs);
                const int number = step == stepOf.end() ? -1 : static_cast<int>(step->second);
                for (std::size_t i = 0; i < specs.size(); ++i)
                    if (specs[i].isTrained == isTrained)
                        addSlot(node, params, specs[i], static_cast<int>(i), number);
                if (isTrained)
                    addAdapters(node, params, specs, number);
            }
            if (isTrained)
                plan.trainedCount = plan.weightCount;
        }
    }

    void addSlot(const Node &node, const Params &params, WeightSpec spec, int place, int step)
    {
        const auto setting = [&params](const char *key, double otherwise) {
            return params.has(key) ? params.real(key) : otherwise;
        };
        const bool isPenalised = spec.initialiser != Initialiser::Zeros; // biases are not
        if (isPenalised && !(spec.l2 > 0))
            spec.l2 = setting("l2", 0);
        const bool isAdapter = place >= Plan::firstAdapterPlace;
        const bool isFrozen = !isAdapter && ((params.has("frozen") && params.flag("frozen")) || adapterRank(params) > 0);
        const int number = static_cast<int>(plan.slots.size());
        plan.slots.push_back({.node = node.id,
                              .name = node.title + "." + spec.name,
                              .shape = spec.shape,
                              .offset = plan.weightCount,
                              .size = spec.shape.size(),
                              .isTrained = spec.isTrained,
                              .isFrozen = isFrozen,
                              .rateFactor = setting("rate_factor", 1),
                              .decayFactor = setting("decay_factor", 1)});
        plan.slotSpecs.push_back({spec, place, isPenalised ? setting("l1", 0) : 0});
        plan.weightCount += spec.shape.size();
        if (step < 0 || isAdapter)
            return;
        std::vector<int> &slots = plan.steps[static_cast<std::size_t>(step)].slots;
        slots.resize(std::max<std::size_t>(slots.size(), static_cast<std::size_t>(place) + 1), -1);
        slots[static_cast<std::size_t>(place)] = number;
    }

    static std::int64_t adapterRank(const Params &params)
    {
        return params.has("adapter_rank") ? params.integer("adapter_rank") : 0;
    }

    /// Behind a layer's own weights, for each matrix of them, "weight.adapter_in" and "weight.adapter_out".
    void addAdapters(const Node &node, const Params &params, const std::vector<WeightSpec> &specs, int step)
    {
        const std::int64_t rank = adapterRank(params);
        if (rank == 0 || step < 0)
            return;
        const std::size_t own =
            plan.slots.size() -
            static_cast<std::size_t>(std::count_if(specs.begin(), specs.end(), [](const auto &s) { return s.isTrained; }));
        for (std::size_t i = 0, slot = own; i < specs.size(); ++i) {
            if (!specs[i].isTrained)
                continue;
            const std::int64_t offset = plan.slots[slot++].offset;
            if (!takesAdapter(specs[i]))
                continue;
            const std::int64_t rows = specs[i].shape[0], columns = specs[i].shape.size() / rows;
            const int place = Plan::firstAdapterPlace + 2 * static_cast<int>(i);
            const std::int64_t in = plan.weightCount, out = in + rows * rank;
            addSlot(node, params,
                    {.name = specs[i].name + ".adapter_in",
                     .shape = Shape{rows, rank},
                     .initialiser = Initialiser::FanInUniform,
                     .fanIn = rows},
                    place, step);
            addSlot(node, params, {.name = specs[i].name + ".adapter_out", .shape = Shape{rank, columns}}, place + 1, step);
            plan.adapters.push_back({offset, in, out, rows, columns, rank, nullptr});
            plan.steps[static_cast<std::size_t>(step)].hasAdapters = true;
        }
    }

    /// Who writes which gradient: the consumer that backward meets first writes it, the others beside it. Nothing is
    /// computed where no weight lies before: the first layer's input gradient is asked for only to explain.
    void routeGradients()
    {
        for (typename Plan::Value &value : plan.values)
            value.needsGradient = plan.explainsInputs && value.input >= 0 && value.shape.tokens() == 0;
        for (typename Plan::LayerStep &step : plan.steps) {
            bool isNeeded = step.hasAdapters || std::any_of(step.slots.begin(), step.slots.end(), [&](int slot) {
                                const WeightSlot &weight = plan.slots[static_cast<std::size_t>(slot)];
                                return weight.isTrained && !weight.isFrozen;
                            });
            isNeeded = isNeeded || (plan.explainsInputs && step.readsTokens);
            for (const int input : step.inputs)
                isNeeded = isNeeded || plan.values[static_cast<std::size_t>(input)].needsGradient;
            for (const int output : step.outputs)
                plan.values[static_cast<std::size_t>(output)].needsGradient = isNeeded;
            step.runsBackward = isNeeded;
        }
        std::vector<bool> isWritten(plan.values.size(), false);
        for (typename Plan::LossStep &loss : plan.losses) {
            loss.isFirstGradient = !isWritten[static_cast<std::size_t>(loss.prediction)];
            isWritten[static_cast<std::size_t>(loss.prediction)] = true;
        }
        for (std::size_t i = plan.steps.size(); i-- > 0;) {
            typename Plan::LayerStep &step = plan.steps[i];
            step.gradInputs.assign(step.inputs.size(), nullptr);
            for (const int input : step.inputs) {
                const auto at = static_cast<std::size_t>(input);
                if (isWritten[at] && plan.values[at].needsGradient)
                    step.sums.push_back({input, nullptr});
                isWritten[at] = true;
            }
        }
    }

    /// A shard pays for a pass over a gradient of its own, so it should do some thirty times as many multiply-adds. Where a
    /// row does much with few weights (convolution, recurrence), few rows are enough; the choice never asks how many
    /// threads there are.
    void chooseShards()
    {
        constexpr std::int64_t passes = 32, fewest = 8;
        const std::int64_t weights = plan.trainedCount;
        const std::int64_t rows = (passes * weights + plan.workPerRow - 1) / std::max<std::int64_t>(plan.workPerRow, 1);
        if (plan.workPerRow * fewest >= Plan::leastThreadedWork)
            plan.leastShardRows = std::clamp<std::int64_t>(rows, fewest, passes);
    }
};

} // namespace

template <class T>
NetworkPlan<T>::NetworkPlan(const GraphSpec &graph, const DataSignature &signature, std::int64_t rows,
                            std::int64_t memoryLimit, Gradients gradients)
    : maxRows(rows), explainsInputs(gradients == Gradients::OfInputs)
{
    if (rows < 1)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("A batch needs at least one row, not {1}."), rows));
    PlanCompiler<T>(*this, graph, signature).compile(memoryLimit);
}

template <class T>
PlannedSize NetworkPlan<T>::measureFor(const GraphSpec &graph, const DataSignature &signature)
{
    return PlanCompiler<T>(*this, graph, signature).measure();
}

template PlannedSize NetworkPlan<float>::measureFor(const GraphSpec &, const DataSignature &);
template PlannedSize NetworkPlan<double>::measureFor(const GraphSpec &, const DataSignature &);
template NetworkPlan<float>::NetworkPlan(const GraphSpec &, const DataSignature &, std::int64_t, std::int64_t, Gradients);
template NetworkPlan<double>::NetworkPlan(const GraphSpec &, const DataSignature &, std::int64_t, std::int64_t, Gradients);

} // namespace netloom
