// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/atom_shares.hpp"

#include "plugins/molecule/fingerprints.hpp"
#include "plugins/molecule/molecule_graph.hpp"

#include <GraphMol/RWMol.h>
#include <algorithm>
#include <cmath>
#include <numeric>
#include <optional>
#include <set>
#include <string_view>

namespace netloom {

namespace {

/// The name of a made column without what tells it from one of the file: "morgan (RDKit)_2".
std::string_view madeName(std::string_view column)
{
    return column.substr(0, column.find(" (RDKit)"));
}

std::optional<FingerprintKind> fingerprintNamed(std::string_view name)
{
    if (name == "morgan")
        return FingerprintKind::Morgan;
    if (name == "maccs")
        return FingerprintKind::Maccs;
    if (name == "atompair")
        return FingerprintKind::AtomPairs;
    if (name == "torsion")
        return FingerprintKind::Torsions;
    return std::nullopt;
}

/// Atoms are counted from 1, as people do.
std::string symbolAndNumber(const RDKit::Atom &atom)
{
    return atom.getSymbol() + std::to_string(atom.getIdx() + 1);
}

Text nameOf(const RDKit::Atom &atom)
{
    return text(NL_TEXT("atom {1} ({2})"), atom.getIdx() + 1, atom.getSymbol());
}

/// A bond as what goes along it, from one atom to the other.
Text nameOf(const RDKit::Bond &bond, unsigned from, unsigned to)
{
    const char *const sign = bond.getIsAromatic()                        ? ":"
                             : bond.getBondType() == RDKit::Bond::DOUBLE ? "="
                             : bond.getBondType() == RDKit::Bond::TRIPLE ? "#"
                                                                         : "-";
    return text(NL_TEXT("bond {1}"), std::to_string(from + 1) + sign + std::to_string(to + 1));
}

/// A bit of a fingerprint by where it is set: by the atoms of the first place.
Text nameOfBit(const RDKit::ROMol &molecule, const std::string &column, std::size_t bit,
               const std::vector<std::vector<std::size_t>> &places)
{
    constexpr std::size_t mostNamed = 8;
    std::string atoms;
    for (std::size_t i = 0; i < std::min(mostNamed, places.front().size()); ++i)
        atoms += (i > 0 ? " " : "") + symbolAndNumber(*molecule.getAtomWithIdx(static_cast<unsigned>(places.front()[i])));
    if (places.front().size() > mostNamed)
        atoms += " ...";
    return places.size() == 1
               ? text(NL_TEXT("{1} bit {2} ({3})"), column, bit, atoms)
               : text(NL_TEXT("{1} bit {2} ({3}, and in {4} more places)"), column, bit, atoms, places.size() - 1);
}

/// Gives each share to its atoms and bonds, and its name.
class Placing
{
public:
    explicit Placing(const RDKit::RWMol &molecule) : m_molecule(molecule)
    {
        m_shares.atoms.resize(molecule.getNumAtoms());
        m_shares.bonds.resize(molecule.getNumBonds());
    }

    AtomShares take() { return std::move(m_shares); }
    void beginCell() { m_shares.names.emplace_back(); }

    void lose(const std::vector<double> &shares)
    {
        for (const double share : shares)
            m_shares.elsewhere += std::abs(share);
    }

    void nodes(const std::vector<double> &shares)
    {
        if (shares.size() != m_shares.atoms.size())
            return lose(shares);
        for (std::size_t atom = 0; atom < shares.size(); ++atom) {
            toAtoms({atom}, shares[atom]);
            names().push_back(nameOf(*m_molecule.getAtomWithIdx(static_cast<unsigned>(atom))));
        }
    }

    /// Each bond is a link there and one back.
    void links(const std::vector<double> &shares)
    {
        const MoleculeGraph graph = graphOf(m_molecule);
        if (static_cast<std::int64_t>(shares.size()) != graph.links)
            return lose(shares);
        for (std::size_t link = 0; link < shares.size(); ++link) {
            const float *const ends = graph.edges.data() + link * (2 + bondFeatures);
            const auto from = static_cast<unsigned>(ends[0]), to = static_cast<unsigned>(ends[1]);
            const RDKit::Bond *const bond = m_molecule.getBondBetweenAtoms(from, to);
            names().push_back(nameOf(*bond, from, to));
            m_shares.bonds[bond->getIdx()] += shares[link];
            m_shares.placed += std::abs(shares[link]);
        }
    }

