// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_content.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Whether it is what comes in that is wrong, rather than a setting or what is missing.
bool isRefusal(const GraphIssue &issue)
{
    return issue.code == "shape" || issue.code == "loss-shape" || issue.code == "loss-target" || issue.code == "target-leak";
}

} // namespace

ContentIndex::ContentIndex(const CanvasContent &content) : m_seen(folded(*content.graph))
{
    for (const GraphIssue &issue : content.issues) {
        const GraphIssue *&gravest = m_gravest[m_seen.seen(issue.node)];
        if (!gravest || issue.severity < gravest->severity)
            gravest = &issue;
    }
    for (const GraphIssue &issue : content.analysis.issues)
        if (isRefusal(issue))
            m_refused.insert({issue.node, issue.inputPort});
    for (const Edge &edge : m_seen.graph.edges) {
        m_ports[edge.from.node].count(edge, edge.from.node);
        m_ports[edge.to.node].count(edge, edge.to.node);
    }
}

const GraphIssue *ContentIndex::issueAt(NodeId node) const
{
    const auto found = m_gravest.find(node);
    return found == m_gravest.end() ? nullptr : found->second;
}

bool ContentIndex::isRefused(const Edge &wire) const
{
    const std::vector<PortRef> inputs = m_seen.drawnInputs(wire.to);
    return std::any_of(inputs.begin(), inputs.end(), [this](const PortRef &input) {
        return m_refused.contains(input) || m_refused.contains({input.node, -1});
    });
}

PortsInUse ContentIndex::ports(NodeId node) const
{
    const auto found = m_ports.find(node);
    return found == m_ports.end() ? PortsInUse{} : found->second;
}

} // namespace netloom
