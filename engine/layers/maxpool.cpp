// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/pooling.hpp"
#include "engine/layers/simd.hpp"

#include <utility>

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

/// The usual windows of 2x2 pixels that do not overlap go without a branch, line by line; all others by PoolingLayer.
template <class T>
class MaxPoolLayer : public PoolingLayer<T, MaxPool>
{
    using General = PoolingLayer<T, MaxPool>;

public:
    MaxPoolLayer(const Params &params, std::span<const Shape> inputs)
        : General(params, inputs), m_window(poolingWindow("Pooling", params, inputs))
    {
    }

    void forward(const LayerCall<T> &call) override
    {
        if (!isPairs())
            return General::forward(call);
        eachLine(call.rows, [&](std::int64_t in, std::int64_t out, std::int64_t roomIn, std::int64_t roomOut) {
            poolLine(call.in[0] + in, call.out + out, roomIn, roomOut);
        });
    }

    void backward(const LayerCall<T> &call) override
    {
        if (!isPairs() || !call.gradIn[0])
            return General::backward(call);
        eachLine(call.rows, [&](std::int64_t in, std::int64_t out, std::int64_t roomIn, std::int64_t roomOut) {
            spreadLine(call.in[0] + in, call.out + out, call.gradOut + out, call.gradIn[0] + in, roomIn, roomOut);
        });
        if (m_window.width % 2 != 0 || m_window.height % 2 != 0)
            clearRest(call.gradIn[0], call.rows * m_window.channels);
    }

private:
    using S = Simd<T>;
    using Vector = typename S::Vector;

    bool isPairs() const { return m_window.size == 2 && m_window.stride == 2; }

    /// Calls visit(in, out, roomIn, roomOut) for each line of windows, with the numbers that follow in each block.
    template <class Visit>
    void eachLine(std::int64_t rows, Visit visit) const
    {
        const std::int64_t planes = rows * m_window.channels, height = m_window.height, width = m_window.width;
        for (std::int64_t plane = 0; plane < planes; ++plane)
            for (std::int64_t y = 0; y < m_window.outHeight; ++y) {
                const std::int64_t in = (plane * height + 2 * y) * width;
                const std::int64_t out = (plane * m_window.outHeight + y) * m_window.outWidth;
                visit(in, out, planes * height * width - in - width, planes * m_window.places() - out);
            }
    }

    /// Pixels that no window covers.
    void clearRest(T *gradIn, std::int64_t planes) const
    {
        const std::int64_t height = m_window.height, width = m_window.width;
        for (std::int64_t plane = 0; plane < planes; ++plane, gradIn += height * width) {
            if (height % 2 != 0)
                std::fill_n(gradIn + (height - 1) * width, width, T(0));
            for (std::int64_t y = 0; width % 2 != 0 && y < height; ++y)
                gradIn[y * width + width - 1] = T(0);
        }
    }

    /// The larger; NaN stays NaN. For numbers and for registers of them.
    template <class V>
    static V larger(V a, V b)
    {
        return b > a || b != b ? b : a;
    }
    static Vector larger(Vector a, Vector b) { return (b > a) | (b != b) ? b : a; }

    /// Every second number of two registers: the first one's, then the second one's.
    template <int parity, std::size_t... lanes>
    static Vector everySecond(Vector a, Vector b, std::index_sequence<lanes...>)
    {
        return __builtin_shufflevector(a, b, (2 * static_cast<int>(lanes) + parity)...);
    }
    template <int parity>
    static Vector everySecond(const T *from)
    {
        return everySecond<parity>(S::load(from), S::load(from + S::width), std::make_index_sequence<S::width>());
    }

    /// The numbers of two registers in turn, from lane `first` on.
    template <int first, std::size_t... lanes>
    static Vector inTurn(Vector a, Vector b, std::index_sequence<lanes...>)
    {
        return __builtin_shufflevector(a, b,
                                       (static_cast<int>(lanes) % 2 * S::width + first + static_cast<int>(lanes) / 2)...);
    }
    static void storeInTurn(T *to, Vector a, Vector b)
    {
        S::store(to, inTurn<0>(a, b, std::make_index_sequence<S::width>()));
        S::store(to + S::width, inTurn<S::width / 2>(a, b, std::make_index_sequence<S::width>()));
    }

    /// A register at a time; what a line writes too much, the next one writes anew.
    void poolLine(const T *from, T *to, std::int64_t roomIn, std::int64_t roomOut) const
    {
        const T *const below = from + m_window.width;
        std::int64_t x = 0;
        for (; x < m_window.outWidth && 2 * (x + S::width) <= roomIn && x + S::width <= roomOut; x += S::width)
            S::store(to + x, larger(larger(larger(everySecond<0>(from + 2 * x), everySecond<1>(from + 2 * x)),
                                           everySecond<0>(below + 2 * x)),
                                    everySecond<1>(below + 2 * x)));
        for (; x < m_window.outWidth; ++x)
            to[x] = larger(larger(larger(from[2 * x], from[2 * x + 1]), below[2 * x]), below[2 * x + 1]);
    }

    /// The gradient goes to the first of the four that is the largest.
    void spreadLine(const T *from, const T *largest, const T *gradOut, T *gradIn, std::int64_t roomIn,
                    std::int64_t roomOut) const
    {
        const T *const below = from + m_window.width;
        T *const gradBelow = gradIn + m_window.width;
        const auto spread = [](auto a, auto b, auto c, auto most, auto g, auto &first, auto &second, auto &third) {
            const auto none = g - g;
            first = a == most ? g : none;
            second = b == most ? g - first : none;
            third = c == most ? g - first - second : none;
            return g - first - second - third;
        };
        std::int64_t whole = 0; // numbers that are done a register at a time
        while (whole < m_window.outWidth && 2 * (whole + S::width) <= roomIn && whole + S::width <= roomOut)
            whole += S::width;
        for (std::int64_t x = whole; x < m_window.outWidth; ++x) {
            T first, second, third;
            const T fourth =
                spread(from[2 * x], from[2 * x + 1], below[2 * x], largest[x], gradOut[x], first, second, third);
            gradIn[2 * x] = first;
            gradIn[2 * x + 1] = second;
            gradBelow[2 * x] = third;
            gradBelow[2 * x + 1] = fourth;
        }
        // From the end to the front: what the last one writes beyond the upper line is the begin of the lower one.
        for (std::int64_t x = whole - S::width; x >= 0; x -= S::width) {
            Vector first, second, third;
            const Vector fourth =
                spread(everySecond<0>(from + 2 * x), everySecond<1>(from + 2 * x), everySecond<0>(below + 2 * x),
                       S::load(largest + x), S::load(gradOut + x), first, second, third);
            storeInTurn(gradIn + 2 * x, first, second);
            storeInTurn(gradBelow + 2 * x, third, fourth);
        }
    }

    ImageWindow m_window;
};

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
                                   .formula = NL_TEXT("y = max over the window"),
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
