// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/layers/settings.hpp"

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

ParamSpec unitsSpec(std::int64_t usual, std::string help)
{
    return {.key = "units",
            .label = NL_TEXT("Units"),
            .type = ParamType::Int,
            .defaultValue = usual,
            .minimum = 1,
            .maximum = 1048576,
            .help = std::move(help),
            .isPositional = true};
}

ParamSpec epsilonSpec(double usual, std::string help)
{
    return {.key = "epsilon",
            .label = NL_TEXT("Epsilon"),
            .type = ParamType::Real,
            .defaultValue = usual,
            .minimum = 1e-12,
            .maximum = 1,
            .help = std::move(help),
            .isAdvanced = true};
}

WeightSpec matrixWeight(const Params &params, std::string name, std::int64_t in, std::int64_t out)
{
    return {.name = std::move(name),
            .shape = Shape{in, out},
            .initialiser = initialiserNamed(params.word("initialiser")),
            .fanIn = in,
            .fanOut = out,
            .l2 = params.real("l2")};
}

std::vector<ParamSpec> withWeightSettings(std::vector<ParamSpec> own)
{
    own.push_back({.key = "l2",
                   .label = NL_TEXT("L2 penalty"),
                   .type = ParamType::Real,
                   .defaultValue = 0.0,
                   .minimum = 0,
                   .maximum = 1000,
                   .help = NL_TEXT("Adds this, times half the sum of the squared weights, to the loss. Small values such as "
                                   "0.0001 work against overfitting."),
                   .isAdvanced = true});
    own.push_back({.key = "l1",
                   .label = NL_TEXT("L1 penalty"),
                   .type = ParamType::Real,
                   .defaultValue = 0.0,
                   .minimum = 0,
                   .maximum = 1000,
                   .help = NL_TEXT("Adds this, times the sum of the weights' sizes, to the loss. Brings weights that are of "
                                   "little use down to 0."),
                   .isAdvanced = true});
    own.push_back({.key = "rate_factor",
                   .label = NL_TEXT("Rate factor"),
                   .type = ParamType::Real,
                   .defaultValue = 1.0,
                   .minimum = 0,
                   .maximum = 1000,
                   .help = NL_TEXT("What the learning rate is multiplied by for this layer. Below 1 for layers that have "
                                   "learnt their part already."),
                   .isAdvanced = true});
    own.push_back({.key = "decay_factor",
                   .label = NL_TEXT("Decay factor"),
                   .type = ParamType::Real,
                   .defaultValue = 1.0,
                   .minimum = 0,
                   .maximum = 1000,
                   .help = NL_TEXT("What the optimizer's weight decay is multiplied by for this layer; 0 spares it."),
                   .isAdvanced = true});
    own.push_back({.key = "frozen",
                   .label = NL_TEXT("Frozen"),
                   .type = ParamType::Bool,
                   .defaultValue = false,
                   .help = NL_TEXT("Training leaves this layer's weights as they are."),
                   .isAdvanced = true});
    own.push_back({.key = "adapter_rank",
                   .label = NL_TEXT("Adapter rank"),
                   .type = ParamType::Int,
                   .defaultValue = std::int64_t{0},
                   .minimum = 0,
                   .maximum = 4096,
                   .help = NL_TEXT("Above 0 this layer's weights stay as they are, and a small correction of that rank is "
                                   "trained beside each of its matrices: fine-tuning with few weights."),
                   .isAdvanced = true});
    return own;
}

} // namespace netloom
