// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

namespace netloom {

/// The share of rows whose class is among the `count` likeliest. Of equally likely classes the later ones count as likelier,
/// as in scikit-learn's top_k_accuracy_score. NaN without rows, for `count` classes or fewer, or a missing number.
double topAccuracy(const Outcome &outcome, std::size_t count);

} // namespace netloom
