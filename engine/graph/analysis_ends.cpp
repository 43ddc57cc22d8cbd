// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/analysis_run.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>

namespace netloom {

namespace {

void findInputIssues(AnalysisRun &run)
{
    const auto isInput = [](const Node &node) { return node.type == "input"; };
    if (std::any_of(run.graph.nodes.begin(), run.graph.nodes.end(), isInput))
        return;
    GraphIssue &issue =
        run.report("no-input", -1, -1, text(NL_TEXT("The network has no Input; add one and join it to the first layer.")));

    int first = -1;
    for (int node = 0; node < run.index.size() && first < 0; ++node) {
        const auto &ports = run.wires[static_cast<std::size_t>(node)];
        if (!run.isLoss(node) && !ports.empty() && ports[0] == AnalysisRun::noWire)
            first = node;
    }
    if (first < 0)
        issue.repairs.push_back(addInput({}, {}));
    else
        issue.repairs.push_back(addInput({run.node(first).id, 0}, run.node(first).position));
}

void findLossIssues(AnalysisRun &run)
{
    bool hasLoss = false;
    for (int node = 0; node < run.index.size(); ++node) {
        hasLoss = hasLoss || run.isLoss(node);
        if (run.isLoss(node) && run.type(node)->inputs.size() > 1)
            return;
    }
    GraphIssue &issue = run.report(
        "no-loss", -1, -1,
        hasLoss ? text(NL_TEXT("No loss of the network compares with the known answers; add one behind its last layer."))
                : text(NL_TEXT("The network has no loss; add one behind its last layer.")));
    if (run.signature && !run.graph.nodes.empty())
        issue.repairs.push_back(
            {text(NL_TEXT("Add what fits the data")),
             [signature = *run.signature](const GraphSpec &graph) { return completeNetwork(graph, signature); }});
}

/// Some loss compares with the known answers; then others may compare two outputs of the network.
bool knowsAnswers(const AnalysisRun &run)
{
    for (int node = 0; node < run.index.size(); ++node) {
        const auto &ports = run.wires[static_cast<std::size_t>(node)];
        if (run.isLoss(node) && ports.size() > 1 && ports[1] >= 0 && run.node(run.index.source(ports[1])).type == "target")
            return true;
    }
    return false;
}

/// The known answers may enter losses and nothing else; a loss of values may compare other outputs, as long as one loss
/// compares with the answers.
void findTargetIssues(AnalysisRun &run)
{
    const bool hasAnswers = knowsAnswers(run);
    for (int node = 0; node < run.index.size(); ++node) {
        const auto &ports = run.wires[static_cast<std::size_t>(node)];
        for (std::size_t port = 0; port < ports.size(); ++port) {
            if (ports[port] < 0)
                continue;
            const int from = run.index.source(ports[port]);
            const Edge &edge = run.index.edge(ports[port]);
            const bool isTarget = run.node(from).type == "target", wantsTarget = run.isLoss(node) && port == 1;
            const LossType *const loss = wantsTarget ? losses().find(run.node(node).type) : nullptr;
            const bool mayCompare = hasAnswers && loss && loss->fits(Task::Regression);
            if (isTarget && !wantsTarget)
                run.report(
                       "target-leak", node, static_cast<int>(port),
                       text(NL_TEXT("{1} is fed with the known answers, which it will not have when it predicts; remove the "
                                    "wire from {2}."),
                            run.node(node).title, run.node(from).title))
                    .repairs.push_back(removeWire(run.graph, edge));
            if (!isTarget && wantsTarget && !mayCompare)
                run.report("loss-target", node, 1,
                           text(NL_TEXT("{1} compares with {2} rather than with the known answers; join Target here."),
                                run.node(node).title, run.node(from).title))
                    .repairs.push_back(removeWire(run.graph, edge));
        }
    }
}

} // namespace

void findEndIssues(AnalysisRun &run)
{
    findInputIssues(run);
    findLossIssues(run);
    findTargetIssues(run);
}

} // namespace netloom
