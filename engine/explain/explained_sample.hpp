// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/input_probe.hpp"
#include "engine/prepare/preparation.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace netloom {

/// One row whose prediction is to be taken apart, beside what stands for "nothing is known".
struct ExplainedSample {
    PreparedData row; ///< that row alone
    /// One an input, as many numbers as the row has: the mean of the training rows for a flat input of features, else 0;
    /// among ids, that of words which training did not see.
    std::vector<std::vector<float>> baseline;
    std::int64_t unit = 0; ///< the number of the raw prediction that is looked at
};

/// background: the rows whose mean a flat input of features is compared with; without any it is 0, which is the mean
/// wherever columns were standardised.
ExplainedSample sampleOf(const PreparedData &data, std::uint32_t row, std::int64_t unit,
                         const PreparedData *background = nullptr, std::span<const std::uint32_t> rows = {});

/// Some numbers of a sample that belong together for a person: a column, an atom, a patch of a picture, a word.
struct SamplePart {
    std::size_t input = 0;
    std::vector<std::int64_t> numbers; ///< of that input's row
    Text name;
};

/// The parts of a sample, by what its inputs are: columns of a table, patches of a picture (channels, height, width), pieces
/// of a signal (steps, features), numbers of a vector, items of sequences and graphs. But for words, those that stand at the
/// baseline already are left out, as taking them away says nothing.
std::vector<SamplePart> partsOf(const ExplainedSample &sample, const Preparation &preparation);

/// The prediction when the named parts are at the baseline, one for each list of parts.
std::vector<double> outputsWithout(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                                   const std::vector<std::vector<std::size_t>> &removed, ThreadPool &pool,
                                   const JobControl &job = {});

/// The row as many times; what a copy holds may be written over.
PreparedData copiesOf(const PreparedData &row, std::size_t count);

} // namespace netloom
