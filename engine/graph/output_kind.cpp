// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/output_kind.hpp"

#include "engine/graph/node_type.hpp"
#include "engine/layers/layer.hpp"

#include <algorithm>

namespace netloom {

int lookedThrough(const GraphIndex &index, int node, std::initializer_list<const char *> andAlso)
{
    const auto isTransparent = [&](const std::string &type) {
        return type == "flatten" || type == "reshape" || type == "identity" ||
               std::find(andAlso.begin(), andAlso.end(), type) != andAlso.end();
    };
    // Bounded by the number of nodes, as a half-drawn graph may run in a circle.
    for (int steps = 0; steps < index.size() && isTransparent(index.node(node).type); ++steps) {
        const int before = index.feeder(node, 0);
        if (before < 0)
            break;
        node = before;
    }
    return node;
}

std::string activationOf(const Node &node)
{
    const auto found = node.params.all().find("activation");
    if (found != node.params.all().end())
        if (const auto *word = std::get_if<std::string>(&found->second))
            return *word;
    const NodeInfo *info = findNodeType(node.type);
    const ParamSpec *spec = info ? findSpec(info->params, "activation") : nullptr;
    return spec ? paramText(spec->defaultValue) : "linear";
}

std::optional<ProbabilityMaker> probabilityMaker(const GraphIndex &index, int node)
{
    const int maker = lookedThrough(index, node);
    const LayerType *layer = layers().find(index.node(maker).type);
    if (!layer)
        return std::nullopt;
    if (layer->makesProbabilities())
        return ProbabilityMaker{maker, false};
    const LayerType *activation = layers().find(activationOf(index.node(maker)));
    if (activation && activation->makesProbabilities())
        return ProbabilityMaker{maker, true};
    return std::nullopt;
}

} // namespace netloom
