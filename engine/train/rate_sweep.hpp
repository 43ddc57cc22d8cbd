// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "engine/train/trainer.hpp"

#include <span>
#include <vector>

namespace netloom {

struct RateSweepSettings {
    double lowest = 1e-7, highest = 10; ///< the first and the last rate
    std::int64_t steps = 200;
    double smoothing = 0.9; ///< what stays of the mean loss at each step, in [0, 1)
    double stopAt = 4;      ///< times the lowest mean loss: from there on it only gets worse
};

struct RatePoint {
    double learningRate = 0;
    double loss = 0; ///< mean of the last batches, the newest counting most
};

struct RateSweep {
    std::vector<RatePoint> points; ///< ascending; fewer than steps when the loss blew up on the way
    double suggestion = 0;         ///< where the loss fell fastest; 0 when it never fell
};

/// Looks for a learning rate: trains a network of its own by the task's recipe, with a rate that grows by the same factor
/// at every step, and watches the loss. Smith 2015, Cyclical learning rates for training neural networks, section 3.3; the
/// suggestion is the place of the steepest descent over the logarithm of the rate.
/// from: weights to begin with, as a checkpoint has them; empty for those of the recipe's seed. Schedule, warm-up and the
/// average of weights play no part. The same task gives the same bits, whatever threads says.
/// Throws Error: Usage as Trainer does, for settings that make no sweep, and for an optimizer that needs no rate; Cancelled.
RateSweep sweepRates(const TrainingTask &task, const RateSweepSettings &settings, int threads, const JobControl &job = {},
                     std::span<const float> from = {});

} // namespace netloom
