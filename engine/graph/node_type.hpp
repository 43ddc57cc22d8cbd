// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <string>
#include <vector>

namespace netloom {

/// Where a node stands in the palette, and by which colour and word it is known.
enum class NodeCategory {
    Data,
    Linear,
    Convolution,
    Pooling,
    Normalisation,
    Activation,
    Regularisation,
    Recurrent,
    Attention,
    Graph,
    Shape, ///< layers that only move numbers or read them as another shape
    Merge,
    Loss
};

std::string categoryName(NodeCategory category); ///< NL_TEXT("Linear"), ...

struct PortSpec {
    std::string name;        ///< NL_TEXT("input"), "output", "prediction", "target"
    bool isRepeated = false; ///< takes any number of wires from this port on (Add, Concat); only the last may be
};

/// All that the rest of the program must know of a kind of node without knowing what it computes.
struct NodeInfo {
    std::string id;    ///< as in the network text: "dense"
    std::string label; ///< NL_TEXT("Dense"); titles are made of it: "Dense 2"
    NodeCategory category = NodeCategory::Linear;
    std::string help;    ///< one to three sentences for a student
    std::string formula; ///< "y = f(x W + b)"; NL_TEXT where there are words in it
    std::string source;  ///< the paper or book
    std::vector<ParamSpec> params = {};
    std::vector<PortSpec> inputs = {{NL_TEXT("input")}};
    std::vector<PortSpec> outputs = {{NL_TEXT("output")}};
    std::string shortLabel = {}; ///< for narrow places, where the label is long; empty: the label
};

/// What one node costs at work, per sample where it says so.
struct Cost {
    std::int64_t parameters = 0;
    std::int64_t multiplyAdds = 0; ///< a sample, forward
    std::int64_t bytes = 0;        ///< a sample, in training: what comes out, and its gradient
    bool operator==(const Cost &) const = default;
};

/// Every kind of node: "input" and "target", then all layers, then all losses. Null when the id is unknown.
const NodeInfo *findNodeType(std::string_view id);
std::vector<const NodeInfo *> nodeTypes();

} // namespace netloom
