// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/derived_settings.hpp"

#include <cstdio>

namespace netloom {

namespace {

const std::string conditionKey = "condition";

std::string keyOf(std::size_t number, const char *part)
{
    char key[40];
    std::snprintf(key, sizeof key, "derived %04zu %s", number + 1, part);
    return key;
}

std::string takeWord(Params &settings, const std::string &key, const FilePlace &place)
{
    const auto found = settings.all().find(key);
    const auto *word = found == settings.all().end() ? nullptr : std::get_if<std::string>(&found->second);
    if (!word)
        place.damaged("a formula is incomplete");
    const std::string taken = *word;
    settings.erase(key);
    return taken;
}

} // namespace

void writeDerived(Params &settings, const std::vector<DerivedColumn> &derived)
{
    for (std::size_t i = 0; i < derived.size(); ++i) {
        settings.set(keyOf(i, "formula"), derived[i].formula);
        settings.set(keyOf(i, "name"), derived[i].name);
    }
}

void writeCondition(Params &settings, const std::string &condition)
{
    if (!condition.empty())
        settings.set(conditionKey, condition);
}

std::vector<DerivedColumn> takeDerived(Params &settings, const FilePlace &place)
{
    std::vector<DerivedColumn> derived;
    while (settings.all().count(keyOf(derived.size(), "name")) > 0) {
        const std::size_t number = derived.size();
        derived.push_back(
            {takeWord(settings, keyOf(number, "name"), place), takeWord(settings, keyOf(number, "formula"), place)});
    }
    return derived;
}

std::string takeCondition(Params &settings, const FilePlace &place)
{
    return settings.all().count(conditionKey) > 0 ? takeWord(settings, conditionKey, place) : std::string();
}

} // namespace netloom
