// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/trainer.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <numeric>

namespace netloom {

/// A random tree of the nodes, linked both ways, some nodes left alone; by the node that a link leads to.
inline std::vector<Link> randomLinks(std::int64_t nodes, RandomStream &stream)
{
    std::vector<Link> links;
    for (std::int32_t node = 1; node < nodes; ++node) {
        const auto other = static_cast<std::int32_t>(stream.below(static_cast<std::uint64_t>(node)));
        if (stream.below(8) == 0)
            continue;
        links.push_back({node, other});
        links.push_back({other, node});
    }
    std::sort(links.begin(), links.end(),
              [](const Link &a, const Link &b) { return std::pair(a.to, a.from) < std::pair(b.to, b.from); });
    return links;
}

/// Where the items of rows of random lengths begin, and of graphs their links; edges are as many as the links are.
inline void giveLengths(Tensor &tensor, const DataSignature::Input &input, const PreparedData &data, RandomStream &stream)
{
    if (input.shape.axis() == Axis::Edges) {
        tensor.offsets = data.inputs[static_cast<std::size_t>(input.graph)].linkOffsets;
        return;
    }
    tensor.offsets = {0};
    for (std::size_t row = 0; row < data.rows; ++row) {
        const auto most = static_cast<std::uint64_t>(input.shape.items());
        tensor.offsets.push_back(tensor.offsets.back() + 1 + static_cast<std::int64_t>(stream.below(most)));
    }
    if (input.shape.axis() != Axis::Nodes)
        return;
    tensor.linkOffsets = {0};
    for (std::size_t row = 0; row < data.rows; ++row) {
        const std::vector<Link> links = randomLinks(tensor.items(row), stream);
        tensor.links.insert(tensor.links.end(), links.begin(), links.end());
        tensor.linkOffsets.push_back(static_cast<std::int64_t>(tensor.links.size()));
    }
}

/// What an answer follows from: the alternating sum of some numbers.
inline double alternatingSum(std::span<const float> numbers)
{
    double sum = 0;
    for (std::size_t i = 0; i < numbers.size(); ++i)
        sum += static_cast<double>(numbers[i]) * (i % 2 == 0 ? 1.0 : -0.5);
    return sum;
}

inline double sampleSum(const PreparedData &data, std::size_t row)
{
    const Tensor &first = data.inputs[0];
    const std::int64_t width = first.shape.isVarying() ? first.items(row) * first.shape.itemSize() : first.shape.size();
    return alternatingSum({first.row(row), static_cast<std::size_t>(width)});
}

/// Of each pixel of channels that stand first.
inline std::vector<double> pixelSums(const PreparedData &data, std::size_t row)
{
    const Shape &shape = data.inputs[0].shape;
    const auto pixels = static_cast<std::size_t>(shape[1] * shape[2]);
    std::vector<double> sums;
    for (std::size_t pixel = 0; pixel < pixels; ++pixel) {
        std::vector<float> channels;
        for (std::int64_t c = 0; c < shape[0]; ++c)
            channels.push_back(data.inputs[0].row(row)[static_cast<std::size_t>(c) * pixels + pixel]);
        sums.push_back(alternatingSum(channels));
    }
    return sums;
}

/// Of each place that has an answer: the items of one input, the pixels of the first, or the whole sample.
inline std::vector<double> answerSums(const PreparedData &data, std::size_t row)
{
    if (data.signature.answerPlaces.rank() == 0)
        return {sampleSum(data, row)};
    if (data.signature.answerPlaces.rank() == 2)
        return pixelSums(data, row);
    const Tensor &tensor = data.inputs[static_cast<std::size_t>(data.signature.answerPlaces.origin())];
    const std::int64_t size = tensor.shape.itemSize();
    std::vector<double> sums;
    for (std::int64_t i = 0; i < tensor.items(row); ++i)
        sums.push_back(alternatingSum({tensor.row(row) + i * size, static_cast<std::size_t>(size)}));
    return sums;
}

inline void addAnswer(PreparedData &data, double sum)
{
    const DataSignature &signature = data.signature;
    const auto classes = static_cast<double>(std::max<std::size_t>(signature.classes.size(), 1));
    const double place = std::floor((std::tanh(sum) + 1) / 2 * classes);
    for (std::int64_t t = 0; t < signature.targetWidth(); ++t)
        data.target.values.push_back(static_cast<float>(
            signature.task == Task::Regression ? sum / (1.0 + static_cast<double>(t)) : std::min(place, classes - 1)));
}

/// Random normal features; the target follows from them by a fixed rule, so there is something to learn.
inline PreparedData randomData(const DataSignature &signature, std::size_t rows, std::uint64_t seed = 1)
{
    PreparedData data;
    data.signature = signature;
    data.rows = rows;
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (const DataSignature::Input &input : signature.inputs) {
        Tensor tensor{input.shape, {}};
        std::size_t count = rows * static_cast<std::size_t>(input.shape.size());
        if (input.shape.isVarying()) {
            giveLengths(tensor, input, data, stream);
            count = static_cast<std::size_t>(tensor.offsets.back() * input.shape.itemSize());
        }
        for (std::size_t i = 0; i < count; ++i)
            tensor.values.push_back(input.shape.tokens() > 0
                                        ? static_cast<float>(stream.below(static_cast<std::uint64_t>(input.shape.tokens())))
                                        : static_cast<float>(stream.normal()));
        data.inputs.push_back(std::move(tensor));
    }
    data.target.shape = signature.targetShape();
    if (data.target.shape.isVarying())
        data.target.offsets = data.inputs[static_cast<std::size_t>(data.target.shape.origin())].offsets;
    for (std::size_t row = 0; row < rows; ++row)
        for (const double sum : answerSums(data, row))
            addAnswer(data, sum);
    return data;
}

inline bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0;
}

inline std::vector<std::uint32_t> rowsFrom(std::uint32_t first, std::uint32_t end)
{
    std::vector<std::uint32_t> rows(end - first);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

inline TrainingTask taskOf(const std::string &text, const DataSignature &signature, std::uint32_t rows, const Recipe &recipe)
{
    TrainingTask task;
    task.graph = std::make_shared<const GraphSpec>(networkOf(text, signature));
    task.data = std::make_shared<const PreparedData>(randomData(signature, rows));
    task.split.train = rowsFrom(0, rows * 3 / 4);
    task.split.validation = rowsFrom(rows * 3 / 4, rows);
    task.recipe = recipe;
    return task;
}

} // namespace netloom
