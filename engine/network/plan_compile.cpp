// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/plan.hpp"

#include <algorithm>
#include <map>

#include <unistd.h>

namespace netloom {

namespace {

template <class T>
std::unique_ptr<Layer<T>> makeLayer(const LayerType &type, const Params &params, std::span<const Shape> inputs)
{
    if constexpr (std::is_same_v<T, float>)
        return type.makeFloat(params, inputs);
    else
        return type.makeDouble(params, inputs);
}

template <class T>
std::unique_ptr<Loss<T>> makeLoss(const LossType &type, const Params &params, const Shape &prediction)
{
    if constexpr (std::is_same_v<T, float>)
        return type.makeFloat(params, prediction);
    else
        return type.makeDouble(params, prediction);
}

std::vector<NodeId> sourcesOf(const GraphSpec &graph, NodeId node)
{
    std::vector<Edge> wires;
    for (const Edge &edge : graph.edges)
        if (edge.to.node == node)
            wires.push_back(edge);
    std::sort(wires.begin(), wires.end(), [](const Edge &a, const Edge &b) { return a.to.port < b.to.port; });
    std::vector<NodeId> sources;
    for (const Edge &edge : wires)
        sources.push_back(edge.from.node);
    return sources;
}

int inputNamed(const DataSignature &signature, const std::string &source)
{
    for (std::size_t i = 0; i < signature.inputs.size(); ++i)
        if (signature.inputs[i].name == source)
            return static_cast<int>(i);
    return 0;
}

/// Lays blocks out one after another. Counts in double, too, so that a sum beyond all memory is seen and not wrapped.
template <class T>
class Layout
{
public:
    std::int64_t place(double rows, double size)
    {
        const std::int64_t at = m_next;
        m_bytes += rows * size * sizeof(T);
        if (m_bytes < 4e18)
            m_next = AlignedBlock<T>::aligned(m_next + static_cast<std::int64_t>(rows * size));
        return at;
    }
    double bytes() const { return m_bytes; }
    std::int64_t size() const { return m_next; }

private:
    std::int64_t m_next = 0;
    double m_bytes = 0;
};

std::string inWords(double bytes)
{
    const double mega = bytes / 1e6;
    return mega < 1000 ? toWord(static_cast<long long>(mega + 0.999)) + " MB"
                       : toWord(static_cast<double>(static_cast<long long>(mega / 100 + 0.999)) / 10) + " GB";
}

double usableBytes(std::int64_t limit)
{
    if (limit > 0)
        return static_cast<double>(limit);
    return 0.75 * static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
}

/// Builds a plan step by step: nodes, weights, gradients' ways, memory.
template <class T>
class PlanCompiler
{
public:
    using Plan = NetworkPlan<T>;

    PlanCompiler(Plan &target, const GraphSpec &spec, const DataSignature &data)
        : plan(target), graph(spec), signature(data), analysis(analyse(spec, &data))
    {
        throwIfBroken(graph, analysis);
    }

    void compile(std::int64_t memoryLimit)
    {
        addNodes();
        addLoss();
        addWeights();
        routeGradients();
        placeBlocks(memoryLimit);
        prepareShards();
        cutReduction();
    }

private:
    Plan &plan;
    const GraphSpec &graph;
    const DataSignature &signature;
    const GraphAnalysis analysis;
    std::map<NodeId, int> valueOf;

    std::vector<NodeId> leadingToLoss(NodeId loss) const
    {
        std::vector<NodeId> found, open = {sourcesOf(graph, loss).at(0)};
        while (!open.empty()) {
            const NodeId node = open.back();
            open.pop_back();
            if (std::find(found.begin(), found.end(), node) != found.end())
                continue;
            found.push_back(node);
            for (const NodeId source : sourcesOf(graph, node))
                open.push_back(source);
        }
        return found;
    }

    const Node &lossNode() const
    {
        for (const Node &node : graph.nodes)
            if (losses().find(node.type))
                return node;
        throw Error(ErrorKind::Graph, "network", text(NL_TEXT("The network has no loss; add one behind its last layer.")));
    }

