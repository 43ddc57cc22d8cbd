// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/graph_walk.hpp"

#include <cmath>
#include <limits>
#include <map>
#include <vector>

namespace netloom {

namespace {

using Links = std::multimap<NodeId, NodeId>;

std::set<NodeId> reached(const Links &links, NodeId start)
{
    std::set<NodeId> seen{start};
    std::vector<NodeId> open{start};
    while (!open.empty()) {
        const NodeId node = open.back();
        open.pop_back();
        const auto [begin, end] = links.equal_range(node);
        for (auto link = begin; link != end; ++link)
            if (seen.insert(link->second).second)
                open.push_back(link->second);
    }
    return seen;
}

/// The nearest node in a direction; sideways distance counts double, so that rows and columns are kept.
NodeId nearest(const GraphSpec &graph, const Node &from, int stepX, int stepY)
{
    NodeId best;
    double bestDistance = std::numeric_limits<double>::infinity();
    for (const Node &node : graph.nodes) {
        const double dx = node.position.x - from.position.x, dy = node.position.y - from.position.y;
        const double along = stepX * dx + stepY * dy;
        const double aside = std::abs(stepX ? dy : dx);
        if (node.id == from.id || along <= 1)
            continue;
        const double distance = along + 2 * aside;
        if (distance < bestDistance) {
            bestDistance = distance;
            best = node.id;
        }
    }
    return best;
}

} // namespace

std::set<NodeId> downstream(const GraphSpec &graph, NodeId node)
{
    Links links;
    for (const Edge &edge : graph.edges)
        links.emplace(edge.from.node, edge.to.node);
    return reached(links, node);
}

std::set<NodeId> upstream(const GraphSpec &graph, NodeId node)
{
    Links links;
    for (const Edge &edge : graph.edges)
        links.emplace(edge.to.node, edge.from.node);
    return reached(links, node);
}

NodeId neighbour(const GraphSpec &graph, NodeId node, int stepX, int stepY)
{
    const Node *from = graph.find(node);
    if (!from)
        return {};
    const int onward = graph.flow == Flow::Down ? stepY : stepX;
    for (const Edge &edge : graph.edges) {
        if (onward > 0 && edge.from.node == node)
            return edge.to.node;
        if (onward < 0 && edge.to.node == node)
            return edge.from.node;
    }
    return nearest(graph, *from, stepX, stepY);
}

} // namespace netloom
