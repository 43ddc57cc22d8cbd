// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/shape_repairs.hpp"

#include "engine/graph/layer_fit.hpp"
#include "engine/graph/repairs.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t mostRepairs = 3;

bool takes(const LayerType &layer, const Params &params, const std::vector<Shape> &inputs)
{
    try {
        fitLayer(layer, params, inputs);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

Shape flat(const Shape &shape)
{
    return Shape{shape.size()};
}

bool hasUnits(const Node &node)
{
    const NodeInfo *info = findNodeType(node.type);
    return info && findSpec(info->params, "units");
}

Repair insertDense(const Edge &edge, std::int64_t units)
{
    return insertOnWire(edge, "dense", {{"units", units}}, std::to_string(units));
}

/// Makes the node that feeds a wire give so many numbers: by its own setting if it has one, else by a dense behind it.
Repair resize(const AnalysisRun &run, int edge, std::int64_t units)
{
    const Node &feeder = run.node(run.index.source(edge));
    return hasUnits(feeder) ? setParam(feeder, "units", units) : insertDense(run.index.edge(edge), units);
}

Repair flattenAll(const std::vector<Edge> &edges)
{
    return {text(NL_TEXT("Insert Flatten before each input")), [edges](GraphSpec graph) {
                for (const Edge &edge : edges)
                    graph = withNodeOnEdge(std::move(graph), edge, "flatten", {});
                return graph;
            }};
}

void offerFlatten(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                  const std::vector<Shape> &inputs, std::vector<Repair> &repairs)
{
    if (!findNodeType("flatten"))
        return;
    const auto &wires = run.wires[static_cast<std::size_t>(node)];
    std::vector<Shape> allFlat = inputs;
    std::vector<Edge> raised;
    for (std::size_t port = 0; port < inputs.size(); ++port) {
        if (inputs[port].rank() <= 1)
            continue;
        raised.push_back(run.index.edge(wires[port]));
        allFlat[port] = flat(inputs[port]);
        std::vector<Shape> oneFlat = inputs;
        oneFlat[port] = flat(inputs[port]);
        if (repairs.size() < mostRepairs && takes(layer, params, oneFlat))
            repairs.push_back(insertOnWire(raised.back(), "flatten"));
    }
    if (raised.size() > 1 && repairs.empty() && takes(layer, params, allFlat))
        repairs.push_back(flattenAll(raised));
}

/// Pictures that came as a row of numbers: 64 may be meant as 1x8x8.
void offerReshape(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                  const std::vector<Shape> &inputs, std::vector<Repair> &repairs)
{
    const NodeInfo *reshape = findNodeType("reshape");
    if (!reshape || inputs.size() != 1 || inputs[0].rank() != 1)
        return;
    const auto isDims = [](const ParamSpec &spec) { return spec.type == ParamType::Dims; };
    const auto dims = std::find_if(reshape->params.begin(), reshape->params.end(), isDims);
    const std::int64_t size = inputs[0].size();
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(size))));
    for (const Shape &shape : {Shape{1, side, side}, Shape{1, 1, size}})
        if (dims != reshape->params.end() && shape.size() == size && takes(layer, params, {shape})) {
            repairs.push_back(insertOnWire(run.index.edge(run.wires[static_cast<std::size_t>(node)][0]), "reshape",
                                           {{dims->key, shape.str()}}, shape.str()));
            return;
        }
}

/// For a layer that is told a shape (reshape): one that holds as many numbers as come in.
void offerOtherDims(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                    const std::vector<Shape> &inputs, std::vector<Repair> &repairs)
{
    const std::int64_t size = inputs.empty() ? 0 : inputs[0].size();
    const auto side = static_cast<std::int64_t>(std::llround(std::sqrt(static_cast<double>(size))));
    for (const ParamSpec &spec : layer.info().params) {
        if (spec.type != ParamType::Dims)
            continue;
        for (const Shape &shape : {Shape{1, side, side}, Shape{1, 1, size}}) {
            Params other = params;
            other.set(spec.key, shape.str());
            if (repairs.size() < mostRepairs - 1 && takes(layer, other, inputs))
                repairs.push_back(setParam(run.node(node), spec.key, shape.str()));
        }
    }
}

