// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/transformer_block.hpp"

#include "engine/layers/attention_settings.hpp"
#include "engine/layers/layer_norm_rows.hpp"
#include "engine/layers/settings.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr double normEpsilon = 1e-5;

template <class T>
void addResidual(T *sum, const T *what, std::int64_t count)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < count; ++i)
        sum[i] += what[i];
}

} // namespace

std::vector<ParamSpec> transformerParams()
{
    return {headsSpec(),
            {.key = "feed_forward",
             .label = NL_TEXT("Feed-forward units"),
             .type = ParamType::Int,
             .defaultValue = std::int64_t{512},
             .minimum = 1,
             .maximum = 1048576,
             .help = NL_TEXT("How wide the dense layer inside is that each step goes through; four times the features is "
                             "usual."),
             .isPositional = true},
            {.key = "activation",
             .label = NL_TEXT("Activation"),
             .type = ParamType::Choice,
             .defaultValue = "relu",
             .choices = {"relu", "gelu"},
             .help = NL_TEXT("The function between the two dense layers inside.")},
            {.key = "norm_first",
             .label = NL_TEXT("Normalise first"),
             .type = ParamType::Bool,
             .defaultValue = false,
             .help = NL_TEXT("Normalises what enters each part instead of what leaves it. Deep stacks then train more "
                             "easily; put Layer norm behind the last block.")},
            {.key = "dropout",
             .label = NL_TEXT("Dropout"),
             .type = ParamType::Real,
             .defaultValue = 0.0,
             .minimum = 0,
             .maximum = 0.99,
             .help = NL_TEXT("While training, the part of the attention, of the hidden numbers and of each result that is "
                             "left out at random: 0.1 is usual.")},
            initialiserSpec()};
}

Shape transformerShape(const std::string &label, const Params &params, std::span<const Shape> inputs)
{
    for (const Shape &input : inputs)
        requireFlatItems(label, input);
    requireWholeHeads(label, inputs[0].item().size(), params.integer("heads"));
    return inputs[0];
}

TransformerSetup transformerSetup(const Params &params, std::span<const Shape> inputs, bool isCausal)
{
    const std::int64_t steps = inputs[0].items(), features = inputs[0].item().size();
    TransformerSetup setup;
    setup.self = {.steps = steps,
                  .memorySteps = steps,
                  .features = features,
                  .memoryFeatures = features,
                  .dim = features,
                  .heads = params.integer("heads"),
                  .isSelf = true,
                  .isCausal = isCausal};
    if (inputs.size() > 1) {
        setup.cross = setup.self;
        setup.cross->memorySteps = inputs[1].items();
        setup.cross->memoryFeatures = inputs[1].item().size();
        setup.cross->isSelf = setup.cross->isCausal = false;
    }
    setup.feedForward = {steps, features, params.integer("feed_forward"), params.word("activation")};
    setup.dropout = params.real("dropout");
    setup.normFirst = params.flag("norm_first");
    return setup;
}

std::vector<WeightSpec> transformerWeights(const TransformerSetup &setup, const Params &params)
{
    std::vector<WeightSpec> specs = attentionWeightSpecs(setup.self, setup.cross ? "self." : "", params);
    const auto append = [&](std::vector<WeightSpec> more) {
        std::move(more.begin(), more.end(), std::back_inserter(specs));
    };
    if (setup.cross)
        append(attentionWeightSpecs(*setup.cross, "cross.", params));
    append(feedForwardWeightSpecs(setup.feedForward, params));
    for (std::size_t part = 1; part <= setup.parts(); ++part) {
        const std::string name = "norm" + std::to_string(part);
        const Shape shape{setup.feedForward.features};
        specs.push_back({.name = name + ".scale", .shape = shape, .initialiser = Initialiser::Ones});
        specs.push_back({.name = name + ".shift", .shape = shape});
    }
    return specs;
}

std::int64_t transformerMultiplyAdds(const TransformerSetup &setup)
{
    return attentionMultiplyAdds(setup.self) + (setup.cross ? attentionMultiplyAdds(*setup.cross) : 0) +
           feedForwardMultiplyAdds(setup.feedForward);
}

/// in -> (norm ->) attention or feed-forward -> add in (-> norm) -> result
template <class T>
struct TransformerBlock<T>::Part {
    std::size_t number = 0;
    std::span<T *const> weights, gradWeights; ///< of the attention or feed-forward
    const T *scale = nullptr, *shift = nullptr;
    T *gradScale = nullptr, *gradShift = nullptr;
    T *middle = nullptr;     ///< (items, features): what leaves the norm when that is first, what enters it when it is last
    T *statistics = nullptr; ///< of the norm
    T *result = nullptr;     ///< (items, features)
    T *saved = nullptr;
    const T *packed = nullptr;
    T *scratch = nullptr;

