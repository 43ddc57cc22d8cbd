// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/graph_edits.hpp"

#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/forms/value_field.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <algorithm>

namespace netloom {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(GraphEdit)
};

bool overlaps(Point a, Point b)
{
    return std::abs(a.x - b.x) < nodeWidth + 8 && std::abs(a.y - b.y) < nodeHeight + 8;
}

bool isFree(const GraphSpec &graph, Point place, NodeId except)
{
    return std::none_of(graph.nodes.begin(), graph.nodes.end(),
                        [&](const Node &node) { return node.id != except && overlaps(node.position, place); });
}

/// The nearest free place straight below, a row at a time.
Point freePlace(const GraphSpec &graph, Point place, NodeId except)
{
    while (!isFree(graph, place, except))
        place.y += rowPitch;
    return place;
}

Point placeWithoutAnchor(const GraphSpec &graph)
{
    if (graph.nodes.empty())
        return {};
    Point corner{graph.nodes.front().position.x, graph.nodes.front().position.y};
    for (const Node &node : graph.nodes) {
        corner.x = std::min(corner.x, node.position.x);
        corner.y = std::max(corner.y, node.position.y);
    }
    return {corner.x, corner.y + rowPitch};
}

/// Where a node that came to lie on the one that feeds it belongs: a column behind it.
Point behindFeeder(const GraphSpec &graph, NodeId added, Point place)
{
    const Edge *edge = graph.edgeInto({added, 0});
    const Node *feeder = edge ? graph.find(edge->from.node) : nullptr;
    return feeder && overlaps(feeder->position, place) ? Point{feeder->position.x + columnPitch, feeder->position.y} : place;
}

/// When a new node came to lie on something, what follows it in its row moves one column on.
GraphSpec withRoomFor(GraphSpec graph, NodeId added)
{
    if (isFree(graph, graph.find(added)->position, added))
        return graph;
    const Point place = behindFeeder(graph, added, graph.find(added)->position);
    if (!isFree(graph, place, added)) {
        const std::set<NodeId> later = downstream(graph, added);
        for (Node &node : graph.nodes)
            if (later.contains(node.id) && node.id != added && node.position.x > place.x - columnPitch &&
                std::abs(node.position.y - place.y) < nodeHeight)
                node.position.x += columnPitch;
    }
    return withPosition(std::move(graph), added, freePlace(graph, place, added));
}

/// Errors other than a missing wire: what tells whether a join fits.
std::size_t misfits(const GraphSpec &graph, const DataSignature *signature)
{
    const GraphAnalysis analysis = analyse(graph, signature);
    return static_cast<std::size_t>(std::count_if(analysis.issues.begin(), analysis.issues.end(),
                                                  [](const GraphIssue &issue) { return issue.code != "unconnected"; }));
}

bool takesOneWire(const NodeInfo *info)
{
    return info && !info->inputs.empty();
}

} // namespace

QString titleOf(const GraphSpec &graph, NodeId node)
{
    const Node *found = graph.find(node);
    return found ? qstr(found->title) : QString();
}

QString nodesInWords(const GraphSpec &graph, const std::vector<NodeId> &nodes)
{
    if (nodes.size() == 1)
        return titleOf(graph, nodes.front());
    return Words::tr("%n nodes", nullptr, static_cast<int>(nodes.size()))
        .replace(QStringLiteral("%n"), QString::number(nodes.size()));
}

QString wireTitle(const GraphSpec &graph, const Edge &wire)
{
    return Words::tr("%1 to %2").arg(titleOf(graph, wire.from.node), titleOf(graph, wire.to.node));
}

