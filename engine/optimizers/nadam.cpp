// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

/// state: first moments, second moments. Formula as torch.optim.NAdam from 2.0 on, which is Dozat's.
template <class T>
class NAdamUpdate : public Optimizer<T>
{
public:
    explicit NAdamUpdate(const Params &params)
        : m_beta1(params.real("beta1")),
          m_beta2(params.real("beta2")),
          m_epsilon(params.real("epsilon")),
          m_momentumDecay(params.real("momentum_decay")),
          m_decay(params.real("weight_decay"))
    {
    }

    int statesPerWeight() const override { return 2; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride,
                const OptimizerStep &step) const override
    {
        const double now = momentum(step.number), next = momentum(step.number + 1), product = momentumProduct(step.number);
        const double correction2 = 1 - std::pow(m_beta2, static_cast<double>(step.number));
        const T keep1 = static_cast<T>(m_beta1), take1 = static_cast<T>(1 - m_beta1);
        const T keep2 = static_cast<T>(m_beta2), take2 = static_cast<T>(1 - m_beta2);
        const T rateGradient = static_cast<T>(step.learningRate * (1 - now) / (1 - product));
        const T rateMean = static_cast<T>(step.learningRate * next / (1 - product * next));
        const T rootScale = static_cast<T>(1 / std::sqrt(correction2)), epsilon = static_cast<T>(m_epsilon);
        const T decay = static_cast<T>(m_decay * step.decayFactor);
        T *const first = state, *const second = state + stride;
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i] + decay * weights[i];
            const T m = keep1 * first[i] + take1 * g;
            const T v = keep2 * second[i] + take2 * g * g;
            first[i] = m;
            second[i] = v;
            weights[i] -= (rateGradient * g + rateMean * m) / (std::sqrt(v) * rootScale + epsilon);
        }
    }

private:
    double momentum(std::int64_t step) const
    {
        return m_beta1 * (1 - 0.5 * std::pow(0.96, static_cast<double>(step) * m_momentumDecay));
    }

    /// Of all steps so far. It falls by at least beta1 a step, so that the end comes soon, however long the run is.
    double momentumProduct(std::int64_t steps) const
    {
        constexpr double nothing = 1e-30;
        const double shrink = std::pow(0.96, m_momentumDecay);
        double product = 1, power = 1;
        for (std::int64_t i = 1; i <= steps && product > nothing; ++i) {
            power *= shrink;
            product *= m_beta1 * (1 - 0.5 * power);
        }
        return product;
    }

    double m_beta1, m_beta2, m_epsilon, m_momentumDecay, m_decay;
};

std::vector<ParamSpec> nadamSpecs()
{
    std::vector<ParamSpec> specs = adamSpecs(0.0);
    specs.front().maximum = 0.9999;
    specs.push_back({.key = "momentum_decay",
                     .label = NL_TEXT("Momentum decay"),
                     .type = ParamType::Real,
                     .defaultValue = 0.004,
                     .minimum = 0,
                     .maximum = 1,
                     .help = NL_TEXT("How fast the momentum grows from half of beta 1 to the whole."),
                     .isAdvanced = true});
    return specs;
}

class NAdam : public OptimizerTypeOf<NAdamUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "nadam",
            .label = NL_TEXT("NAdam"),
            .help = NL_TEXT("Adam that looks ahead along its momentum before it steps: often a little faster than Adam."),
            .formula =
                "mu_t = b1 (1 - 0.96^(t decay) / 2); w = w - rate (mu_(t+1) m / (1 - mu_1...mu_(t+1)) + (1 - mu_t) g / "
                "(1 - mu_1...mu_t)) / (sqrt(v / (1 - b2^t)) + epsilon), with m and v as in Adam",
            .source = "Dozat 2016, Incorporating Nesterov momentum into Adam",
            .learningRate = 0.002,
            .params = nadamSpecs()};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &nadam()
{
    static const NAdam type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
