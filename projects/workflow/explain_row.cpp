// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/explain_row.hpp"

#include "engine/data/csv_writer.hpp"
#include "engine/data/picked_rows.hpp"
#include "engine/explain/permutation_importance.hpp"
#include "engine/losses/loss.hpp"
#include "engine/prepare/token_vocabulary.hpp"
#include "projects/workflow/model.hpp"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstdio>

namespace netloom {

namespace {

constexpr std::int64_t rowsPerPass = 16;
constexpr std::uint64_t seedOfTest = 1;

/// What a number of the network's raw answer is to a person: it times `factor` plus `offset`.
struct OutputScale {
    std::int64_t unit = 0;
    double factor = 1, offset = 0;
    std::string measure = {};
    bool isScore = true;
};

OutputScale scaleOf(const RunRecord &run, const InputProbe &probe, int output, OutputLink link, const Dataset *known)
{
    const DataSignature &signature = run.preparation.signature;
    const auto at = static_cast<std::size_t>(output);
    OutputScale scale{.unit = output};
    if (signature.asksSeveral())
        return scale;
    if (signature.task != Task::Regression) {
        // One unit for two classes speaks for the second of them.
        if (probe.units() == 1)
            scale = {.unit = 0, .factor = output == 1 ? 1.0 : -1.0};
        return scale;
    }
    const int column = known ? known->find(signature.targets[at]) : -1;
    const std::string measure = column < 0 ? std::string() : known->columns[static_cast<std::size_t>(column)].unit;
    if (link == OutputLink::Exponential)
        return scale; // its logarithm is what the parts add up to
    return {output, run.preparation.targetDeviation[at], run.preparation.targetMean[at], measure, false};
}

OutputLink linkOf(const GraphSpec &graph)
{
    for (const Node &node : graph.nodes)
        if (const LossType *loss = losses().find(node.type))
            return loss->link();
    return OutputLink::Identity;
}

void throwIfNotOneAnswer(const RunRecord &run)
{
    if (run.preparation.signature.answerPlaces.rank() > 0 || linkOf(*run.graph) == OutputLink::Embedding)
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("This model gives no single answer for a row, so there is nothing that its parts could "
                                 "share. Models with one class or value a row can be explained.")));
}

/// The shares of an input's row as those of a cell: of items, of pixels, or of each number.
CellShares cellOf(const std::string &column, const Tensor &tensor, const std::vector<double> &shares)
{
    const Shape &shape = tensor.shape;
    if (shape.isVarying()) {
        const auto items = static_cast<std::size_t>(tensor.items(0));
        CellShares cell{column, {tensor.items(0)}, std::vector<double>(items)};
        for (std::size_t i = 0; i < shares.size() && items > 0; ++i)
            cell.shares[i / (shares.size() / items)] += shares[i];
        return cell;
    }
    if (shape.rank() != 3)
        return {column, shape.dims(), shares};
    const auto pixels = static_cast<std::size_t>(shape[1] * shape[2]);
    CellShares cell{column, {shape[1], shape[2]}, std::vector<double>(pixels)};
    for (std::size_t i = 0; i < shares.size(); ++i)
        cell.shares[i % pixels] += shares[i];
    return cell;
}

std::vector<CellShares> cellsOf(const Preparation &preparation, const InputProbe &probe, const PreparedData &row,
                                const std::vector<std::vector<double>> &shares)
{
    std::vector<CellShares> cells;
    const std::vector<DataSignature::Input> &inputs = preparation.signature.inputs;
    for (const InputGroup &group : inputGroups(preparation)) {
        if (inputs[group.input].features.empty())
            continue;
        double sum = 0;
        for (std::int64_t i = group.first; i < group.first + group.count; ++i)
            sum += shares[group.input][static_cast<std::size_t>(i)];
        cells.push_back({group.column, {}, {sum}});
    }
    for (std::size_t i = 0; i < inputs.size(); ++i)
        if (inputs[i].features.empty() && probe.reads(i))
            cells.push_back(cellOf(inputs[i].name, row.inputs[i], shares[i]));
    return cells;
}

std::string shortWord(double number)
{
    std::array<char, 32> word;
    std::snprintf(word.data(), word.size(), "%.3g", number);
    return word.data();
}

