// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>
#include <span>
#include <string>

namespace netloom {

/// What a network reads.
enum class NetworkInput { Table, Pictures, Sequences, Graphs };

/// A well-known network to begin with: its layers as network text, without the output layer and the loss, which follow from
/// the data.
struct NetworkTemplate {
    std::string id, label, help, source;
    NetworkInput input = NetworkInput::Table;
    std::string text;
    bool answersEachStep = false; ///< for data with an answer a step or node
};

std::span<const NetworkTemplate> networkTemplates();

/// The network drawn for these data, or for data of its kind when there are none (null): output layer, target and loss are
/// added. Words become numbers by an embedding in front.
GraphSpec networkFromTemplate(const NetworkTemplate &what, const DataSignature *signature);

/// Why the network does not suit the data, a plain sentence; empty when it does.
std::optional<Text> templateMisfit(const NetworkTemplate &what, const DataSignature &signature);

} // namespace netloom
