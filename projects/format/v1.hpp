// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <vector>

// Format 1 as it lies on the disk. FROZEN: a change copies this file to v2.hpp and adds upgrade(). Order and width of the
// members are the format. Weights and rows of a split lie in TENS, curves in HIST; here stands only how many there are.

namespace netloom::v1 {

struct Value {
    std::uint8_t kind = 0; ///< 0 flag, 1 whole number, 2 real number (its bits), 3 word
    std::uint64_t bits = 0;
    std::string word;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &kind &bits &word;
    }
};

struct Setting {
    std::string key;
    Value value;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &key &value;
    }
};
using Settings = std::vector<Setting>; ///< ascending by key

struct Text {
    std::string pattern;
    std::vector<std::string> args;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &pattern &args;
    }
};

struct SplitSpec {
    std::uint8_t method = 0; ///< 0 random, 1 stratified, 2 group, 3 time, 4 given
    std::array<double, 3> fractions{};
    std::string column;
    std::uint64_t seed = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &method &fractions &column &seed;
    }
};

struct DataColumn {
    std::string name;
    std::uint8_t type = 0; ///< 0 number, 1 category, 2 text, 3 tensor
    std::uint8_t role = 0; ///< 0 feature, 1 target, 2 id, 3 group, 4 time, 5 ignored
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &type &role;
    }
};

struct Data {
    std::vector<std::string> paths;
    std::string reader;
    Settings readerOptions;
    std::string generator;
    std::int64_t generatorRows = 0;
    std::uint64_t generatorSeed = 0;
    Settings generatorParams;
    std::string contentHash;
    std::vector<DataColumn> columns;
    SplitSpec split;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &paths &reader &readerOptions &generator &generatorRows &generatorSeed &generatorParams &contentHash;
        ar &columns &split;
    }
};

struct Step {
    std::string step;
    Settings params;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &step &params;
    }
};

struct PlanColumn {
    std::string column;
    std::uint8_t type = 0;
    std::vector<Step> steps;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &column &type &steps;
    }
};

struct Plan {
    std::vector<PlanColumn> features;
    std::vector<std::string> targets;
    std::uint8_t task = 0; ///< 0 binary, 1 multiclass, 2 regression
    bool isTargetScaled = false;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &features &targets &task &isTargetScaled;
    }
};

struct FittedStep {
    std::string step;
    Settings params;
    std::vector<double> numbers;
    std::vector<std::string> words;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &step &params &numbers &words;
    }
};

struct FittedColumn {
    std::string column;
    std::uint8_t type = 0;
    std::vector<FittedStep> steps;
    std::vector<std::int64_t> shape;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &column &type &steps &shape;
    }
};

struct SignatureInput {
    std::string name;
    std::vector<std::int64_t> shape;
    std::vector<std::string> features;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &shape &features;
    }
};

struct Preparation {
    std::vector<FittedColumn> features;
    std::vector<SignatureInput> inputs;
    std::uint8_t task = 0;
    std::vector<std::string> classes, targets;
    std::vector<double> targetMean, targetDeviation;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &features &inputs &task &classes &targets &targetMean &targetDeviation;
    }
};

struct Node {
    std::uint32_t id = 0;
    std::string type, title;
    Settings params;
    double x = 0, y = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &id &type &title &params &x &y;
    }
};

struct Edge {
    std::uint32_t fromNode = 0, fromPort = 0, toNode = 0, toPort = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &fromNode &fromPort &toNode &toPort;
    }
};

struct Graph {
    std::vector<Node> nodes;
    std::vector<Edge> edges;
    std::uint32_t nextId = 1;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &nodes &edges &nextId;
    }
};

struct Recipe {
    std::string optimizer;
    Settings optimizerParams;
    double learningRate = 0;
    std::int64_t batchSize = 0, epochs = 0;
    std::uint64_t seed = 0;
    std::int64_t patience = 0;
    double minDelta = 0, untilLoss = 0;
    bool isShuffled = false, isRetriedOnDivergence = false;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &optimizer &optimizerParams &learningRate &batchSize &epochs &seed &patience &minDelta &untilLoss;
        ar &isShuffled &isRetriedOnDivergence;
    }
};

/// A stretch of epochs with the same metrics. In HIST each epoch is: number, training loss, validation loss, rate, samples
/// a second, elapsed seconds, then the metrics; all float64.
struct CurveSpan {
    std::uint64_t epochs = 0;
    std::vector<std::string> metrics;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &epochs &metrics;
    }
};

struct RateChange {
    std::uint64_t step = 0;
    double learningRate = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &step &learningRate;
    }
};

/// The numbers that TENS holds for a run under "runN/...", each a flat tensor; none when the count is 0.
struct TensorCounts {
    std::uint64_t weights = 0, bestWeights = 0, optimizerState = 0; ///< float32: weights, best_weights, optimizer_state
    std::uint64_t trainRows = 0, validationRows = 0, testRows = 0;  ///< uint32: train_rows, validation_rows, test_rows
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &weights &bestWeights &optimizerState &trainRows &validationRows &testRows;
    }
};

struct Run {
    std::uint32_t number = 0;
    std::string name, note, startedAt, programVersion;
    std::uint32_t graph = 0; ///< place in Project::graphs, plus 1; 0 for none
    Recipe recipe;
    Preparation preparation;
    SplitSpec splitSpec;
    std::string dataHash;
    std::vector<CurveSpan> curves;
    std::vector<RateChange> rateChanges;
    std::uint8_t stopped = 0; ///< 0 epochs, 1 early, 2 until loss, 3 interrupted, 4 diverged
    Text message;
    TensorCounts tensors;
    std::int64_t epoch = 0, stepInEpoch = 0;
    std::uint64_t step = 0;
    double epochLossSum = 0;
    std::int64_t bestEpoch = 0;
    double bestLoss = 0;
    std::int64_t epochsWithoutBetter = 0;
    std::int64_t retries = 0;
    std::uint64_t restartStep = 0;
    double learningRate = 0, elapsedSeconds = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &number &name &note &startedAt &programVersion &graph &recipe &preparation &splitSpec &dataHash;
        ar &curves &rateChanges &stopped &message &tensors &epoch &stepInEpoch &step &epochLossSum &bestEpoch;
        ar &bestLoss &epochsWithoutBetter &retries &restartStep &learningRate &elapsedSeconds;
    }
};

struct Project {
    std::string title, notes;
    Data data;
    Plan preparation;
    std::vector<Graph> graphs; ///< each different one once; the first is the project's own
    Recipe recipe;
    std::vector<Run> runs;
    std::uint32_t nextRun = 1;
    double zoom = 1, centerX = 0, centerY = 0;
    std::string page;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &title &notes &data &preparation &graphs &recipe &runs &nextRun &zoom &centerX &centerY &page;
    }
};

} // namespace netloom::v1
