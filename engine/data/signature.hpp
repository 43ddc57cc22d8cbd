// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"
#include "engine/data/values.hpp"

#include <cstdint>
#include <optional>
#include <span>
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
        std::int64_t mostLinks = 0;        ///< nodes of graphs: the most links of one sample
        int graph = 0;                     ///< edges: the input whose links they describe
        bool operator==(const Input &) const = default;
    };
    std::vector<Input> inputs;
    Task task = Task::Regression;
    std::vector<std::string> classes; ///< Binary: {negative, positive}; Multiclass: all; Regression: empty
    std::vector<std::string> targets; ///< names of the target columns; one for Multiclass, several questions for Binary
    /// The places of a sample that have an answer each: "scalar" for one answer in all, "≤50" for one a step of a sequence
    /// or node of a graph (its origin says of which input), "28x28" for one a pixel.
    Shape answerPlaces = {};
    bool operator==(const DataSignature &) const = default;

    /// Several yes-or-no questions with the same two words for answers, each with an output of its own.
    bool asksSeveral() const { return task == Task::Binary && targets.size() > 1; }
    /// Some of a row's several targets may be unknown (NaN): the row teaches what is known of it.
    bool mayHaveBlanks() const { return task != Task::Multiclass && targets.size() > 1; }
    /// Units that an output layer needs for an answer: a unit a question, a unit a class, a unit a target.
    std::int64_t outputUnits() const;
    /// Numbers in an answer of the target tensor: 1 class index, one a question, or the values of a regression.
    std::int64_t targetWidth() const
    {
        return task == Task::Regression || asksSeveral() ? static_cast<std::int64_t>(targets.size()) : 1;
    }
    Shape targetShape() const { return answerPlaces.withLast(targetWidth()); }
    Shape outputShape() const { return answerPlaces.withLast(outputUnits()); }
    /// What of a network's output is said to one answer: its last dimension where each place has its own, else all of it.
    /// Empty when the output does not have these places.
    std::optional<Shape> partOfAnswer(const Shape &output) const;
};

/// A wire of a graph, from node to node, numbered from 0 in its own sample.
struct Link {
    std::int32_t from = 0, to = 0;
    bool operator==(const Link &) const = default;
};

/// A block of samples, (rows, shape...) row-major float. Sequences and graphs of varying length lie one behind the other
/// without gaps; `offsets` says where each begins.
struct Tensor {
    Shape shape;
    Values<float> values;
    std::vector<std::int64_t> offsets = {}; ///< varying shapes: (rows + 1), in items
    /// Nodes of graphs: the links of all samples, in each sample by the node they lead to; linkOffsets (rows + 1).
    std::vector<Link> links = {};
    std::vector<std::int64_t> linkOffsets = {};

    std::int64_t items(std::size_t index) const
    {
        return shape.isVarying() ? offsets[index + 1] - offsets[index] : shape.items();
    }
    const float *row(std::size_t index) const
    {
        const std::int64_t first =
            shape.isVarying() ? offsets[index] * shape.itemSize() : static_cast<std::int64_t>(index) * shape.size();
        return values.data() + first;
    }
    /// All numbers of a row.
    std::span<const float> numbers(std::size_t index) const
    {
        const std::int64_t count = shape.isVarying() ? items(index) * shape.itemSize() : shape.size();
        return {row(index), static_cast<std::size_t>(count)};
    }
    bool operator==(const Tensor &) const = default;
};

/// What a number of the flat input of features was made of.
struct NumberOrigin {
    std::int32_t feature = 0; ///< numbers of one feature, the columns of a one-hot among them, belong together
    bool isQuantity = true;   ///< not a mark of a class or of a missing value: a little more or less of it means something
    bool operator==(const NumberOrigin &) const = default;
};

/// A data set as the network sees it. Shared as shared_ptr<const PreparedData>; never changes.
struct PreparedData {
    DataSignature signature;
    std::vector<Tensor> inputs; ///< in the order of signature.inputs
    Tensor target;              ///< (rows, targetShape): class index as float, or (scaled) values. Empty when unknown
    std::size_t rows = 0;
    std::vector<NumberOrigin> origins = {}; ///< a flat input of features: of its numbers; empty where that is not known
    bool hasBlanks = false;                 ///< rows that are used lack some of their several targets: NaN in `target`

    /// How many answers these rows have; as many as rows unless signature.answerPlaces says otherwise.
    std::int64_t answers(std::span<const std::uint32_t> rows) const;
};

} // namespace netloom
