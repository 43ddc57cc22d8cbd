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

std::vector<ParamSpec> adamSpecs(double weightDecay)
{
    return {{.key = "beta1",
             .label = NL_TEXT("Beta 1"),
             .type = ParamType::Real,
             .defaultValue = 0.9,
             .minimum = 0,
             .maximum = 0.99999,
             .help = NL_TEXT("How long the mean gradient remembers."),
             .isAdvanced = true},
            {.key = "beta2",
             .label = NL_TEXT("Beta 2"),
             .type = ParamType::Real,
             .defaultValue = 0.999,
             .minimum = 0,
             .maximum = 0.9999999,
             .help = NL_TEXT("How long the mean squared gradient remembers."),
             .isAdvanced = true},
            {.key = "epsilon",
             .label = NL_TEXT("Epsilon"),
             .type = ParamType::Real,
             .defaultValue = 1e-8,
             .minimum = 1e-16,
             .maximum = 1,
             .help = NL_TEXT("Keeps the division from blowing up where gradients are tiny."),
             .isAdvanced = true},
            weightDecaySpec(weightDecay)};
}

} // namespace netloom
