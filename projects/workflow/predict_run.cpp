// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/model.hpp"
#include "projects/workflow/reading_order.hpp"
#include "projects/workflow/workflow.hpp"

#include "engine/data/csv_writer.hpp"
#include "engine/losses/loss.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr std::size_t rowsAtOnce = 4096;

/// Why cells became missing when their column was read as the type that the model needs.
void noteLostCells(const Dataset &read, const Dataset &typed, const Preparation &preparation, std::vector<Text> &errors)
{
    for (const Preparation::ForColumn &feature : preparation.features) {
        const int index = read.find(feature.column);
        if (index < 0)
            continue;
        const Column &before = read.columns[static_cast<std::size_t>(index)];
        const Column &after = typed.columns[static_cast<std::size_t>(index)];
        if (before.type == after.type)
            continue;
        for (std::size_t row = 0; row < read.rows; ++row)
            if (errors[row].empty() && after.isMissing(row) && !before.isMissing(row))
                errors[row] = text(NL_TEXT("{1} is '{2}', which is no number."), feature.column, before.cellText(row));
    }
}

/// Cells that the reader itself could not read as the model's type: their rows are there, but must not be guessed.
void noteProblems(const ReadResult &read, const ReadingOrder &order, const Preparation &preparation,
                  std::vector<Text> &errors)
{
    for (const Problem &problem : read.problems) {
        const std::int64_t row = problem.isRowRejected ? -1 : order.rowOf(problem);
        const auto column = static_cast<std::size_t>(problem.column);
        if (row < 0 || column < 1 || column > read.data->columns.size())
            continue;
        const std::string &name = read.data->columns[column - 1].name;
        const bool isFeature = std::any_of(preparation.features.begin(), preparation.features.end(),
                                           [&](const Preparation::ForColumn &feature) { return feature.column == name; });
        Text &error = errors[static_cast<std::size_t>(row)];
        if (isFeature && error.empty())
            error = problem.message;
    }
}

/// Whether the network places rows in a space instead of predicting the target.
bool givesEmbedding(const GraphSpec &graph)
{
    return std::any_of(graph.nodes.begin(), graph.nodes.end(), [](const Node &node) {
        const LossType *loss = losses().find(node.type);
        return loss && loss->link() == OutputLink::Embedding;
    });
}

/// The numbers of an embedding are shown as the values of a regression would be.
void nameEmbedding(Predictions &predictions, const std::vector<Predictions::Row> &rows)
{
    std::size_t width = 0;
    for (const Predictions::Row &row : rows)
        width = std::max(width, row.values.size());
    predictions.task = Task::Regression;
    predictions.classes.clear();
    predictions.targets.clear();
    for (std::size_t i = 1; i <= width; ++i)
        predictions.targets.push_back("embedding " + std::to_string(i));
}

void fillIn(Predictions::Row &row, const Preparation &preparation, const float *out, std::size_t width, OutputLink link)
{
    if (link == OutputLink::Embedding) {
        row.values.assign(out, out + width);
        return;
    }
    const DataSignature &signature = preparation.signature;
    if (signature.task == Task::Regression) {
        for (std::size_t i = 0; i < width; ++i)
            row.values.push_back(static_cast<double>(out[i]) * preparation.targetDeviation[i] + preparation.targetMean[i]);
        return;
    }
    if (signature.asksSeveral()) { // the probability of the second word for each, which says the first, too
        row.values.assign(out, out + width);
        return;
    }
    if (signature.task == Task::Binary) {
        const auto positive = static_cast<double>(out[0]);
        row.values = {1 - positive, positive};
        row.prediction = signature.classes[positive >= 0.5 ? 1 : 0];
        return;
    }
    row.values.assign(out, out + width);
    const auto likeliest = std::max_element(row.values.begin(), row.values.end()) - row.values.begin();
    row.prediction = signature.classes[static_cast<std::size_t>(likeliest)];
}

/// An answer a token: the likeliest classes between blanks, as the tokens stand; no probabilities.
void fillInTokens(Predictions::Row &row, const Preparation &preparation, const float *out, std::size_t width,
                  std::size_t answers)
{
    for (std::size_t i = 0; i < answers; ++i) {
        Predictions::Row one;
        fillIn(one, preparation, out + i * width, width, OutputLink::Identity);
        row.prediction += (i > 0 ? " " : "") + one.prediction;
    }
}

