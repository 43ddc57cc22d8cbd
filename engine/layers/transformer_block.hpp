// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/feed_forward.hpp"
#include "engine/layers/multi_head.hpp"

#include <array>
#include <optional>

namespace netloom {

/// Sizes and settings of an encoder block (self-attention, feed-forward) or a decoder block (self-attention, attention to a
/// memory, feed-forward); each part is added to what entered it and normalised.
struct TransformerSetup {
    AttentionSetup self;
    std::optional<AttentionSetup> cross; ///< of a decoder
    FeedForwardSetup feedForward;
    double dropout = 0;
    bool normFirst = false; ///< normalise what enters a part, not what leaves it

    std::size_t parts() const { return cross ? 3 : 2; }
};

/// inputs: the sequence, then the memory of a decoder. Complete params of transformerParams().
TransformerSetup transformerSetup(const Params &params, std::span<const Shape> inputs, bool isCausal);
std::vector<ParamSpec> transformerParams(); ///< heads, feed_forward, activation, norm_first, dropout, ...
/// The shape that comes out. Throws Error (Graph) with the way out.
Shape transformerShape(const std::string &label, const Params &params, std::span<const Shape> inputs);
/// In the order of the parts' weights, then "norm1.scale", "norm1.shift", ... of each part.
std::vector<WeightSpec> transformerWeights(const TransformerSetup &setup, const Params &params);
std::int64_t transformerMultiplyAdds(const TransformerSetup &setup);

/// The work of both blocks. Vaswani et al. 2017, section 3.1; with normFirst Xiong et al. 2020.
template <class T>
class TransformerBlock : public Layer<T>
{
public:
    explicit TransformerBlock(const TransformerSetup &setup);

    void forward(const LayerCall<T> &call) override;
    void backward(const LayerCall<T> &call) override;
    std::int64_t savedPerRow() const override;
    std::int64_t scratchSize(std::int64_t rows) const override;
    std::int64_t packedSize() const override;
    void pack(std::span<T *const> weights, T *packed) const override;

private:
    /// One part at work: where its numbers are.
    struct Part;
    Part partOf(const LayerCall<T> &call, std::size_t number) const;
    void run(const LayerCall<T> &call, const Part &part, const ItemDropout &dropout, const T *in, T *out) const;
    void runBackward(const LayerCall<T> &call, const Part &part, const ItemDropout &dropout, const T *in, const T *gradOut,
                     T *gradIn) const;
    typename MultiHeadAttention<T>::Call attentionCall(const LayerCall<T> &call, const Part &part,
                                                       const ItemDropout &dropout, const T *in) const;
    typename FeedForward<T>::Call feedForwardCall(const LayerCall<T> &call, const Part &part, const ItemDropout &dropout,
                                                  const T *in) const;
    const MultiHeadAttention<T> *attention(std::size_t part) const; ///< null for the feed-forward part
    std::int64_t savedByPart(std::size_t part) const;               ///< a row, its own memory beside the block's
    std::int64_t blockSize() const { return m_setup.feedForward.steps * m_setup.feedForward.features; }

    TransformerSetup m_setup;
    MultiHeadAttention<T> m_self;
    std::optional<MultiHeadAttention<T>> m_cross;
    FeedForward<T> m_feedForward;
};

} // namespace netloom
