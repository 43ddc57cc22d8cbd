// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/multi_head.hpp"

#include "engine/layers/linear_map.hpp"
#include "engine/layers/softmax_row.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

enum AttentionWeight { QueryWeight, QueryBias, KeyWeight, KeyBias, ValueWeight, ValueBias, OutputWeight, OutputBias };

/// Matrices of as many rows, one beside the other, then their biases. packed ((in + 1), count * out)
template <class T>
void packBeside(std::span<T *const> weights, std::size_t first, std::int64_t count, std::int64_t in, std::int64_t out,
                T *packed)
{
    for (std::int64_t i = 0; i < count; ++i) {
        const std::size_t at = first + 2 * static_cast<std::size_t>(i);
        stridedView(packed + i * out, in, out, count * out) = matrixView<T>(weights[at], in, out);
        std::copy_n(weights[at + 1], out, packed + (in * count + i) * out);
    }
}

} // namespace

std::vector<WeightSpec> attentionWeightSpecs(const AttentionSetup &setup, const std::string &prefix, const Params &params)
{
    std::vector<WeightSpec> specs;
    const auto add = [&](const char *name, std::int64_t in, std::int64_t fanOut) {
        specs.push_back({.name = prefix + name + ".weight",
                         .shape = Shape{in, setup.dim},
                         .initialiser = initialiserNamed(params.word("initialiser")),
                         .fanIn = in,
                         .fanOut = fanOut,
                         .l2 = params.real("l2")});
        specs.push_back({.name = prefix + name + ".bias", .shape = Shape{setup.dim}});
    };
    // Query, key and value start as parts of one matrix, as in PyTorch.
    add("query", setup.features, 3 * setup.dim);
    add("key", setup.memoryFeatures, 3 * setup.dim);
    add("value", setup.memoryFeatures, 3 * setup.dim);
    add("output", setup.dim, setup.dim);
    return specs;
}

std::int64_t attentionMultiplyAdds(const AttentionSetup &setup)
{
    return setup.dim * (setup.steps * (setup.features + setup.dim + 2 * setup.memorySteps) +
                        2 * setup.memorySteps * setup.memoryFeatures);
}

template <class T>
typename MultiHeadAttention<T>::Call MultiHeadAttention<T>::callOf(const LayerCall<T> &call)
{
    Call inner;
    inner.rows = call.rows;
    inner.items = call.items.front();
    inner.memoryItems = call.items.back();
    inner.query = call.in.front();
    inner.memory = call.in.back();
    inner.weights = call.weights;
    inner.gradWeights = call.gradWeights;
    inner.packed = call.packed;
    inner.out = call.out;
    inner.saved = call.saved;
    inner.scratch = call.scratch;
    inner.gradOut = call.gradOut;
    inner.gradQuery = call.gradIn.front();
    inner.gradMemory = call.gradIn.back();
    return inner;
}

template <class T>
std::int64_t MultiHeadAttention<T>::projectedPerRow() const
{
    return (m_setup.steps + 2 * m_setup.memorySteps) * m_setup.dim;
}

/// The projections, the heads' results side by side, the shares.
template <class T>
std::int64_t MultiHeadAttention<T>::savedPerRow() const
{
    return projectedPerRow() + m_setup.steps * m_setup.dim + m_setup.heads * sharesPerHead();
}

/// The gradients of projections and of the heads' results; two blocks like a head's shares.
template <class T>
std::int64_t MultiHeadAttention<T>::scratchSize(std::int64_t rows) const
{
    return rows * (projectedPerRow() + m_setup.steps * m_setup.dim) + 2 * sharesPerHead();
}

template <class T>
std::int64_t MultiHeadAttention<T>::packedSize() const
{
    const std::int64_t memory = (m_setup.memoryFeatures + 1) * 2 * m_setup.dim;
    return m_setup.isSelf ? (m_setup.features + 1) * 3 * m_setup.dim : memory;
}

/// Query, key and value side by side in self-attention; else key and value.
template <class T>
void MultiHeadAttention<T>::pack(std::span<T *const> weights, T *packed) const
{
    if (m_setup.isSelf)
        packBeside(weights, QueryWeight, 3, m_setup.features, m_setup.dim, packed);
    else
        packBeside(weights, KeyWeight, 2, m_setup.memoryFeatures, m_setup.dim, packed);
}

