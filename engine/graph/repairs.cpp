// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/repairs.hpp"

#include "engine/base/choice_label.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>

namespace netloom {

namespace {

std::string titleOf(const GraphSpec &graph, NodeId id)
{
    const Node *node = graph.find(id);
    return node ? node->title : std::string("#").append(std::to_string(id.value));
}

} // namespace

GraphSpec withoutNodeBridged(GraphSpec graph, NodeId node)
{
    const Edge *feeding = graph.edgeInto({node, 0});
    const bool hasFeeder = feeding && feeding->from.node != node;
    const PortRef feeder = hasFeeder ? feeding->from : PortRef{};
    if (hasFeeder)
        for (Edge &edge : graph.edges)
            if (edge.from == PortRef{node, 0} && edge.to.node != node)
                edge.from = feeder;
    return withoutNodes(std::move(graph), {node});
}

GraphSpec withNodeBehind(GraphSpec graph, PortRef output, const std::string &type, Params params)
{
    const Node *before = graph.find(output.node);
    if (!before)
        return graph;
    NodeId added;
    const Point position{before->position.x + 95, before->position.y + 45};
    graph = withNode(std::move(graph), type, position, std::move(params), &added);
    for (Edge &edge : graph.edges)
        if (edge.from == output)
            edge.from = {added, 0};
    graph.edges.push_back({output, {added, 0}});
    return graph;
}

GraphSpec withType(GraphSpec graph, NodeId node, const std::string &type)
{
    for (Node &candidate : graph.nodes)
        if (candidate.id == node) {
            const bool isRetitled = isNamedByKind(candidate);
            candidate.type = type;
            candidate.params = {};
            if (isRetitled) {
                candidate.title.clear();
                candidate.title = Titles(graph).fresh(type);
            }
            break;
        }
    return graph;
}

GraphSpec withParam(GraphSpec graph, NodeId node, const std::string &key, const ParamValue &value)
{
    const Node *found = graph.find(node);
    if (!found)
        return graph;
    Params params = found->params;
    params.set(key, value);
    return withParams(std::move(graph), node, std::move(params));
}

Text typeLabel(const std::string &type)
{
    const NodeInfo *info = findNodeType(type);
    return text(info ? info->label : type);
}

Repair insertOnWire(const Edge &edge, const std::string &type, const Params &params, const std::string &detail)
{
    const Text label = detail.empty() ? text(NL_TEXT("Insert {1}"), typeLabel(type))
                                      : text(NL_TEXT("Insert {1} {2}"), typeLabel(type), detail);
    return {label, [=](const GraphSpec &graph) { return withNodeOnEdge(graph, edge, type, params); }};
}

Repair removeWire(const GraphSpec &graph, const Edge &edge)
{
    return {text(NL_TEXT("Remove the wire from {1} to {2}"), titleOf(graph, edge.from.node), titleOf(graph, edge.to.node)),
            [edge](const GraphSpec &now) { return withoutEdge(now, edge); }};
}

Repair removeNode(const Node &node)
{
    return {text(NL_TEXT("Remove {1}"), node.title),
            [id = node.id](const GraphSpec &now) { return withoutNodeBridged(now, id); }};
}

Repair setParam(const Node &node, const std::string &key, const ParamValue &value)
{
    const NodeInfo *info = findNodeType(node.type);
    const ParamSpec *spec = info ? findSpec(info->params, key) : nullptr;
    const Text label = text(spec ? spec->label : key);
    const auto *flag = std::get_if<bool>(&value);
    const bool isChoice = spec && spec->type == ParamType::Choice;
    const Text word = text(isChoice ? choiceLabel(paramText(value)) : paramText(value));
    return {!flag   ? text(NL_TEXT("Set {1~} of {2} to {3}"), label, node.title, word)
            : *flag ? text(NL_TEXT("Turn on {1~} of {2}"), label, node.title)
                    : text(NL_TEXT("Turn off {1~} of {2}"), label, node.title),
            [=, id = node.id](const GraphSpec &now) { return withParam(now, id, key, value); }};
}

Repair changeType(const Node &node, const std::string &type)
{
    return {text(NL_TEXT("Change {1} to {2}"), node.title, typeLabel(type)),
            [=, id = node.id](const GraphSpec &now) { return withType(now, id, type); }};
}

Repair addInput(PortRef to, Point position)
{
    return {text(NL_TEXT("Add Input")), [=](const GraphSpec &graph) {
                NodeId input;
                GraphSpec mended = withNode(graph, "input", {position.x - 190, position.y}, {}, &input);
                return mended.find(to.node) ? withEdge(std::move(mended), {{input, 0}, to}) : mended;
            }};
}

Repair join(const GraphSpec &graph, PortRef from, PortRef to)
{
    return {text(NL_TEXT("Join {1} to {2}"), titleOf(graph, from.node), titleOf(graph, to.node)), [=](const GraphSpec &now) {
                return now.find(from.node) && now.find(to.node) ? withEdge(now, {from, to}) : now;
            }};
}

} // namespace netloom
