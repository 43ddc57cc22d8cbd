// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/graph_edits.hpp"
#include "gui/canvas/node_geometry.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom::edits {

namespace {

struct AlignWords {
    Q_DECLARE_TR_FUNCTIONS(GraphEdit)
};

struct Box {
    NodeId node;
    double start = 0, size = 0; ///< along the axis that matters
};

bool isAcross(Alignment alignment)
{
    return alignment == Alignment::Left || alignment == Alignment::Centre || alignment == Alignment::Right ||
           alignment == Alignment::SpreadAcross;
}

std::vector<Box> boxesOf(const GraphSpec &graph, const std::vector<NodeId> &nodes, bool isHorizontal)
{
    std::vector<Box> boxes;
    for (const NodeId id : nodes)
        if (const Node *node = graph.find(id)) {
            const int ports = std::max(inputPortCount(graph, *node), outputPortCount(graph, *node));
            boxes.push_back(isHorizontal ? Box{id, node->position.x, nodeWidth}
                                         : Box{id, node->position.y, heightForPorts(ports)});
        }
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

void spreadOut(std::vector<Box> &boxes)
{
    std::stable_sort(boxes.begin(), boxes.end(), [](const Box &a, const Box &b) { return a.start < b.start; });
    const double first = boxes.front().start, step = (boxes.back().start - first) / static_cast<double>(boxes.size() - 1);
    for (std::size_t i = 0; i < boxes.size(); ++i)
        boxes[i].start = first + step * static_cast<double>(i);
}

} // namespace

GraphEdit align(const GraphSpec &graph, const std::vector<NodeId> &nodes, Alignment alignment)
{
    const bool isHorizontal = isAcross(alignment);
    const bool isSpread = alignment == Alignment::SpreadAcross || alignment == Alignment::SpreadDown;
    std::vector<Box> boxes = boxesOf(graph, nodes, isHorizontal);
    if (boxes.size() < 2)
        return {{}, graph, nodes};
    if (isSpread)
        spreadOut(boxes);
    else
        lineUp(boxes, alignment == Alignment::Left || alignment == Alignment::Top        ? 0
                      : alignment == Alignment::Centre || alignment == Alignment::Middle ? 0.5
                                                                                         : 1);
    GraphSpec after = graph;
    for (const Box &box : boxes) {
        Point place = graph.find(box.node)->position;
        (isHorizontal ? place.x : place.y) = box.start;
        after = withPosition(std::move(after), box.node, place);
    }
    const QString words = nodesInWords(graph, nodes);
    return {isSpread ? AlignWords::tr("spread %1 evenly").arg(words) : AlignWords::tr("align %1").arg(words), after, nodes};
}

} // namespace netloom::edits
