// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_analysis.hpp"

#include <algorithm>
#include <limits>

#include "engine/base/error.hpp"
#include "engine/graph/analysis_run.hpp"

namespace netloom {

AnalysisRun::AnalysisRun(const GraphSpec &drawn, const DataSignature *bound, NodeId asked)
    : graph(drawn), signature(bound), index(drawn), wires(drawn.nodes.size()), m_asked(asked)
{
    types.reserve(graph.nodes.size());
    for (const Node &drawnNode : graph.nodes)
        types.push_back(findNodeType(drawnNode.type));
}

bool AnalysisRun::mayOfferRepairs(int place)
{
    if (m_asked.value != 0)
        return place >= 0 && node(place).id == m_asked;
    return m_repairsLeft-- > 0;
}

GraphIssue &AnalysisRun::report(const char *code, int place, int port, Text message)
{
    const NodeId id = place < 0 ? NodeId{} : node(place).id;
    result.issues.push_back({code, Severity::Error, id, port, std::move(message), {}});
    return result.issues.back();
}

std::optional<Shape> GraphAnalysis::shapeAt(PortRef output) const
{
    const auto found = nodes.find(output.node);
    if (found == nodes.end() || output.port < 0 || output.port >= static_cast<int>(found->second.outputs.size()))
        return std::nullopt;
    return found->second.outputs[static_cast<std::size_t>(output.port)];
}

namespace {

GraphAnalysis analysed(AnalysisRun run)
{
    findWiringIssues(run);
    findEndIssues(run);
    inferShapes(run);
    for (const int node : run.index.order())
        run.result.order.push_back(run.node(node).id);
    return std::move(run.result);
}

} // namespace

GraphAnalysis analyse(const GraphSpec &graph, const DataSignature *signature)
{
    return analysed(AnalysisRun(graph, signature));
}

std::vector<Repair> repairsOf(const GraphSpec &graph, const GraphIssue &issue, const DataSignature *signature)
{
    if (!issue.repairs.empty() || issue.severity != Severity::Error || issue.node.value == 0)
        return issue.repairs;
    for (GraphIssue &found : analysed(AnalysisRun(graph, signature, issue.node)).issues)
        if (found.node == issue.node && found.code == issue.code && found.inputPort == issue.inputPort)
            return std::move(found.repairs);
    return {};
}

namespace {

/// "Dense 1", or with its port as the canvas names it: "Dense 1: input", "Add 1: input 2".
std::string place(const Node &node, int inputPort)
{
    const NodeInfo *info = inputPort < 0 ? nullptr : findNodeType(node.type);
    if (!info || info->inputs.empty())
        return node.title;
    const std::size_t last = info->inputs.size() - 1;
    const PortSpec &port = info->inputs[std::min(static_cast<std::size_t>(inputPort), last)];
    return node.title + ": " + port.name +
           (port.isRepeated ? " " + std::to_string(std::int64_t{inputPort} - static_cast<std::int64_t>(last) + 1) : "");
}

} // namespace

std::int64_t parametersAfter(const GraphSpec &graph, const Repair &repair, const DataSignature *signature)
{
    // Asked about a node that is none: no repairs are worked out for what is only counted.
    constexpr NodeId nobody{std::numeric_limits<std::uint32_t>::max()};
    const GraphSpec mended = repair.apply(graph);
    return analysed(AnalysisRun(mended, signature, nobody)).total.parameters;
}

void throwIfBroken(const GraphSpec &graph, const GraphAnalysis &analysis)
{
    if (analysis.isRunnable())
        return;
    const GraphIssue &issue = analysis.issues.front();
    const Node *node = graph.find(issue.node);
    throw Error(ErrorKind::Graph, node ? place(*node, issue.inputPort) : std::string("network"), issue.message);
}

} // namespace netloom
