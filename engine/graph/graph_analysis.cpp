// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_analysis.hpp"

#include <algorithm>
#include <limits>

#include "engine/base/error.hpp"
#include "engine/graph/analysis_run.hpp"
#include "engine/graph/groups.hpp"
#include "engine/graph/unrolled.hpp"

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

/// What the copies of repeated groups cost and complain of is said at the nodes that were drawn.
GraphAnalysis asDrawn(GraphAnalysis analysis, const UnrolledGraph &all, const GraphSpec &graph)
{
    for (const auto &[copy, drawn] : all.drawn) {
        Cost &cost = analysis.nodes[drawn].cost;
        const Cost &more = analysis.nodes[copy].cost;
        cost.parameters += more.parameters;
        cost.multiplyAdds += more.multiplyAdds;
        cost.bytes += more.bytes;
    }
    std::map<NodeId, NodeId> lastCopy; // ids rise from copy to copy
    for (const auto &[copy, drawn] : all.drawn)
        lastCopy[drawn] = copy;
    for (const auto &[drawn, copy] : lastCopy)
        if (!all.last.contains(drawn) && analysis.nodes[copy].outputs != analysis.nodes[drawn].outputs)
            analysis.nodes[drawn].outputsOfLastCopy = analysis.nodes[copy].outputs;
    for (const auto &[drawn, copy] : all.last)
        analysis.nodes[drawn].outputs = analysis.nodes[copy].outputs;
    for (const auto &[copy, drawn] : all.drawn)
        analysis.nodes.erase(copy);
    std::erase_if(analysis.order, [&](NodeId node) { return all.drawn.contains(node); });

    std::vector<GraphIssue> issues;
    for (const UnrolledGraph::Fault &fault : all.faults) {
        const std::vector<NodeId> nodes = nodesIn(graph, fault.group);
        issues.push_back({"repeat", Severity::Error, nodes.empty() ? NodeId{} : nodes.front(), -1, fault.message, {}});
        issues.back().repairs.push_back({text(NL_TEXT("Let it stand once")), [id = fault.group](const GraphSpec &drawn) {
                                             const Group *group = drawn.group(id);
                                             Group once = group ? *group : Group{};
                                             once.repeats = 1;
                                             return withGroup(drawn, std::move(once));
                                         }});
    }
    for (GraphIssue &issue : analysis.issues) {
        const auto drawn = all.drawn.find(issue.node);
        if (drawn != all.drawn.end()) {
            const auto isSaid = [&](const GraphIssue &said) { return said.node == drawn->second; };
            if (std::any_of(issues.begin(), issues.end(), isSaid))
                continue; // the second copy complains of what the first did
            issue.node = drawn->second;
            issue.repairs.clear();
        }
        issues.push_back(std::move(issue));
    }
    analysis.issues = std::move(issues);
    return analysis;
}

} // namespace

GraphAnalysis analyse(const GraphSpec &graph, const DataSignature *signature)
{
    if (!isRepeated(graph))
        return analysed(AnalysisRun(graph, signature));
    const UnrolledGraph all = unrolled(graph);
    return asDrawn(analysed(AnalysisRun(all.graph, signature)), all, graph);
}

std::vector<Repair> repairsOf(const GraphSpec &graph, const GraphIssue &issue, const DataSignature *signature)
{
    if (!issue.repairs.empty() || issue.severity != Severity::Error || issue.node.value == 0 || isRepeated(graph))
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
