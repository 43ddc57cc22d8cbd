// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/plan.hpp"

namespace netloom {

/// Gives a plan whose memory is laid out what its shards need: calls with room for their pointers, links of graphs, and
/// the pieces in which their gradients are summed.
template <class T>
class PlanShards
{
public:
    explicit PlanShards(NetworkPlan<T> &plan) : m_plan(plan) {}
    void prepare();

private:
    T *lentFor(const WeightSlot &slot) const;
    void prepareShard(typename NetworkPlan<T>::Shard &shard, const std::vector<int> &graphs) const;
    void placeLinks(const std::vector<int> &graphs);
    void cutReduction();

    NetworkPlan<T> &m_plan;
};

} // namespace netloom
