// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/aligned_block.hpp"
#include "engine/network/network.hpp"
#include "engine/numeric/reduce.hpp"

#include <array>
#include <functional>

namespace netloom {

/// Where the links of a batch's graphs lie in one block of whole numbers: two lists of nodes, three of links, each cut by
/// the shards' first rows.
struct LinkPlaces {
    std::int64_t nodesPerRow = 0, linksPerRow = 0, rows = 0, shards = 0;

    std::int64_t nodeList() const { return rows * nodesPerRow + shards; }
    std::int64_t linkList() const { return rows * linksPerRow; }
    std::int64_t size() const { return 2 * nodeList() + 3 * linkList(); } ///< whole numbers of 4 bytes
};

/// A compiled network: what runs in which order on which memory. Pointers point into `arena`; their offsets were laid out
/// before anything was allocated.
template <class T>
struct NetworkPlan {
    static constexpr int mostShards = netloom::mostShards;
    static constexpr int firstAdapterPlace = 1000;           ///< among a node's weights: of those that are no layer's own
    static constexpr std::int64_t reduceBlock = 8192;        ///< weights that one piece of the reduction sums
    static constexpr std::int64_t leastThreadedWork = 65536; ///< multiply-adds a step below which one thread is faster

    /// One output of a node, or what an Input node brings in: (maxRows, shape) at most, and the loss's gradient by it.
    /// Rows of varying length lie one behind the other without gaps.
    struct Value {
        NodeId node;
        int port = 0;
        std::string title;
        Shape shape;
        std::int64_t size = 0;     ///< numbers a row, at most
        std::int64_t itemSize = 0; ///< numbers an item, where the length varies
        int input = -1;            ///< an Input node: the number of the data's input
        bool needsGradient = false, isRead = false;
        T *data = nullptr, *gradient = nullptr;
    };

    /// A gradient that a second consumer of a value wrote beside the first one's, to be added to it.
    struct Sum {
        int value = 0;
        T *from = nullptr;
    };

    struct LayerStep {
        std::unique_ptr<Layer<T>> layer;
        NodeId node;
        std::vector<int> inputs, outputs, slots; ///< values; values; weight slots
        int byItemsOf = -1;                      ///< the value whose items are the rows of a call; -1: samples are
        int graphOf = -1;                        ///< the data's input whose links it wants; -1 when there is no graph
        bool runsBackward = false;
        bool readsTokens = false; ///< it makes numbers of ids, by which nothing can be differentiated
        bool isFrozen = false;    ///< its state does not change either: it works as when evaluated
        bool hasAdapters = false;
        std::vector<T *> gradInputs; ///< at row 0; null where nobody needs it
        std::vector<Sum> sums;       ///< due after this step's backward
        T *saved = nullptr, *packed = nullptr;
        std::int64_t itemsPerRow = 1, savedPerRow = 0, savedPerBatch = 0; ///< saved: a row of a call
    };

    struct LossStep {
        std::unique_ptr<Loss<T>> loss;
        NodeId node;
        std::string title, targetTitle;
        int prediction = 0;
        int target = -1;             ///< a value to compare with; -1: the data's target
        double weight = 1;           ///< among several losses
        std::int64_t units = 1;      ///< numbers of the prediction that one answer is compared with: a row of the loss
        double counted = 0;          ///< what its mean divides its sum by: its rows, or the sum of their weights
        bool isFirstGradient = true; ///< it writes the prediction's gradient; another one adds to it by `sum`
        T *sum = nullptr;
    };

    /// A low-rank correction of one weight matrix. Offsets into the flat weights.
    struct Adapter {
        std::int64_t own = 0, in = 0, out = 0;
        std::int64_t rows = 0, columns = 0, rank = 0;
        T *lent = nullptr; ///< (rows, columns): what the layer works with
    };

    /// What a shard knows of the graphs of one input.
    struct ShardGraph {
        int input = 0;
        LinkPlaces places;
        GraphLinks links; ///< of the current batch
        std::int32_t *firstInto = nullptr, *from = nullptr, *to = nullptr, *firstOut = nullptr, *out = nullptr; ///< lists
    };

    /// Everything that one shard needs in a step, made ready whenever the number of rows changes.
    struct Shard {
        std::int64_t firstRow = 0, rows = 0;
        std::vector<LayerCall<T>> calls;         ///< one a layer step
        std::vector<const T *> inputs, gradOuts; ///< storage of the calls' spans
        std::vector<T *> outs, weights, gradInputs, gradWeights;
        std::vector<Items> items;
        std::vector<ShardGraph> graphs;
        T *gradient = nullptr; ///< (trainedCount); null where training never cuts that far
        T *scratch = nullptr;
        std::vector<double> losses; ///< of each loss, the sum over the rows
    };

    /// What the pool's pieces work on in the current call.
    struct Job {
        const PreparedData *data = nullptr;
        std::span<const std::uint32_t> rows;
        int shards = 0;
        bool wantsLoss = false, wantsGradient = false;
        std::int64_t unit = -1; ///< of the prediction, to be differentiated in place of the loss; -1: the loss is
        T tokenScale = 1;       ///< times what layers make of ids: on the way from nothing to the words that are there
        Augmenter *augmenter = nullptr;
        std::uint32_t epoch = 0;
    };

