// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_analysis.hpp"

#include "engine/base/error.hpp"
#include "engine/graph/analysis_run.hpp"

namespace netloom {

AnalysisRun::AnalysisRun(const GraphSpec &drawn, const DataSignature *bound)
    : graph(drawn), signature(bound), index(drawn), wires(drawn.nodes.size())
{
    types.reserve(graph.nodes.size());
    for (const Node &drawnNode : graph.nodes)
        types.push_back(findNodeType(drawnNode.type));
}

bool AnalysisRun::mayOfferRepairs()
{
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

GraphAnalysis analyse(const GraphSpec &graph, const DataSignature *signature)
{
    AnalysisRun run(graph, signature);
    findWiringIssues(run);
    findEndIssues(run);
    inferShapes(run);
    for (const int node : run.index.order())
        run.result.order.push_back(run.node(node).id);
    return std::move(run.result);
}

void throwIfBroken(const GraphSpec &graph, const GraphAnalysis &analysis)
{
    if (analysis.isRunnable())
        return;
    const GraphIssue &issue = analysis.issues.front();
    const Node *node = graph.find(issue.node);
    throw Error(ErrorKind::Graph, node ? node->title : std::string("network"), issue.message);
}

} // namespace netloom
