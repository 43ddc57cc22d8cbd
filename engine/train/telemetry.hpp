// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <atomic>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

/// One step of a run as the curves want it.
struct StepSample {
    std::uint64_t step = 0; ///< from 1, over the whole run
    double epoch = 0;       ///< fraction of epochs done: 2.5 in the middle of the third
    float loss = 0;
    float gradientNorm = 0;
    float learningRate = 0;
};

/// One finished epoch. Metrics are of the validation part (of the training part when there is none), by id.
struct EpochSummary {
    std::int64_t epoch = 0;    ///< from 1
    double trainLoss = 0;      ///< mean over the steps of the epoch
    double validationLoss = 0; ///< NaN without a validation part
    std::vector<std::pair<std::string, double>> metrics;
    double learningRate = 0;
    double samplesPerSecond = 0;
    double elapsedSeconds = 0; ///< since the run began, pauses left out
    bool operator==(const EpochSummary &) const = default;
};

/// Bounded single-producer single-consumer ring of step samples. The trainer never waits: what does not fit is counted.
class SampleRing
{
public:
    static constexpr std::size_t capacity = 1 << 14;

    void push(const StepSample &sample) noexcept;
    /// Appends what has come since the last call. Consumer only.
    void drain(std::vector<StepSample> &into);
    std::uint64_t dropped() const noexcept { return m_dropped.load(std::memory_order_relaxed); }

private:
    std::array<StepSample, capacity> m_samples{};
    std::atomic<std::uint64_t> m_head{0};
    std::atomic<std::uint64_t> m_tail{0};
    std::atomic<std::uint64_t> m_dropped{0};
};

} // namespace netloom
