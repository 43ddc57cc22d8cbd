// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/top_classes.hpp"

#include "engine/metrics/class_counts.hpp"

#include <limits>

namespace netloom {

double topAccuracy(const Outcome &outcome, std::size_t count)
{
    if (outcome.rows == 0 || outcome.width <= count || !hasClassTruth(outcome) || !hasFinitePredictions(outcome))
        return std::numeric_limits<double>::quiet_NaN();
    std::size_t hits = 0;
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        const double *const scores = outcome.predicted.data() + row * outcome.width;
        const auto truth = static_cast<std::size_t>(outcome.actual[row]);
        std::size_t before = 0;
        for (std::size_t c = 0; c < outcome.width; ++c)
            before += scores[c] > scores[truth] || (scores[c] == scores[truth] && c > truth);
        hits += before < count;
    }
    return static_cast<double>(hits) / static_cast<double>(outcome.rows);
}

} // namespace netloom
