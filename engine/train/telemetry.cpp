// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/telemetry.hpp"

namespace netloom {

// Head and tail count for ever; their difference is what lies in the ring. The producer alone moves the head, the consumer
// alone the tail, and each publishes its move with release, so that a place is never written and read at once.

void SampleRing::push(const StepSample &sample) noexcept
{
    const std::uint64_t head = m_head.load(std::memory_order_relaxed);
    if (head - m_tail.load(std::memory_order_acquire) == capacity) {
        m_dropped.fetch_add(1, std::memory_order_relaxed);
        return;
    }
    m_samples[head % capacity] = sample;
    m_head.store(head + 1, std::memory_order_release);
}

void SampleRing::drain(std::vector<StepSample> &into)
{
    const std::uint64_t head = m_head.load(std::memory_order_acquire);
    std::uint64_t tail = m_tail.load(std::memory_order_relaxed);
    into.reserve(into.size() + static_cast<std::size_t>(head - tail));
    for (; tail != head; ++tail)
        into.push_back(m_samples[tail % capacity]);
    m_tail.store(tail, std::memory_order_release);
}

} // namespace netloom
