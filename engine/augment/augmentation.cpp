// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <algorithm>

namespace netloom {

namespace {

Text kindText(AugmentedKind kind)
{
    switch (kind) {
    case AugmentedKind::Image:
        return text(NL_TEXT("pictures"));
    case AugmentedKind::Signal:
        return text(NL_TEXT("a signal"));
    case AugmentedKind::Table:
        return text(NL_TEXT("a table of features"));
    case AugmentedKind::None:
        break;
    }
    return text(NL_TEXT("something else"));
}

Text takenText(const AugmentationInfo &info)
{
    std::vector<Text> kinds;
    for (const AugmentedKind kind : {AugmentedKind::Image, AugmentedKind::Signal, AugmentedKind::Table})
        if (info.takes(kind))
            kinds.push_back(kindText(kind));
    if (kinds.size() == 1)
        return kinds[0];
    return kinds.size() == 2 ? text(NL_TEXT("{1} or {2}"), kinds[0], kinds[1])
                             : text(NL_TEXT("{1}, {2} or {3}"), kinds[0], kinds[1], kinds[2]);
}

/// Whether places of this input have answers of their own, which would have to move with it.
bool hasAnswers(const DataSignature &signature, std::size_t input)
{
    if (signature.answerPlaces.rank() == 0)
        return false;
    return !signature.answerPlaces.isVarying() || signature.answerPlaces.origin() == static_cast<int>(input);
}

} // namespace

AugmentedKind augmentedKind(const DataSignature::Input &input)
{
    const Shape &shape = input.shape;
    if (shape.tokens() > 0 || shape.axis() == Axis::Nodes || shape.axis() == Axis::Edges)
        return AugmentedKind::None;
    if (shape.axis() == Axis::Steps)
        return shape.rank() <= 2 ? AugmentedKind::Signal : AugmentedKind::None;
    switch (shape.rank()) {
    case 1:
        return input.features.empty() ? AugmentedKind::Signal : AugmentedKind::Table;
    case 2:
        return AugmentedKind::Signal;
    case 3:
        return AugmentedKind::Image;
    default:
        return AugmentedKind::None;
    }
}

bool AugmentationInfo::takes(AugmentedKind kind) const
{
    return (kind == AugmentedKind::Image && takesImages) || (kind == AugmentedKind::Signal && takesSignals) ||
           (kind == AugmentedKind::Table && takesTables);
}

std::vector<Text> augmentationProblems(const AugmentationChoice &choice)
{
    const AugmentationType *const type = augmentations().find(choice.augmentation);
    if (!type)
        return {text(NL_TEXT("This program knows no augmentation '{1}'; perhaps a newer one wrote it. Take it away, or "
                             "train with that program."),
                     quotable(choice.augmentation))};
    std::vector<Text> problems;
    for (Text &problem : checkParams(type->info().params, withDefaults(type->info().params, choice.params)))
        problems.push_back(text(NL_TEXT("Augmentation {1}: {2}"), text(type->info().label), std::move(problem)));
    for (const auto &[key, value] : choice.params.all())
        if (!findSpec(type->info().params, key))
            problems.push_back(text(NL_TEXT("'{1}' is no setting of the augmentation {2}. Take it away."), quotable(key),
                                    text(type->info().label)));
    return problems;
}

std::vector<std::size_t> augmentedInputs(const AugmentationChoice &choice, const DataSignature &signature)
{
    const AugmentationInfo &info = augmentations().at(choice.augmentation).info();
    std::vector<std::size_t> inputs;
    for (std::size_t i = 0; i < signature.inputs.size(); ++i) {
        const DataSignature::Input &input = signature.inputs[i];
        const bool isMeant = choice.input.empty() || input.name == choice.input;
        if (isMeant && info.takes(augmentedKind(input)))
            inputs.push_back(i);
    }
    return inputs;
}

std::vector<Text> augmentationProblems(const AugmentationChoice &choice, const DataSignature &signature)
{
    if (std::vector<Text> problems = augmentationProblems(choice); !problems.empty())
        return problems;
    const AugmentationInfo &info = augmentations().at(choice.augmentation).info();
    const Text label = text(info.label);
    const auto named = std::find_if(signature.inputs.begin(), signature.inputs.end(),
                                    [&](const DataSignature::Input &input) { return input.name == choice.input; });
    if (!choice.input.empty() && named == signature.inputs.end())
        return {text(NL_TEXT("The augmentation {1} is for the input '{2}', which the data do not have. Choose another "
                             "input, or take the augmentation away."),
                     label, choice.input)};
    const std::vector<std::size_t> inputs = augmentedInputs(choice, signature);
    if (inputs.empty() && !choice.input.empty())
        return {text(NL_TEXT("The augmentation {1} changes {2}, but the input '{3}' is {4}. Take it away."), label,
                     takenText(info), choice.input, kindText(augmentedKind(*named)))};
    if (inputs.empty())
        return {text(NL_TEXT("The augmentation {1} changes {2}, but the data have no such input. Take it away."), label,
                     takenText(info))};
    for (const std::size_t input : inputs)
        if (info.movesPlaces && hasAnswers(signature, input))
            return {text(NL_TEXT("The augmentation {1} moves what is in '{2}', but its places have answers of their own, "
                                 "which would stay behind. Take it away."),
                         label, signature.inputs[input].name)};
    return {};
}

std::vector<ParamSpec> withProbability(double usual, std::vector<ParamSpec> own)
{
    own.insert(own.begin(), {.key = "probability",
                             .label = NL_TEXT("Probability"),
                             .type = ParamType::Real,
                             .defaultValue = usual,
                             .minimum = 0,
                             .maximum = 1,
                             .help = NL_TEXT("The chance that a row is changed in an epoch: 0 never, 1 always.")});
    return own;
}

ParamSpec augmentedShareSpec(std::string key, std::string label, double usual, double most, std::string help)
{
    return {.key = std::move(key),
            .label = std::move(label),
            .type = ParamType::Real,
            .defaultValue = usual,
            .minimum = 0,
            .maximum = most,
            .help = std::move(help)};
}

ParamSpec fillSpec()
{
    return {.key = "fill",
            .label = NL_TEXT("Fill"),
            .type = ParamType::Choice,
            .defaultValue = std::string("edge"),
            .choices = {"edge", "zero"},
            .help = NL_TEXT("What comes in from beyond the edge: the edge's own value again, or 0 as the network sees it.")};
}

double between(RandomStream &random, double low, double high)
{
    return low + (high - low) * random.uniform();
}

std::int64_t wholeWithin(RandomStream &random, std::int64_t most)
{
    return static_cast<std::int64_t>(random.below(2 * static_cast<std::uint64_t>(most) + 1)) - most;
}

} // namespace netloom
