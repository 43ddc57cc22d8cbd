// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/groups.hpp"

#include "engine/graph/node_size.hpp"
#include "engine/graph/node_type.hpp"
#include "engine/graph/titles.hpp"

#include <algorithm>
#include <unordered_set>

namespace netloom {

namespace {

constexpr std::size_t deepestGroup = 32; ///< in one another; a circle, which only a damaged file has, ends here

Group *findGroup(GraphSpec &graph, NodeId id)
{
    return const_cast<Group *>(graph.group(id));
}

NodeId parentOf(const GraphSpec &graph, NodeId nodeOrGroup)
{
    if (const Group *group = graph.group(nodeOrGroup))
        return group->parent;
    const Node *node = graph.find(nodeOrGroup);
    return node ? node->group : NodeId{};
}

/// The groups around a node or group, from the innermost to the outermost.
std::vector<NodeId> around(const GraphSpec &graph, NodeId nodeOrGroup)
{
    std::vector<NodeId> groups;
    for (NodeId at = parentOf(graph, nodeOrGroup); at.value != 0 && groups.size() <= deepestGroup; at = parentOf(graph, at))
        groups.push_back(at);
    return groups;
}

void put(GraphSpec &graph, NodeId nodeOrGroup, NodeId into)
{
    for (Group &group : graph.groups)
        if (group.id == nodeOrGroup)
            group.parent = into;
    for (Node &node : graph.nodes)
        if (node.id == nodeOrGroup)
            node.group = into;
}

struct Rect {
    double left = 0, top = 0, right = 0, bottom = 0;
};

std::unordered_set<std::uint32_t> asSet(const std::vector<NodeId> &ids)
{
    std::unordered_set<std::uint32_t> set;
    for (const NodeId id : ids)
        set.insert(id.value);
    return set;
}

Rect boundsOf(const GraphSpec &graph, const std::unordered_set<std::uint32_t> &nodes)
{
    Rect all;
    bool isFirst = true;
    for (const Node &node : graph.nodes) {
        if (!nodes.contains(node.id.value))
            continue;
        const Point at = node.position;
        all = isFirst ? Rect{at.x, at.y, at.x + nodeWidth, at.y + nodeHeight}
                      : Rect{std::min(all.left, at.x), std::min(all.top, at.y), std::max(all.right, at.x + nodeWidth),
                             std::max(all.bottom, at.y + nodeHeight)};
        isFirst = false;
    }
    return all;
}

/// Moves all that stands beside or below a box whose far corner goes from one place to another.
void makeRoom(GraphSpec &graph, NodeId group, const std::unordered_set<std::uint32_t> &inside, const Rect &before,
              const Rect &after)
{
    const double wider = after.right - before.right, higher = after.bottom - before.bottom;
    const double right = std::max(before.right, after.right), bottom = std::max(before.bottom, after.bottom);
    const auto moved = [&](Point at) {
        const bool isBeside =
            at.x >= before.right && at.y < bottom + frameFoot && at.y + nodeHeight > before.top - frameHead;
        const bool isBelow = at.y >= before.bottom && at.x < right && at.x + nodeWidth > before.left;
        return isBeside ? Point{at.x + wider, at.y} : isBelow ? Point{at.x, at.y + higher} : at;
    };
    for (Node &node : graph.nodes)
        if (!inside.contains(node.id.value))
            node.position = moved(node.position);
    for (Group &other : graph.groups)
        if (other.id != group && !isInGroup(graph, other.id, group))
            other.position = moved(other.position);
}

/// Wires of a group by the inputs inside that they end in.
struct Crossing {
    std::unordered_set<std::uint32_t> inside;
    std::map<PortRef, PortRef> sourceOf; ///< of every joined input inside
    std::set<PortRef> usedInside, usedOutside;

