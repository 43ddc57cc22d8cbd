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

/// log(1 + u) for u in [0, 1], exact near 0; Cephes' logf (Moshier 1989), and what rounding 1 + u lost is put back.
inline float log1p(float u)
{
    const float w = 1.0F + u; // in [1, 2]: halved above sqrt 2, so that the polynomial is asked near 1 only
    const bool isHalved = w > 1.41421356F;
    const float x = isHalved ? 0.5F * w - 1.0F : w - 1.0F;
    float p = 7.0376836292e-2F;
    p = p * x - 1.1514610310e-1F;
    p = p * x + 1.1676998740e-1F;
    p = p * x - 1.2420140846e-1F;
    p = p * x + 1.4249322787e-1F;
    p = p * x - 1.6668057665e-1F;
    p = p * x + 2.0000714765e-1F;
    p = p * x - 2.4999993993e-1F;
    p = p * x + 3.3333331174e-1F;
    const float z = x * x;
    const float log = x + (x * z * p - 0.5F * z) + (isHalved ? 0.693147181F : 0.0F);
    return log + (u - (w - 1.0F)) / w;
}
inline double log1p(double u)
{
    return std::log1p(u);
}

/// log(1 + exp(x)), exact far below 0 and without overflow far above.
template <class T>
T softplus(T x)
{
    return (x < T(0) ? T(0) : x) + fast_math::log1p(fast_math::exp(-std::fabs(x)));
}

/// x - tanh(x), exact near 0, too, where the difference would lose all digits. Float: a Chebyshev fit of
/// (x - tanh x) / x^3 over x^2 in [0, 1], off by 6e-9 at most; double: the power series.
inline float lessTanh(float x)
{
    const float z = x * x;
    float p = -1.4382881982e-4F;
    p = p * z + 9.2714752741e-4F;
    p = p * z - 3.2118537401e-3F;
    p = p * z + 8.7013210825e-3F;
    p = p * z - 2.1830777688e-2F;
    p = p * z + 5.3963622369e-2F;
    p = p * z - 1.3333311977e-1F;
    p = p * z + 3.3333333171e-1F;
    const float far = x - fast_math::tanh(x);
    return z < 1.0F ? x * z * p : far;
}
inline double lessTanh(double x)
{
    const double z = x * x;
    const double near = x * z * (1.0 / 3 - z * (2.0 / 15 - z * (17.0 / 315 - z * (62.0 / 2835))));
    return z < 0.0025 ? near : x - std::tanh(x);
}

} // namespace netloom::fast_math
