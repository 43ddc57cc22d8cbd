// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/evaluate_figures.hpp"

#include "engine/base/text.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/translate.hpp"

#include <QCoreApplication>
#include <QLocale>
#include <algorithm>
#include <cmath>
#include <set>

namespace netloom {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(netloom::EvaluationView)
};

double metricOf(const Evaluation &evaluation, const std::string &id)
{
    for (const auto &[name, value] : evaluation.metrics)
        if (name == id)
            return value;
    return std::numeric_limits<double>::quiet_NaN();
}

Figure metricFigure(const Evaluation &evaluation, const std::string &id, const QString &note)
{
    const MetricType *type = metrics().find(id);
    return {type ? shown(type->info().label) : qstr(id), shortNumber(metricOf(evaluation, id)), note,
            type ? shown(type->info().help) : QString()};
}

QString intervalText(const std::pair<double, double> &interval)
{
    return Words::tr("95 %: %1 to %2").arg(interval.first, 0, 'f', 2).arg(interval.second, 0, 'f', 2);
}

QString ofText(std::size_t part, std::size_t all)
{
    const QLocale locale;
    return Words::tr("%1 of %2")
        .arg(locale.toString(static_cast<qulonglong>(part)), locale.toString(static_cast<qulonglong>(all)));
}

Figure lossFigure(const Evaluation &evaluation, const RunRecord &run)
{
    QString note;
    for (const EpochSummary &epoch : run.epochs)
        if (epoch.epoch == run.checkpoint.bestEpoch || (run.checkpoint.bestEpoch == 0 && &epoch == &run.epochs.back()))
            note = Words::tr("training %1").arg(shortNumber(epoch.trainLoss));
    return {
        Words::tr("Loss"), shortNumber(evaluation.loss), note,
        Words::tr("What the training made small, measured on this part. Far above the training loss means over-fitting.")};
}

std::size_t rightRows(const Evaluation &evaluation)
{
    std::size_t right = 0;
    for (std::size_t c = 0; c < evaluation.confusion.size(); ++c)
        right += evaluation.confusion[c][c];
    return right;
}

void addBinary(std::vector<Figure> &figures, const Evaluation &evaluation)
{
    const ClassReport &negative = evaluation.perClass[0], &positive = evaluation.perClass[1];
    const double area = metricOf(evaluation, "auc");
    figures.push_back(metricFigure(evaluation, "auc",
                                   std::isfinite(area) && area > 0 && area < 1
                                       ? intervalText(aucInterval(area, positive.support, negative.support))
                                       : QString()));
    figures.push_back({Words::tr("F1 %1").arg(qstr(positive.name)), shortNumber(positive.f1),
                       Words::tr("precision %1").arg(shortNumber(positive.precision)),
                       Words::tr("The harmonic mean of precision and recall of the class %1.").arg(qstr(positive.name))});
    figures.push_back({Words::tr("Sensitivity"), shortNumber(positive.recall),
                       ofText(evaluation.confusion[1][1], positive.support),
                       Words::tr("Of the rows that are %1, the share that was found.").arg(qstr(positive.name))});
    figures.push_back({Words::tr("Specificity"), shortNumber(negative.recall),
                       ofText(evaluation.confusion[0][0], negative.support),
                       Words::tr("Of the rows that are not %1, the share that was left alone.").arg(qstr(positive.name))});
}

} // namespace

std::vector<Figure> headlineFigures(const Evaluation &evaluation, const RunRecord &run)
{
    std::vector<Figure> figures;
    if (evaluation.task == Task::Regression) {
        for (const char *id : {"rmse", "mae", "r2", "spearman"})
            figures.push_back(
                metricFigure(evaluation, id,
                             evaluation.perTarget.empty()
                                 ? QString()
                                 : Words::tr("mean of %n targets", nullptr, static_cast<int>(evaluation.perTarget.size()))));
        figures.push_back(lossFigure(evaluation, run));
        return figures;
    }
    if (!evaluation.perTarget.empty()) {
        const QString over = Words::tr("mean of %n targets", nullptr, static_cast<int>(evaluation.perTarget.size()));
        for (const char *id : {"auc", "average_precision", "balanced_accuracy", "accuracy"})
            figures.push_back(metricFigure(evaluation, id, over));
        figures.push_back(lossFigure(evaluation, run));
        return figures;
    }
    const std::size_t right = rightRows(evaluation), answers = evaluation.outcome.rows;
    const bool areTokens = !evaluation.outcome.sequences.empty();
    // The tokens of a sentence are no draws of their own, so that an interval would be too narrow.
    figures.push_back(metricFigure(evaluation, "accuracy",
                                   areTokens     ? Words::tr("%Ln tokens", nullptr, static_cast<int>(answers))
                                   : answers > 0 ? intervalText(wilsonInterval(right, answers))
                                                 : QString()));
    if (areTokens && std::isfinite(metricOf(evaluation, "entity_f1")))
        figures.push_back(metricFigure(evaluation, "entity_f1", Words::tr("whole entities")));
    if (evaluation.task == Task::Binary && evaluation.perClass.size() == 2) {
        addBinary(figures, evaluation);
    } else {
        figures.push_back(metricFigure(evaluation, "balanced_accuracy",
                                       Words::tr("%n classes", nullptr, static_cast<int>(evaluation.classes.size()))));
        for (const ClassReport &average : evaluation.averages)
            if (average.name != "micro")
                figures.push_back({Words::tr("F1, %1").arg(classTitle(average, true)),
                                   shortNumber(average.f1),
                                   Words::tr("%n classes", nullptr, static_cast<int>(evaluation.classes.size())),
                                   {}});
        figures.push_back(metricFigure(evaluation, "auc", {}));
    }
    figures.push_back(lossFigure(evaluation, run));
    return figures;
}

