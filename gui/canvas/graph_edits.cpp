// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/graph_edits.hpp"

#include "engine/graph/folded_graph.hpp"
#include "engine/graph/repairs.hpp"
#include "gui/canvas/free_places.hpp"
#include "gui/forms/value_field.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom {

namespace {

struct EditWords {
    Q_DECLARE_TR_FUNCTIONS(GraphEdit)
};

/// The drawn wires that joining two ports makes: several where inputs of a folded group are tied.
GraphSpec withSeenEdge(GraphSpec graph, const Edge &seen)
{
    const FoldedGraph view = folded(graph);
    const PortRef from = view.drawnOutput(seen.from);
    for (const PortRef &input : view.drawnInputs(seen.to))
        graph = withEdge(std::move(graph), {from, input});
    return graph;
}

GraphSpec withoutSeenEdge(GraphSpec graph, const Edge &seen)
{
    for (const Edge &wire : folded(graph).drawnWires(seen))
        graph = withoutEdge(std::move(graph), wire);
    return graph;
}

/// Errors other than a missing wire: what tells whether a join fits.
std::size_t misfits(const GraphSpec &graph, const DataSignature *signature)
{
    const GraphAnalysis analysis = analyse(graph, signature);
    return static_cast<std::size_t>(std::count_if(analysis.issues.begin(), analysis.issues.end(),
                                                  [](const GraphIssue &issue) { return issue.code != "unconnected"; }));
}

Point middleOf(const GraphSpec &graph, const Edge &wire)
{
    const FoldedGraph view = folded(graph);
    const Node *from = view.graph.find(wire.from.node), *to = view.graph.find(wire.to.node);
    if (!from || !to)
        return {};
    return {(from->position.x + to->position.x) / 2, (from->position.y + to->position.y) / 2};
}

/// Takes a group out and joins what fed its first input to all that it fed.
GraphSpec withoutGroupBridged(GraphSpec graph, NodeId group)
{
    const GroupPorts ports = groupPorts(graph, group);
    const std::vector<NodeId> inside = nodesIn(graph, group);
    if (!ports.inputs.empty() && ports.inputs.front().source)
        for (Edge &edge : graph.edges)
            if (std::find(ports.outputs.begin(), ports.outputs.end(), edge.from) != ports.outputs.end() &&
                std::find(inside.begin(), inside.end(), edge.to.node) == inside.end())
                edge.from = *ports.inputs.front().source;
    return withoutNodes(std::move(graph), {group});
}

bool takesOneWire(const NodeInfo *info)
{
    return info && !info->inputs.empty();
}

} // namespace

QString titleOf(const GraphSpec &graph, NodeId node)
{
    const Node *found = graph.find(node);
    const Group *group = found ? nullptr : graph.group(node);
    return found ? qstr(found->title) : group ? qstr(group->title) : QString();
}

QString nodesInWords(const GraphSpec &graph, const std::vector<NodeId> &nodes)
{
    if (nodes.size() == 1)
        return titleOf(graph, nodes.front());
    return EditWords::tr("%n nodes", nullptr, static_cast<int>(nodes.size()))
        .replace(QStringLiteral("%n"), QString::number(nodes.size()));
}

QString wireTitle(const GraphSpec &graph, const Edge &wire)
{
    return EditWords::tr("%1 to %2").arg(titleOf(graph, wire.from.node), titleOf(graph, wire.to.node));
}

QString insertName(const QString &what, const GraphSpec &graph, const Edge &wire)
{
    return EditWords::tr("insert %1 between %2 and %3")
        .arg(what, titleOf(graph, wire.from.node), titleOf(graph, wire.to.node));
}

