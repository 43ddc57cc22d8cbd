// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/folded_graph.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "gui/canvas/ports.hpp"

#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace netloom {

/// All that the canvas shows, as values: it never sees the project.
struct CanvasContent {
    std::shared_ptr<const GraphSpec> graph = std::make_shared<const GraphSpec>();
    GraphAnalysis analysis;
    std::vector<GraphIssue> issues;         ///< errors, then warnings and hints
    std::optional<DataSignature> signature; ///< empty while no data are bound
    std::vector<std::string> favourites;    ///< kinds of nodes that are offered first

    const DataSignature *signatureOrNull() const { return signature ? &*signature : nullptr; }
};

/// What is asked of a content for every node and wire, found in one pass. It looks into the content and into how that is
/// seen, folded(*content.graph), which have to stay.
class ContentIndex
{
public:
    ContentIndex(const CanvasContent &content, const FoldedGraph &seen);

    /// The network as the canvas shows it: what is in a folded group stands for itself no more.
    const FoldedGraph &seen() const { return m_seen; }
    /// The gravest issue of a node, or of all that a folded group holds; null without one.
    const GraphIssue *issueAt(NodeId node) const;
    /// True when what the wire brings is refused where it ends.
    bool isRefused(const Edge &wire) const { return refusalOf(wire) != nullptr; }
    /// What a wire bears: "16"; of one that is refused also what would be taken there, as far as a repair tells it:
    /// "8x26x26 ≠ 5408".
    QString wireText(const Edge &wire) const;
    PortsInUse ports(NodeId node) const;

private:
    const GraphIssue *refusalOf(const Edge &wire) const;

    const GraphAnalysis &m_analysis;
    const FoldedGraph &m_seen;
    std::map<NodeId, const GraphIssue *> m_gravest;
    std::map<PortRef, const GraphIssue *> m_refusals; ///< by drawn input; port -1: all of the node's
    std::map<NodeId, PortsInUse> m_ports;
};

} // namespace netloom