template <class T>
typename MultiHeadAttention<T>::Projections MultiHeadAttention<T>::projections(T *block, std::int64_t rows) const
{
    const std::int64_t dim = m_setup.dim;
    if (m_setup.isSelf)
        return {block, block + dim, block + 2 * dim, 3 * dim, 3 * dim};
    T *const keys = block + rows * m_setup.steps * dim;
    return {block, keys, keys + dim, dim, 2 * dim};
}

template <class T>
T *MultiHeadAttention<T>::contextOf(const Call &call) const
{
    return call.saved + call.rows * projectedPerRow();
}

template <class T>
T *MultiHeadAttention<T>::sharesOf(const Call &call, std::int64_t row, std::int64_t head) const
{
    return contextOf(call) + call.rows * m_setup.steps * m_setup.dim + (row * m_setup.heads + head) * sharesPerHead();
}

template <class T>
void MultiHeadAttention<T>::thin(const Call &call, std::int64_t row, std::int64_t head, T *shares) const
{
    call.dropout->applyToRow(call.dropoutSite, row, m_setup.heads * sharesPerHead(), head * sharesPerHead(), shares,
                             call.items.count(row) * call.memoryItems.count(row));
}

template <class T>
const T *MultiHeadAttention<T>::thinned(const Call &call, std::int64_t row, std::int64_t head, T *to) const
{
    std::copy_n(sharesOf(call, row, head), call.items.count(row) * call.memoryItems.count(row), to);
    thin(call, row, head, to);
    return to;
}

template <class T>
void MultiHeadAttention<T>::project(const Call &call, const Projections &to) const
{
    const std::int64_t dim = m_setup.dim, in = m_setup.memoryFeatures, items = call.items.first(call.rows);
    if (m_setup.isSelf) {
        linearForward(call.query, items, in, 3 * dim, call.packed, call.packed + in * 3 * dim, to.q);
        return;
    }
    linearForward<T>(call.query, items, m_setup.features, dim, call.weights[QueryWeight], call.weights[QueryBias], to.q);
    linearForward(call.memory, call.memoryItems.first(call.rows), in, 2 * dim, call.packed, call.packed + in * 2 * dim,
                  to.k);
}

template <class T>
void MultiHeadAttention<T>::attend(const Call &call, const Projections &from, std::int64_t row, std::int64_t head,
                                   T *context) const
{
    const std::int64_t steps = call.items.count(row), memorySteps = call.memoryItems.count(row), size = headSize();
    const std::int64_t first = call.items.first(row), firstMemory = call.memoryItems.first(row), column = head * size;
    auto result = stridedView(context + first * m_setup.dim + column, steps, size, m_setup.dim);
    if (memorySteps == 0) {
        result.setZero();
        return;
    }
    const auto q = stridedView<T>(from.q + first * from.qStride + column, steps, size, from.qStride);
    const auto k = stridedView<T>(from.k + firstMemory * from.kvStride + column, memorySteps, size, from.kvStride);
    const auto v = stridedView<T>(from.v + firstMemory * from.kvStride + column, memorySteps, size, from.kvStride);
    T *const shares = sharesOf(call, row, head);
    matrixView(shares, steps, memorySteps).noalias() = T(1) / std::sqrt(static_cast<T>(size)) * q * k.transpose();
    for (std::int64_t i = 0; i < steps; ++i) {
        T *const of = shares + i * memorySteps;
        const std::int64_t seen = m_setup.isCausal ? i + 1 : memorySteps;
        softmax_row::forward(of, of, seen);
        std::fill(of + seen, of + memorySteps, T(0));
    }
    const T *const used = call.dropout && call.dropout->isAtWork() ? thinned(call, row, head, call.scratch) : shares;
    result.noalias() = matrixView(used, steps, memorySteps) * v;
}

template <class T>
void MultiHeadAttention<T>::forward(const Call &call) const
{
    const Projections projected = projections(call.saved, call.rows);
    project(call, projected);
    T *const context = contextOf(call);
    for (std::int64_t row = 0; row < call.rows; ++row)
        for (std::int64_t head = 0; head < m_setup.heads; ++head)
            attend(call, projected, row, head, context);
    linearForward<T>(context, call.items.first(call.rows), m_setup.dim, m_setup.dim, call.weights[OutputWeight],
                     call.weights[OutputBias], call.out);
}

