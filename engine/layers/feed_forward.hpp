// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/item_dropout.hpp"

namespace netloom {

/// Sizes of the two dense layers that each item goes through in a transformer.
struct FeedForwardSetup {
    std::int64_t steps = 0;    ///< the most of a sample
    std::int64_t features = 0; ///< of an item, before and after
    std::int64_t hidden = 0;
    std::string activation; ///< "relu", "gelu"
};

/// "linear1.weight", "linear1.bias", "linear2.weight", "linear2.bias".
inline constexpr std::size_t feedForwardWeights = 4;
std::vector<WeightSpec> feedForwardWeightSpecs(const FeedForwardSetup &setup, const Params &params);
std::int64_t feedForwardMultiplyAdds(const FeedForwardSetup &setup); ///< a sample, forward

/// y = f(x w1 + b1) w2 + b2 of each item. Vaswani et al. 2017, section 3.3. Knows no layer: blocks lend it its share of
/// their memory.
template <class T>
class FeedForward
{
public:
    struct Call {
        std::int64_t rows = 0;
        Items items;
        const T *in = nullptr; ///< (items, features); out and both gradients likewise
        std::span<T *const> weights, gradWeights;
        T *out = nullptr, *saved = nullptr, *scratch = nullptr;
        const ItemDropout *dropout = nullptr; ///< of the hidden numbers
        int dropoutSite = 0;
        const T *gradOut = nullptr;
        T *gradIn = nullptr; ///< null where nobody needs it
    };

    explicit FeedForward(const FeedForwardSetup &setup);

    std::int64_t savedPerRow() const;
    std::int64_t scratchSize(std::int64_t rows) const;
    void forward(const Call &call) const;
    void backward(const Call &call) const;

private:
    T *sumsOf(const Call &call) const; ///< what goes into the activation; the hidden numbers themselves when it needs none

    FeedForwardSetup m_setup;
    ActivationKernel<T> m_activation;
};

} // namespace netloom
