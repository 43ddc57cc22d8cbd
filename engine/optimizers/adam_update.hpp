// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optimizers/optimizer_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

/// The step of Adam and AdamW, which differ in where the decay goes: into the gradient, or straight off the weight.
/// state: first moments, second moments. Formulas as torch.optim.Adam and AdamW.
template <class T, bool isDecoupled>
class AdamOptimizer : public Optimizer<T>
{
public:
    explicit AdamOptimizer(const Params &params)
        : m_logBeta1(std::log(params.real("beta1"))),
          m_logBeta2(std::log(params.real("beta2"))),
          m_beta1(params.real("beta1")),
          m_beta2(params.real("beta2")),
          m_epsilon(params.real("epsilon")),
          m_decay(params.real("weight_decay"))
    {
    }

    int statesPerWeight() const override { return 2; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride,
                const OptimizerStep &step) const override
    {
        const double correction1 = correction(m_logBeta1, step.number), correction2 = correction(m_logBeta2, step.number);
        const double decay = m_decay * step.decayFactor;
        const T keep1 = static_cast<T>(m_beta1), take1 = static_cast<T>(1 - m_beta1);
        const T keep2 = static_cast<T>(m_beta2), take2 = static_cast<T>(1 - m_beta2);
        const T rate = static_cast<T>(step.learningRate / correction1);
        const T rootScale = static_cast<T>(1 / std::sqrt(correction2)), epsilon = static_cast<T>(m_epsilon);
        const T coupled = static_cast<T>(isDecoupled ? 0 : decay);
        const T shrink = static_cast<T>(isDecoupled ? 1 - step.learningRate * decay : 1);
        T *const first = state, *const second = state + stride;
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T w = weights[i], g = gradient[i] + coupled * w;
            const T m = keep1 * first[i] + take1 * g;
            const T v = keep2 * second[i] + take2 * g * g;
            first[i] = m;
            second[i] = v;
            weights[i] = shrink * w - rate * m / (std::sqrt(v) * rootScale + epsilon);
        }
    }

private:
    /// 1 - beta^number. Below exp(-50) the power is lost beside 1, and below exp(-700) the library takes a slow way.
    static double correction(double logBeta, std::int64_t number)
    {
        return 1 - std::exp(std::max(logBeta * static_cast<double>(number), -50.0));
    }

    double m_logBeta1, m_logBeta2, m_beta1, m_beta2, m_epsilon, m_decay;
};

} // namespace netloom