    void addNodes()
    {
        // Nodes that lead nowhere are shown on the canvas, but cost nothing here. Input nodes stand first.
        const std::vector<NodeId> used = leadingToLoss(lossNode().id);
        const auto isUsed = [&](NodeId id) { return std::find(used.begin(), used.end(), id) != used.end(); };
        for (const NodeId id : analysis.order)
            if (const Node &node = *graph.find(id); isUsed(id) && node.type == "input")
                addValue(node,
                         inputNamed(signature, withDefaults(findNodeType("input")->params, node.params).word("source")));
        for (const NodeId id : analysis.order)
            if (const Node &node = *graph.find(id); isUsed(id) && node.type != "input")
                addLayer(node);
        plan.workPerRow = analysis.total.multiplyAdds;
        for (const typename Plan::Value &value : plan.values)
            plan.workPerRow += value.size;
    }

    int addValue(const Node &node, int input)
    {
        const int number = static_cast<int>(plan.values.size());
        plan.values.push_back({.node = node.id,
                               .title = node.title,
                               .size = analysis.shapeAt({node.id, 0}).value().size(),
                               .input = input,
                               .needsGradient = false,
                               .data = nullptr,
                               .gradient = nullptr});
        valueOf[node.id] = number;
        return number;
    }

    void addLayer(const Node &node)
    {
        const LayerType &type = layers().at(node.type);
        const Params params = withDefaults(type.info().params, node.params);
        std::vector<Shape> shapes;
        typename Plan::LayerStep step;
        step.node = node.id;
        for (const NodeId source : sourcesOf(graph, node.id)) {
            step.inputs.push_back(valueOf.at(source));
            shapes.push_back(analysis.shapeAt({source, 0}).value());
        }
        step.layer = makeLayer<T>(type, params, shapes);
        step.savedPerRow = step.layer->savedPerRow();
        step.savedPerBatch = step.layer->savedPerBatch();
        step.output = addValue(node, -1);
        step.runsBackward = false;
        step.isFrozen = params.has("frozen") && params.flag("frozen");
        plan.couplesRows = plan.couplesRows || type.couplesRows();
        plan.steps.push_back(std::move(step));
    }

    void addLoss()
    {
        const Node &node = lossNode();
        const LossType &type = losses().at(node.type);
        const std::vector<NodeId> sources = sourcesOf(graph, node.id);
        const Shape shape = analysis.shapeAt({sources.at(0), 0}).value();
        plan.prediction = valueOf.at(sources.at(0));
        plan.loss = makeLoss<T>(type, withDefaults(type.info().params, node.params), shape);
        plan.link = type.link();
        plan.lossTitle = node.title;
        plan.targetTitle = sources.size() > 1 ? graph.find(sources[1])->title : node.title;
        plan.task = signature.task;
        plan.targetWidth = signature.targetWidth();
        plan.outputWidth = signature.task == Task::Binary ? 1 : shape.size();
    }

