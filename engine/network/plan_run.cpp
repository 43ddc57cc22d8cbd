// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/float_mode.hpp"
#include "engine/network/plan.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

template <class T>
bool allFinite(const T *data, std::int64_t count)
{
    return std::all_of(data, data + count, [](T number) { return std::isfinite(number); });
}

} // namespace

template <class T>
StepResult NetworkPlan<T>::trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                                     ThreadPool &pool, Augmenter *augmenter)
{
    begin(data, rows, Phase::Training, key);
    job.augmenter = augmenter;
    job.unit = -1;
    job.tokenScale = 1;
    job.epoch = key.epoch;
    job.wantsLoss = job.wantsGradient = true;
    weighRows();
    const std::int64_t stateCount = weightCount - trainedCount;
    std::copy_n(weights + trainedCount, stateCount, stateBackup);

    applyAdapters();
    packWeights(pool);
    runPieces(job.shards, workPerRow * boundRows, pool, [this](int shard) { runShard(shard); });
    std::array<T *, mostShards> gradients{};
    for (std::size_t i = 0; i < gradients.size(); ++i)
        gradients[i] = shards[i].gradient;
    const std::span<T *const> summed(gradients.data(), static_cast<std::size_t>(job.shards));
    adapterGradients(summed);
    runPieces(static_cast<int>(pieces.size()), trainedCount * job.shards, pool,
              [&](int piece) { reduce(summed, weights, pieces[static_cast<std::size_t>(piece)]); });

    double squares = 0, penalty = 0;
    for (const ReducePiece &piece : pieces) {
        squares += piece.squares;
        penalty += piece.penalty;
    }
    for (const WeightSlot &slot : slots) // a frozen layer with trained ones before it computes its own gradient, too
        if (slot.isTrained && slot.isFrozen)
            std::fill_n(shards[0].gradient + slot.offset, slot.size, T(0));
    StepResult result;
    lastLoss = meanLoss();
    result.loss = lastLoss + penalty;
    result.gradientNorm = std::sqrt(squares);
    result.isFinite =
        std::isfinite(result.loss) && std::isfinite(result.gradientNorm) && allFinite(weights + trainedCount, stateCount);
    if (!result.isFinite)
        std::copy_n(stateBackup, stateCount, weights + trainedCount);
    return result;
}

template <class T>
typename NetworkPlan<T>::LossSum NetworkPlan<T>::run(const PreparedData &data, std::span<const std::uint32_t> rows,
                                                     bool wantsLoss, ThreadPool &pool)
{
    begin(data, rows, Phase::Evaluation, {});
    job.augmenter = nullptr;
    job.unit = -1;
    job.tokenScale = 1;
    job.wantsLoss = wantsLoss;
    job.wantsGradient = false;
    weighRows();
    applyAdapters();
    packWeights(pool);
    runPieces(job.shards, workPerRow * boundRows, pool, [this](int shard) { runShard(shard); });
    if (!wantsLoss)
        return {};
    return {meanLoss() * losses.front().counted, losses.front().counted};
}

template <class T>
void NetworkPlan<T>::differentiate(const PreparedData &data, std::span<const std::uint32_t> rows, std::int64_t unit,
                                   T tokenScale, ThreadPool &pool)
{
    begin(data, rows, Phase::Evaluation, {});
    job.augmenter = nullptr;
    job.wantsLoss = false;
    job.wantsGradient = true;
    job.unit = unit;
    job.tokenScale = tokenScale;
    applyAdapters();
    packWeights(pool);
    runPieces(job.shards, workPerRow * boundRows, pool, [this](int shard) { runShard(shard); });
}

/// On the pool where it pays, by the numbers that all pieces touch; the same pieces in the same order of sums either way.
template <class T>
void NetworkPlan<T>::runPieces(int count, std::int64_t work, ThreadPool &pool, const std::function<void(int)> &task)
{
    if (count > 1 && pool.threads() > 1 && work >= leastThreadedWork) {
        pool.run(count, task);
        return;
    }
    const FlushDenormals mode;
    for (int i = 0; i < count; ++i)
        task(i);
}

/// Once a step, for all shards.
template <class T>
void NetworkPlan<T>::packWeights(ThreadPool &pool)
{
    if (!packs)
        return;
    runPieces(static_cast<int>(steps.size()), weightCount, pool, [this](int step) {
        const LayerStep &what = steps[static_cast<std::size_t>(step)];
        if (what.layer->packedSize() > 0)
            what.layer->pack(shards[0].calls[static_cast<std::size_t>(step)].weights, what.packed);
    });
}

template <class T>
void NetworkPlan<T>::runShard(int number)
{
    Shard &shard = shards[static_cast<std::size_t>(number)];
    gather(shard);
    for (std::size_t step = 0; step < steps.size(); ++step) {
        steps[step].layer->forward(shard.calls[step]);
        if (job.tokenScale != 1 && steps[step].readsTokens)
            scaleOutputs(shard, steps[step]);
    }
    if (job.wantsLoss)
        evaluateLosses(shard);
    else if (job.wantsGradient)
        seedPrediction(shard);
    if (job.wantsGradient)
        backward(shard);
}

template <class T>
void NetworkPlan<T>::scaleOutputs(const Shard &shard, const LayerStep &step)
{
    for (const int output : step.outputs) {
        const Value &value = values[static_cast<std::size_t>(output)];
        T *const first = value.data + start(value, shard.firstRow);
        T *const last = value.data + start(value, shard.firstRow + shard.rows);
        std::transform(first, last, first, [this](T number) { return number * job.tokenScale; });
    }
}

