// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <string_view>

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

/// Null kernels (forward == nullptr) for an id that is no elementwise activation, "linear" included.
template <class T>
ActivationKernel<T> activationKernel(std::string_view id);
template <>
ActivationKernel<float> activationKernel<float>(std::string_view id);
template <>
ActivationKernel<double> activationKernel<double>(std::string_view id);

} // namespace netloom
