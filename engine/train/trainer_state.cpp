// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/trainer_state.hpp"

#include "engine/base/float_mode.hpp"
#include "engine/train/checked_task.hpp"
#include "engine/train/weight_average.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace netloom {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t mostRetries = 5;

std::int64_t trainRows(const TrainingTask &task)
{
    return static_cast<std::int64_t>(task.split.train.size());
}

std::int64_t batchOf(const TrainingTask &task)
{
    return std::min(task.recipe.batchSize, trainRows(task));
}

} // namespace

TrainerState::TrainerState(TrainingTask task, int threads, const Checkpoint *resumeFrom)
    : m_task(checkedTask(std::move(task))),
      m_batch(batchOf(m_task)),
      m_stepRows(rowsPerStep(m_task.recipe, trainRows(m_task))),
      m_stepsPerEpoch(stepsPerEpoch(m_task.recipe, trainRows(m_task))),
      m_network(*m_task.graph, m_task.data->signature,
                rowsAtOnce(m_task.recipe, trainRows(m_task), static_cast<std::int64_t>(m_task.split.validation.size()))),
      m_pool(threads),
      m_gradient(m_network, *m_task.data, m_task.split.train, m_task.recipe, m_batch),
      m_schedule(m_task.recipe.schedule, m_task.recipe.scheduleParams, m_task.recipe.warmupEpochs, m_stepsPerEpoch,
                 m_task.recipe.epochs),
      m_update(m_network, m_gradient, m_pool, m_task.recipe)
{
    const Recipe &recipe = m_task.recipe;
    m_place.optimizerState.assign(m_update.stateSize(), 0.0F);
    m_place.learningRate = recipe.learningRate;
    m_place.scheduleMemory.assign(m_schedule.memorySize(), 0.0);
    m_place.bestLoss = std::numeric_limits<double>::infinity();
    m_network.initialise(recipe.seed);
    beginAverage();
    if (resumeFrom)
        resume(*resumeFrom);
    m_elapsedBefore = m_place.elapsedSeconds;
}

/// From the weights as they are.
void TrainerState::beginAverage()
{
    if (m_task.recipe.averageDecay > 0)
        m_place.averageWeights.assign(m_network.weights().begin(), m_network.weights().begin() + m_network.trainedCount());
}

void TrainerState::resume(const Checkpoint &checkpoint)
{
    const std::size_t count = m_network.weights().size();
    const bool fits = checkpoint.weights.size() == count &&
                      (checkpoint.bestWeights.empty() || checkpoint.bestWeights.size() == count) &&
                      checkpoint.optimizerState.size() == m_place.optimizerState.size() &&
                      checkpoint.averageWeights.size() == m_place.averageWeights.size() &&
                      checkpoint.scheduleMemory.size() == m_place.scheduleMemory.size() && checkpoint.epoch >= 0 &&
                      checkpoint.stepInEpoch >= 0 && checkpoint.stepInEpoch < m_stepsPerEpoch &&
                      checkpoint.learningRate > 0 && checkpoint.restartStep <= checkpoint.step;
    if (!fits)
        throw Error(
            ErrorKind::Usage, {},
            text(NL_TEXT("The run cannot go on: its stored state does not fit this network, batch size and optimizer. "
                         "Start a new run.")));
    m_place = checkpoint;
    std::copy(checkpoint.weights.begin(), checkpoint.weights.end(), m_network.weights().begin());
}

RunOutcome TrainerState::run(RunControl &control)
{
    struct End {
        RunControl &control;
        ~End() { control.setEnded(); }
    };
    const End end{control};
    const FlushDenormals mode;
    m_outcome = {};
    m_begin = Clock::now();
    m_outcome.reason = train(control);
    m_place.elapsedSeconds = m_elapsedBefore + secondsSince(m_begin, control);
    m_place.weights.assign(m_network.weights().begin(), m_network.weights().end());
    m_outcome.checkpoint = m_place;
    return std::move(m_outcome);
}

