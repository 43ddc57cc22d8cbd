// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_analysis.hpp"
#include "engine/graph/graph_index.hpp"

#include <vector>

namespace netloom {

// A variational autoencoder of sequences: an encoder reads a whole one and makes normal distributions of it, a Gaussian
// sample draws a code from them, and a decoder, which otherwise looks back only, reads the code at each step. The code is so
// narrow and so noisy a way that what passes through it is no copy; and alone the decoder writes from a code drawn at
// random.

/// Whether a node draws one code of a whole sample.
bool drawsCode(const Node &node, const GraphAnalysis &analysis);

/// For each node whether it leads to `end` by a way that passes through no code. The codes where such ways begin are among
/// them, and what they are drawn from is not.
std::vector<bool> leadingPastCodes(const GraphIndex &index, const GraphAnalysis &analysis, int end);

/// The nodes from which what is predicted gets its codes. Empty for a network that is none of that kind.
std::vector<NodeId> latentCodes(const GraphSpec &graph, const DataSignature &signature);

/// The name of the input that stands in a decoder for the code.
inline constexpr const char *codeInput = "latent code";

/// What of the network is behind the code and beside it, with an Input in the code's place, which is a further one of the
/// signature then. Nodes keep their ids and titles, so that weights find their places. graph: without repeated groups.
GraphSpec decoderBehind(const GraphSpec &graph, NodeId code, DataSignature &signature);

} // namespace netloom
