// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <vector>

namespace netloom {

// Questions about the groups of a graph, and edits of them.

inline constexpr int mostRepeats = 1000;
inline constexpr std::size_t mostGroups = 5000;

/// Which group stands in which, looked up at once.
class GroupParents
{
public:
    explicit GroupParents(const GraphSpec &graph);

    bool knows(NodeId group) const { return m_parent.contains(group.value); }
    NodeId parent(NodeId group) const; ///< 0: none
    /// Whether it holds for one of the groups around a group, from the innermost on.
    bool anyAround(NodeId group, const std::function<bool(NodeId)> &holds) const;
    int depth(NodeId group) const; ///< 0: stands in none

private:
    std::unordered_map<std::uint32_t, NodeId> m_parent;
};

/// Whether a node or group stands in a group, at any depth.
bool isInGroup(const GraphSpec &graph, NodeId nodeOrGroup, NodeId group);
/// The nodes in a group at any depth, in the graph's order.
std::vector<NodeId> nodesIn(const GraphSpec &graph, NodeId group);
/// The chosen nodes, and those in chosen groups, in the graph's order.
std::vector<NodeId> nodesAmong(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);
/// The innermost group that holds all of them; 0: none does.
NodeId commonGroup(const GraphSpec &graph, const std::vector<NodeId> &nodesAndGroups);

/// What leads into a group and out of it.
struct GroupPorts {
    struct Input {
        std::vector<PortRef> inside;   ///< at least one
        std::optional<PortRef> source; ///< what feeds them; empty: nothing yet
    };
    std::vector<Input> inputs;
    std::vector<PortRef> outputs; ///< inside; those that lead out, and those that lead nowhere yet
};
GroupPorts groupPorts(const GraphSpec &graph, NodeId group);

/// Whether it is clear how one copy of the group is joined to the next: there is one way in and one way out.
bool canRepeat(const GroupPorts &ports);

/// Puts nodes and groups into a new group, where the innermost common one is. Fewer than one: a note at the position.
/// title: made unique; the new id comes back in `added`.
GraphSpec withGroup(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups, const std::string &title, Point position,
                    NodeId *added = nullptr);
/// Replaces the group of the same id; its title is made unique, its place in the tree stays.
GraphSpec withGroup(GraphSpec graph, Group changed);
/// Takes the frame away; what was in it stands where the group stood.
GraphSpec withoutGroup(GraphSpec graph, NodeId group);
/// Moves nodes and groups into another group, or out of all with group 0. What would stand in itself stays where it is.
GraphSpec withMembers(GraphSpec graph, const std::vector<NodeId> &nodesAndGroups, NodeId group);
/// Puts nodes and groups elsewhere: with a group goes all that is in it, and bends go with a wire that moves as a whole.
GraphSpec withPositions(GraphSpec graph, const std::map<NodeId, Point> &positions);
/// Folds or opens a group where it stands: its neighbours move up or make room.
GraphSpec withFolded(GraphSpec graph, NodeId group, bool isFolded);
/// Remembers which inputs of each group have one source, so that they stay one input when it is gone.
GraphSpec withTies(GraphSpec graph);

/// A part of the tree of groups that no program wrote.
struct GroupFault {
    enum Kind { Missing, Circle, TooMany };
    NodeId at;           ///< node or group
    Kind kind = Missing; ///< its group is not there; it contains itself; too many groups, or too deep in one another
};
std::optional<GroupFault> findGroupFault(const GraphSpec &graph);

} // namespace netloom
