// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.hpp"

namespace netloom {

namespace {

struct AvgPool {
    template <class T>
    static T value(const T *plane, std::int64_t width, ImageWindow::Range rows, ImageWindow::Range columns)
    {
        T sum = 0;
        for (std::int64_t y = rows.from; y < rows.to; ++y)
            for (std::int64_t x = columns.from; x < columns.to; ++x)
                sum += plane[y * width + x];
        return sum / static_cast<T>((rows.to - rows.from) * (columns.to - columns.from));
    }
    template <class T>
    static void addSlope(const T *, std::int64_t width, ImageWindow::Range rows, ImageWindow::Range columns, T gradOut,
                         T *gradPlane)
    {
        const T share = gradOut / static_cast<T>((rows.to - rows.from) * (columns.to - columns.from));
        for (std::int64_t y = rows.from; y < rows.to; ++y)
            for (std::int64_t x = columns.from; x < columns.to; ++x)
                gradPlane[y * width + x] += share;
    }
};

template <class T>
using AvgPoolLayer = PoolingLayer<T, AvgPool>;

class AvgPoolType : public LayerTypeOf<AvgPoolLayer>
{
public:
    const NodeInfo &info() const override
    {
        static const NodeInfo info{
            .id = "avgpool",
            .label = NL_TEXT("Average pooling"),
            .category = NodeCategory::Pooling,
            .help = NL_TEXT("Takes the mean of each small square of a picture. Makes pictures smaller and noise weaker."),
            .formula = NL_TEXT("y = mean over the window"),
            .source = "LeCun et al. 1998, Gradient-based learning applied to document recognition",
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
const LayerType &avgpool()
{
    static const AvgPoolType type;
    return type;
}
} // namespace all_layers

} // namespace netloom
