// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/evaluation.hpp"

#include "engine/evaluate/curve_points.hpp"
#include "engine/metrics/class_counts.hpp"

#include <algorithm>
#include <utility>

namespace netloom {

namespace {

ClassReport reportOf(const ClassCounts &counts, std::size_t c, std::string name)
{
    return {std::move(name), counts.precision(c), counts.recall(c), counts.f1(c), counts.actual[c]};
}

/// With one class a row, micro precision, recall and F1 are all the share of right rows.
ClassReport microAverage(const ClassCounts &counts)
{
    const double right = static_cast<double>(counts.correct()) / static_cast<double>(counts.rows);
    return {"micro", right, right, right, counts.rows};
}

template <class Weight>
ClassReport average(const ClassCounts &counts, std::string name, Weight weight)
{
    ClassReport mean{std::move(name), 0, 0, 0, counts.rows};
    double whole = 0;
    for (std::size_t c = 0; c < counts.classes; ++c)
        whole += weight(c);
    for (std::size_t c = 0; c < counts.classes; ++c) {
        mean.precision += weight(c) * counts.precision(c) / whole;
        mean.recall += weight(c) * counts.recall(c) / whole;
        mean.f1 += weight(c) * counts.f1(c) / whole;
    }
    return mean;
}

void addClassReports(Evaluation &evaluation)
{
    const auto counts = countClasses(evaluation.outcome);
    if (!counts)
        return;
    for (std::size_t c = 0; c < counts->classes; ++c) {
        const bool isNamed = c < evaluation.classes.size();
        evaluation.perClass.push_back(reportOf(*counts, c, isNamed ? evaluation.classes[c] : std::to_string(c)));
        const auto begin = counts->confusion.begin() + static_cast<std::ptrdiff_t>(c * counts->classes);
        evaluation.confusion.emplace_back(begin, begin + static_cast<std::ptrdiff_t>(counts->classes));
    }
    evaluation.averages.push_back(microAverage(*counts));
    evaluation.averages.push_back(average(*counts, "macro", [&](std::size_t c) { return counts->occurs(c) ? 1.0 : 0.0; }));
    evaluation.averages.push_back(
        average(*counts, "weighted", [&](std::size_t c) { return static_cast<double>(counts->actual[c]); }));
}

void addTargetReports(Evaluation &evaluation)
{
    const Outcome &outcome = evaluation.outcome;
    for (std::size_t target = 0; target < outcome.width && !outcome.actual.empty(); ++target) {
        const Outcome one = outcomeOf(outcome, target);
        TargetReport &report = evaluation.perTarget.emplace_back();
        report.rows = one.rows;
        report.positives = static_cast<std::size_t>(std::count(one.actual.begin(), one.actual.end(), 1.0));
        for (const MetricType *metric : metricsFor(one))
            report.metrics.emplace_back(metric->info().id, metric->compute(one));
    }
}

} // namespace

void nameTargets(Evaluation &evaluation, const std::vector<std::string> &targets)
{
    evaluation.targets = targets;
    for (std::size_t i = 0; i < evaluation.perTarget.size() && i < targets.size(); ++i)
        evaluation.perTarget[i].name = targets[i];
}

Evaluation evaluateOutcome(Outcome outcome)
{
    Evaluation evaluation;
    evaluation.task = outcome.task;
    evaluation.rows = outcome.rows;
    evaluation.classes = outcome.classes;
    evaluation.outcome = std::move(outcome);
    for (const MetricType *metric : metricsFor(evaluation.outcome))
        evaluation.metrics.emplace_back(metric->info().id, valueOf(*metric, evaluation.outcome));
    const bool asksSeveral = evaluation.outcome.questions > 1;
    if (asksSeveral || (evaluation.task == Task::Regression && evaluation.outcome.width > 1))
        addTargetReports(evaluation);
    if (evaluation.task == Task::Regression || asksSeveral)
        return evaluation;

    addClassReports(evaluation);
    if (evaluation.task == Task::Binary) {
        const std::vector<RankStep> steps = rankSteps(evaluation.outcome, 1);
        evaluation.roc = rocCurve(steps);
        evaluation.precisionRecall = precisionRecallCurve(steps);
        evaluation.calibration = calibrationCurve(evaluation.outcome);
    }
    return evaluation;
}

} // namespace netloom