    int dropoutInside() const { return static_cast<int>(2 * number); }
    int dropoutBehind() const { return static_cast<int>(2 * number + 1); }
};

template <class T>
TransformerBlock<T>::TransformerBlock(const TransformerSetup &setup)
    : m_setup(setup), m_self(setup.self), m_feedForward(setup.feedForward)
{
    if (setup.cross)
        m_cross.emplace(*setup.cross);
}

template <class T>
const MultiHeadAttention<T> *TransformerBlock<T>::attention(std::size_t part) const
{
    if (part == 0)
        return &m_self;
    return part == 1 && m_cross ? &*m_cross : nullptr;
}

template <class T>
std::int64_t TransformerBlock<T>::savedByPart(std::size_t part) const
{
    return attention(part) ? attention(part)->savedPerRow() : m_feedForward.savedPerRow();
}

template <class T>
std::int64_t TransformerBlock<T>::savedPerRow() const
{
    std::int64_t size = 0;
    for (std::size_t part = 0; part < m_setup.parts(); ++part)
        size += 2 * blockSize() + layer_norm::statisticsPerRow * m_setup.feedForward.steps + savedByPart(part);
    return size;
}

/// Two blocks of gradients, one for dropout's, and what the parts want.
template <class T>
std::int64_t TransformerBlock<T>::scratchSize(std::int64_t rows) const
{
    std::int64_t most = m_feedForward.scratchSize(rows);
    for (std::size_t part = 0; attention(part); ++part)
        most = std::max(most, attention(part)->scratchSize(rows));
    return 3 * rows * blockSize() + most;
}

template <class T>
std::int64_t TransformerBlock<T>::packedSize() const
{
    return m_self.packedSize() + (m_cross ? m_cross->packedSize() : 0);
}

template <class T>
void TransformerBlock<T>::pack(std::span<T *const> weights, T *packed) const
{
    m_self.pack(weights.first(attentionWeights), packed);
    if (m_cross)
        m_cross->pack(weights.subspan(attentionWeights, attentionWeights), packed + m_self.packedSize());
}

template <class T>
typename TransformerBlock<T>::Part TransformerBlock<T>::partOf(const LayerCall<T> &call, std::size_t number) const
{
    Part part;
    part.number = number;
    const std::size_t first = number * attentionWeights;
    const std::size_t count = attention(number) ? attentionWeights : feedForwardWeights;
    const std::size_t norm = (m_setup.parts() - 1) * attentionWeights + feedForwardWeights + 2 * number;
    part.weights = call.weights.subspan(first, count);
    part.scale = call.weights[norm];
    part.shift = call.weights[norm + 1];
    if (!call.gradWeights.empty()) {
        part.gradWeights = call.gradWeights.subspan(first, count);
        part.gradScale = call.gradWeights[norm];
        part.gradShift = call.gradWeights[norm + 1];
    }
    T *at = call.saved;
    for (std::size_t before = 0; before <= number; ++before) {
        part.middle = at;
        part.result = part.middle + call.rows * blockSize();
        part.statistics = part.result + call.rows * blockSize();
        part.saved = part.statistics + call.rows * layer_norm::statisticsPerRow * m_setup.feedForward.steps;
        at = part.saved + call.rows * savedByPart(before);
    }
    if (number + 1 == m_setup.parts())
        part.result = call.out;
    part.packed = call.packed + (number == 0 ? 0 : m_self.packedSize());
    part.scratch = call.scratch + 3 * call.rows * blockSize();
    return part;
}

template <class T>
typename MultiHeadAttention<T>::Call TransformerBlock<T>::attentionCall(const LayerCall<T> &call, const Part &part,
                                                                        const ItemDropout &dropout, const T *in) const
{
    const bool isSelf = part.number == 0;
    typename MultiHeadAttention<T>::Call inner;
    inner.rows = call.rows;
    inner.items = call.items[0];
    inner.memoryItems = call.items[isSelf ? 0 : 1];
    inner.query = in;
    inner.memory = isSelf ? in : call.in[1];
    inner.weights = part.weights;
    inner.gradWeights = part.gradWeights;
    inner.packed = part.packed;
    inner.saved = part.saved;
    inner.scratch = part.scratch;
    inner.dropout = &dropout;
    inner.dropoutSite = part.dropoutInside();
    return inner;
}

