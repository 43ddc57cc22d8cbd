// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/feature_axis.hpp"
#include "engine/layers/layer_type_of.hpp"

namespace netloom {

/// A sample as (outer, 2, half): the first half of the features and the second, of images of the channels.
struct Halves {
    std::int64_t outer, half;

    explicit Halves(const Shape &input) : outer(FeatureAxis(input).outer), half(input.size() / outer / 2) {}

    /// The shape of one half. Throws Error (Graph) with the layer's label when the number of features is odd.
    static Shape shape(const std::string &label, const Shape &input)
    {
        const std::int64_t features = FeatureAxis(input).features;
        if (features % 2 != 0)
            throwWrongShape(label, text(NL_TEXT("an even number of features")), input,
                            text(NL_TEXT("change the units or filters before it")));
        return FeatureAxis::withFeatures(input, features / 2);
    }
};

} // namespace netloom
