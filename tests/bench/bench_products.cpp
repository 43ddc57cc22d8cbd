// SPDX-License-Identifier: GPL-3.0-or-later
// Matrix products as a dense layer computes them (bias included), as a share of what this core reaches in a loop that
// touches no memory. Goals: 0.75 where all sides are 128 or more, 0.45 for 32x28x64. Peak and products take turns, since the
// clock of a shared machine changes.
#include "engine/base/float_mode.hpp"
#include "engine/numeric/backend.hpp"

#include <algorithm>
#include <chrono>
#include <cstdio>
#include <immintrin.h>
#include <string_view>
#include <vector>

using namespace netloom;

namespace {

using Clock = std::chrono::steady_clock;

constexpr int chains = 12; // of multiply-adds that do not wait for each other: latency 4, two ports, and some to spare

// Written three times, since a vector's width is a type of its own.
__attribute__((target("avx512f"))) float multiplyAdds512(std::int64_t rounds)
{
    __m512 sums[chains];
    for (int i = 0; i < chains; ++i)
        sums[i] = _mm512_set1_ps(static_cast<float>(i));
    const __m512 factor = _mm512_set1_ps(0.999F), term = _mm512_set1_ps(0.001F);
    for (std::int64_t round = 0; round < rounds; ++round)
        for (__m512 &sum : sums)
            sum = _mm512_fmadd_ps(sum, factor, term);
    float out = 0;
    for (const __m512 &sum : sums)
        out += _mm512_cvtss_f32(sum);
    return out;
}

__attribute__((target("avx2,fma"))) float multiplyAdds256(std::int64_t rounds)
{
    __m256 sums[chains];
    for (int i = 0; i < chains; ++i)
        sums[i] = _mm256_set1_ps(static_cast<float>(i));
    const __m256 factor = _mm256_set1_ps(0.999F), term = _mm256_set1_ps(0.001F);
    for (std::int64_t round = 0; round < rounds; ++round)
        for (__m256 &sum : sums)
            sum = _mm256_fmadd_ps(sum, factor, term);
    float out = 0;
    for (const __m256 &sum : sums)
        out += _mm256_cvtss_f32(sum);
    return out;
}

float multiplyAdds128(std::int64_t rounds)
{
    __m128 sums[chains];
    for (int i = 0; i < chains; ++i)
        sums[i] = _mm_set1_ps(static_cast<float>(i));
    const __m128 factor = _mm_set1_ps(0.999F), term = _mm_set1_ps(0.001F);
    for (std::int64_t round = 0; round < rounds; ++round)
        for (__m128 &sum : sums)
            sum = _mm_add_ps(_mm_mul_ps(sum, factor), term);
    float out = 0;
    for (const __m128 &sum : sums)
        out += _mm_cvtss_f32(sum);
    return out;
}

volatile float kept; // so that nothing is left out

/// The best of some rounds of about 10 ms, in GFLOP/s; a call does so many multiply-adds.
template <class Work>
double gigaflops(double multiplyAdds, Work work)
{
    const auto calls = std::max(1, static_cast<int>(1e9 / 2 / multiplyAdds));
    double best = 0;
    for (int round = 0; round < 20; ++round) {
        const Clock::time_point begin = Clock::now();
        for (int i = 0; i < calls; ++i)
            work();
        best = std::max(best, 2e-9 * multiplyAdds * calls / std::chrono::duration<double>(Clock::now() - begin).count());
    }
    return best;
}

double peak(std::string_view set)
{
    const int width = set == "v4" ? 16 : set == "v3" ? 8 : 4;
    constexpr std::int64_t rounds = 100000;
    return gigaflops(static_cast<double>(rounds) * chains * width, [&] {
        kept = width == 16 ? multiplyAdds512(rounds) : width == 8 ? multiplyAdds256(rounds) : multiplyAdds128(rounds);
    });
}

/// (rows, in) by (in, units)
double product(std::int64_t rows, std::int64_t in, std::int64_t units)
{
    const Shape shape{in};
    const LayerType &type = layers().at("dense");
    const Params params = withDefaults(type.info().params, {{"units", units}});
    const auto layer = type.makeFloat(params, std::span(&shape, 1));
    std::vector<float> x(static_cast<std::size_t>(rows * in), 0.5F), w(static_cast<std::size_t>(in * units), 0.25F),
        b(static_cast<std::size_t>(units)), y(static_cast<std::size_t>(rows * units)),
        packed(static_cast<std::size_t>(layer->packedSize())), saved(static_cast<std::size_t>(rows * layer->savedPerRow())),
        scratch(static_cast<std::size_t>(layer->scratchSize(rows)));
    float *const weights[] = {w.data(), b.data()};
    layer->pack(weights, packed.data());
    const float *const inputs[] = {x.data()};
    float *const outputs[] = {y.data()};
    const Items items[] = {{.offsets = nullptr, .length = 1}};
    LayerCall<float> call;
    call.rows = rows;
    call.in = inputs;
    call.out = y.data();
    call.outs = outputs;
    call.weights = weights;
    call.items = items;
    call.saved = saved.data();
    call.scratch = scratch.data();
    call.packed = packed.data();
    return gigaflops(static_cast<double>(rows * in * units), [&] {
        layer->forward(call);
        kept = y[0];
    });
}

} // namespace

int main()
{
    const FlushDenormals mode;
    std::printf("instructions: %s\n%-18s%12s%12s%8s\n", numericBackend().instructionSet, "rows x in x units", "GFLOP/s",
                "peak", "share");
    constexpr std::int64_t sides[][3] = {{128, 128, 128}, {256, 256, 256}, {128, 300, 300}, {1024, 300, 300},
                                         {128, 784, 512}, {32, 28, 64},    {32, 64, 32},    {10, 8, 8}};
    for (const auto &[rows, in, units] : sides) {
        const double most = peak(numericBackend().instructionSet), reached = product(rows, in, units);
        char name[64];
        std::snprintf(name, sizeof name, "%dx%dx%d", static_cast<int>(rows), static_cast<int>(in), static_cast<int>(units));
        std::printf("%-18s%12.1f%12.1f%8.2f\n", name, reached, most, reached / most);
    }
    return 0;
}
