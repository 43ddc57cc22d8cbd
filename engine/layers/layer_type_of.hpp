// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <string>

namespace netloom {

/// Double is there for gradient checks: the baseline build has it, and no other (exactBackend()).
template <class Work>
std::unique_ptr<Layer<double>> doubleLayer(const Params &params, std::span<const Shape> inputs)
{
#ifdef NETLOOM_FLOAT_ONLY
    constexpr bool isFloatOnly = true;
#else
    constexpr bool isFloatOnly = false;
#endif
    if constexpr (isFloatOnly)
        return nullptr;
    else
        return std::make_unique<Work>(params, inputs);
}

/// A LayerType whose work is done by Work<float> and Work<double>, both made from the params and the input shapes.
template <template <class> class Work>
class LayerTypeOf : public LayerType
{
public:
    std::unique_ptr<Layer<float>> makeFloat(const Params &params, std::span<const Shape> inputs) const override
    {
        return std::make_unique<Work<float>>(params, inputs);
    }
    std::unique_ptr<Layer<double>> makeDouble(const Params &params, std::span<const Shape> inputs) const override
    {
        return doubleLayer<Work<double>>(params, inputs);
    }
};

/// Such a type whose output is shaped as its input, and which of a sequence sees one item at a time.
template <template <class> class Work>
class SameShapeTypeOf : public LayerTypeOf<Work>
{
public:
    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override { return inputs[0]; }
};

/// Throws Error (Graph) that names the layer, what it needs and the way out. needs: "a flat input"; remedy: "put Flatten
/// before it".
[[noreturn]] void throwWrongShape(const std::string &label, const Text &needs, const Shape &given, const Text &remedy);

} // namespace netloom