StopReason TrainerState::train(RunControl &control)
{
    if (isPatienceSpent()) // as a run that was never interrupted would have ended here
        return StopReason::Early;
    while (m_place.epoch < m_task.recipe.epochs) {
        orderRows();
        m_epochBegin = Clock::now();
        m_pausedAtEpochBegin = control.pausedSeconds();
        m_rowsThisEpoch = 0;
        while (m_place.stepInEpoch < m_stepsPerEpoch) {
            if (!control.waitToContinue(m_place.stepInEpoch == 0))
                return StopReason::Interrupted;
            if (const std::optional<double> rate = control.takeLearningRate())
                changeRate(*rate, true);
            if (!step(control) && !retry())
                return StopReason::Diverged;
        }
        if (const std::optional<StopReason> reason = finishEpoch(control))
            return *reason;
    }
    return StopReason::Epochs;
}

/// The epoch's order follows from seed and epoch alone, so a run that is gone on with finds it again.
void TrainerState::orderRows()
{
    m_order = m_task.split.train;
    if (m_task.recipe.isShuffled)
        shuffle(m_order, {m_task.recipe.seed, Purpose::Shuffle, static_cast<std::uint32_t>(m_place.epoch), 0});
}

/// One batch. False when it gave a number that is not finite; nothing has been changed then.
bool TrainerState::step(RunControl &control)
{
    const std::int64_t first = m_place.stepInEpoch * m_stepRows;
    const std::int64_t count = std::min(m_stepRows, static_cast<std::int64_t>(m_order.size()) - first);
    const std::span<const std::uint32_t> rows(m_order.data() + first, static_cast<std::size_t>(count));
    const RandomKey key{m_task.recipe.seed, Purpose::Dropout, static_cast<std::uint32_t>(m_place.epoch),
                        static_cast<std::uint64_t>(m_place.stepInEpoch)};
    m_rate = m_place.learningRate * scheduleFactor();
    const StepResult result = m_gradient.compute(rows, key, m_pool);
    const OptimizerStep update{m_rate, static_cast<std::int64_t>(m_place.step + 1 - m_place.restartStep)};
    if (!result.isFinite || !m_update.apply(result, rows, key, m_place.optimizerState, update))
        return false;
    ++m_place.step;
    ++m_place.stepInEpoch;
    averageIn(m_place.averageWeights, m_network.weights(), m_task.recipe.averageDecay, m_place.step - m_place.restartStep);
    m_place.epochLossSum += result.loss * static_cast<double>(count);
    m_rowsThisEpoch += count;
    if (control.isPulseWanted())
        control.publish(pulseOf(m_network, *m_task.graph, m_place.step));
    control.publish({m_place.step,
                     static_cast<double>(m_place.epoch) +
                         static_cast<double>(m_place.stepInEpoch) / static_cast<double>(m_stepsPerEpoch),
                     static_cast<float>(result.loss), static_cast<float>(result.gradientNorm), static_cast<float>(m_rate)});
    return true;
}

/// Back to the best weights with half the rate, when the recipe allows it; else the sentence that says what happened.
bool TrainerState::retry()
{
    if (!m_task.recipe.isRetriedOnDivergence || m_place.retries >= mostRetries) {
        m_outcome.message = divergence();
        return false;
    }
    ++m_place.retries;
    m_place.restartStep = m_place.step;
    if (m_place.bestWeights.empty())
        m_network.initialise(m_task.recipe.seed);
    else
        std::copy(m_place.bestWeights.begin(), m_place.bestWeights.end(), m_network.weights().begin());
    std::fill(m_place.optimizerState.begin(), m_place.optimizerState.end(), 0.0F);
    m_place.stepInEpoch = 0;
    m_place.epochLossSum = 0;
    m_rowsThisEpoch = 0;
    beginAverage();
    changeRate(m_place.learningRate / 2, false);
    return true;
}

/// For the coming step. Counted by the place in the epochs, so that a retried epoch is scheduled as it was.
double TrainerState::scheduleFactor() const
{
    return m_schedule.factor(m_place.epoch * m_stepsPerEpoch + m_place.stepInEpoch, m_place.scheduleMemory);
}

