// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/short_runs.hpp"

#include <algorithm>
#include <cstdint>

namespace netloom {

/// How a window lies along one axis of a volume: `out` places, `stride` apart, the first one `before` ahead of the start.
struct WindowAxis {
    std::int64_t size = 1, kernel = 1, stride = 1, before = 0, out = 1;

    /// The places [first, last) at which this tap of the window lies inside.
    std::int64_t first(std::int64_t tap) const { return tap >= before ? 0 : (before - tap + stride - 1) / stride; }
    std::int64_t last(std::int64_t tap) const
    {
        const std::int64_t room = size - 1 - (tap - before);
        return room < 0 ? 0 : std::min(out, room / stride + 1);
    }
    bool contains(std::int64_t at) const { return at >= 0 && at < size; }
};

/// Windows over volumes (channels, z, y, x), unfolded into the columns of a matrix (depth, places) and folded back. Images
/// are volumes with one layer. Places are counted in lines, that is by z and y together, of x.out places each.
struct VolumeWindows {
    std::int64_t channels = 1;
    WindowAxis z, y, x;

    std::int64_t size() const { return channels * z.size * y.size * x.size; }
    std::int64_t depth() const { return channels * z.kernel * y.kernel * x.kernel; }
    std::int64_t lines() const { return z.out * y.out; }
    std::int64_t places() const { return lines() * x.out; }

    /// volume -> windows (depth, ...): the places of lines [from, to), in rows of `columns` numbers
    template <class T>
    void unfold(const T *volume, std::int64_t from, std::int64_t to, T *windows, std::int64_t columns) const
    {
        const std::int64_t stride = x.stride, width = x.out;
        eachLine(from, to, columns, [=](std::int64_t at, std::int64_t line, std::int64_t first, std::int64_t last) {
            T *const out = windows + at;
            if (first >= last) {
                clearRun(out, width);
                return;
            }
            clearRun(out, first);
            clearRun(out + last, width - last);
            const T *const in = volume + line;
            if (stride == 1)
                copyRun(in + first, out + first, last - first);
            else
                for (std::int64_t i = first; i < last; ++i)
                    out[i] = in[i * stride];
        });
    }

    /// The transpose of unfold(): adds the windows' numbers to those of the volume that they were read from.
    template <class T>
    void addFolded(const T *windows, std::int64_t columns, std::int64_t from, std::int64_t to, T *volume) const
    {
        const std::int64_t stride = x.stride;
        eachLine(from, to, columns, [=](std::int64_t at, std::int64_t line, std::int64_t first, std::int64_t last) {
            const T *const in = windows + at;
            T *const out = volume + line;
            if (stride == 1) {
#pragma GCC ivdep
                for (std::int64_t i = first; i < last; ++i)
                    out[i] += in[i];
            } else {
                for (std::int64_t i = first; i < last; ++i)
                    out[i * stride] += in[i];
            }
        });
    }

private:
    /// Calls visit(where a line of places begins in the matrix, where its first place reads in the volume, [first, last)
    /// of its places that read inside the volume). No division in the innermost loop: lines can be short.
    template <class Visit>
    void eachLine(std::int64_t from, std::int64_t to, std::int64_t columns, Visit visit) const
    {
        std::int64_t row = 0;
        for (std::int64_t c = 0; c < channels; ++c)
            for (std::int64_t k = 0; k < z.kernel; ++k)
                for (std::int64_t i = 0; i < y.kernel; ++i)
                    for (std::int64_t j = 0; j < x.kernel; ++j, ++row) {
                        const std::int64_t first = x.first(j), last = x.last(j);
                        std::int64_t at = row * columns, outY = from % y.out;
                        std::int64_t atZ = from / y.out * z.stride + k - z.before;
                        for (std::int64_t line = from; line < to; ++line, at += x.out) {
                            const std::int64_t atY = outY * y.stride + i - y.before;
                            const bool isInside = z.contains(atZ) && y.contains(atY);
                            visit(at, ((c * z.size + atZ) * y.size + atY) * x.size + j - x.before, first,
                                  isInside ? last : first);
                            if (++outY == y.out) {
                                outY = 0;
                                atZ += z.stride;
                            }
                        }
                    }
    }
};

/// Cuts the places of a call's samples into pieces of a size that products like: many small samples at once, or some lines
/// of a large one. Works with blocks (channels, columns of a piece) beside samples (channels, places).
struct PlacePieces {
    std::int64_t places = 1, width = 1; ///< of a sample, of a line
    std::int64_t samplesAtOnce = 1, linesAtOnce = 1;

    /// depth: numbers in a window
    PlacePieces(std::int64_t lines, std::int64_t lineWidth, std::int64_t depth) : places(lines * lineWidth), width(lineWidth)
    {
        constexpr std::int64_t windowNumbers = 65536, fewest = 128, most = 1024; // some 256 KiB of windows
        const std::int64_t wanted = std::clamp(windowNumbers / depth, fewest, most);
        samplesAtOnce = std::max<std::int64_t>(wanted / places, 1);
        linesAtOnce = std::min(std::max<std::int64_t>(wanted / width, 1), lines);
    }

    /// The most columns that a piece of a call of this many rows has.
    std::int64_t columns(std::int64_t rows) const { return std::min(rows, samplesAtOnce) * linesAtOnce * width; }

    struct Piece {
        std::int64_t row, samples; ///< samples [row, row + samples)
        std::int64_t line, lines;  ///< their lines [line, line + lines)
        std::int64_t first, count; ///< as places
        std::int64_t columns() const { return samples * count; }
    };

    /// Calls visit(piece), and then finish(row, samples) when all pieces of some samples were visited.
    template <class Visit, class Finish>
    void each(std::int64_t rows, Visit visit, Finish finish) const
    {
        for (std::int64_t row = 0; row < rows; row += samplesAtOnce) {
            const std::int64_t samples = std::min(samplesAtOnce, rows - row), lines = places / width;
            for (std::int64_t line = 0; line < lines; line += linesAtOnce) {
                const std::int64_t count = std::min(linesAtOnce, lines - line);
                visit(Piece{row, samples, line, count, line * width, count * width});
            }
            finish(row, samples);
        }
    }

    /// samples (channels, places) -> block (channels, columns)
    template <class T>
    void gather(const Piece &piece, const T *samples, std::int64_t channels, T *block) const
    {
        eachRun(piece, channels, [&](std::int64_t at, std::int64_t column, std::int64_t) {
            std::copy_n(samples + at, piece.count, block + column);
        });
    }

    /// block (channels, columns) -> samples (channels, places), plus a number for each channel where there are such
    template <class T>
    void scatter(const Piece &piece, const T *block, const T *addends, std::int64_t channels, T *samples) const
    {
        eachRun(piece, channels, [&](std::int64_t at, std::int64_t column, std::int64_t channel) {
            const T addend = addends ? addends[channel] : T(0);
            T *const to = samples + at;
            const T *const from = block + column;
#pragma GCC ivdep
            for (std::int64_t i = 0; i < piece.count; ++i)
                to[i] = from[i] + addend;
        });
    }

private:
    template <class Visit>
    void eachRun(const Piece &piece, std::int64_t channels, Visit visit) const
    {
        for (std::int64_t channel = 0; channel < channels; ++channel)
            for (std::int64_t sample = 0; sample < piece.samples; ++sample)
                visit(((piece.row + sample) * channels + channel) * places + piece.first,
                      channel * piece.columns() + sample * piece.count, channel);
    }
};

} // namespace netloom
