// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"

#include <cstdint>
#include <span>
#include <string>

namespace netloom {

/// How to train: all that is not in the graph or the data. The loss is the graph's Loss node.
struct Recipe {
    std::string optimizer = "adam";
    Params optimizerParams;
    double learningRate = 0.001;
    std::int64_t batchSize = 32;
    std::int64_t epochs = 60;
    std::uint64_t seed = 1;
    std::int64_t patience = 0;          ///< stop after so many epochs without a better validation loss; 0 never
    double minDelta = 0;                ///< how much lower counts as better
    double untilLoss = 0;               ///< stop when the training loss is at or below; 0 never
    bool isShuffled = true;             ///< a new order every epoch
    bool isRetriedOnDivergence = false; ///< halve the rate and go on from the best weights, at most 5 times
    bool operator==(const Recipe &) const = default;
};

/// The recipe's settings as specs: they drive the form and the check. Keys are the member names in snake case.
std::span<const ParamSpec> recipeSpecs();
Params recipeParams(const Recipe &recipe);
Recipe recipeFromParams(const Params &params); ///< Throws Error (Usage).

} // namespace netloom
