// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/analysis_run.hpp"
#include "engine/graph/layer_fit.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/graph/shape_repairs.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>
#include <span>

namespace netloom {

namespace {

std::int64_t saturatingSum(std::int64_t a, std::int64_t b)
{
    std::int64_t sum = 0;
    return __builtin_add_overflow(a, b, &sum) ? std::numeric_limits<std::int64_t>::max() : sum;
}

std::int64_t saturatingProduct(std::int64_t a, std::int64_t b)
{
    std::int64_t product = 0;
    return __builtin_mul_overflow(a, b, &product) ? std::numeric_limits<std::int64_t>::max() : product;
}

void inferInput(AnalysisRun &run, int node, const Params &params)
{
    const Node &here = run.node(node);
    if (!run.signature) {
        run.report("no-data", node, -1, text(NL_TEXT("{1} has no data yet; open some and choose a target, and its shape follows."), here.title));
        return;
    }
    const std::string source = params.word("source");
    for (std::size_t i = 0; i < run.signature->inputs.size(); ++i)
        if (run.signature->inputs[i].name == source) {
            run.forNode(node).outputs[0] = shapeOfInput(*run.signature, i);
            return;
        }
    GraphIssue &issue =
        run.report("unknown-source", node, -1,
                   text(NL_TEXT("The data have nothing called '{1}' for {2}; choose another source."), source, here.title));
    for (const auto &input : run.signature->inputs)
        if (issue.repairs.size() < 3)
            issue.repairs.push_back(setParam(here, "source", input.name));
}

/// The shapes that enter a node, when all of them are known.
std::optional<std::vector<Shape>> knownInputs(AnalysisRun &run, int node)
{
    auto &entry = run.forNode(node);
    const auto &ports = run.wires[static_cast<std::size_t>(node)];
    std::vector<Shape> shapes;
    for (std::size_t port = 0; port < ports.size(); ++port) {
        if (ports[port] >= 0) {
            const auto &feeder = run.forNode(run.index.source(ports[port])).outputs;
            const auto from = static_cast<std::size_t>(run.index.edge(ports[port]).from.port);
            if (from < feeder.size())
                entry.inputs[port] = feeder[from];
        }
        if (entry.inputs[port])
            shapes.push_back(*entry.inputs[port]);
    }
    if (shapes.size() != ports.size())
        return std::nullopt;
    return shapes;
}

/// Numbers of the low-rank correction beside a matrix, when the layer has them.
std::int64_t adapterSize(const Params &params, const WeightSpec &weight)
{
    const std::int64_t rank = params.has("adapter_rank") ? params.integer("adapter_rank") : 0;
    return rank > 0 && takesAdapter(weight) ? rank * (weight.shape[0] + weight.shape.size() / weight.shape[0]) : 0;
}

void inferLayer(AnalysisRun &run, int node, const LayerType &layer, const Params &params)
{
    const auto inputs = knownInputs(run, node);
    // A damaged node without ports must not reach a layer that counts on its declared inputs.
    if (!inputs || inputs->size() < layer.info().inputs.size())
        return;
    const int port = inputs->size() == 1 ? 0 : -1;
    auto &entry = run.forNode(node);
    try {
        checkSameGraph(run, *inputs);
        const LayerFit fit = fitLayer(layer, params, *inputs);
        for (const WeightSpec &weight : layer.weights(params, fit.inputs))
            if (weight.isTrained)
                entry.cost.parameters =
                    saturatingSum(entry.cost.parameters, weight.shape.size() + adapterSize(params, weight));
        entry.cost.multiplyAdds = saturatingProduct(fit.itemsPerRow, layer.multiplyAdds(params, fit.inputs));
        for (std::size_t i = 0; i < std::min(entry.outputs.size(), fit.outputs.size()); ++i) {
            entry.outputs[i] = fit.outputs[i];
            entry.cost.bytes = saturatingSum(
                entry.cost.bytes, saturatingProduct(2 * static_cast<std::int64_t>(sizeof(float)), fit.outputs[i].size()));
        }
    } catch (const Error &error) {
        GraphIssue &issue = run.report("shape", node, port, error.message());
        if (run.mayOfferRepairs(node))
            issue.repairs = shapeRepairs(run, node, layer, params, *inputs);
    } catch (const std::exception &error) {
        run.report("shape", node, port,
                   text(NL_TEXT("{1} cannot work with what enters it ({2}); change its settings or remove it."),
                        run.node(node).title, error.what()))
            .repairs.push_back(removeNode(run.node(node)));
    }
}

Text misplaced(const LossType &loss, const Shape &prediction, const DataSignature &signature)
{
    return text(
        NL_TEXT("{1} needs an output for each of the places that have an answer, in all {2}, not {3}; keep these places "
                "up to the last layer (recurrent layers: all steps), and give that {4} units."),
        text(loss.info().label), signature.outputShape().str(), prediction.str(), signature.outputUnits());
}

void askLoss(AnalysisRun &run, int node, const LossType &loss, const Params &params)
{
    knownInputs(run, node);
    const auto &inputs = run.forNode(node).inputs;
    if (!run.signature || inputs.empty() || !inputs[0])
        return;
    const int answers =
        run.wires[static_cast<std::size_t>(node)].size() > 1 ? run.wires[static_cast<std::size_t>(node)][1] : -1;
    if (answers >= 0 && run.node(run.index.source(answers)).type != "target") {
        if (inputs[1] && *inputs[1] != *inputs[0])
            run.report("loss-shape", node, 1,
                       text(NL_TEXT("{1} compares {2} numbers with {3}; give both sides the same shape."),
                            run.node(node).title, inputs[0]->str(), inputs[1]->str()));
        return;
    }
    const auto part = loss.hasTarget() ? run.signature->partOfAnswer(*inputs[0]) : inputs[0];
    const auto problem = part ? loss.mismatch(*part, *run.signature) : misplaced(loss, *inputs[0], *run.signature);
    if (!problem) {
        if (const auto wrong = loss.wrongSettings(params, *run.signature))
            run.report("params", node, -1, *wrong);
        return;
    }
    GraphIssue &issue = run.report("loss-shape", node, 0, *problem);
    if (loss.hasTarget() && run.mayOfferRepairs(node))
        issue.repairs = lossRepairs(run, node, loss, *inputs[0]);
}

/// The nearest number that a setting takes; the default where it is no number.
ParamValue allowedInstead(const ParamSpec &spec, const ParamValue &value)
{
    if (const auto *whole = std::get_if<std::int64_t>(&value); whole && spec.type == ParamType::Int) {
        const bool isBelow = static_cast<double>(*whole) < spec.minimum;
        const bool isAbove = static_cast<double>(*whole) > spec.maximum;
        if (isBelow || isAbove)
            return static_cast<std::int64_t>(isBelow ? std::ceil(spec.minimum) : std::floor(spec.maximum));
    }
    return spec.defaultValue;
}

/// Says whether there is something wrong with a node's settings.
bool reportSettings(AnalysisRun &run, int node, std::span<const ParamSpec> specs, const Params &params)
{
    bool isWrong = false;
    for (const ParamSpec &spec : specs)
        for (const Text &problem : checkParams({&spec, 1}, params)) {
            isWrong = true;
            GraphIssue &issue = run.report("params", node, -1, problem);
            Params mended = params;
            mended.set(spec.key, allowedInstead(spec, params.all().find(spec.key)->second));
            if (checkParams({&spec, 1}, mended).empty())
                issue.repairs.push_back(setParam(run.node(node), spec.key, mended.all().find(spec.key)->second));
        }
    return isWrong;
}

void inferNode(AnalysisRun &run, int node)
{
    const NodeInfo *info = run.type(node);
    if (!info) {
        knownInputs(run, node);
        return;
    }
    const Params params = withDefaults(info->params, run.node(node).params);
    if (reportSettings(run, node, info->params, params)) {
        knownInputs(run, node);
        return;
    }
    if (info->id == "input")
        inferInput(run, node, params);
    else if (info->id == "target" && run.signature)
        run.forNode(node).outputs[0] = run.signature->targetShape();
    else if (const LayerType *layer = layers().find(info->id))
        inferLayer(run, node, *layer, params);
    else if (const LossType *loss = losses().find(info->id))
        askLoss(run, node, *loss, params);
}

} // namespace

void checkSameGraph(const AnalysisRun &run, const std::vector<Shape> &inputs)
{
    const auto nodes =
        std::find_if(inputs.begin(), inputs.end(), [](const Shape &shape) { return shape.axis() == Axis::Nodes; });
    for (const Shape &shape : inputs)
        if (run.signature && nodes != inputs.end() && shape.axis() == Axis::Edges &&
            run.signature->inputs[static_cast<std::size_t>(shape.origin())].graph != nodes->origin())
            throw Error(ErrorKind::Graph, {},
                        text(NL_TEXT("The nodes and the edges that enter are not of the same graph; join inputs that belong "
                                     "together.")));
}

Shape shapeOfInput(const DataSignature &signature, std::size_t number)
{
    const Shape &shape = signature.inputs[number].shape;
    return shape.isVarying()
               ? Shape::varying(shape.axis(), static_cast<int>(number), shape.dims()).withTokens(shape.tokens())
               : shape;
}

void inferShapes(AnalysisRun &run)
{
    for (const int node : run.index.order()) {
        inferNode(run, node);
        const Cost &cost = run.forNode(node).cost;
        run.result.total.parameters = saturatingSum(run.result.total.parameters, cost.parameters);
        run.result.total.multiplyAdds = saturatingSum(run.result.total.multiplyAdds, cost.multiplyAdds);
        run.result.total.bytes = saturatingSum(run.result.total.bytes, cost.bytes);
    }
    for (const auto &cycle : run.index.cycles())
        for (const int node : cycle)
            knownInputs(run, node);
}

} // namespace netloom
