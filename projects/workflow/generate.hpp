// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "projects/model/run_record.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netloom {

// A model that tells of each token the next one (engine/data/next_token.hpp) can go on by itself: what it says is drawn at
// random by its probabilities and read by it again, from the sign for the start to the sign for the end. An autoencoder
// (engine/graph/latent_code.hpp) writes each from a code, which is drawn from the normal distribution or given.

struct GenerateOptions {
    std::int64_t count = 1000;
    double temperature = 1; ///< probabilities to the power of 1 / temperature: below 1 surer, 0 always the likeliest token
    std::uint64_t seed = 1;
    std::int64_t longest = 0; ///< tokens; 0: as many as the model has read in a row
    std::uint32_t round = 0;  ///< of a search: each has random numbers of its own
};

/// One that a model has told.
struct GeneratedSequence {
    std::string tokens;       ///< with a blank between two, without the signs for start and end
    double logLikelihood = 0; ///< nats, by the model's own probabilities, that of the end among them
    bool isComplete = false;  ///< it came to an end by itself
    bool operator==(const GeneratedSequence &) const = default;
};

/// Whether a run's model can go on by itself: its only input are tokens behind a sign for the start, its answers the next
/// ones.
bool canGenerate(const RunRecord &run);

/// exp(the loss a token) on the validation part: among how many tokens the model is undecided; NaN when not known, as of an
/// autoencoder, whose loss also tells of its code.
double perplexityOf(const RunRecord &run);

/// The same options give the same sequences for any number of threads. Throws Error: Usage for a model that cannot, or
/// options that cannot be; as trainedNetwork(); Cancelled.
std::vector<GeneratedSequence> generateSequences(const RunRecord &run, const GenerateOptions &options, int threads = 0,
                                                 const JobControl &job = {});

/// One from each code, (sequences, codeSizeOf(run)); options.count is left out of account. Throws Error as above.
std::vector<GeneratedSequence> generateFromCodes(const RunRecord &run, std::span<const float> codes, GenerateOptions options,
                                                 int threads = 0, const JobControl &job = {});

} // namespace netloom
