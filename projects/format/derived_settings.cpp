// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/derived_settings.hpp"

#include <cstdio>

namespace netloom {

namespace {

std::string keyOf(std::size_t number, const char *part)
{
    char key[40];
    std::snprintf(key, sizeof key, "derived %04zu %s", number + 1, part);
    return key;
}

} // namespace

void writeDerived(Params &settings, const std::vector<DerivedColumn> &derived)
{
    for (std::size_t i = 0; i < derived.size(); ++i) {
        settings.set(keyOf(i, "formula"), derived[i].formula);
        settings.set(keyOf(i, "name"), derived[i].name);
    }
}

void writeWord(Params &settings, const std::string &key, const std::string &word)
{
    if (!word.empty())
        settings.set(key, word);
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

std::string takeWord(Params &settings, const std::string &key, const FilePlace &place)
{
    const auto found = settings.all().find(key);
    if (found == settings.all().end())
        return {};
    const auto *word = std::get_if<std::string>(&found->second);
    if (!word || word->empty())
        place.damaged("a word is of another kind");
    const std::string taken = *word;
    settings.erase(key);
    return taken;
}

} // namespace netloom
