// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/folded_graph.hpp"
#include "gui/canvas/frames.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom::edits {

namespace {

struct AlignWords {
    Q_DECLARE_TR_FUNCTIONS(GraphEdit)
};

constexpr double gapBetween = 32; ///< of nodes that would lie on each other

struct Box {
    NodeId node;
    double start = 0, size = 0; ///< along the axis that matters
};

bool isAcross(Alignment alignment)
{
    return alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right ||
           alignment == Alignment::SpreadAcross;
}

/// Nodes and folded groups as they are drawn, open groups with their frames, notes.
std::vector<Box> boxesOf(const GraphSpec &graph, const std::vector<NodeId> &chosen, bool isHorizontal)
{
    const FoldedGraph view = folded(graph);
    std::map<NodeId, PortsInUse> uses;
    for (const Edge &edge : view.graph.edges) {
        uses[edge.from.node].count(edge, edge.from.node);
        uses[edge.to.node].count(edge, edge.to.node);
    }
    const auto bodyOf = [&](const Node &node) {
        const auto group = view.ports.find(node.id);
        const PortsInUse use = uses[node.id];
        const std::size_t ports =
            group == view.ports.end()
                ? static_cast<std::size_t>(std::max(inputPortCount(node, use), outputPortCount(node, use)))
                : std::max(group->second.inputs.size(), group->second.outputs.size());
        const double height = view.graph.flow == Flow::Down ? nodeHeight : heightForPorts(static_cast<int>(ports));
        return QRectF(node.position.x, node.position.y, nodeWidth, height);
    };
    std::vector<Box> boxes;
    const auto add = [&](NodeId id, const QRectF &rect) {
        if (std::find(chosen.begin(), chosen.end(), id) != chosen.end())
            boxes.push_back(isHorizontal ? Box{id, rect.left(), rect.width()} : Box{id, rect.top(), rect.height()});
    };
    for (const Node &node : view.graph.nodes)
        add(node.id, bodyOf(node));
    for (const Frame &frame : framesOf(view.graph, bodyOf))
        add(frame.id, frame.rect);
    return boxes;
}

/// Where a box begins once all stand in line; at: 0 for their first edge, 0.5 for the middle, 1 for the last edge.
void lineUp(std::vector<Box> &boxes, double at)
{
    double first = boxes.front().start, last = first + boxes.front().size;
    for (const Box &box : boxes) {
        first = std::min(first, box.start);
        last = std::max(last, box.start + box.size);
    }
    for (Box &box : boxes)
        box.start = first + (last - first - box.size) * at;
}

/// Equal gaps between the outermost two.
void spreadOut(std::vector<Box> &boxes)
{
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box &a, const Box &b) { return a.start < b.start; });
    double gaps = boxes.back().start - boxes.front().start;
    for (std::size_t i = 0; i + 1 < boxes.size(); ++i)
        gaps -= boxes[i].size;
    const double gap = gaps / static_cast<double>(boxes.size() - 1);
    for (std::size_t i = 1; i < boxes.size(); ++i)
        boxes[i].start = boxes[i - 1].start + boxes[i - 1].size + gap;
}

/// What would now lie on another moves on behind it. boxes: on the line; across: where they are along it.
std::map<NodeId, double> apart(const std::vector<Box> &boxes, std::vector<Box> across)
{
    std::stable_sort(across.begin(), across.end(), [](const Box &a, const Box &b) { return a.start < b.start; });
    const auto onLine = [&boxes](NodeId node) -> const Box & {
        return *std::find_if(boxes.begin(), boxes.end(), [node](const Box &box) { return box.node == node; });
    };
    std::map<NodeId, double> shifts;
    for (std::size_t i = 0; i < across.size(); ++i) {
        const double before = across[i].start;
        for (std::size_t j = 0; j < i; ++j) {
            const Box &one = onLine(across[i].node), &other = onLine(across[j].node);
            const bool areInLine = one.start < other.start + other.size && other.start < one.start + one.size;
            if (areInLine && across[i].start < across[j].start + across[j].size &&
                across[j].start < across[i].start + across[i].size) {
                across[i].start = across[j].start + across[j].size + gapBetween;
                j = static_cast<std::size_t>(-1); // it may have come to lie on one before
            }
        }
        shifts[across[i].node] = across[i].start - before;
    }
    return shifts;
}

} // namespace

GraphEdit align(const GraphSpec &graph, const std::vector<NodeId> &nodes, Alignment alignment)
{
    const bool isHorizontal = isAcross(alignment);
    const bool isSpread = alignment == Alignment::SpreadAcross || alignment == Alignment::SpreadDown;
    std::vector<Box> boxes = boxesOf(graph, nodes, isHorizontal);
    if (boxes.size() < 2)
        return {{}, graph, nodes};
    std::map<NodeId, double> before;
    for (const Box &box : boxes)
        before.emplace(box.node, box.start);
    if (isSpread)
        spreadOut(boxes);
    else
        lineUp(boxes, alignment == Alignment::Left || alignment == Alignment::Top        ? 0
                      : alignment == Alignment::Centre || alignment == Alignment::Middle ? 0.5
                                                                                         : 1);
    const std::map<NodeId, double> shifts =
        isSpread ? std::map<NodeId, double>() : apart(boxes, boxesOf(graph, nodes, !isHorizontal));
    std::map<NodeId, Point> places;
    for (const Box &box : boxes) {
        const Node *node = graph.find(box.node);
        Point place = node ? node->position : graph.group(box.node)->position;
        (isHorizontal ? place.x : place.y) += box.start - before.at(box.node);
        if (const auto shift = shifts.find(box.node); shift != shifts.end())
            (isHorizontal ? place.y : place.x) += shift->second;
        places.emplace(box.node, place);
    }
    const QString words = nodesInWords(graph, nodes);
    return {isSpread ? AlignWords::tr("spread %1 evenly").arg(words) : AlignWords::tr("align %1").arg(words),
            withPositions(graph, places), nodes};
}

} // namespace netloom::edits
