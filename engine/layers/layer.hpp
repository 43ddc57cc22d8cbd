// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/base/rng.hpp"
#include "engine/base/shape.hpp"
#include "engine/graph/node_type.hpp"
#include "engine/layers/activation.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <type_traits>
#include <vector>

namespace netloom {

enum class Phase { Training, Evaluation };

/// How a weight starts. fanIn and fanOut stand in WeightSpec.
enum class Initialiser { Zeros, Ones, GlorotUniform, HeNormal, LecunNormal, UnitNormal, FanInUniform };

Initialiser initialiserNamed(const std::string &name); ///< "glorot", "he", "lecun", "zeros", "ones". Throws Error (Usage).

/// One block of weights that a layer asks the network for.
struct WeightSpec {
    std::string name; ///< "weight", "bias", "running_mean"
    Shape shape;
    Initialiser initialiser = Initialiser::Zeros;
    std::int64_t fanIn = 1, fanOut = 1;
    bool isTrained = true; ///< false: state that training carries along (running mean), no gradient
    double l2 = 0; ///< adds l2/2 |w|^2 to the loss; 0 leaves it to the node's setting, for all that does not begin at 0
};

/// A matrix of weights that training moves: what a low-rank adapter can correct.
inline bool takesAdapter(const WeightSpec &spec)
{
    return spec.isTrained && spec.shape.rank() >= 2 && spec.initialiser != Initialiser::Zeros &&
           spec.initialiser != Initialiser::Ones;
}

/// How a layer takes sequences and graphs.
enum class ItemUse {
    Whole,    ///< it wants samples of one size; those of varying length are refused
    EachItem, ///< each step, node or edge is a row of its own: the layer is made and called as if there were no sequence
    Aware,    ///< it is told where each sample's items begin
};

/// Where the items of each row lie in a block of sequences.
struct Items {
    const std::int64_t *offsets = nullptr; ///< varying: where each row's items begin, (rows + 1); null otherwise
    std::int64_t length = 1;               ///< items of every row when not varying, the most of any when varying

    std::int64_t first(std::int64_t row) const { return offsets ? offsets[row] - offsets[0] : row * length; }
    std::int64_t count(std::int64_t row) const { return offsets ? offsets[row + 1] - offsets[row] : length; }
};

/// Who is joined to whom among the nodes of a call, numbered from 0 in the call. Links are numbered by the node they
/// lead to, as the rows of edge features are.
struct GraphLinks {
    std::int64_t nodes = 0, links = 0;
    const std::int32_t *firstInto = nullptr; ///< (nodes + 1): the links that lead into a node
    const std::int32_t *from = nullptr;      ///< (links)
    const std::int32_t *to = nullptr;        ///< (links)
    const std::int32_t *firstOut = nullptr;  ///< (nodes + 1): where a node begins in `out`
    const std::int32_t *out = nullptr;       ///< (links): the numbers of the links that leave a node
};

/// What a layer works with in one call: a contiguous run of rows of the batch. All blocks are row-major (rows, features)
/// and 64-byte aligned at row 0 of the batch; they never overlap.
template <class T>
struct LayerCall {
    std::int64_t rows = 0;     ///< in this call
    std::int64_t firstRow = 0; ///< of this call in the batch; with the key it names each element's random numbers
    Phase phase = Phase::Evaluation;
    RandomKey key; ///< of this layer in this step

    std::span<const T *const> in;      ///< (rows, size of input i)
    T *out = nullptr;                  ///< (rows, size of output); backward finds there what forward wrote
    std::span<T *const> weights;       ///< as in WeightSpecs; only state may be written, and only while training
    T *saved = nullptr;                ///< (rows, savedPerRow): from forward to backward of the same rows
    T *scratch = nullptr;              ///< scratchSize(rows) numbers, for this call only
    const T *packed = nullptr;         ///< what pack() made of the weights
    std::span<T *const> outs;          ///< all outputs of a layer that has several; outs[0] is out
    std::span<const Items> items;      ///< of each input
    const GraphLinks *graph = nullptr; ///< of the first input that holds nodes

    // backward only
    const T *gradOut = nullptr;         ///< (rows, size of output)
    std::span<const T *const> gradOuts; ///< of all outputs; 0 where nobody needs one
    std::span<T *const> gradIn;         ///< to overwrite; null where nobody needs it
    std::span<T *const> gradWeights;    ///< to overwrite, the sum over the rows of this call; null for state
};

/// One layer at work. It owns no weights: the network lends it slices of one flat vector. Allocates nothing in a call and
/// keeps nothing between calls, so that several threads may call it with different rows at once.
template <class T>
class Layer
{
public:
    virtual ~Layer() = default;
    virtual void forward(const LayerCall<T> &call) = 0;
    virtual void backward(const LayerCall<T> &call) = 0;

    virtual std::int64_t savedPerRow() const { return 0; }
    /// Also kept once a call beside the rows: e.g. batch norm's mean and deviation. They follow the saved rows.
    virtual std::int64_t savedPerBatch() const { return 0; }
    virtual std::int64_t scratchSize(std::int64_t /*rows*/) const { return 0; }
    /// Another form of the weights that all calls of a step share: its size, and how it is made, once a step.
    virtual std::int64_t packedSize() const { return 0; }
    virtual void pack(std::span<T *const> /*weights*/, T * /*packed*/) const {}
};

/// A kind of layer: what the rest must know of it, and how to make one.
class LayerType
{
public:
    virtual ~LayerType() = default;
    virtual const NodeInfo &info() const = 0;

    /// The shape that comes out. params are complete (withDefaults). Throws Error (Graph) with a plain sentence and the
    /// way out: "Dense needs a flat input, not 16x8x8; put Flatten before it."
    virtual Shape outputShape(const Params &params, std::span<const Shape> inputs) const = 0;
    /// Of a layer with several outputs: all of them, the first as outputShape() says.
    virtual std::vector<Shape> outputShapes(const Params &params, std::span<const Shape> inputs) const
    {
        return {outputShape(params, inputs)};
    }

    virtual ItemUse itemUse() const { return ItemUse::Whole; }
    /// True when it makes something of token ids (Embedding); all others are refused where ids come in.
    virtual bool takesTokens() const { return false; }

    virtual std::vector<WeightSpec> weights(const Params &, std::span<const Shape> /*inputs*/) const { return {}; }
    virtual std::int64_t multiplyAdds(const Params &, std::span<const Shape> /*inputs*/) const { return 0; }

    /// True when rows of a batch depend on each other (batch norm): the batch is then never cut while training.
    virtual bool couplesRows() const { return false; }
    /// True when the outputs of a row are probabilities that sum to 1 or lie in [0, 1].
    virtual bool makesProbabilities() const { return false; }

    /// Its elementwise function, at its default settings, for dense and convolution layers to end in; null for the others.
    virtual ActivationKernel<float> floatKernel() const { return {}; }
    virtual ActivationKernel<double> doubleKernel() const { return {}; }

    virtual std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const = 0;
    /// Null in the builds for instruction sets above the baseline: ask exactBackend().
    virtual std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const = 0;
};

const Catalogue<LayerType> &layers();

/// Null kernels (forward == nullptr) for an id that is no elementwise activation, "linear" included.
template <class T>
ActivationKernel<T> activationKernel(std::string_view id)
{
    const LayerType *const type = layers().find(id);
    if (!type)
        return {};
    if constexpr (std::is_same_v<T, float>)
        return type->floatKernel();
    else
        return type->doubleKernel();
}

} // namespace netloom
