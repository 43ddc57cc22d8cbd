// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/depiction.hpp"
#include "plugins/molecule/reaction.hpp"

#include <functional>
#include <string>
#include <vector>

namespace RDKit {
class MolDraw2DSVG;
class ROMol;
class RWMol;
} // namespace RDKit

namespace netloom {

/// What `draw` draws into the panel at the top left of an SVG, all in pixels. RDKit's own fonts are drawn as paths, so that
/// the window needs none. Throws Error (File) with RDKit's reason.
std::string svgOfDrawing(int width, int height, int panelWidth, int panelHeight,
                         const std::function<void(RDKit::MolDraw2DSVG &)> &draw);

/// Whether atoms bear their numbers, from 1: those by which an explanation names them.
enum class AtomNumbers { Hidden, Shown };

/// A structural formula as SVG without background, with name, formula and weight in words.
Depiction drawnMolecule(const RDKit::RWMol &molecule, const std::string &name, int side,
                        AtomNumbers numbers = AtomNumbers::Hidden);
/// The same with the places where a pattern was found marked: its atoms, one list a place in the pattern's order, and bonds.
Depiction drawnMatches(const RDKit::RWMol &molecule, const RDKit::ROMol &pattern, const std::string &name,
                       const std::vector<std::vector<int>> &places, int side);
Depiction drawnReaction(RDKit::ChemicalReaction &reaction, const std::string &name, int side);

/// "C6H6O, 94.11 g/mol"
std::string formulaAndWeight(const RDKit::RWMol &molecule);

/// What a row is called: its name, title or id; empty when it has none.
std::string nameOfRow(const Dataset &row);

} // namespace netloom