    Crossing(const GraphSpec &graph, const std::vector<NodeId> &nodes) : inside(asSet(nodes))
    {
        for (const Edge &edge : graph.edges) {
            if (holds(edge.to.node))
                sourceOf.emplace(edge.to, edge.from);
            if (holds(edge.from.node))
                (holds(edge.to.node) ? usedInside : usedOutside).insert(edge.from);
        }
    }
    bool holds(NodeId id) const { return inside.contains(id.value); }
};

/// How many inputs a node has to be joined at: those of its kind; of a merge at least two, and those in use.
int inputCount(const NodeInfo *info, int used)
{
    if (!info)
        return used;
    const int known = static_cast<int>(info->inputs.size());
    const bool isRepeated = known > 0 && info->inputs.back().isRepeated;
    return isRepeated ? std::max(known + 1, used) : std::max(known, used);
}

} // namespace

GroupParents::GroupParents(const GraphSpec &graph)
{
    for (const Group &group : graph.groups)
        m_parent.emplace(group.id.value, group.parent);
}

NodeId GroupParents::parent(NodeId group) const
{
    const auto found = m_parent.find(group.value);
    return found == m_parent.end() ? NodeId{} : found->second;
}

bool GroupParents::anyAround(NodeId group, const std::function<bool(NodeId)> &holds) const
{
    std::size_t steps = 0;
    for (NodeId at = parent(group); at.value != 0 && steps <= deepestGroup; at = parent(at), ++steps)
        if (holds(at))
            return true;
    return false;
}

int GroupParents::depth(NodeId group) const
{
    int depth = 0;
    anyAround(group, [&](NodeId) {
        ++depth;
        return false;
    });
    return depth;
}

bool isInGroup(const GraphSpec &graph, NodeId nodeOrGroup, NodeId group)
{
    const std::vector<NodeId> groups = around(graph, nodeOrGroup);
    return std::find(groups.begin(), groups.end(), group) != groups.end();
}

std::vector<NodeId> nodesIn(const GraphSpec &graph, NodeId group)
{
    return nodesAmong(graph, {group});
}

std::vector<NodeId> nodesAmong(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    std::unordered_set<std::uint32_t> chosen = asSet(nodesAndGroups);
    // A group counts as chosen when one around it is; parents may stand behind their children.
    const GroupParents parents(graph);
    for (const Group &group : graph.groups)
        if (parents.anyAround(group.id, [&](NodeId outer) { return chosen.contains(outer.value); }))
            chosen.insert(group.id.value);
    std::vector<NodeId> nodes;
    for (const Node &node : graph.nodes)
        if (chosen.contains(node.id.value) || chosen.contains(node.group.value))
            nodes.push_back(node.id);
    return nodes;
}

NodeId commonGroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups)
{
    if (nodesAndGroups.empty())
        return {};
    for (const NodeId candidate : around(graph, nodesAndGroups.front()))
        if (std::all_of(nodesAndGroups.begin(), nodesAndGroups.end(),
                        [&](NodeId id) { return isInGroup(graph, id, candidate); }))
            return candidate;
    return {};
}

