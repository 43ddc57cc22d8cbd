// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>

namespace netloom {

/// A network for graphs of whose links something is known: three times each node gets messages from its neighbours, made of
/// what they are and of the links between; the sum over the nodes answers. Gilmer et al. 2017, Neural message passing for
/// quantum chemistry, arXiv:1704.01212.
GraphSpec edgeMessages(const DataSignature &signature);

/// The same where each node only sums what its neighbours and the links to them say, and then bends it through two dense
/// layers: Hu et al. 2020, Strategies for pre-training graph neural networks, arXiv:1905.12265.
GraphSpec edgeIsomorphism(const DataSignature &signature);

/// Why it does not suit the data: nothing is known of their links. Empty when it does.
std::optional<Text> edgeMessagesMisfit(const DataSignature &signature);

} // namespace netloom
