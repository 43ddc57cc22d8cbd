// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/depictors.hpp"

#include "plugins/molecule/drawing.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/smiles_columns.hpp"

#include <GraphMol/RWMol.h>

namespace netloom {

namespace {

constexpr int usualSide = 480;
constexpr std::size_t longestDrawn = 2000, mostAtomsDrawn = 500;

const Column &chemicalColumnOf(const Dataset &row, ChemicalCells kind)
{
    const int column = chemicalColumn(row, kind);
    if (column < 0)
        throw Error(ErrorKind::File, {}, text(NL_TEXT("This row has no molecule that could be drawn.")));
    return row.columns[static_cast<std::size_t>(column)];
}

class StructureDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{"structure",
                                       NL_TEXT("Structural formula"),
                                       NL_TEXT("Draws the molecule or the reaction of a row as chemists do."),
                                       {"smiles", "reaction"}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &) const override
    {
        if (row.provenance.reader == "reaction") {
            const ParsedReaction parsed =
                reactionOfSmiles(chemicalColumnOf(row, ChemicalCells::Reactions).cellText(0), longestDrawn);
            if (!parsed.reaction)
                throw Error(ErrorKind::File, {}, parsed.trouble);
            return drawnReaction(*parsed.reaction, nameOfRow(row), usualSide);
        }
        const std::string smiles = chemicalColumnOf(row, ChemicalCells::Smiles).cellText(0);
        if (atomsWritten(smiles) > mostAtomsDrawn)
            throw Error(ErrorKind::File, {},
                        text(NL_TEXT("The molecule has {1} atoms, too many for a formula."), atomsWritten(smiles)));
        const ParsedMolecule parsed = moleculeOfSmiles(smiles, longestDrawn);
        if (!parsed.molecule)
            throw Error(ErrorKind::File, {}, parsed.trouble);
        return drawnMolecule(*parsed.molecule, nameOfRow(row), usualSide);
    }
};

} // namespace

const Depictor &structureDepictor()
{
    static const StructureDepictor depictor;
    return depictor;
}

} // namespace netloom
