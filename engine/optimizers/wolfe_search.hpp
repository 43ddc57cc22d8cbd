// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <limits>
#include <tuple>
#include <utility>

namespace netloom {

/// A place on the line that is searched: how far along, the loss there, its slope along the line, and which of the
/// searcher's gradients belongs to it.
struct LinePoint {
    double at = 0, loss = 0, slope = 0;
    std::size_t gradient = 0;
};

/// Where the cubic through two points with their slopes is lowest, kept within the bounds; the middle of the bounds where
/// there is no such place or a number is not finite. Nocedal, Wright 2006, eq. 3.59.
inline double lowestOfCubic(const LinePoint &a, const LinePoint &b, double low, double high)
{
    const double middle = (low + high) / 2;
    const double d1 = a.slope + b.slope - 3 * (a.loss - b.loss) / (a.at - b.at);
    const double square = d1 * d1 - a.slope * b.slope;
    if (!(square >= 0) || !std::isfinite(square))
        return middle;
    const double d2 = std::sqrt(square);
    const double place = a.at <= b.at ? b.at - (b.at - a.at) * ((b.slope + d2 - d1) / (b.slope - a.slope + 2 * d2))
                                      : a.at - (a.at - b.at) * ((a.slope + d2 - d1) / (a.slope - b.slope + 2 * d2));
    return std::isfinite(place) ? std::clamp(place, low, high) : middle;
}

/// A step that satisfies the strong Wolfe conditions, by bracketing and zooming with cubic interpolation. Nocedal, Wright
/// 2006, algorithms 3.5 and 3.6, with the constants and the guards of torch.optim.LBFGS. A place that is not finite counts
/// as infinitely high.
/// look(at, gradient) gives the point there and puts its gradient under that number, of 0 to 3; start.gradient is 0.
template <class Look>
class WolfeSearch
{
public:
    /// longest: the largest part of the direction, against which the least move is measured.
    WolfeSearch(const LinePoint &start, double longest, double leastMove, Look look)
        : m_start(start), m_longest(longest), m_leastMove(leastMove), m_look(std::move(look))
    {
    }

    LinePoint found(double firstTry)
    {
        if (const bool isDone = bracket(firstTry); !isDone)
            zoom();
        return m_low;
    }
    int looks() const { return m_looks; }
    bool hasSeenFinite() const { return m_hasSeenFinite; } ///< besides the start

private:
    static constexpr int mostTries = 25;
    static constexpr double descentShare = 1e-4, slopeShare = 0.9;

    bool isTooHigh(const LinePoint &point) const
    {
        return point.loss > m_start.loss + descentShare * point.at * m_start.slope;
    }
    bool isFlatEnough(const LinePoint &point) const { return std::abs(point.slope) <= -slopeShare * m_start.slope; }

    LinePoint lookAt(double at)
    {
        std::size_t free =
            1; // gradients that no kept point needs; the start's own is kept for the case that nothing is found
        while (free == m_low.gradient || free == m_high.gradient)
            ++free;
        ++m_looks;
        LinePoint point = m_look(at, free);
        if (std::isfinite(point.loss))
            m_hasSeenFinite = true;
        else
            point.loss = std::numeric_limits<double>::infinity();
        return point;
    }

    void keepBoth(const LinePoint &a, const LinePoint &b)
    {
        std::tie(m_low, m_high) = a.loss <= b.loss ? std::pair(a, b) : std::pair(b, a);
    }

    /// Goes outwards until a good step lies between m_low and m_high; true when it met one on the way, then m_low.
    bool bracket(double firstTry)
    {
        LinePoint before = m_start;
        m_low = m_high = before;
        LinePoint now = lookAt(firstTry);
        for (m_tries = 0; m_tries < mostTries; ++m_tries) {
            if (isTooHigh(now) || (m_tries > 1 && now.loss >= before.loss) || !(isFlatEnough(now) || now.slope < 0)) {
                keepBoth(before, now);
                return false;
            }
            if (isFlatEnough(now)) {
                m_low = now;
                return true;
            }
            const double next = lowestOfCubic(before, now, now.at + 0.01 * (now.at - before.at), now.at * 10);
            before = now;
            m_low = m_high = before;
            now = lookAt(next);
        }
        keepBoth(m_start, now);
        return true;
    }

    void zoom()
    {
        bool wasNearAnEnd = false;
        while (m_tries < mostTries && std::abs(m_high.at - m_low.at) * m_longest >= m_leastMove) {
            const auto [least, most] = std::minmax({m_low.at, m_high.at});
            double at = lowestOfCubic(m_low, m_high, least, most);
            const double margin = 0.1 * (most - least);
            if (std::min(most - at, at - least) < margin) {
                if (wasNearAnEnd || at >= most || at <= least) {
                    at = std::abs(at - most) < std::abs(at - least) ? most - margin : least + margin;
                    wasNearAnEnd = false;
                } else {
                    wasNearAnEnd = true;
                }
            } else {
                wasNearAnEnd = false;
            }
            const LinePoint now = lookAt(at);
            ++m_tries;
            if (isTooHigh(now) || now.loss >= m_low.loss) {
                keepBoth(m_low, now);
            } else {
                const bool isDone = isFlatEnough(now);
                if (!isDone && now.slope * (m_high.at - m_low.at) >= 0)
                    m_high = m_low;
                m_low = now;
                if (isDone)
                    return;
            }
        }
    }

    LinePoint m_start, m_low, m_high;
    double m_longest, m_leastMove;
    Look m_look;
    int m_tries = 0, m_looks = 0;
    bool m_hasSeenFinite = false;
};

} // namespace netloom
