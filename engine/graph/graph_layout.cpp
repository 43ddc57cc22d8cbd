// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/folded_graph.hpp"
#include "engine/graph/graph_index.hpp"
#include "engine/graph/node_size.hpp"

#include <algorithm>
#include <cmath>
#include <map>

namespace netloom {

namespace {

constexpr double lineGap = 60; ///< between two lines, beside the gap of a row: room for the wire that leads back
constexpr int oneLine = 1'000'000;

/// How high the head of a frame will be, as near as can be told without its font: 12 pixels high, and rather wide.
double frameHeadOf(const Group &group, double width)
{
    if (group.note.empty())
        return frameHead;
    constexpr double letter = 6.6, ideograph = 12.5, line = 17, around = 48;
    double lines = 1, used = 0;
    for (const char byte : group.note) {
        const auto unit = static_cast<unsigned char>(byte);
        if (unit == '\n')
            used = width + 1;
        else if ((unit & 0xC0) != 0x80) // where a character begins
            used += unit < 0xE0 ? letter : ideograph;
        if (used > width) {
            ++lines;
            used = 0;
        }
    }
    return std::max(frameHead, around + line * lines);
}

/// How much room something takes: along the flow, and across it.
struct Room {
    double along = 0, across = 0;
};

/// Sizes and gaps as the flow sees them.
struct Measures {
    explicit Measures(Flow flow)
        : node(flow == Flow::Right ? Room{nodeWidth, nodeHeight} : Room{nodeHeight, nodeWidth}),
          gap(flow == Flow::Right ? Room{columnPitch - nodeWidth, rowPitch - nodeHeight}
                                  : Room{downPitch - nodeHeight, columnPitch - nodeWidth})
    {
    }
    Room node, gap;
};

std::size_t slot(int index)
{
    return static_cast<std::size_t>(index);
}

/// Each node's column: one behind the last of those that feed it. The known answers stand right before the loss, where a
/// reader looks for them, not in the first column.
std::vector<int> columns(const GraphIndex &index)
{
    std::vector<int> column(slot(index.size()), 0);
    int last = -1;
    std::vector<bool> isPlaced(slot(index.size()), false);
    for (const int node : index.order()) {
        for (const int e : index.edgesInto(node))
            if (const int before = index.source(e); isPlaced[slot(before)] && index.node(before).type != "target")
                column[slot(node)] = std::max(column[slot(node)], column[slot(before)] + 1);
        isPlaced[slot(node)] = true;
        last = std::max(last, column[slot(node)]);
    }
    for (int node = 0; node < index.size(); ++node) {
        if (!isPlaced[slot(node)])
            column[slot(node)] = ++last;
        if (index.node(node).type != "target")
            continue;
        const auto &leaving = index.edgesFrom(node);
        for (const int e : leaving)
            column[slot(node)] = std::max(column[slot(node)], column[slot(index.sink(e))] - 1);
    }
    return column;
}

struct Wish {
    int node;
    double across, room;
};

/// Keeps the nodes of one column apart and as near to their wishes as that allows.
void spread(std::vector<Wish> &wishes, double gap)
{
    std::stable_sort(wishes.begin(), wishes.end(), [](const Wish &a, const Wish &b) { return a.across < b.across; });
    double shift = 0;
    for (std::size_t i = 0; i < wishes.size(); ++i) {
        const double wanted = wishes[i].across;
        if (i > 0)
            wishes[i].across = std::max(wanted, wishes[i - 1].across + wishes[i - 1].room + gap);
        shift += wishes[i].across - wanted;
    }
    for (Wish &wish : wishes)
        wish.across -= shift / static_cast<double>(wishes.size());
}

/// A layered drawing of nodes that take different room. Points are (along, across).
class Layers
{
public:
    Layers(const GraphSpec &graph, const std::map<NodeId, Room> &rooms)
        : m_index(graph), m_measures(graph.flow), m_column(columns(m_index)), m_places(graph.nodes.size())
    {
        for (const Node &node : graph.nodes) {
            const auto found = rooms.find(node.id);
            m_rooms.push_back(found == rooms.end() ? m_measures.node : found->second);
        }
        for (int node = 0; node < m_index.size(); ++node)
            m_byColumn[m_column[slot(node)]].push_back(node);
    }

