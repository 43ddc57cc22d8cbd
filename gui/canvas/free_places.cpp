// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/free_places.hpp"

#include "engine/graph/folded_graph.hpp"
#include "engine/graph/groups.hpp"
#include "engine/graph/node_size.hpp"
#include "gui/canvas/graph_walk.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr double air = 8; ///< what is nearer to each other counts as overlapping

struct Step {
    double x, y;
};

Step forward(Flow flow)
{
    return flow == Flow::Down ? Step{0, downPitch} : Step{columnPitch, 0};
}

Step across(Flow flow)
{
    return flow == Flow::Down ? Step{columnPitch, 0} : Step{0, rowPitch};
}

Point moved(Point place, Step step)
{
    return {place.x + step.x, place.y + step.y};
}

bool overlaps(Point a, Point b)
{
    return std::abs(a.x - b.x) < nodeWidth + air && std::abs(a.y - b.y) < nodeHeight + air;
}

/// Where nodes are seen, but for one.
std::vector<Point> takenPlaces(const GraphSpec &seen, NodeId except)
{
    std::vector<Point> taken;
    for (const Node &node : seen.nodes)
        if (node.id != except)
            taken.push_back(node.position);
    return taken;
}

bool isFree(const std::vector<Point> &taken, Point place)
{
    return std::none_of(taken.begin(), taken.end(), [&](Point other) { return overlaps(other, place); });
}

/// Where a node that came to lie on the one that feeds it belongs.
Point behindFeeder(const GraphSpec &seen, NodeId added, Point place)
{
    const Edge *edge = seen.edgeInto({added, 0});
    const Node *feeder = edge ? seen.find(edge->from.node) : nullptr;
    return feeder && overlaps(feeder->position, place) ? placeBehind(seen, *feeder) : place;
}

} // namespace

Point placeBehind(const GraphSpec &graph, const Node &seen)
{
    return moved(seen.position, forward(graph.flow));
}

Point placeBesideAll(const GraphSpec &graph)
{
    const std::vector<Point> taken = takenPlaces(folded(graph).graph, {});
    if (taken.empty())
        return {};
    const bool isDown = graph.flow == Flow::Down;
    Point corner = taken.front();
    for (const Point &place : taken)
        corner = isDown ? Point{std::max(corner.x, place.x), std::min(corner.y, place.y)}
                        : Point{std::min(corner.x, place.x), std::max(corner.y, place.y)};
    return moved(corner, across(graph.flow));
}

Point freePlace(const GraphSpec &graph, Point place, NodeId except)
{
    const std::vector<Point> taken = takenPlaces(folded(graph).graph, except);
    while (!isFree(taken, place))
        place = moved(place, across(graph.flow));
    return place;
}

Point offsetFor(const GraphSpec &parts, const GraphSpec &graph, Point wished)
{
    const std::vector<Point> coming = takenPlaces(folded(parts).graph, {}), taken = takenPlaces(folded(graph).graph, {});
    const auto isCovering = [&](Point place) { return !isFree(taken, {place.x + wished.x, place.y + wished.y}); };
    if (coming.size() < 2 || std::none_of(coming.begin(), coming.end(), isCovering))
        return wished;
    Point corner = coming.front();
    for (const Point &place : coming)
        corner = {std::min(corner.x, place.x), std::min(corner.y, place.y)};
    const Point beside = placeBesideAll(graph);
    return {beside.x - corner.x, beside.y - corner.y};
}

GraphSpec withRoomFor(GraphSpec graph, NodeId added)
{
    const GraphSpec seen = folded(graph).graph;
    const Node *node = seen.find(added);
    if (!node)
        return graph; // it is hidden
    const std::vector<Point> taken = takenPlaces(seen, added);
    if (isFree(taken, node->position))
        return graph;
    const Point place = behindFeeder(seen, added, node->position);
    if (!isFree(taken, place)) {
        const bool isDown = graph.flow == Flow::Down;
        const auto isInItsWay = [&](Point other) {
            return isDown ? other.y > place.y - downPitch && std::abs(other.x - place.x) < nodeWidth
                          : other.x > place.x - columnPitch && std::abs(other.y - place.y) < nodeHeight;
        };
        std::map<NodeId, Point> later;
        const std::set<NodeId> behind = downstream(seen, added);
        for (const Node &other : seen.nodes)
            if (behind.contains(other.id) && other.id != added && isInItsWay(other.position))
                later.emplace(other.id, moved(other.position, forward(graph.flow)));
        graph = withPositions(std::move(graph), later);
    }
    return withPositions(graph, {{added, freePlace(graph, place, added)}});
}

} // namespace netloom
