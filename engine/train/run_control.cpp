// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/run_control.hpp"

#include <chrono>
#include <utility>

namespace netloom {

void RunControl::ask(Mode mode)
{
    {
        const std::scoped_lock lock(m_mutex);
        if (m_mode == Mode::Stop || m_state == RunState::Ended)
            return;
        m_mode = mode;
        m_isStepBegun = false;
        // Said here and not when the trainer wakes: whoever asked for a step may wait for the pause that follows it.
        if (mode != Mode::Pause)
            m_state = RunState::Running;
        m_hasMail.store(true, std::memory_order_release);
    }
    m_wake.notify_one();
}

void RunControl::pause()
{
    ask(Mode::Pause);
}

void RunControl::resume()
{
    ask(Mode::Run);
}

void RunControl::stepBatch()
{
    ask(Mode::OneBatch);
}

void RunControl::stepEpoch()
{
    ask(Mode::OneEpoch);
}

void RunControl::stop()
{
    ask(Mode::Stop);
}

void RunControl::setLearningRate(double rate)
{
    const std::scoped_lock lock(m_mutex);
    m_newRate = rate;
    m_hasMail.store(true, std::memory_order_release);
}

RunState RunControl::state() const
{
    const std::scoped_lock lock(m_mutex);
    return m_state;
}

std::vector<EpochSummary> RunControl::takeEpochs()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_epochs, {});
}

void RunControl::publish(EpochSummary summary)
{
    const std::scoped_lock lock(m_mutex);
    m_epochs.push_back(std::move(summary));
}

std::optional<NetworkPulse> RunControl::takePulse()
{
    const std::scoped_lock lock(m_mutex);
    return std::exchange(m_pulse, std::nullopt);
}

void RunControl::publish(NetworkPulse pulse)
{
    const std::scoped_lock lock(m_mutex);
    m_pulse = std::move(pulse);
    m_isPulseWanted.store(false, std::memory_order_relaxed);
}

bool RunControl::waitToContinue(bool isEpochBegin)
{
    if (!m_hasMail.load(std::memory_order_acquire))
        return true;
    std::unique_lock lock(m_mutex);
    const bool isStepDone = m_isStepBegun && (m_mode == Mode::OneBatch || (m_mode == Mode::OneEpoch && isEpochBegin));
    if (isStepDone)
        m_mode = Mode::Pause;
    if (m_mode == Mode::Pause) {
        m_state = RunState::Paused;
        const auto began = std::chrono::steady_clock::now();
        m_wake.wait(lock, [this] { return m_mode != Mode::Pause; });
        m_pausedSeconds += std::chrono::duration<double>(std::chrono::steady_clock::now() - began).count();
    }
    m_state = RunState::Running;
    m_isStepBegun = true;
    m_hasMail.store(m_mode != Mode::Run || m_newRate, std::memory_order_relaxed);
    return m_mode != Mode::Stop;
}

std::optional<double> RunControl::takeLearningRate()
{
    if (!m_hasMail.load(std::memory_order_acquire))
        return std::nullopt;
    const std::scoped_lock lock(m_mutex);
    m_hasMail.store(m_mode != Mode::Run, std::memory_order_relaxed);
    return std::exchange(m_newRate, std::nullopt);
}

bool RunControl::isStopRequested() const
{
    const std::scoped_lock lock(m_mutex);
    return m_mode == Mode::Stop;
}

double RunControl::pausedSeconds() const
{
    const std::scoped_lock lock(m_mutex);
    return m_pausedSeconds;
}

void RunControl::setEnded()
{
    const std::scoped_lock lock(m_mutex);
    m_state = RunState::Ended;
}

} // namespace netloom