    /// Slots of every layer in the graph, in topological order: the trained ones first, then state.
    void addWeights()
    {
        std::map<NodeId, std::size_t> stepOf;
        for (std::size_t i = 0; i < plan.steps.size(); ++i)
            stepOf[plan.steps[i].node] = i;
        for (const bool isTrained : {true, false}) {
            for (const NodeId id : analysis.order) {
                const Node &node = *graph.find(id);
                const LayerType *type = layers().find(node.type);
                if (!type)
                    continue;
                std::vector<Shape> shapes;
                for (const NodeId source : sourcesOf(graph, id))
                    shapes.push_back(analysis.shapeAt({source, 0}).value());
                const auto step = stepOf.find(id);
                const Params params = withDefaults(type->info().params, node.params);
                const std::vector<WeightSpec> specs = type->weights(params, shapes);
                for (std::size_t i = 0; i < specs.size(); ++i)
                    if (specs[i].isTrained == isTrained)
                        addSlot(node, params, specs[i], static_cast<int>(i),
                                step == stepOf.end() ? -1 : static_cast<int>(step->second));
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
        const int number = static_cast<int>(plan.slots.size());
        plan.slots.push_back({.node = node.id,
                              .name = node.title + "." + spec.name,
                              .shape = spec.shape,
                              .offset = plan.weightCount,
                              .size = spec.shape.size(),
                              .isTrained = spec.isTrained,
                              .isFrozen = params.has("frozen") && params.flag("frozen"),
                              .rateFactor = setting("rate_factor", 1),
                              .decayFactor = setting("decay_factor", 1)});
        plan.slotSpecs.push_back({spec, place, isPenalised ? setting("l1", 0) : 0});
        plan.weightCount += spec.shape.size();
        if (step < 0)
            return;
        std::vector<int> &slots = plan.steps[static_cast<std::size_t>(step)].slots;
        slots.resize(std::max<std::size_t>(slots.size(), static_cast<std::size_t>(place) + 1), -1);
        slots[static_cast<std::size_t>(place)] = number;
    }

    /// Who writes which gradient: the consumer that backward meets first writes it, the others beside it. Nothing is
    /// computed where no weight lies before: the first layer's input gradient is never asked for.
    void routeGradients()
    {
        for (typename Plan::LayerStep &step : plan.steps) {
            typename Plan::Value &output = plan.values[static_cast<std::size_t>(step.output)];
            output.needsGradient = std::any_of(step.slots.begin(), step.slots.end(), [&](int slot) {
                const WeightSlot &weight = plan.slots[static_cast<std::size_t>(slot)];
                return weight.isTrained && !weight.isFrozen;
            });
            for (const int input : step.inputs)
                output.needsGradient = output.needsGradient || plan.values[static_cast<std::size_t>(input)].needsGradient;
            step.runsBackward = output.needsGradient;
        }
        std::vector<bool> isWritten(plan.values.size(), false);
        isWritten[static_cast<std::size_t>(plan.prediction)] = true;
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

    void placeBlocks(std::int64_t memoryLimit)
    {
        Layout<T> layout;
        const auto rows = static_cast<double>(plan.maxRows);
        const std::int64_t weights = layout.place(1, static_cast<double>(plan.weightCount));
        const std::int64_t backup = layout.place(1, static_cast<double>(plan.weightCount - plan.trainedCount));
        const std::int64_t targets = layout.place(rows, static_cast<double>(plan.targetWidth));
        struct ForValue {
            std::int64_t data, gradient;
        };
        std::vector<ForValue> places;
        for (const typename Plan::Value &value : plan.values) {
            const double size = static_cast<double>(value.size);
            places.push_back({layout.place(rows, size), value.needsGradient ? layout.place(rows, size) : -1});
        }
        std::vector<std::int64_t> saved, sums;
        for (const typename Plan::LayerStep &step : plan.steps) {
            saved.push_back(layout.place(1, rows * static_cast<double>(step.savedPerRow) +
                                                Plan::mostShards * static_cast<double>(step.savedPerBatch)));
            for (const typename Plan::Sum &sum : step.sums)
                sums.push_back(
                    layout.place(rows, static_cast<double>(plan.values[static_cast<std::size_t>(sum.value)].size)));
        }
        const int trainShards = plan.couplesRows ? 1 : Plan::shardsFor(plan.maxRows);
        const int evaluationShards = Plan::shardsFor(plan.maxRows);
        std::vector<std::int64_t> gradients, scratch;
        for (int i = 0; i < trainShards; ++i)
            gradients.push_back(layout.place(1, static_cast<double>(plan.trainedCount)));
        for (int i = 0; i < evaluationShards; ++i)
            scratch.push_back(layout.place(1, scratchNeeded(i)));

        throwIfTooLarge(layout.bytes(), usableBytes(memoryLimit));
        plan.arena = AlignedBlock<T>(layout.size());
        T *const base = plan.arena.data();
        plan.weights = base + weights;
        plan.stateBackup = base + backup;
        plan.targets = base + targets;
        for (std::size_t i = 0; i < places.size(); ++i) {
            plan.values[i].data = base + places[i].data;
            plan.values[i].gradient = places[i].gradient < 0 ? nullptr : base + places[i].gradient;
        }
        for (std::size_t i = 0; i < gradients.size(); ++i)
            plan.shards[i].gradient = base + gradients[i];
        for (std::size_t i = 0; i < scratch.size(); ++i)
            plan.shards[i].scratch = base + scratch[i];
        std::size_t nextSum = 0;
        for (std::size_t i = 0; i < plan.steps.size(); ++i) {
            plan.steps[i].saved = base + saved[i];
            for (typename Plan::Sum &sum : plan.steps[i].sums)
                sum.from = base + sums[nextSum++];
        }
        joinGradients();
    }

    /// Each input of each step gets the place of its gradient: the value's own, or the one beside it that is summed later.
    void joinGradients()
    {
        std::vector<bool> isWritten(plan.values.size(), false);
        isWritten[static_cast<std::size_t>(plan.prediction)] = true;
        for (std::size_t i = plan.steps.size(); i-- > 0;) {
            typename Plan::LayerStep &step = plan.steps[i];
            std::size_t nextSum = 0;
            for (std::size_t input = 0; input < step.inputs.size(); ++input) {
                const auto at = static_cast<std::size_t>(step.inputs[input]);
                if (plan.values[at].needsGradient)
                    step.gradInputs[input] = isWritten[at] ? step.sums[nextSum++].from : plan.values[at].gradient;
                isWritten[at] = true;
            }
        }
    }

    /// The largest that any layer wants in the shard of this number, whatever the batch's size.
    double scratchNeeded(int shard) const
    {
        std::int64_t rows = std::max(2 * Plan::leastShardRows, (plan.maxRows + Plan::mostShards - 1) / Plan::mostShards);
        if (shard == 0 && plan.couplesRows)
            rows = plan.maxRows;
        rows = std::min(rows, plan.maxRows);
        std::int64_t most = 0;
        for (const typename Plan::LayerStep &step : plan.steps)
            most = std::max(most, step.layer->scratchSize(rows));
        return static_cast<double>(most);
    }

    void throwIfTooLarge(double needed, double limit) const
    {
        if (needed <= limit)
            return;
        const auto widest = std::max_element(plan.values.begin(), plan.values.end(),
                                             [](const auto &a, const auto &b) { return a.size < b.size; });
        std::string title = widest->title;
        for (const WeightSlot &slot : plan.slots)
            if (static_cast<double>(slot.size) > static_cast<double>(plan.maxRows) * static_cast<double>(widest->size))
                title = graph.find(slot.node)->title;
        throw Error(
            ErrorKind::Graph, title,
            text(NL_TEXT("The network needs {1} of memory for batches of {2} rows, and {3} may be used. Make this layer or "
                         "the batch smaller."),
                 inWords(needed), plan.maxRows, inWords(limit)));
    }

    void prepareShards()
    {
        std::size_t inputs = 0, weights = 0;
        for (const typename Plan::LayerStep &step : plan.steps) {
            inputs += step.inputs.size();
            weights += step.slots.size();
        }
        for (typename Plan::Shard &shard : plan.shards) {
            shard.calls.resize(plan.steps.size());
            shard.inputs.resize(inputs);
            shard.gradInputs.resize(inputs);
            std::size_t atInput = 0;
            shard.weights.reserve(weights);
            shard.gradWeights.reserve(weights);
            for (std::size_t i = 0; i < plan.steps.size(); ++i) {
                const typename Plan::LayerStep &step = plan.steps[i];
                for (const int number : step.slots) {
                    const WeightSlot &slot = plan.slots[static_cast<std::size_t>(number)];
                    shard.weights.push_back(plan.weights + slot.offset);
                    shard.gradWeights.push_back(slot.isTrained && shard.gradient ? shard.gradient + slot.offset : nullptr);
                }
                LayerCall<T> &call = shard.calls[i];
                call.in = {shard.inputs.data() + atInput, step.inputs.size()};
                call.gradIn = {shard.gradInputs.data() + atInput, step.inputs.size()};
                call.weights = {shard.weights.data() + shard.weights.size() - step.slots.size(), step.slots.size()};
                call.gradWeights = {shard.gradWeights.data() + shard.gradWeights.size() - step.slots.size(),
                                    step.slots.size()};
                atInput += step.inputs.size();
            }
        }
    }

    void cutReduction()
    {
        for (std::size_t i = 0; i < plan.slots.size(); ++i) {
            const WeightSlot &slot = plan.slots[i];
            for (std::int64_t at = 0; slot.isTrained && !slot.isFrozen && at < slot.size; at += Plan::reduceBlock) {
                plan.l1OfPieces.push_back(plan.slotSpecs[i].l1);
                plan.pieces.push_back(
                    {slot.offset + at, std::min(Plan::reduceBlock, slot.size - at), plan.slotSpecs[i].spec.l2, 0, 0});
            }
        }
    }
};

} // namespace

template <class T>
NetworkPlan<T>::NetworkPlan(const GraphSpec &graph, const DataSignature &signature, std::int64_t rows,
                            std::int64_t memoryLimit)
    : maxRows(rows)
{
    if (rows < 1)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("A batch needs at least one row, not {1}."), rows));
    PlanCompiler<T>(*this, graph, signature).compile(memoryLimit);
}

template NetworkPlan<float>::NetworkPlan(const GraphSpec &, const DataSignature &, std::int64_t, std::int64_t);
template NetworkPlan<double>::NetworkPlan(const GraphSpec &, const DataSignature &, std::int64_t, std::int64_t);

} // namespace netloom
