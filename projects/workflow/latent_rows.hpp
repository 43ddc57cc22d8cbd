// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/workflow/generate.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace netloom {

// Rows as the codes of an autoencoder of sequences: (rows, codeSizeOf(run)) numbers, of which training made codes of rows
// normal with mean 0 and deviation 1.

/// How many numbers a code has; 0 for a model without one.
std::int64_t codeSizeOf(const RunRecord &run);

/// As many as the options count, normal, by their seed and round. size: of one.
std::vector<float> drawnCodes(std::int64_t size, const GenerateOptions &options);

/// What the encoder tells of some rows: the means of their normal distributions. data: typed, as the run knows them.
/// Throws Error (Usage) for a model without a code, or when a row cannot be read by it.
std::vector<float> codesOf(const RunRecord &run, const Dataset &data, std::span<const std::uint32_t> rows, int threads = 0,
                           const JobControl &job = {});

/// On the way from the one code to the other: `count` of them at equal distances, both ends among them. At least 2.
std::vector<float> codesBetween(std::span<const float> from, std::span<const float> to, std::int64_t count);

} // namespace netloom
