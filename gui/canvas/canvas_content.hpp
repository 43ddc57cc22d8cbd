// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"

#include <memory>
#include <optional>
#include <vector>

namespace netloom {

/// All that the canvas shows, as values: it never sees the project.
struct CanvasContent {
    std::shared_ptr<const GraphSpec> graph = std::make_shared<const GraphSpec>();
    GraphAnalysis analysis;
    std::vector<GraphIssue> issues;         ///< errors, then warnings and hints
    std::optional<DataSignature> signature; ///< empty while no data are bound

    const DataSignature *signatureOrNull() const { return signature ? &*signature : nullptr; }
    /// The gravest issue of a node; null without one.
    const GraphIssue *issueAt(NodeId node) const;
    /// True when what the wire brings is refused where it ends.
    bool isRefused(const Edge &wire) const;
};

} // namespace netloom
