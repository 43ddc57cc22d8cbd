// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"
#include "engine/graph/node_type.hpp"

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

namespace netloom {

struct Recipe;
struct SplitSpec;

/// What of an experiment a repair changes beside its graph: how the network is trained, how the rows are parted, which
/// columns are features.
struct SetupRepair {
    std::function<void(Recipe &, SplitSpec &)> adjust = {};
    std::string leavesOut = {}; ///< a column that is no feature any more

    bool isEmpty() const { return !adjust && leavesOut.empty(); }
};

/// One edit that mends an issue, offered as a button: "Insert Flatten".
struct Repair {
    Text label;
    std::function<GraphSpec(const GraphSpec &)> apply; ///< the graph as it is where only the set-up is changed
    std::map<int, Shape> brings = {}; ///< by input port: the shape that then enters there, where this is what it mends
    SetupRepair setup = {};
};

enum class Severity { Error, Warning, Hint };

/// One problem, the node and port it sits at, a plain sentence with the way out, and zero to three repairs.
struct GraphIssue {
    std::string code; ///< stable, for scripts: "shape", "unconnected", "cycle", "logits-after-activation"
    Severity severity = Severity::Error;
    NodeId node;
    int inputPort = -1; ///< -1 when it concerns the whole node
    Text message;
    std::vector<Repair> repairs;
};

/// All that can be said of a graph without running it; also of a half-built one.
struct GraphAnalysis {
    struct ForNode {
        std::vector<std::optional<Shape>> inputs;  ///< one a connected or expected input port
        std::vector<std::optional<Shape>> outputs; ///< empty optional: not known yet
        /// Where the copies of a repeated group differ within: the same in the last one. Empty elsewhere.
        std::vector<std::optional<Shape>> outputsOfLastCopy;
        Cost cost;
    };
    std::map<NodeId, ForNode> nodes;
    std::vector<NodeId> order;      ///< topological; nodes on a cycle are left out
    std::vector<GraphIssue> issues; ///< Errors only: what keeps the graph from being compiled
    Cost total;

    bool isRunnable() const { return issues.empty(); }
    std::optional<Shape> shapeAt(PortRef output) const;
};

/// Shapes, order, cost and errors. signature: null when no data are bound yet (Input shapes are then unknown and
/// that alone is an issue at the Input node).
GraphAnalysis analyse(const GraphSpec &graph, const DataSignature *signature);

/// How many trained parameters the network has once an edit is made; a broken node has none.
std::int64_t parametersAfter(const GraphSpec &graph, const Repair &repair, const DataSignature *signature);

/// The repairs of an issue of that graph; worked out now when the analysis, which tells of many, left them out.
std::vector<Repair> repairsOf(const GraphSpec &graph, const GraphIssue &issue, const DataSignature *signature);

/// Throws the first issue as Error (Graph) with node and port as its place ("Dense 1: input"); does nothing on a runnable
/// graph.
void throwIfBroken(const GraphSpec &graph, const GraphAnalysis &analysis);

} // namespace netloom
