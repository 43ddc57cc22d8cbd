// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>

namespace netloom {

/// A variational autoencoder of sequences of tokens: one recurrent layer reads the whole, normal distributions are made of
/// its last state, and another one writes the sequence again from a code drawn from them and from the tokens so far.
/// Bowman et al. 2016, arXiv:1511.06349; of SMILES Gómez-Bombarelli et al. 2018, ACS Cent. Sci. 4, 268.
GraphSpec sequenceAutoencoder(const DataSignature &signature);

/// Why it does not suit the data: they must ask of each token for the next one. Empty when it does.
std::optional<Text> sequenceAutoencoderMisfit(const DataSignature &signature);

} // namespace netloom
