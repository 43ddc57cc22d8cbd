// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace netloom {

enum class Task { Binary, Multiclass, Regression };

std::string taskName(Task task); ///< "binary", "multiclass", "regression"

/// What a network gets and must give: the contract between prepared data and a graph.
struct DataSignature {
    struct Input {
        std::string name;                  ///< what an Input node names as its source: "features", "image"
        Shape shape;                       ///< of one sample
        std::vector<std::string> features; ///< a name for each number when the shape is flat; else empty
        bool operator==(const Input &) const = default;
    };
    std::vector<Input> inputs;
    Task task = Task::Regression;
    std::vector<std::string> classes; ///< Binary: {negative, positive}; Multiclass: all; Regression: empty
    std::vector<std::string> targets; ///< names of the target columns; one unless Regression
    bool operator==(const DataSignature &) const = default;

    /// Units that an output layer needs: 1 for Binary, a unit a class, a unit a target.
    std::int64_t outputUnits() const;
    /// Numbers in a row of the target tensor: 1 class index, or the values of a regression.
    std::int64_t targetWidth() const { return task == Task::Regression ? static_cast<std::int64_t>(targets.size()) : 1; }
};

/// A block of samples, (rows, shape...) row-major float.
struct Tensor {
    Shape shape;
    std::vector<float> values;
    const float *row(std::size_t index) const { return values.data() + index * static_cast<std::size_t>(shape.size()); }
    bool operator==(const Tensor &) const = default;
};

/// A data set as the network sees it. Shared as shared_ptr<const PreparedData>; never changes.
struct PreparedData {
    DataSignature signature;
    std::vector<Tensor> inputs; ///< in the order of signature.inputs
    Tensor target;              ///< (rows, targetWidth): class index as float, or (scaled) values. Empty when unknown
    std::size_t rows = 0;
};

} // namespace netloom
