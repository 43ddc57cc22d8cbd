// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// state: the mean squared gradient, then with momentum the velocity, then when centered the mean gradient. Formula as
/// torch.optim.RMSprop.
template <class T>
class RmsPropUpdate : public Optimizer<T>
{
public:
    explicit RmsPropUpdate(const Params &params)
        : m_alpha(params.real("alpha")),
          m_epsilon(params.real("epsilon")),
          m_momentum(params.real("momentum")),
          m_decay(params.real("weight_decay")),
          m_isCentered(params.flag("centered"))
    {
    }

    int statesPerWeight() const override { return 1 + (m_momentum > 0 ? 1 : 0) + (m_isCentered ? 1 : 0); }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride,
                const OptimizerStep &step) const override
    {
        T *const velocity = m_momentum > 0 ? state + stride : nullptr;
        T *const mean = m_isCentered ? state + stride * (velocity ? 2 : 1) : nullptr;
        if (velocity && mean)
            pass<true, true>(weights, gradient, state, velocity, mean, n, step);
        else if (velocity)
            pass<true, false>(weights, gradient, state, velocity, mean, n, step);
        else if (mean)
            pass<false, true>(weights, gradient, state, velocity, mean, n, step);
        else
            pass<false, false>(weights, gradient, state, velocity, mean, n, step);
    }

private:
    template <bool hasMomentum, bool isCentered>
    void pass(T *weights, const T *gradient, T *squares, T *velocity, T *mean, std::int64_t n,
              const OptimizerStep &step) const
    {
        const T keep = static_cast<T>(m_alpha), take = static_cast<T>(1 - m_alpha), epsilon = static_cast<T>(m_epsilon);
        const T rate = static_cast<T>(step.learningRate), momentum = static_cast<T>(m_momentum);
        const T decay = static_cast<T>(m_decay * step.decayFactor);
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i] + decay * weights[i];
            const T square = keep * squares[i] + take * g * g;
            squares[i] = square;
            T spread = square;
            if constexpr (isCentered) {
                const T m = keep * mean[i] + take * g;
                mean[i] = m;
                spread = std::max(square - m * m, T(0)); // rounding may leave a little less than nothing
            }
            T move = g / (std::sqrt(spread) + epsilon);
            if constexpr (hasMomentum) {
                move += momentum * velocity[i];
                velocity[i] = move;
            }
            weights[i] -= rate * move;
        }
    }

    double m_alpha, m_epsilon, m_momentum, m_decay;
    bool m_isCentered;
};

class RmsProp : public OptimizerTypeOf<RmsPropUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "rmsprop",
            .label = NL_TEXT("RMSProp"),
            .help = NL_TEXT("Divides each weight's step by the size of its recent gradients. Long the usual choice for "
                            "recurrent networks and for reinforcement learning."),
            .formula = "v = alpha v + (1 - alpha) g^2; w = w - rate g / (sqrt(v) + epsilon)",
            .source = "Tieleman, Hinton 2012, Lecture 6.5: RMSProp; Graves 2013, Generating sequences with recurrent neural "
                      "networks",
            .learningRate = 0.01,
            .params = {memorySpec("alpha", NL_TEXT("Alpha"), 0.99, NL_TEXT("How long the mean squared gradient remembers.")),
                       {.key = "momentum",
                        .label = NL_TEXT("Momentum"),
                        .type = ParamType::Real,
                        .defaultValue = 0.0,
                        .minimum = 0,
                        .maximum = 0.99999,
                        .help = NL_TEXT("How much of the last step is kept, like a ball that rolls; 0.9 is usual."),
                        .isAdvanced = true},
                       {.key = "centered",
                        .label = NL_TEXT("Centered"),
                        .type = ParamType::Bool,
                        .defaultValue = false,
                        .help = NL_TEXT("Divides by the spread of the gradients around their mean instead of around 0."),
                        .isAdvanced = true},
                       epsilonSpec(1e-8),
                       weightDecaySpec(0.0)}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &rmsprop()
{
    static const RmsProp type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
