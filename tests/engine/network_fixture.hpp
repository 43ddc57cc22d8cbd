// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.hpp"
#include "tests/engine/training_fixture.hpp"

#include <vector>

namespace netloom {

inline constexpr RandomKey stepKey{9, Purpose::Dropout, 1, 2};

template <class T>
NodeId nodeOfType(const GraphSpec &graph, const T &type)
{
    for (const Node &node : graph.nodes)
        if (node.type == type)
            return node.id;
    return {};
}

/// Nodes and edges > message passing, twice > sum over the nodes > dense 1 > mean squared error.
inline GraphSpec messageNetwork(const std::string &message = "relu")
{
    GraphSpec graph;
    NodeId nodes, edges, first, second, readout, dense, target, loss;
    const Params params{{"units", std::int64_t{8}}, {"activation", "tanh"}, {"message_activation", message}};
    graph = withNode(graph, "input", {}, {}, &nodes);
    graph = withNode(graph, "input", {}, {{"source", "edges"}}, &edges);
    graph = withNode(graph, "message_passing", {}, params, &first);
    graph = withNode(graph, "message_passing", {}, params, &second);
    graph = withNode(graph, "readout", {}, {{"mode", "sum"}}, &readout);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{nodes, 0}, {first, 0}});
    graph = withEdge(graph, {{edges, 0}, {first, 1}});
    graph = withEdge(graph, {{first, 0}, {second, 0}});
    graph = withEdge(graph, {{edges, 0}, {second, 1}});
    graph = withEdge(graph, {{second, 0}, {readout, 0}});
    graph = withEdge(graph, {{readout, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    return withEdge(graph, {{target, 0}, {loss, 1}});
}

/// The loss of a first step on 40 random rows.
inline double stepLoss(const GraphSpec &graph, const DataSignature &signature, std::vector<double> *gradient = nullptr)
{
    Network<double> network(graph, signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    const StepResult result = network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    if (gradient)
        gradient->assign(network.gradient().begin(), network.gradient().end());
    return result.loss;
}

} // namespace netloom
