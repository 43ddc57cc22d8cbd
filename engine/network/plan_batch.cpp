// SPDX-License-Identifier: GPL-3.0-or-later
// How a batch comes into the plan's memory, and how it is cut into shards.
#include "engine/augment/augmenter.hpp"
#include "engine/data/check_tensors.hpp"
#include "engine/network/plan.hpp"

#include <algorithm>

namespace netloom {

template <class T>
int NetworkPlan<T>::shardsFor(std::int64_t rows) const
{
    return static_cast<int>(std::clamp<std::int64_t>(rows / leastShardRows, 1, mostShards));
}

template <class T>
std::int64_t NetworkPlan<T>::start(const Value &value, std::int64_t row) const
{
    if (!value.shape.isVarying())
        return row * value.size;
    return offsets[static_cast<std::size_t>(value.shape.origin())][static_cast<std::size_t>(row)] * value.itemSize;
}

template <class T>
std::vector<int> NetworkPlan<T>::graphInputs() const
{
    std::vector<int> found;
    for (const LayerStep &step : steps)
        if (step.graphOf >= 0 && std::find(found.begin(), found.end(), step.graphOf) == found.end())
            found.push_back(step.graphOf);
    return found;
}

template <class T>
LinkPlaces NetworkPlan<T>::linkPlaces(int input) const
{
    const DataSignature::Input &nodes = inputs[static_cast<std::size_t>(input)];
    return {nodes.shape.items(), nodes.mostLinks, maxRows, mostShards};
}

template <class T>
std::int64_t NetworkPlan<T>::answersBefore(std::int64_t row) const
{
    if (!answerPlaces.isVarying())
        return row * answerPlaces.size();
    return offsets[static_cast<std::size_t>(answerPlaces.origin())][static_cast<std::size_t>(row)];
}

/// Makes the shards ready for these rows; nothing is allocated.
template <class T>
void NetworkPlan<T>::begin(const PreparedData &data, std::span<const std::uint32_t> rows, Phase phase, const RandomKey &key)
{
    const auto count = static_cast<std::int64_t>(rows.size());
    job.data = &data;
    job.rows = rows;
    job.shards = lossCouplesRows || (phase == Phase::Training && couplesRows) ? 1 : shardsFor(count);
    if (isVarying)
        measure(data, rows);
    if (isVarying || count != boundRows || job.shards != boundShards)
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

/// Where each row's items will lie. Room for the offsets was reserved with the network.
template <class T>
void NetworkPlan<T>::measure(const PreparedData &data, std::span<const std::uint32_t> rows)
{
    for (std::size_t input = 0; input < std::min(inputs.size(), data.inputs.size()); ++input) {
        const Tensor &tensor = data.inputs[input];
        if (!inputs[input].shape.isVarying() || !tensor.shape.isVarying())
            continue;
        std::vector<std::int64_t> &places = offsets[input];
        places.assign(1, 0);
        for (const std::uint32_t row : rows) {
            checkRow(inputs[input], data, input, row); // a wrong link would write beyond its list
            places.push_back(places.back() + tensor.items(row));
        }
    }
    if (answerPlaces.isVarying() && !data.target.values.empty())
        for (const std::uint32_t row : rows)
            checkAnswers(data, row);
}

template <class T>
void NetworkPlan<T>::bind(std::int64_t rows, int count)
{
    boundRows = rows;
    boundShards = count;
    for (int i = 0; i < count; ++i) {
        Shard &shard = shards[static_cast<std::size_t>(i)];
        shard.firstRow = rows * i / count;
        shard.rows = rows * (i + 1) / count - shard.firstRow;
        for (std::size_t step = 0; step < steps.size(); ++step)
            bindStep(shard, i, step);
    }
}

template <class T>
void NetworkPlan<T>::bindStep(Shard &shard, int number, std::size_t at)
{
    const LayerStep &step = steps[at];
    LayerCall<T> &call = shard.calls[at];
    call.rows = shard.rows;
    call.firstRow = shard.firstRow;
    if (step.byItemsOf >= 0) {
        const Value &value = values[static_cast<std::size_t>(step.byItemsOf)];
        call.firstRow = start(value, shard.firstRow) / value.itemSize;
        call.rows = start(value, shard.firstRow + shard.rows) / value.itemSize - call.firstRow;
    }
    call.saved = step.saved + call.firstRow * step.savedPerRow + number * step.savedPerBatch;
    call.scratch = shard.scratch;
    const auto firstOutput = static_cast<std::size_t>(call.outs.data() - shard.outs.data());
    for (std::size_t i = 0; i < step.outputs.size(); ++i) {
        const Value &value = values[static_cast<std::size_t>(step.outputs[i])];
        shard.outs[firstOutput + i] = value.data + start(value, shard.firstRow);
        shard.gradOuts[firstOutput + i] = value.gradient ? value.gradient + start(value, shard.firstRow) : nullptr;
    }
    call.out = call.outs[0];
    call.gradOut = call.gradOuts[0];
    const auto firstInput = static_cast<std::size_t>(call.in.data() - shard.inputs.data());
    for (std::size_t i = 0; i < step.inputs.size(); ++i) {
        const Value &value = values[static_cast<std::size_t>(step.inputs[i])];
        const std::int64_t from = start(value, shard.firstRow);
        shard.inputs[firstInput + i] = value.data + from;
        shard.gradInputs[firstInput + i] = step.gradInputs[i] ? step.gradInputs[i] + from : nullptr;
        shard.items[firstInput + i] = {.offsets = nullptr, .length = value.shape.items()};
        if (value.shape.isVarying())
            shard.items[firstInput + i].offsets =
                offsets[static_cast<std::size_t>(value.shape.origin())].data() + shard.firstRow;
    }
}

template <class T>
void NetworkPlan<T>::gather(Shard &shard)
{
    const auto rowAt = [&](std::int64_t row) { return job.rows[static_cast<std::size_t>(row)]; };
    for (const Value &value : values) {
        if (value.input < 0)
            continue;
        const auto input = static_cast<std::size_t>(value.input);
        const Tensor &from = job.data->inputs[input];
        if (job.augmenter && job.augmenter->changes(input)) {
            const auto worker = static_cast<int>(&shard - shards.data());
            for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row)
                std::copy_n(job.augmenter->row(input, rowAt(row), job.epoch, worker),
                            start(value, row + 1) - start(value, row), value.data + start(value, row));
            continue;
        }
        if (!value.shape.isVarying()) {
            for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row)
                std::copy_n(from.values.data() + rowAt(row) * value.size, value.size, value.data + row * value.size);
            continue;
        }
        for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row)
            std::copy_n(from.row(rowAt(row)), start(value, row + 1) - start(value, row), value.data + start(value, row));
    }
    if (job.wantsLoss && !weighsAnswers())
        gatherTargets(shard);
    for (ShardGraph &graph : shard.graphs)
        joinGraph(shard, graph);
}

