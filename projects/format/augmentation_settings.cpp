// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/augmentation_settings.hpp"

#include <cstdio>

namespace netloom {

namespace {

std::string beginOf(std::size_t number)
{
    char begin[24];
    std::snprintf(begin, sizeof begin, "%04zu ", number + 1);
    return begin;
}

const std::string *wordAt(const Params &settings, const std::string &key)
{
    const auto found = settings.all().find(key);
    return found == settings.all().end() ? nullptr : std::get_if<std::string>(&found->second);
}

} // namespace

Params augmentationSettings(const std::vector<AugmentationChoice> &choices)
{
    Params settings;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        settings.set(beginOf(i) + "augmentation", choices[i].augmentation);
        if (!choices[i].input.empty())
            settings.set(beginOf(i) + "input", choices[i].input);
        for (const auto &[key, value] : choices[i].params.all())
            settings.set(beginOf(i) + "set " + key, value);
    }
    return settings;
}

std::vector<AugmentationChoice> augmentationsFrom(const Params &settings, const FilePlace &place)
{
    std::vector<AugmentationChoice> choices;
    while (const std::string *const id = wordAt(settings, beginOf(choices.size()) + "augmentation")) {
        const std::string begin = beginOf(choices.size()), set = begin + "set ";
        AugmentationChoice choice{*id};
        if (const std::string *const input = wordAt(settings, begin + "input"))
            choice.input = *input;
        for (auto at = settings.all().lower_bound(set); at != settings.all().end() && at->first.starts_with(set); ++at)
            choice.params.set(at->first.substr(set.size()), at->second);
        choices.push_back(std::move(choice));
    }
    if (augmentationSettings(choices) != settings)
        place.damaged("the augmentations of a recipe do not fit together");
    return choices;
}

} // namespace netloom
