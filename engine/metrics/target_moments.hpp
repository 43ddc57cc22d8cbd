// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/target_pairs.hpp"

namespace netloom {

/// Means, and sums of squares about them, of the predictions and the truths of one target.
struct TargetMoments {
    double meanPredicted = 0, meanActual = 0;
    double ofPredicted = 0, ofActual = 0, both = 0;
    bool predictedVaries = false, actualVaries = false; ///< told by the values themselves: the sums are rounded
};

inline TargetMoments targetMomentsOf(const TargetPairs &pairs)
{
    TargetMoments moments;
    const std::size_t rows = pairs.actual.size();
    for (std::size_t row = 0; row < rows; ++row) {
        moments.meanPredicted += pairs.predicted[row] / static_cast<double>(rows);
        moments.meanActual += pairs.actual[row] / static_cast<double>(rows);
        moments.predictedVaries = moments.predictedVaries || pairs.predicted[row] != pairs.predicted[0];
        moments.actualVaries = moments.actualVaries || pairs.actual[row] != pairs.actual[0];
    }
    if (!moments.predictedVaries && rows > 0)
        moments.meanPredicted = pairs.predicted[0];
    if (!moments.actualVaries && rows > 0)
        moments.meanActual = pairs.actual[0];
    for (std::size_t row = 0; row < rows; ++row) {
        const double p = pairs.predicted[row] - moments.meanPredicted, a = pairs.actual[row] - moments.meanActual;
        moments.ofPredicted += p * p;
        moments.ofActual += a * a;
        moments.both += p * a;
    }
    return moments;
}

} // namespace netloom