template <class T>
void NetworkPlan<T>::gatherTargets(const Shard &shard)
{
    for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row) {
        const std::int64_t first = answersBefore(row), count = answersBefore(row + 1) - first;
        std::copy_n(job.data->target.row(job.rows[static_cast<std::size_t>(row)]), count * targetWidth,
                    targets + first * targetWidth);
    }
}

/// Before any shard runs, so that a mean is the same however the rows are cut.
template <class T>
void NetworkPlan<T>::weighRows()
{
    if (!job.wantsLoss)
        return;
    for (int i = 0; weighsAnswers() && i < job.shards; ++i)
        gatherTargets(shards[static_cast<std::size_t>(i)]);
    for (LossStep &step : losses) {
        const std::int64_t rows = boundSize(values[static_cast<std::size_t>(step.prediction)]) / step.units;
        const bool isOfKnown = job.data->hasBlanks && step.target < 0 && step.loss->takesBlanks();
        step.counted = step.loss->weighsRows() || isOfKnown ? step.loss->weightOf(targets, rows) : static_cast<double>(rows);
    }
}

/// The links of a shard's graphs as one list, its nodes numbered from 0; then the same links by the node they leave.
template <class T>
void NetworkPlan<T>::joinGraph(const Shard &shard, ShardGraph &graph)
{
    const Tensor &tensor = job.data->inputs[static_cast<std::size_t>(graph.input)];
    const auto number = &shard - shards.data();
    std::int32_t *const into = graph.firstInto + shard.firstRow * graph.places.nodesPerRow + number;
    std::int32_t *const leaving = graph.firstOut + shard.firstRow * graph.places.nodesPerRow + number;
    const std::int64_t firstLink = shard.firstRow * graph.places.linksPerRow;
    std::int32_t *const from = graph.from + firstLink, *const to = graph.to + firstLink, *const out = graph.out + firstLink;
    std::int32_t nodes = 0, links = 0;
    for (std::int64_t row = shard.firstRow; row < shard.firstRow + shard.rows; ++row) {
        const std::uint32_t sample = job.rows[static_cast<std::size_t>(row)];
        for (std::int64_t i = tensor.linkOffsets[sample]; i < tensor.linkOffsets[sample + 1]; ++i, ++links) {
            from[links] = tensor.links[static_cast<std::size_t>(i)].from + nodes;
            to[links] = tensor.links[static_cast<std::size_t>(i)].to + nodes;
        }
        nodes += static_cast<std::int32_t>(tensor.items(sample));
    }
    // Counting sort: how many lead to and leave each node, then where each node's begin.
    std::fill_n(into, nodes + 1, 0);
    std::fill_n(leaving, nodes + 1, 0);
    for (std::int32_t i = 0; i < links; ++i) {
        ++into[to[i] + 1];
        ++leaving[from[i] + 1];
    }
    for (std::int32_t node = 0; node < nodes; ++node) {
        into[node + 1] += into[node];
        leaving[node + 1] += leaving[node];
    }
    for (std::int32_t i = 0; i < links; ++i)
        out[leaving[from[i]]++] = i;
    for (std::int32_t node = nodes; node > 0; --node) // each begin has moved to the next one's
        leaving[node] = leaving[node - 1];
    leaving[0] = 0;
    graph.links = {nodes, links, into, from, to, leaving, out};
}

template int NetworkPlan<float>::shardsFor(std::int64_t) const;
template int NetworkPlan<double>::shardsFor(std::int64_t) const;
template std::int64_t NetworkPlan<float>::start(const Value &, std::int64_t) const;
template std::int64_t NetworkPlan<double>::start(const Value &, std::int64_t) const;
template std::vector<int> NetworkPlan<float>::graphInputs() const;
template std::vector<int> NetworkPlan<double>::graphInputs() const;
template LinkPlaces NetworkPlan<float>::linkPlaces(int) const;
template LinkPlaces NetworkPlan<double>::linkPlaces(int) const;
template std::int64_t NetworkPlan<float>::answersBefore(std::int64_t) const;
template std::int64_t NetworkPlan<double>::answersBefore(std::int64_t) const;
template void NetworkPlan<float>::begin(const PreparedData &, std::span<const std::uint32_t>, Phase, const RandomKey &);
template void NetworkPlan<double>::begin(const PreparedData &, std::span<const std::uint32_t>, Phase, const RandomKey &);
template void NetworkPlan<float>::weighRows();
template void NetworkPlan<double>::weighRows();
template void NetworkPlan<float>::gather(Shard &);
template void NetworkPlan<double>::gather(Shard &);

} // namespace netloom