    std::vector<Point> place(int columnsInLine)
    {
        for (const auto &[number, nodes] : m_byColumn)
            placeColumn(number, nodes);
        breakLines(columnsInLine);
        return m_places;
    }

    const Room &roomOf(int node) const { return m_rooms[slot(node)]; }

private:
    bool isTarget(int node) const { return m_index.node(node).type == "target"; }

    /// In the middle of what feeds it; the known answers below all others.
    void placeColumn(int number, const std::vector<int> &nodes)
    {
        std::vector<Wish> wishes;
        for (const int node : nodes) {
            if (isTarget(node))
                continue;
            double sum = 0;
            int feeders = 0;
            for (const int e : m_index.edgesInto(node))
                if (const int feeder = m_index.source(e); m_column[slot(feeder)] < number && !isTarget(feeder)) {
                    sum += m_places[slot(feeder)].y + roomOf(feeder).across / 2;
                    ++feeders;
                }
            const double half = roomOf(node).across / 2;
            wishes.push_back({node, feeders > 0 ? sum / feeders - half : m_measures.node.across / 2 - half, 2 * half});
        }
        if (!wishes.empty())
            spread(wishes, m_measures.gap.across);
        double next = 0;
        bool isFirst = true;
        for (const Wish &wish : wishes) {
            m_places[slot(wish.node)] = {0, wish.across};
            const double end = wish.across + wish.room + m_measures.gap.across;
            next = isFirst ? std::max(end, 0.0) : std::max(next, end);
            isFirst = false;
        }
        for (const int node : nodes)
            if (isTarget(node)) {
                m_places[slot(node)] = {0, next};
                next += roomOf(node).across + m_measures.gap.across;
            }
    }

    double widthOf(int column) const
    {
        double widest = m_measures.node.along;
        for (const int node : nodesOf(column))
            widest = std::max(widest, roomOf(node).along);
        return widest;
    }

    /// The first column of each line. Where all columns are alike, so are the lines; a wide one takes the room of several.
    std::vector<int> lineStarts(int columnsInLine) const
    {
        const int count = m_byColumn.empty() ? 0 : m_byColumn.rbegin()->first + 1;
        const double pitch = m_measures.node.along + m_measures.gap.along;
        double all = 0;
        for (int column = 0; column < count; ++column)
            all += widthOf(column) + m_measures.gap.along;
        const double lines = std::ceil(all / (columnsInLine * pitch) - 1e-9);
        const double limit = lines > 1 ? std::ceil(all / lines / pitch - 1e-9) * pitch : all;
        std::vector<int> starts;
        double along = 0;
        for (int column = 0; column < count; ++column) {
            const double width = widthOf(column) + m_measures.gap.along;
            if (column == 0 || along + width > limit + 1e-6) {
                starts.push_back(column);
                along = 0;
            }
            along += width;
        }
        return starts;
    }

    /// Breaks a long drawing into lines as text is broken, so that nodes keep a readable size.
    void breakLines(int columnsInLine)
    {
        std::vector<int> starts = lineStarts(columnsInLine);
        const std::size_t lines = starts.size();
        starts.push_back(m_byColumn.empty() ? 0 : m_byColumn.rbegin()->first + 1);
        double top = 0;
        for (std::size_t line = 0; line < lines; ++line) {
            double first = 0, last = 0, along = 0;
            bool isEmpty = true;
            for (int column = starts[line]; column < starts[line + 1]; ++column)
                for (const int node : nodesOf(column)) {
                    const double start = m_places[slot(node)].y, end = start + roomOf(node).across;
                    first = isEmpty ? start : std::min(first, start);
                    last = isEmpty ? end : std::max(last, end);
                    isEmpty = false;
                }
            for (int column = starts[line]; column < starts[line + 1]; ++column) {
                for (const int node : nodesOf(column))
                    m_places[slot(node)] = {along, m_places[slot(node)].y + (lines > 1 ? top - first : 0)};
                along += widthOf(column) + m_measures.gap.along;
            }
            top += last - first + m_measures.gap.across + lineGap;
        }
    }

