// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/fast_math.hpp"
#include "engine/layers/recurrent.hpp"

namespace netloom {

/// Reset, update and candidate gate, in PyTorch's order, which resets the state's product and not the state. Among the
/// gates the candidate's inputs stand first and its product with the state last. Cho et al. 2014; PyTorch, torch.nn.GRU.
template <class T>
struct GruCell {
    static constexpr int gates = 4, inputGates = 3, hiddenGates = 3, firstHidden = 1, hiddenBias = 3, states = 1;
    static constexpr GateRun inputRuns[] = {{.from = 0, .to = 1, .count = 2}, {.from = 2, .to = 0, .count = 1}};

    explicit GruCell(const Params &) {}

    void step(std::int64_t n, T *gate, T *h, T *) const
    {
        T *const candidate = gate, *const reset = gate + n, *const update = gate + 2 * n;
        const T *const product = gate + 3 * n;
#pragma GCC ivdep
        for (std::int64_t j = 0; j < n; ++j) {
            reset[j] = fast_math::sigmoid(reset[j]);
            update[j] = fast_math::sigmoid(update[j]);
            candidate[j] = fast_math::tanh(candidate[j] + reset[j] * product[j]);
            h[j] = candidate[j] + update[j] * (h[j] - candidate[j]);
        }
    }

    void back(std::int64_t n, const T *gate, const T *h, const T *, T *gradH, T *, T *gradSums) const
    {
        const T *const candidate = gate, *const reset = gate + n, *const update = gate + 2 * n;
        const T *const product = gate + 3 * n;
        T *const gradCandidate = gradSums, *const gradReset = gradSums + n, *const gradUpdate = gradSums + 2 * n,
                 *const gradProduct = gradSums + 3 * n;
#pragma GCC ivdep
        for (std::int64_t j = 0; j < n; ++j) {
            const T byCandidate = gradH[j] * (T(1) - update[j]) * (T(1) - candidate[j] * candidate[j]);
            gradCandidate[j] = byCandidate;
            gradProduct[j] = byCandidate * reset[j];
            gradReset[j] = byCandidate * product[j] * reset[j] * (T(1) - reset[j]);
            gradUpdate[j] = gradH[j] * (h[j] - candidate[j]) * update[j] * (T(1) - update[j]);
            gradH[j] *= update[j];
        }
    }
};

} // namespace netloom
