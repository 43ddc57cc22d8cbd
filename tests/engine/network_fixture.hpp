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
