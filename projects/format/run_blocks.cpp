// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/run_blocks.hpp"

#include "engine/interop/safetensors.hpp"

#include <map>
#include <type_traits>

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
std::size_t announcedEpochs(const std::vector<v2::CurveSpan> &spans, const ByteReader &in)
{
    constexpr std::size_t longestId = 64;
    std::size_t epochs = 0, left = in.left();
    for (const v2::CurveSpan &span : spans) {
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
TensorView take(Tensors &tensors, const std::string &start, const v2::Block &block, TensorType type, const FilePlace &place)
{
    const auto found = tensors.find(start + block.name);
    if (found == tensors.end())
        place.damaged("weights of a run are missing");
    TensorView view = found->second;
    const bool isAnnounced = block.type == (type == TensorType::F32 ? 0 : 1);
    if (!isAnnounced || view.type != type || view.shape.size() != 1 ||
        static_cast<std::uint64_t>(view.shape[0]) != block.count)
        place.damaged("weights of a run have another size than announced");
    tensors.erase(found);
    return view;
}

/// Calls with the name and the numbers of all that TENS holds of a run, ascending by name.
template <class Run, class Visit>
void eachBlock(Run &run, Visit visit)
{
    visit("average_weights", run.checkpoint.averageWeights);
    visit("best_weights", run.checkpoint.bestWeights);
    visit("optimizer_state", run.checkpoint.optimizerState);
    visit("test_rows", run.split.test);
    visit("train_rows", run.split.train);
    visit("validation_rows", run.split.validation);
    visit("weights", run.checkpoint.weights);
}

} // namespace

std::vector<v2::CurveSpan> curveSpans(const std::vector<EpochSummary> &epochs)
{
    std::vector<v2::CurveSpan> spans;
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

std::vector<EpochSummary> readCurves(const std::vector<v2::CurveSpan> &spans, ByteReader &in)
{
    std::vector<EpochSummary> epochs;
    epochs.reserve(announcedEpochs(spans, in));
    for (const v2::CurveSpan &span : spans)
        for (std::uint64_t i = 0; i < span.epochs; ++i)
            epochs.push_back(readEpoch(span.metrics, in));
    return epochs;
}

std::vector<v2::Block> tensorBlocks(const RunRecord &run)
{
    std::vector<v2::Block> blocks;
    eachBlock(run, [&blocks](const char *name, const auto &numbers) {
        constexpr bool isFloat = std::is_same_v<std::decay_t<decltype(numbers.front())>, float>;
        if (!numbers.empty())
            blocks.push_back({name, isFloat ? std::uint8_t{0} : std::uint8_t{1}, numbers.size()});
    });
    return blocks;
}

std::vector<std::byte> writeTensors(const std::vector<RunPtr> &runs)
{
    std::vector<TensorView> tensors;
    for (const RunPtr &run : runs)
        eachBlock(*run, [&](const char *name, const auto &numbers) {
            if (!numbers.empty())
                tensors.push_back(TensorView::of(prefix(run->number) + name, std::span(numbers)));
        });
    return writeSafetensors(tensors);
}

void readTensors(std::span<const std::byte> bytes, const std::vector<v2::Run> &stored,
                 const std::vector<std::shared_ptr<RunRecord>> &runs, const FilePlace &place)
{
    Tensors tensors;
    for (TensorView &tensor : readSafetensors(bytes, place.file + " (" + place.section + ")"))
        tensors.emplace(tensor.name, std::move(tensor));
    for (std::size_t i = 0; i < stored.size(); ++i) {
        std::map<std::string, const v2::Block *, std::less<>> announced;
        for (const v2::Block &block : stored[i].blocks)
            if (block.count == 0 || !announced.emplace(block.name, &block).second)
                place.damaged("a block of a run is announced twice, or empty");
        eachBlock(*runs[i], [&](const char *name, auto &numbers) {
            const auto found = announced.find(name);
            if (found == announced.end())
                return;
            const v2::Block &block = *found->second;
            if constexpr (std::is_same_v<std::decay_t<decltype(numbers.front())>, float>)
                numbers = take(tensors, prefix(stored[i].number), block, TensorType::F32, place).floats();
            else
                numbers = take(tensors, prefix(stored[i].number), block, TensorType::U32, place).integers();
            announced.erase(found);
        });
        if (!announced.empty())
            place.newer();
    }
    if (!tensors.empty())
        place.damaged("it holds weights that belong to no run");
}

} // namespace netloom