    const std::vector<int> &nodesOf(int column) const
    {
        static const std::vector<int> none;
        const auto found = m_byColumn.find(column);
        return found == m_byColumn.end() ? none : found->second;
    }

    GraphIndex m_index;
    Measures m_measures;
    std::vector<int> m_column;
    std::map<int, std::vector<int>> m_byColumn;
    std::vector<Room> m_rooms;
    std::vector<Point> m_places;
};

/// What stands in a group (0: in none) itself, each group in it as one node.
GraphSpec levelOf(const GraphSpec &graph, NodeId group)
{
    GraphSpec closed = graph;
    for (Group &each : closed.groups)
        each.isFolded = each.parent == group;
    GraphSpec seen = folded(closed).graph;
    std::erase_if(seen.nodes, [&](const Node &node) { return node.group != group; });
    return seen;
}

/// Arranges what stands in a group, from its corner on, and all that is deeper in. The room that it takes comes back.
Room arrangeIn(GraphSpec &graph, NodeId group, int columnsInLine)
{
    const bool isDown = graph.flow == Flow::Down;
    GraphSpec level = levelOf(graph, group);
    std::map<NodeId, Room> rooms;
    std::map<NodeId, double> heads;
    std::erase_if(level.nodes, [&](const Node &node) { // a note on its own has no place in the flow
        return node.type == foldedGroupType && nodesIn(graph, node.id).empty();
    });
    for (const Node &node : level.nodes) {
        if (node.type != foldedGroupType)
            continue;
        const Room inside = arrangeIn(graph, node.id, oneLine);
        const double head = frameHeadOf(*graph.group(node.id), isDown ? inside.across : inside.along);
        heads.emplace(node.id, head);
        const Room frame = isDown ? Room{head + frameFoot, 2 * frameSide} : Room{2 * frameSide, head + frameFoot};
        if (!graph.group(node.id)->isFolded)
            rooms[node.id] = {inside.along + frame.along, inside.across + frame.across};
    }
    Layers layers(level, rooms);
    const std::vector<Point> places = layers.place(columnsInLine);
    Room all;
    for (std::size_t i = 0; i < level.nodes.size(); ++i) {
        const Room &room = layers.roomOf(static_cast<int>(i));
        all = {std::max(all.along, places[i].x + room.along), std::max(all.across, places[i].y + room.across)};
        const Point at = isDown ? Point{places[i].y, places[i].x} : places[i];
        const NodeId id = level.nodes[i].id;
        if (level.nodes[i].type != foldedGroupType) {
            graph = withPosition(std::move(graph), id, at);
            continue;
        }
        const bool isOpen = !graph.group(id)->isFolded;
        const Point corner = isOpen ? Point{at.x + frameSide, at.y + heads.at(id)} : at;
        for (Group &each : graph.groups)
            if (each.id == id)
                each.position = corner;
        for (const NodeId inside : isOpen ? nodesIn(graph, id) : std::vector<NodeId>{}) {
            const Point relative = graph.find(inside)->position;
            graph = withPosition(std::move(graph), inside, {relative.x + corner.x, relative.y + corner.y});
        }
        for (Group &each : graph.groups)
            if (isOpen && isInGroup(graph, each.id, id))
                each.position = {each.position.x + corner.x, each.position.y + corner.y};
    }
    return all;
}

GraphSpec arrangedPlain(GraphSpec graph, int columnsInLine)
{
    const std::vector<Point> places = Layers(graph, {}).place(columnsInLine);
    for (std::size_t i = 0; i < places.size(); ++i)
        graph.nodes[i].position = graph.flow == Flow::Down ? Point{places[i].y, places[i].x} : places[i];
    return graph;
}

} // namespace

GraphSpec arranged(GraphSpec graph, int columnsInLine)
{
    graph.bends.clear();
    if (graph.groups.empty())
        return arrangedPlain(std::move(graph), columnsInLine);
    arrangeIn(graph, {}, columnsInLine);
    return graph;
}

} // namespace netloom
