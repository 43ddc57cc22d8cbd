// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/reaction.hpp"

#include "plugins/molecule/molecule.hpp"

#include <GraphMol/ChemReactions/Reaction.h>
#include <GraphMol/ChemReactions/ReactionParser.h>
#include <GraphMol/Fingerprints/MorganFingerprints.h>
#include <GraphMol/MolOps.h>
#include <GraphMol/RWMol.h>
#include <algorithm>
#include <exception>
#include <new>

namespace netloom {

namespace {

constexpr float mostChange = 2; // beyond it a count says nothing new, and few large ones would drown the others
constexpr std::size_t mostAtomsOfReaction = 1000; // the time grows with their cube

Text noReaction(const std::string &name, const char *what)
{
    std::string words(what ? what : "");
    std::replace(words.begin(), words.end(), '\n', ' ');
    return text(NL_TEXT("'{1}' is no reaction: {2}. Correct it."), quotable(name), quotable(printable(words)));
}

/// Each molecule between dots is checked for itself, so that what is wrong is said of the one that is.
Text troubleOfParts(std::string_view side)
{
    while (!side.empty()) {
        const std::size_t dot = std::min(side.find('.'), side.size());
        if (dot > 0)
            if (const ParsedMolecule part = moleculeOfSmiles(std::string(side.substr(0, dot)), side.size()); !part.molecule)
                return part.trouble;
        side.remove_prefix(std::min(dot + 1, side.size()));
    }
    return {};
}

void addCounts(const RDKit::MOL_SPTR_VECT &side, float sign, std::vector<float> &change)
{
    for (const RDKit::ROMOL_SPTR &part : side) {
        RDKit::RWMol molecule(*part);
        for (RDKit::Atom *atom : molecule.atoms())
            atom->setAtomMapNum(0); // numbers that join both sides are no chemistry
        molecule.updatePropertyCache(false);
        RDKit::MolOps::fastFindRings(molecule);
        const std::unique_ptr<RDKit::SparseIntVect<std::uint32_t>> counts(
            RDKit::MorganFingerprints::getHashedFingerprint(molecule, 2, static_cast<unsigned>(change.size())));
        for (const auto &[bit, count] : counts->getNonzeroElements())
            change[bit] += sign * static_cast<float>(count);
    }
}

/// Runs what RDKit may throw from.
template <class Make>
ParsedReaction guardedReaction(const std::string &name, Make make)
{
    silenceRdkit();
    ParsedReaction parsed;
    try {
        parsed.reaction.reset(make());
        if (!parsed.reaction)
            parsed.trouble = text(NL_TEXT("'{1}' is no reaction. Correct it."), quotable(name));
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        parsed.trouble = noReaction(name, error.what());
    }
    return parsed;
}

} // namespace

ParsedReaction reactionOfSmiles(const std::string &smiles, std::size_t longest)
{
    ParsedReaction parsed;
    const std::size_t first = smiles.find('>');
    const std::size_t second = first == std::string::npos ? first : smiles.find('>', first + 1);
    if (smiles.empty())
        parsed.trouble = text(NL_TEXT("There is no reaction in this row. Fill it in."));
    else if (smiles.size() > longest)
        parsed.trouble =
            text(NL_TEXT("The reaction has {1} characters; {2} are allowed. Raise the limit in the reader's options "
                         "if it is meant."),
                 smiles.size(), longest);
    else if (atomsWritten(smiles) > mostAtomsOfReaction)
        parsed.trouble = text(NL_TEXT("The reaction has {1} atoms; {2} are read. Leave it out."), atomsWritten(smiles),
                              mostAtomsOfReaction);
    else if (std::any_of(smiles.begin(), smiles.end(), [](char c) { return c <= ' ' || c >= 0x7f; }))
        parsed.trouble =
            text(NL_TEXT("'{1}' holds a letter that no reaction has, which is written in plain ASCII without blanks. "
                         "Correct it."),
                 quotable(printable(smiles)));
    else if (second == std::string::npos || smiles.find('>', second + 1) != std::string::npos)
        parsed.trouble = text(NL_TEXT("'{1}' is no reaction: two > signs part reactants, agents and products. Correct it."),
                              quotable(smiles));
    else
        for (const std::string_view side :
             {std::string_view(smiles).substr(0, first), std::string_view(smiles).substr(first + 1, second - first - 1),
              std::string_view(smiles).substr(second + 1)})
            if (parsed.trouble.empty())
                parsed.trouble = troubleOfParts(side);
    if (!parsed.trouble.empty())
        return parsed;
    return guardedReaction(smiles, [&] { return RDKit::RxnSmartsToChemicalReaction(smiles, nullptr, true, false); });
}

ParsedReaction reactionOfBlock(const std::string &block)
{
    return guardedReaction("$RXN", [&] { return RDKit::RxnBlockToChemicalReaction(block, true, false, true); });
}

ReactionRow reactionRow(const ParsedReaction &parsed, std::uint32_t bits)
{
    ReactionRow row;
    row.trouble = parsed.trouble;
    if (!parsed.reaction)
        return row;
    try {
        const RDKit::ChemicalReaction &reaction = *parsed.reaction;
        row.smiles = RDKit::ChemicalReactionToRxnSmiles(reaction);
        row.reactants = reaction.getNumReactantTemplates();
        row.agents = reaction.getNumAgentTemplates();
        row.products = reaction.getNumProductTemplates();
        row.change.assign(bits, 0.0F);
        if (bits > 0) {
            addCounts(reaction.getReactants(), -1, row.change);
            addCounts(reaction.getProducts(), 1, row.change);
            for (float &count : row.change)
                count = std::clamp(count, -mostChange, mostChange);
        }
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        row.trouble = noReaction(row.smiles, error.what());
    }
    return row;
}

} // namespace netloom