namespace edits {

GraphEdit add(const GraphSpec &graph, const std::string &type, Point position)
{
    NodeId added;
    GraphSpec after = withNode(graph, type, position, {}, &added);
    after = withPosition(std::move(after), added, freePlace(after, position, added));
    return {Words::tr("add %1").arg(titleOf(after, added)), after, {added}};
}

GraphEdit addBehind(const GraphSpec &graph, const std::string &type, std::optional<NodeId> behind,
                    const DataSignature *signature)
{
    const Node *anchor = behind ? graph.find(*behind) : nullptr;
    if (!anchor)
        return add(graph, type, placeWithoutAnchor(graph));
    const Point place{anchor->position.x + columnPitch, anchor->position.y};
    const NodeInfo *anchorInfo = findNodeType(anchor->type);
    if (!takesOneWire(findNodeType(type)) || !anchorInfo || anchorInfo->outputs.empty())
        return add(graph, type, place);

    const std::size_t before = misfits(graph, signature);
    const std::vector<Edge> leaving = graph.edgesFrom(anchor->id);
    if (leaving.size() == 1) {
        GraphEdit edit = addOnWire(graph, type, leaving.front(), place);
        if (misfits(edit.graph, signature) <= before)
            return edit;
    }
    GraphEdit edit = add(graph, type, place);
    const GraphSpec joined = withEdge(edit.graph, {{anchor->id, 0}, {edit.select.front(), 0}});
    if (leaving.empty() && misfits(joined, signature) <= before)
        edit.graph = joined;
    return edit;
}

GraphEdit addAtEnd(const GraphSpec &graph, const std::string &type, const PortRef &port, bool isInput, Point place)
{
    GraphEdit edit = add(graph, type, place);
    const NodeId added = edit.select.front();
    edit.graph = withEdge(edit.graph, isInput ? Edge{{added, 0}, port} : Edge{port, {added, 0}});
    edit.name = isInput ? Words::tr("add %1 before %2").arg(titleOf(edit.graph, added), titleOf(graph, port.node))
                        : Words::tr("add %1 behind %2").arg(titleOf(edit.graph, added), titleOf(graph, port.node));
    return edit;
}

GraphEdit addOnWire(const GraphSpec &graph, const std::string &type, const Edge &wire, std::optional<Point> position)
{
    const NodeInfo *info = findNodeType(type);
    if (!takesOneWire(info) || info->outputs.empty())
        return add(graph, type, position.value_or(Point{}));
    NodeId added;
    GraphSpec after = withNodeOnEdge(graph, wire, type, {}, &added);
    if (position)
        after = withPosition(std::move(after), added, *position);
    after = withRoomFor(std::move(after), added);
    return {Words::tr("insert %1 into %2").arg(titleOf(after, added), wireTitle(graph, wire)), after, {added}};
}

GraphEdit putOnWire(const GraphSpec &graph, NodeId node, const Edge &wire, Point position)
{
    GraphSpec after = withoutEdge(graph, wire);
    after = withEdge(std::move(after), {wire.from, {node, 0}});
    after = withEdge(std::move(after), {{node, 0}, wire.to});
    after = withRoomFor(withPosition(std::move(after), node, position), node);
    return {Words::tr("insert %1 into %2").arg(titleOf(graph, node), wireTitle(graph, wire)), after, {node}};
}

GraphEdit connectPorts(const GraphSpec &graph, const Edge &wire)
{
    const QString name = Words::tr("connect %1 to %2").arg(titleOf(graph, wire.from.node), titleOf(graph, wire.to.node));
    return {name, withEdge(graph, wire), {wire.to.node}};
}

GraphEdit rewire(const GraphSpec &graph, const Edge &wire, std::optional<PortRef> to)
{
    GraphSpec after = withoutEdge(graph, wire);
    if (!to)
        return {Words::tr("disconnect %1").arg(wireTitle(graph, wire)), after, {}};
    GraphEdit edit = connectPorts(after, {wire.from, *to});
    return edit;
}

GraphEdit remove(const GraphSpec &graph, const std::vector<NodeId> &nodes, const std::vector<Edge> &wires,
                 const QString &verb)
{
    GraphSpec after = graph;
    for (const Edge &wire : wires)
        after = withoutEdge(std::move(after), wire);
    after = withoutNodes(std::move(after), nodes);
    if (!nodes.empty())
        return {verb.arg(nodesInWords(graph, nodes)), after, {}};
    if (wires.size() == 1)
        return {Words::tr("disconnect %1").arg(wireTitle(graph, wires.front())), after, {}};
    return {Words::tr("disconnect %1 wires").arg(wires.size()), after, {}};
}

GraphEdit disconnectNode(const GraphSpec &graph, NodeId node)
{
    GraphSpec after = graph;
    std::erase_if(after.edges, [&](const Edge &edge) { return edge.from.node == node || edge.to.node == node; });
    return {Words::tr("disconnect %1").arg(titleOf(graph, node)), after, {node}};
}

GraphEdit move(const GraphSpec &graph, const std::map<NodeId, Point> &positions, const QString &mergeKey)
{
    GraphSpec after = graph;
    std::vector<NodeId> moved;
    for (const auto &[node, position] : positions) {
        after = withPosition(std::move(after), node, position);
        moved.push_back(node);
    }
    return {Words::tr("move %1").arg(nodesInWords(graph, moved)), after, moved, mergeKey};
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
    return {Words::tr("rename %1 to %2").arg(titleOf(graph, node), titleOf(after, node)), after, {node}};
}

GraphEdit setParam(const GraphSpec &graph, NodeId node, const std::string &key, const ParamValue &value)
{
    const Node *found = graph.find(node);
    Params params = found->params;
    params.set(key, value);
    const NodeInfo *info = findNodeType(found->type);
    const ParamSpec *spec = info ? findSpec(info->params, key) : nullptr;
    const QString label = spec ? shown(spec->label).toLower() : qstr(key);
    const QString name = Words::tr("set %1 of %2 to %3").arg(label, qstr(found->title), valueText(value));
    return {name,
            withParams(graph, node, std::move(params)),
            {node},
            QStringLiteral("param:%1:%2").arg(node.value).arg(qstr(key))};
}

GraphEdit changeType(const GraphSpec &graph, NodeId node, const std::string &type)
{
    GraphSpec after = graph;
    const auto found = std::find_if(after.nodes.begin(), after.nodes.end(), [&](const Node &n) { return n.id == node; });
    const NodeInfo *before = findNodeType(found->type);
    const NodeInfo *now = findNodeType(type);
    Params kept;
    for (const auto &[key, value] : found->params.all())
        if (now && findSpec(now->params, key))
            kept.set(key, value);
    const bool isNamedByKind = before && found->title.starts_with(before->label);
    found->type = type;
    found->params = kept;
    if (isNamedByKind && now)
        after = withTitle(std::move(after), node, now->label);
    const QString label = now ? shown(now->label) : qstr(type);
    return {Words::tr("change %1 to %2").arg(titleOf(graph, node), label), after, {node}};
}

GraphEdit repair(const GraphSpec &graph, const Repair &repair, NodeId node)
{
    GraphSpec after = repair.apply(graph);
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
    return {Words::tr("arrange the network"), arranged(graph), {}};
}

} // namespace edits

} // namespace netloom
