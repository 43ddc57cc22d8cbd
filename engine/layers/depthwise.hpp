// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/image_window.hpp"
#include "engine/layers/matrix.hpp"
#include "engine/layers/short_runs.hpp"

#include <algorithm>
#include <utility>
#include <vector>

namespace netloom {

/// y += sum over N taps of w[tap] * x[offset[tap]...]; n numbers. One pass, with all weights in registers.
template <class T, std::size_t... I>
void addTaps(const T *x, const std::int64_t *offsets, const T *w, T *y, std::int64_t n, std::index_sequence<I...>)
{
    const T weights[] = {w[I]...};
    const T *const from[] = {x + offsets[I]...};
#pragma GCC ivdep
    for (std::int64_t i = 0; i < n; ++i)
        y[i] += (... + (weights[I] * from[I][i]));
}

/// The same for any number of taps, up to nine in a pass.
template <class T>
void addTaps(const T *x, const std::int64_t *offsets, const T *w, std::int64_t taps, T *y, std::int64_t n)
{
    for (; taps >= 9; taps -= 9, offsets += 9, w += 9)
        addTaps(x, offsets, w, y, n, std::make_index_sequence<9>());
    for (; taps >= 3; taps -= 3, offsets += 3, w += 3)
        addTaps(x, offsets, w, y, n, std::make_index_sequence<3>());
    for (; taps > 0; --taps, ++offsets, ++w)
        addTaps(x, offsets, w, y, n, std::make_index_sequence<1>());
}

/// Filters that each see one channel of an image.
///
/// A plane is first copied into its phases: every stride-th column of every stride-th row, with zeros around. In a phase
/// each tap of a filter reads a run of numbers that lies beside the results, so all is one long loop without gaps. A line
/// of a phase is somewhat longer than a line of results; what lies between those is not read, and zero among gradients.
template <class T>
class Depthwise
{
public:
    Depthwise(const ImageWindow &window, std::int64_t filtersPerChannel)
        : m_window(window),
          m_multiplier(filtersPerChannel),
          m_phases(std::min(window.size, window.stride)),
          m_lines(window.outHeight + (window.size - 1) / window.stride),
          m_width(window.outWidth + (window.size - 1) / window.stride)
    {
        for (std::int64_t a = 0; a < m_phases; ++a)
            for (std::int64_t b = 0; b < m_phases; ++b)
                for (std::int64_t i = a; i < window.size; i += window.stride)
                    for (std::int64_t j = b; j < window.size; j += window.stride) {
                        m_taps.push_back(i * window.size + j);
                        const std::int64_t inPhase = i / window.stride * m_width + j / window.stride;
                        m_forward.push_back((a * m_phases + b) * phaseSize() + inPhase);
                        m_backward.push_back(-inPhase);
                        if (static_cast<std::size_t>(a * m_phases + b) == m_firstTap.size())
                            m_firstTap.push_back(static_cast<std::int64_t>(m_taps.size()) - 1);
                    }
        m_firstTap.push_back(taps());
    }

    std::int64_t inSize() const { return m_window.channels * m_window.height * m_window.width; }
    std::int64_t outSize() const { return m_window.channels * m_multiplier * m_window.places(); }
    std::int64_t weights() const { return m_window.channels * m_multiplier * taps(); }
    /// The phases of a plane and of its gradients, a plane of results or their gradients behind zeros, weights in order.
    std::int64_t scratchSize() const { return 2 * allPhases() + zeros() + phaseSize() + taps(); }

    /// One sample: x (channels, height, width), w (channels * multiplier, size * size), bias (channels * multiplier) or
    /// null, y (channels * multiplier, outHeight, outWidth)
    void forward(const T *x, const T *w, const T *bias, T *y, T *scratch) const
    {
        T *const phases = scratch, *const sums = scratch + 2 * allPhases() + zeros(), *const ordered = sums + phaseSize();
        std::fill(phases, phases + allPhases(), T(0));
        for (std::int64_t c = 0; c < m_window.channels; ++c) {
            enter(x + c * m_window.height * m_window.width, phases);
            for (std::int64_t filter = c * m_multiplier; filter < (c + 1) * m_multiplier; ++filter) {
                order(w + filter * taps(), ordered);
                std::fill(sums, sums + runLength(), bias ? bias[filter] : T(0));
                addTaps(phases, m_forward.data(), ordered, taps(), sums, runLength());
                for (std::int64_t line = 0; line < m_window.outHeight; ++line)
                    copyRun<T>(sums + line * m_width, y + filter * m_window.places() + line * m_window.outWidth,
                               m_window.outWidth);
            }
        }
    }

