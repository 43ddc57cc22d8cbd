// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace netloom {

/// One layer on a bench of its own, without a network: its blocks are plain vectors.
class LayerBench
{
public:
    using Numbers = std::vector<double>;

    LayerBench(const LayerType &type, const Params &given, std::vector<Shape> shapes, std::int64_t rows,
               Phase phase = Phase::Training, std::int64_t firstRow = 0)
    {
        const Params params = withDefaults(type.info().params, given);
        output = type.outputShape(params, shapes);
        specs = type.weights(params, shapes);
        m_layer = type.makeDouble(params, shapes);
        for (const Shape &shape : shapes)
            in.emplace_back(static_cast<std::size_t>(rows * shape.size()));
        gradIn = in;
        for (const WeightSpec &spec : specs)
            weights.emplace_back(static_cast<std::size_t>(spec.shape.size()),
                                 spec.initialiser == Initialiser::Ones ? 1.0 : 0.0);
        gradWeights = weights;
        out.resize(static_cast<std::size_t>(rows * output.size()));
        gradOut = out;
        m_saved.resize(static_cast<std::size_t>(rows * m_layer->savedPerRow() + m_layer->savedPerBatch()));
        m_scratch.resize(static_cast<std::size_t>(m_layer->scratchSize(rows)));
        m_packed.resize(static_cast<std::size_t>(m_layer->packedSize()));
        for (const Shape &shape : shapes)
            m_items.push_back({.offsets = nullptr, .length = shape.items()});
        m_offsets.resize(shapes.size());
        m_call.rows = rows;
        m_call.firstRow = firstRow;
        m_call.phase = phase;
        m_call.key = {5, Purpose::Dropout, 2, 3};
    }

    /// How many items each row of an input has. They lie one behind the other at the front of the blocks.
    void setLengths(std::size_t input, const std::vector<std::int64_t> &lengths)
    {
        m_offsets[input].assign(1, 0);
        for (const std::int64_t length : lengths)
            m_offsets[input].push_back(m_offsets[input].back() + length);
        m_items[input].offsets = m_offsets[input].data();
    }

    void forward()
    {
        bind();
        m_layer->pack(m_weights, m_packed.data());
        m_layer->forward(m_call);
    }

    /// After forward(), with gradOut filled in.
    void backward()
    {
        bind();
        m_layer->backward(m_call);
    }

    std::vector<Numbers> in, weights, gradIn, gradWeights;
    Numbers out, gradOut;
    Shape output;
    std::vector<WeightSpec> specs;

private:
    void bind()
    {
        const auto pointers = [](std::vector<Numbers> &blocks) {
            std::vector<double *> found;
            for (Numbers &block : blocks)
                found.push_back(block.data());
            return found;
        };
        m_in.clear();
        for (const Numbers &block : in)
            m_in.push_back(block.data());
        m_weights = pointers(weights);
        m_gradIn = pointers(gradIn);
        m_gradWeights = pointers(gradWeights);
        for (std::size_t i = 0; i < specs.size(); ++i)
            if (!specs[i].isTrained)
                m_gradWeights[i] = nullptr;
        m_call.in = m_in;
        m_call.items = m_items;
        m_call.packed = m_packed.data();
        m_call.weights = m_weights;
        m_call.gradIn = m_gradIn;
        m_call.gradWeights = m_gradWeights;
        m_call.out = out.data();
        m_call.gradOut = gradOut.data();
        m_call.saved = m_saved.data();
        m_call.scratch = m_scratch.data();
    }

    std::unique_ptr<Layer<double>> m_layer;
    LayerCall<double> m_call;
    Numbers m_saved, m_scratch, m_packed;
    std::vector<Items> m_items;
    std::vector<std::vector<std::int64_t>> m_offsets;
    std::vector<const double *> m_in;
    std::vector<double *> m_weights, m_gradIn, m_gradWeights;
};

inline double normOf(const std::vector<double> &numbers)
{
    double squares = 0;
    for (const double number : numbers)
        squares += number * number;
    return std::sqrt(squares);
}

/// |a - b|
inline double distance(const std::vector<double> &a, const std::vector<double> &b)
{
    if (a.size() != b.size())
        return 1e300;
    std::vector<double> difference(a);
    for (std::size_t i = 0; i < a.size(); ++i)
        difference[i] -= b[i];
    return normOf(difference);
}

/// |a - b| / max(|a|, |b|, 1e-3): the distance of two tensors, relative to their size.
inline double relativeDistance(const std::vector<double> &a, const std::vector<double> &b)
{
    return distance(a, b) / std::max({normOf(a), normOf(b), 1e-3});
}

} // namespace netloom
