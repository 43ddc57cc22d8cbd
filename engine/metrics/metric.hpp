// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/signature.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

/// Predictions beside the truth, as metrics want them.
struct Outcome {
    Task task = Task::Regression;
    std::size_t rows = 0;
    std::size_t width = 0;         ///< classes (2 for Binary), or targets of a regression
    std::vector<double> predicted; ///< (rows, width): probabilities, or values in the target's own unit
    std::vector<double> actual;    ///< (rows) class index, or (rows, width) values in the target's own unit
    std::vector<std::string> classes;
    std::vector<std::size_t> sequences = {}; ///< where rows that are steps belong together: each one's first, then `rows`
    /// Several yes-or-no questions: width is their number; predicted (rows, width) are the probabilities of yes, actual
    /// (rows, width) is NaN where the answer is not known. 1 otherwise.
    std::size_t questions = 1;

    std::size_t predictedClass(std::size_t row) const; ///< the likeliest; the first of equals. Binary: positive at >= 0.5
};

/// Where a metric is computed. Those that are watched cost time at the end of each epoch; the others stand in reports only.
/// Those of tags are watched where the rows are tokens of sentences and the classes their tags.
enum class MetricUse { Watched, Report, ReportOfSeveralClasses, WatchedOfTags };

struct MetricInfo {
    std::string id, label, help, formula;
    bool isBetterHigher = true;
    bool isForClasses = true; ///< else for regression
    MetricUse use = MetricUse::Watched;
};

class MetricType
{
public:
    virtual ~MetricType() = default;
    virtual const MetricInfo &info() const = 0;
    /// NaN where the metric is not defined (AUC with one class only, R2 of a constant). Definitions as in scikit-learn.
    virtual double compute(const Outcome &outcome) const = 0;
};

const Catalogue<MetricType> &metrics();

/// Of several targets the one, with the rows alone in which it is known; knownRowsOf(): their numbers.
Outcome outcomeOf(const Outcome &outcome, std::size_t target);
std::vector<std::uint32_t> knownRowsOf(const Outcome &outcome, std::size_t target);

/// A metric of an outcome; of several questions the mean over those for which it is defined. NaN where it is for none.
double valueOf(const MetricType &metric, const Outcome &outcome);

/// Those of metrics() that suit an outcome, in catalogue order.
std::vector<const MetricType *> metricsFor(const Outcome &outcome);

/// Those of metricsFor() that are computed at the end of each epoch.
std::vector<const MetricType *> watchedMetricsFor(const Outcome &outcome);

} // namespace netloom
