// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/elements.hpp"

#include <algorithm>
#include <array>

namespace netloom {

namespace {

constexpr std::array<std::string_view, 118> elementSymbols = {
    "H",  "He", "Li", "Be", "B",  "C",  "N",  "O",  "F",  "Ne", "Na", "Mg", "Al", "Si", "P",  "S",  "Cl", "Ar", "K",  "Ca",
    "Sc", "Ti", "V",  "Cr", "Mn", "Fe", "Co", "Ni", "Cu", "Zn", "Ga", "Ge", "As", "Se", "Br", "Kr", "Rb", "Sr", "Y",  "Zr",
    "Nb", "Mo", "Tc", "Ru", "Rh", "Pd", "Ag", "Cd", "In", "Sn", "Sb", "Te", "I",  "Xe", "Cs", "Ba", "La", "Ce", "Pr", "Nd",
    "Pm", "Sm", "Eu", "Gd", "Tb", "Dy", "Ho", "Er", "Tm", "Yb", "Lu", "Hf", "Ta", "W",  "Re", "Os", "Ir", "Pt", "Au", "Hg",
    "Tl", "Pb", "Bi", "Po", "At", "Rn", "Fr", "Ra", "Ac", "Th", "Pa", "U",  "Np", "Pu", "Am", "Cm", "Bk", "Cf", "Es", "Fm",
    "Md", "No", "Lr", "Rf", "Db", "Sg", "Bh", "Hs", "Mt", "Ds", "Rg", "Cn", "Nh", "Fl", "Mc", "Lv", "Ts", "Og"};

} // namespace

int atomicNumber(std::string_view symbol)
{
    if (symbol == "D" || symbol == "T")
        return 1;
    const auto found = std::find(elementSymbols.begin(), elementSymbols.end(), symbol);
    return found == elementSymbols.end() ? 0 : static_cast<int>(found - elementSymbols.begin()) + 1;
}

std::string_view elementSymbol(int atomicNumber)
{
    if (atomicNumber < 1 || atomicNumber > static_cast<int>(elementSymbols.size()))
        return "?";
    return elementSymbols[static_cast<std::size_t>(atomicNumber) - 1];
}

} // namespace netloom
