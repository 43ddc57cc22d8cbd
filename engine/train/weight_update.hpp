// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optimizers/optimizer.hpp"
#include "engine/train/step_gradient.hpp"

#include <memory>
#include <vector>

namespace netloom {

/// A recipe's optimizer at work over all weights of a network that are not frozen, each stretch with its own settings.
class WeightUpdate
{
public:
    /// Throws Error (Usage) when everything is frozen, or when the optimizer does not go with the clipping or with a layer's
    /// rate factor.
    WeightUpdate(Network<float> &network, StepGradient &gradient, ThreadPool &pool, const Recipe &recipe);

    std::size_t stateSize() const;
    bool looksAgain() const { return m_optimizer->looksAgain(); }

    /// Clips the gradient that was computed for these rows, and moves the weights. result, rows, key: of that computation.
    /// False when a rule that looks again found no finite place; the weights are good then.
    bool apply(const StepResult &result, std::span<const std::uint32_t> rows, const RandomKey &key,
               std::vector<float> &state, const OptimizerStep &step);

private:
    void moveInPieces(std::vector<float> &state, const OptimizerStep &step);

    Network<float> &m_network;
    StepGradient &m_gradient;
    ThreadPool &m_pool;
    std::unique_ptr<Optimizer<float>> m_optimizer;
    std::vector<WeightRange> m_pieces;
    std::vector<float> m_runningState; ///< of the network, for a rule that looks again
};

} // namespace netloom
