// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/trainer_state.hpp"

#include "engine/base/float_mode.hpp"
#include "engine/train/weight_average.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

namespace netloom {

namespace {

using Clock = std::chrono::steady_clock;

constexpr std::int64_t mostRetries = 5;
constexpr std::int64_t evaluationRows = 256; ///< in one go, where there are as many
constexpr std::int64_t updateBlock = 16384;  ///< weights that one piece of the optimizer's pass moves
constexpr std::int64_t leastThreadedUpdate = 65536;

TrainingTask checked(TrainingTask task)
{
    const auto refuse = [](Text sentence) { throw Error(ErrorKind::Usage, {}, std::move(sentence)); };
    if (!task.graph || !task.data)
        refuse(text(NL_TEXT("There is no network or no data to train on.")));
    if (task.split.train.empty())
        refuse(text(NL_TEXT("There is nothing to train on: the training part has no rows. Give it a larger share.")));
    for (const auto *rows : {&task.split.train, &task.split.validation, &task.split.test})
        if (!rows->empty() && *std::max_element(rows->begin(), rows->end()) >= task.data->rows)
            refuse(text(NL_TEXT("The split names rows that the data do not have. Split the data again.")));
    if (const std::vector<Text> problems = recipeProblems(task.recipe); !problems.empty())
        refuse(problems.front());
    return task;
}

std::int64_t trainRows(const TrainingTask &task)
{
    return static_cast<std::int64_t>(task.split.train.size());
}

std::int64_t batchOf(const TrainingTask &task)
{
    return std::min(task.recipe.batchSize, trainRows(task));
}

std::int64_t rowsAtOnce(const TrainingTask &task)
{
    const std::size_t watched = task.split.validation.empty() ? task.split.train.size() : task.split.validation.size();
    return std::max(batchOf(task), std::min(evaluationRows, static_cast<std::int64_t>(watched)));
}

/// The stretches that move, in pieces of at most updateBlock weights.
std::vector<WeightRange> piecesOf(std::span<const WeightSlot> slots)
{
    std::vector<WeightRange> pieces;
    for (const WeightRange &range : movedRanges(slots))
        for (std::int64_t at = 0; at < range.size; at += updateBlock) {
            pieces.push_back(range);
            pieces.back().offset += at;
            pieces.back().size = std::min(updateBlock, range.size - at);
        }
    return pieces;
}

const Node *nodeOfType(const GraphSpec &graph, const std::string &title, const std::string &type)
{
    const Node *node = graph.findTitle(title);
    return node && node->type == type ? node : nullptr;
}

} // namespace

TrainerState::TrainerState(TrainingTask task, int threads, const Checkpoint *resumeFrom)
    : m_task(checked(std::move(task))),
      m_batch(batchOf(m_task)),
      m_stepRows(rowsPerStep(m_task.recipe, trainRows(m_task))),
      m_stepsPerEpoch(stepsPerEpoch(m_task.recipe, trainRows(m_task))),
      m_network(*m_task.graph, m_task.data->signature, rowsAtOnce(m_task)),
      m_pool(threads),
      m_gradient(m_network, *m_task.data, m_task.recipe, m_batch),
      m_schedule(m_task.recipe.schedule, m_task.recipe.scheduleParams, m_task.recipe.warmupEpochs, m_stepsPerEpoch,
                 m_task.recipe.epochs),
      m_pieces(piecesOf(m_network.weightSlots()))
{
    const Recipe &recipe = m_task.recipe;
    const OptimizerType &type = optimizers().at(recipe.optimizer);
    m_optimizer = type.makeFloat(withDefaults(type.info().params, recipe.optimizerParams));
    m_place.optimizerState.assign(
        static_cast<std::size_t>(m_optimizer->statesPerWeight() * m_network.trainedCount() + m_optimizer->extraStates()),
        0.0F);
    if (m_optimizer->looksAgain() && (recipe.clipNorm > 0 || recipe.clipValue > 0))
        throw Error(ErrorKind::Usage, type.info().label,
                    text(NL_TEXT("{1} needs the gradient as it is. Set clip_norm and clip_value to 0, or choose another "
                                 "optimizer."),
                         type.info().label));
    if (m_network.trainedCount() > 0 && m_pieces.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("All layers are frozen, so there is nothing to train. Free at least one.")));
    for (const WeightSlot &slot : m_network.weightSlots())
        if (m_optimizer->looksAgain() && slot.rateFactor != 1)
            throw Error(ErrorKind::Usage, m_task.graph->find(slot.node)->title,
                        text(NL_TEXT("{1} moves all weights together, so a layer can have no rate of its own. Set its rate "
                                     "factor to 1, or choose another optimizer."),
                             type.info().label));
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
    if (!result.isFinite || !applyUpdate(result, rows, key))
        return false;
    ++m_place.step;
    ++m_place.stepInEpoch;
    averageIn(m_place.averageWeights, m_network.weights(), m_task.recipe.averageDecay, m_place.step - m_place.restartStep);
    m_place.epochLossSum += result.loss * static_cast<double>(count);
    m_rowsThisEpoch += count;
    control.publish({m_place.step,
                     static_cast<double>(m_place.epoch) +
                         static_cast<double>(m_place.stepInEpoch) / static_cast<double>(m_stepsPerEpoch),
                     static_cast<float>(result.loss), static_cast<float>(result.gradientNorm), static_cast<float>(m_rate)});
    return true;
}

