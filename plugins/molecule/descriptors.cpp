// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/descriptors.hpp"

#include "engine/base/text.hpp"
#include "plugins/molecule/estate.hpp"
#include "plugins/molecule/fragment_patterns.hpp"
#include "plugins/molecule/topology.hpp"

#include <GraphMol/Descriptors/BCUT.h>
#include <GraphMol/Descriptors/MolDescriptors.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/PartialCharges/GasteigerCharges.h>
#include <GraphMol/RDKitBase.h>
#include <GraphMol/SmilesParse/SmilesParse.h>
#include <GraphMol/Substruct/SubstructMatch.h>
#include <algorithm>
#include <cmath>
#include <exception>
#include <limits>
#include <memory>
#include <new>

namespace netloom {

namespace {

namespace rd = RDKit::Descriptors;
using RDKit::ROMol;
using Numbers = std::vector<double>;
using Infos = std::vector<DescriptorInfo>;

/// Descriptors that are computed together.
struct DescriptorGroup {
    Infos infos;
    Numbers (*compute)(const ROMol &);
};

Infos numbered(const std::string &name, int count, const std::string &help)
{
    Infos infos;
    for (int i = 1; i <= count; ++i)
        infos.push_back({name + std::to_string(i), {}, help});
    return infos;
}

Numbers weights(const ROMol &molecule)
{
    return {rd::calcAMW(molecule), rd::calcAMW(molecule, true), rd::calcExactMW(molecule),
            static_cast<double>(molecule.getNumHeavyAtoms())};
}

Numbers logPs(const ROMol &molecule)
{
    Numbers both(2);
    rd::calcCrippenDescriptors(molecule, both[0], both[1]);
    return both;
}

Numbers surfaces(const ROMol &molecule)
{
    return {rd::calcTPSA(molecule), rd::calcLabuteASA(molecule)};
}

Numbers bindingCounts(const ROMol &molecule)
{
    return {double(rd::calcNumHBA(molecule)),
            double(rd::calcNumHBD(molecule)),
            double(rd::calcNumHeteroatoms(molecule)),
            double(rd::calcNumRotatableBonds(molecule)),
            double(rd::calcLipinskiHBD(molecule)),
            double(rd::calcLipinskiHBA(molecule)),
            rd::calcFractionCSP3(molecule)};
}

Numbers ringCounts(const ROMol &molecule)
{
    return {double(rd::calcNumRings(molecule)),
            double(rd::calcNumAromaticRings(molecule)),
            double(rd::calcNumAliphaticRings(molecule)),
            double(rd::calcNumSaturatedRings(molecule)),
            double(rd::calcNumAromaticCarbocycles(molecule)),
            double(rd::calcNumAromaticHeterocycles(molecule)),
            double(rd::calcNumAliphaticCarbocycles(molecule)),
            double(rd::calcNumAliphaticHeterocycles(molecule)),
            double(rd::calcNumSaturatedCarbocycles(molecule)),
            double(rd::calcNumSaturatedHeterocycles(molecule))};
}

Numbers electrons(const ROMol &molecule)
{
    double valence = 0, radical = 0;
    for (const RDKit::Atom *atom : molecule.atoms()) {
        valence += RDKit::PeriodicTable::getTable()->getNouterElecs(atom->getAtomicNum()) - atom->getFormalCharge() +
                   static_cast<int>(atom->getTotalNumHs());
        radical += atom->getNumRadicalElectrons();
    }
    return {valence, radical};
}

Numbers charges(const ROMol &molecule)
{
    std::vector<double> all(molecule.getNumAtoms());
    RDKit::computeGasteigerCharges(molecule, all);
    const auto [least, most] = std::minmax_element(all.begin(), all.end());
    for (const double charge : all)
        if (!std::isfinite(charge))
            return Numbers(4, std::numeric_limits<double>::quiet_NaN());
    return {*most, *least, std::max(std::abs(*least), std::abs(*most)), std::min(std::abs(*least), std::abs(*most))};
}

Numbers densities(const ROMol &molecule)
{
    Numbers all;
    const double heavy = molecule.getNumHeavyAtoms();
    for (unsigned radius = 1; radius <= 3; ++radius) {
        const std::unique_ptr<RDKit::SparseIntVect<std::uint32_t>> print(
            RDKit::MorganFingerprints::getFingerprint(molecule, radius));
        all.push_back(heavy > 0 ? static_cast<double>(print->getNonzeroElements().size()) / heavy : 0);
    }
    return all;
}

Numbers connectivity(const ROMol &molecule)
{
    return {simpleChi0(molecule),    simpleChi1(molecule),    rd::calcChi0n(molecule), rd::calcChi0v(molecule),
            rd::calcChi1n(molecule), rd::calcChi1v(molecule), rd::calcChi2n(molecule), rd::calcChi2v(molecule),
            rd::calcChi3n(molecule), rd::calcChi3v(molecule), rd::calcChi4n(molecule), rd::calcChi4v(molecule)};
}

Numbers shapes(const ROMol &molecule)
{
    return {rd::calcHallKierAlpha(molecule), rd::calcKappa1(molecule), rd::calcKappa2(molecule), rd::calcKappa3(molecule)};
}

Numbers balaban(const ROMol &molecule)
{
    return {balabanJ(molecule)};
}

Numbers bcut(const ROMol &molecule)
{
    return rd::BCUT2D(molecule);
}

/// Compiled once; matching them is safe from several threads.
const std::vector<std::unique_ptr<ROMol>> &fragmentQueries()
{
    static const auto queries = [] {
        std::vector<std::unique_ptr<ROMol>> all;
        for (const FragmentPattern &pattern : fragmentPatterns())
            all.emplace_back(RDKit::SmartsToMol(pattern.smarts));
        return all;
    }();
    return queries;
}

Numbers fragments(const ROMol &molecule)
{
    Numbers counts;
    for (const auto &query : fragmentQueries())
        counts.push_back(static_cast<double>(RDKit::SubstructMatch(molecule, *query).size()));
    return counts;
}

Infos fragmentInfos()
{
    Infos infos;
    for (const FragmentPattern &pattern : fragmentPatterns())
        infos.push_back({pattern.name, {}, {}});
    return infos;
}

const std::vector<DescriptorGroup> &descriptorGroups()
{
    static const std::vector<DescriptorGroup> groups = {
        {Infos{{"MolWt", "g/mol", NL_TEXT("Average mass of the molecule.")},
               {"HeavyAtomMolWt", "g/mol", NL_TEXT("Average mass without the hydrogens.")},
               {"ExactMolWt", "Da", NL_TEXT("Mass of the commonest isotopes.")},
               {"HeavyAtomCount", {}, NL_TEXT("Atoms that are no hydrogen.")}},
         weights},
        {Infos{{"MolLogP", {}, NL_TEXT("Octanol to water, logarithm. Wildman, Crippen 1999.")},
               {"MolMR", {}, NL_TEXT("Molar refractivity. Wildman, Crippen 1999.")}},
         logPs},
        {Infos{{"TPSA", "Å²", NL_TEXT("Polar surface. Ertl, Rohde, Selzer 2000.")},
               {"LabuteASA", "Å²", NL_TEXT("Surface that can be reached. Labute 2000.")}},
         surfaces},
        {Infos{{"NumHAcceptors", {}, NL_TEXT("Atoms that take a hydrogen bond.")},
               {"NumHDonors", {}, NL_TEXT("Atoms that give a hydrogen bond.")},
               {"NumHeteroatoms", {}, NL_TEXT("Atoms that are neither carbon nor hydrogen.")},
               {"NumRotatableBonds", {}, NL_TEXT("Bonds about which the molecule turns.")},
               {"NHOHCount", {}, NL_TEXT("Hydrogens at nitrogen and oxygen.")},
               {"NOCount", {}, NL_TEXT("Nitrogens and oxygens.")},
               {"FractionCSP3", {}, NL_TEXT("Share of the carbons with four neighbours.")}},
         bindingCounts},
        {Infos{{"RingCount", {}, {}},
               {"NumAromaticRings", {}, {}},
               {"NumAliphaticRings", {}, {}},
               {"NumSaturatedRings", {}, {}},
               {"NumAromaticCarbocycles", {}, {}},
               {"NumAromaticHeterocycles", {}, {}},
               {"NumAliphaticCarbocycles", {}, {}},
               {"NumAliphaticHeterocycles", {}, {}},
               {"NumSaturatedCarbocycles", {}, {}},
               {"NumSaturatedHeterocycles", {}, {}}},
         ringCounts},
        {Infos{{"NumValenceElectrons", {}, {}}, {"NumRadicalElectrons", {}, {}}}, electrons},
        {Infos{{"MaxPartialCharge", "e", NL_TEXT("Gasteiger's partial charge, the largest of an atom.")},
               {"MinPartialCharge", "e", NL_TEXT("Gasteiger's partial charge, the smallest of an atom.")},
               {"MaxAbsPartialCharge", "e", {}},
               {"MinAbsPartialCharge", "e", {}}},
         charges},
        {Infos{{"FpDensityMorgan1", {}, NL_TEXT("Different surroundings of atoms for each heavy atom.")},
               {"FpDensityMorgan2", {}, {}},
               {"FpDensityMorgan3", {}, {}}},
         densities},
        {Infos{{"BCUT2D_MWHI", {}, {}},
               {"BCUT2D_MWLOW", {}, {}},
               {"BCUT2D_CHGHI", {}, {}},
               {"BCUT2D_CHGLO", {}, {}},
               {"BCUT2D_LOGPHI", {}, {}},
               {"BCUT2D_LOGPLOW", {}, {}},
               {"BCUT2D_MRHI", {}, {}},
               {"BCUT2D_MRLOW", {}, {}}},
         bcut},
        {Infos{{"BalabanJ", {}, NL_TEXT("How branched the molecule is. Balaban 1982.")}}, balaban},
        {Infos{{"Chi0", {}, {}},
               {"Chi1", {}, {}},
               {"Chi0n", {}, {}},
               {"Chi0v", {}, {}},
               {"Chi1n", {}, {}},
               {"Chi1v", {}, {}},
               {"Chi2n", {}, {}},
               {"Chi2v", {}, {}},
               {"Chi3n", {}, {}},
               {"Chi3v", {}, {}},
               {"Chi4n", {}, {}},
               {"Chi4v", {}, {}}},
         connectivity},
        {Infos{{"HallKierAlpha", {}, {}}, {"Kappa1", {}, {}}, {"Kappa2", {}, {}}, {"Kappa3", {}, {}}}, shapes},
        {numbered("PEOE_VSA", 14, NL_TEXT("Surface of atoms whose partial charge lies in a range.")),
         [](const ROMol &molecule) { return rd::calcPEOE_VSA(molecule); }},
        {numbered("SMR_VSA", 10, NL_TEXT("Surface of atoms whose refractivity lies in a range.")),
         [](const ROMol &molecule) { return rd::calcSMR_VSA(molecule); }},
        {numbered("SlogP_VSA", 12, NL_TEXT("Surface of atoms whose share in logP lies in a range.")),
         [](const ROMol &molecule) { return rd::calcSlogP_VSA(molecule); }},
        {Infos{{"MaxEStateIndex", {}, {}},
               {"MinEStateIndex", {}, {}},
               {"MaxAbsEStateIndex", {}, {}},
               {"MinAbsEStateIndex", {}, {}}},
         estateExtremes},
        {numbered("EState_VSA", 11, NL_TEXT("Surface of atoms whose electrotopological state lies in a range.")), estateVsa},
        {numbered("VSA_EState", 10, NL_TEXT("Electrotopological states of atoms whose surface lies in a range.")),
         vsaEstate},
        {fragmentInfos(), fragments},
    };
    return groups;
}

} // namespace

const std::vector<DescriptorInfo> &descriptorInfos()
{
    static const std::vector<DescriptorInfo> all = [] {
        Infos infos;
        for (const DescriptorGroup &group : descriptorGroups())
            infos.insert(infos.end(), group.infos.begin(), group.infos.end());
        return infos;
    }();
    return all;
}

void writeDescriptors(const ROMol &molecule, std::span<double> out)
{
    constexpr double missing = std::numeric_limits<double>::quiet_NaN();
    std::size_t at = 0;
    for (const DescriptorGroup &group : descriptorGroups()) {
        const std::span<double> its = out.subspan(at, group.infos.size());
        at += its.size();
        Numbers numbers;
        try {
            numbers = group.compute(molecule);
        } catch (const std::bad_alloc &) {
            throw;
        } catch (const std::exception &) {
            numbers.clear(); // atoms that the descriptor has no parameters for
        }
        numbers.resize(its.size(), missing);
        for (std::size_t i = 0; i < its.size(); ++i)
            its[i] = std::isfinite(numbers[i]) ? numbers[i] : missing;
    }
}

} // namespace netloom