/// From the coming step on, under the schedule's factor.
void TrainerState::changeRate(double rate, bool isByHand)
{
    if (!(rate > 0) || !std::isfinite(rate) || rate == m_place.learningRate)
        return;
    m_place.learningRate = rate;
    m_outcome.rateChanges.push_back({m_place.step + 1, rate, isByHand});
}

Text TrainerState::divergence() const
{
    const std::string node = m_network.firstNonFinite().value_or(std::string());
    const std::uint64_t step = m_place.step + 1;
    const std::int64_t epoch = m_place.epoch + 1;
    if (node.empty())
        return text(
            NL_TEXT("The gradient left the finite numbers at step {1}, epoch {2}. The step was not applied, so the last "
                    "good weights are kept. Try a lower learning rate."),
            step, epoch);
    return text(
        NL_TEXT("{1} was the first to leave the finite numbers, at step {2}, epoch {3}. The step was not applied, so the "
                "last good weights are kept. Try a lower learning rate, or standardise the inputs."),
        node, step, epoch);
}

std::optional<StopReason> TrainerState::finishEpoch(RunControl &control)
{
    const double trainLoss = m_place.epochLossSum / static_cast<double>(m_order.size());
    const double seconds = secondsSince(m_epochBegin, control) + m_pausedAtEpochBegin;
    ++m_place.epoch;
    m_place.stepInEpoch = 0;
    m_place.epochLossSum = 0;

    const bool hasValidation = !m_task.split.validation.empty();
    const std::vector<std::uint32_t> &watched = hasValidation ? m_task.split.validation : m_task.split.train;
    const AveragedWeights evaluated(m_network, m_place.averageWeights);
    const bool isMeasured = hasValidation || !m_place.averageWeights.empty();
    const double watchedLoss = isMeasured ? m_network.evaluate(*m_task.data, watched, m_pool) : trainLoss;
    EpochSummary summary;
    summary.epoch = m_place.epoch;
    summary.trainLoss = trainLoss;
    summary.validationLoss = hasValidation ? watchedLoss : std::numeric_limits<double>::quiet_NaN();
    summary.learningRate = m_rate;
    summary.samplesPerSecond = seconds > 0 ? static_cast<double>(m_rowsThisEpoch) / seconds : 0;
    const Outcome outcome =
        predictOutcome(m_network, *m_task.data, watched, m_task.targetMean, m_task.targetDeviation, m_pool);
    for (const MetricType *metric : watchedMetricsFor(outcome))
        summary.metrics.emplace_back(metric->info().id, valueOf(*metric, outcome));
    summary.elapsedSeconds = m_elapsedBefore + secondsSince(m_begin, control);

    noteIfBest(watchedLoss);
    m_schedule.noteEpoch(m_place.epoch * m_stepsPerEpoch, watchedLoss, m_place.scheduleMemory);
    m_outcome.epochs.push_back(summary);
    control.publish(std::move(summary));

    if (m_task.recipe.untilLoss > 0 && trainLoss <= m_task.recipe.untilLoss)
        return StopReason::UntilLoss;
    if (isPatienceSpent())
        return StopReason::Early;
    return std::nullopt;
}

void TrainerState::noteIfBest(double loss)
{
    const bool isFirst = m_place.bestWeights.empty() && std::isfinite(loss);
    if (!isFirst && !(loss < m_place.bestLoss - m_task.recipe.minDelta)) {
        ++m_place.epochsWithoutBetter;
        return;
    }
    m_place.bestLoss = loss;
    m_place.bestEpoch = m_place.epoch;
    m_place.epochsWithoutBetter = 0;
    m_place.bestWeights.assign(m_network.weights().begin(), m_network.weights().end());
}

bool TrainerState::isPatienceSpent() const
{
    return m_task.recipe.patience > 0 && m_place.epochsWithoutBetter >= m_task.recipe.patience;
}

/// Without the pauses of the whole call.
double TrainerState::secondsSince(Clock::time_point begin, const RunControl &control) const
{
    return std::chrono::duration<double>(Clock::now() - begin).count() - control.pausedSeconds();
}

} // namespace netloom
