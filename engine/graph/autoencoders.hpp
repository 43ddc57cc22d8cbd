// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>

namespace netloom {

/// A supervised autoencoder of a table: dense layers squeeze the columns into a shorter code, from which an output layer
/// predicts the target and other dense layers tell the columns again; a mean squared error compares these with the Input.
/// Le, Patterson, White 2018, Supervised autoencoders, NeurIPS. Throws Error (Usage) where autoencoderMisfit() says why.
GraphSpec supervisedAutoencoder(const DataSignature &signature);

/// The same with a code that is drawn from normal distributions, kept near the standard one by the divergence from it.
/// Kingma, Welling 2014, arXiv:1312.6114. Throws the same.
GraphSpec variationalAutoencoder(const DataSignature &signature);

/// Why neither suits the data: they need a row of at least two numbers. Empty when they do.
std::optional<Text> autoencoderMisfit(const DataSignature &signature);

} // namespace netloom
