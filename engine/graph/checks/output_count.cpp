// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/graph/checks/rule.hpp"

#include <algorithm>

namespace netloom {

namespace {

GraphIssue issueAt(const Node &node, Severity severity, Text message)
{
    return {"output-count", severity, node.id, -1, std::move(message), {}};
}

/// Softmax shares 1 among its units; a single unit always gets all of it, whatever the network learnt.
void findLonelySoftmax(const CheckContext &context, const GraphIndex &index, std::vector<GraphIssue> &issues)
{
    for (int node = 0; node < index.size(); ++node) {
        const Node &here = index.node(node);
        const auto shape = context.analysis.shapeAt({here.id, 0});
        if (here.type != "softmax" || !shape || shape->size() != 1)
            continue;
        issues.push_back(
            issueAt(here, Severity::Error,
                    text(NL_TEXT("{1} over one unit is always 1; use a sigmoid, or one unit a class."), here.title)));
        issues.back().repairs.push_back(changeType(here, "sigmoid"));
    }
}

void findWrongCount(const CheckContext &context, const GraphIndex &index, std::vector<GraphIssue> &issues)
{
    const auto end = lossEnd(index);
    if (!end || !context.signature)
        return;
    const Node &loss = index.node(end->loss), &last = index.node(end->prediction);
    const auto isSaidAlready = [&](const GraphIssue &issue) { return issue.node == loss.id && issue.inputPort <= 0; };
    if (std::any_of(context.analysis.issues.begin(), context.analysis.issues.end(), isSaidAlready))
        return;
    const auto shape = context.analysis.shapeAt({last.id, 0});
    const std::int64_t units = context.signature->outputUnits();
    // Some losses take other counts, too: two for two classes, any number for an embedding.
    const auto part = shape ? context.signature->partOfAnswer(*shape) : std::nullopt;
    if (!part || part->size() == units || !end->type->mismatch(*part, *context.signature))
        return;
    issues.push_back(issueAt(last, Severity::Error,
                             text(NL_TEXT("{1} gives {2} numbers, but the target needs {3}; give it as many units."),
                                  last.title, part->size(), units)));
    if (const NodeInfo *info = findNodeType(last.type); info && findSpec(info->params, "units"))
        issues.back().repairs.push_back(setParam(last, "units", units));
    else if (const Edge *wire = context.graph.edgeInto({loss.id, 0}))
        issues.back().repairs.push_back(insertOnWire(*wire, "dense", {{"units", units}}, std::to_string(units)));
}

/// A class without a training row keeps an output that can only learn to say no.
void findEmptyClasses(const CheckContext &context, const GraphIndex &index, std::vector<GraphIssue> &issues)
{
    const auto end = lossEnd(index);
    if (!end || !context.signature || context.classCounts.size() != context.signature->classes.size())
        return;
    if (areAnswersNextTokens(*context.signature)) // a token that is never seen is never to be said either
        return;
    for (std::size_t c = 0; c < context.classCounts.size(); ++c)
        if (context.classCounts[c] == 0) {
            issues.push_back(
                issueAt(index.node(end->prediction), Severity::Warning,
                        text(NL_TEXT("No training row is of class '{1}', so its output cannot learn; split stratified, "
                                     "or leave the class out."),
                             context.signature->classes[c])));
            return;
        }
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    findLonelySoftmax(context, index, issues);
    findWrongCount(context, index, issues);
    findEmptyClasses(context, index, issues);
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &output_count()
{
    static const Rule rule("output-count", NL_TEXT("The network must give a number for each class or target that there is."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