    /// One sample: adds to gradW; overwrites gradX where there is one.
    void backward(const T *x, const T *w, const T *gradY, T *gradX, T *gradW, T *scratch) const
    {
        T *const phases = scratch, *const gradPhases = scratch + allPhases(), *const before = gradPhases + allPhases();
        T *const g = before + zeros(), *const ordered = g + phaseSize();
        std::fill(before, g + phaseSize(), T(0));
        std::fill(phases, phases + allPhases(), T(0));
        if (gradX)
            std::fill(gradX, gradX + inSize(), T(0));
        for (std::int64_t c = 0; c < m_window.channels; ++c) {
            const std::int64_t plane = c * m_window.height * m_window.width;
            enter(x + plane, phases);
            if (gradX)
                std::fill(gradPhases, gradPhases + allPhases(), T(0));
            for (std::int64_t filter = c * m_multiplier; filter < (c + 1) * m_multiplier; ++filter) {
                for (std::int64_t line = 0; line < m_window.outHeight; ++line)
                    copyRun(gradY + filter * m_window.places() + line * m_window.outWidth, g + line * m_width,
                            m_window.outWidth);
                const auto gradients = rowView<T>(g, runLength());
                for (std::int64_t tap = 0; tap < taps(); ++tap)
                    gradW[filter * taps() + m_taps[at(tap)]] +=
                        rowView<T>(phases + m_forward[at(tap)], runLength()).dot(gradients);
                if (!gradX)
                    continue;
                order(w + filter * taps(), ordered);
                for (std::int64_t phase = 0; phase < m_phases * m_phases; ++phase) {
                    const std::int64_t first = m_firstTap[at(phase)];
                    addTaps<T>(g, m_backward.data() + first, ordered + first, m_firstTap[at(phase + 1)] - first,
                               gradPhases + phase * phaseSize(), phaseSize());
                }
            }
            if (gradX)
                leave(gradPhases, gradX + plane);
        }
    }

private:
    static std::size_t at(std::int64_t i) { return static_cast<std::size_t>(i); }
    std::int64_t taps() const { return m_window.size * m_window.size; }
    std::int64_t phaseSize() const { return m_lines * m_width; }
    std::int64_t allPhases() const { return m_phases * m_phases * phaseSize(); }
    /// From the first result of a plane to its last.
    std::int64_t runLength() const { return (m_window.outHeight - 1) * m_width + m_window.outWidth; }
    /// What the taps of a phase's first number read before the first gradient.
    std::int64_t zeros() const { return (m_window.size - 1) / m_window.stride * (m_width + 1); }

    void order(const T *w, T *ordered) const
    {
        for (std::int64_t tap = 0; tap < taps(); ++tap)
            ordered[tap] = w[m_taps[at(tap)]];
    }

    /// Calls visit(where a line's numbers begin in the phases, where in the plane, how many) for all that a phase and the
    /// plane have in common.
    template <class Visit>
    void eachLine(Visit visit) const
    {
        const ImageWindow &v = m_window;
        for (std::int64_t a = 0; a < m_phases; ++a)
            for (std::int64_t b = 0; b < m_phases; ++b) {
                const std::int64_t shift = b - v.padLeft, room = v.width - 1 - shift;
                const std::int64_t first = shift >= 0 ? 0 : (-shift + v.stride - 1) / v.stride;
                const std::int64_t last = room < 0 ? 0 : std::min(m_width, room / v.stride + 1);
                std::int64_t to = (a * m_phases + b) * phaseSize() + first, y = a - v.padTop;
                for (std::int64_t line = 0; line < m_lines && first < last; ++line, to += m_width, y += v.stride)
                    if (y >= 0 && y < v.height)
                        visit(to, y * v.width + shift + first * v.stride, last - first);
            }
    }

    /// plane (height, width) -> phases, whose zeros around it are there already
    void enter(const T *plane, T *phases) const
    {
        const std::int64_t stride = m_window.stride;
        eachLine([=](std::int64_t to, std::int64_t from, std::int64_t count) {
            if (stride == 1)
                copyRun(plane + from, phases + to, count);
            else
                for (std::int64_t i = 0; i < count; ++i)
                    phases[to + i] = plane[from + i * stride];
        });
    }

    /// The way back. Each number of the plane stands in one phase, or in none where no window reads it.
    void leave(const T *phases, T *plane) const
    {
        const std::int64_t stride = m_window.stride;
        eachLine([=](std::int64_t from, std::int64_t to, std::int64_t count) {
            if (stride == 1)
                copyRun(phases + from, plane + to, count);
            else
                for (std::int64_t i = 0; i < count; ++i)
                    plane[to + i * stride] = phases[from + i];
        });
    }

    ImageWindow m_window;
    std::int64_t m_multiplier, m_phases, m_lines, m_width; ///< phases along one axis, lines of one and their length
    std::vector<std::int64_t> m_taps;                      ///< the filter's taps, those of one phase together
    std::vector<std::int64_t> m_forward;                   ///< where a tap reads in the phases
    std::vector<std::int64_t> m_backward;                  ///< where a number of a phase reads in the gradients
    std::vector<std::int64_t> m_firstTap;                  ///< of each phase
};

} // namespace netloom
