// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/rank_generated.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

// Towards a property in rounds: of what a round has written the nearest to the wish are kept, and the next round writes more
// like them. An autoencoder looks for the place among its codes, a language model is tuned on the nearest. Both work on
// copies: the project's own weights stay as they are.

struct SteerOptions {
    GenerateOptions each;    ///< of a round
    std::int64_t rounds = 5; ///< the first is drawn from the model as it is
};

struct SteeringRound {
    std::size_t written = 0, valid = 0, unique = 0, novel = 0; ///< within the round
    /// Of the nearest tenth of all that was written, each kind once: the property's mean, and how far they are from the wish
    /// on average. NaN when nothing was valid.
    double mean = 0, distance = 0;
    bool operator==(const SteeringRound &) const = default;
};

struct Steering {
    std::vector<SteeringRound> rounds;
    std::vector<GeneratedSequence> sequences; ///< of all rounds, in their order
    std::vector<std::size_t> roundOf;         ///< of each sequence, from 1
    GeneratedJudgement judgement;             ///< of all of them together
};

/// training: as trainingTokens(). The same options give the same for any number of threads.
/// Throws Error as generateSequences(), judgeGenerated() and rankedTowards(); Usage for rounds that cannot be.
Steering steerGenerated(const RunRecord &run, const SteerOptions &options, const GeneratedWish &wish,
                        const std::vector<std::string> &training, const RowJudge &judge, int threads = 0,
                        const JobControl &job = {});

} // namespace netloom