void offerEqualSizes(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                     const std::vector<Shape> &inputs, std::vector<Repair> &repairs)
{
    for (std::size_t port = inputs.size(); port-- > 0 && repairs.size() < mostRepairs;) {
        const Shape &wanted = inputs[port == 0 ? 1 : 0];
        if (inputs[port] == wanted || inputs[port].rank() != 1 || wanted.rank() != 1)
            continue;
        std::vector<Shape> equal = inputs;
        equal[port] = wanted;
        if (takes(layer, params, equal))
            repairs.push_back(resize(run, run.wires[static_cast<std::size_t>(node)][port], wanted.size()));
    }
}

/// The nearest node before a wire that gives the last step of a sequence and could give them all; null when there is none.
const Node *lastStepOnly(const AnalysisRun &run, int wire)
{
    for (std::size_t i = 0; wire >= 0 && i < run.graph.nodes.size(); ++i) {
        const int at = run.index.source(wire);
        const Node &node = run.node(at);
        const NodeInfo *info = findNodeType(node.type);
        if (info && findSpec(info->params, "sequences") && !withDefaults(info->params, node.params).flag("sequences"))
            return &node;
        const auto &wires = run.wires[static_cast<std::size_t>(at)];
        wire = wires.empty() ? -1 : wires[0];
    }
    return nullptr;
}

} // namespace

std::vector<Repair> shapeRepairs(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                                 const std::vector<Shape> &inputs)
{
    std::vector<Repair> repairs;
    offerFlatten(run, node, layer, params, inputs, repairs);
    offerReshape(run, node, layer, params, inputs, repairs);
    offerOtherDims(run, node, layer, params, inputs, repairs);
    if (inputs.size() > 1)
        offerEqualSizes(run, node, layer, params, inputs, repairs);
    if (repairs.size() < mostRepairs)
        repairs.push_back(removeNode(run.node(node)));
    return repairs;
}

std::vector<Repair> lossRepairs(const AnalysisRun &run, int node, const LossType &loss, const Shape &prediction)
{
    std::vector<Repair> repairs;
    if (!loss.fits(run.signature->task)) {
        for (const LossType *other : losses().all())
            if (repairs.size() < mostRepairs && other->fits(run.signature->task) &&
                other->takesProbabilities() == loss.takesProbabilities())
                repairs.push_back(changeType(run.node(node), other->info().id));
        return repairs;
    }
    const std::int64_t units = run.signature->outputUnits();
    const int wire = run.wires[static_cast<std::size_t>(node)][0];
    if (loss.mismatch(Shape{units}, *run.signature))
        return repairs;
    const Edge &edge = run.index.edge(wire);
    const auto part = run.signature->partOfAnswer(prediction);
    if (!part) {
        if (const Node *recurrent = lastStepOnly(run, wire))
            repairs.push_back(setParam(*recurrent, "sequences", true));
    } else if (part->rank() > 1 && prediction.size() == units) {
        repairs.push_back(insertOnWire(edge, "flatten"));
    } else if (part->rank() > 1) {
        repairs.push_back(
            {text(NL_TEXT("Insert Flatten and Dense {1}"), units), [edge, units](const GraphSpec &graph) {
                 NodeId flatten;
                 GraphSpec mended = withNodeOnEdge(graph, edge, "flatten", {}, &flatten);
                 return withNodeOnEdge(std::move(mended), {{flatten, 0}, edge.to}, "dense", {{"units", units}});
             }});
    } else {
        repairs.push_back(resize(run, wire, units));
        if (hasUnits(run.node(run.index.source(wire))))
            repairs.push_back(insertDense(edge, units));
    }
    return repairs;
}

} // namespace netloom
