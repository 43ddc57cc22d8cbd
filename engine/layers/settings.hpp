// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <vector>

namespace netloom {

/// Settings that layers with weights have in common.
ParamSpec activationSpec(); ///< "linear" and every elementwise activation of the catalogue
ParamSpec biasSpec();
ParamSpec initialiserSpec();
/// The same settings with those that every layer with weights has behind them: l1, l2, rate_factor, decay_factor, frozen,
/// adapter_rank.
/// The network reads them by these keys; the layer need not look at them.
std::vector<ParamSpec> withWeightSettings(std::vector<ParamSpec> own);

} // namespace netloom
