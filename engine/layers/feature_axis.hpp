// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/shape.hpp"

#include <cstdint>
#include <utility>
#include <vector>

namespace netloom {

/// How a sample's numbers lie: (outer, features, places). A flat input has its features alone; of a sequence (steps,
/// features) the steps are outer; of images and volumes (channels, ...) the channels are the features, with their places.
struct FeatureAxis {
    std::int64_t outer = 1, features = 1, places = 1;

    explicit FeatureAxis(const Shape &shape)
    {
        if (shape.rank() == 2)
            outer = shape[0];
        features = shape.rank() == 0 ? 1 : shape[shape.rank() == 2 ? 1 : 0];
        places = features == 0 ? 0 : shape.size() / features / outer;
    }

    std::int64_t size() const { return outer * features * places; }

    /// Calls body(place in the block, feature) for every number of so many rows, the innermost loop over memory in order.
    template <class Body>
    void each(std::int64_t rows, Body body) const
    {
        const std::int64_t runs = rows * outer;
        if (places == 1) {
            for (std::int64_t run = 0; run < runs; ++run)
                for (std::int64_t f = 0; f < features; ++f)
                    body(run * features + f, f);
            return;
        }
        for (std::int64_t run = 0; run < runs; ++run)
            for (std::int64_t f = 0; f < features; ++f)
                for (std::int64_t place = 0; place < places; ++place)
                    body((run * features + f) * places + place, f);
    }

    /// The same shape with another number of features.
    static Shape withFeatures(const Shape &shape, std::int64_t count)
    {
        std::vector<std::int64_t> dims = shape.dims();
        dims[shape.rank() == 2 ? 1 : 0] = count;
        return Shape(std::move(dims));
    }
};

} // namespace netloom
