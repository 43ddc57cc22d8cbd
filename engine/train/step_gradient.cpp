// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/step_gradient.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

StepGradient::StepGradient(Network<float> &network, const PreparedData &data, std::span<const std::uint32_t> trainRows,
                           const Recipe &recipe, std::int64_t batch)
    : m_network(network),
      m_data(data),
      m_batch(batch),
      m_batches(recipe.batchesPerStep),
      m_clipValue(recipe.clipValue),
      m_clipNorm(recipe.clipNorm)
{
    if (!recipe.augmentations.empty())
        m_augmenter = std::make_unique<Augmenter>(recipe.augmentations, data, trainRows, recipe.seed, mostShards);
    if (m_batches > 1)
        m_sum.resize(static_cast<std::size_t>(network.trainedCount()));
}

StepResult StepGradient::compute(std::span<const std::uint32_t> rows, const RandomKey &key, ThreadPool &pool)
{
    if (m_batches == 1)
        return m_network.trainStep(m_data, rows, key, pool, m_augmenter.get());
    const std::span<float> state = m_network.weights().subspan(m_sum.size());
    m_state.assign(state.begin(), state.end());
    std::fill(m_sum.begin(), m_sum.end(), 0.0F);
    StepResult step;
    RandomKey batchKey = key;
    batchKey.step = key.step * static_cast<std::uint64_t>(m_batches);
    const auto batch = static_cast<std::size_t>(m_batch);
    for (std::size_t at = 0; at < rows.size(); at += batch, ++batchKey.step) {
        const std::span<const std::uint32_t> own = rows.subspan(at, std::min(batch, rows.size() - at));
        const StepResult result = m_network.trainStep(m_data, own, batchKey, pool, m_augmenter.get());
        if (!result.isFinite) {
            std::copy(m_state.begin(), m_state.end(), state.begin());
            return result;
        }
        const double share = static_cast<double>(own.size()) / static_cast<double>(rows.size());
        step.loss += share * result.loss;
        const auto weight = static_cast<float>(share);
        const float *const gradient = m_network.gradient().data();
#pragma GCC ivdep
        for (std::size_t i = 0; i < m_sum.size(); ++i)
            m_sum[i] += weight * gradient[i];
    }
    step.gradientNorm = normOf(m_sum);
    return step;
}

void StepGradient::clip(double norm)
{
    constexpr double asTorch = 1e-6;
    const std::span<float> numbers = gradient();
    if (m_clipValue > 0) {
        const auto most = static_cast<float>(m_clipValue);
        for (float &number : numbers)
            number = std::clamp(number, -most, most);
        if (m_clipNorm > 0)
            norm = normOf(numbers);
    }
    const double factor = m_clipNorm / (norm + asTorch);
    if (m_clipNorm > 0 && factor < 1)
        for (float &number : numbers)
            number *= static_cast<float>(factor);
}

double normOf(std::span<const float> numbers)
{
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    return std::sqrt(squares);
}

} // namespace netloom
