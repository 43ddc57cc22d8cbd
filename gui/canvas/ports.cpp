// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/ports.hpp"

#include "engine/graph/node_type.hpp"
#include "gui/theme/translate.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// The spec that a port belongs to: a repeated one stands for itself and all behind it.
int specIndex(const std::vector<PortSpec> &specs, int port)
{
    return std::min(port, static_cast<int>(specs.size()) - 1);
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

PortsInUse portsInUse(const GraphSpec &graph, NodeId node)
{
    PortsInUse use;
    for (const Edge &edge : graph.edges)
        use.count(edge, node);
    return use;
}

int inputPortCount(const Node &node, const PortsInUse &use)
{
    const NodeInfo *info = findNodeType(node.type);
    if (!info)
        return use.inputs;
    const int known = static_cast<int>(info->inputs.size());
    const bool isRepeated = known > 0 && info->inputs.back().isRepeated;
    return isRepeated ? std::max(known + 1, use.inputs + 1) : std::max(known, use.inputs);
}

int outputPortCount(const Node &node, const PortsInUse &use)
{
    const NodeInfo *info = findNodeType(node.type);
    return info ? std::max(static_cast<int>(info->outputs.size()), use.outputs) : use.outputs;
}

QStringList inputPortNames(const Node &node, const PortsInUse &use)
{
    const NodeInfo *info = findNodeType(node.type);
    const int count = inputPortCount(node, use);
    QStringList names;
    for (int port = 0; port < count; ++port)
        names << portName(info ? info->inputs : std::vector<PortSpec>{}, port, count, "input");
    return names;
}

QStringList outputPortNames(const Node &node, const PortsInUse &use)
{
    const NodeInfo *info = findNodeType(node.type);
    const int count = outputPortCount(node, use);
    QStringList names;
    for (int port = 0; port < count; ++port)
        names << portName(info ? info->outputs : std::vector<PortSpec>{}, port, count, "output");
    return names;
}

int inputPortCount(const GraphSpec &graph, const Node &node)
{
    return inputPortCount(node, portsInUse(graph, node.id));
}

int outputPortCount(const GraphSpec &graph, const Node &node)
{
    return outputPortCount(node, portsInUse(graph, node.id));
}

} // namespace netloom
