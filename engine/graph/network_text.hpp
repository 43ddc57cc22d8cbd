// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <string>

namespace netloom {

/// Reads "dense 64 relu > dropout 0.2 > dense 1" (the network text of the manual: positional and name=value parameters,
/// an activation's name behind a layer, "(a | b) > concat", "residual(a > b)") into layers joined from an Input node.
/// Throws Error: Usage for text that is no network (where: "network text:1:7"), with the nearest known word.
GraphSpec parseNetwork(const std::string &text);

/// Adds what the text leaves out: an output layer that fits the data (unless the last layer already does), Target, and
/// the loss that fits (logits unless the text ends in an activation that makes probabilities). Arranges the nodes.
/// lossId: empty for the fitting one. Throws Error (Usage) when the loss is unknown or compares with no answers.
GraphSpec completeNetwork(GraphSpec graph, const DataSignature &signature, const std::string &lossId = {});

/// The text of a graph, from the first layer to the last before the loss; empty when it cannot be said as text.
std::string networkText(const GraphSpec &graph);

} // namespace netloom
