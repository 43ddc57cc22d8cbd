// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/run_blocks.hpp"

#include "engine/interop/safetensors.hpp"

#include <map>

namespace netloom {

namespace {

constexpr std::size_t fixedColumns = 6;

std::vector<std::string> metricIds(const EpochSummary &epoch)
{
    std::vector<std::string> ids;
    for (const auto &[id, value] : epoch.metrics)
        ids.push_back(id);
    return ids;
}

bool hasMetrics(const EpochSummary &epoch, const std::vector<std::string> &ids)
{
    if (epoch.metrics.size() != ids.size())
        return false;
    for (std::size_t i = 0; i < ids.size(); ++i)
        if (epoch.metrics[i].first != ids[i])
            return false;
    return true;
}

/// How many epochs there are, compared with the bytes that are there.
std::size_t announcedEpochs(const std::vector<v1::CurveSpan> &spans, const ByteReader &in)
{
    constexpr std::size_t longestId = 64;
    std::size_t epochs = 0, left = in.left();
    for (const v1::CurveSpan &span : spans) {
        for (const std::string &id : span.metrics)
            if (id.size() > longestId)
                in.place().damaged("a metric has an impossible name");
        const std::size_t epochBytes = (fixedColumns + span.metrics.size()) * sizeof(double);
        if (span.epochs == 0 || span.epochs > left / epochBytes)
            in.place().damaged("it holds fewer epochs than announced");
        left -= span.epochs * epochBytes;
        epochs += span.epochs;
    }
    return epochs;
}

EpochSummary readEpoch(const std::vector<std::string> &metrics, ByteReader &in)
{
    constexpr double mostEpochs = 9e15; // whole numbers up to here are exact
    EpochSummary epoch;
    const double number = in.real();
    if (!(number >= 0 && number <= mostEpochs))
        in.place().damaged("an epoch has no number");
    epoch.epoch = static_cast<std::int64_t>(number);
    epoch.trainLoss = in.real();
    epoch.validationLoss = in.real();
    epoch.learningRate = in.real();
    epoch.samplesPerSecond = in.real();
    epoch.elapsedSeconds = in.real();
    epoch.metrics.reserve(metrics.size());
    for (const std::string &id : metrics)
        epoch.metrics.emplace_back(id, in.real());
    return epoch;
}

std::string prefix(std::uint32_t number)
{
    return "run" + std::to_string(number) + "/";
}

using Tensors = std::map<std::string, TensorView, std::less<>>;

/// Takes a tensor out of the list. One that is missing or of another size or kind is damage.
TensorView take(Tensors &tensors, const std::string &name, std::uint64_t count, TensorType type, const FilePlace &place)
{
    if (count == 0)
        return {name, type, {}, {}};
    const auto found = tensors.find(name);
    if (found == tensors.end())
        place.damaged("weights of a run are missing");
    TensorView view = found->second;
    if (view.type != type || view.shape.size() != 1 || static_cast<std::uint64_t>(view.shape[0]) != count)
        place.damaged("weights of a run have another size than announced");
    tensors.erase(found);
    return view;
}

} // namespace

std::vector<v1::CurveSpan> curveSpans(const std::vector<EpochSummary> &epochs)
{
    std::vector<v1::CurveSpan> spans;
    for (const EpochSummary &epoch : epochs) {
        if (spans.empty() || !hasMetrics(epoch, spans.back().metrics))
            spans.push_back({0, metricIds(epoch)});
        ++spans.back().epochs;
    }
    return spans;
}

void writeCurves(const std::vector<EpochSummary> &epochs, ByteWriter &out)
{
    for (const EpochSummary &epoch : epochs) {
        for (const double number : {static_cast<double>(epoch.epoch), epoch.trainLoss, epoch.validationLoss,
                                    epoch.learningRate, epoch.samplesPerSecond, epoch.elapsedSeconds})
            out.real(number);
        for (const auto &[id, value] : epoch.metrics)
            out.real(value);
    }
}

std::vector<EpochSummary> readCurves(const std::vector<v1::CurveSpan> &spans, ByteReader &in)
{
    std::vector<EpochSummary> epochs;
    epochs.reserve(announcedEpochs(spans, in));
    for (const v1::CurveSpan &span : spans)
        for (std::uint64_t i = 0; i < span.epochs; ++i)
            epochs.push_back(readEpoch(span.metrics, in));
    return epochs;
}

v1::TensorCounts tensorCounts(const RunRecord &run)
{
    return {run.checkpoint.weights.size(), run.checkpoint.bestWeights.size(), run.checkpoint.optimizerState.size(),
            run.split.train.size(),        run.split.validation.size(),       run.split.test.size()};
}

std::vector<std::byte> writeTensors(const std::vector<RunPtr> &runs)
{
    std::vector<TensorView> tensors;
    const auto add = [&](std::string name, const auto &numbers) {
        if (!numbers.empty())
            tensors.push_back(TensorView::of(std::move(name), std::span(numbers)));
    };
    for (const RunPtr &run : runs) {
        const std::string start = prefix(run->number);
        add(start + "weights", run->checkpoint.weights);
        add(start + "best_weights", run->checkpoint.bestWeights);
        add(start + "optimizer_state", run->checkpoint.optimizerState);
        add(start + "train_rows", run->split.train);
        add(start + "validation_rows", run->split.validation);
        add(start + "test_rows", run->split.test);
    }
    return writeSafetensors(tensors);
}

void readTensors(std::span<const std::byte> bytes, const std::vector<v1::Run> &stored, std::vector<RunRecord> &runs,
                 const FilePlace &place)
{
    Tensors tensors;
    for (TensorView &tensor : readSafetensors(bytes, place.file + " (" + place.section + ")"))
        tensors.emplace(tensor.name, std::move(tensor));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        const v1::TensorCounts &counts = stored[i].tensors;
        const std::string start = prefix(stored[i].number);
        const auto floats = [&](const char *name, std::uint64_t count) {
            return take(tensors, start + name, count, TensorType::F32, place).floats();
        };
        const auto rows = [&](const char *name, std::uint64_t count) {
            return take(tensors, start + name, count, TensorType::U32, place).integers();
        };
        runs[i].checkpoint.weights = floats("weights", counts.weights);
        runs[i].checkpoint.bestWeights = floats("best_weights", counts.bestWeights);
        runs[i].checkpoint.optimizerState = floats("optimizer_state", counts.optimizerState);
        runs[i].split.train = rows("train_rows", counts.trainRows);
        runs[i].split.validation = rows("validation_rows", counts.validationRows);
        runs[i].split.test = rows("test_rows", counts.testRows);
    }
    if (!tensors.empty())
        place.damaged("it holds weights that belong to no run");
}

} // namespace netloom
