// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/thread_pool.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace netloom {

class Augmenter;

/// One named block of the flat weight vector.
struct WeightSlot {
    NodeId node;
    std::string name; ///< "Dense 1.weight"
    Shape shape;
    std::int64_t offset = 0, size = 0;
    bool isTrained = true;
    bool isFrozen = false;  ///< by the node's setting: training leaves it alone
    double rateFactor = 1;  ///< times the learning rate
    double decayFactor = 1; ///< times the optimizer's weight decay
};

/// A stretch of the flat weight vector that the optimizer moves by the same settings.
struct WeightRange {
    std::int64_t offset = 0, size = 0;
    double rateFactor = 1, decayFactor = 1;
    bool operator==(const WeightRange &) const = default;
};

/// What of the trained weights is not frozen, in as few stretches as there are.
std::vector<WeightRange> movedRanges(std::span<const WeightSlot> slots);

struct StepResult {
    double loss = 0;         ///< mean over the batch, weight penalties included
    double gradientNorm = 0; ///< 2-norm over all trained weights
    bool isFinite = true;    ///< of both; when false the step must not be applied
};

constexpr int mostShards = 8; ///< into which a batch is cut at most

/// What a network would take, in all.
struct PlannedSize {
    std::int64_t bytes = 0; ///< as arenaBytes() will say
    std::int64_t trainedCount = 0;
};

/// A GraphSpec compiled into a plan: kernels in order, one flat weight vector, one arena. forward and backward allocate
/// nothing. The same bits for any number of threads: the batch is cut into fixed shards, reduced in shard order.
template <class T>
class Network
{
public:
    /// maxRows: the largest batch that will be asked for. Throws Error (Graph) with the node's title when the graph is
    /// not runnable or does not fit into memory (memoryLimit bytes; 0 for three quarters of the machine's).
    Network(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows, std::int64_t memoryLimit = 0);
    ~Network();

    /// The same, without allocating it. Throws as the constructor, but for want of memory.
    static PlannedSize plannedSize(const GraphSpec &graph, const DataSignature &signature, std::int64_t maxRows);

    Network(Network &&) noexcept;
    Network &operator=(Network &&) noexcept;

    /// Trained ones first, then state. (Not "slots": that word is a macro wherever Qt is included.)
    std::span<const WeightSlot> weightSlots() const;
    std::int64_t trainedCount() const; ///< numbers that the optimizer moves
    std::span<T> weights();            ///< all: trained, then state; 64-byte aligned
    std::span<const T> weights() const;
    std::span<const T> gradient() const; ///< (trainedCount), of the mean loss, after trainStep
    std::span<T> gradient();             ///< to be clipped before the weights move
    std::int64_t arenaBytes() const;     ///< weights, activations, gradients; of graphs a batch's links, too
    std::int64_t maxRows() const;
    OutputLink link() const;
    std::int64_t outputWidth() const; ///< numbers an answer that predict() writes: 1 for Binary without Embedding

    void initialise(std::uint64_t seed); ///< each slot by its own stream, so that adding a layer leaves the others alone

    /// Gathers the rows, runs forward, loss and backward; gradient() holds the result. rows.size() <= maxRows.
    /// augmenter: for these data and at least mostShards workers, changes the rows as of key.epoch; null for none.
    StepResult trainStep(const PreparedData &data, std::span<const std::uint32_t> rows, const RandomKey &key,
                         ThreadPool &pool, Augmenter *augmenter = nullptr);

    /// Mean loss over the rows (any number of them), no dropout, running statistics. NaN when the loss counts none.
    double evaluate(const PreparedData &data, std::span<const std::uint32_t> rows, ThreadPool &pool);

    /// out (data.answers(rows), outputWidth): after the loss's link, so probabilities or (scaled) values.
    void predict(const PreparedData &data, std::span<const std::uint32_t> rows, std::span<T> out, ThreadPool &pool);

    /// The node whose output was the first not to be finite in the last trainStep, and its title.
    std::optional<std::string> firstNonFinite() const;

    /// What a node gave in the last call: (rows, size of its output), or of sequences and graphs (items of all rows, size of
    /// one). Empty for a node that takes no part.
    std::span<const T> activation(NodeId node) const;
    std::int64_t activationWidth(NodeId node) const; ///< the size of a row of activation(); 0 when that is empty

private:
    struct Plan;
    std::unique_ptr<Plan> m_plan;
};

extern template class Network<float>;
extern template class Network<double>;

} // namespace netloom
