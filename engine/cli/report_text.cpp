// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/report_text.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace netloom {

namespace {

using Rows = std::vector<std::vector<std::string>>;

/// Letters that a person sees, not bytes: a class may be named in Chinese.
std::size_t width(const std::string &word)
{
    return static_cast<std::size_t>(
        std::count_if(word.begin(), word.end(), [](char c) { return (static_cast<unsigned char>(c) & 0xC0) != 0x80; }));
}

std::vector<std::string> reportRow(const ClassReport &row)
{
    return {row.name, figure(row.precision), figure(row.recall), figure(row.f1), std::to_string(row.support)};
}

Rows confusionRows(const Evaluation &evaluation)
{
    Rows rows = {{"actual \\ predicted"}};
    rows.front().insert(rows.front().end(), evaluation.classes.begin(), evaluation.classes.end());
    for (std::size_t i = 0; i < evaluation.confusion.size(); ++i) {
        rows.push_back({evaluation.classes[i]});
        for (const std::size_t count : evaluation.confusion[i])
            rows.back().push_back(std::to_string(count));
    }
    return rows;
}

/// Of the many metrics those that are watched, as the others would not stand side by side.
Rows targetRows(const Evaluation &evaluation)
{
    const bool areQuestions = evaluation.task == Task::Binary;
    const auto isShown = [](const std::string &id) {
        const MetricType *metric = metrics().find(id);
        return metric && metric->info().use == MetricUse::Watched;
    };
    Rows rows = {{"target", "rows"}};
    if (areQuestions)
        rows.front().emplace_back("positives");
    for (const auto &[id, value] : evaluation.perTarget.front().metrics)
        if (isShown(id))
            rows.front().push_back(id);
    for (const TargetReport &target : evaluation.perTarget) {
        std::vector<std::string> &row = rows.emplace_back(std::vector{target.name, std::to_string(target.rows)});
        if (areQuestions)
            row.push_back(std::to_string(target.positives));
        for (const auto &[id, value] : target.metrics)
            if (isShown(id))
                row.push_back(figure(value));
    }
    return rows;
}

/// The mean of the predictions beside what the networks give one by one.
Rows ensembleRows(const Evaluation &evaluation)
{
    Rows rows = {{"metric", "together", "mean of each", "lowest", "highest"}};
    for (std::size_t i = 0; i < evaluation.metrics.size() && i < evaluation.ensemble->metrics.size(); ++i) {
        const std::vector<double> &each = evaluation.ensemble->metrics[i].second;
        double sum = 0;
        for (const double value : each)
            sum += value;
        rows.push_back({evaluation.metrics[i].first, figure(evaluation.metrics[i].second),
                        figure(sum / static_cast<double>(each.size())), figure(*std::min_element(each.begin(), each.end())),
                        figure(*std::max_element(each.begin(), each.end()))});
    }
    return rows;
}

} // namespace

std::string figure(double value)
{
    if (!std::isfinite(value))
        return "-";
    std::array<char, 64> digits{};
    std::snprintf(digits.data(), digits.size(), "%.4f", value);
    return digits.data();
}

std::string tableText(const Rows &rows, const std::vector<bool> &isRight)
{
    std::vector<std::size_t> widths;
    for (const auto &row : rows)
        for (std::size_t i = 0; i < row.size(); ++i) {
            widths.resize(std::max(widths.size(), i + 1));
            widths[i] = std::max(widths[i], width(row[i]));
        }
    std::string lines;
    for (const auto &row : rows) {
        std::string line;
        for (std::size_t i = 0; i < row.size(); ++i) {
            const std::string gap(widths[i] - width(row[i]), ' ');
            const bool toRight = isRight.empty() ? i > 0 : i < isRight.size() && isRight[i];
            line += (i ? "  " : "") + (toRight ? gap + row[i] : row[i] + gap);
        }
        line.erase(line.find_last_not_of(' ') + 1);
        lines += (lines.empty() ? "" : "\n") + line;
    }
    return lines;
}

std::string reportText(const Evaluation &evaluation)
{
    Rows rows = {{"part", evaluation.part}, {"rows", std::to_string(evaluation.rows)}, {"loss", figure(evaluation.loss)}};
    for (const auto &[id, value] : evaluation.metrics)
        rows.push_back({id, figure(value)});
    std::string report = tableText(rows, {});
    if (evaluation.ensemble)
        report += "\n\n" + tableText(ensembleRows(evaluation), {}) + "\n" + spreadInWords(*evaluation.ensemble).str();
    if (!evaluation.perTarget.empty())
        report += "\n\n" + tableText(targetRows(evaluation), {});
    if (evaluation.task == Task::Regression || evaluation.perClass.empty())
        return report;
    rows = {{"class", "precision", "recall", "f1", "support"}};
    for (const ClassReport &row : evaluation.perClass)
        rows.push_back(reportRow(row));
    for (const ClassReport &row : evaluation.averages)
        rows.push_back(reportRow(row));
    report += "\n\n" + tableText(rows, {});
    return report + "\n\n" + tableText(confusionRows(evaluation), {});
}

} // namespace netloom
