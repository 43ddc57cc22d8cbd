// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_content.hpp"

#include "gui/canvas/node_look.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Whether it is what comes in that is wrong, rather than a setting or what is missing.
bool isRefusal(const GraphIssue &issue)
{
    return issue.code == "shape" || issue.code == "loss-shape" || issue.code == "loss-target" || issue.code == "target-leak";
}

} // namespace

ContentIndex::ContentIndex(const CanvasContent &content, const FoldedGraph &seen)
    : m_analysis(content.analysis), m_seen(seen)
{
    for (const GraphIssue &issue : content.issues) {
        const GraphIssue *&gravest = m_gravest[m_seen.seen(issue.node)];
        if (!gravest || issue.severity < gravest->severity)
            gravest = &issue;
    }
    for (const GraphIssue &issue : content.analysis.issues)
        if (isRefusal(issue))
            m_refusals.emplace(PortRef{issue.node, issue.inputPort}, &issue);
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

const GraphIssue *ContentIndex::refusalOf(const Edge &wire) const
{
    for (const PortRef &input : m_seen.drawnInputs(wire.to))
        for (const PortRef &place : {input, PortRef{input.node, -1}})
            if (const auto found = m_refusals.find(place); found != m_refusals.end())
                return found->second;
    return nullptr;
}

QString ContentIndex::wireText(const Edge &wire) const
{
    const QString brought = shapeText(m_analysis, m_seen.drawnOutput(wire.from));
    const GraphIssue *refusal = refusalOf(wire);
    if (!refusal)
        return brought;
    for (const PortRef &input : m_seen.drawnInputs(wire.to))
        for (const Repair &repair : refusal->repairs)
            if (const auto taken = repair.brings.find(input.port); taken != repair.brings.end())
                return brought + QStringLiteral(" \u2260 ") + shapeText(taken->second);
    return brought;
}

PortsInUse ContentIndex::ports(NodeId node) const
{
    const auto found = m_ports.find(node);
    return found == m_ports.end() ? PortsInUse{} : found->second;
}

} // namespace netloom
