// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prepare/preparation.hpp"

#include <optional>
#include <string>
#include <vector>

namespace netloom {

// Graphs come from a reader as two Tensor columns: "x:nodes" (most nodes, features) and "x:links" (most links, 2 +
// features), each link as the node that it leads from and the one that it leads to, counted from 0, and what is known of it.
// Behind the last node and the last link stand zeros. Where both columns are features, the network gets graphs.

enum class GraphPart { None, Nodes, Links };

/// Whether the name is that of a part of a graph, which no step changes.
bool isGraphColumn(const std::string &name);

/// What the feature is to a graph, when its other part is a feature, too; links come behind their nodes.
GraphPart graphPart(const Preparation &preparation, const Preparation::ForColumn &feature);

/// The input that the part of a graph is; nothing for all else and for links of which nothing is known. place: its own among
/// the inputs of preparation.signature, in which that of its nodes stands already.
std::optional<DataSignature::Input> graphInput(const Preparation &preparation, const Preparation::ForColumn &feature,
                                               int place);

/// Gives the inputs that are parts of graphs their varying shapes back, which files do not keep.
void restoreGraphInputs(Preparation &preparation);

/// The nodes of all rows one behind the other, with their links by the node that they lead to, or what is known of the links
/// in the same order. rowErrors (null, or one a row) says where numbers are missing.
Tensor graphTensor(const Preparation &preparation, const Preparation::ForColumn &feature, const Shape &shape,
                   const Dataset &data, std::vector<Text> *rowErrors, const JobControl &job);

} // namespace netloom
