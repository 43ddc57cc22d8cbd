// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <bit>
#include <cmath>
#include <cstdint>

/// Exponential functions that the compiler can turn into vector code and that give a number the same result wherever it
/// stands in a block (a library's vector code and its tail differ). Double takes the C library's, for gradient checks.
namespace netloom::fast_math {

struct ExpParts {
    float scale;    ///< 2^n
    float fraction; ///< exp(r) - 1
};

/// exp(x) = scale * (1 + fraction) with |r| <= ln 2 / 2; coefficients of Cephes' expf (Moshier 1989). NaN stays NaN.
/// x is held within +-87.3, where the result is still a normal float.
inline ExpParts expParts(float x)
{
    constexpr float rounder = 12582912.0F; // 1.5 * 2^23: adding it leaves the nearest whole number in the low bits
    x = x < -87.3F ? -87.3F : x;
    x = x > 87.3F ? 87.3F : x;
    const float shifted = x * 1.44269504F + rounder;
    const float n = shifted - rounder;
    const float r = (x - n * 0.693359375F) + n * 2.12194440e-4F;
    float p = 1.9875691500e-4F;
    p = p * r + 1.3981999507e-3F;
    p = p * r + 8.3334519073e-3F;
    p = p * r + 4.1665795894e-2F;
    p = p * r + 1.6666665459e-1F;
    p = p * r + 5.0000001201e-1F;
    const std::uint32_t exponent = std::bit_cast<std::uint32_t>(shifted) - std::bit_cast<std::uint32_t>(rounder) + 127U;
    return {std::bit_cast<float>(exponent << 23), p * r * r + r};
}

inline float exp(float x)
{
    const ExpParts e = expParts(x);
    return e.scale * e.fraction + e.scale;
}
inline double exp(double x)
{
    return std::exp(x);
}

/// exp(x) - 1, exact near 0.
inline float expm1(float x)
{
    const ExpParts e = expParts(x);
    return e.scale * e.fraction + (e.scale - 1.0F);
}
inline double expm1(double x)
{
    return std::expm1(x);
}

/// 1 / (1 + exp(-x))
template <class T>
T sigmoid(T x)
{
    return T(1) / (T(1) + fast_math::exp(-x));
}

/// tanh(|x|) = m / (m + 2) with m = exp(2 |x|) - 1, exact near 0, too.
inline float tanh(float x)
{
    const float m = fast_math::expm1(2.0F * std::fabs(x));
    return std::copysign(m / (m + 2.0F), x);
}
inline double tanh(double x)
{
    return std::tanh(x);
}

} // namespace netloom::fast_math