namespace edits {

GraphEdit add(const GraphSpec &graph, const std::string &type, Point position)
{
    NodeId added;
    GraphSpec after = withNode(graph, type, position, {}, &added);
    after = withPosition(std::move(after), added, freePlace(after, position, added));
    return {EditWords::tr("add %1").arg(titleOf(after, added)), after, {added}};
}

GraphEdit addBehind(const GraphSpec &graph, const std::string &type, std::optional<NodeId> behind,
                    const DataSignature *signature)
{
    const FoldedGraph view = folded(graph);
    const Node *anchor = behind ? view.graph.find(*behind) : nullptr;
    if (!anchor)
        return add(graph, type, placeBesideAll(graph));
    const Point place = placeBehind(graph, *anchor);
    const NodeInfo *anchorInfo = findNodeType(anchor->type);
    const bool hasOutput =
        view.isGroup(anchor->id) ? !view.ports.at(anchor->id).outputs.empty() : anchorInfo && !anchorInfo->outputs.empty();
    if (!takesOneWire(findNodeType(type)) || !hasOutput)
        return add(graph, type, place);

    const std::size_t before = misfits(graph, signature);
    const std::vector<Edge> leaving = view.graph.edgesFrom(anchor->id);
    if (leaving.size() == 1) {
        GraphEdit edit = addOnWire(graph, type, leaving.front(), place);
        if (misfits(edit.graph, signature) <= before)
            return edit;
    }
    GraphEdit edit = add(graph, type, place);
    const GraphSpec joined = withSeenEdge(edit.graph, {{anchor->id, 0}, {edit.select.front(), 0}});
    if (leaving.empty() && misfits(joined, signature) <= before)
        edit.graph = joined;
    edit.graph = withMembers(std::move(edit.graph), edit.select, anchor->group);
    return edit;
}

GraphEdit addAtEnd(const GraphSpec &graph, const std::string &type, const PortRef &port, bool isInput, Point place)
{
    GraphEdit edit = add(graph, type, place);
    const NodeId added = edit.select.front();
    edit.graph = withSeenEdge(edit.graph, isInput ? Edge{{added, 0}, port} : Edge{port, {added, 0}});
    edit.name = isInput ? EditWords::tr("add %1 before %2").arg(titleOf(edit.graph, added), titleOf(graph, port.node))
                        : EditWords::tr("add %1 behind %2").arg(titleOf(edit.graph, added), titleOf(graph, port.node));
    return edit;
}

GraphEdit addOnWire(const GraphSpec &graph, const std::string &type, const Edge &wire, std::optional<Point> position)
{
    const NodeInfo *info = findNodeType(type);
    if (!takesOneWire(info) || info->outputs.empty())
        return add(graph, type, position.value_or(Point{}));
    const std::vector<Edge> drawn = folded(graph).drawnWires(wire);
    NodeId added;
    GraphSpec after = withNodeOnEdge(graph, drawn.front(), type, {}, &added);
    for (std::size_t i = 1; i < drawn.size(); ++i) // what is tied gets the same
        after = withEdge(std::move(after), {{added, 0}, drawn[i].to});
    if (folded(graph).isGroup(wire.to.node) || folded(graph).isGroup(wire.from.node))
        after = withPosition(std::move(after), added, middleOf(graph, wire));
    if (position)
        after = withPosition(std::move(after), added, *position);
    after = withRoomFor(std::move(after), added);
    return {insertName(titleOf(after, added), graph, wire), after, {added}};
}

GraphEdit putOnWire(const GraphSpec &graph, NodeId node, const Edge &wire, Point position)
{
    GraphSpec after = withoutSeenEdge(graph, wire);
    after = withSeenEdge(std::move(after), {wire.from, {node, 0}});
    after = withSeenEdge(std::move(after), {{node, 0}, wire.to});
    after = withPositions(std::move(after), {{node, position}});
    after = withMembers(std::move(after), {node}, commonGroup(graph, {wire.from.node, wire.to.node}));
    if (after.find(node))
        after = withRoomFor(std::move(after), node);
    return {insertName(titleOf(graph, node), graph, wire), after, {node}};
}

GraphEdit connectPorts(const GraphSpec &graph, const Edge &wire)
{
    const QString name = EditWords::tr("connect %1 to %2").arg(titleOf(graph, wire.from.node), titleOf(graph, wire.to.node));
    return {name, withSeenEdge(graph, wire), {wire.to.node}};
}

GraphEdit rewire(const GraphSpec &graph, const Edge &wire, std::optional<PortRef> to)
{
    if (!to)
        return {EditWords::tr("disconnect %1").arg(wireTitle(graph, wire)), withoutSeenEdge(graph, wire), {}};
    GraphEdit edit = connectPorts(withoutSeenEdge(graph, wire), {wire.from, *to});
    return edit;
}

GraphEdit remove(const GraphSpec &graph, const std::vector<NodeId> &nodes, const std::vector<Edge> &wires,
                 const QString &verb)
{
    GraphSpec after = graph;
    for (const Edge &wire : wires)
        after = withoutSeenEdge(std::move(after), wire);
    after = withoutNodes(std::move(after), nodes);
    if (!nodes.empty())
        return {verb.arg(nodesInWords(graph, nodes)), after, {}};
    if (wires.size() == 1)
        return {EditWords::tr("disconnect %1").arg(wireTitle(graph, wires.front())), after, {}};
    return {EditWords::tr("disconnect %1 wires").arg(wires.size()), after, {}};
}

GraphEdit removeAndJoin(const GraphSpec &graph, const std::vector<NodeId> &nodes)
{
    GraphSpec after = graph;
    for (const NodeId node : nodes)
        after = after.group(node) ? withoutGroupBridged(std::move(after), node) : withoutNodeBridged(std::move(after), node);
    return {EditWords::tr("delete %1 and close the gap").arg(nodesInWords(graph, nodes)), after, {}};
}

GraphEdit disconnectNode(const GraphSpec &graph, NodeId node)
{
    GraphSpec after = graph;
    for (const Edge &edge : folded(graph).graph.edges)
        if (edge.from.node == node || edge.to.node == node)
            after = withoutSeenEdge(std::move(after), edge);
    return {EditWords::tr("disconnect %1").arg(titleOf(graph, node)), after, {node}};
}

GraphEdit move(const GraphSpec &graph, const std::map<NodeId, Point> &positions, const QString &mergeKey)
{
    std::vector<NodeId> moved;
    for (const auto &[node, position] : positions)
        moved.push_back(node);
    return {EditWords::tr("move %1").arg(nodesInWords(graph, moved)), withPositions(graph, positions), moved, mergeKey};
}

GraphEdit paste(const GraphSpec &graph, const GraphSpec &other, Point offset, const QString &verb)
{
    std::vector<NodeId> added;
    GraphSpec after = withGraph(graph, other, offset, &added);
    return {verb.arg(nodesInWords(after, added)), after, added};
}

GraphEdit rename(const GraphSpec &graph, NodeId node, const QString &title)
{
    GraphSpec after = withTitle(graph, node, title.trimmed().toStdString());
    if (const Group *group = graph.group(node)) {
        Group renamed = *group;
        renamed.title = title.trimmed().toStdString();
        after = withGroup(graph, std::move(renamed));
    }
    return {EditWords::tr("rename %1 to %2").arg(titleOf(graph, node), titleOf(after, node)), after, {node}};
}

GraphEdit setParam(const GraphSpec &graph, NodeId node, const std::string &key, const ParamValue &value)
{
    const Node *found = graph.find(node);
    Params params = found->params;
    params.set(key, value);
    const NodeInfo *info = findNodeType(found->type);
    const ParamSpec *spec = info ? findSpec(info->params, key) : nullptr;
    const QString label = spec ? shown(spec->label).toLower() : qstr(key);
    const QString name = EditWords::tr("set %1 of %2 to %3").arg(label, qstr(found->title), valueText(value));
    return {name,
            withParams(graph, node, std::move(params)),
            {node},
            QStringLiteral("param:%1:%2").arg(node.value).arg(qstr(key))};
}

GraphEdit changeType(const GraphSpec &graph, NodeId node, const std::string &type)
{
    const NodeInfo *now = findNodeType(type);
    Params kept;
    for (const auto &[key, value] : graph.find(node)->params.all())
        if (now && findSpec(now->params, key))
            kept.set(key, value);
    const GraphSpec after = withParams(withType(graph, node, type), node, kept);
    const QString label = now ? shown(now->label) : qstr(type);
    return {EditWords::tr("change %1 to %2").arg(titleOf(graph, node), label), after, {node}};
}

GraphEdit repair(const GraphSpec &graph, const Repair &repair, NodeId node)
{
    GraphSpec after = repair.apply(graph);
    std::vector<NodeId> added;
    for (const Node &each : after.nodes)
        if (each.id.value >= graph.nextId)
            added.push_back(each.id);
    for (const NodeId each : added)
        after = withRoomFor(std::move(after), each);
    std::vector<NodeId> select;
    if (after.find(node))
        select.push_back(node);
    QString name = shown(repair.label);
    if (!name.isEmpty())
        name[0] = name[0].toLower();
    return {name, std::move(after), select};
}

GraphEdit arrange(const GraphSpec &graph)
{
    return {EditWords::tr("arrange the network"), arranged(graph), {}};
}

} // namespace edits

} // namespace netloom
