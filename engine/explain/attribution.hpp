// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/explain/explained_sample.hpp"

#include <string>
#include <vector>

namespace netloom {

enum class AttributionMethod {
    GradientTimesInput,  ///< quick, of the first order
    IntegratedGradients, ///< Sundararajan, Taly, Yan 2017: the shares sum to what the prediction differs by
    Occlusion,           ///< Zeiler, Fergus 2014: what the prediction loses with one part at the baseline
};

std::string methodWord(AttributionMethod method); ///< "gradient", "integrated_gradients", "occlusion"
/// A hyphen is as good as an underscore. Throws Error (Usage).
AttributionMethod methodNamed(const std::string &word);

struct AttributionOptions {
    AttributionMethod method = AttributionMethod::IntegratedGradients;
    int steps = 64; ///< of the path from the baseline, by the midpoint rule
};

/// What each number of a sample adds to one number of the raw prediction, in that number's unit.
struct Attribution {
    double output = 0;                       ///< the raw prediction of the sample
    double baselineOutput = 0;               ///< and with everything at the baseline
    std::vector<std::vector<double>> inputs; ///< one an input, a share for each number of its row; of ids one each
    /// What the shares sum to beyond output - baselineOutput: 0 for exactly integrated gradients (their completeness
    /// axiom); of the other methods it says how far the parts act together.
    double gap = 0;

    double shareOf(const SamplePart &part) const;
};

/// parts: of partsOf(); what occlusion takes away. It spreads a part's share evenly over its numbers.
/// Throws Error: Usage for fewer than one step or an answer for each item, Cancelled.
Attribution attribute(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                      const AttributionOptions &options, ThreadPool &pool, const JobControl &job = {});

} // namespace netloom