template <class T>
typename FeedForward<T>::Call TransformerBlock<T>::feedForwardCall(const LayerCall<T> &call, const Part &part,
                                                                   const ItemDropout &dropout, const T *in) const
{
    typename FeedForward<T>::Call inner;
    inner.rows = call.rows;
    inner.items = call.items[0];
    inner.in = in;
    inner.weights = part.weights;
    inner.gradWeights = part.gradWeights;
    inner.saved = part.saved;
    inner.scratch = part.scratch;
    inner.dropout = &dropout;
    inner.dropoutSite = part.dropoutInside();
    return inner;
}

template <class T>
void TransformerBlock<T>::run(const LayerCall<T> &call, const Part &part, const ItemDropout &dropout, const T *in,
                              T *out) const
{
    if (const MultiHeadAttention<T> *work = attention(part.number)) {
        auto inner = attentionCall(call, part, dropout, in);
        inner.out = out;
        work->forward(inner);
    } else {
        auto inner = feedForwardCall(call, part, dropout, in);
        inner.out = out;
        m_feedForward.forward(inner);
    }
    dropout.apply(part.dropoutBehind(), call.items[0], m_setup.feedForward.features, out);
}

template <class T>
void TransformerBlock<T>::runBackward(const LayerCall<T> &call, const Part &part, const ItemDropout &dropout, const T *in,
                                      const T *gradOut, T *gradIn) const
{
    const std::int64_t features = m_setup.feedForward.features;
    if (dropout.isAtWork()) {
        T *const thinned = call.scratch + 2 * call.rows * blockSize();
        std::copy_n(gradOut, call.items[0].first(call.rows) * features, thinned);
        dropout.apply(part.dropoutBehind(), call.items[0], features, thinned);
        gradOut = thinned;
    }
    if (const MultiHeadAttention<T> *work = attention(part.number)) {
        auto inner = attentionCall(call, part, dropout, in);
        inner.gradOut = gradOut;
        inner.gradQuery = gradIn;
        inner.gradMemory = part.number == 0 ? nullptr : call.gradIn[1];
        work->backward(inner);
    } else {
        auto inner = feedForwardCall(call, part, dropout, in);
        inner.gradOut = gradOut;
        inner.gradIn = gradIn;
        m_feedForward.backward(inner);
    }
}

template <class T>
void TransformerBlock<T>::forward(const LayerCall<T> &call)
{
    const ItemDropout dropout(m_setup.dropout, call);
    const std::int64_t items = call.items[0].first(call.rows), features = m_setup.feedForward.features;
    const T *in = call.in[0];
    for (std::size_t number = 0; number < m_setup.parts(); ++number) {
        const Part part = partOf(call, number);
        const auto normalise = [&](const T *from, T *to) {
            layer_norm::forward(from, items, features, part.scale, part.shift, T(normEpsilon), to, part.statistics);
        };
        if (m_setup.normFirst) {
            normalise(in, part.middle);
            run(call, part, dropout, part.middle, part.result);
            addResidual(part.result, in, items * features);
        } else {
            run(call, part, dropout, in, part.middle);
            addResidual(part.middle, in, items * features);
            normalise(part.middle, part.result);
        }
        in = part.result;
    }
}

template <class T>
void TransformerBlock<T>::backward(const LayerCall<T> &call)
{
    const ItemDropout dropout(m_setup.dropout, call);
    const std::int64_t items = call.items[0].first(call.rows), features = m_setup.feedForward.features;
    T *free = call.scratch, *other = call.scratch + call.rows * blockSize();
    const T *gradOut = call.gradOut; // of the part at hand; in `other` after the first
    for (std::size_t number = m_setup.parts(); number-- > 0;) {
        const Part part = partOf(call, number);
        const T *const in = number == 0 ? call.in[0] : partOf(call, number - 1).result;
        const bool isWanted = number > 0 || call.gradIn[0];
        T *const gradIn = number == 0 && isWanted ? call.gradIn[0] : free;
        const auto normaliseBackward = [&](const T *x, const T *gradY, T *gradX) {
            layer_norm::backward(x, part.statistics, gradY, items, features, part.scale, gradX, part.gradScale,
                                 part.gradShift);
        };
        if (m_setup.normFirst) {
            runBackward(call, part, dropout, part.middle, gradOut, gradIn);
            normaliseBackward(in, gradIn, isWanted ? gradIn : nullptr);
            if (isWanted)
                addResidual(gradIn, gradOut, items * features);
            gradOut = gradIn;
            std::swap(free, other);
        } else {
            normaliseBackward(part.middle, gradOut, free);
            T *const inner = gradIn == free ? other : gradIn;
            runBackward(call, part, dropout, in, free, isWanted ? inner : nullptr);
            if (isWanted)
                addResidual(inner, free, items * features);
            gradOut = inner;
        }
    }
}

template class TransformerBlock<float>;
template class TransformerBlock<double>;

} // namespace netloom