/// False when a rule that looks again found no finite place; the weights stay good then.
bool TrainerState::applyUpdate(const StepResult &result, std::span<const std::uint32_t> rows, const RandomKey &key)
{
    const OptimizerStep step{m_rate, static_cast<std::int64_t>(m_place.step + 1 - m_place.restartStep)};
    if (!m_optimizer->looksAgain()) {
        m_gradient.clip(result.gradientNorm);
        updateInPieces(step);
        return true;
    }
    // Running statistics are those of the first look, as if the batch had been seen once.
    const std::span<float> state = m_network.weights().subspan(static_cast<std::size_t>(m_network.trainedCount()));
    m_stateOfStep.assign(state.begin(), state.end());
    const auto lookAgain = [&] {
        const StepResult there = m_gradient.compute(rows, key, m_pool);
        std::copy(m_stateOfStep.begin(), m_stateOfStep.end(), state.begin());
        return there.isFinite ? there.loss : std::numeric_limits<double>::quiet_NaN();
    };
    return m_optimizer->descend(m_network.weights().data(), m_gradient.gradient().data(), result.loss,
                                m_place.optimizerState.data(), m_network.trainedCount(), step, lookAgain);
}

void TrainerState::updateInPieces(const OptimizerStep &step)
{
    const std::int64_t count = m_network.trainedCount();
    const auto update = [this, count, &step](int number) {
        const WeightRange &piece = m_pieces[static_cast<std::size_t>(number)];
        OptimizerStep own = step;
        own.learningRate *= piece.rateFactor;
        own.decayFactor *= piece.decayFactor;
        m_optimizer->update(m_network.weights().data() + piece.offset, m_gradient.gradient().data() + piece.offset,
                            m_place.optimizerState.data() + piece.offset, piece.size, count, own);
    };
    const int pieces = static_cast<int>(m_pieces.size());
    if (count >= leastThreadedUpdate && m_pool.threads() > 1) {
        m_pool.run(pieces, update);
        return;
    }
    for (int number = 0; number < pieces; ++number)
        update(number);
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
    const GraphSpec &graph = *m_task.graph;
    if (nodeOfType(graph, node, "input") || nodeOfType(graph, node, "target"))
        return text(
            NL_TEXT("{1} holds a number that is missing or not finite (step {2}, epoch {3}). The step was not applied. "
                    "Fill in missing values on the Prepare page, or leave such rows out."),
            node, step, epoch);
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
    for (const MetricType *metric : metricsFor(outcome.task))
        summary.metrics.emplace_back(metric->info().id, metric->compute(outcome));
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
