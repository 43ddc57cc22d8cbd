// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate/evaluation.hpp"
#include "engine/metrics/ranking.hpp"

#include <vector>

namespace netloom {

/// x: false positive rate, y: true positive rate, from (0, 0) with an infinite threshold to (1, 1). Points on a straight
/// line between their neighbours are left out. Empty unless both classes are there.
CurvePoints rocCurve(const std::vector<RankStep> &steps);

/// x: recall, y: precision, from (0, 1) with an infinite threshold to a recall of 1. Empty without a positive row.
CurvePoints precisionRecallCurve(const std::vector<RankStep> &steps);

/// Ten bins of equal width, empty ones left out. x: mean probability of the positive class, y: share that is positive,
/// threshold: where the bin begins. As scikit-learn's calibration_curve: a probability on an edge counts below it.
CurvePoints calibrationCurve(const Outcome &outcome);

} // namespace netloom
