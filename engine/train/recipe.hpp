// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation_choice.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// How to train: all that is not in the graph or the data. The loss is the graph's Loss node.
struct Recipe {
    std::string optimizer = "adam";
    Params optimizerParams;
    double learningRate = 0.001;
    std::string schedule = "constant";
    Params scheduleParams;
    double warmupEpochs = 0; ///< over which the rate climbs from 0, before the schedule begins
    std::int64_t batchSize = 32;
    std::int64_t batchesPerStep = 1; ///< whose gradients are averaged before the weights move
    std::int64_t epochs = 60;
    std::uint64_t seed = 1;
    std::int64_t patience = 0;          ///< stop after so many epochs without a better validation loss; 0 never
    double minDelta = 0;                ///< how much lower counts as better
    double untilLoss = 0;               ///< stop when the training loss is at or below; 0 never
    bool isShuffled = true;             ///< a new order every epoch
    bool isRetriedOnDivergence = false; ///< halve the rate and go on from the best weights, at most 5 times
    double clipValue = 0;               ///< each number of the gradient is kept within plus and minus this; 0 for no limit
    double clipNorm = 0;                ///< the gradient's 2-norm is scaled down to this; 0 for no limit
    double averageDecay = 0;            ///< of the running average of the weights that is evaluated and kept; 0 for none
    std::vector<AugmentationChoice> augmentations; ///< of the training rows, in the order in which they work
    Params unknown;                                ///< settings of a newer program, kept word for word
    bool operator==(const Recipe &) const = default;
};

/// Rows that a network for this recipe must take at a time: a batch, or what is evaluated in one go at an epoch's end.
std::int64_t rowsAtOnce(const Recipe &recipe, std::int64_t trainRows, std::int64_t validationRows);

/// The recipe's settings as specs: they drive the form and the check. Keys are the member names in snake case. The settings
/// of the optimizer and of the schedule and the augmentations are not among them.
std::span<const ParamSpec> recipeSpecs();
Params recipeParams(const Recipe &recipe);
Recipe recipeFromParams(const Params &params);          ///< Throws Error (Usage).
Recipe recipeFromStored(const Params &params);          ///< The same without a look at the ranges. Throws Error (Usage).
std::vector<Text> recipeProblems(const Recipe &recipe); ///< What is wrong with it, a sentence each.

/// The recipe with another optimizer. What was never touched becomes that one's own: the rate, and a batch of all rows where
/// it wants that (and back again). trainRows: 0 when not known. Throws Error (Usage) on an unknown id.
Recipe withOptimizer(Recipe recipe, const std::string &id, std::int64_t trainRows);

/// Rows that one step looks at, where there are so many, and steps of an epoch.
std::int64_t rowsPerStep(const Recipe &recipe, std::int64_t trainRows);
std::int64_t stepsPerEpoch(const Recipe &recipe, std::int64_t trainRows);

/// True when a run of the one recipe can go on exactly with the other: they differ in length, stopping and rate alone.
bool canGoOn(const Recipe &begun, const Recipe &now);

} // namespace netloom
