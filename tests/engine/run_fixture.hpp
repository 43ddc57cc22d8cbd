// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/engine/training_fixture.hpp"

#include <thread>

namespace netloom {

inline Recipe recipeOf(std::int64_t epochs)
{
    Recipe recipe;
    recipe.epochs = epochs;
    recipe.batchSize = 16;
    recipe.learningRate = 0.01;
    return recipe;
}

inline RunOutcome ran(const TrainingTask &task, int threads = 1, const Checkpoint *from = nullptr)
{
    RunControl control;
    return Trainer(task, threads, from).run(control);
}

/// A trainer on a thread of its own, led from here.
struct Lead {
    explicit Lead(const TrainingTask &task, const Checkpoint *from = nullptr) : trainer(task, 1, from)
    {
        control.pause();
        thread = std::jthread([this] { outcome = trainer.run(control); });
    }
    void waitFor(RunState state)
    {
        while (control.state() != state)
            std::this_thread::yield();
    }
    RunOutcome end()
    {
        control.stop();
        thread.join();
        return outcome;
    }
    std::uint64_t lastStep()
    {
        std::vector<StepSample> samples;
        control.drainSamples(samples);
        return samples.empty() ? 0 : samples.back().step;
    }

    Trainer trainer;
    RunControl control;
    RunOutcome outcome;
    std::jthread thread;
};

/// Equal in all that is computed; the clock is not.
inline bool sameRun(Checkpoint a, Checkpoint b)
{
    a.elapsedSeconds = b.elapsedSeconds = 0;
    return a == b;
}

} // namespace netloom
