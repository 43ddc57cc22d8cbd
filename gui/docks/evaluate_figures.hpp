// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/evaluate/evaluation.hpp"
#include "projects/model/run_record.hpp"

#include <QString>
#include <utility>
#include <vector>

namespace netloom {

/// One headline of the evaluation: "Accuracy", "0.977", "95 %: 0.93 to 1.00".
struct Figure {
    QString label, value, note, help;
};

/// The five or six figures that a person looks at first. run gives the training loss to compare with.
std::vector<Figure> headlineFigures(const Evaluation &evaluation, const RunRecord &run);

/// 95 % interval of a share, Wilson 1927 (score interval). all > 0.
std::pair<double, double> wilsonInterval(std::size_t hits, std::size_t all);

/// 95 % interval of an area under the ROC curve, Hanley and McNeil 1982, cut to [0, 1].
std::pair<double, double> aucInterval(double auc, std::size_t positives, std::size_t negatives);

/// What a two-class decision at a threshold gets right and wrong.
struct ThresholdCounts {
    std::size_t hits = 0, missed = 0, falseAlarms = 0, rightlyNegative = 0;
    std::size_t positives() const { return hits + missed; }
    std::size_t negatives() const { return falseAlarms + rightlyNegative; }
    double sensitivity() const;
    double falseAlarmShare() const;
    double accuracy() const;
};

/// A row counts as positive when its probability is at or above the threshold.
ThresholdCounts countsAt(const Outcome &outcome, double threshold);

/// The threshold with the lowest costOfMiss * missed + falseAlarms, among those at which a count changes.
double cheapestThreshold(const Outcome &outcome, double costOfMiss);

/// "malignant" or, in the window's language, "micro average".
QString classTitle(const ClassReport &report, bool isAverage);

/// The report table as CSV: class, precision, recall, f1, support; averages below; then the metrics, one a line.
std::string reportCsv(const Evaluation &evaluation);

} // namespace netloom
