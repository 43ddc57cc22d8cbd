// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.hpp"

namespace netloom {

namespace {

struct MaxPool {
    /// The place of the largest number; of equals the first, and of any NaN the last, as in PyTorch.
    template <class T>
    static std::int64_t place(const T *plane, std::int64_t width, ImageWindow::Range rows, ImageWindow::Range columns)
    {
        std::int64_t best = rows.from * width + columns.from;
        for (std::int64_t y = rows.from; y < rows.to; ++y)
            for (std::int64_t x = columns.from; x < columns.to; ++x) {
                const T number = plane[y * width + x];
                if (number > plane[best] || number != number)
                    best = y * width + x;
            }
        return best;
    }
    template <class T>
    static T value(const T *plane, std::int64_t width, ImageWindow::Range rows, ImageWindow::Range columns)
    {
        return plane[place(plane, width, rows, columns)];
    }
    template <class T>
    static void addSlope(const T *plane, std::int64_t width, ImageWindow::Range rows, ImageWindow::Range columns, T gradOut,
                         T *gradPlane)
    {
        gradPlane[place(plane, width, rows, columns)] += gradOut;
    }
};

template <class T>
using MaxPoolLayer = PoolingLayer<T, MaxPool>;

class MaxPoolType : public LayerTypeOf<MaxPoolLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{.id = "maxpool",
                                   .label = NL_TEXT("Max pooling"),
                                   .category = NodeCategory::Pooling,
                                   .help =
                                       NL_TEXT("Keeps the largest number of each small square of a picture: the pattern was "
                                               "found, roughly here. Makes pictures smaller and small shifts harmless."),
                                   .formula = "y = max over the window",
                                   .source = "Ranzato et al. 2007, Unsupervised learning of invariant feature hierarchies",
                                   .params = poolingSpecs()};
        return info;
    }

    Shape outputShape(const Params &params, std::span<const Shape> inputs) const override
    {
        const ImageWindow window = poolingWindow(info().label, params, inputs);
        return Shape{window.channels, window.outHeight, window.outWidth};
    }
};

} // namespace

namespace all_layers {
const LayerType &maxpool()
{
    static const MaxPoolType type;
    return type;
}
} // namespace all_layers

} // namespace netloom
