// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/network/aligned_block.hpp"
#include "engine/network/network.hpp"

#include <array>
#include <functional>

namespace netloom {

/// A compiled network: what runs in which order on which memory. Pointers point into `arena`; their offsets were laid out
/// before anything was allocated.
template <class T>
struct NetworkPlan {
    static constexpr int mostShards = 8;
    static constexpr std::int64_t leastShardRows = 32;
    static constexpr std::int64_t reduceBlock = 8192;        ///< weights that one piece of the reduction sums
    static constexpr std::int64_t leastThreadedWork = 65536; ///< multiply-adds a step below which one thread is faster

    /// What one node gives: (maxRows, size), and the loss's gradient by it.
    struct Value {
        NodeId node;
        std::string title;
        std::int64_t size = 0;
        int input = -1; ///< an Input node: the number of the data's input
        bool needsGradient = false;
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
        std::vector<int> inputs, slots; ///< values; weight slots
        int output = 0;
        bool runsBackward = false;
        bool isFrozen = false;       ///< its state does not change either: it works as when evaluated
        std::vector<T *> gradInputs; ///< at row 0; null where nobody needs it
        std::vector<Sum> sums;       ///< due after this step's backward
        T *saved = nullptr;
        std::int64_t savedPerRow = 0, savedPerBatch = 0;
    };

    /// Everything that one shard needs in a step, made ready whenever the number of rows changes.
    struct Shard {
        std::int64_t firstRow = 0, rows = 0;
        std::vector<LayerCall<T>> calls; ///< one a layer step
        std::vector<const T *> inputs;   ///< storage of the calls' spans
        std::vector<T *> weights, gradInputs, gradWeights;
        T *gradient = nullptr; ///< (trainedCount); null where training never cuts that far
        T *scratch = nullptr;
        double loss = 0; ///< sum over the rows
    };

    struct ReducePiece {
        std::int64_t offset = 0, size = 0;
        double l2 = 0;
        double squares = 0, penalty = 0; ///< results
    };

    /// What the pool's pieces work on in the current call.
    struct Job {
        const PreparedData *data = nullptr;
        std::span<const std::uint32_t> rows;
        int shards = 0;
        bool wantsLoss = false, wantsGradient = false;
    };

    AlignedBlock<T> arena;
    std::vector<Value> values;
    std::vector<LayerStep> steps;
    struct SlotSpec {
        WeightSpec spec;
        int place = 0; ///< among its layer's weights
        double l1 = 0; ///< adds l1 |w| to the loss
    };

    std::vector<WeightSlot> slots;
    std::vector<SlotSpec> slotSpecs; ///< one a slot
    std::array<Shard, mostShards> shards;
    std::vector<ReducePiece> pieces; ///< of all that is trained and not frozen
    std::vector<double> l1OfPieces;  ///< one a piece
    std::unique_ptr<Loss<T>> loss;

    Task task = Task::Regression;
    OutputLink link = OutputLink::Identity;
    std::string lossTitle, targetTitle;
    int prediction = 0; ///< value
    std::int64_t targetWidth = 0, outputWidth = 0;
    std::int64_t maxRows = 0, trainedCount = 0, weightCount = 0;
    std::int64_t workPerRow = 0;
    bool couplesRows = false;
    T *weights = nullptr, *targets = nullptr, *stateBackup = nullptr;

    Job job;
    std::int64_t boundRows = 0; ///< for which the shards' calls are ready
    int boundShards = 0;
    double lastLoss = 0;

    NetworkPlan(const GraphSpec &graph, const DataSignature &signature, std::int64_t rows, std::int64_t memoryLimit);
    NetworkPlan(const NetworkPlan &) = delete;
    NetworkPlan &operator=(const NetworkPlan &) = delete;

    static int shardsFor(std::int64_t rows);

    StepResult trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                         ThreadPool &pool);
    /// Forward over at most maxRows rows in the evaluation phase; gives the sum of their losses, or 0 without.
    double run(const PreparedData &data, std::span<const std::uint32_t> rows, bool wantsLoss, ThreadPool &pool);
    std::optional<std::string> firstNonFinite() const;

private:
    void begin(const PreparedData &data, std::span<const std::uint32_t> rows, Phase phase, const RandomKey &key);
    void bind(std::int64_t rows, int count);
    void runPieces(int count, ThreadPool &pool, const std::function<void(int)> &task);
    void runShard(int number);
    void gather(const Shard &shard);
    void backward(Shard &shard);
    void reduce(ReducePiece &piece);
    void addL1(ReducePiece &piece, double l1);
};

} // namespace netloom