GroupPorts groupPorts(const GraphSpec &graph, NodeId id)
{
    const Group *group = graph.group(id);
    const std::vector<NodeId> nodes = nodesIn(graph, id);
    const Crossing wires(graph, nodes);
    GroupPorts ports;
    std::map<PortRef, std::size_t> bySource;
    std::map<std::size_t, std::size_t> byTie;
    const auto tieOf = [group](PortRef input) {
        for (std::size_t i = 0; group && i < group->ties.size(); ++i)
            if (std::find(group->ties[i].begin(), group->ties[i].end(), input) != group->ties[i].end())
                return i;
        return static_cast<std::size_t>(-1);
    };
    // The source of a tie is that of any of its inputs which has one.
    const auto sourceOf = [&](PortRef input) -> std::optional<PortRef> {
        if (const auto found = wires.sourceOf.find(input); found != wires.sourceOf.end())
            return found->second;
        if (const std::size_t tie = tieOf(input); tie != static_cast<std::size_t>(-1))
            for (const PortRef &tied : group->ties[tie])
                if (const auto found = wires.sourceOf.find(tied);
                    found != wires.sourceOf.end() && !wires.holds(found->second.node))
                    return found->second;
        return std::nullopt;
    };
    for (const NodeId nodeId : nodes) {
        const Node &node = *graph.find(nodeId);
        const NodeInfo *info = findNodeType(node.type);
        int used = 0;
        for (auto wire = wires.sourceOf.lower_bound({nodeId, 0}); wire != wires.sourceOf.end() && wire->first.node == nodeId;
             ++wire)
            used = wire->first.port + 1;
        for (int port = 0; port < inputCount(info, used); ++port) {
            const PortRef input{nodeId, port};
            const std::optional<PortRef> source = sourceOf(input);
            if (source && wires.holds(source->node))
                continue;
            const std::size_t fresh = ports.inputs.size(), tie = tieOf(input);
            const std::size_t place = source                                ? bySource.emplace(*source, fresh).first->second
                                      : tie != static_cast<std::size_t>(-1) ? byTie.emplace(tie, fresh).first->second
                                                                            : fresh;
            if (place == fresh)
                ports.inputs.push_back({{}, source});
            ports.inputs[place].inside.push_back(input);
        }
        const int outputs = info ? static_cast<int>(info->outputs.size()) : 0;
        int last = outputs;
        for (auto used2 = wires.usedOutside.lower_bound({nodeId, 0});
             used2 != wires.usedOutside.end() && used2->node == nodeId; ++used2)
            last = std::max(last, used2->port + 1);
        for (int port = 0; port < last; ++port) {
            const PortRef output{nodeId, port};
            const bool isOpen = !wires.usedInside.contains(output);
            if (wires.usedOutside.contains(output) || (isOpen && port < outputs))
                ports.outputs.push_back(output);
        }
    }
    return ports;
}

bool canRepeat(const GroupPorts &ports)
{
    return ports.inputs.size() == 1 && ports.outputs.size() == 1;
}

GraphSpec withGroup(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups, const std::string &title, Point position,
                    NodeId *added)
{
    const NodeId id{graph.nextId++}, parent = commonGroup(graph, nodesAndGroups);
    Group group{id, Titles(graph).unique(title), {}, parent, position};
    if (const std::vector<NodeId> nodes = nodesAmong(graph, nodesAndGroups); !nodes.empty()) {
        const Rect bounds = boundsOf(graph, asSet(nodes));
        group.position = {bounds.left, bounds.top};
    }
    // What stands in a chosen group stays there.
    for (const NodeId member : nodesAndGroups) {
        const std::vector<NodeId> outer = around(graph, member);
        const bool comesAlong = std::any_of(outer.begin(), outer.end(), [&](NodeId each) {
            return std::find(nodesAndGroups.begin(), nodesAndGroups.end(), each) != nodesAndGroups.end();
        });
        if (!comesAlong)
            put(graph, member, id);
    }
    graph.groups.push_back(std::move(group));
    if (added)
        *added = id;
    return withTies(std::move(graph));
}

GraphSpec withGroup(GraphSpec graph, Group changed)
{
    Group *group = findGroup(graph, changed.id);
    if (!group)
        return graph;
    if (changed.title != group->title) {
        group->title.clear();
        changed.title = Titles(graph).unique(changed.title);
    }
    changed.parent = group->parent;
    *group = std::move(changed);
    return graph;
}

GraphSpec withoutGroup(GraphSpec graph, NodeId id)
{
    const Group *group = graph.group(id);
    if (!group)
        return graph;
    const NodeId parent = group->parent;
    for (Node &node : graph.nodes)
        if (node.group == id)
            node.group = parent;
    for (Group &inner : graph.groups)
        if (inner.parent == id)
            inner.parent = parent;
    std::erase_if(graph.groups, [&](const Group &each) { return each.id == id; });
    return graph;
}

GraphSpec withMembers(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups, NodeId group)
{
    for (const NodeId member : nodesAndGroups)
        if (member != group && !isInGroup(graph, group, member))
            put(graph, member, group);
    return graph;
}

