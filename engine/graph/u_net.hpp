// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <optional>
#include <string>

namespace netloom {

/// A small U-Net for pictures (channels, height, width) with an answer a pixel: two levels, each of two convolutions on the
/// way down and two on the way up, where what was seen on the way down stands beside what comes from below. Drawn with a row
/// for each size of the picture. Ronneberger, Fischer, Brox 2015, arXiv:1505.04597, with fewer levels and filters,
/// and with padding, so that each pixel has its answer.
GraphSpec uNet(const DataSignature &signature);
std::string uNetText(); ///< its layers, without the output layer

/// Why it does not suit pictures: two halvings must leave no pixel over. Empty when it does.
std::optional<Text> uNetMisfit(const DataSignature &signature);

} // namespace netloom
