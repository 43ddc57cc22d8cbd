// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>

namespace RDKit {
class ROMol;
class RWMol;
} // namespace RDKit

namespace netloom {

/// What RDKit made of a string: a molecule, or why there is none.
struct ParsedMolecule {
    std::shared_ptr<RDKit::RWMol> molecule; ///< null when there is none
    Text trouble;                           ///< then a whole sentence
    std::int64_t line = 0;                  ///< of a block: where the trouble is, from 1, or 0 where RDKit does not tell
};

inline constexpr std::size_t usualLongestSmiles = 2000;

/// The atoms that a SMILES writes down, counted without reading it: quick, and right unless it is spoiled.
std::size_t atomsWritten(std::string_view smiles);

/// A SMILES of printable ASCII, at most `longest` characters, checked for valence and aromaticity.
ParsedMolecule moleculeOfSmiles(const std::string &smiles, std::size_t longest);

/// A block of V2000 or V3000 up to its "M  END". keepsHydrogens: those that stand in it as atoms stay atoms.
enum class Hydrogens { Removed, Kept };
ParsedMolecule moleculeOfBlock(const std::string &block, Hydrogens hydrogens);

/// The one SMILES that RDKit writes for a structure, with stereo. Empty when it cannot.
std::string canonicalSmiles(const RDKit::ROMol &molecule);

/// The rings of a molecule with what links them, as a SMILES without stereo; "acyclic" for one without rings.
/// Bemis, Murcko 1996.
std::string scaffoldOf(const RDKit::ROMol &molecule);

/// RDKit writes its own log to standard error; here what is wrong comes with the row.
void silenceRdkit();

/// A person's string without what a terminal or a window would choke on: letters beyond printable ASCII become "?".
std::string printable(const std::string &word);

} // namespace netloom
