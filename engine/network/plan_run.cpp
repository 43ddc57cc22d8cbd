// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/float_mode.hpp"
#include "engine/network/plan.hpp"

#include <Eigen/Core>

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
int NetworkPlan<T>::shardsFor(std::int64_t rows)
{
    return static_cast<int>(std::clamp<std::int64_t>(rows / leastShardRows, 1, mostShards));
}

template <class T>
StepResult NetworkPlan<T>::trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                                     ThreadPool &pool)
{
    begin(data, rows, Phase::Training, key);
    job.wantsLoss = job.wantsGradient = true;
    const std::int64_t stateCount = weightCount - trainedCount;
    std::copy_n(weights + trainedCount, stateCount, stateBackup);

    runPieces(job.shards, pool, [this](int shard) { runShard(shard); });
    runPieces(static_cast<int>(pieces.size()), pool, [this](int piece) { reduce(pieces[static_cast<std::size_t>(piece)]); });

    double sum = 0, squares = 0, penalty = 0;
    for (int i = 0; i < job.shards; ++i)
        sum += shards[static_cast<std::size_t>(i)].loss;
    for (std::size_t i = 0; i < pieces.size(); ++i) {
        if (l1OfPieces[i] > 0)
            addL1(pieces[i], l1OfPieces[i]);
        squares += pieces[i].squares;
        penalty += pieces[i].penalty;
    }
    for (const WeightSlot &slot : slots) // a frozen layer with trained ones before it computes its own gradient, too
        if (slot.isTrained && slot.isFrozen)
            std::fill_n(shards[0].gradient + slot.offset, slot.size, T(0));
    StepResult result;
    lastLoss = sum / static_cast<double>(rows.size());
    result.loss = lastLoss + penalty;
    result.gradientNorm = std::sqrt(squares);
    result.isFinite =
        std::isfinite(result.loss) && std::isfinite(result.gradientNorm) && allFinite(weights + trainedCount, stateCount);
    if (!result.isFinite)
        std::copy_n(stateBackup, stateCount, weights + trainedCount);
    return result;
}

template <class T>
double NetworkPlan<T>::run(const PreparedData &data, std::span<const std::uint32_t> rows, bool wantsLoss, ThreadPool &pool)
{
    begin(data, rows, Phase::Evaluation, {});
    job.wantsLoss = wantsLoss;
    job.wantsGradient = false;
    runPieces(job.shards, pool, [this](int shard) { runShard(shard); });
    double sum = 0;
    for (int i = 0; wantsLoss && i < job.shards; ++i)
        sum += shards[static_cast<std::size_t>(i)].loss;
    return sum;
}

/// Makes the shards ready for these rows; nothing is allocated.
template <class T>
void NetworkPlan<T>::begin(const PreparedData &data, std::span<const std::uint32_t> rows, Phase phase, const RandomKey &key)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    job.data = &data;
    job.rows = rows;
    job.shards = phase == Phase::Training && couplesRows ? 1 : shardsFor(count);
    if (count != boundRows || job.shards != boundShards)
        bind(count, job.shards);
    for (int i = 0; i < job.shards; ++i)
        for (std::size_t step = 0; step < steps.size(); ++step) {
            LayerCall<T> &call = shards[static_cast<std::size_t>(i)].calls[step];
            call.phase = steps[step].isFrozen ? Phase::Evaluation : phase;
            // A stream a layer: the node's number in the upper half tells layers apart, the step in the lower the batches.
            call.key = {key.seed, Purpose::Dropout, key.epoch,
                        std::uint64_t{steps[step].node.value} << 32 | (key.step & 0xFFFFFFFF)};
        }
}

template <class T>
void NetworkPlan<T>::bind(std::int64_t rows, int count)
{
    for (int i = 0; i < count; ++i) {
        Shard &shard = shards[static_cast<std::size_t>(i)];
        shard.firstRow = rows * i / count;
        shard.rows = rows * (i + 1) / count - shard.firstRow;
        std::size_t at = 0;
        for (std::size_t s = 0; s < steps.size(); ++s) {
            const LayerStep &step = steps[s];
            const Value &output = values[static_cast<std::size_t>(step.output)];
            LayerCall<T> &call = shard.calls[s];
            call.rows = shard.rows;
            call.firstRow = shard.firstRow;
            call.out = output.data + shard.firstRow * output.size;
            call.gradOut = output.gradient ? output.gradient + shard.firstRow * output.size : nullptr;
            call.saved = step.saved + shard.firstRow * step.savedPerRow + i * step.savedPerBatch;
            call.scratch = shard.scratch;
            for (std::size_t input = 0; input < step.inputs.size(); ++input, ++at) {
                const Value &value = values[static_cast<std::size_t>(step.inputs[input])];
                shard.inputs[at] = value.data + shard.firstRow * value.size;
                T *const gradient = step.gradInputs[input];
                shard.gradInputs[at] = gradient ? gradient + shard.firstRow * value.size : nullptr;
            }
        }
    }
    boundRows = rows;
    boundShards = count;
}

/// On the pool where it pays; the same pieces in the same order of sums either way.
template <class T>
void NetworkPlan<T>::runPieces(int count, ThreadPool &pool, const std::function<void(int)> &task)
{
    if (count > 1 && pool.threads() > 1 && workPerRow * boundRows >= leastThreadedWork) {
        pool.run(count, task);
        return;
    }
    const FlushDenormals mode;
    for (int i = 0; i < count; ++i)
        task(i);
}

