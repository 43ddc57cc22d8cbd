// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/optimizers/optimizer.hpp"

namespace netloom {

/// An OptimizerType whose work is done by Work<float> and Work<double>, both made from the params.
template <template <class> class Work>
class OptimizerTypeOf : public OptimizerType
{
public:
    std::unique_ptr<Optimizer<float>> makeFloat(const Params &params) const override
    {
        return std::make_unique<Work<float>>(params);
    }
    std::unique_ptr<Optimizer<double>> makeDouble(const Params &params) const override
    {
        return std::make_unique<Work<double>>(params);
    }
};

ParamSpec weightDecaySpec(double defaultValue);
ParamSpec epsilonSpec(double defaultValue);
/// How long a running mean remembers; key "beta1", "rho", ...
ParamSpec memorySpec(std::string key, std::string label, double defaultValue, std::string help);
/// beta1, beta2, epsilon, weight_decay.
std::vector<ParamSpec> adamSpecs(double weightDecay);

} // namespace netloom
