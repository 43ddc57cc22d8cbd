// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmenter.hpp"
#include "engine/network/network.hpp"
#include "engine/train/recipe.hpp"

#include <memory>
#include <span>
#include <vector>

namespace netloom {

/// Loss and gradient of one step of the optimizer: of one batch, or averaged over the several batches of the step.
class StepGradient
{
public:
    /// batch: rows of one batch. trainRows: what the recipe's augmentations measure. Throws Error (Usage) when one of them
    /// does not suit the data.
    StepGradient(Network<float> &network, const PreparedData &data, std::span<const std::uint32_t> trainRows,
                 const Recipe &recipe, std::int64_t batch);

    /// At the network's weights as they are; gradient() holds the result. key: of the step; its batches have streams of
    /// their own. When it is not finite, the network's state (running statistics) is as before.
    StepResult compute(std::span<const std::uint32_t> rows, const RandomKey &key, ThreadPool &pool);

    /// Clips by value, then by norm, as the recipe says. norm: of the gradient as computed. Pascanu et al. 2013; the small
    /// number beside the norm as torch.nn.utils.clip_grad_norm_.
    void clip(double norm);

    Augmenter *augmenter() const { return m_augmenter.get(); } ///< null without augmentations
    std::span<float> gradient() { return m_sum.empty() ? m_network.gradient() : std::span<float>(m_sum); }

private:
    Network<float> &m_network;
    const PreparedData &m_data;
    std::unique_ptr<Augmenter> m_augmenter;
    std::int64_t m_batch, m_batches;
    double m_clipValue, m_clipNorm;
    std::vector<float> m_sum, m_state; ///< of several batches only
};

/// The 2-norm, summed in double from first to last.
double normOf(std::span<const float> numbers);

} // namespace netloom
