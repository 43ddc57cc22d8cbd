// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/drawing.hpp"

#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_roles.hpp"

#include <GraphMol/ChemReactions/Reaction.h>
#include <GraphMol/Depictor/RDDepictor.h>
#include <GraphMol/Descriptors/MolDescriptors.h>
#include <GraphMol/MolDraw2D/MolDraw2DSVG.h>
#include <GraphMol/MolDraw2D/MolDraw2DUtils.h>
#include <GraphMol/RWMol.h>
#include <cstdio>
#include <exception>
#include <new>
#include <set>

namespace netloom {

std::string svgOfDrawing(int width, int height, int panelWidth, int panelHeight,
                         const std::function<void(RDKit::MolDraw2DSVG &)> &draw)
{
    try {
        RDKit::MolDraw2DSVG drawer(width, height, panelWidth, panelHeight);
        drawer.drawOptions().clearBackground = false;
        draw(drawer);
        drawer.finishDrawing();
        return drawer.getDrawingText();
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        throw Error(
            ErrorKind::File, {},
            text(NL_TEXT("RDKit cannot draw this row: {1}. Look at its table instead."), quotable(printable(error.what()))));
    }
}

std::string formulaAndWeight(const RDKit::RWMol &molecule)
{
    char weight[32];
    std::snprintf(weight, sizeof weight, "%.2f", RDKit::Descriptors::calcAMW(molecule));
    return RDKit::Descriptors::calcMolFormula(molecule) + ", " + weight + " g/mol";
}

std::string nameOfRow(const Dataset &row)
{
    for (const char *wanted : {"name", "title", "compoundid", "iupac", "id", "molid"})
        for (const Column &column : row.columns)
            if (column.type != ColumnType::Tensor && plainColumnName(column.name) == wanted && !column.isMissing(0))
                return column.cellText(0);
    return {};
}

Depiction drawnMolecule(const RDKit::RWMol &molecule, const std::string &name, int side, AtomNumbers numbers)
{
    RDKit::RWMol flat(molecule);
    if (numbers == AtomNumbers::Shown)
        for (RDKit::Atom *atom : flat.atoms())
            atom->setProp(RDKit::common_properties::atomNote, std::to_string(atom->getIdx() + 1));
    const bool isFlat = flat.getNumConformers() > 0 && !flat.getConformer().is3D();
    DrawingDepiction drawing{svgOfDrawing(side, side * 3 / 4, side, side * 3 / 4, [&](RDKit::MolDraw2DSVG &drawer) {
        if (!isFlat)
            RDDepict::compute2DCoords(flat);
        RDKit::MolDraw2DUtils::prepareAndDrawMolecule(drawer, flat);
    })};
    const std::string formula = formulaAndWeight(molecule);
    Depiction depiction{.title = name.empty() ? formula : name, .words = {}, .content = std::move(drawing)};
    depiction.words = name.empty() ? text(NL_TEXT("The structural formula of {1}."), formula).str()
                                   : text(NL_TEXT("The structural formula of {1}: {2}."), name, formula).str();
    return depiction;
}

Depiction drawnMatches(const RDKit::RWMol &molecule, const RDKit::ROMol &pattern, const std::string &name,
                       const std::vector<std::vector<int>> &places, int side)
{
    std::set<int> atoms, bonds;
    for (const std::vector<int> &place : places) {
        atoms.insert(place.begin(), place.end());
        for (const RDKit::Bond *bond : pattern.bonds())
            if (const RDKit::Bond *its = molecule.getBondBetweenAtoms(static_cast<unsigned>(place[bond->getBeginAtomIdx()]),
                                                                      static_cast<unsigned>(place[bond->getEndAtomIdx()])))
                bonds.insert(static_cast<int>(its->getIdx()));
    }
    const std::vector<int> markedAtoms(atoms.begin(), atoms.end()), markedBonds(bonds.begin(), bonds.end());
    RDKit::RWMol flat(molecule);
    DrawingDepiction drawing{svgOfDrawing(side, side * 3 / 4, side, side * 3 / 4, [&](RDKit::MolDraw2DSVG &drawer) {
        RDDepict::compute2DCoords(flat);
        drawer.drawOptions().highlightColour = RDKit::DrawColour(1.0, 0.80, 0.35);
        RDKit::MolDraw2DUtils::prepareAndDrawMolecule(drawer, flat, "", &markedAtoms, &markedBonds);
    })};
    const std::string formula = formulaAndWeight(molecule);
    return {.title = name.empty() ? formula : name,
            .words = toWord(text(NL_TEXT("The structural formula of {1} with {2} of its atoms marked: what was looked for "
                                         "stands in {3} places."),
                                 name.empty() ? formula : name, atoms.size(), places.size())),
            .content = std::move(drawing)};
}

Depiction drawnReaction(RDKit::ChemicalReaction &reaction, const std::string &name, int side)
{
    DrawingDepiction drawing{svgOfDrawing(2 * side, side * 3 / 4, 2 * side, side * 3 / 4,
                                          [&](RDKit::MolDraw2DSVG &drawer) { drawer.drawReaction(reaction); })};
    return {.title = name,
            .words = text(NL_TEXT("A reaction that makes {1} products of {2} reactants."), reaction.getNumProductTemplates(),
                          reaction.getNumReactantTemplates())
                         .str(),
            .content = std::move(drawing)};
}

} // namespace netloom
