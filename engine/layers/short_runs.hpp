// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <Eigen/Core>

#include <cstdint>

namespace netloom {

/// Copying and clearing lines of an image, which are often so short that a call of memcpy or memset costs more.
template <class T>
using FourNumbers = Eigen::Map<Eigen::Array<T, 4, 1>>;

template <class T>
void copyRun(const T *from, T *to, std::int64_t n)
{
    for (; n >= 4; n -= 4, from += 4, to += 4)
        FourNumbers<T>(to, 4) = Eigen::Map<const Eigen::Array<T, 4, 1>>(from, 4);
    if (n > 0)
        to[0] = from[0];
    if (n > 1)
        to[1] = from[1];
    if (n > 2)
        to[2] = from[2];
}

template <class T>
void clearRun(T *to, std::int64_t n)
{
    for (; n >= 4; n -= 4, to += 4)
        FourNumbers<T>(to, 4).setZero();
    if (n > 0)
        to[0] = T(0);
    if (n > 1)
        to[1] = T(0);
    if (n > 2)
        to[2] = T(0);
}

} // namespace netloom