    struct SlotSpec {
        WeightSpec spec;
        int place = 0; ///< among its layer's weights
        double l1 = 0; ///< adds l1 |w| to the loss
    };

    AlignedBlock<T> arena;
    std::vector<Value> values;
    std::vector<LayerStep> steps;
    std::vector<LossStep> losses; ///< the first one's prediction is what the network predicts
    std::vector<Adapter> adapters;
    std::vector<WeightSlot> slots;
    std::vector<SlotSpec> slotSpecs; ///< one a slot
    std::array<Shard, mostShards> shards;
    std::vector<ReducePiece> pieces; ///< of all that is trained and not frozen
    ReduceKernel<T> reduce = nullptr;
    std::vector<DataSignature::Input> inputs;       ///< of the data, as the network was built for them
    std::vector<std::vector<std::int64_t>> offsets; ///< of each input of the data: where a batch's rows begin, in items
    AlignedBlock<std::int32_t> links;               ///< of a batch's graphs

    Task task = Task::Regression;
    OutputLink link = OutputLink::Identity;
    Shape answerPlaces;
    std::int64_t targetWidth = 0, outputWidth = 0; ///< of one answer
    std::int64_t maxRows = 0, trainedCount = 0, weightCount = 0;
    std::int64_t workPerRow = 0;
    std::int64_t leastShardRows = 32; ///< fewer rows do not earn the pass over a shard's own gradient
    bool isVarying = false, packs = false, weighsRows = false;
    bool explainsInputs = false;  ///< the gradients by the inputs have their places, too
    bool couplesRows = false;     ///< in training: a layer or a loss
    bool lossCouplesRows = false; ///< in every phase
    T *weights = nullptr, *targets = nullptr, *stateBackup = nullptr;

    Job job;
    std::int64_t boundRows = 0; ///< for which the shards' calls are ready
    int boundShards = 0;
    double lastLoss = 0;

    enum class Gradients { OfWeights, OfInputs };
    NetworkPlan(const GraphSpec &graph, const DataSignature &signature, std::int64_t rows, std::int64_t memoryLimit,
                Gradients gradients = Gradients::OfWeights);
    /// Only for measureFor().
    explicit NetworkPlan(std::int64_t rows) : maxRows(rows) {}
    PlannedSize measureFor(const GraphSpec &graph, const DataSignature &signature);
    NetworkPlan(const NetworkPlan &) = delete;
    NetworkPlan &operator=(const NetworkPlan &) = delete;

    int shardsFor(std::int64_t rows) const;
    int prediction() const { return losses.front().prediction; }
    /// The data's inputs whose links some layer wants, and the room that a batch's links of one take.
    std::vector<int> graphInputs() const;
    LinkPlaces linkPlaces(int input) const;
    /// Where a row's numbers begin in a value's block, and how many a whole batch of bound rows has.
    std::int64_t start(const Value &value, std::int64_t row) const;
    std::int64_t boundSize(const Value &value) const { return start(value, boundRows); }
    /// How many answers the rows before this one have.
    std::int64_t answersBefore(std::int64_t row) const;

    StepResult trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                         ThreadPool &pool, Augmenter *augmenter);
    struct LossSum {
        double sum = 0, weight = 0;
    };
    /// Forward over at most maxRows rows in the evaluation phase; gives the sum of their losses, or 0 without.
    LossSum run(const PreparedData &data, std::span<const std::uint32_t> rows, bool wantsLoss, ThreadPool &pool);
    /// Forward over at most maxRows rows in the evaluation phase, then back from one number of each row's prediction to all
    /// values before it, the inputs among them. Only with Gradients::OfInputs.
    void differentiate(const PreparedData &data, std::span<const std::uint32_t> rows, std::int64_t unit, T tokenScale,
                       ThreadPool &pool);
    std::optional<std::string> firstNonFinite() const;

private:
    void begin(const PreparedData &data, std::span<const std::uint32_t> rows, Phase phase, const RandomKey &key);
    void measure(const PreparedData &data, std::span<const std::uint32_t> rows);
    bool weighsAnswers() const { return weighsRows || job.data->hasBlanks; } ///< not every row counts the same
    void weighRows();
    void bind(std::int64_t rows, int count);
    void bindStep(Shard &shard, int number, std::size_t step);
    void runPieces(int count, std::int64_t work, ThreadPool &pool, const std::function<void(int)> &task);
    void packWeights(ThreadPool &pool);
    void applyAdapters();
    void adapterGradients(std::span<T *const> gradients);
    void runShard(int number);
    void gather(Shard &shard);
    void gatherTargets(const Shard &shard);
    void joinGraph(const Shard &shard, ShardGraph &graph);
    void evaluateLosses(Shard &shard);
    void seedPrediction(Shard &shard);
    void scaleOutputs(const Shard &shard, const LayerStep &step);
    void backward(Shard &shard);
    double meanLoss() const;
};

} // namespace netloom
