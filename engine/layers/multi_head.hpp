// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/item_dropout.hpp"

namespace netloom {

/// Sizes of one multi-head attention. Items of the query ask, items of the memory answer; in self-attention both are the
/// same block.
struct AttentionSetup {
    std::int64_t steps = 0, memorySteps = 0;       ///< the most of a sample
    std::int64_t features = 0, memoryFeatures = 0; ///< of an item; equal when isSelf
    std::int64_t dim = 0, heads = 1;               ///< what comes out of an item; heads divide it
    bool isSelf = false;
    bool isCausal = false; ///< a step attends to itself and to those before it only; needs isSelf
};

/// "query.weight", "query.bias", then those of key, value and output; prefix: "self.".
inline constexpr std::size_t attentionWeights = 8;
std::vector<WeightSpec> attentionWeightSpecs(const AttentionSetup &setup, const std::string &prefix, const Params &params);
std::int64_t attentionMultiplyAdds(const AttentionSetup &setup); ///< a sample, forward

/// softmax(q k^T / sqrt(dim / heads)) v by heads, with projections before and after. Vaswani et al. 2017, section 3.2.
/// A row attends to its own items only. Knows no layer: layers and blocks lend it its share of their memory.
template <class T>
class MultiHeadAttention
{
public:
    /// All blocks are (items, features). When isSelf, memory is query, and its gradient is part of gradQuery.
    struct Call {
        std::int64_t rows = 0;
        Items items, memoryItems;
        const T *query = nullptr, *memory = nullptr;
        std::span<T *const> weights, gradWeights;
        const T *packed = nullptr;
        T *out = nullptr, *saved = nullptr, *scratch = nullptr; ///< out (items, dim)
        const ItemDropout *dropout = nullptr;                   ///< of the shares; none when null
        int dropoutSite = 0;
        const T *gradOut = nullptr;
        T *gradQuery = nullptr, *gradMemory = nullptr; ///< null where nobody needs them
    };

    /// Of a layer that is nothing but attention, its inputs being query and memory.
    static Call callOf(const LayerCall<T> &call);

    explicit MultiHeadAttention(const AttentionSetup &setup) : m_setup(setup) {}

    std::int64_t savedPerRow() const;
    std::int64_t scratchSize(std::int64_t rows) const;
    std::int64_t packedSize() const;
    void pack(std::span<T *const> weights, T *packed) const;
    void forward(const Call &call) const;
    void backward(const Call &call) const;

private:
    /// q, k, v of all items, side by side where they come of one product; and likewise their gradients.
    struct Projections {
        T *q, *k, *v;
        std::int64_t qStride, kvStride;
    };
    Projections projections(T *block, std::int64_t rows) const;
    std::int64_t projectedPerRow() const;
    std::int64_t sharesPerHead() const { return m_setup.steps * m_setup.memorySteps; }
    std::int64_t headSize() const { return m_setup.dim / m_setup.heads; }
    T *contextOf(const Call &call) const;
    T *sharesOf(const Call &call, std::int64_t row, std::int64_t head) const;
    void thin(const Call &call, std::int64_t row, std::int64_t head, T *shares) const;
    const T *thinned(const Call &call, std::int64_t row, std::int64_t head, T *to) const; ///< shares, after dropout

    void project(const Call &call, const Projections &to) const;
    void attend(const Call &call, const Projections &from, std::int64_t row, std::int64_t head, T *context) const;
    void attendBackward(const Call &call, const Projections &from, const Projections &grads, std::int64_t row,
                        std::int64_t head, const T *gradContext, T *work) const;
    void projectBackward(const Call &call, const Projections &grads) const;

    AttentionSetup m_setup;
};

} // namespace netloom
