// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/graph_index.hpp"

#include <vector>

namespace netloom {

/// What the steps of one analysis share. Nodes and edges by their place in the spec.
struct AnalysisRun {
    AnalysisRun(const GraphSpec &drawn, const DataSignature *bound, NodeId asked = {});

    const GraphSpec &graph;
    const DataSignature *signature;
    GraphIndex index;
    std::vector<const NodeInfo *> types; ///< null: unknown
    /// For each input port the wire that ends there, or one of the two below.
    std::vector<std::vector<int>> wires;
    static constexpr int noWire = -1, badWire = -2;
    GraphAnalysis result;

    /// Working out a repair takes a search. Nobody reads the hundredth, so later issues go without, but for those at the
    /// node that is asked about.
    bool mayOfferRepairs(int place);
    GraphIssue &report(const char *code, int node, int port, Text message); ///< node -1: the whole graph
    const Node &node(int place) const { return index.node(place); }
    const NodeInfo *type(int place) const { return types[static_cast<std::size_t>(place)]; }
    bool isLoss(int place) const { return type(place) && type(place)->category == NodeCategory::Loss; }
    GraphAnalysis::ForNode &forNode(int place) { return result.nodes[node(place).id]; }

private:
    NodeId m_asked;
    int m_repairsLeft = 30;
};

// The steps, in their order.
void findWiringIssues(AnalysisRun &run); ///< kinds, ports, wires, cycles; fills `types`, `wires` and the node entries
void findEndIssues(AnalysisRun &run);    ///< Input, Target and loss
void inferShapes(AnalysisRun &run);      ///< params, shapes, cost, and what the loss says of the output

/// Features of links go with the nodes of their own graph only: throws Error (Graph) where they are of another one.
void checkSameGraph(const AnalysisRun &run, const std::vector<Shape> &inputs);
/// What an Input of that source brings in.
Shape shapeOfInput(const DataSignature &signature, std::size_t number);

/// The output that a free input is most likely meant for: the nearest one that feeds nothing yet, else the nearest one.
/// node -1 when there is none that would not close a circle.
PortRef nearestOutput(const AnalysisRun &run, int node);

} // namespace netloom
