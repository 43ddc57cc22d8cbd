// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

#include <cmath>

namespace netloom {

namespace {

/// state: the mean squared gradient, the mean squared move. Formula as torch.optim.Adadelta.
template <class T>
class AdadeltaUpdate : public Optimizer<T>
{
public:
    explicit AdadeltaUpdate(const Params &params)
        : m_rho(params.real("rho")), m_epsilon(params.real("epsilon")), m_decay(params.real("weight_decay"))
    {
    }

    int statesPerWeight() const override { return 2; }

    void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride,
                const OptimizerStep &step) const override
    {
        const T keep = static_cast<T>(m_rho), take = static_cast<T>(1 - m_rho), epsilon = static_cast<T>(m_epsilon);
        const T rate = static_cast<T>(step.learningRate), decay = static_cast<T>(m_decay * step.decayFactor);
        T *const squares = state, *const moves = state + stride;
#pragma GCC ivdep
        for (std::int64_t i = 0; i < n; ++i) {
            const T g = gradient[i] + decay * weights[i];
            const T square = keep * squares[i] + take * g * g;
            const T move = std::sqrt(moves[i] + epsilon) / std::sqrt(square + epsilon) * g;
            squares[i] = square;
            moves[i] = keep * moves[i] + take * move * move;
            weights[i] -= rate * move;
        }
    }

private:
    double m_rho, m_epsilon, m_decay;
};

class Adadelta : public OptimizerTypeOf<AdadeltaUpdate>
{
public:
    const OptimizerInfo &info() const override
    {
        static const OptimizerInfo info{
            .id = "adadelta",
            .label = NL_TEXT("Adadelta"),
            .help = NL_TEXT("Takes the size of its steps from the steps before, so that it hardly needs a learning rate: "
                            "leave it at 1. It begins slowly."),
            .formula = "v = rho v + (1 - rho) g^2; d = sqrt(u + epsilon) / sqrt(v + epsilon) g; u = rho u + (1 - rho) d^2; "
                       "w = w - rate d",
            .source = "Zeiler 2012, ADADELTA: an adaptive learning rate method",
            .learningRate = 1.0,
            .params = {memorySpec("rho", NL_TEXT("Rho"), 0.9,
                                  NL_TEXT("How long the means of squared gradients and steps remember.")),
                       epsilonSpec(1e-6), weightDecaySpec(0.0)}};
        return info;
    }
};

} // namespace

namespace all_optimizers {
const OptimizerType &adadelta()
{
    static const Adadelta type;
    return type;
}
} // namespace all_optimizers

} // namespace netloom
