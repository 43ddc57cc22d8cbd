// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/analysis_run.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

/// A gap this wide among a merge's ports can only come from a damaged file.
constexpr int widestGap = 16;

std::vector<std::string> knownIds()
{
    std::vector<std::string> ids;
    for (const NodeInfo *info : nodeTypes())
        ids.push_back(info->id);
    return ids;
}

void reportUnknownType(AnalysisRun &run, int node, const std::vector<std::string> &known)
{
    const std::string nearest = nearestWord(run.node(node).type, known);
    GraphIssue &issue = run.report(
        "unknown-type", node, -1,
        text(NL_TEXT("No layer '{1}' is known here; load the plug-in that brings it, or put another in its place."),
             run.node(node).type));
    if (!nearest.empty())
        issue.repairs.push_back(changeType(run.node(node), nearest));
    issue.repairs.push_back(removeNode(run.node(node)));
}

int inputPorts(const AnalysisRun &run, int node)
{
    const auto &edges = run.index.edgesInto(node);
    const int highest = edges.empty() ? -1 : run.index.edge(edges.back()).to.port;
    const int wired = static_cast<int>(edges.size());
    const NodeInfo *info = run.type(node);
    if (!info)
        return std::clamp(highest, -1, wired + widestGap - 1) + 1; // a damaged graph may name the largest port there is
    const int declared = static_cast<int>(info->inputs.size());
    if (declared == 0 || !info->inputs.back().isRepeated)
        return declared;
    return std::clamp(highest, declared - 1, declared + wired + widestGap - 1) + 1;
}

bool hasOutput(const AnalysisRun &run, int node, int port)
{
    const NodeInfo *info = run.type(node);
    return port >= 0 && (!info || port < static_cast<int>(info->outputs.size()));
}

void placeWires(AnalysisRun &run, int node)
{
    auto &ports = run.wires[static_cast<std::size_t>(node)];
    ports.assign(static_cast<std::size_t>(inputPorts(run, node)), AnalysisRun::noWire);
    for (const int e : run.index.edgesInto(node)) {
        const Edge &edge = run.index.edge(e);
        const int port = edge.to.port, from = run.index.source(e);
        Text problem;
        if (port < 0 || port >= static_cast<int>(ports.size())) {
            problem = text(NL_TEXT("{1} has no input {2}; remove the wire."), run.node(node).title, std::int64_t{port} + 1);
        } else if (!hasOutput(run, from, edge.from.port)) {
            ports[static_cast<std::size_t>(port)] = AnalysisRun::badWire;
            problem = text(NL_TEXT("{1} has no output {2}; remove the wire."), run.node(from).title,
                           std::int64_t{edge.from.port} + 1);
        } else if (ports[static_cast<std::size_t>(port)] != AnalysisRun::noWire) {
            problem = text(NL_TEXT("Two wires end in one input of {1}; remove one of them."), run.node(node).title);
        } else {
            ports[static_cast<std::size_t>(port)] = e;
            continue;
        }
        run.report("no-such-port", node, port, problem).repairs.push_back(removeWire(run.graph, edge));
    }
}

PortRef firstTarget(const AnalysisRun &run)
{
    for (const Node &node : run.graph.nodes)
        if (node.type == "target")
            return {node.id, 0};
    return {};
}

Repair addTarget(PortRef lossPort, Point position)
{
    return {text(NL_TEXT("Add Target")), [=](const GraphSpec &graph) {
                NodeId target;
                GraphSpec mended = withNode(graph, "target", {position.x - 190, position.y + 90}, {}, &target);
                return mended.find(lossPort.node) ? withEdge(std::move(mended), {{target, 0}, lossPort}) : graph;
            }};
}

void reportUnconnected(AnalysisRun &run, int node, int port)
{
    const Node &here = run.node(node);
    const auto &ports = run.wires[static_cast<std::size_t>(node)];
    const bool wantsTarget = run.isLoss(node) && port == 1;
    Text message;
    if (wantsTarget)
        message = text(NL_TEXT("{1} is not joined to Target; join the two, so that it has something to compare with."),
                       here.title);
    else if (ports.size() == 1)
        message = text(NL_TEXT("Nothing enters {1}; join an output to it."), here.title);
    else
        message = text(NL_TEXT("Nothing enters input {1} of {2}; join an output to it."), port + 1, here.title);
    GraphIssue &issue = run.report("unconnected", node, port, std::move(message));
    if (!run.mayOfferRepairs(node))
        return;
    const PortRef input{here.id, port};
    if (wantsTarget) {
        const PortRef target = firstTarget(run);
        issue.repairs.push_back(target.node.value ? join(run.graph, target, input) : addTarget(input, here.position));
    } else if (const PortRef nearest = nearestOutput(run, node); nearest.node.value) {
        issue.repairs.push_back(join(run.graph, nearest, input));
    } else {
        issue.repairs.push_back(addInput(input, here.position));
    }
}

