// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>

namespace netloom {

/// An elementwise function that can stand alone as a layer or be fused into the end of a dense or convolution layer.
/// n: numbers in each block. The blocks may be the same.
template <class T>
struct ActivationKernel {
    void (*forward)(const T *x, T *y, std::int64_t n) = nullptr;
    /// gx = gy * f'(x), from what the forward pass kept: x where needsInput, else y.
    void (*backward)(const T *xOrY, const T *gy, T *gx, std::int64_t n) = nullptr;
    bool needsInput = false;
};

} // namespace netloom
