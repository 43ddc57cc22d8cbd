// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/feed_forward.hpp"

#include "engine/layers/linear_map.hpp"
#include "engine/layers/settings.hpp"

namespace netloom {

std::vector<WeightSpec> feedForwardWeightSpecs(const FeedForwardSetup &setup, const Params &params)
{
    std::vector<WeightSpec> specs;
    const auto add = [&](const std::string &name, std::int64_t in, std::int64_t out) {
        specs.push_back(matrixWeight(params, name + ".weight", in, out));
        specs.push_back({.name = name + ".bias", .shape = Shape{out}});
    };
    add("linear1", setup.features, setup.hidden);
    add("linear2", setup.hidden, setup.features);
    return specs;
}

std::int64_t feedForwardMultiplyAdds(const FeedForwardSetup &setup)
{
    return 2 * setup.steps * setup.features * setup.hidden;
}

template <class T>
FeedForward<T>::FeedForward(const FeedForwardSetup &setup)
    : m_setup(setup), m_activation(activationKernel<T>(setup.activation))
{
}

/// The hidden numbers, and what went into the activation where its gradient asks for that.
template <class T>
std::int64_t FeedForward<T>::savedPerRow() const
{
    return m_setup.steps * m_setup.hidden * (m_activation.needsInput ? 2 : 1);
}

template <class T>
std::int64_t FeedForward<T>::scratchSize(std::int64_t rows) const
{
    return rows * m_setup.steps * m_setup.hidden;
}

template <class T>
T *FeedForward<T>::sumsOf(const Call &call) const
{
    return m_activation.needsInput ? call.saved + call.rows * m_setup.steps * m_setup.hidden : call.saved;
}

template <class T>
void FeedForward<T>::forward(const Call &call) const
{
    const std::int64_t items = call.items.first(call.rows), features = m_setup.features, hidden = m_setup.hidden;
    T *const sums = sumsOf(call);
    linearForward<T>(call.in, items, features, hidden, call.weights[0], call.weights[1], sums);
    m_activation.forward(sums, call.saved, items * hidden);
    if (call.dropout)
        call.dropout->apply(call.dropoutSite, call.items, hidden, call.saved);
    linearForward<T>(call.saved, items, hidden, features, call.weights[2], call.weights[3], call.out);
}

template <class T>
void FeedForward<T>::backward(const Call &call) const
{
    const std::int64_t items = call.items.first(call.rows), features = m_setup.features, hidden = m_setup.hidden;
    T *const g = call.scratch;
    linearWeightGradients<T>(call.saved, call.gradOut, items, hidden, features, features, call.gradWeights[2],
                             call.gradWeights[3]);
    linearInputGradient<T>(call.gradOut, items, hidden, features, call.weights[2], g);
    if (call.dropout)
        call.dropout->apply(call.dropoutSite, call.items, hidden, g);
    m_activation.backward(sumsOf(call), g, g, items * hidden);
    linearWeightGradients<T>(call.in, g, items, features, hidden, hidden, call.gradWeights[0], call.gradWeights[1]);
    if (call.gradIn)
        linearInputGradient<T>(g, items, features, hidden, call.weights[0], call.gradIn);
}

template class FeedForward<float>;
template class FeedForward<double>;

} // namespace netloom