/// Predictions of the rows that can be used, one a row of the data, in order.
std::vector<Predictions::Row> predictedRows(const RunRecord &run, const PreparedData &prepared, std::vector<Text> errors,
                                            int threads, const JobControl &job)
{
    std::vector<std::uint32_t> good;
    for (std::uint32_t row = 0; row < prepared.rows; ++row)
        if (errors[row].empty())
            good.push_back(row);
    ThreadPool pool(threads);
    Network<float> network = trainedNetwork(run);
    const auto width = static_cast<std::size_t>(network.outputWidth());
    std::vector<Predictions::Row> rows(prepared.rows);
    std::vector<float> out;
    for (std::size_t begin = 0; begin < good.size(); begin += rowsAtOnce) {
        job.throwIfStopped();
        job.report(static_cast<double>(begin) / static_cast<double>(good.size()), text(NL_TEXT("Predicting")));
        const std::span<const std::uint32_t> some =
            std::span(good).subspan(begin, std::min(rowsAtOnce, good.size() - begin));
        out.resize(static_cast<std::size_t>(prepared.answers(some)) * width);
        network.predict(prepared, some, out, pool);
        const float *next = out.data();
        for (const std::uint32_t row : some) {
            const auto answers = static_cast<std::size_t>(prepared.answers(std::span(&row, 1)));
            if (prepared.signature.answerPlaces.isVarying())
                fillInTokens(rows[row], run.preparation, next, width, answers);
            else
                fillIn(rows[row], run.preparation, next, width, network.link());
            next += answers * width;
        }
    }
    for (std::size_t row = 0; row < rows.size(); ++row)
        rows[row].error = std::move(errors[row]);
    return rows;
}

const Column *idColumn(const Dataset &data)
{
    for (std::size_t i = 0; i < data.roles.size() && i < data.columns.size(); ++i)
        if (data.roles[i] == ColumnRole::Id)
            return &data.columns[i];
    return nullptr;
}

std::string shortNumber(double value)
{
    // The network computes in float: more digits than a float has would only pretend.
    return toWord(std::stod([value] {
        char digits[32];
        std::snprintf(digits, sizeof digits, "%.7g", value);
        return std::string(digits);
    }()));
}

} // namespace

Predictions predictRun(const RunRecord &run, const ReadResult &read, int threads, const JobControl &job)
{
    const Dataset &data = *read.data;
    const ReadingOrder order(read);
    std::vector<Text> errors(data.rows);
    const DatasetPtr typed = withTypes(read.data, typesOf(run.preparation));
    noteProblems(read, order, run.preparation, errors);
    noteLostCells(data, *typed, run.preparation, errors);
    std::vector<Text> unusable;
    const auto prepared = applyPreparation(run.preparation, *typed, &unusable, job);
    for (std::size_t row = 0; row < unusable.size() && row < errors.size(); ++row)
        if (errors[row].empty())
            errors[row] = unusable[row];
    std::vector<Predictions::Row> usable = predictedRows(run, *prepared, std::move(errors), threads, job);

    Predictions predictions;
    predictions.task = run.preparation.signature.task;
    predictions.classes = run.preparation.signature.classes;
    predictions.targets = run.preparation.signature.targets;
    if (givesEmbedding(*run.graph))
        nameEmbedding(predictions, usable);
    const Column *ids = idColumn(data);
    predictions.idName = ids ? ids->name : "row";
    for (const ReadingOrder::Entry &entry : order.entries()) {
        const std::string number = std::to_string(predictions.rows.size() + 1);
        if (entry.row >= 0) {
            const auto row = static_cast<std::size_t>(entry.row);
            usable[row].id = ids ? ids->cellText(row) : number;
            predictions.rows.push_back(std::move(usable[row]));
        } else {
            // A row that could not be read has no id that could be trusted; its number cannot be taken for one.
            predictions.rows.push_back({ids ? "row " + number : number, {}, {}, entry.reason});
        }
    }
    return predictions;
}

std::string predictionsCsv(const Predictions &predictions)
{
    using Names = std::vector<std::string>;
    const bool isRegression = predictions.hasValueATarget();
    const bool isOneValue = isRegression && predictions.targets.size() == 1;
    std::string csv = csvCell(predictions.idName);
    if (isRegression && !isOneValue) {
        const bool areQuestions = predictions.task == Task::Binary;
        for (const std::string &target : predictions.targets)
            csv += "," + csvCell(areQuestions ? "p(" + target + "=" + predictions.classes.back() + ")"
                                              : "prediction(" + target + ")");
    } else {
        csv += ",prediction";
        for (const std::string &name : predictions.classes)
            csv += "," + csvCell("p(" + name + ")");
    }
    const bool isEnsemble = predictions.networks > 1;
    if (isEnsemble && isOneValue)
        csv += ",deviation";
    for (const std::string &target : isEnsemble &&isRegression && !isOneValue ? predictions.targets : Names{})
        csv += "," + csvCell("deviation(" + target + ")");
    if (isEnsemble && !isRegression)
        csv += ",disagreement";
    csv += ",error\n";
    const std::size_t width = isRegression ? predictions.targets.size() : predictions.classes.size();
    for (const Predictions::Row &row : predictions.rows) {
        csv += csvCell(row.id);
        if (!isRegression)
            csv += "," + csvCell(row.prediction);
        for (std::size_t i = 0; i < width; ++i)
            csv += "," + (row.values.empty() ? std::string() : shortNumber(row.values[i]));
        for (std::size_t i = 0; isEnsemble && isRegression && i < width; ++i)
            csv += "," + (row.spread.empty() ? std::string() : shortNumber(row.spread[i]));
        if (isEnsemble && !isRegression)
            csv += "," + (row.values.empty() ? std::string() : shortNumber(row.disagreement));
        csv += "," + csvCell(row.error.str()) + "\n";
    }
    return csv;
}

} // namespace netloom
