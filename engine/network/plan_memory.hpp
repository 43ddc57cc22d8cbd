// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/plan.hpp"

namespace netloom {

/// Lays out every block of a compiled plan. The size is known, and refused when it is beyond the limit (bytes; 0 for three
/// quarters of the machine's memory), before anything is allocated. Throws Error (Graph) with the title of the node that
/// needs most.
template <class T>
class PlanMemory
{
public:
    explicit PlanMemory(NetworkPlan<T> &plan);

    /// In bytes; the largest number there is when it is beyond all memory.
    std::int64_t size() const;
    void throwIfTooLarge(std::int64_t limit) const;
    void allocate();

private:
    std::int64_t place(double rows, double size);
    double scratchNeeded(int shard) const;
    std::string largestTitle() const;
    void joinGradients();

    NetworkPlan<T> &m_plan;
    std::int64_t m_next = 0;
    std::int64_t m_linkBytes = 0; ///< of graphs; beside the arena
    double m_bytes = 0; ///< of the arena, counted in double, so that a sum beyond all memory is seen and not wrapped
    std::vector<std::pair<T **, std::int64_t>> m_blocks;
};

} // namespace netloom
