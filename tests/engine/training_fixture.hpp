// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/train/trainer.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

/// Random normal features; the target follows from them by a fixed rule, so there is something to learn.
inline PreparedData randomData(const DataSignature &signature, std::size_t rows, std::uint64_t seed = 1)
{
    PreparedData data;
    data.signature = signature;
    data.rows = rows;
    RandomStream stream({seed, Purpose::Sampling, 0, 0});
    for (const DataSignature::Input &input : signature.inputs) {
        Tensor tensor{input.shape, {}};
        for (std::size_t i = 0; i < rows * static_cast<std::size_t>(input.shape.size()); ++i)
            tensor.values.push_back(static_cast<float>(stream.normal()));
        if (input.shape.isVarying()) {
            tensor.offsets = {0};
            for (std::size_t row = 0; row < rows; ++row)
                tensor.offsets.push_back(tensor.offsets.back() + static_cast<std::int64_t>(stream.below(
                                                                     static_cast<std::uint64_t>(input.shape.items()) + 1)));
        }
        data.inputs.push_back(std::move(tensor));
    }
    data.target.shape = Shape{signature.targetWidth()};
    const auto width = static_cast<std::size_t>(signature.inputs[0].shape.size());
    for (std::size_t row = 0; row < rows; ++row) {
        double sum = 0;
        for (std::size_t i = 0; i < width; ++i)
            sum += static_cast<double>(data.inputs[0].values[row * width + i]) * (i % 2 == 0 ? 1.0 : -0.5);
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
