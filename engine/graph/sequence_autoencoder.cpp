// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/sequence_autoencoder.hpp"

#include "engine/data/next_token.hpp"
#include "engine/graph/drawing_cells.hpp"
#include "engine/graph/network_text.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// What the divergence counts beside the cross-entropy a token. The bound that is derived for a sequence of T tokens has 1 /
/// T there, some 0.025 for drug-like molecules, with which a decoder soon does without the code (Bowman et al.). Less tells
/// molecules again better, at the cost of codes that fit the normal distribution less well: more of those drawn from it are
/// written as nothing valid.
constexpr double divergenceShare = 0.003;

// Places in the order in which the nodes are made: input, embedding, the decoder's dropout, the encoder, its distributions,
// the code, the join, the decoder, its dropout, the output layer, loss, target, the divergence. The encoder stands above,
// the decoder below; between them there is room for the two wires that lead down.
constexpr DrawingCell sequenceCells[] = {{0, 0}, {1, 0}, {2, 1}, {2, 0}, {3, 0}, {4, 0}, {0, 3},
                                         {1, 3}, {2, 3}, {3, 3}, {4, 3}, {3, 4}, {4, 1}};
constexpr double sequenceRowHeight = 90;

} // namespace

GraphSpec sequenceAutoencoder(const DataSignature &signature)
{
    GraphSpec graph =
        completeNetwork(parseNetwork("embedding 32 > (step_dropout 0.05 | bigru 96 sequences=false > dense 128 > "
                                     "gaussian_sample) > beside_steps > lstm 192 > dropout 0.1"),
                        signature);
    const auto isCode = [](const Node &node) { return node.type == "gaussian_sample"; };
    const NodeId code = std::find_if(graph.nodes.begin(), graph.nodes.end(), isCode)->id;
    const PortRef distributions = graph.edgeInto({code, 0})->from;
    NodeId divergence;
    graph = withNode(std::move(graph), "gaussian_kl", {}, {{"weight", divergenceShare}}, &divergence);
    graph.edges.push_back({distributions, {divergence, 0}});
    return withCells(std::move(graph), sequenceCells, sequenceRowHeight);
}

std::optional<Text> sequenceAutoencoderMisfit(const DataSignature &signature)
{
    if (areAnswersNextTokens(signature))
        return std::nullopt;
    return text(NL_TEXT("This network reads a sequence of tokens and writes it again, token by token; the data ask for "
                        "something else. Open the molecules again with next_token under \"Learn from\" (netloom-run new "
                        "--option inputs=next_token)."));
}

} // namespace netloom
