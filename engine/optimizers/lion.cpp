// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

namespace netloom {

namespace {

/// state: the mean gradient. Chen et al. 2023, algorithm 2.
template <class T>
class LionUpdate : public Optimizer<T>
{
public:
    explicit LionUpdate(const Params &params)
        : m_beta1(params.real("beta1")), m_beta2(params.real("beta2")), m_decay(params.real("weight_decay"))
    {
    }

    int statesPerWeight() const override { return 1; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t,
                const OptimizerStep &step) const override
    {
        const T keep1 = static_cast<T>(m_beta1), take1 = static_cast<T>(1 - m_beta1);
        const T keep2 = static_cast<T>(m_beta2), take2 = static_cast<T>(1 - m_beta2);
        const T rate = static_cast<T>(step.learningRate);
        const T shrink = static_cast<T>(1 - step.learningRate * m_decay * step.decayFactor);
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i], m = state[i];
            const T lean = keep1 * m + take1 * g;
            const T sign = static_cast<T>(static_cast<int>(lean > T(0)) - static_cast<int>(lean < T(0)));
            state[i] = keep2 * m + take2 * g;
            weights[i] = shrink * weights[i] - rate * sign;
        }
    }

private:
    double m_beta1, m_beta2, m_decay;
};

class Lion : public OptimizerTypeOf<LionUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "lion",
            .label = NL_TEXT("Lion"),
            .help = NL_TEXT("Moves every weight by the same step, up or down as the mean gradient says. It needs half the "
                            "memory of Adam and a learning rate three to ten times smaller."),
            .formula = "w = w - rate (sign(b1 m + (1 - b1) g) + decay w); m = b2 m + (1 - b2) g",
            .source = "Chen et al. 2023, Symbolic discovery of optimization algorithms",
            .learningRate = 0.0001,
            .params = {memorySpec("beta1", NL_TEXT("Beta 1"), 0.9,
                                  NL_TEXT("How much the mean gradient counts against the new one in a step.")),
                       memorySpec("beta2", NL_TEXT("Beta 2"), 0.99, NL_TEXT("How long the mean gradient remembers.")),
                       weightDecaySpec(0.0)}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &lion()
{
    static const Lion type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
