// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/graph_index.hpp"

#include <vector>

namespace netloom {

/// What the steps of one analysis share. Nodes and edges by their place in the spec.
struct AnalysisRun {
    AnalysisRun(const GraphSpec &drawn, const DataSignature *bound);

    const GraphSpec &graph;
    const DataSignature *signature;
    GraphIndex index;
    std::vector<const NodeInfo *> types; ///< null: unknown
    /// For each input port the wire that ends there, or one of the two below.
    std::vector<std::vector<int>> wires;
    static constexpr int noWire = -1, badWire = -2;
    GraphAnalysis result;

    /// Working out a repair may search the whole graph. Nobody reads the hundredth, so later issues go without.
    bool mayOfferRepairs();
    GraphIssue &report(const char *code, int node, int port, Text message); ///< node -1: the whole graph
    const Node &node(int place) const { return index.node(place); }
    const NodeInfo *type(int place) const { return types[static_cast<std::size_t>(place)]; }
    bool isLoss(int place) const { return type(place) && type(place)->category == NodeCategory::Loss; }
    GraphAnalysis::ForNode &forNode(int place) { return result.nodes[node(place).id]; }

private:
    int m_repairsLeft = 100;
};

// The steps, in their order.
void findWiringIssues(AnalysisRun &run); ///< kinds, ports, wires, cycles; fills `types`, `wires` and the node entries
void findEndIssues(AnalysisRun &run);    ///< Input, Target and loss
void inferShapes(AnalysisRun &run);      ///< params, shapes, cost, and what the loss says of the output

/// The output that a free input is most likely meant for: the nearest one that feeds nothing yet, else the nearest one.
/// node -1 when there is none that would not close a circle.
PortRef nearestOutput(const AnalysisRun &run, int node);

} // namespace netloom
