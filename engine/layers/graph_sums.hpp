// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"

#include <algorithm>

namespace netloom {

/// Throws Error (Graph) with the layer's label and the way out when a shape is not that of the nodes of a graph.
void requireNodes(const std::string &label, const Shape &shape);

/// y += factor x, over n numbers
template <class T>
void addScaled(T factor, const T *x, T *y, std::int64_t n)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        y[i] += factor * x[i];
}

/// y = factor x, over n numbers
template <class T>
void writeScaled(T factor, const T *x, T *y, std::int64_t n)
{
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        y[i] = factor * x[i];
}

/// For each node v: y[v] = own(v) x[v] + the sum over the links u -> v of weight(u, v) x[u]. x and y (nodes, width)
template <class T, class Own, class Weight>
void sumInto(const GraphLinks &graph, std::int64_t width, Own own, Weight weight, const T *x, T *y)
{
    for (std::int32_t v = 0; v < graph.nodes; ++v) {
        T *const to = y + v * width;
        writeScaled(own(v), x + v * width, to, width);
        for (std::int32_t i = graph.firstInto[v]; i < graph.firstInto[v + 1]; ++i)
            addScaled(weight(graph.from[i], v), x + graph.from[i] * width, to, width);
    }
}

/// The way back of sumInto(): y[u] = own(u) x[u] + the sum over the links u -> v of weight(u, v) x[v].
template <class T, class Own, class Weight>
void sumOutOf(const GraphLinks &graph, std::int64_t width, Own own, Weight weight, const T *x, T *y)
{
    for (std::int32_t u = 0; u < graph.nodes; ++u) {
        T *const to = y + u * width;
        writeScaled(own(u), x + u * width, to, width);
        for (std::int32_t k = graph.firstOut[u]; k < graph.firstOut[u + 1]; ++k) {
            const std::int32_t v = graph.to[graph.out[k]];
            addScaled(weight(u, v), x + v * width, to, width);
        }
    }
}

/// For each node the sum of the rows that belong to its links, x (links, width): of those that lead into it, or leave it.
template <class T>
void sumLinksInto(const GraphLinks &graph, std::int64_t width, const T *x, T *y)
{
    for (std::int32_t v = 0; v < graph.nodes; ++v) {
        std::fill_n(y + v * width, width, T(0));
        for (std::int32_t i = graph.firstInto[v]; i < graph.firstInto[v + 1]; ++i)
            addScaled(T(1), x + i * width, y + v * width, width);
    }
}
template <class T>
void sumLinksOutOf(const GraphLinks &graph, std::int64_t width, const T *x, T *y)
{
    for (std::int32_t u = 0; u < graph.nodes; ++u) {
        std::fill_n(y + u * width, width, T(0));
        for (std::int32_t k = graph.firstOut[u]; k < graph.firstOut[u + 1]; ++k)
            addScaled(T(1), x + graph.out[k] * width, y + u * width, width);
    }
}

} // namespace netloom
