// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/fast_math.hpp"
#include "engine/layers/recurrent.hpp"

namespace netloom {

/// Input, forget, candidate and output gate, in PyTorch's order. Hochreiter, Schmidhuber 1997; Gers et al. 2000.
template <class T>
struct LstmCell {
    static constexpr int gates = 4, inputGates = 4, hiddenGates = 4, firstHidden = 0, hiddenBias = -1, states = 2;
    static constexpr GateRun inputRuns[] = {{.from = 0, .to = 0, .count = 4}};

    explicit LstmCell(const Params &) {}

    void step(std::int64_t n, T *gate, T *h, T *c) const
    {
        T *const in = gate, *const forget = gate + n, *const candidate = gate + 2 * n, *const out = gate + 3 * n;
#pragma GCC ivdep
        for (std::int64_t j = 0; j < n; ++j) {
            in[j] = fast_math::sigmoid(in[j]);
            forget[j] = fast_math::sigmoid(forget[j]);
            candidate[j] = fast_math::tanh(candidate[j]);
            out[j] = fast_math::sigmoid(out[j]);
            c[j] = forget[j] * c[j] + in[j] * candidate[j];
            h[j] = out[j] * fast_math::tanh(c[j]);
        }
    }

    void back(std::int64_t n, const T *gate, const T *, const T *c, T *gradH, T *gradC, T *gradSums) const
    {
        const T *const in = gate, *const forget = gate + n, *const candidate = gate + 2 * n, *const out = gate + 3 * n;
        T *const gradIn = gradSums, *const gradForget = gradSums + n, *const gradCandidate = gradSums + 2 * n,
                 *const gradOut = gradSums + 3 * n;
#pragma GCC ivdep
        for (std::int64_t j = 0; j < n; ++j) {
            const T bent = fast_math::tanh(forget[j] * c[j] + in[j] * candidate[j]);
            const T byC = gradC[j] + gradH[j] * out[j] * (T(1) - bent * bent);
            gradOut[j] = gradH[j] * bent * out[j] * (T(1) - out[j]);
            gradIn[j] = byC * candidate[j] * in[j] * (T(1) - in[j]);
            gradForget[j] = byC * c[j] * forget[j] * (T(1) - forget[j]);
            gradCandidate[j] = byC * in[j] * (T(1) - candidate[j] * candidate[j]);
            gradC[j] = byC * forget[j];
            gradH[j] = 0;
        }
    }
};

} // namespace netloom