    void bits(FingerprintKind kind, const Params &reading, const CellShares &cell)
    {
        const std::vector<double> &shares = cell.shares;
        names().resize(shares.size());
        const auto radius = static_cast<std::uint32_t>(reading.has("radius") ? reading.integer("radius") : 2);
        const auto setters = atomsOfBits(m_molecule, kind, radius, static_cast<std::uint32_t>(shares.size()));
        for (std::size_t bit = 0; bit < shares.size(); ++bit) {
            if (shares[bit] == 0)
                continue;
            const auto found = setters.find(static_cast<std::uint32_t>(bit));
            if (found == setters.end()) {
                m_shares.elsewhere += std::abs(shares[bit]); // also what the absence of a bit says
                continue;
            }
            names()[bit] = nameOfBit(m_molecule, cell.column, bit, found->second);
            for (const std::vector<std::size_t> &atoms : found->second)
                toAtoms(atoms, shares[bit] / static_cast<double>(found->second.size()));
        }
    }

    /// Pieces of the SMILES as it is written, one behind the other; each is shared by the atoms in it.
    void pieces(const std::string &smiles, const CellShares &cell)
    {
        const std::vector<int> atomOf = atomsOfLetters(smiles);
        const int count = atomOf.empty() ? 0 : *std::max_element(atomOf.begin(), atomOf.end()) + 1;
        if (cell.names.size() != cell.shares.size() || count != static_cast<int>(m_shares.atoms.size()))
            return lose(cell.shares); // the molecule's atoms are no longer those that are written
        std::size_t at = 0;
        for (std::size_t piece = 0; piece < cell.names.size(); ++piece) {
            at = smiles.find(cell.names[piece], at);
            if (at == std::string::npos)
                return;
            std::set<std::size_t> atoms;
            for (std::size_t letter = at; letter < at + cell.names[piece].size(); ++letter)
                atoms.insert(static_cast<std::size_t>(std::max(atomOf[letter], 0)));
            toAtoms({atoms.begin(), atoms.end()}, cell.shares[piece]);
            at += cell.names[piece].size();
        }
    }

private:
    /// The number of the atom that each letter belongs to; signs between atoms belong to the one before.
    static std::vector<int> atomsOfLetters(const std::string &smiles)
    {
        std::vector<int> atoms(smiles.size());
        int atom = -1;
        for (std::size_t i = 0; i < smiles.size(); ++i) {
            std::size_t length = 1;
            if (smiles[i] == '[')
                length = std::min(smiles.find(']', i), smiles.size() - 1) - i + 1;
            else if (smiles.compare(i, 2, "Cl") == 0 || smiles.compare(i, 2, "Br") == 0)
                length = 2;
            if (smiles[i] == '[' || std::string_view("BCNOPSFIbcnops*").find(smiles[i]) != std::string_view::npos)
                ++atom;
            std::fill_n(atoms.begin() + static_cast<std::ptrdiff_t>(i), length, atom);
            i += length - 1;
        }
        return atoms;
    }

    std::vector<Text> &names() { return m_shares.names.back(); }

    void toAtoms(const std::vector<std::size_t> &atoms, double share)
    {
        for (const std::size_t atom : atoms)
            m_shares.atoms[atom] += share / static_cast<double>(atoms.size());
        m_shares.placed += std::abs(share);
    }

    const RDKit::RWMol &m_molecule;
    AtomShares m_shares;
};

} // namespace

AtomShares sharesOfAtoms(const RDKit::RWMol &molecule, const std::string &smiles, const Params &reading,
                         const RowShares &shares)
{
    Placing placing(molecule);
    for (const CellShares &cell : shares.cells) {
        const auto kind = fingerprintNamed(madeName(cell.column));
        placing.beginCell();
        const bool isList = cell.dims.size() == 1;
        if (isList && cell.column.ends_with(":nodes"))
            placing.nodes(cell.shares);
        else if (isList && cell.column.ends_with(":links"))
            placing.links(cell.shares);
        else if (isList && kind)
            placing.bits(*kind, reading, cell);
        else if (isList && reading.has("column") && cell.column == reading.word("column"))
            placing.pieces(smiles, cell);
        else
            placing.lose(cell.shares);
    }
    return placing.take();
}

} // namespace netloom
