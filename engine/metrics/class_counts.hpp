// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <optional>
#include <vector>

namespace netloom {

/// How often each class was predicted for each actual class: all that the metrics of decisions need.
struct ClassCounts {
    std::size_t classes = 0;
    std::size_t rows = 0;
    std::vector<std::size_t> confusion;         ///< (classes, classes): [actual][predicted]
    std::vector<std::size_t> actual, predicted; ///< rows a class

    std::size_t at(std::size_t actualClass, std::size_t predictedClass) const
    {
        return confusion[actualClass * classes + predictedClass];
    }
    std::size_t correct() const;
    /// Stands in the truth or in the predictions: scikit-learn's macro averages leave other classes out.
    bool occurs(std::size_t c) const { return actual[c] + predicted[c] > 0; }

    double precision(std::size_t c) const; ///< 0 when the class is never predicted
    double recall(std::size_t c) const;    ///< 0 when the class is never there
    double f1(std::size_t c) const;        ///< 0 when it is neither; so are those below
    double fHalf(std::size_t c) const;     ///< F-beta with beta 0.5: van Rijsbergen 1979, chapter 7
    double f2(std::size_t c) const;        ///< F-beta with beta 2
};

/// Nothing when there is no row, or a row's actual class is missing.
std::optional<ClassCounts> countClasses(const Outcome &outcome);

using ClassScore = double (ClassCounts::*)(std::size_t c) const;

/// The positive class' score for Binary; else the mean over the classes that occur. NaN without rows.
double decisionScore(const Outcome &outcome, ClassScore score);

/// The actual classes are there and in range, row by row.
bool hasClassTruth(const Outcome &outcome);
/// All predictions are finite.
bool hasFinitePredictions(const Outcome &outcome);

} // namespace netloom
