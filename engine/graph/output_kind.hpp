// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_index.hpp"

#include <optional>

namespace netloom {

/// What turns a node's output into probabilities: the node itself (a sigmoid or softmax layer, or a dense with such an
/// activation), looking back through layers that only change the form. Nothing when the output is no probability.
struct ProbabilityMaker {
    int node = -1;
    bool isActivationParam = false; ///< the node's own setting "activation" does it
};
std::optional<ProbabilityMaker> probabilityMaker(const GraphIndex &index, int node);

/// The first node before this one that does more than change the form of what passes (flatten, reshape; with `andAlso`
/// those kinds, too), the node itself included.
int lookedThrough(const GraphIndex &index, int node, std::initializer_list<const char *> andAlso = {});

/// A node's activation as its own setting has it: "linear" when it has none.
std::string activationOf(const Node &node);

} // namespace netloom
