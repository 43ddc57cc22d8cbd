// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

namespace netloom {

namespace {

/// state: the velocity, with momentum only. Formula as torch.optim.SGD without dampening.
template <class T>
class SgdUpdate : public Optimizer<T>
{
public:
    explicit SgdUpdate(const Params &params)
        : m_momentum(static_cast<T>(params.real("momentum"))),
          m_decay(params.real("weight_decay")),
          m_isNesterov(params.flag("nesterov"))
    {
    }

    int statesPerWeight() const override { return m_momentum > T(0) ? 1 : 0; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t,
                const OptimizerStep &step) const override
    {
        const T rate = static_cast<T>(step.learningRate), decay = static_cast<T>(m_decay * step.decayFactor);
        const T momentum = m_momentum;
        if (!(momentum > T(0))) {
#pragma GCC ivdep
            for (std::int64_t i = 0; i < n; ++i)
                weights[i] -= rate * (gradient[i] + decay * weights[i]);
            return;
        }
        // Nesterov's variant looks one step ahead: the gradient once more on top of the slowed velocity.
        const T ahead = m_isNesterov ? momentum : T(1), own = m_isNesterov ? T(1) : T(0);
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i] + decay * weights[i];
            const T velocity = momentum * state[i] + g;
            state[i] = velocity;
            weights[i] -= rate * (ahead * velocity + own * g);
        }
    }

private:
    T m_momentum;
    double m_decay;
    bool m_isNesterov;
};

class Sgd : public OptimizerTypeOf<SgdUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "sgd",
            .label = NL_TEXT("SGD"),
            .help =
                NL_TEXT("Goes straight downhill by the gradient of each batch. Plain to understand; with momentum often the "
                        "best in the end, but it wants a well-chosen learning rate."),
            .formula = "v = momentum v + g; w = w - rate v",
            .source = "Robbins, Monro 1951; Sutskever et al. 2013, On the importance of initialization and momentum",
            .learningRate = 0.01,
            .params = {{.key = "momentum",
                        .label = NL_TEXT("Momentum"),
                        .type = ParamType::Real,
                        .defaultValue = 0.0,
                        .minimum = 0,
                        .maximum = 0.99999,
                        .help = NL_TEXT("How much of the last step is kept, like a ball that rolls; 0.9 is usual.")},
                       {.key = "nesterov",
                        .label = NL_TEXT("Nesterov"),
                        .type = ParamType::Bool,
                        .defaultValue = false,
                        .help = NL_TEXT("Looks ahead along the momentum before it steps."),
                        .isAdvanced = true},
                       weightDecaySpec(0.0)}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &sgd()
{
    static const Sgd type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
