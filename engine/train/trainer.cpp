// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/trainer.hpp"

#include "engine/train/trainer_state.hpp"

namespace netloom {

std::string stopReasonName(StopReason reason)
{
    switch (reason) {
    case StopReason::Epochs:
        return "epochs";
    case StopReason::Early:
        return "early";
    case StopReason::UntilLoss:
        return "until-loss";
    case StopReason::Interrupted:
        return "interrupted";
    case StopReason::Diverged:
        return "diverged";
    }
    return {};
}

struct Trainer::State : TrainerState {
    using TrainerState::TrainerState;
};

Trainer::Trainer(TrainingTask task, int threads, const Checkpoint *resumeFrom)
    : m_state(std::make_unique<State>(std::move(task), threads, resumeFrom))
{
}

Trainer::~Trainer() = default;

RunOutcome Trainer::run(RunControl &control)
{
    return m_state->run(control);
}

const Network<float> &Trainer::network() const
{
    return m_state->network();
}

} // namespace netloom
