// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <algorithm>

namespace netloom {

/// What may enter a layer by mistake: rows, steps, pictures, volumes, ids, and samples of varying length.
inline const std::vector<std::pair<const char *, Shape>> &strangeInputs()
{
    static const std::vector<std::pair<const char *, Shape>> inputs = {
        {"row", Shape{64}},
        {"odd row", Shape{7}},
        {"one number", Shape{1}},
        {"steps", Shape{5, 7}},
        {"picture", Shape{3, 8, 8}},
        {"odd picture", Shape{5, 7, 9}},
        {"tiny picture", Shape{1, 1, 1}},
        {"volume", Shape{2, 4, 5, 6}},
        {"ids", Shape{6}.withTokens(9)},
        {"varying steps", Shape::varying(Axis::Steps, 0, {12, 5})},
        {"varying ids", Shape::varying(Axis::Steps, 0, {12}).withTokens(9)},
        {"nodes", Shape::varying(Axis::Nodes, 0, {10, 6})},
        {"edges", Shape::varying(Axis::Edges, 0, {30, 3})},
    };
    return inputs;
}

/// Such inputs, each by an Input of its own, and one node that they enter.
struct Misfit {
    GraphSpec graph;
    DataSignature signature;
    NodeId node;

    Misfit(const std::string &type, const Params &params, const std::vector<Shape> &shapes)
        : signature(tableOf(1, Task::Regression))
    {
        signature.inputs.clear();
        graph = withNode(std::move(graph), type, {400, 0}, params, &node);
        for (std::size_t i = 0; i < shapes.size(); ++i) {
            const std::string name = "in" + std::to_string(i);
            signature.inputs.push_back({.name = name, .shape = shapes[i], .features = {}});
            NodeId input;
            graph = withNode(std::move(graph), "input", {0, 90.0 * static_cast<double>(i)}, {{"source", name}}, &input);
            graph = withEdge(std::move(graph), {{input, 0}, {node, static_cast<int>(i)}});
        }
    }

    static const GraphIssue *refusal(const GraphAnalysis &analysis, NodeId node)
    {
        const auto found = std::find_if(analysis.issues.begin(), analysis.issues.end(), [node](const GraphIssue &issue) {
            return issue.node == node && (issue.code == "shape" || issue.code == "loss-shape");
        });
        return found == analysis.issues.end() ? nullptr : &*found;
    }
};

} // namespace netloom
