// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/group_edits.hpp"

#include "engine/graph/folded_graph.hpp"
#include "engine/graph/node_size.hpp"
#include "gui/canvas/frames.hpp"
#include "gui/canvas/free_places.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom::edits {

namespace {

struct GroupWords {
    Q_DECLARE_TR_FUNCTIONS(GraphEdit)
};

/// Whether nodes lie on one another, or in the frame of a group to which they do not belong.
bool isMuddled(const GraphSpec &graph)
{
    const GraphSpec seen = folded(graph).graph;
    const GroupParents parents(seen);
    const auto bodyOf = [](const Node &node) { return QRectF(node.position.x, node.position.y, nodeWidth, nodeHeight); };
    const std::vector<Frame> frames = framesOf(seen, bodyOf);
    for (const Node &node : seen.nodes) {
        for (const Frame &frame : frames) {
            const auto isIt = [&](NodeId group) { return group == frame.id; };
            const bool isInside = isIt(node.group) || parents.anyAround(node.group, isIt);
            if (!isInside && !frame.isNote() && frame.rect.intersects(bodyOf(node)))
                return true;
        }
    }
    std::vector<QRectF> bodies;
    for (const Node &node : seen.nodes)
        bodies.push_back(bodyOf(node));
    std::sort(bodies.begin(), bodies.end(), [](const QRectF &a, const QRectF &b) { return a.left() < b.left(); });
    for (std::size_t i = 0; i < bodies.size(); ++i)
        for (std::size_t k = i + 1; k < bodies.size() && bodies[k].left() < bodies[i].right(); ++k)
            if (bodies[i].intersects(bodies[k]))
                return true;
    return false;
}

/// Arranged anew where an edit made a muddle of what was none.
GraphSpec tidied(GraphSpec after, const GraphSpec &before)
{
    return isMuddled(after) && !isMuddled(before) ? arranged(std::move(after)) : after;
}

} // namespace

GraphEdit makeGroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    NodeId added;
    GraphSpec after = withGroup(graph, nodesAndGroups, GroupWords::tr("Block 1").toStdString(), {}, &added);
    return {GroupWords::tr("group %1").arg(nodesInWords(graph, nodesAndGroups)), tidied(std::move(after), graph), {added}};
}

GraphEdit ungroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    GraphSpec after = graph;
    std::vector<NodeId> freed;
    for (const NodeId id : nodesAndGroups) {
        if (const Group *group = graph.group(id)) {
            if (group->isFolded)
                after = withFolded(std::move(after), id, false);
            const std::vector<NodeId> inside = nodesIn(graph, id);
            freed.insert(freed.end(), inside.begin(), inside.end());
            after = withoutGroup(std::move(after), id);
        } else if (const Node *node = graph.find(id); node && node->group.value != 0) {
            const Group *around = graph.group(node->group);
            after = withMembers(std::move(after), {id}, around ? around->parent : NodeId{});
            freed.push_back(id);
        }
    }
    return {GroupWords::tr("ungroup %1").arg(nodesInWords(graph, nodesAndGroups)), std::move(after), freed};
}

bool canUngroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    return std::any_of(nodesAndGroups.begin(), nodesAndGroups.end(), [&](NodeId id) {
        const Node *node = graph.find(id);
        return node ? node->group.value != 0 : graph.group(id) != nullptr;
    });
}

GraphEdit putInto(const GraphSpec &graph, const std::map<NodeId, Point> &moved, NodeId group)
{
    GraphEdit edit = move(graph, moved, {});
    edit.graph = withMembers(std::move(edit.graph), edit.select, group);
    edit.name = GroupWords::tr("put %1 into %2").arg(nodesInWords(graph, edit.select), titleOf(graph, group));
    return edit;
}

GraphEdit setFolded(const GraphSpec &graph, NodeId group, bool isFolded)
{
    const QString title = titleOf(graph, group);
    return {isFolded ? GroupWords::tr("fold %1").arg(title) : GroupWords::tr("open %1").arg(title),
            tidied(withFolded(graph, group, isFolded), graph),
            {group}};
}

