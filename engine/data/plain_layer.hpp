// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/params.hpp"
#include "engine/base/shape.hpp"

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <vector>

// A layer that needs nothing of the engine: what a plug-in implements to bring one. The engine puts it beside its own
// (engine/numeric/added_layers.hpp); it then has its palette entry, form, saving and its word in the network text.

namespace netloom {

/// Where the layer stands in the palette.
enum class PlainLayerKind { Linear, Convolution, Normalisation, Activation, Regularisation, Shape, Merge };

struct PlainLayerInfo {
    std::string id; ///< as in the network text; begins with the plug-in's own id and an underscore
    std::string label, help, formula, source;
    PlainLayerKind kind = PlainLayerKind::Linear;
    std::vector<ParamSpec> params = {};
    std::vector<std::string> inputs = {"input"}; ///< at most 8
};

/// One block of trained weights that the layer asks for, and how it starts; at most 16.
struct PlainWeight {
    enum class Start { Zeros, Ones, Glorot, He };
    std::string name;
    Shape shape;
    Start start = Start::Zeros;
    std::int64_t fanIn = 1, fanOut = 1; ///< for Glorot and He
};

/// What the layer works with in one call: some rows of a batch. All blocks are row-major (rows, numbers of a row) and never
/// overlap.
template <class T>
struct PlainCall {
    std::int64_t rows = 0;
    bool isTraining = false;
    std::span<const std::span<const T>> in;
    std::span<T> out; ///< backward finds there what forward wrote
    std::span<const std::span<const T>> weights;

    // backward only
    std::span<const T> gradOut;
    std::span<const std::span<T>> gradIn;      ///< to overwrite; empty where nobody needs it
    std::span<const std::span<T>> gradWeights; ///< to overwrite with the sum over the rows of this call
};

/// A layer at work, for settings and shapes that are fixed. Keeps nothing between calls and allocates nothing in one:
/// several threads call it with different rows at once. A row's result must not depend on the rows beside it.
class PlainWork
{
public:
    virtual ~PlainWork() = default;
    virtual void forward(const PlainCall<float> &call) const = 0;
    virtual void forward(const PlainCall<double> &call) const = 0;
    virtual void backward(const PlainCall<float> &call) const = 0;
    virtual void backward(const PlainCall<double> &call) const = 0;
};

/// Lets a layer write its formulas once, as template <class T> run(call) and differentiate(call); double is for checking the
/// gradients. class MyWork : public PlainWorkOf<MyWork>
template <class Own>
class PlainWorkOf : public PlainWork
{
public:
    void forward(const PlainCall<float> &call) const final { own().run(call); }
    void forward(const PlainCall<double> &call) const final { own().run(call); }
    void backward(const PlainCall<float> &call) const final { own().differentiate(call); }
    void backward(const PlainCall<double> &call) const final { own().differentiate(call); }

private:
    const Own &own() const { return static_cast<const Own &>(*this); }
};

/// A kind of layer: what the program must know of it, and how to make one. params are complete everywhere.
class PlainLayer
{
public:
    virtual ~PlainLayer() = default;
    virtual const PlainLayerInfo &info() const = 0;

    /// Inputs on which the layer is tried before it is let into the program: shapes, gradients, its bounds.
    virtual std::vector<Shape> exampleInputs() const { return std::vector<Shape>(info().inputs.size(), Shape{6}); }
    /// The shape of what comes out. Throws Error (Graph) with the way out: "... needs a flat input; put Flatten before it."
    virtual Shape outputShape(const Params &params, std::span<const Shape> inputs) const = 0;
    virtual std::vector<PlainWeight> weights(const Params &, std::span<const Shape>) const { return {}; }
    virtual std::int64_t multiplyAdds(const Params &, std::span<const Shape>) const { return 0; } ///< of a row, forward
    /// True when each step of a sequence is a row of its own: the layer then never sees sequences.
    virtual bool worksItemByItem() const { return false; }
    virtual std::unique_ptr<PlainWork> make(const Params &params, std::span<const Shape> inputs) const = 0;

    static constexpr std::size_t mostInputs = 8, mostWeights = 16;
};

} // namespace netloom
