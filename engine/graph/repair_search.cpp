// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/repair_search.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/layer_fit.hpp"
#include "engine/graph/repairs.hpp"

namespace netloom {

namespace {

Text inWords(const RepairStep &step)
{
    return step.detail.empty() ? typeLabel(step.type) : text(NL_TEXT("{1} {2}"), typeLabel(step.type), step.detail);
}

bool isPointConvolution(const RepairStep &step)
{
    return step.type == "conv" || step.type == "conv3d";
}

/// Of a node with several inputs, where the same could be meant for another one, and of long ways.
Text wayLabelBehind(const RepairWay &way, const Shape &from, const std::string &feeder, const Shape &to)
{
    if (way.size() == 1 && way[0].type == "conv")
        return text(NL_TEXT("Add 1x1 convolution {1} > {2} behind {3}"), featuresOf(from), way[0].detail, feeder);
    if (way.size() == 1)
        return text(NL_TEXT("Insert {1} behind {2}"), inWords(way[0]), feeder);
    if (way.size() == 2)
        return text(NL_TEXT("Insert {1} and {2} behind {3}"), inWords(way[0]), inWords(way[1]), feeder);
    return text(NL_TEXT("Bring {1} to {2}"), feeder, to.str());
}

} // namespace

bool isTakenBy(const AnalysisRun &run, const LayerType &layer, const Params &params, const std::vector<Shape> &inputs)
{
    try {
        checkSameGraph(run, inputs);
        fitLayer(layer, params, inputs);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

std::optional<Shape> shapeAfter(const RepairWay &way, const Shape &from)
{
    Shape shape = from;
    for (const RepairStep &step : way) {
        const LayerType *layer = layers().find(step.type);
        if (!layer)
            return std::nullopt;
        try {
            const Params params = withDefaults(layer->info().params, step.params);
            if (!checkParams(layer->info().params, params).empty())
                return std::nullopt;
            shape = fitLayer(*layer, params, std::vector<Shape>{shape}).outputs[0];
        } catch (const std::exception &) {
            return std::nullopt;
        }
    }
    return shape;
}

GraphSpec withWay(GraphSpec graph, Edge edge, const RepairWay &way)
{
    for (const RepairStep &step : way) {
        NodeId added;
        graph = withNodeOnEdge(std::move(graph), edge, step.type, step.params, &added);
        edge.from = {added, 0};
    }
    return graph;
}

Text wayLabel(const RepairWay &way, const Shape &from)
{
    if (way.size() == 1 && isPointConvolution(way[0]))
        return text(way[0].type == "conv" ? NL_TEXT("Add 1x1 convolution {1} > {2}")
                                          : NL_TEXT("Add 1x1x1 convolution {1} > {2}"),
                    featuresOf(from), way[0].detail);
    if (way.size() == 1)
        return way[0].detail.empty() ? text(NL_TEXT("Insert {1}"), typeLabel(way[0].type))
                                     : text(NL_TEXT("Insert {1} {2}"), typeLabel(way[0].type), way[0].detail);
    return way.size() == 2 ? text(NL_TEXT("Insert {1} and {2}"), inWords(way[0]), inWords(way[1]))
                           : text(NL_TEXT("Insert {1}, {2} and {3}"), inWords(way[0]), inWords(way[1]), inWords(way[2]));
}

RepairSearch::RepairSearch(const AnalysisRun &run, int node, std::vector<Shape> inputs, Goal isTaken)
    : m_run(run), m_node(node), m_inputs(std::move(inputs)), m_isTaken(std::move(isTaken))
{
}

bool RepairSearch::takesAt(int port, const Shape &shape) const
{
    std::vector<Shape> inputs = m_inputs;
    inputs[static_cast<std::size_t>(port)] = shape;
    return m_isTaken(inputs);
}

bool RepairSearch::tryWay(int port, const RepairWay &way)
{
    const std::optional<Shape> shape = shapeAfter(way, input(port));
    if (!shape || !takesAt(port, *shape))
        return false;
    Text label = ports() > 1 || way.size() > 3
                     ? wayLabelBehind(way, input(port), m_run.node(m_run.index.source(wire(port))).title, *shape)
                     : wayLabel(way, input(port));
    offer({std::move(label),
           [edge = edge(port), way](const GraphSpec &graph) { return withWay(graph, edge, way); },
           {{port, *shape}}});
    return true;
}

void RepairSearch::offer(Repair repair)
{
    if (!isFull() && m_labels.insert(repair.label.str()).second)
        m_found.push_back(std::move(repair));
}

} // namespace netloom
