// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/rate_sweep.hpp"

#include "engine/base/float_mode.hpp"
#include "engine/train/checked_task.hpp"
#include "engine/train/weight_update.hpp"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <limits>
#include <optional>

namespace netloom {

namespace {

[[noreturn]] void refuse(const Text &sentence)
{
    throw Error(ErrorKind::Usage, {}, sentence);
}

TrainingTask taskOfSweep(TrainingTask task, const RateSweepSettings &settings)
{
    if (!(settings.lowest > 0) || !(settings.highest > settings.lowest) || !std::isfinite(settings.highest))
        refuse(text(NL_TEXT("A sweep goes from a rate above 0 up to a higher one, not from {1} to {2}."), settings.lowest,
                    settings.highest));
    if (settings.steps < 10)
        refuse(text(NL_TEXT("A sweep of {1} steps says nothing. Take at least 10; 100 to 300 are usual."), settings.steps));
    if (!(settings.smoothing >= 0 && settings.smoothing < 1))
        refuse(text(NL_TEXT("The smoothing of a sweep lies from 0 to below 1, not at {1}."), settings.smoothing));
    return checkedTask(std::move(task));
}

/// A network that is trained with a growing rate.
class Sweep
{
public:
    Sweep(const TrainingTask &task, const RateSweepSettings &settings, int threads, std::span<const float> from)
        : m_task(taskOfSweep(task, settings)),
          m_settings(settings),
          m_batch(std::min(m_task.recipe.batchSize, trainRows())),
          m_network(*m_task.graph, m_task.data->signature, m_batch),
          m_pool(threads),
          m_gradient(m_network, *m_task.data, m_task.split.train, m_task.recipe, m_batch),
          m_update(m_network, m_gradient, m_pool, m_task.recipe),
          m_state(m_update.stateSize())
    {
        if (m_update.looksAgain())
            refuse(text(NL_TEXT("{1} finds the length of its steps by itself, so there is no rate to look for."),
                        text(optimizers().at(m_task.recipe.optimizer).info().label)));
        if (!from.empty() && from.size() != m_network.weights().size())
            refuse(text(NL_TEXT("These weights are not of this network. Leave them out, or take those of a run of it.")));
        m_network.initialise(m_task.recipe.seed);
        std::copy(from.begin(), from.end(), m_network.weights().begin());
    }

    RateSweep swept(const JobControl &job)
    {
        RateSweep sweep;
        double mean = 0, weight = 0, lowest = std::numeric_limits<double>::infinity();
        const double growth = std::log(m_settings.highest / m_settings.lowest) / static_cast<double>(m_settings.steps - 1);
        for (std::int64_t i = 0; i < m_settings.steps; ++i) {
            job.throwIfStopped();
            job.report(static_cast<double>(i) / static_cast<double>(m_settings.steps),
                       text(NL_TEXT("Looking for a learning rate")));
            const double rate = m_settings.lowest * std::exp(growth * static_cast<double>(i));
            const std::optional<double> loss = lossOfStep(i, rate);
            if (!loss)
                break;
            mean = m_settings.smoothing * mean + (1 - m_settings.smoothing) * *loss;
            weight = m_settings.smoothing * weight + (1 - m_settings.smoothing);
            const double smooth = mean / weight; // without the 0 that the mean began with
            sweep.points.push_back({rate, smooth});
            if (smooth > m_settings.stopAt * lowest)
                break;
            lowest = std::min(lowest, smooth);
        }
        sweep.suggestion = steepest(sweep.points);
        return sweep;
    }

private:
    std::int64_t trainRows() const { return static_cast<std::int64_t>(m_task.split.train.size()); }

    /// The loss before the step; nothing when it is not finite.
    std::optional<double> lossOfStep(std::int64_t number, double rate)
    {
        const std::int64_t perEpoch = stepsPerEpoch(m_task.recipe, trainRows());
        const auto epoch = static_cast<std::uint32_t>(number / perEpoch);
        const std::int64_t place = number % perEpoch;
        if (place == 0) {
            m_order = m_task.split.train;
            if (m_task.recipe.isShuffled)
                shuffle(m_order, {m_task.recipe.seed, Purpose::Shuffle, epoch, 0});
        }
        const std::int64_t most = rowsPerStep(m_task.recipe, trainRows()), first = place * most;
        const std::span<const std::uint32_t> rows(m_order.data() + first,
                                                  static_cast<std::size_t>(std::min(most, trainRows() - first)));
        const RandomKey key{m_task.recipe.seed, Purpose::Dropout, epoch, static_cast<std::uint64_t>(place)};
        const StepResult result = m_gradient.compute(rows, key, m_pool);
        if (!result.isFinite || !m_update.apply(result, rows, key, m_state, {rate, number + 1}))
            return std::nullopt;
        return result.loss;
    }

    /// The first rate of the stretch over which the loss fell most: of a stretch and not between neighbours, since batches
    /// differ. Left out are the first points, means of a few batches only, and all behind the lowest one, where the loss
    /// may fall again on its way to nowhere.
    double steepest(const std::vector<RatePoint> &points) const
    {
        constexpr double settled = 0.9;
        const auto stretch = static_cast<std::ptrdiff_t>(std::max<std::int64_t>(2, m_settings.steps / 12));
        const double needed = m_settings.smoothing > 0 ? std::log(1 - settled) / std::log(m_settings.smoothing) : 0;
        const auto first = points.begin() + std::min<std::ptrdiff_t>(std::ssize(points), std::llround(needed));
        const auto lowest =
            std::min_element(first, points.end(), [](const RatePoint &a, const RatePoint &b) { return a.loss < b.loss; });
        double best = 0, rate = 0;
        for (auto at = first; lowest - at >= stretch; ++at)
            if (const double rise = (at + stretch)->loss - at->loss; rise < best) {
                best = rise;
                rate = at->learningRate;
            }
        return rate;
    }

    TrainingTask m_task;
    RateSweepSettings m_settings;
    std::int64_t m_batch;
    Network<float> m_network;
    ThreadPool m_pool;
    StepGradient m_gradient;
    WeightUpdate m_update;
    std::vector<float> m_state;
    std::vector<std::uint32_t> m_order;
};

} // namespace

RateSweep sweepRates(const TrainingTask &task, const RateSweepSettings &settings, int threads, const JobControl &job,
                     std::span<const float> from)
{
    const FlushDenormals mode;
    return Sweep(task, settings, threads, from).swept(job);
}

} // namespace netloom