GraphSpec withPositions(GraphSpec graph, const std::map<NodeId, Point> &positions)
{
    std::unordered_map<std::uint32_t, Point> shifts;
    const auto shift = [&shifts](NodeId id, Point &position, Point by) {
        if (shifts.emplace(id.value, by).second)
            position = {position.x + by.x, position.y + by.y};
    };
    const auto shiftOf = [&positions](NodeId id, Point from) {
        const Point to = positions.at(id);
        return Point{to.x - from.x, to.y - from.y};
    };
    for (Node &node : graph.nodes)
        if (positions.contains(node.id))
            shift(node.id, node.position, shiftOf(node.id, node.position));
    const std::vector<Group> groups = graph.groups;
    for (const Group &group : groups) {
        if (!positions.contains(group.id))
            continue;
        const Point by = shiftOf(group.id, group.position);
        for (Group &other : graph.groups)
            if (other.id == group.id || isInGroup(graph, other.id, group.id))
                shift(other.id, other.position, by);
        const std::unordered_set<std::uint32_t> inside = asSet(nodesIn(graph, group.id));
        for (Node &node : graph.nodes)
            if (inside.contains(node.id.value))
                shift(node.id, node.position, by);
    }
    for (auto &[input, points] : graph.bends) {
        const Edge *wire = graph.edgeInto(input);
        const auto from = wire ? shifts.find(wire->from.node.value) : shifts.end(), to = shifts.find(input.node.value);
        if (from != shifts.end() && to != shifts.end() && from->second == to->second)
            for (Point &point : points)
                point = {point.x + to->second.x, point.y + to->second.y};
    }
    return graph;
}

GraphSpec withFolded(GraphSpec graph, NodeId id, bool isFolded)
{
    Group *group = findGroup(graph, id);
    if (!group || group->isFolded == isFolded)
        return graph;
    const std::unordered_set<std::uint32_t> inside = asSet(nodesIn(graph, id));
    group->isFolded = isFolded;
    if (inside.empty())
        return graph;
    Rect open = boundsOf(graph, inside);
    if (isFolded)
        group->position = {open.left, open.top};
    const Point corner = group->position, shift{corner.x - open.left, corner.y - open.top};
    if (!isFolded) // its nodes come to stand where the box stood
        for (Node &node : graph.nodes)
            if (inside.contains(node.id.value))
                node.position = {node.position.x + shift.x, node.position.y + shift.y};
    open = {corner.x, corner.y, open.right + shift.x, open.bottom + shift.y};
    const Rect box{corner.x, corner.y, corner.x + nodeWidth, corner.y + nodeHeight};
    makeRoom(graph, id, inside, isFolded ? open : box, isFolded ? box : open);
    return graph;
}

GraphSpec withTies(GraphSpec graph)
{
    for (Group &group : graph.groups) {
        for (const GroupPorts::Input &input : groupPorts(graph, group.id).inputs) {
            if (input.inside.size() < 2 || !input.source)
                continue;
            std::erase_if(group.ties, [&](const std::vector<PortRef> &tie) {
                return std::any_of(tie.begin(), tie.end(), [&](PortRef each) {
                    return std::find(input.inside.begin(), input.inside.end(), each) != input.inside.end();
                });
            });
            group.ties.push_back(input.inside);
        }
    }
    return graph;
}

std::optional<GroupFault> findGroupFault(const GraphSpec &graph)
{
    if (graph.groups.size() > mostGroups)
        return GroupFault{graph.groups.back().id, GroupFault::TooMany};
    const GroupParents parents(graph);
    for (const Group &group : graph.groups) {
        if (group.parent.value != 0 && !parents.knows(group.parent))
            return GroupFault{group.id, GroupFault::Missing};
        if (parents.anyAround(group.id, [&](NodeId outer) { return outer == group.id; }))
            return GroupFault{group.id, GroupFault::Circle};
        if (parents.depth(group.id) > static_cast<int>(deepestGroup) - 2)
            return GroupFault{group.id, GroupFault::TooMany};
    }
    for (const Node &node : graph.nodes)
        if (node.group.value != 0 && !parents.knows(node.group))
            return GroupFault{node.id, GroupFault::Missing};
    return std::nullopt;
}

} // namespace netloom
