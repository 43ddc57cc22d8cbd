// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/autoencoders.hpp"

#include "engine/base/catalogue.hpp"
#include "engine/graph/drawing_cells.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// What telling the columns again counts beside predicting the target.
constexpr double reconstructionShare = 0.5;

// Places in the order in which the nodes are made: to the last layer, loss, target, the decoder, the divergence. Input and
// what is compared with it stand below all others, so that their wire passes behind none.
constexpr DrawingCell supervisedCells[] = {{0, 3}, {1, 2}, {2, 2}, {3, 1}, {4, 1}, {3, 0}, {3, 2}, {4, 2}, {5, 3}};
constexpr DrawingCell variationalCells[] = {{0, 3}, {1, 2}, {2, 2}, {3, 2}, {4, 1}, {5, 1},
                                            {4, 0}, {4, 2}, {5, 2}, {6, 3}, {3, 1}};
constexpr double cellRowHeight = 90;

struct CodeWidths {
    std::int64_t columns, code, hidden;

    explicit CodeWidths(std::int64_t count)
        : columns(count), code(count <= 8 ? (count + 1) / 2 : std::clamp<std::int64_t>(count / 4, 4, 32)), hidden(4 * code)
    {
    }
};

CodeWidths widthsFor(const DataSignature &signature)
{
    if (auto misfit = autoencoderMisfit(signature))
        throw Error(ErrorKind::Usage, {}, std::move(*misfit));
    return CodeWidths(signature.inputs.front().shape.size());
}

NodeId firstOf(const GraphSpec &graph, bool (*isIt)(const Node &))
{
    return std::find_if(graph.nodes.begin(), graph.nodes.end(), isIt)->id;
}

PortRef feeding(const GraphSpec &graph, NodeId node)
{
    return graph.edgeInto({node, 0})->from;
}

PortRef behind(GraphSpec &graph, PortRef end, const std::string &type, Params params)
{
    NodeId added;
    graph = withNode(std::move(graph), type, {}, std::move(params), &added);
    graph.edges.push_back({end, {added, 0}});
    return {added, 0};
}

/// From the code back to as many numbers as come in, compared with them.
void addDecoder(GraphSpec &graph, PortRef code, const CodeWidths &widths)
{
    const NodeId input = firstOf(graph, [](const Node &node) { return node.type == "input"; });
    PortRef end = behind(graph, code, "dense", {{"units", widths.hidden}, {"activation", std::string("relu")}});
    end = behind(graph, end, "dense", {{"units", widths.columns}});
    end = behind(graph, end, "mse", {{"weight", reconstructionShare}});
    graph.edges.push_back({{input, 0}, {end.node, 1}});
}

/// What the output layer reads.
PortRef codeOf(const GraphSpec &graph)
{
    const NodeId loss = firstOf(graph, [](const Node &node) { return losses().find(node.type) != nullptr; });
    return feeding(graph, feeding(graph, loss).node);
}

std::string denseText(std::int64_t units)
{
    return "dense " + std::to_string(units);
}

} // namespace

GraphSpec supervisedAutoencoder(const DataSignature &signature)
{
    const CodeWidths widths = widthsFor(signature);
    const std::string text = denseText(widths.hidden) + " relu > " + denseText(widths.code) + " > dense";
    GraphSpec graph = completeNetwork(parseNetwork(text), signature);
    addDecoder(graph, codeOf(graph), widths);
    return withCells(std::move(graph), supervisedCells, cellRowHeight);
}

GraphSpec variationalAutoencoder(const DataSignature &signature)
{
    const CodeWidths widths = widthsFor(signature);
    const std::string text =
        denseText(widths.hidden) + " relu > " + denseText(2 * widths.code) + " > gaussian_sample > dense";
    GraphSpec graph = completeNetwork(parseNetwork(text), signature);
    const PortRef sample = codeOf(graph), distributions = feeding(graph, sample.node);
    addDecoder(graph, sample, widths);
    // The bound for normal columns of variance 1 is half the sum of their squares plus the divergence; the decoder's loss
    // is the mean of the squares, so that the divergence counts 2 / columns beside it.
    const double share = 2 * reconstructionShare / static_cast<double>(widths.columns);
    behind(graph, distributions, "gaussian_kl", {{"weight", std::max(std::round(share * 1e4), 1.0) / 1e4}});
    return withCells(std::move(graph), variationalCells, cellRowHeight);
}

std::optional<Text> autoencoderMisfit(const DataSignature &signature)
{
    const Shape shape = signature.inputs.empty() ? Shape{} : signature.inputs.front().shape;
    if (shape.rank() != 1 || shape.isVarying() || shape.tokens() > 0)
        return text(NL_TEXT("This network reads the columns of a table; the data have another form."));
    if (shape.size() < 2)
        return text(NL_TEXT("This network squeezes the columns of a table; the data have only one."));
    return std::nullopt;
}

} // namespace netloom