std::pair<double, double> wilsonInterval(std::size_t hits, std::size_t all)
{
    constexpr double z = 1.959963984540054; // 97.5 % point of the normal distribution
    const auto n = static_cast<double>(all);
    const double share = static_cast<double>(hits) / n;
    const double middle = (share + z * z / (2 * n)) / (1 + z * z / n);
    const double reach = z / (1 + z * z / n) * std::sqrt(share * (1 - share) / n + z * z / (4 * n * n));
    return {std::max(0.0, middle - reach), std::min(1.0, middle + reach)};
}

std::pair<double, double> aucInterval(double auc, std::size_t positives, std::size_t negatives)
{
    const auto p = static_cast<double>(positives), n = static_cast<double>(negatives);
    const double q1 = auc / (2 - auc), q2 = 2 * auc * auc / (1 + auc);
    const double variance = (auc * (1 - auc) + (p - 1) * (q1 - auc * auc) + (n - 1) * (q2 - auc * auc)) / (p * n);
    const double reach = 1.959963984540054 * std::sqrt(std::max(0.0, variance));
    return {std::max(0.0, auc - reach), std::min(1.0, auc + reach)};
}

double ThresholdCounts::sensitivity() const
{
    return positives() > 0 ? static_cast<double>(hits) / static_cast<double>(positives()) : 0;
}

double ThresholdCounts::falseAlarmShare() const
{
    return negatives() > 0 ? static_cast<double>(falseAlarms) / static_cast<double>(negatives()) : 0;
}

double ThresholdCounts::accuracy() const
{
    const std::size_t all = positives() + negatives();
    return all > 0 ? static_cast<double>(hits + rightlyNegative) / static_cast<double>(all) : 0;
}

ThresholdCounts countsAt(const Outcome &outcome, double threshold)
{
    ThresholdCounts counts;
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        const bool isTaken = outcome.predicted[row * outcome.width + 1] >= threshold;
        if (outcome.actual[row] == 1)
            ++(isTaken ? counts.hits : counts.missed);
        else
            ++(isTaken ? counts.falseAlarms : counts.rightlyNegative);
    }
    return counts;
}

double cheapestThreshold(const Outcome &outcome, double costOfMiss)
{
    std::vector<std::pair<double, bool>> ranked;
    double cost = 0;
    for (std::size_t row = 0; row < outcome.rows; ++row) {
        const bool isPositive = outcome.actual[row] == 1;
        ranked.emplace_back(outcome.predicted[row * outcome.width + 1], isPositive);
        cost += isPositive ? 0 : 1; // at a threshold of 0 every row counts as positive
    }
    std::sort(ranked.begin(), ranked.end());
    double best = 0, bestCost = cost;
    for (std::size_t i = 0; i < ranked.size(); ++i) {
        cost += ranked[i].second ? costOfMiss : -1;
        const bool isLastOfEquals = i + 1 == ranked.size() || ranked[i + 1].first > ranked[i].first;
        if (isLastOfEquals && cost < bestCost) {
            bestCost = cost;
            best = i + 1 < ranked.size() ? (ranked[i].first + ranked[i + 1].first) / 2 : 1;
        }
    }
    return best;
}

QString classTitle(const ClassReport &report, bool isAverage)
{
    if (!isAverage)
        return qstr(report.name);
    return report.name == "micro"   ? Words::tr("micro average")
           : report.name == "macro" ? Words::tr("macro average")
                                    : Words::tr("weighted average");
}

std::string reportCsv(const Evaluation &evaluation)
{
    const auto quoted = [](const std::string &text) {
        if (text.find_first_of(",\"\n\r") == std::string::npos)
            return text;
        std::string out = "\"";
        for (const char c : text)
            out += c == '"' ? std::string("\"\"") : std::string(1, c);
        return out + '"';
    };
    std::string csv;
    if (!evaluation.perClass.empty()) {
        csv += "class,precision,recall,f1,support\n";
        for (const std::vector<ClassReport> *reports : {&evaluation.perClass, &evaluation.averages})
            for (const ClassReport &report : *reports)
                csv += quoted(reports == &evaluation.averages ? report.name + " average" : report.name) + ',' +
                       toWord(report.precision) + ',' + toWord(report.recall) + ',' + toWord(report.f1) + ',' +
                       toWord(report.support) + '\n';
        csv += '\n';
    }
    if (!evaluation.perTarget.empty()) {
        csv += "target,rows";
        for (const auto &[id, value] : evaluation.perTarget.front().metrics)
            csv += ',' + quoted(id);
        for (const TargetReport &target : evaluation.perTarget) {
            csv += '\n' + quoted(target.name) + ',' + toWord(target.rows);
            for (const auto &[id, value] : target.metrics)
                csv += ',' + (std::isfinite(value) ? toWord(value) : std::string());
        }
        csv += "\n\n";
    }
    csv += "metric,value\n";
    csv +=
        "part," + quoted(evaluation.part) + "\nrows," + toWord(evaluation.rows) + "\nloss," + toWord(evaluation.loss) + '\n';
    for (const auto &[id, value] : evaluation.metrics)
        csv += quoted(id) + ',' + (std::isfinite(value) ? toWord(value) : std::string()) + '\n';
    for (const Text &note : evaluation.notes)
        csv += "note," + quoted(note.str()) + '\n';
    return csv;
}

} // namespace netloom
