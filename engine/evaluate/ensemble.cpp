// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/evaluate/evaluation.hpp"
#include "engine/metrics/ranking.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace netloom {

namespace {

constexpr double nan = std::numeric_limits<double>::quiet_NaN();

Outcome meanOf(const std::vector<Outcome> &outcomes)
{
    Outcome mean = outcomes.front();
    for (std::size_t i = 0; i < mean.predicted.size(); ++i) {
        double sum = 0;
        for (const Outcome &each : outcomes)
            sum += each.predicted[i];
        mean.predicted[i] = sum / static_cast<double>(outcomes.size());
    }
    return mean;
}

/// Which of the predicted numbers an actual one is compared with: the chosen class', else the one at its own place.
std::size_t placeOf(const Outcome &mean, std::size_t i)
{
    const bool isOfClasses = mean.task != Task::Regression && mean.questions == 1;
    return isOfClasses ? i * mean.width + mean.predictedClass(i) : i;
}

double deviationAt(const std::vector<Outcome> &outcomes, const Outcome &mean, std::size_t place)
{
    double squares = 0;
    for (const Outcome &each : outcomes) {
        const double off = each.predicted[place] - mean.predicted[place];
        squares += off * off;
    }
    return std::sqrt(squares / static_cast<double>(outcomes.size() - 1));
}

/// How far the mean was off: of a class, what its probability lacked to 1.
double errorAt(const Outcome &mean, std::size_t i)
{
    if (mean.task == Task::Regression || mean.questions > 1)
        return std::abs(mean.predicted[i] - mean.actual[i]);
    return 1 - mean.predicted[i * mean.width + static_cast<std::size_t>(mean.actual[i])];
}

double rankCorrelationOf(const std::vector<double> &a, const std::vector<double> &b)
{
    Outcome pairs;
    pairs.rows = a.size();
    pairs.width = 1;
    pairs.predicted = a;
    pairs.actual = b;
    return metrics().at("spearman").compute(pairs);
}

/// Values of several targets have units of their own, so that each target is ranked by itself.
void compareWithErrors(const Outcome &mean, EnsembleReport &report)
{
    const std::size_t targets = mean.task == Task::Regression || mean.questions > 1 ? mean.width : 1;
    double sum = 0, defined = 0;
    for (std::size_t target = 0; target < targets; ++target) {
        std::vector<double> spreads, errors;
        for (std::size_t i = target; i < mean.actual.size(); i += targets)
            if (!std::isnan(mean.actual[i])) {
                spreads.push_back(report.spread[i]);
                errors.push_back(errorAt(mean, i));
            }
        report.compared += errors.size();
        const double rho = rankCorrelationOf(spreads, errors);
        if (std::isnan(rho))
            continue;
        sum += rho;
        ++defined;
    }
    report.rankCorrelation = defined > 0 ? sum / defined : nan;
}

} // namespace

Evaluation evaluateEnsemble(const std::vector<Outcome> &outcomes)
{
    EnsembleReport report;
    const Outcome mean = meanOf(outcomes);
    for (const MetricType *metric : metricsFor(mean)) {
        auto &[id, values] = report.metrics.emplace_back(metric->info().id, std::vector<double>{});
        for (const Outcome &each : outcomes)
            values.push_back(valueOf(*metric, each));
    }
    const std::size_t answers = mean.task == Task::Regression || mean.questions > 1 ? mean.rows * mean.width : mean.rows;
    for (std::size_t i = 0; i < answers; ++i)
        report.spread.push_back(deviationAt(outcomes, mean, placeOf(mean, i)));
    if (!mean.actual.empty())
        compareWithErrors(mean, report);
    Evaluation evaluation = evaluateOutcome(mean);
    evaluation.ensemble = std::move(report);
    return evaluation;
}

Text spreadInWords(const EnsembleReport &report)
{
    constexpr double muchAlike = 0.3;
    const double rho = std::round(report.rankCorrelation * 100) / 100;
    // Twice the standard error that Spearman's coefficient has where there is nothing to find.
    const double byChance = 2 / std::sqrt(std::max<double>(1, static_cast<double>(report.compared) - 1));
    if (std::isnan(rho))
        return text(NL_TEXT("Whether the networks disagree more where they err more cannot be told from these rows."));
    if (rho > byChance && rho >= muchAlike)
        return text(NL_TEXT("Where the networks disagree more they err more (rank correlation {1} over {2} predictions): "
                            "the spread says which predictions to trust less."),
                    rho, report.compared);
    if (rho > byChance)
        return text(NL_TEXT("Where the networks disagree more they err a little more (rank correlation {1} over {2} "
                            "predictions): the spread says something about the error, but not much."),
                    rho, report.compared);
    return text(NL_TEXT("How far the networks disagree says nothing about how far they err here (rank correlation {1} over "
                        "{2} predictions): do not take the spread for a measure of certainty."),
                rho, report.compared);
}

} // namespace netloom
