// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/derived_settings.hpp"

#include <cstdio>

namespace netloom {

namespace {

std::string keyOf(const char *kind, std::size_t number, const char *part)
{
    char key[60];
    std::snprintf(key, sizeof key, "%s %04zu %s", kind, number + 1, part);
    return key;
}

} // namespace

void writeJoins(Params &settings, const std::vector<DataJoin> &joins)
{
    for (std::size_t i = 0; i < joins.size(); ++i) {
        writeWord(settings, keyOf("join", i, "path"), joins[i].path);
        writeWord(settings, keyOf("join", i, "reader"), joins[i].reader);
        writeWord(settings, keyOf("join", i, "key"), joins[i].key);
        writeWord(settings, keyOf("join", i, "other key"), joins[i].otherKey);
        for (const auto &[key, value] : joins[i].options.all())
            settings.set(keyOf("join", i, "set ") + key, value);
    }
}

void writeDerived(Params &settings, const std::vector<DerivedColumn> &derived)
{
    for (std::size_t i = 0; i < derived.size(); ++i) {
        settings.set(keyOf("derived", i, "formula"), derived[i].formula);
        settings.set(keyOf("derived", i, "name"), derived[i].name);
    }
}

void writeUnits(Params &settings, const std::map<std::string, std::string> &units)
{
    std::size_t number = 0;
    for (const auto &[column, unit] : units) {
        settings.set(keyOf("unit", number, "column"), column);
        writeWord(settings, keyOf("unit", number, "word"), unit);
        ++number;
    }
}

void writeWord(Params &settings, const std::string &key, const std::string &word)
{
    if (!word.empty())
        settings.set(key, word);
}

std::vector<DataJoin> takeJoins(Params &settings, const FilePlace &place)
{
    std::vector<DataJoin> joins;
    while (settings.all().count(keyOf("join", joins.size(), "path")) > 0) {
        const auto part = [&, number = joins.size()](const char *name) {
            return takeWord(settings, keyOf("join", number, name), place);
        };
        DataJoin join{part("path"), part("reader"), part("key"), part("other key")};
        const std::string set = keyOf("join", joins.size(), "set ");
        for (auto at = settings.all().lower_bound(set); at != settings.all().end() && at->first.starts_with(set); ++at)
            join.options.set(at->first.substr(set.size()), at->second);
        for (const auto &[key, value] : join.options.all())
            settings.erase(set + key);
        joins.push_back(std::move(join));
    }
    return joins;
}

std::vector<DerivedColumn> takeDerived(Params &settings, const FilePlace &place)
{
    std::vector<DerivedColumn> derived;
    while (settings.all().count(keyOf("derived", derived.size(), "name")) > 0) {
        const std::size_t number = derived.size();
        derived.push_back({takeWord(settings, keyOf("derived", number, "name"), place),
                           takeWord(settings, keyOf("derived", number, "formula"), place)});
    }
    return derived;
}

std::map<std::string, std::string> takeUnits(Params &settings, const FilePlace &place)
{
    std::map<std::string, std::string> units;
    for (std::size_t number = 0; settings.all().count(keyOf("unit", number, "column")) > 0; ++number) {
        std::string column = takeWord(settings, keyOf("unit", number, "column"), place);
        units.emplace(std::move(column), takeWord(settings, keyOf("unit", number, "word"), place));
    }
    return units;
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