/// The words of a text as the network reads them; nothing for other inputs.
std::vector<std::string> wordsOf(const Preparation &preparation, const std::string &column, const Dataset &data,
                                 std::size_t row, std::size_t count)
{
    std::vector<std::string> words;
    for (const Preparation::ForColumn &feature : preparation.features) {
        const int at = data.find(column);
        if (feature.column != column || !sequenceShape(feature) || at < 0)
            continue;
        const FittedStep &step = feature.steps.back();
        const Params params = withDefaults(prepareSteps().at(step.step).info().params, step.params);
        forEachToken(data.columns[static_cast<std::size_t>(at)].cellText(row), params.word("split"),
                     [&](std::string_view word) { words.emplace_back(word); });
    }
    words.resize(std::min(words.size(), count)); // a long text is cut
    return words;
}

/// Where a part stands among the shares, when it is one item of a cell: a word, a node, a number.
RowExplanation::Part placedPart(const SamplePart &part, double share, const std::string &input, const RowShares &shares)
{
    RowExplanation::Part placed{part.name, share};
    const std::vector<CellShares> &cells = shares.cells;
    const auto its = std::find_if(cells.begin(), cells.end(), [&](const CellShares &cell) { return cell.column == input; });
    if (its == cells.end() || its->dims.size() != 1 || part.numbers.empty())
        return placed;
    placed.item = static_cast<std::size_t>(part.numbers.front()) / part.numbers.size(); // items are equally wide
    if (placed.item < its->shares.size())
        placed.cell = static_cast<int>(its - cells.begin());
    return placed;
}

/// The row alone, prepared as the model needs it.
std::shared_ptr<const PreparedData> preparedRow(const RunRecord &run, const Dataset &data, std::size_t row,
                                                const JobControl &job)
{
    if (row >= data.rows)
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("There is no row {1}; the data have {2}."), row + 1, data.rows));
    const std::array<std::int64_t, 1> only = {static_cast<std::int64_t>(row)};
    std::vector<Text> errors;
    auto prepared =
        applyPreparation(run.preparation, *withTypes(pickedRows(data, only), typesOf(run.preparation)), &errors, job);
    if (!errors.front().empty())
        throw Error(ErrorKind::Usage, data.provenance.title, errors.front());
    return prepared;
}

/// The values of a regression, or a probability a class.
std::vector<double> predictionOf(const RunRecord &run, const Dataset &data, std::size_t row, const JobControl &job)
{
    const std::array<std::int64_t, 1> only = {static_cast<std::int64_t>(row)};
    ReadResult read;
    read.data = pickedRows(data, only);
    read.rowsSeen = 1;
    const Predictions predictions = predictRun(run, read, 1, job);
    return predictions.rows.empty() ? std::vector<double>() : predictions.rows.front().values;
}

} // namespace

std::vector<std::string> outputsOf(const RunRecord &run)
{
    const DataSignature &signature = run.preparation.signature;
    return signature.task == Task::Regression || signature.asksSeveral() ? signature.targets : signature.classes;
}

