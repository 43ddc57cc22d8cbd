// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/fast_math.hpp"
#include "engine/layers/recurrent.hpp"

namespace netloom {

/// The state is all that a step knows of those before it. Elman 1990.
template <class T>
class RnnCell
{
public:
    static constexpr int gates = 1, inputGates = 1, hiddenGates = 1, firstHidden = 0, hiddenBias = -1, states = 1;
    static constexpr GateRun inputRuns[] = {{.from = 0, .to = 0, .count = 1}};

    explicit RnnCell(const Params &params) : m_isRelu(params.word("activation") == "relu") {}

    void step(std::int64_t n, T *gate, T *h, T *) const
    {
        if (m_isRelu)
            for (std::int64_t j = 0; j < n; ++j)
                gate[j] = gate[j] < 0 ? T(0) : gate[j]; // what is no number stays so
        else
            for (std::int64_t j = 0; j < n; ++j)
                gate[j] = fast_math::tanh(gate[j]);
        std::copy_n(gate, n, h);
    }

    void back(std::int64_t n, const T *gate, const T *, const T *, T *gradH, T *, T *gradSums) const
    {
#pragma GCC ivdep
        for (std::int64_t j = 0; j < n; ++j) {
            const T slope = m_isRelu ? (gate[j] > 0 ? T(1) : T(0)) : T(1) - gate[j] * gate[j];
            gradSums[j] = gradH[j] * slope;
            gradH[j] = 0;
        }
    }

private:
    bool m_isRelu;
};

} // namespace netloom
