// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QStringList>
#include <algorithm>

namespace netloom {

/// How many ports of a node its wires call for.
struct PortsInUse {
    int inputs = 0, outputs = 0;
    void count(const Edge &edge, NodeId node)
    {
        if (edge.to.node == node)
            inputs = std::max(inputs, edge.to.port + 1);
        if (edge.from.node == node)
            outputs = std::max(outputs, edge.from.port + 1);
    }
};
PortsInUse portsInUse(const GraphSpec &graph, NodeId node);

/// Input and output ports that a node shows: a port that takes any number shows those in use and a free one; of an unknown
/// kind those in use are all that is known.
int inputPortCount(const Node &node, const PortsInUse &use);
int outputPortCount(const Node &node, const PortsInUse &use);
/// "input", "prediction", "input 2" where there are several of one name.
QStringList inputPortNames(const Node &node, const PortsInUse &use);
QStringList outputPortNames(const Node &node, const PortsInUse &use);

// The same, each of them after a look at all wires.
int inputPortCount(const GraphSpec &graph, const Node &node);
int outputPortCount(const GraphSpec &graph, const Node &node);

} // namespace netloom
