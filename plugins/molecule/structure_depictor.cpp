// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/depictors.hpp"

#include "plugins/api/shares.hpp"
#include "plugins/molecule/atom_shares.hpp"
#include "plugins/molecule/drawing.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/molecule_roles.hpp"
#include "plugins/molecule/share_drawing.hpp"
#include "plugins/molecule/smiles_columns.hpp"
#include "plugins/molecule/standardise.hpp"

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

/// The molecule of a row as it is written.
ParsedMolecule moleculeOfRow(const Dataset &row, std::string &smiles)
{
    smiles = chemicalColumnOf(row, ChemicalCells::Smiles).cellText(0);
    if (atomsWritten(smiles) > mostAtomsDrawn)
        throw Error(ErrorKind::File, {},
                    text(NL_TEXT("The molecule has {1} atoms, too many for a formula."), atomsWritten(smiles)));
    ParsedMolecule parsed = moleculeOfSmiles(smiles, longestDrawn);
    if (!parsed.molecule)
        throw Error(ErrorKind::File, {}, parsed.trouble);
    return parsed;
}

ParamSpec numbersOption()
{
    return {.key = "numbers",
            .label = NL_TEXT("Atom numbers"),
            .type = ParamType::Bool,
            .defaultValue = false,
            .help = NL_TEXT("Writes each atom's number beside it, as explanations name the atoms.")};
}

class StructureDepictor final : public Depictor, public SharePainter
{
public:
    const DepictorInfo &info() const override
    {
        static const DepictorInfo info{"structure",
                                       NL_TEXT("Structural formula"),
                                       NL_TEXT("Draws the molecule or the reaction of a row as chemists do."),
                                       {"smiles", "reaction", "molecules"},
                                       {numbersOption()}};
        return info;
    }

    Depiction depict(const Dataset &row, const Params &options) const override
    {
        if (row.provenance.reader == "reaction") {
            const ParsedReaction parsed =
                reactionOfSmiles(chemicalColumnOf(row, ChemicalCells::Reactions).cellText(0), longestDrawn);
            if (!parsed.reaction)
                throw Error(ErrorKind::File, {}, parsed.trouble);
            return drawnReaction(*parsed.reaction, nameOfRow(row), usualSide);
        }
        std::string smiles;
        const bool hasNumbers = options.has("numbers") && options.flag("numbers");
        return drawnMolecule(*moleculeOfRow(row, smiles).molecule, nameOfRow(row), usualSide,
                             hasNumbers ? AtomNumbers::Shown : AtomNumbers::Hidden);
    }

    PaintedShares paint(const Dataset &row, const Params &, const RowShares &shares) const override
    {
        const Params &reading = row.provenance.options;
        std::string smiles;
        ParsedMolecule parsed = moleculeOfRow(row, smiles);
        // The inputs were made of the standardised molecule: its atoms are those that the shares count.
        if (reading.has("standardise"))
            parsed.molecule = standardised(parsed.molecule, standardOf(reading.word("standardise")));
        const AtomShares its = sharesOfAtoms(*parsed.molecule, smiles, reading, shares);
        if (its.placed == 0)
            throw Error(ErrorKind::File, {},
                        text(NL_TEXT("Nothing that this model looks at lies on an atom: descriptors are of the whole "
                                     "molecule. Learn from a graph or a fingerprint to see its atoms.")));
        return drawnShares(*parsed.molecule, nameOfRow(row), its, shares, usualSide);
    }
};

} // namespace

const Depictor &structureDepictor()
{
    static const StructureDepictor depictor;
    return depictor;
}

} // namespace netloom
