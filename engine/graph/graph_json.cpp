// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"

#include <nlohmann/json.hpp>

namespace netloom {

namespace {

using Json = nlohmann::ordered_json;

Json valueToJson(const ParamValue &value)
{
    return std::visit([](const auto &plain) { return Json(plain); }, value);
}

Json portToJson(const PortRef &port)
{
    return Json::array({port.node.value, port.port});
}

Json pointToJson(const Point &point)
{
    return Json::array({point.x, point.y});
}

/// What is left out has its default.
Json groupToJson(const Group &group)
{
    Json json = {{"id", group.id.value}, {"title", group.title}, {"position", pointToJson(group.position)}};
    if (!group.note.empty())
        json["note"] = group.note;
    if (group.parent.value != 0)
        json["group"] = group.parent.value;
    if (group.isFolded)
        json["folded"] = true;
    if (group.repeats != 1)
        json["repeats"] = group.repeats;
    for (const std::vector<PortRef> &tie : group.ties) {
        Json inputs = Json::array();
        for (const PortRef &input : tie)
            inputs.push_back(portToJson(input));
        json["ties"].push_back(std::move(inputs));
    }
    return json;
}

Json bendsToJson(const GraphSpec &graph)
{
    Json all = Json::array();
    for (const auto &[input, points] : graph.bends) {
        Json through = Json::array();
        for (const Point &point : points)
            through.push_back(pointToJson(point));
        all.push_back({{"to", portToJson(input)}, {"points", std::move(through)}});
    }
    return all;
}

} // namespace

std::string graphToJson(const GraphSpec &graph)
{
    Json nodes = Json::array(), edges = Json::array();
    for (const Node &node : graph.nodes) {
        Json params = Json::object();
        for (const auto &[key, value] : node.params.all())
            params[key] = valueToJson(value);
        nodes.push_back({{"id", node.id.value},
                         {"type", node.type},
                         {"title", node.title},
                         {"params", params},
                         {"position", pointToJson(node.position)}});
        if (node.group.value != 0)
            nodes.back()["group"] = node.group.value;
    }
    for (const Edge &edge : graph.edges)
        edges.push_back({{"from", portToJson(edge.from)}, {"to", portToJson(edge.to)}});
    // The second form knows groups, bends and a flow; what uses none of them is read by older programs, too.
    const bool isPlain = graph.groups.empty() && graph.bends.empty() && graph.flow == Flow::Right;
    Json root = {{"format", "netloom-graph"},
                 {"version", isPlain ? 1 : 2},
                 {"nextId", graph.nextId},
                 {"nodes", nodes},
                 {"edges", edges}};
    for (const Group &group : graph.groups)
        root["groups"].push_back(groupToJson(group));
    if (!graph.bends.empty())
        root["bends"] = bendsToJson(graph);
    if (graph.flow == Flow::Down)
        root["flow"] = "down";
    // A text that is no UTF-8 (a title from a damaged file) must not keep a graph from being written.
    return root.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace netloom
