// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "engine/layers/layer.hpp"
#include "engine/numeric/backend.hpp"

#include <algorithm>
#include <cmath>
#include <memory>
#include <vector>

namespace netloom {

/// What each row of a bench holds where its length varies: its items (steps or nodes), and of a graph its links, which
/// are sorted by the node that they lead to.
struct BenchSamples {
    std::vector<std::int64_t> items;
    std::vector<std::vector<Link>> links;

    /// Without lengths, every row has as many items as the shape allows.
    std::int64_t count(const Shape &shape, std::int64_t row) const
    {
        const auto at = static_cast<std::size_t>(row);
        if (items.empty())
            return shape.items();
        return shape.axis() == Axis::Edges ? static_cast<std::int64_t>(links[at].size()) : items[at];
    }
    /// Where a row's numbers begin in a block of such shapes.
    std::int64_t begin(const Shape &shape, std::int64_t row) const
    {
        if (!shape.isVarying())
            return row * shape.size();
        std::int64_t sum = 0;
        for (std::int64_t before = 0; before < row; ++before)
            sum += count(shape, before) * shape.itemSize();
        return sum;
    }
    BenchSamples only(std::int64_t row) const
    {
        BenchSamples one;
        if (const auto at = static_cast<std::size_t>(row); at < items.size())
            one.items = {items[at]};
        if (const auto at = static_cast<std::size_t>(row); at < links.size())
            one.links = {links[at]};
        return one;
    }
};

/// The links of all rows as a layer is given them.
class BenchGraph
{
public:
    explicit BenchGraph(const BenchSamples &samples)
    {
        std::int32_t nodes = 0;
        for (std::size_t row = 0; row < samples.links.size(); ++row) {
            for (const Link &link : samples.links[row]) {
                m_from.push_back(link.from + nodes);
                m_to.push_back(link.to + nodes);
            }
            nodes += static_cast<std::int32_t>(samples.items[row]);
        }
        for (std::int32_t node = 0; node <= nodes; ++node) {
            m_firstInto.push_back(static_cast<std::int32_t>(
                std::count_if(m_to.begin(), m_to.end(), [&](std::int32_t to) { return to < node; })));
            m_firstOut.push_back(static_cast<std::int32_t>(m_out.size()));
            for (std::size_t link = 0; link < m_from.size(); ++link)
                if (m_from[link] == node)
                    m_out.push_back(static_cast<std::int32_t>(link));
        }
        m_view = {nodes,
                  static_cast<std::int64_t>(m_from.size()),
                  m_firstInto.data(),
                  m_from.data(),
                  m_to.data(),
                  m_firstOut.data(),
                  m_out.data()};
    }
    BenchGraph(const BenchGraph &) = delete;
    BenchGraph &operator=(const BenchGraph &) = delete;

    const GraphLinks *view() const { return &m_view; }

private:
    std::vector<std::int32_t> m_firstInto, m_from, m_to, m_firstOut, m_out;
    GraphLinks m_view;
};

/// One layer on a bench of its own, without a network: its blocks are plain vectors.
class LayerBench
{
public:
    using Numbers = std::vector<double>;

    LayerBench(const LayerType &type, const Params &given, std::vector<Shape> shapes, std::int64_t rows,
               Phase phase = Phase::Training, std::int64_t firstRow = 0, const BenchSamples &samples = {})
        : m_graph(samples)
    {
        const Params params = withDefaults(type.info().params, given);
        output = type.outputShape(params, shapes);
        specs = type.weights(params, shapes);
        const LayerType *exact = exactBackend().layers().find(type.info().id);
        m_layer = (exact ? *exact : type).makeDouble(params, shapes);
        for (const Shape &shape : shapes) {
            in.emplace_back(static_cast<std::size_t>(samples.begin(shape, rows)));
            std::vector<std::int64_t> &offsets = m_offsets.emplace_back();
            for (std::int64_t row = 0; shape.isVarying() && row <= rows; ++row)
                offsets.push_back(samples.begin(shape, row) / shape.itemSize());
            if (shape.axis() == Axis::Nodes)
                m_call.graph = m_graph.view();
        }
        for (std::size_t i = 0; i < shapes.size(); ++i)
            m_items.push_back({shapes[i].isVarying() ? m_offsets[i].data() : nullptr, shapes[i].items()});
        gradIn = in;
        for (const WeightSpec &spec : specs)
            weights.emplace_back(static_cast<std::size_t>(spec.shape.size()),
                                 spec.initialiser == Initialiser::Ones ? 1.0 : 0.0);
        gradWeights = weights;
        out.resize(static_cast<std::size_t>(samples.begin(output, rows)));
        gradOut = out;
        moreOutputs = type.outputShapes(params, shapes);
        moreOutputs.erase(moreOutputs.begin());
        for (const Shape &shape : moreOutputs)
            moreOut.emplace_back(static_cast<std::size_t>(samples.begin(shape, rows)));
        moreGradOut = moreOut;
        m_saved.resize(static_cast<std::size_t>(rows * m_layer->savedPerRow() + m_layer->savedPerBatch()));
        m_scratch.resize(static_cast<std::size_t>(m_layer->scratchSize(rows)));
        m_call.rows = rows;
        m_call.firstRow = firstRow;
        m_call.phase = phase;
        m_call.key = {5, Purpose::Dropout, 2, 3};
    }

    /// How many items each row of an input has. They lie one behind the other at the front of the blocks; the number of the
    /// first one in its batch need not be 0.
    void setLengths(std::size_t input, const std::vector<std::int64_t> &lengths, std::int64_t first = 0)
    {
        m_offsets[input].assign(1, first);
        for (const std::int64_t length : lengths)
            m_offsets[input].push_back(m_offsets[input].back() + length);
        m_items[input].offsets = m_offsets[input].data();
    }

    void forward()
    {
        bind();
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
    std::vector<Shape> moreOutputs; ///< behind the first
    std::vector<Numbers> moreOut, moreGradOut;
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
        m_call.weights = m_weights;
        m_call.gradIn = m_gradIn;
        m_call.gradWeights = m_gradWeights;
        m_call.out = out.data();
        m_call.gradOut = gradOut.data();
        m_outs = {out.data()};
        m_gradOuts = {gradOut.data()};
        for (std::size_t i = 0; i < moreOut.size(); ++i) {
            m_outs.push_back(moreOut[i].data());
            m_gradOuts.push_back(moreGradOut[i].data());
        }
        m_call.outs = m_outs;
        m_call.gradOuts = m_gradOuts;
        m_call.saved = m_saved.data();
        m_call.scratch = m_scratch.data();
        m_packed.resize(static_cast<std::size_t>(m_layer->packedSize()));
        m_layer->pack(m_weights, m_packed.data());
        m_call.packed = m_packed.data();
    }

    BenchGraph m_graph;
    std::vector<std::vector<std::int64_t>> m_offsets;
    std::vector<Items> m_items;
    std::unique_ptr<Layer<double>> m_layer;
    LayerCall<double> m_call;
    Numbers m_saved, m_scratch, m_packed;
    std::vector<const double *> m_in, m_gradOuts;
    std::vector<double *> m_outs, m_weights, m_gradIn, m_gradWeights;
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
