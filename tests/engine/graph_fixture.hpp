// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/network_text.hpp"

#include <algorithm>
#include <string>

namespace netloom {

inline DataSignature tableOf(std::int64_t features, Task task, int classes = 2)
{
    DataSignature signature;
    signature.inputs = {{"features", Shape{features}, {}}};
    signature.task = task;
    signature.targets = {"target"};
    for (int c = 0; task != Task::Regression && c < classes; ++c)
        signature.classes.push_back("class " + std::to_string(c));
    return signature;
}

inline DataSignature imagesOf(const Shape &shape, int classes)
{
    DataSignature signature = tableOf(1, Task::Multiclass, classes);
    signature.inputs = {{"features", shape, {}}};
    return signature;
}

/// Graphs of at most so many nodes (nodes, features); edgeFeatures: numbers of each link, as an input "edges"; 0 for none.
inline DataSignature graphsOf(std::int64_t nodes, std::int64_t features, Task task, std::int64_t edgeFeatures = 0)
{
    DataSignature signature = tableOf(1, task);
    const std::int64_t links = 3 * nodes;
    signature.inputs = {{.name = "features",
                         .shape = Shape::varying(Axis::Nodes, 0, {nodes, features}),
                         .features = {},
                         .mostLinks = links}};
    if (edgeFeatures > 0)
        signature.inputs.push_back(
            {.name = "edges", .shape = Shape::varying(Axis::Edges, 1, {links, edgeFeatures}), .features = {}});
    return signature;
}

inline GraphSpec networkOf(const std::string &text, const DataSignature &signature, const std::string &loss = {})
{
    return completeNetwork(parseNetwork(text), signature, loss);
}

inline NodeId idOf(const GraphSpec &graph, const std::string &title)
{
    const Node *node = graph.findTitle(title);
    return node ? node->id : NodeId{};
}

inline const GraphIssue *findIssue(const std::vector<GraphIssue> &issues, const std::string &code)
{
    const auto found =
        std::find_if(issues.begin(), issues.end(), [&](const GraphIssue &issue) { return issue.code == code; });
    return found == issues.end() ? nullptr : &*found;
}

} // namespace netloom