template <class T>
void NetworkPlan<T>::runShard(int number)
{
    Shard &shard = shards[static_cast<std::size_t>(number)];
    gather(shard);
    for (std::size_t step = 0; step < steps.size(); ++step)
        steps[step].layer->forward(shard.calls[step]);
    if (!job.wantsLoss)
        return;
    const Value &value = values[static_cast<std::size_t>(prediction)];
    const bool wantsGradient = job.wantsGradient && value.gradient;
    shard.loss = loss->evaluate(value.data + shard.firstRow * value.size, targets + shard.firstRow * targetWidth, shard.rows,
                                T(1) / static_cast<T>(job.rows.size()),
                                wantsGradient ? value.gradient + shard.firstRow * value.size : nullptr);
    if (wantsGradient)
        backward(shard);
}

template <class T>
void NetworkPlan<T>::gather(const Shard &shard)
{
    const auto copyRows = [&](const Tensor &from, std::int64_t width, T *to) {
        for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row)
            std::copy_n(from.row(job.rows[static_cast<std::size_t>(row)]), width, to + row * width);
    };
    for (const Value &value : values)
        if (value.input >= 0)
            copyRows(job.data->inputs[static_cast<std::size_t>(value.input)], value.size, value.data);
    if (job.wantsLoss)
        copyRows(job.data->target, targetWidth, targets);
}

template <class T>
void NetworkPlan<T>::backward(Shard &shard)
{
    for (std::size_t i = steps.size(); i-- > 0;) {
        const LayerStep &step = steps[i];
        if (!step.runsBackward)
            continue;
        step.layer->backward(shard.calls[i]);
        for (const Sum &sum : step.sums) {
            const Value &value = values[static_cast<std::size_t>(sum.value)];
            T *const to = value.gradient + shard.firstRow * value.size;
            const T *const from = sum.from + shard.firstRow * value.size;
            for (std::int64_t k = 0; k < shard.rows * value.size; ++k)
                to[k] += from[k];
        }
    }
}

/// Sums the shards' gradients into the first one's, in shard order, with the weight penalty and the norm on the way.
template <class T>
void NetworkPlan<T>::reduce(ReducePiece &piece)
{
    using Numbers = Eigen::Array<T, Eigen::Dynamic, 1>;
    constexpr std::int64_t chunk = 512; // stays in the first-level cache while all shards pass over it
    piece.squares = piece.penalty = 0;
    for (std::int64_t at = piece.offset; at < piece.offset + piece.size; at += chunk) {
        const std::int64_t count = std::min(chunk, piece.offset + piece.size - at);
        Eigen::Map<Numbers> sum(shards[0].gradient + at, count);
        for (int i = 1; i < job.shards; ++i)
            sum += Eigen::Map<const Numbers>(shards[static_cast<std::size_t>(i)].gradient + at, count);
        if (piece.l2 > 0) {
            const Eigen::Map<const Numbers> w(weights + at, count);
            sum += static_cast<T>(piece.l2) * w;
            piece.penalty += piece.l2 / 2 * static_cast<double>(w.square().sum());
        }
        piece.squares += static_cast<double>(sum.square().sum());
    }
}

/// The slope of |w| is taken as 0 at 0, as PyTorch does.
template <class T>
void NetworkPlan<T>::addL1(ReducePiece &piece, double l1)
{
    T *const gradient = shards[0].gradient + piece.offset;
    const T *const w = weights + piece.offset;
    const T slope = static_cast<T>(l1);
    double sizes = 0, squares = 0;
    for (std::int64_t i = 0; i < piece.size; ++i) {
        gradient[i] += w[i] > T(0) ? slope : w[i] < T(0) ? -slope : T(0);
        sizes += static_cast<double>(std::abs(w[i]));
        squares += static_cast<double>(gradient[i]) * static_cast<double>(gradient[i]);
    }
    piece.penalty += l1 * sizes;
    piece.squares = squares;
}

template <class T>
std::optional<std::string> NetworkPlan<T>::firstNonFinite() const
{
    for (const Value &value : values) // Input nodes first, then in the order of the steps
        if (!allFinite(value.data, boundRows * value.size))
            return value.title;
    if (job.wantsLoss && !allFinite(targets, boundRows * targetWidth))
        return targetTitle;
    if (!std::isfinite(lastLoss))
        return lossTitle;
    for (std::size_t i = steps.size(); i-- > 0;)
        for (const int slot : steps[i].slots) {
            const WeightSlot &weight = slots[static_cast<std::size_t>(slot)];
            if (weight.isTrained && !allFinite(shards[0].gradient + weight.offset, weight.size))
                return values[static_cast<std::size_t>(steps[i].output)].title;
        }
    return std::nullopt;
}

template StepResult NetworkPlan<float>::trainStep(const PreparedData &, std::span<const std::uint32_t>, const RandomKey &,
                                                  ThreadPool &);
template StepResult NetworkPlan<double>::trainStep(const PreparedData &, std::span<const std::uint32_t>, const RandomKey &,
                                                   ThreadPool &);
template double NetworkPlan<float>::run(const PreparedData &, std::span<const std::uint32_t>, bool, ThreadPool &);
template double NetworkPlan<double>::run(const PreparedData &, std::span<const std::uint32_t>, bool, ThreadPool &);
template std::optional<std::string> NetworkPlan<float>::firstNonFinite() const;
template std::optional<std::string> NetworkPlan<double>::firstNonFinite() const;
template int NetworkPlan<float>::shardsFor(std::int64_t);
template int NetworkPlan<double>::shardsFor(std::int64_t);

} // namespace netloom
