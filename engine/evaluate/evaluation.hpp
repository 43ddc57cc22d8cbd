// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <string>
#include <utility>
#include <vector>

namespace netloom {

struct ClassReport {
    std::string name;                         ///< the class, or "micro", "macro", "weighted"
    double precision = 0, recall = 0, f1 = 0; ///< 0 where the divisor is 0, as scikit-learn's zero_division=0
    std::size_t support = 0;
};

/// Points of a curve, for plots; x ascending.
struct CurvePoints {
    std::vector<double> x, y, threshold;
};

/// Everything that the evaluation page and `evaluate` show of one part.
struct Evaluation {
    Task task = Task::Regression;
    std::string part; ///< "train", "val", "test", or a file's name
    std::size_t rows = 0;
    double loss = 0;
    std::vector<std::pair<std::string, double>> metrics; ///< by id, in catalogue order
    std::vector<ClassReport> perClass, averages;         ///< averages: micro, macro, weighted
    std::vector<std::vector<std::size_t>> confusion;     ///< [actual][predicted]
    std::vector<std::string> classes, targets;
    CurvePoints roc, precisionRecall, calibration; ///< Binary: x = false positive rate, y = true positive rate; ...
    Outcome outcome;                               ///< for the parity plot and cells that open their samples
    std::vector<std::uint32_t> dataRows; ///< the data set's row of each outcome row, which may be one of several answers
    std::vector<Text> notes;             ///< what has to be known before the figures are believed
};

/// part, rows of the data set, loss and the names of the targets are for the caller to add. Macro averages leave out
/// classes that stand neither in the truth nor in the predictions, as scikit-learn does.
Evaluation evaluateOutcome(Outcome outcome);

} // namespace netloom
