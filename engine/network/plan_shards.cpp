// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/plan_shards.hpp"

#include "engine/numeric/backend.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// Small neighbours that are summed alike make one piece: a call costs as much as some hundred numbers.
bool canJoin(const ReducePiece &piece, const ReducePiece &next)
{
    return piece.offset + piece.size == next.offset && piece.l1 == next.l1 && piece.l2 == next.l2 &&
           piece.isSummed == next.isSummed && piece.size + next.size <= NetworkPlan<float>::reduceBlock;
}

} // namespace

template <class T>
void PlanShards<T>::prepare()
{
    const std::vector<int> found = m_plan.graphInputs();
    for (typename NetworkPlan<T>::Shard &shard : m_plan.shards)
        prepareShard(shard, found);
    placeLinks(found);
    cutReduction();
}

/// What a layer works with in place of its own weights: the corrected ones where it has an adapter.
template <class T>
T *PlanShards<T>::lentFor(const WeightSlot &slot) const
{
    for (const typename NetworkPlan<T>::Adapter &adapter : m_plan.adapters)
        if (adapter.own == slot.offset && slot.isTrained)
            return adapter.lent;
    return m_plan.weights + slot.offset;
}

template <class T>
void PlanShards<T>::prepareShard(typename NetworkPlan<T>::Shard &shard, const std::vector<int> &graphs) const
{
    std::size_t inputs = 0, outputs = 0, weights = 0;
    for (const typename NetworkPlan<T>::LayerStep &step : m_plan.steps) {
        inputs += step.inputs.size();
        outputs += step.outputs.size();
        weights += step.slots.size();
    }
    shard.calls.resize(m_plan.steps.size());
    shard.inputs.resize(inputs);
    shard.gradInputs.resize(inputs);
    shard.items.resize(inputs);
    shard.outs.resize(outputs);
    shard.gradOuts.resize(outputs);
    shard.weights.reserve(weights);
    shard.gradWeights.reserve(weights);
    for (const int graph : graphs)
        shard.graphs.emplace_back().input = graph;
    std::size_t atInput = 0, atOutput = 0;
    for (std::size_t i = 0; i < m_plan.steps.size(); ++i) {
        const typename NetworkPlan<T>::LayerStep &step = m_plan.steps[i];
        for (const int number : step.slots) {
            const WeightSlot &slot = m_plan.slots[static_cast<std::size_t>(number)];
            shard.weights.push_back(lentFor(slot));
            shard.gradWeights.push_back(slot.isTrained && shard.gradient ? shard.gradient + slot.offset : nullptr);
        }
        LayerCall<T> &call = shard.calls[i];
        const std::size_t atWeight = shard.weights.size() - step.slots.size();
        call.in = {shard.inputs.data() + atInput, step.inputs.size()};
        call.gradIn = {shard.gradInputs.data() + atInput, step.inputs.size()};
        call.items = {shard.items.data() + atInput, step.inputs.size()};
        call.outs = {shard.outs.data() + atOutput, step.outputs.size()};
        call.gradOuts = {shard.gradOuts.data() + atOutput, step.outputs.size()};
        call.weights = {shard.weights.data() + atWeight, step.slots.size()};
        call.gradWeights = {shard.gradWeights.data() + atWeight, step.slots.size()};
        call.packed = step.packed;
        for (typename NetworkPlan<T>::ShardGraph &graph : shard.graphs)
            if (graph.input == step.graphOf)
                call.graph = &graph.links;
        atInput += step.inputs.size();
        atOutput += step.outputs.size();
    }
}

/// Every shard's graphs get their part of one block, by the first row that the shard may have.
template <class T>
void PlanShards<T>::placeLinks(const std::vector<int> &graphs)
{
    std::int64_t size = 0;
    std::vector<LinkPlaces> places;
    for (const int graph : graphs) {
        places.push_back(m_plan.linkPlaces(graph));
        size += places.back().size();
    }
    m_plan.links = AlignedBlock<std::int32_t>(size);
    for (typename NetworkPlan<T>::Shard &shard : m_plan.shards) {
        std::int32_t *at = m_plan.links.data();
        for (std::size_t i = 0; i < graphs.size(); ++i) {
            typename NetworkPlan<T>::ShardGraph &graph = shard.graphs[i];
            graph.places = places[i];
            graph.firstInto = at;
            graph.firstOut = graph.firstInto + places[i].nodeList();
            graph.from = graph.firstOut + places[i].nodeList();
            graph.to = graph.from + places[i].linkList();
            graph.out = graph.to + places[i].linkList();
            at += places[i].size();
        }
    }
}

template <class T>
void PlanShards<T>::cutReduction()
{
    using Plan = NetworkPlan<T>;
    if constexpr (std::is_same_v<T, float>)
        m_plan.reduce = numericBackend().reduceFloat;
    else
        m_plan.reduce = numericBackend().reduceDouble;
    for (std::size_t i = 0; i < m_plan.slots.size(); ++i) {
        const WeightSlot &slot = m_plan.slots[i];
        const typename Plan::SlotSpec &spec = m_plan.slotSpecs[i];
        for (std::int64_t at = 0; slot.isTrained && !slot.isFrozen && at < slot.size; at += Plan::reduceBlock) {
            const ReducePiece piece{.offset = slot.offset + at,
                                    .size = std::min(Plan::reduceBlock, slot.size - at),
                                    .l1 = spec.l1,
                                    .l2 = spec.spec.l2,
                                    .isSummed = spec.place >= Plan::firstAdapterPlace};
            if (!m_plan.pieces.empty() && canJoin(m_plan.pieces.back(), piece))
                m_plan.pieces.back().size += piece.size;
            else
                m_plan.pieces.push_back(piece);
        }
    }
}

template class PlanShards<float>;
template class PlanShards<double>;

} // namespace netloom
