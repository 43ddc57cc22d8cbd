// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer_type_of.hpp"

#include <span>
#include <string>

namespace netloom {

/// The one shape that all inputs of a merge have. Throws Error (Graph) with the layer's label when they differ.
Shape commonShape(const std::string &label, std::span<const Shape> inputs);

/// The type of a layer that merges inputs of one shape number by number: what remains to be said is info().
template <template <class> class Work>
class MergeTypeOf : public LayerTypeOf<Work>
{
public:
    ItemUse itemUse() const override { return ItemUse::EachItem; }
    Shape outputShape(const Params &, std::span<const Shape> inputs) const override
    {
        return commonShape(this->info().label, inputs);
    }
};

} // namespace netloom
