// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/graph_edits.hpp"

#include "gui/theme/translate.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The spec that a port belongs to: a repeated one stands for itself and all behind it.
int specIndex(const std::vector<PortSpec> &specs, int port)
{
    return std::min(port, static_cast<int>(specs.size()) - 1);
}

/// Ports that the wires alone call for: all that is known of an unknown type.
int portsInUse(const GraphSpec &graph, NodeId node, bool areInputs)
{
    int count = 0;
    for (const Edge &edge : graph.edges) {
        const PortRef &end = areInputs ? edge.to : edge.from;
        if (end.node == node)
            count = std::max(count, end.port + 1);
    }
    return count;
}

QString portName(const std::vector<PortSpec> &specs, int port, int count, const char *fallback)
{
    if (specs.empty())
        return count > 1 ? QStringLiteral("%1 %2").arg(QLatin1String(fallback)).arg(port + 1) : QLatin1String(fallback);
    const PortSpec &spec = specs[static_cast<std::size_t>(specIndex(specs, port))];
    const QString name = shown(spec.name);
    return spec.isRepeated ? QStringLiteral("%1 %2").arg(name).arg(port + 1) : name;
}

} // namespace

int inputPortCount(const GraphSpec &graph, const Node &node)
{
    const NodeInfo *info = findNodeType(node.type);
    const int used = portsInUse(graph, node.id, true);
    if (!info)
        return used;
    const int known = static_cast<int>(info->inputs.size());
    const bool isRepeated = known > 0 && info->inputs.back().isRepeated;
    return isRepeated ? std::max(known + 1, used + 1) : std::max(known, used);
}

int outputPortCount(const GraphSpec &graph, const Node &node)
{
    const NodeInfo *info = findNodeType(node.type);
    const int used = portsInUse(graph, node.id, false);
    return info ? std::max(static_cast<int>(info->outputs.size()), used) : used;
}

QString inputPortName(const GraphSpec &graph, const Node &node, int port)
{
    const NodeInfo *info = findNodeType(node.type);
    return portName(info ? info->inputs : std::vector<PortSpec>{}, port, inputPortCount(graph, node), "input");
}

QString outputPortName(const GraphSpec &graph, const Node &node, int port)
{
    const NodeInfo *info = findNodeType(node.type);
    return portName(info ? info->outputs : std::vector<PortSpec>{}, port, outputPortCount(graph, node), "output");
}

} // namespace netloom
