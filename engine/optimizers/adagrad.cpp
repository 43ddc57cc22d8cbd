// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

/// state: the sum of squared gradients. Formula as torch.optim.Adagrad.
template <class T>
class AdagradUpdate : public Optimizer<T>
{
public:
    explicit AdagradUpdate(const Params &params)
        : m_rateDecay(params.real("rate_decay")), m_epsilon(params.real("epsilon")), m_decay(params.real("weight_decay"))
    {
    }

    int statesPerWeight() const override { return 1; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t,
                const OptimizerStep &step) const override
    {
        const T rate = static_cast<T>(step.learningRate / (1 + static_cast<double>(step.number - 1) * m_rateDecay));
        const T epsilon = static_cast<T>(m_epsilon), decay = static_cast<T>(m_decay * step.decayFactor);
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i] + decay * weights[i];
            const T sum = state[i] + g * g;
            state[i] = sum;
            weights[i] -= rate * g / (std::sqrt(sum) + epsilon);
        }
    }

private:
    double m_rateDecay, m_epsilon, m_decay;
};

class Adagrad : public OptimizerTypeOf<AdagradUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "adagrad",
            .label = NL_TEXT("Adagrad"),
            .help = NL_TEXT("Divides each weight's step by all that its gradients ever were. Good for rare features; on a "
                            "long run the steps become very small."),
            .formula = "s = s + g^2; w = w - rate g / (sqrt(s) + epsilon)",
            .source =
                "Duchi, Hazan, Singer 2011, Adaptive subgradient methods for online learning and stochastic optimization",
            .learningRate = 0.01,
            .params = {
                {.key = "rate_decay",
                 .label = NL_TEXT("Rate decay"),
                 .type = ParamType::Real,
                 .defaultValue = 0.0,
                 .minimum = 0,
                 .maximum = 1,
                 .help = NL_TEXT("Lowers the learning rate with the number of steps, too: after n steps it is divided "
                                 "by 1 + n times this."),
                 .isAdvanced = true},
                epsilonSpec(1e-10),
                weightDecaySpec(0.0)}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &adagrad()
{
    static const Adagrad type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
