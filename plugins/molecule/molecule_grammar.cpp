// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule_grammar.hpp"

#include <algorithm>
#include <array>
#include <string_view>
#include <vector>

namespace netloom {

namespace {

/// '*' is a place where a group may stand, on an atom that has a hydrogen to give.
constexpr std::array<std::string_view, 16> frames = {
    "C(*)C*",      "C(*)C(*)C*",     "C(*)CC(*)C*",          "C(*)CCC(*)C*", "C(*)C(C)CC(*)CC*", "C(*)CCCCC(*)C*",
    "C1CC(*)CC1*", "C1CCC(*)C(*)C1", "C1CC(*)OC1*",          "C1CN(*)CCN1*", "c1cc(*)c(*)cc1*",  "c1c(*)cc(*)nc1",
    "c1cc(*)oc1*", "c1cc(*)sc1*",    "c1cc2cc(*)ccc2c(*)c1", "C(*)=CC*",
};

constexpr std::array<std::string_view, 22> groups = {
    "C",        "CC*",          "C(C)C",      "O",           "OC*",      "N",         "N(C)C",  "F",
    "Cl",       "Br",           "S",          "C#N",         "C(=O)O",   "C(=O)OCC*", "C(=O)N", "C(=O)C*",
    "NC(=O)C*", "[N+](=O)[O-]", "S(=O)(=O)C", "c3ccc(*)cc3", "C4CCCCC4", "OCC*",
};

template <std::size_t Count>
std::string_view anyOf(RandomStream &random, const std::array<std::string_view, Count> &words)
{
    return words[static_cast<std::size_t>(random.below(Count))];
}

/// Rings of groups are numbered 3 and 4, so a second of a kind would close the first one's.
bool opensAgain(const std::string &smiles, std::string_view group)
{
    for (const char ring : {'3', '4'})
        if (group.find(ring) != std::string_view::npos && smiles.find(ring) != std::string::npos)
            return true;
    return false;
}

void removeEmptyPlaces(std::string &smiles)
{
    for (std::size_t at = smiles.find("(*)"); at != std::string::npos; at = smiles.find("(*)"))
        smiles.erase(at, 3);
    std::erase(smiles, '*');
}

} // namespace

std::string drawnSmiles(RandomStream &random, int most)
{
    std::string smiles(anyOf(random, frames));
    for (int left = static_cast<int>(random.below(static_cast<std::uint64_t>(most) + 1)); left > 0; --left) {
        const auto places = static_cast<std::uint64_t>(std::count(smiles.begin(), smiles.end(), '*'));
        const std::string_view group = anyOf(random, groups);
        if (places == 0)
            break;
        std::uint64_t wanted = random.below(places);
        const auto place = std::find_if(smiles.begin(), smiles.end(), [&](char c) { return c == '*' && wanted-- == 0; });
        if (!opensAgain(smiles, group))
            smiles.replace(static_cast<std::size_t>(place - smiles.begin()), 1, group);
    }
    removeEmptyPlaces(smiles);
    return smiles;
}

} // namespace netloom
