// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/pulse.hpp"
#include "engine/train/telemetry.hpp"

#include <atomic>
#include <condition_variable>
#include <mutex>
#include <optional>
#include <vector>

namespace netloom {

enum class RunState { Running, Paused, Ended };

/// What crosses between a run's thread and whoever watches it. All functions may be called from any thread, but
/// samples() and takeEpochs() from one consumer only. The trainer looks at it once a step.
class RunControl
{
public:
    // For the person
    void pause();
    void resume();
    void stepBatch();                  ///< when paused: one step, then pause again
    void stepEpoch();                  ///< when paused: to the end of the epoch, then pause again
    void stop();                       ///< ends after the current step; the best weights are kept
    void setLearningRate(double rate); ///< from the next step on, under the schedule's factor; goes on the record
    RunState state() const;

    // For the curves
    void drainSamples(std::vector<StepSample> &into) { m_ring.drain(into); }
    std::uint64_t droppedSamples() const { return m_ring.dropped(); }
    std::vector<EpochSummary> takeEpochs(); ///< those since the last call; none is ever dropped

    // For a view of the network itself
    void askForPulse() { m_isPulseWanted.store(true, std::memory_order_relaxed); } ///< one, after the next step
    std::optional<NetworkPulse> takePulse();                                       ///< the newest since the last call

    // For the trainer
    bool isPulseWanted() const { return m_isPulseWanted.load(std::memory_order_relaxed); }
    void publish(NetworkPulse pulse);
    void publish(const StepSample &sample) noexcept { m_ring.push(sample); }
    void publish(EpochSummary summary);
    /// Waits while paused. Gives false when the run is to stop.
    bool waitToContinue(bool isEpochBegin);
    std::optional<double> takeLearningRate();
    bool isStopRequested() const;
    double pausedSeconds() const; ///< spent in waitToContinue() so far
    void setEnded();

private:
    enum class Mode { Run, Pause, OneBatch, OneEpoch, Stop };

    void ask(Mode mode);

    mutable std::mutex m_mutex;
    std::condition_variable m_wake;
    Mode m_mode = Mode::Run;
    RunState m_state = RunState::Running;
    std::atomic<bool> m_hasMail{false}; ///< the only thing that a step reads when nothing is asked
    bool m_isStepBegun = false;         ///< the one batch or epoch that was asked for has begun
    double m_pausedSeconds = 0;
    std::optional<double> m_newRate;
    std::vector<EpochSummary> m_epochs;
    std::atomic<bool> m_isPulseWanted{false};
    std::optional<NetworkPulse> m_pulse;
    SampleRing m_ring;
};

} // namespace netloom
