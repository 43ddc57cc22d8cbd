// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/optimizers/optimizer_type_of.hpp"

namespace netloom {

ParamSpec weightDecaySpec(double defaultValue)
{
    return {.key = "weight_decay",
            .label = NL_TEXT("Weight decay"),
            .type = ParamType::Real,
            .defaultValue = defaultValue,
            .minimum = 0,
            .maximum = 100,
            .help = NL_TEXT("Pulls all weights towards 0 at every step, which works against overfitting."),
            .isAdvanced = true};
}

ParamSpec epsilonSpec(double defaultValue)
{
    return {.key = "epsilon",
            .label = NL_TEXT("Epsilon"),
            .type = ParamType::Real,
            .defaultValue = defaultValue,
            .minimum = 1e-16,
            .maximum = 1,
            .help = NL_TEXT("Keeps the division from blowing up where gradients are tiny."),
            .isAdvanced = true};
}

ParamSpec memorySpec(std::string key, std::string label, double defaultValue, std::string help)
{
    return {.key = std::move(key),
            .label = std::move(label),
            .type = ParamType::Real,
            .defaultValue = defaultValue,
            .minimum = 0,
            .maximum = 0.9999999,
            .help = std::move(help),
            .isAdvanced = true};
}

std::vector<ParamSpec> adamSpecs(double weightDecay)
{
    ParamSpec beta1 = memorySpec("beta1", NL_TEXT("Beta 1"), 0.9, NL_TEXT("How long the mean gradient remembers."));
    beta1.maximum = 0.99999;
    return {std::move(beta1),
            memorySpec("beta2", NL_TEXT("Beta 2"), 0.999, NL_TEXT("How long the mean squared gradient remembers.")),
            epsilonSpec(1e-8), weightDecaySpec(weightDecay)};
}

} // namespace netloom