/// 1 for the chosen number of each row's prediction, 0 for all others and for what else a loss looks at.
template <class T>
void NetworkPlan<T>::seedPrediction(Shard &shard)
{
    for (const LossStep &loss : losses) {
        const Value &value = values[static_cast<std::size_t>(loss.prediction)];
        if (value.gradient)
            std::fill(value.gradient + start(value, shard.firstRow),
                      value.gradient + start(value, shard.firstRow + shard.rows), T(0));
    }
    const Value &value = values[static_cast<std::size_t>(prediction())];
    for (std::int64_t row = shard.firstRow; value.gradient && row < shard.firstRow + shard.rows; ++row)
        value.gradient[start(value, row) + job.unit] = 1;
}

template <class T>
void NetworkPlan<T>::evaluateLosses(Shard &shard)
{
    for (std::size_t i = 0; i < losses.size(); ++i) {
        const LossStep &step = losses[i];
        const Value &value = values[static_cast<std::size_t>(step.prediction)];
        const std::int64_t first = start(value, shard.firstRow), count = start(value, shard.firstRow + shard.rows) - first;
        const T *target = targets + answersBefore(shard.firstRow) * targetWidth;
        if (step.target >= 0) {
            const Value &other = values[static_cast<std::size_t>(step.target)];
            target = other.data + start(other, shard.firstRow);
        }
        T *const gradient = job.wantsGradient && value.gradient ? value.gradient + first : nullptr;
        T *const own = gradient && !step.isFirstGradient ? step.sum + first : gradient;
        const T scale = step.counted > 0 ? static_cast<T>(step.weight / step.counted) : T(0);
        shard.losses[i] = step.weight * step.loss->evaluate(value.data + first, target, count / step.units, scale, own);
        if (own != gradient)
            for (std::int64_t k = 0; k < count; ++k)
                gradient[k] += own[k];
    }
}

/// The weighted sum of the losses' means; of a loss for which no row counts there is nothing to learn.
template <class T>
double NetworkPlan<T>::meanLoss() const
{
    double mean = 0;
    for (std::size_t i = 0; i < losses.size(); ++i) {
        double sum = 0;
        for (int shard = 0; shard < job.shards; ++shard)
            sum += shards[static_cast<std::size_t>(shard)].losses[i];
        mean += losses[i].counted > 0 ? sum / losses[i].counted : 0;
    }
    return mean;
}

template <class T>
void NetworkPlan<T>::backward(Shard &shard)
{
    for (const Value &value : values) // an output that nobody reads has no gradient but 0
        if (value.gradient && !value.isRead)
            std::fill(value.gradient + start(value, shard.firstRow),
                      value.gradient + start(value, shard.firstRow + shard.rows), T(0));
    for (std::size_t i = steps.size(); i-- > 0;) {
        const LayerStep &step = steps[i];
        if (!step.runsBackward)
            continue;
        step.layer->backward(shard.calls[i]);
        for (const Sum &sum : step.sums) {
            const Value &value = values[static_cast<std::size_t>(sum.value)];
            const std::int64_t first = start(value, shard.firstRow);
            const std::int64_t count = start(value, shard.firstRow + shard.rows) - first;
            T *const to = value.gradient + first;
            const T *const from = sum.from + first;
            for (std::int64_t k = 0; k < count; ++k)
                to[k] += from[k];
        }
    }
}

template <class T>
std::optional<std::string> NetworkPlan<T>::firstNonFinite() const
{
    for (const Value &value : values) // Input nodes first, then in the order of the steps
        if (!allFinite(value.data, boundSize(value)))
            return value.title;
    if (job.wantsLoss && !job.data->hasBlanks && !allFinite(targets, boundRows * targetWidth))
        return losses.front().targetTitle;
    if (!std::isfinite(lastLoss))
        return losses.front().title;
    for (std::size_t i = steps.size(); i-- > 0;)
        for (const int slot : steps[i].slots) {
            const WeightSlot &weight = slots[static_cast<std::size_t>(slot)];
            if (weight.isTrained && !allFinite(shards[0].gradient + weight.offset, weight.size))
                return values[static_cast<std::size_t>(steps[i].outputs[0])].title;
        }
    return std::nullopt;
}

template StepResult NetworkPlan<float>::trainStep(const PreparedData &, std::span<const std::uint32_t>, const RandomKey &,
                                                  ThreadPool &, Augmenter *);
template StepResult NetworkPlan<double>::trainStep(const PreparedData &, std::span<const std::uint32_t>, const RandomKey &,
                                                   ThreadPool &, Augmenter *);
template NetworkPlan<float>::LossSum NetworkPlan<float>::run(const PreparedData &, std::span<const std::uint32_t>, bool,
                                                             ThreadPool &);
template NetworkPlan<double>::LossSum NetworkPlan<double>::run(const PreparedData &, std::span<const std::uint32_t>, bool,
                                                               ThreadPool &);
template void NetworkPlan<float>::differentiate(const PreparedData &, std::span<const std::uint32_t>, std::int64_t, float,
                                                ThreadPool &);
template void NetworkPlan<double>::differentiate(const PreparedData &, std::span<const std::uint32_t>, std::int64_t, double,
                                                 ThreadPool &);
template std::optional<std::string> NetworkPlan<float>::firstNonFinite() const;
template std::optional<std::string> NetworkPlan<double>::firstNonFinite() const;

} // namespace netloom
