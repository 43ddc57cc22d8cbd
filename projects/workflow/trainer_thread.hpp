// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/run_control.hpp"
#include "engine/train/trainer.hpp"

#include <atomic>
#include <exception>
#include <thread>

namespace netloom {

/// A trainer at work on a thread of its own, so that the one that began it can lead it, or tell how far it is. Stops it
/// when it is no longer wanted.
class TrainerThread
{
public:
    TrainerThread(Trainer &trainer, RunControl &control) : m_control(control), m_thread([this, &trainer] { work(trainer); })
    {
    }
    ~TrainerThread() { m_control.stop(); }
    TrainerThread(const TrainerThread &) = delete;
    TrainerThread &operator=(const TrainerThread &) = delete;

    bool isOver() const { return m_isOver; }

    /// Once; waits for the end. Throws what the trainer threw.
    RunOutcome outcome()
    {
        m_thread.join();
        if (m_trouble)
            std::rethrow_exception(m_trouble);
        return std::move(m_outcome);
    }

private:
    void work(Trainer &trainer)
    {
        try {
            m_outcome = trainer.run(m_control);
        } catch (...) {
            m_trouble = std::current_exception();
        }
        m_isOver = true;
    }

    RunControl &m_control;
    RunOutcome m_outcome;
    std::exception_ptr m_trouble;
    std::atomic<bool> m_isOver{false};
    std::jthread m_thread; // last: it begins when all else is there
};

} // namespace netloom
