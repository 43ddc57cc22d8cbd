// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/network.hpp"

#include <algorithm>
#include <vector>

namespace netloom {

/// One step of the running average of the trained weights: average = decay average + (1 - decay) weights. While the run is
/// young the average forgets faster, decay = min(decay, (1 + step) / (10 + step)), so that the first random weights do not
/// linger. step: from 1. Polyak, Juditsky 1992; the young run as tf.train.ExponentialMovingAverage.
inline void averageIn(std::vector<float> &average, std::span<const float> weights, double decay, std::uint64_t step)
{
    const auto steps = static_cast<double>(step);
    const auto take = static_cast<float>(1 - std::min(decay, (1 + steps) / (10 + steps)));
#pragma GCC ivdep
    for (std::size_t i = 0; i < average.size(); ++i)
        average[i] += take * (weights[i] - average[i]);
}

/// Puts the average into the network for as long as it lives, and then the weights back, bit for bit. An empty average
/// leaves the network alone.
class AveragedWeights
{
public:
    AveragedWeights(Network<float> &network, std::vector<float> &average) : m_network(network), m_average(average)
    {
        swap();
    }
    ~AveragedWeights() { swap(); }
    AveragedWeights(const AveragedWeights &) = delete;
    AveragedWeights &operator=(const AveragedWeights &) = delete;

private:
    void swap() { std::swap_ranges(m_average.begin(), m_average.end(), m_network.weights().begin()); }

    Network<float> &m_network;
    std::vector<float> &m_average;
};

} // namespace netloom