RowExplanation explainRow(const RunRecord &run, const Dataset &data, std::size_t row, const Bench *bench,
                          const RowQuestion &question, int threads, const JobControl &job)
{
    throwIfNotOneAnswer(run);
    const auto prepared = preparedRow(run, data, row, job);
    const std::vector<double> predicted = predictionOf(run, data, row, job);
    const std::vector<std::string> outputs = outputsOf(run);
    const bool isRegression = run.preparation.signature.task == Task::Regression;
    const auto likeliest =
        isRegression ? 0 : static_cast<int>(std::max_element(predicted.begin(), predicted.end()) - predicted.begin());
    const int output = question.output.value_or(likeliest);
    if (output < 0 || output >= static_cast<int>(outputs.size()))
        throw Error(ErrorKind::Usage, run.name,
                    text(NL_TEXT("The model has {1} outputs; there is no number {2}."), outputs.size(), output + 1));

    InputProbe probe(*run.graph, run.preparation.signature, rowsPerPass);
    probe.setWeights(run.modelWeights());
    const OutputScale scale = scaleOf(run, probe, output, linkOf(*run.graph), bench ? bench->data.get() : &data);
    const bool hasBackground = bench && bench->prepared && bench->preparation == run.preparation;
    const ExplainedSample sample = sampleOf(*prepared, 0, scale.unit, hasBackground ? bench->prepared.get() : nullptr,
                                            hasBackground ? run.split.train : std::vector<std::uint32_t>());
    std::vector<SamplePart> parts = partsOf(sample, run.preparation);
    std::erase_if(parts, [&](const SamplePart &part) { return !probe.reads(part.input); });
    ThreadPool pool(threads);
    Attribution attribution = attribute(probe, sample, parts, question.how, pool, job);
    if (!std::isfinite(attribution.output + attribution.baselineOutput + attribution.gap))
        throw Error(
            ErrorKind::Usage, run.name,
            text(NL_TEXT("The network's answer to this row is no finite number, so it cannot be taken apart. Train it "
                         "again at a lower rate, or choose another row.")));
    for (std::vector<double> &shares : attribution.inputs)
        for (double &share : shares)
            share *= scale.factor;

    RowExplanation explanation;
    explanation.output = outputs[static_cast<std::size_t>(output)];
    if (run.preparation.signature.asksSeveral())
        explanation.output += " = " + run.preparation.signature.classes.back();
    else if (!isRegression && !run.preparation.signature.targets.empty())
        explanation.output = run.preparation.signature.targets.front() + " = " + explanation.output;
    if (static_cast<std::size_t>(output) < predicted.size())
        explanation.prediction = shortWord(predicted[static_cast<std::size_t>(output)]);
    explanation.unit = scale.measure;
    explanation.isScore = scale.isScore;
    explanation.value = attribution.output * scale.factor + scale.offset;
    explanation.baseline = attribution.baselineOutput * scale.factor + scale.offset;
    explanation.gap = attribution.gap * scale.factor;
    explanation.method = question.how.method;
    explanation.shares = {explanation.output, scale.measure, cellsOf(run.preparation, probe, *prepared, attribution.inputs)};
    for (CellShares &cell : explanation.shares.cells)
        cell.names = wordsOf(run.preparation, cell.column, data, row, cell.shares.size());
    std::vector<double> shares;
    for (const SamplePart &part : parts) {
        shares.push_back(attribution.shareOf(part));
        explanation.parts.push_back(
            placedPart(part, shares.back(), run.preparation.signature.inputs[part.input].name, explanation.shares));
        RowExplanation::Part &placed = explanation.parts.back();
        if (placed.cell < 0)
            continue;
        const std::vector<std::string> &words = explanation.shares.cells[static_cast<std::size_t>(placed.cell)].names;
        if (placed.item < words.size())
            placed.name = text(NL_TEXT("“{1}”, word {2}"), words[placed.item], placed.item + 1);
    }
    std::vector<double> raw = shares; // in the network's own direction and measure
    for (double &share : raw)
        share /= scale.factor;
    explanation.test = testByDeleting(probe, sample, parts, raw, seedOfTest, pool, job);
    explanation.test.moved *= std::abs(scale.factor);
    explanation.test.movedByChance *= std::abs(scale.factor);
    explanation.test.upwards = explanation.test.upwards == (scale.factor > 0);
    std::stable_sort(explanation.parts.begin(), explanation.parts.end(),
                     [](const auto &a, const auto &b) { return std::abs(a.share) > std::abs(b.share); });
    return explanation;
}

void nameParts(RowExplanation &explanation, const std::vector<std::vector<Text>> &names)
{
    for (RowExplanation::Part &part : explanation.parts) {
        const auto cell = static_cast<std::size_t>(part.cell);
        if (part.cell >= 0 && cell < names.size() && part.item < names[cell].size() && !names[cell][part.item].empty())
            part.name = names[cell][part.item];
    }
}

Text verdictOf(const RowExplanation &explanation)
{
    const DeletionTest &test = explanation.test;
    if (!test.canTell())
        return text(NL_TEXT("The row has too few parts to test this by taking some away, so believe it with care."));
    const std::string moved = shortWord(test.moved), chance = shortWord(test.movedByChance);
    if (test.holds())
        return text(
            NL_TEXT("This holds: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} parts "
                    "chosen by chance by {4} on average, and {5} of {6} such choices did as much."),
            test.removed, test.parts, moved, chance, test.asGood, test.tries);
    return text(
        NL_TEXT("Do not rely on this: without the {1} strongest of {2} parts the prediction moves by {3}, without {1} "
                "parts chosen by chance by {4} on average, and {5} of {6} such choices did as much."),
        test.removed, test.parts, moved, chance, test.asGood, test.tries);
}

std::string explanationCsv(const RowExplanation &explanation)
{
    std::string csv = "part,share\n";
    for (const RowExplanation::Part &part : explanation.parts)
        csv += csvCell(part.name.str()) + "," + toWord(part.share) + "\n";
    return csv;
}

} // namespace netloom
