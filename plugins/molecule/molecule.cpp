// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/molecule.hpp"

#include "plugins/molecule/smiles_trouble.hpp"

#include <GraphMol/ChemTransforms/ChemTransforms.h>
#include <GraphMol/FileParsers/FileParsers.h>
#include <GraphMol/RWMol.h>
#include <GraphMol/SanitException.h>
#include <GraphMol/SmilesParse/SmilesParse.h>
#include <GraphMol/SmilesParse/SmilesWrite.h>
#include <RDGeneral/RDLog.h>
#include <algorithm>
#include <cctype>
#include <charconv>
#include <exception>

namespace netloom {

namespace {

bool isPrintable(char c)
{
    return c > ' ' && c < 0x7f;
}

/// What is wrong with a SMILES before RDKit sees it; empty when nothing is.
Text unreadableSmiles(const std::string &smiles, std::size_t longest)
{
    if (smiles.empty())
        return text(NL_TEXT("There is no SMILES in this row. Fill it in."));
    if (smiles.size() > longest)
        return text(
            NL_TEXT("The SMILES has {1} characters; {2} are allowed. Raise the limit in the reader's options if it is "
                    "meant."),
            smiles.size(), longest);
    const auto odd = std::find_if_not(smiles.begin(), smiles.end(), isPrintable);
    if (odd == smiles.end())
        return {};
    const auto place = odd - smiles.begin() + 1;
    if (*odd == ' ' || *odd == '\t')
        return text(NL_TEXT("'{1}' has a blank at letter {2}, which no SMILES has. Take it away."), quotable(smiles), place);
    return text(NL_TEXT("Letter {2} of '{1}' is none of a SMILES, which is written in plain ASCII. Correct it."),
                quotable(printable(smiles)), place);
}

constexpr std::size_t longestReason = 200;

/// RDKit ends some of its messages in line breaks and full stops.
std::string rdkitWords(const char *what)
{
    std::string words(what ? what : "");
    std::replace(words.begin(), words.end(), '\n', ' ');
    const std::size_t end = words.find_last_not_of(" .\r");
    words.resize(end == std::string::npos ? 0 : end + 1);
    words = printable(words);
    return words.size() > longestReason ? words.substr(0, longestReason) + "..." : words;
}

Text chemicallyImpossible(const std::string &name, const char *what)
{
    return text(NL_TEXT("'{1}' is no possible molecule: {2}. Correct it."), quotable(name), rdkitWords(what));
}

Text smilesSyntaxText(const std::string &smiles, const char *what)
{
    if (const auto trouble = findSmilesTrouble(smiles))
        return text(NL_TEXT("'{1}' is no SMILES: at letter {2}, {3}. Correct it."), quotable(smiles), trouble->place,
                    trouble->reason);
    return text(NL_TEXT("'{1}' is no SMILES: {2}. Correct it."), quotable(smiles), rdkitWords(what));
}

/// RDKit counts the lines of what it was given, and says so in words only: "on line 5", "line: 7", "line number 9". 0 when
/// it does not say.
std::int64_t lineIn(const std::string &message)
{
    constexpr std::string_view mark = "line";
    for (std::size_t at = message.find(mark); at != std::string::npos; at = message.find(mark, at + 1)) {
        std::string_view behind = std::string_view(message).substr(at + mark.size());
        for (const std::string_view passed : {":", " ", "number "})
            if (behind.starts_with(passed))
                behind.remove_prefix(passed.size());
        std::int64_t line = 0;
        if (std::from_chars(behind.data(), behind.data() + behind.size(), line).ec == std::errc{} && line > 0)
            return line;
    }
    return 0;
}

} // namespace

std::string printable(const std::string &word)
{
    std::string plain = word;
    std::replace_if(
        plain.begin(), plain.end(), [](char c) { return c < ' ' || c >= 0x7f; }, '?');
    return plain;
}

std::size_t atomsWritten(std::string_view smiles)
{
    std::size_t atoms = 0;
    bool isInBracket = false;
    for (std::size_t i = 0; i < smiles.size(); ++i) {
        const char c = smiles[i];
        const bool isEndOfTwo = i > 0 && ((c == 'l' && smiles[i - 1] == 'C') || (c == 'r' && smiles[i - 1] == 'B'));
        atoms += c == '[' || (!isInBracket && !isEndOfTwo && std::isalpha(static_cast<unsigned char>(c)));
        isInBracket = c == '[' || (isInBracket && c != ']');
    }
    return atoms;
}

void silenceRdkit()
{
    static const bool isSilent = [] {
        boost::logging::disable_logs("rdApp.*");
        return true;
    }();
    (void)isSilent;
}

ParsedMolecule moleculeOfSmiles(const std::string &smiles, std::size_t longest)
{
    silenceRdkit();
    ParsedMolecule parsed;
    parsed.trouble = unreadableSmiles(smiles, longest);
    if (!parsed.trouble.empty())
        return parsed;
    RDKit::SmilesParserParams params;
    params.parseName = false;
    try {
        parsed.molecule.reset(RDKit::SmilesToMol(smiles, params));
        if (!parsed.molecule)
            parsed.trouble = smilesSyntaxText(smiles, "");
        else if (parsed.molecule->getNumAtoms() == 0)
            parsed.trouble = text(NL_TEXT("'{1}' holds no atom. Correct it."), quotable(smiles));
    } catch (const RDKit::MolSanitizeException &error) {
        parsed.trouble = chemicallyImpossible(smiles, error.what());
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        parsed.trouble = smilesSyntaxText(smiles, error.what());
    }
    if (!parsed.trouble.empty())
        parsed.molecule.reset();
    return parsed;
}

ParsedMolecule moleculeOfBlock(const std::string &block, Hydrogens hydrogens)
{
    silenceRdkit();
    ParsedMolecule parsed;
    try {
        parsed.molecule.reset(RDKit::MolBlockToMol(block, true, hydrogens == Hydrogens::Removed, true));
        if (!parsed.molecule)
            parsed.trouble = text(NL_TEXT("This record holds no molecule. Correct it."));
        else if (parsed.molecule->getNumAtoms() == 0)
            parsed.trouble = text(NL_TEXT("This record holds no atom. Correct it."));
    } catch (const RDKit::MolSanitizeException &error) {
        parsed.trouble = text(NL_TEXT("This record is no possible molecule: {1}. Correct it."), rdkitWords(error.what()));
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &error) {
        parsed.trouble = text(NL_TEXT("This record cannot be read: {1}. Correct it."), rdkitWords(error.what()));
        parsed.line = lineIn(error.what());
    }
    if (!parsed.trouble.empty())
        parsed.molecule.reset();
    return parsed;
}

std::string canonicalSmiles(const RDKit::ROMol &molecule)
{
    try {
        return RDKit::MolToSmiles(molecule);
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {};
    }
}

std::string scaffoldOf(const RDKit::ROMol &molecule)
{
    try {
        const std::unique_ptr<RDKit::ROMol> scaffold(RDKit::MurckoDecompose(molecule));
        if (scaffold && scaffold->getNumAtoms() > 0) {
            scaffold->clearComputedProps();
            scaffold->updatePropertyCache(false);
            return RDKit::MolToSmiles(*scaffold, false);
        }
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        // what RDKit cannot take apart stands for itself
        return canonicalSmiles(molecule);
    }
    return "acyclic";
}

} // namespace netloom
