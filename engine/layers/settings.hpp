// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// Settings that layers with weights have in common.
ParamSpec activationSpec(); ///< "linear" and every elementwise activation of the catalogue
ParamSpec biasSpec();
ParamSpec initialiserSpec();
ParamSpec unitsSpec(std::int64_t usual, std::string help);
ParamSpec epsilonSpec(double usual, std::string help); ///< what a normalisation adds before it divides
/// The same settings with those that every layer with weights has behind them: l1, l2, rate_factor, decay_factor, frozen,
/// adapter_rank.
/// The network reads them by these keys; the layer need not look at them.
std::vector<ParamSpec> withWeightSettings(std::vector<ParamSpec> own);

/// A matrix (in, out) of weights that begins and is penalised as the settings say.
WeightSpec matrixWeight(const Params &params, std::string name, std::int64_t in, std::int64_t out);

} // namespace netloom
