// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/metrics/metric.hpp"

#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace netloom {

struct ClassReport {
    std::string name;                         ///< the class, or "micro", "macro", "weighted"
    double precision = 0, recall = 0, f1 = 0; ///< 0 where the divisor is 0, as scikit-learn's zero_division=0
    std::size_t support = 0;
};

/// How one of several targets is predicted, over the rows in which it is known.
struct TargetReport {
    std::string name;
    std::size_t rows = 0, positives = 0;                 ///< positives: of a yes-or-no question
    std::vector<std::pair<std::string, double>> metrics; ///< by id, in catalogue order
};

/// How networks that differ by their seed alone do together, beside how each does.
struct EnsembleReport {
    std::vector<std::string> members;                                 ///< their names
    std::vector<std::pair<std::string, std::vector<double>>> metrics; ///< by id, then a member
    /// How far they disagree about each number that is predicted: the standard deviation (n - 1) over them of a value, or
    /// of the probability of the class that they choose together. As many as Outcome::actual.
    std::vector<double> spread;
    double rankCorrelation = 0; ///< Spearman's, of the spread and the size of the error; NaN where either is constant
    std::size_t compared = 0;   ///< predictions with a known truth
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
    std::vector<TargetReport> perTarget;                 ///< of several targets; metrics above are then the means over them
    std::vector<std::vector<std::size_t>> confusion;     ///< [actual][predicted]
    std::vector<std::string> classes, targets;
    CurvePoints roc, precisionRecall, calibration; ///< Binary: x = false positive rate, y = true positive rate; ...
    Outcome outcome;                               ///< for the parity plot and cells that open their samples
    std::vector<std::uint32_t> dataRows;    ///< the data set's row of each outcome row, which may be one of several answers
    std::vector<Text> notes;                ///< what has to be known before the figures are believed
    std::optional<EnsembleReport> ensemble; ///< then all figures are those of the mean of its predictions
};

/// part, rows of the data set, loss and the names of the targets (nameTargets()) are for the caller to add. Macro averages
/// leave out classes that stand neither in the truth nor in the predictions, as scikit-learn does.
Evaluation evaluateOutcome(Outcome outcome);
void nameTargets(Evaluation &evaluation, const std::vector<std::string> &targets);

/// The mean of what several networks predict of the same rows. outcomes: at least two, equal but for the predictions.
Evaluation evaluateEnsemble(const std::vector<Outcome> &outcomes);
/// What the spread says of the errors, in a plain sentence.
Text spreadInWords(const EnsembleReport &report);

} // namespace netloom
