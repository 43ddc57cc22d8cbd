// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/network/plan_memory.hpp"

#include <algorithm>
#include <limits>

#include <unistd.h>

namespace netloom {

namespace {

std::string inWords(double bytes)
{
    const double mega = bytes / 1e6;
    return mega < 1000 ? toWord(static_cast<long long>(mega + 0.999)) + " MB"
                       : toWord(static_cast<double>(static_cast<long long>(mega / 100 + 0.999)) / 10) + " GB";
}

double usableBytes(std::int64_t limit)
{
    if (limit > 0)
        return static_cast<double>(limit);
    return 0.75 * static_cast<double>(sysconf(_SC_PHYS_PAGES)) * static_cast<double>(sysconf(_SC_PAGE_SIZE));
}

} // namespace

template <class T>
PlanMemory<T>::PlanMemory(NetworkPlan<T> &plan) : m_plan(plan)
{
    using Plan = NetworkPlan<T>;
    const auto rows = static_cast<double>(plan.maxRows);
    const auto add = [this](T *&pointer, double count, double size) { m_blocks.emplace_back(&pointer, place(count, size)); };
    add(plan.weights, 1, static_cast<double>(plan.weightCount));
    add(plan.stateBackup, 1, static_cast<double>(plan.weightCount - plan.trainedCount));
    for (typename Plan::Adapter &adapter : plan.adapters)
        add(adapter.lent, 1, static_cast<double>(adapter.rows) * static_cast<double>(adapter.columns));
    add(plan.targets, rows, static_cast<double>(plan.answerPlaces.withLast(plan.targetWidth).size()));
    for (typename Plan::Value &value : plan.values) {
        add(value.data, rows, static_cast<double>(value.size));
        if (value.needsGradient)
            add(value.gradient, rows, static_cast<double>(value.size));
    }
    for (typename Plan::LossStep &loss : plan.losses)
        if (!loss.isFirstGradient)
            add(loss.sum, rows, static_cast<double>(plan.values[static_cast<std::size_t>(loss.prediction)].size));
    for (typename Plan::LayerStep &step : plan.steps) {
        add(step.saved, 1,
            rows * static_cast<double>(step.itemsPerRow) * static_cast<double>(step.savedPerRow) +
                Plan::mostShards * static_cast<double>(step.savedPerBatch));
        add(step.packed, 1, static_cast<double>(step.layer->packedSize()));
        for (typename Plan::Sum &sum : step.sums)
            add(sum.from, rows, static_cast<double>(plan.values[static_cast<std::size_t>(sum.value)].size));
    }
    // Rows that are coupled in training are free of each other when they are explained.
    const int trainShards = plan.couplesRows && !plan.explainsInputs ? 1 : plan.shardsFor(plan.maxRows);
    for (int i = 0; i < trainShards; ++i)
        add(plan.shards[static_cast<std::size_t>(i)].gradient, 1, static_cast<double>(plan.trainedCount));
    for (int i = 0; i < plan.shardsFor(plan.maxRows); ++i)
        add(plan.shards[static_cast<std::size_t>(i)].scratch, 1, scratchNeeded(i));
    for (const int input : plan.graphInputs())
        m_linkBytes += plan.linkPlaces(input).size() * static_cast<std::int64_t>(sizeof(std::int32_t));
}

template <class T>
std::int64_t PlanMemory<T>::size() const
{
    const double all = m_bytes + static_cast<double>(m_linkBytes);
    return all < 4e18 ? m_next * static_cast<std::int64_t>(sizeof(T)) + m_linkBytes
                      : std::numeric_limits<std::int64_t>::max();
}

template <class T>
std::int64_t PlanMemory<T>::place(double rows, double size)
{
    const std::int64_t at = m_next;
    m_bytes += rows * size * sizeof(T);
    if (m_bytes < 4e18)
        m_next = AlignedBlock<T>::aligned(m_next + static_cast<std::int64_t>(rows * size));
    return at;
}

/// The largest that any layer wants in the shard of this number, whatever the batch's size.
template <class T>
double PlanMemory<T>::scratchNeeded(int shard) const
{
    std::int64_t rows =
        std::max(2 * m_plan.leastShardRows, (m_plan.maxRows + NetworkPlan<T>::mostShards - 1) / NetworkPlan<T>::mostShards);
    if (shard == 0 && m_plan.couplesRows)
        rows = m_plan.maxRows;
    rows = std::min(rows, m_plan.maxRows);
    std::int64_t most = 0;
    for (const typename NetworkPlan<T>::LayerStep &step : m_plan.steps)
        most = std::max(most, step.layer->scratchSize(rows * step.itemsPerRow));
    return static_cast<double>(most);
}

template <class T>
std::string PlanMemory<T>::largestTitle() const
{
    const auto widest = std::max_element(m_plan.values.begin(), m_plan.values.end(),
                                         [](const auto &a, const auto &b) { return a.size < b.size; });
    std::string title = widest->title;
    double most = static_cast<double>(m_plan.maxRows) * static_cast<double>(widest->size);
    for (const WeightSlot &slot : m_plan.slots)
        if (static_cast<double>(slot.size) > most) {
            most = static_cast<double>(slot.size);
            title = slot.name.substr(0, slot.name.rfind('.'));
        }
    return title;
}

template <class T>
void PlanMemory<T>::throwIfTooLarge(std::int64_t limit) const
{
    const double most = usableBytes(limit);
    const double wanted = m_bytes + static_cast<double>(m_linkBytes);
    if (wanted <= most)
        return;
    throw Error(
        ErrorKind::Graph, largestTitle() + ": output",
        text(NL_TEXT("The network needs {1} of memory for batches of {2} rows, and {3} may be used. Make this layer or "
                     "the batch smaller."),
             inWords(wanted), m_plan.maxRows, inWords(most)));
}

template <class T>
void PlanMemory<T>::allocate()
{
    m_plan.arena = AlignedBlock<T>(m_next);
    for (const auto &[pointer, offset] : m_blocks)
        *pointer = m_plan.arena.data() + offset;
    joinGradients();
}

/// Each input of each step gets the place of its gradient: the value's own, or the one beside it that is summed later.
template <class T>
void PlanMemory<T>::joinGradients()
{
    std::vector<bool> isWritten(m_plan.values.size(), false);
    for (const typename NetworkPlan<T>::LossStep &loss : m_plan.losses)
        isWritten[static_cast<std::size_t>(loss.prediction)] = true;
    for (std::size_t i = m_plan.steps.size(); i-- > 0;) {
        typename NetworkPlan<T>::LayerStep &step = m_plan.steps[i];
        std::size_t nextSum = 0;
        for (std::size_t input = 0; input < step.inputs.size(); ++input) {
            const auto at = static_cast<std::size_t>(step.inputs[input]);
            if (m_plan.values[at].needsGradient)
                step.gradInputs[input] = isWritten[at] ? step.sums[nextSum++].from : m_plan.values[at].gradient;
            isWritten[at] = true;
        }
    }
}

template class PlanMemory<float>;
template class PlanMemory<double>;

} // namespace netloom
