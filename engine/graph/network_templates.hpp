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
enum class NetworkInput { Table, Pictures, Sequences, Graphs, Fingerprints };

/// What has an answer of its own: a sample, each step of a sequence or node of a graph, or each pixel of a picture.
enum class AnswerUnit { Sample, Item, Pixel };

/// A well-known network to begin with: its layers as network text, without the output layer and the loss, which follow from
/// the data. Where that does not say all, as with a second loss or a drawing of its own, a function builds it.
struct NetworkTemplate {
    std::string id, label, help, source;
    NetworkInput input = NetworkInput::Table;
    std::string text = {}; ///< empty when no text can say it
    AnswerUnit answers = AnswerUnit::Sample;
    GraphSpec (*build)(const DataSignature &) = nullptr;            ///< instead of reading the text
    std::optional<Text> (*misfit)(const DataSignature &) = nullptr; ///< what else it asks of the data; empty: nothing
    bool choosesInput = false; ///< `build` and `misfit` look for what it reads among all inputs, and not the first alone
};

std::span<const NetworkTemplate> networkTemplates();

/// The network drawn for these data, or for data of its kind when there are none (null): output layer, target and loss are
/// added. Words become numbers by an embedding in front. Throws Error (Usage) where a building function has no network for
/// the data; templateMisfit() says so before.
GraphSpec networkFromTemplate(const NetworkTemplate &what, const DataSignature *signature);

/// Why the network does not suit the data, a plain sentence; empty when it does.
std::optional<Text> templateMisfit(const NetworkTemplate &what, const DataSignature &signature);

} // namespace netloom
