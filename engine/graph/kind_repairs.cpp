// SPDX-License-Identifier: GPL-3.0-or-later
// Repairs that put another kind of node in the place of one, or feed it from another input of the data.
#include "engine/graph/repair_search.hpp"
#include "engine/graph/repairs.hpp"

#include <map>
#include <string_view>

namespace netloom {

namespace {

/// Kinds that do the same to inputs of another sort.
const std::multimap<std::string_view, const char *> &relatedKinds()
{
    static const std::multimap<std::string_view, const char *> kinds = {
        {"conv", "conv1d"},
        {"conv", "conv3d"},
        {"conv", "dense"},
        {"depthwise_conv", "conv1d"},
        {"separable_conv", "conv1d"},
        {"conv1d", "conv"},
        {"conv1d", "conv3d"},
        {"conv1d", "graphconv"},
        {"conv1d", "dense"},
        {"conv3d", "conv"},
        {"conv3d", "conv1d"},
        {"conv_transpose", "conv1d_transpose"},
        {"conv1d_transpose", "conv_transpose"},
        {"maxpool", "maxpool1d"},
        {"maxpool", "maxpool3d"},
        {"maxpool1d", "maxpool"},
        {"maxpool1d", "maxpool3d"},
        {"maxpool3d", "maxpool"},
        {"maxpool3d", "maxpool1d"},
        {"avgpool", "avgpool1d"},
        {"avgpool", "avgpool3d"},
        {"avgpool1d", "avgpool"},
        {"avgpool1d", "avgpool3d"},
        {"avgpool3d", "avgpool"},
        {"avgpool3d", "avgpool1d"},
        {"embedding", "dense"},
        {"embedding", "conv"},
        {"embedding", "conv3d"},
        {"one_hot", "dense"},
        {"one_hot", "conv"},
        {"one_hot", "conv3d"},
        {"graphconv", "dense"},
        {"gin", "dense"},
        {"gat", "dense"},
        {"gat", "self_attention"},
        {"graphconv", "conv"},
        {"graphconv", "conv3d"},
        {"graphconv", "embedding"},
        {"gin", "conv"},
        {"gin", "conv3d"},
        {"gin", "embedding"},
        {"gat", "conv"},
        {"gat", "conv3d"},
        {"gat", "embedding"},
        {"message_passing", "graphconv"},
        {"message_passing", "dense"},
        {"message_passing", "conv"},
        {"message_passing", "conv3d"},
        {"message_passing", "embedding"},
        {"graph_norm", "batchnorm"},
        {"graph_norm", "layernorm"},
        {"instance_norm", "layernorm"},
        {"group_norm", "layernorm"},
        {"local_response_norm", "layernorm"},
        {"spatial_dropout", "dropout"},
        {"readout", "flatten"},
        {"last_step", "flatten"},
        {"last_step", "readout"},
        {"sequence_average", "flatten"},
        {"sequence_average", "readout"},
        {"attention_pooling", "readout"},
        {"attention_pooling", "flatten"},
        {"global_avgpool", "readout"},
        {"global_maxpool", "readout"},
        {"flatten", "readout"},
        {"rnn", "graphconv"},
        {"gru", "graphconv"},
        {"lstm", "graphconv"},
        {"bigru", "graphconv"},
        {"bilstm", "graphconv"},
        {"self_attention", "gat"},
        {"transformer_encoder", "gat"},
        {"add", "concat"},
        {"subtract", "concat"},
        {"multiply", "concat"},
        {"average", "concat"},
        {"maximum", "concat"},
        {"minimum", "concat"},
        {"dot", "bilinear"},
        {"cosine_similarity", "bilinear"},
    };
    return kinds;
}

} // namespace

void offerOtherKinds(RepairSearch &search, const LayerType &layer, const Params &params)
{
    const auto [begin, end] = relatedKinds().equal_range(layer.info().id);
    for (auto kind = begin; kind != end; ++kind) {
        const LayerType *other = layers().find(kind->second);
        if (!other)
            continue;
        const std::vector<PortSpec> &specs = other->info().inputs;
        std::vector<Shape> entering = search.inputs();
        if (!specs.back().isRepeated && entering.size() > specs.size())
            entering.resize(specs.size()); // the other wires go
        Params kept;                       // what both kinds can be told
        for (const ParamSpec &spec : other->info().params)
            if (const ParamSpec *same = findSpec(layer.info().params, spec.key);
                same && same->type == spec.type && spec.type == ParamType::Int)
                if (spec.defaultValue != ParamValue(params.integer(spec.key)))
                    kept.set(spec.key, params.integer(spec.key));
        std::vector<Params> tried = {kept, {}};
        if (findSpec(other->info().params, "padding")) {
            tried.insert(tried.begin() + 1, kept);
            tried[1].set("padding", std::string("same"));
        }
        for (const Params &settings : tried) {
            const Params complete = withDefaults(other->info().params, settings);
            if (!checkParams(other->info().params, complete).empty() || !isTakenBy(search.run(), *other, complete, entering))
                continue;
            Repair repair = changeType(search.node(), kind->second);
            repair.apply = [id = search.node().id, type = std::string(kind->second), settings,
                            ports = static_cast<int>(entering.size())](const GraphSpec &graph) {
                if (!graph.find(id))
                    return graph;
                GraphSpec mended = withParams(withType(graph, id, type), id, settings);
                std::erase_if(mended.edges, [&](const Edge &edge) { return edge.to.node == id && edge.to.port >= ports; });
                return mended;
            };
            search.offer(std::move(repair));
            break;
        }
    }
}

namespace {

/// An input of the data, as a wire: from the node that brings it in, or from a new one.
Repair feedFrom(const RepairSearch &search, int port, const std::string &source)
{
    const PortRef to = search.edge(port).to;
    for (int place = 0; place < search.run().index.size(); ++place) {
        const Node &node = search.run().node(place);
        const NodeInfo *info = search.run().type(place);
        if (info && node.type == "input" && withDefaults(info->params, node.params).word("source") == source)
            return join(search.run().graph, {node.id, 0}, to);
    }
    const Point beside = search.node().position;
    return {text(NL_TEXT("Add Input of {1}"), source), [=](const GraphSpec &graph) {
                if (!graph.find(to.node))
                    return graph;
                NodeId input;
                GraphSpec mended = withNode(graph, "input", {beside.x - 190, beside.y + 90}, {{"source", source}}, &input);
                return withEdge(std::move(mended), {{input, 0}, to});
            }};
}

} // namespace

void offerOtherInputs(RepairSearch &search)
{
    if (!search.run().signature)
        return;
    for (int port = 0; port < search.ports(); ++port)
        for (std::size_t i = 0; i < search.run().signature->inputs.size(); ++i)
            if (const Shape shape = shapeOfInput(*search.run().signature, i);
                shape.isVarying() && search.takesAt(port, shape))
                search.offer(feedFrom(search, port, search.run().signature->inputs[i].name));
}

} // namespace netloom
