// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_targets.hpp"

#include "engine/graph/layer_fit.hpp"
#include "engine/losses/loss.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/theme/translate.hpp"

#include <algorithm>
#include <cmath>
#include <tuple>

namespace netloom {

namespace {

/// What enters a node once the wire is drawn; nothing while one of its inputs is unknown.
std::optional<std::vector<Shape>> inputsWith(const CanvasContent &content, const Edge &wire)
{
    const std::optional<Shape> brought = content.analysis.shapeAt(wire.from);
    const auto facts = content.analysis.nodes.find(wire.to.node);
    if (!brought || facts == content.analysis.nodes.end())
        return std::nullopt;
    std::vector<std::optional<Shape>> inputs = facts->second.inputs;
    inputs.resize(std::max(inputs.size(), static_cast<std::size_t>(wire.to.port) + 1));
    inputs[static_cast<std::size_t>(wire.to.port)] = brought;
    std::vector<Shape> known;
    for (const std::optional<Shape> &input : inputs)
        if (input)
            known.push_back(*input);
    return known.size() == inputs.size() ? std::optional(known) : std::nullopt;
}

bool takesWire(const CanvasContent &content, const Node &node, const Edge &wire)
{
    const Node *from = content.graph->find(wire.from.node);
    if (const LossType *loss = losses().find(node.type)) {
        const bool isTarget = from && from->type == "target";
        const std::optional<Shape> shape = content.analysis.shapeAt(wire.from);
        if (wire.to.port > 0 || isTarget || !shape || !content.signature)
            return isTarget == (wire.to.port > 0);
        const auto part = content.signature->partOfAnswer(*shape);
        return part && !loss->mismatch(*part, *content.signature);
    }
    if (from && from->type == "target")
        return false;
    const LayerType *layer = layers().find(node.type);
    const std::optional<std::vector<Shape>> inputs = inputsWith(content, wire);
    if (!layer || !inputs)
        return true;
    try {
        fitLayer(*layer, withDefaults(layer->info().params, node.params), *inputs);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

/// A wire as it is seen; of a folded group all inputs that are tied must take it.
bool takesSeenWire(const CanvasContent &content, const FoldedGraph &seen, const Edge &wire)
{
    const PortRef from = seen.drawnOutput(wire.from);
    const std::vector<PortRef> inputs = seen.drawnInputs(wire.to);
    return std::all_of(inputs.begin(), inputs.end(), [&](const PortRef &input) {
        const Node *node = content.graph->find(input.node);
        return node && takesWire(content, *node, {from, input});
    });
}

double distance(const Node &a, const Node &b)
{
    return std::hypot(a.position.x - b.position.x, a.position.y - b.position.y);
}

} // namespace

std::vector<WireTarget> wireTargets(const CanvasContent &content, NodeId node, bool isOnward)
{
    const FoldedGraph seen = folded(*content.graph);
    const ContentIndex index(content, seen);
    const GraphSpec &graph = seen.graph;
    const Node *here = graph.find(node);
    if (!here)
        return {};
    const auto namesOf = [&](const Node &each, bool areInputs) {
        const PortsInUse use = index.ports(each.id);
        if (!seen.isGroup(each.id))
            return areInputs ? inputPortNames(each, use) : outputPortNames(each, use);
        const NodeLook look = lookOf(content, index, each);
        return areInputs ? look.inputs : look.outputs;
    };
    const std::set<Edge> present(graph.edges.begin(), graph.edges.end());
    std::set<PortRef> taken;
    for (const Edge &edge : graph.edges)
        taken.insert(edge.to);
    const std::set<NodeId> excluded = isOnward ? upstream(graph, node) : downstream(graph, node);

    std::vector<std::tuple<bool, bool, double, WireTarget>> ranked;
    for (const Node &other : graph.nodes) {
        if (excluded.contains(other.id))
            continue;
        const Node &source = isOnward ? *here : other, &sink = isOnward ? other : *here;
        const QStringList outputs = namesOf(source, false), inputs = namesOf(sink, true);
        for (int from = 0; from < outputs.size(); ++from)
            for (int to = 0; to < inputs.size(); ++to) {
                WireTarget target{{{source.id, from}, {sink.id, to}}, {}};
                if (present.contains(target.wire))
                    continue;
                const QString otherEnd =
                    QStringLiteral("%1: %2").arg(qstr(other.title), isOnward ? inputs[to] : outputs[from]);
                const QStringList &own = isOnward ? outputs : inputs; // which one of several is said, too
                target.title = own.size() < 2 ? otherEnd
                               : isOnward     ? QStringLiteral("%1 \u2192 %2").arg(own[from], otherEnd)
                                              : QStringLiteral("%1 \u2192 %2").arg(otherEnd, own[to]);
                target.isFree = !taken.contains(target.wire.to);
                target.isFitting = takesSeenWire(content, seen, target.wire);
                ranked.emplace_back(!target.isFitting, !target.isFree, distance(*here, other), std::move(target));
            }
    }
    std::stable_sort(ranked.begin(), ranked.end(), [](const auto &a, const auto &b) {
        return std::tie(std::get<0>(a), std::get<1>(a), std::get<2>(a)) <
               std::tie(std::get<0>(b), std::get<1>(b), std::get<2>(b));
    });
    std::vector<WireTarget> targets;
    for (auto &entry : ranked)
        targets.push_back(std::move(std::get<3>(entry)));
    return targets;
}

std::vector<Edge> wiresBeside(const GraphSpec &graph, NodeId node, bool isOnward)
{
    std::vector<std::tuple<int, double, Edge>> wires;
    for (const Edge &edge : graph.edges) {
        const PortRef &own = isOnward ? edge.from : edge.to;
        const Node *other = own.node == node ? graph.find(isOnward ? edge.to.node : edge.from.node) : nullptr;
        if (other)
            wires.emplace_back(own.port, other->position.y, edge);
    }
    std::sort(wires.begin(), wires.end());
    std::vector<Edge> sorted;
    for (const auto &[port, y, edge] : wires)
        sorted.push_back(edge);
    return sorted;
}

Edge wireNextTo(const GraphSpec &graph, const Edge &wire, int step)
{
    std::vector<Edge> siblings = wiresBeside(graph, wire.from.node, true);
    if (siblings.size() < 2)
        siblings = wiresBeside(graph, wire.to.node, false);
    const auto found = std::find(siblings.begin(), siblings.end(), wire);
    if (found == siblings.end())
        return wire;
    const auto count = static_cast<int>(siblings.size());
    const int place = (static_cast<int>(found - siblings.begin()) + step + count) % count;
    return siblings[static_cast<std::size_t>(place)];
}

} // namespace netloom