GraphEdit setRepeats(const GraphSpec &graph, NodeId id, int repeats)
{
    const Group *group = graph.group(id);
    if (!group)
        return {{}, graph, {}};
    Group changed = *group;
    changed.repeats = std::clamp(repeats, 1, mostRepeats);
    return {GroupWords::tr("repeat %1 %n times", nullptr, changed.repeats).arg(qstr(group->title)),
            withGroup(graph, std::move(changed)),
            {id},
            QStringLiteral("repeat:%1").arg(id.value)};
}

GraphEdit setNote(const GraphSpec &graph, NodeId id, const QString &note)
{
    const Group *group = graph.group(id);
    if (!group)
        return {{}, graph, {}};
    Group changed = *group;
    changed.note = note.toStdString();
    return {GroupWords::tr("write a note at %1").arg(qstr(group->title)),
            withGroup(graph, std::move(changed)),
            {id},
            QStringLiteral("note:%1").arg(id.value)};
}

GraphEdit addNote(const GraphSpec &graph, Point place)
{
    NodeId added;
    GraphSpec after = withGroup(graph, {}, GroupWords::tr("Note 1").toStdString(), place, &added);
    return {GroupWords::tr("add a note"), std::move(after), {added}};
}

GraphEdit addBlock(const GraphSpec &graph, const QString &name, const GraphSpec &block, Point place,
                   const std::optional<Edge> &wire)
{
    const GraphSpec seen = folded(block).graph;
    Point corner = seen.nodes.empty() ? Point{} : seen.nodes.front().position;
    for (const Node &node : seen.nodes)
        corner = {std::min(corner.x, node.position.x), std::min(corner.y, node.position.y)};
    GraphEdit edit = paste(graph, block, {place.x - corner.x, place.y - corner.y}, GroupWords::tr("add %1"));
    edit.name = GroupWords::tr("add %1").arg(name);
    if (!wire || edit.select.size() != 1 || !edit.graph.group(edit.select.front()))
        return edit;
    // One way in and one way out: it goes between the wire's two ends.
    const GroupPorts ports = groupPorts(edit.graph, edit.select.front());
    if (!canRepeat(ports))
        return edit;
    const FoldedGraph view = folded(graph);
    const PortRef from = view.drawnOutput(wire->from);
    const std::vector<PortRef> to = view.drawnInputs(wire->to);
    for (const PortRef &input : ports.inputs.front().inside)
        edit.graph = withEdge(std::move(edit.graph), {from, input});
    for (const PortRef &input : to)
        edit.graph = withEdge(std::move(edit.graph), {ports.outputs.front(), input});
    edit.graph = withMembers(std::move(edit.graph), edit.select, commonGroup(graph, {wire->from.node, wire->to.node}));
    edit.name = insertName(name, graph, *wire);
    // Where nobody has put anything elsewhere the block gets its place in the row, too.
    edit.graph = graph == arranged(graph) ? arranged(std::move(edit.graph)) : tidied(std::move(edit.graph), graph);
    return edit;
}

GraphEdit addBlockBehind(const GraphSpec &graph, const QString &name, const GraphSpec &block, std::optional<NodeId> behind)
{
    const GraphSpec seen = folded(graph).graph;
    const Node *anchor = behind ? seen.find(*behind) : nullptr;
    const std::vector<Edge> leaving = anchor ? seen.edgesFrom(anchor->id) : std::vector<Edge>{};
    Point place = anchor ? placeBehind(graph, *anchor) : placeBesideAll(graph);
    place.y += anchor ? rowPitch + frameHead : frameHead;
    return addBlock(graph, name, block, place, leaving.size() == 1 ? std::optional(leaving.front()) : std::nullopt);
}

GraphEdit bend(const GraphSpec &graph, const Edge &wire, const std::vector<Point> &points)
{
    GraphSpec after = graph;
    for (const Edge &drawn : folded(graph).drawnWires(wire))
        after = withBends(std::move(after), drawn, points);
    const QString title = wireTitle(graph, wire);
    return {points.empty() ? GroupWords::tr("straighten %1").arg(title) : GroupWords::tr("bend %1").arg(title), after, {}};
}

GraphEdit turn(const GraphSpec &graph, Flow flow)
{
    GraphSpec after = graph;
    after.flow = flow;
    return {flow == Flow::Down ? GroupWords::tr("let the network run down") : GroupWords::tr("let the network run right"),
            arranged(std::move(after)),
            {}};
}

} // namespace netloom::edits
