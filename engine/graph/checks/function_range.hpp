// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/checks/rule.hpp"

namespace netloom {

/// The numbers that a function can give, the infinite ends included; nothing when it can give any number.
std::optional<ValueRange> functionRange(const std::string &function);

/// The last thing done to a network's answers, the node and its function ("sigmoid", "relu", "softmax"), looking back
/// through layers that only change the form.
struct LastFunction {
    int node = -1;
    std::string name;
};
LastFunction lastFunction(const GraphIndex &index, int prediction);

} // namespace netloom