template <class T>
void MultiHeadAttention<T>::attendBackward(const Call &call, const Projections &from, const Projections &grads,
                                           std::int64_t row, std::int64_t head, const T *gradContext, T *work) const
{
    const std::int64_t steps = call.items.count(row), memorySteps = call.memoryItems.count(row), size = headSize();
    const std::int64_t first = call.items.first(row), firstMemory = call.memoryItems.first(row), column = head * size;
    const auto ofQuery = [&](T *block) {
        return stridedView(block + first * from.qStride + column, steps, size, from.qStride);
    };
    const auto ofMemory = [&](T *block) {
        return stridedView(block + firstMemory * from.kvStride + column, memorySteps, size, from.kvStride);
    };
    if (memorySteps == 0) {
        ofQuery(grads.q).setZero();
        return;
    }
    const auto g = stridedView(gradContext + first * m_setup.dim + column, steps, size, m_setup.dim);
    const T *const shares = sharesOf(call, row, head);
    const bool isThinned = call.dropout && call.dropout->isAtWork();
    const T *const used = isThinned ? thinned(call, row, head, work + sharesPerHead()) : shares;
    auto gradShares = matrixView(work, steps, memorySteps);
    gradShares.noalias() = g * ofMemory(from.v).transpose();
    if (isThinned)
        thin(call, row, head, work);
    ofMemory(grads.v).noalias() = matrixView(used, steps, memorySteps).transpose() * g;
    for (std::int64_t i = 0; i < steps; ++i)
        softmax_row::backward(shares + i * memorySteps, work + i * memorySteps, work + i * memorySteps, memorySteps);
    const T scale = T(1) / std::sqrt(static_cast<T>(size));
    ofQuery(grads.q).noalias() = scale * gradShares * ofMemory(from.k);
    ofMemory(grads.k).noalias() = scale * gradShares.transpose() * ofQuery(from.q);
}

template <class T>
void MultiHeadAttention<T>::projectBackward(const Call &call, const Projections &grads) const
{
    const std::int64_t dim = m_setup.dim, in = m_setup.memoryFeatures;
    const std::int64_t items = call.items.first(call.rows), memoryItems = call.memoryItems.first(call.rows);
    linearWeightGradients<T>(call.query, grads.q, items, m_setup.features, dim, grads.qStride, call.gradWeights[QueryWeight],
                             call.gradWeights[QueryBias]);
    linearWeightGradients<T>(call.memory, grads.k, memoryItems, in, dim, grads.kvStride, call.gradWeights[KeyWeight],
                             call.gradWeights[KeyBias]);
    linearWeightGradients<T>(call.memory, grads.v, memoryItems, in, dim, grads.kvStride, call.gradWeights[ValueWeight],
                             call.gradWeights[ValueBias]);
    if (m_setup.isSelf) {
        if (call.gradQuery)
            linearInputGradient<T>(grads.q, items, in, 3 * dim, call.packed, call.gradQuery);
        return;
    }
    if (call.gradQuery)
        linearInputGradient<T>(grads.q, items, m_setup.features, dim, call.weights[QueryWeight], call.gradQuery);
    if (call.gradMemory)
        linearInputGradient<T>(grads.k, memoryItems, in, 2 * dim, call.packed, call.gradMemory);
}

template <class T>
void MultiHeadAttention<T>::backward(const Call &call) const
{
    const std::int64_t dim = m_setup.dim, items = call.items.first(call.rows);
    const T *const context = contextOf(call);
    linearWeightGradients<T>(context, call.gradOut, items, dim, dim, dim, call.gradWeights[OutputWeight],
                             call.gradWeights[OutputBias]);
    const Projections projected = projections(call.saved, call.rows), grads = projections(call.scratch, call.rows);
    T *const gradContext = call.scratch + call.rows * projectedPerRow();
    linearInputGradient<T>(call.gradOut, items, dim, dim, call.weights[OutputWeight], gradContext);
    T *const work = gradContext + call.rows * m_setup.steps * dim;
    for (std::int64_t row = 0; row < call.rows; ++row)
        for (std::int64_t head = 0; head < m_setup.heads; ++head)
            attendBackward(call, projected, grads, row, head, gradContext, work);
    projectBackward(call, grads);
}

template class MultiHeadAttention<float>;
template class MultiHeadAttention<double>;

} // namespace netloom
