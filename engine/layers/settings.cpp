// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/settings.hpp"

#include "engine/layers/layer.hpp"

namespace netloom {

ParamSpec activationSpec()
{
    // Only the activations are asked for their info: this is called while the info of dense is being made.
    std::vector<std::string> choices = {"linear"};
    for (const LayerType *type : layers().all())
        if (type->floatKernel().forward)
            choices.push_back(type->info().id);
    return {.key = "activation",
            .label = NL_TEXT("Activation"),
            .type = ParamType::Choice,
            .defaultValue = "linear",
            .choices = std::move(choices),
            .help =
                NL_TEXT("The function that each output goes through. Without one, stacked layers are no more than one.")};
}

ParamSpec biasSpec()
{
    return {.key = "bias",
            .label = NL_TEXT("Bias"),
            .type = ParamType::Bool,
            .defaultValue = true,
            .help =
                NL_TEXT("Adds a trained constant to each output. Leave it out before a normalisation, which adds its own."),
            .isAdvanced = true};
}

ParamSpec initialiserSpec()
{
    return {.key = "initialiser",
            .label = NL_TEXT("First weights"),
            .type = ParamType::Choice,
            .defaultValue = "glorot",
            .choices = {"glorot", "he", "lecun"},
            .help =
                NL_TEXT("How wide the random first weights spread: glorot for sigmoid and tanh, he for relu and its kin, "
                        "lecun for linear layers."),
            .isAdvanced = true};
}

ParamSpec l2Spec()
{
    return {.key = "l2",
            .label = NL_TEXT("L2 penalty"),
            .type = ParamType::Real,
            .defaultValue = 0.0,
            .minimum = 0,
            .maximum = 1000,
            .help = NL_TEXT("Adds this, times half the sum of the squared weights, to the loss. Small values such as 0.0001 "
                            "work against overfitting."),
            .isAdvanced = true};
}

} // namespace netloom
