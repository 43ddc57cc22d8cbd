// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/node_type.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

#include <unordered_map>

namespace netloom {

namespace {

NodeInfo inputInfo()
{
    NodeInfo info;
    info.id = "input";
    info.label = NL_TEXT("Input");
    info.category = NodeCategory::Data;
    info.help = NL_TEXT("Where the prepared columns of the data enter the network. Its shape follows from the data.");
    info.formula = "y = x";
    info.params = {{.key = "source",
                    .label = NL_TEXT("Source"),
                    .type = ParamType::Text,
                    .defaultValue = std::string("features"),
                    .help = NL_TEXT("Which input of the data enters here; a table has one, called features.")}};
    info.inputs = {};
    return info;
}

NodeInfo targetInfo()
{
    NodeInfo info;
    info.id = "target";
    info.label = NL_TEXT("Target");
    info.category = NodeCategory::Data;
    info.help = NL_TEXT("The known answers, which the loss compares with what the network predicts. Nothing else may be "
                        "joined to it.");
    info.formula = "y = t";
    info.params = {{.key = "source",
                    .label = NL_TEXT("Source"),
                    .type = ParamType::Text,
                    .defaultValue = std::string("target"),
                    .help = NL_TEXT("A name for these answers; the target columns are chosen with the data.")}};
    info.inputs = {};
    return info;
}

} // namespace

std::string categoryName(NodeCategory category)
{
    switch (category) {
    case NodeCategory::Data:
        return NL_TEXT("Data");
    case NodeCategory::Linear:
        return NL_TEXT("Linear");
    case NodeCategory::Convolution:
        return NL_TEXT("Convolution");
    case NodeCategory::Pooling:
        return NL_TEXT("Pooling");
    case NodeCategory::Normalisation:
        return NL_TEXT("Normalisation");
    case NodeCategory::Activation:
        return NL_TEXT("Activation");
    case NodeCategory::Regularisation:
        return NL_TEXT("Regularisation");
    case NodeCategory::Recurrent:
        return NL_TEXT("Recurrent");
    case NodeCategory::Attention:
        return NL_TEXT("Attention");
    case NodeCategory::Graph:
        return NL_TEXT("Graphs");
    case NodeCategory::Shape:
        return NL_TEXT("Shape");
    case NodeCategory::Merge:
        return NL_TEXT("Merge");
    case NodeCategory::Loss:
        return NL_TEXT("Loss");
    }
    return {};
}

std::vector<const NodeInfo *> nodeTypes()
{
    static const NodeInfo input = inputInfo(), target = targetInfo();
    std::vector<const NodeInfo *> types = {&input, &target};
    for (const LayerType *layer : layers().all())
        types.push_back(&layer->info());
    for (const LossType *loss : losses().all())
        types.push_back(&loss->info());
    return types;
}

const NodeInfo *findNodeType(std::string_view id)
{
    static const auto byId = [] {
        std::unordered_map<std::string_view, const NodeInfo *> table;
        for (const NodeInfo *info : nodeTypes())
            table.emplace(info->id, info);
        return table;
    }();
    if (const auto found = byId.find(id); found != byId.end())
        return found->second;
    const LayerType *added = layers().find(id); // since then, by a plug-in
    return added ? &added->info() : nullptr;
}

} // namespace netloom
