// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/calibration.hpp"

#include "engine/graph/network_text.hpp"
#include "engine/measure/bench_cases.hpp"
#include "engine/numeric/backend.hpp"
#include "engine/train/trainer.hpp"

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <thread>

namespace netloom {

namespace {

int threadsOr(int wanted)
{
    return wanted > 0 ? wanted : std::max(1, static_cast<int>(std::thread::hardware_concurrency()));
}

std::string processorName()
{
    std::ifstream lines("/proc/cpuinfo");
    for (std::string line; std::getline(lines, line);)
        if (line.starts_with("model name"))
            return line.substr(std::min(line.find(':') + 2, line.size()));
    return "processor";
}

std::string machineName(int threads)
{
    return std::string(NETLOOM_VERSION) + ", " + numericBackend().instructionSet + ", " + toWord(threads) + " threads, " +
           processorName();
}

WorkKind kindOf(NodeCategory category)
{
    switch (category) {
    case NodeCategory::Convolution:
        return WorkKind::Convolution;
    case NodeCategory::Recurrent:
        return WorkKind::Recurrent;
    case NodeCategory::Attention:
        return WorkKind::Attention;
    case NodeCategory::Graph:
        return WorkKind::Graph;
    default:
        return WorkKind::Dense;
    }
}

/// How many of the threads a batch of so many rows keeps at work, as the plan cuts it.
double threadsAtWork(const StepWork &work, std::int64_t rows, int threads)
{
    double all = 0;
    for (const double part : work.multiplyAdds)
        all += part;
    if (all * static_cast<double>(rows) < 65536)
        return 1;
    const double fewest = std::clamp(32 * static_cast<double>(work.weights) / std::max(all, 1.0), 8.0, 32.0);
    const double shards = std::clamp(static_cast<double>(rows) / fewest, 1.0, 8.0);
    return std::min(static_cast<double>(threads), std::max(1.0, std::floor(shards)));
}

struct Sample {
    StepWork work;
    std::int64_t rows = 0;
    double seconds = 0;
};

Sample sampleOf(const BenchCase &benchCase, int threads, const std::stop_token &stop)
{
    const PreparedData data = benchData(benchCase);
    const GraphSpec graph = completeNetwork(parseNetwork(benchCase.network), data.signature);
    Sample sample;
    sample.work = stepWork(graph, analyse(graph, &data.signature));
    sample.rows = benchCase.batch;
    sample.seconds = measured(benchCase, threads, stop, {.rounds = 3, .secondsPerRound = 0.06}).microsecondsPerStep * 1e-6;
    return sample;
}

BenchCase caseNamed(const std::string &id)
{
    for (const BenchCase &benchCase : benchCases())
        if (benchCase.id == id)
            return benchCase;
    return benchCases().front();
}

/// What of a sample's time the parts that are known already do not explain, for one multiply-add of a kind.
double rateOf(const Calibration &known, const Sample &sample, WorkKind kind)
{
    const double rest = std::max(sample.seconds - known.stepSeconds(sample.work, sample.rows), 0.1 * sample.seconds);
    const double work = sample.work.multiplyAdds[static_cast<std::size_t>(kind)] * static_cast<double>(sample.rows);
    return rest * threadsAtWork(sample.work, sample.rows, known.threads) / std::max(work, 1.0);
}

/// Seconds of an epoch of a tiny network, and the forecast's part that is not the epoch's own.
struct EpochSample {
    double seconds = 0, explained = 0;
};

EpochSample epochOf(const Calibration &known, std::int64_t trainRows, std::int64_t watchedRows, std::int64_t epochs)
{
    BenchCase small = caseNamed("mlp-2-8-8-1");
    small.batch = (trainRows + watchedRows) / 4; // four batches are made
    TrainingTask task;
    task.data = std::make_shared<const PreparedData>(benchData(small));
    task.graph = std::make_shared<const GraphSpec>(completeNetwork(parseNetwork(small.network), task.data->signature));
    task.recipe.epochs = epochs;
    for (std::uint32_t row = 0; row < trainRows + watchedRows; ++row)
        (row < trainRows ? task.split.train : task.split.validation).push_back(row);
    RunControl control;
    const RunOutcome outcome = Trainer(task, known.threads).run(control);
    const StepWork work = stepWork(*task.graph, analyse(*task.graph, &task.data->signature));
    return {outcome.checkpoint.elapsedSeconds / static_cast<double>(epochs),
            known.epochSeconds(work, task.recipe.batchSize, trainRows, watchedRows)};
}

std::filesystem::path storedAt()
{
    if (const char *folder = std::getenv("XDG_CACHE_HOME"); folder && *folder)
        return std::filesystem::path(folder) / "netloom" / "calibration.json";
    const char *home = std::getenv("HOME");
    return std::filesystem::path(home ? home : ".") / ".cache" / "netloom" / "calibration.json";
}

} // namespace

StepWork stepWork(const GraphSpec &graph, const GraphAnalysis &analysis)
{
    StepWork work;
    for (const Node &node : graph.nodes) {
        const LayerType *const type = layers().find(node.type);
        const auto found = analysis.nodes.find(node.id);
        if (!type || found == analysis.nodes.end())
            continue;
        ++work.nodes;
        work.weights += found->second.cost.parameters;
        work.multiplyAdds[static_cast<std::size_t>(kindOf(type->info().category))] +=
            static_cast<double>(found->second.cost.multiplyAdds);
    }
    return work;
}

double Calibration::stepSeconds(const StepWork &work, std::int64_t rows) const
{
    double products = 0;
    for (std::size_t kind = 0; kind < workKinds; ++kind)
        products += secondsPerMultiplyAdd[kind] * work.multiplyAdds[kind];
    return secondsPerNode * static_cast<double>(work.nodes) + secondsPerWeight * static_cast<double>(work.weights) +
           products * static_cast<double>(rows) / threadsAtWork(work, rows, threads);
}

double Calibration::epochSeconds(const StepWork &work, std::int64_t batch, std::int64_t trainRows,
                                 std::int64_t watchedRows) const
{
    const std::int64_t rows = std::min(batch, trainRows);
    const double training = stepSeconds(work, rows) * static_cast<double>(trainRows) / static_cast<double>(rows);
    // Loss and metrics at the epoch's end: two passes forward, each a third of a training step.
    const std::int64_t watched = watchedRows > 0 ? watchedRows : trainRows;
    StepWork forward = work;
    forward.weights = 0;
    const std::int64_t at = std::min<std::int64_t>(watched, 256);
    const double passes = 2.0 / 3 * stepSeconds(forward, at) * static_cast<double>(watched) / static_cast<double>(at);
    return training + passes + secondsPerEpoch + secondsPerWatchedRow * static_cast<double>(watched);
}

Calibration calibrate(int threads, const std::stop_token &stop)
{
    Calibration found;
    found.threads = threadsOr(threads);
    found.machine = machineName(found.threads);
    const auto rate = [&](WorkKind kind) -> double & { return found.secondsPerMultiplyAdd[static_cast<std::size_t>(kind)]; };
    // A tiny network is all overhead, a large one with few rows mostly weights, one with many rows products.
    const Sample tiny = sampleOf(caseNamed("mlp-2-8-8-1"), threads, stop);
    found.secondsPerNode = tiny.seconds / static_cast<double>(tiny.work.nodes);
    const Sample wide = sampleOf(caseNamed("mlp-28-300-300-300-1"), threads, stop);
    rate(WorkKind::Dense) = rateOf(found, wide, WorkKind::Dense);
    BenchCase few = caseNamed("mlp-784-512-256-10");
    few.batch = 4;
    const Sample heavy = sampleOf(few, threads, stop);
    found.secondsPerWeight =
        std::max(heavy.seconds - found.stepSeconds(heavy.work, heavy.rows), 0.0) / static_cast<double>(heavy.work.weights);
    rate(WorkKind::Dense) = 0; // once more, now that the weights' part is known
    rate(WorkKind::Dense) = rateOf(found, wide, WorkKind::Dense);
    const std::pair<WorkKind, const char *> others[] = {{WorkKind::Convolution, "cnn-28x28"},
                                                        {WorkKind::Recurrent, "lstm-128-50"},
                                                        {WorkKind::Attention, "transformer-128-2"},
                                                        {WorkKind::Graph, "graph-25x64"}};
    for (const auto &[kind, id] : others)
        rate(kind) = rateOf(found, sampleOf(caseNamed(id), threads, stop), kind);
    const EpochSample brief = epochOf(found, 64, 16, 500);
    found.secondsPerEpoch = std::max(brief.seconds - brief.explained, 0.0);
    const EpochSample watched = epochOf(found, 64, 20000, 3);
    found.secondsPerWatchedRow = std::max(watched.seconds - watched.explained, 0.0) / 20000;
    return found;
}

std::optional<Calibration> storedCalibration(int threads)
{
    try {
        std::ifstream file(storedAt());
        const auto all = nlohmann::json::parse(file);
        const std::string machine = machineName(threadsOr(threads));
        if (!all.contains(machine))
            return std::nullopt;
        const auto &one = all.at(machine);
        Calibration found;
        found.machine = machine;
        found.threads = threadsOr(threads);
        found.secondsPerNode = one.at("seconds_per_node").get<double>();
        found.secondsPerWeight = one.at("seconds_per_weight").get<double>();
        found.secondsPerEpoch = one.at("seconds_per_epoch").get<double>();
        found.secondsPerWatchedRow = one.at("seconds_per_watched_row").get<double>();
        found.secondsPerMultiplyAdd = one.at("seconds_per_multiply_add").get<std::array<double, workKinds>>();
        return found;
    } catch (const std::exception &) { // a cache that cannot be read is no cache
        return std::nullopt;
    }
}

bool storeCalibration(const Calibration &calibration)
{
    try {
        const std::filesystem::path at = storedAt();
        std::filesystem::create_directories(at.parent_path());
        nlohmann::json all = nlohmann::json::object();
        try {
            std::ifstream old(at);
            all = nlohmann::json::parse(old);
        } catch (const std::exception &) { // none yet
        }
        all[calibration.machine] = {{"seconds_per_node", calibration.secondsPerNode},
                                    {"seconds_per_weight", calibration.secondsPerWeight},
                                    {"seconds_per_epoch", calibration.secondsPerEpoch},
                                    {"seconds_per_watched_row", calibration.secondsPerWatchedRow},
                                    {"seconds_per_multiply_add", calibration.secondsPerMultiplyAdd}};
        const std::filesystem::path fresh = at.string() + ".new";
        std::ofstream(fresh) << all.dump(2) << '\n';
        std::filesystem::rename(fresh, at);
        return true;
    } catch (const std::exception &) {
        return false;
    }
}

} // namespace netloom
