// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr int mostInARow = 3;

bool isSigmoid(const std::string &function)
{
    return function == "sigmoid" || function == "hard_sigmoid";
}

bool isSaturating(const Node &node)
{
    const std::string function = functionOf(node);
    return isSigmoid(function) || function == "tanh" || function == "hard_tanh" || function == "softsign";
}

bool passesGradientOn(const Node &node)
{
    return isForm(node) || isDropout(node) || isOfCategory(node, NodeCategory::Pooling) ||
           (isWeightedSum(node) && functionOf(node) == "linear");
}

/// The saturating nodes in a row up to a node (itself included) with no norm, merge or other function between.
struct Row {
    int count = 0, first = -1;
};

std::vector<Row> rowsUpTo(const GraphIndex &index)
{
    std::vector<Row> rows(static_cast<std::size_t>(index.size()));
    for (const int node : index.order()) {
        const std::vector<int> &wires = index.edgesInto(node);
        const Row before = wires.size() == 1 ? rows[static_cast<std::size_t>(index.source(wires.front()))] : Row{};
        Row &here = rows[static_cast<std::size_t>(node)];
        if (isSaturating(index.node(node)))
            here = {before.count + 1, before.count > 0 ? before.first : node};
        else if (passesGradientOn(index.node(node)))
            here = before;
    }
    return rows;
}

/// The nodes of a row in their order.
std::vector<Node> nodesOf(const GraphIndex &index, const Row &row, int last)
{
    std::vector<Node> nodes;
    for (int node = last; static_cast<int>(nodes.size()) < row.count; node = index.feeder(node, 0))
        if (isSaturating(index.node(node)))
            nodes.insert(nodes.begin(), index.node(node));
    return nodes;
}

Repair toRelu(const std::vector<Node> &row)
{
    return {text(NL_TEXT("Give {1} and those behind it ReLU"), row.front().title), [row](GraphSpec now) {
                for (const Node &node : row)
                    now = isActivation(node) ? withType(std::move(now), node.id, "relu")
                                             : withParam(std::move(now), node.id, "activation", std::string("relu"));
                return now;
            }};
}

/// Each such layer lets through at most 1/4 (sigmoid) or, when its units are not near 0, far less than 1 (tanh) of the
/// gradient: Glorot, Bengio 2010, Understanding the difficulty of training deep feedforward neural networks.
std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    const std::vector<Row> rows = rowsUpTo(index);
    std::map<int, int> longest; // from a row's first node, so that each is told of once, to its last
    for (int node = 0; node < index.size(); ++node) {
        const int before = index.feeder(node, 0);
        if (before < 0 || !isWeightedSum(index.node(node))) // what no weights follow is no hidden layer
            continue;
        const Row &row = rows[static_cast<std::size_t>(before)];
        if (row.count <= mostInARow)
            continue;
        const auto known = longest.try_emplace(row.first, before).first;
        if (row.count > rows[static_cast<std::size_t>(known->second)].count)
            known->second = before;
    }
    std::vector<GraphIssue> issues;
    for (const auto &[first, last] : longest) {
        const std::vector<Node> row = nodesOf(index, rows[static_cast<std::size_t>(last)], last);
        const bool hasSigmoid = std::any_of(row.begin(), row.end(), [](const Node &n) { return isSigmoid(functionOf(n)); });
        issues.push_back(finding(
            "saturating-depth", hasSigmoid ? Severity::Warning : Severity::Hint, row.front(),
            text(NL_TEXT("From {1} on {2} layers in a row flatten out at both ends, and little of the gradient comes "
                         "through them; use ReLU, or put Batch norm between."),
                 row.front().title, row.size()),
            {toRelu(row)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &saturating_depth()
{
    static const Rule rule("saturating-depth",
                           NL_TEXT("Many saturating layers one behind the other let the gradient vanish."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