void reportLooseEnds(AnalysisRun &run)
{
    for (int e = 0; e < static_cast<int>(run.graph.edges.size()); ++e) {
        const int from = run.index.source(e), to = run.index.sink(e);
        if (from >= 0 && to >= 0)
            continue;
        const int known = to >= 0 ? to : from;
        run.report("no-such-node", known, to >= 0 ? run.index.edge(e).to.port : -1,
                   text(NL_TEXT("A wire ends at a node that does not exist; remove the wire.")))
            .repairs.push_back(removeWire(run.graph, run.index.edge(e)));
    }
}

void reportCycles(AnalysisRun &run)
{
    std::vector<int> cycleOf(run.graph.nodes.size(), -1);
    for (std::size_t c = 0; c < run.index.cycles().size(); ++c)
        for (const int node : run.index.cycles()[c])
            cycleOf[static_cast<std::size_t>(node)] = static_cast<int>(c);
    // The wire drawn last is the one that closed the circle, most likely.
    std::vector<int> lastWire(run.index.cycles().size(), -1);
    for (int e = 0; e < static_cast<int>(run.graph.edges.size()); ++e) {
        const int from = run.index.source(e), to = run.index.sink(e);
        if (from >= 0 && to >= 0 && cycleOf[static_cast<std::size_t>(from)] >= 0 &&
            cycleOf[static_cast<std::size_t>(from)] == cycleOf[static_cast<std::size_t>(to)])
            lastWire[static_cast<std::size_t>(cycleOf[static_cast<std::size_t>(from)])] = e;
    }
    for (std::size_t c = 0; c < run.index.cycles().size(); ++c) {
        const Edge &closing = run.index.edge(lastWire[c]);
        run.report(
               "cycle", run.index.sink(lastWire[c]), closing.to.port,
               text(NL_TEXT(
                        "The wires through {1} run in a circle; remove one, so that the network runs from input to loss."),
                    run.node(run.index.sink(lastWire[c])).title))
            .repairs.push_back(removeWire(run.graph, closing));
    }
}

} // namespace

PortRef nearestOutput(const AnalysisRun &run, int node)
{
    const std::vector<bool> wouldCircle = run.index.reachableFrom(node);
    const Point here = run.node(node).position;
    PortRef nearest;
    double best = std::numeric_limits<double>::infinity();
    bool bestIsFree = false;
    for (int other = 0; other < run.index.size(); ++other) {
        const NodeInfo *info = run.type(other);
        if (wouldCircle[static_cast<std::size_t>(other)] || !info || info->outputs.empty() || info->id == "target" ||
            run.isLoss(other))
            continue;
        const bool isFree = run.index.edgesFrom(other).empty();
        const Point there = run.node(other).position;
        const double distance = std::hypot(there.x - here.x, there.y - here.y);
        if ((isFree && !bestIsFree) || (isFree == bestIsFree && distance < best)) {
            nearest = {run.node(other).id, 0};
            best = distance;
            bestIsFree = isFree;
        }
    }
    return nearest;
}

void findWiringIssues(AnalysisRun &run)
{
    std::vector<std::string> known;
    for (int node = 0; node < run.index.size(); ++node) {
        if (run.index.indexOf(run.node(node).id) != node || run.node(node).id.value == 0) {
            run.report("duplicate-id", node, -1,
                       text(NL_TEXT("{1} bears the number of another node; copy it, paste it, and delete this one."),
                            run.node(node).title));
            continue;
        }
        if (!run.type(node)) {
            if (known.empty())
                known = knownIds();
            reportUnknownType(run, node, known);
        }
        placeWires(run, node);
        auto &entry = run.forNode(node);
        entry.inputs.resize(run.wires[static_cast<std::size_t>(node)].size());
        entry.outputs.resize(run.type(node) ? run.type(node)->outputs.size() : 1);
    }
    reportLooseEnds(run);
    reportCycles(run);
    for (int node = 0; node < run.index.size(); ++node) {
        const auto &ports = run.wires[static_cast<std::size_t>(node)];
        for (std::size_t port = 0; port < ports.size() && run.type(node); ++port)
            if (ports[port] == AnalysisRun::noWire)
                reportUnconnected(run, node, static_cast<int>(port));
    }
}

} // namespace netloom
