// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation_text.hpp"

#include "engine/augment/augmentation.hpp"
#include "engine/base/choice_words.hpp"

namespace netloom {

namespace {

constexpr std::string_view inputKey = "input";

void takeSetting(AugmentationChoice &choice, const std::string &word)
{
    const AugmentationInfo &info = augmentations().at(choice.augmentation).info();
    const std::size_t sign = word.find('=');
    const std::string key = word.substr(0, sign);
    if (sign != std::string::npos && key == inputKey) {
        choice.input = word.substr(sign + 1);
        return;
    }
    const ParamSpec *const spec = findSpec(info.params, key);
    if (sign != std::string::npos && spec) {
        choice.params.set(key, parseParam(*spec, word.substr(sign + 1)));
        return;
    }
    std::string known;
    for (const ParamSpec &one : info.params)
        known += one.key + ", ";
    throw Error(ErrorKind::Usage, {},
                text(NL_TEXT("'{1}' is no setting of the augmentation '{2}'. Write one as name=value; it takes {3}."),
                     quotable(word), choice.augmentation, known + std::string(inputKey)));
}

/// In quotes where it must be to be read back as one word.
std::string wordOf(std::string_view key, const std::string &value)
{
    const bool isSplit = value.find_first_of(" \t\n;>") != std::string::npos;
    return " " + std::string(key) + "=" + (isSplit ? "\"" + value + "\"" : value);
}

} // namespace

std::vector<AugmentationChoice> parseAugmentations(std::string_view text)
{
    std::vector<AugmentationChoice> choices;
    for (const std::vector<std::string> &words : wordsOfChoices(text, ";>")) {
        choices.push_back({augmentations().at(words.front()).info().id});
        for (std::size_t i = 1; i < words.size(); ++i)
            takeSetting(choices.back(), words[i]);
    }
    return choices;
}

std::string augmentationsText(std::span<const AugmentationChoice> choices)
{
    std::string written;
    for (const AugmentationChoice &choice : choices) {
        written += (written.empty() ? "" : "; ") + choice.augmentation;
        const AugmentationType *const type = augmentations().find(choice.augmentation);
        if (!choice.input.empty())
            written += wordOf(inputKey, choice.input);
        for (const auto &[key, value] : choice.params.all()) {
            const ParamSpec *const spec = type ? findSpec(type->info().params, key) : nullptr;
            if (!spec || spec->defaultValue != value)
                written += wordOf(key, paramText(value));
        }
    }
    return written;
}

} // namespace netloom
