// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/trainer.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

/// Random rows of one input: normal numbers, or ids; of varying length in turn from 1 item to the most, and none now and
/// then.
inline Tensor randomTensor(const Shape &shape, std::size_t rows, RandomStream &stream)
{
    Tensor tensor{shape, {}};
    std::int64_t items = 0;
    for (std::size_t row = 0; row < rows; ++row) {
        if (shape.isVarying())
            tensor.offsets.push_back(items);
        const auto length = static_cast<std::int64_t>(row * 7) % (shape.items() + 1);
        items += length;
        const std::int64_t count = shape.isVarying() ? length * shape.item().size() : shape.size();
        for (std::int64_t i = 0; i < count; ++i)
            tensor.values.push_back(shape.tokens() > 0
                                        ? static_cast<float>(stream.below(static_cast<std::uint64_t>(shape.tokens())))
                                        : static_cast<float>(stream.normal()));
    }
    if (shape.isVarying())
        tensor.offsets.push_back(items);
    return tensor;
}

/// Random normal features; the target follows from them by a fixed rule, so there is something to learn.
inline PreparedData randomData(const DataSignature &signature, std::size_t rows, std::uint64_t seed = 1)
{
    PreparedData data;
    data.signature = signature;
    data.rows = rows;
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (const DataSignature::Input &input : signature.inputs)
        data.inputs.push_back(randomTensor(input.shape, rows, stream));
    data.target.shape = Shape{signature.targetWidth()};
    const Tensor &first = data.inputs[0];
    for (std::size_t row = 0; row < rows; ++row) {
        double sum = 0;
        const auto width = static_cast<std::size_t>(first.items(row) * first.shape.size() / first.shape.items());
        for (std::size_t i = 0; i < width; ++i)
            sum += static_cast<double>(first.row(row)[i]) * (i % 2 == 0 ? 1.0 : -0.5);
        const auto classes = static_cast<double>(std::max<std::size_t>(signature.classes.size(), 1));
        const double place = std::floor((std::tanh(sum) + 1) / 2 * classes);
        for (std::int64_t t = 0; t < signature.targetWidth(); ++t)
            data.target.values.push_back(static_cast<float>(
                signature.task == Task::Regression ? sum / (1.0 + static_cast<double>(t)) : std::min(place, classes - 1)));
    }
    return data;
}

inline std::vector<std::uint32_t> rowsFrom(std::uint32_t first, std::uint32_t end)
{
    std::vector<std::uint32_t> rows(end - first);
    std::iota(rows.begin(), rows.end(), first);
    return rows;
}

inline GraphSpec networkOf(const std::string &text, const DataSignature &signature, const std::string &loss = {})
{
    return completeNetwork(parseNetwork(text), signature, loss);
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
