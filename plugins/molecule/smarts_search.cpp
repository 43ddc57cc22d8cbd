// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/drawing.hpp"
#include "plugins/molecule/parallel_rows.hpp"
#include "plugins/molecule/row_molecules.hpp"
#include "plugins/molecule/row_questions.hpp"
#include "plugins/molecule/smarts_query.hpp"

#include <GraphMol/RWMol.h>
#include <GraphMol/Substruct/SubstructMatch.h>

namespace netloom {

namespace {

constexpr int highlightSide = 480;
constexpr std::size_t mostAtomsHighlighted = 500;

class SmartsSearch final : public RowSearch
{
public:
    const RowSearchInfo &info() const override
    {
        static const RowSearchInfo info{
            "smarts",
            NL_TEXT("Substructure"),
            "c1ccccc1C(=O)[OH]",
            NL_TEXT("Molecules that contain what a SMARTS describes; a SMILES without hydrogens is one, too."),
            {"smiles", "sdf", "molecules"}};
        return info;
    }

    std::vector<std::uint32_t> matches(const Dataset &data, const std::string &query, const JobControl &job) const override
    {
        const auto pattern = patternOfSmarts(query);
        const RowMolecules molecules(data);
        std::vector<std::uint8_t> isMatch(data.rows);
        inParallel(data.rows, 0, text(NL_TEXT("Searching molecules")), job, [&](std::size_t row) {
            const ParsedMolecule parsed = molecules.at(row);
            if (!parsed.molecule)
                return;
            const RDKit::ROMol own(*pattern); // a pattern in a pattern keeps notes while it is matched
            RDKit::MatchVectType match;
            isMatch[row] = RDKit::SubstructMatch(*parsed.molecule, own, match);
        });
        std::vector<std::uint32_t> rows;
        for (std::size_t row = 0; row < data.rows; ++row)
            if (isMatch[row])
                rows.push_back(static_cast<std::uint32_t>(row));
        return rows;
    }

    Depiction highlighted(const Dataset &row, const std::string &query) const override
    {
        const auto pattern = patternOfSmarts(query);
        const ParsedMolecule parsed = RowMolecules(row).at(0);
        if (!parsed.molecule)
            throw Error(ErrorKind::File, {}, parsed.trouble);
        if (parsed.molecule->getNumAtoms() > mostAtomsHighlighted)
            throw Error(
                ErrorKind::File, {},
                text(NL_TEXT("The molecule has {1} atoms, too many for a formula."), parsed.molecule->getNumAtoms()));
        std::vector<std::vector<int>> places;
        for (const RDKit::MatchVectType &match : RDKit::SubstructMatch(*parsed.molecule, *pattern)) {
            std::vector<int> &atoms = places.emplace_back(match.size());
            for (const auto &[inPattern, inMolecule] : match)
                atoms[static_cast<std::size_t>(inPattern)] = inMolecule;
        }
        if (places.empty())
            throw Error(ErrorKind::Usage, {}, text(NL_TEXT("This molecule does not contain what is looked for.")));
        return drawnMatches(*parsed.molecule, *pattern, nameOfRow(row), places, highlightSide);
    }
};

} // namespace

const RowSearch &smartsSearch()
{
    static const SmartsSearch search;
    return search;
}

} // namespace netloom
