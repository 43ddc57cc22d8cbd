// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cmath>

namespace netloom {

/// log(p), but at least -100, so that one row whose probability fell to 0 does not make the loss infinite; as PyTorch's
/// BCELoss. NaN stays NaN.
template <class T>
T limitedLog(T p)
{
    const T log = std::log(p);
    return log < T(-100) ? T(-100) : log;
}

/// The least that a gradient of a logarithm is divided by. PyTorch keeps the constant as a float, so it is one here, too.
template <class T>
constexpr T leastSpread = static_cast<T>(1e-12F);

} // namespace netloom
