// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/smarts_query.hpp"

#include "engine/base/error.hpp"
#include "plugins/molecule/molecule.hpp"
#include "plugins/molecule/smiles_trouble.hpp"

#include <GraphMol/RWMol.h>
#include <GraphMol/SmilesParse/SmilesParse.h>
#include <algorithm>
#include <new>

namespace netloom {

namespace {

constexpr std::size_t longestSmarts = 2000;

std::shared_ptr<RDKit::ROMol> understood(const std::string &smarts)
{
    silenceRdkit();
    try {
        return std::shared_ptr<RDKit::ROMol>(RDKit::SmartsToMol(smarts));
    } catch (const std::bad_alloc &) {
        throw;
    } catch (const std::exception &) {
        return {};
    }
}

/// The end of the bracket that opens there; what stands in it may have brackets of its own: [$([OH])].
std::size_t endOfBracket(const std::string &smarts, std::size_t at)
{
    int depth = 0;
    for (; at < smarts.size(); ++at) {
        depth += smarts[at] == '[' ? 1 : smarts[at] == ']' ? -1 : 0;
        if (depth == 0)
            return at;
    }
    return std::string::npos;
}

/// RDKit 2022.09 tells no place. Between its atoms a SMARTS is written by the rules of SMILES, so the atoms in brackets are
/// looked at one by one, and the rest as a SMILES of the same length with wildcards in their place.
std::optional<SmilesTrouble> findSmartsTrouble(const std::string &smarts)
{
    std::string plain = smarts;
    for (std::size_t at = 0; at < smarts.size(); ++at) {
        if (smarts[at] == ']')
            return SmilesTrouble{at + 1, text(NL_TEXT("a square bracket closes that was never opened"))};
        if (smarts[at] == '[') {
            const std::size_t end = endOfBracket(smarts, at);
            if (end == std::string::npos)
                return SmilesTrouble{at + 1, text(NL_TEXT("the square bracket is not closed"))};
            const std::string atom = smarts.substr(at, end + 1 - at);
            if (!understood(atom))
                return SmilesTrouble{at + 1, text(NL_TEXT("{1} describes no atom"), quotable(atom))};
            std::fill(plain.begin() + static_cast<std::ptrdiff_t>(at), plain.begin() + static_cast<std::ptrdiff_t>(end) + 1,
                      '*');
            at = end;
        } else if (smarts[at] == 'A' || smarts[at] == 'a') {
            plain[at] = '*';
        } else if (std::string_view("@!&,;").find(smarts[at]) != std::string_view::npos) {
            plain[at] = '~';
        }
    }
    return findSmilesTrouble(plain);
}

} // namespace

std::shared_ptr<const RDKit::ROMol> patternOfSmarts(const std::string &smarts)
{
    const auto isOdd = [](char c) { return c <= ' ' || c >= 0x7f; };
    if (const auto odd = std::find_if(smarts.begin(), smarts.end(), isOdd); odd != smarts.end())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("Letter {1} is none of a SMARTS, which is written in plain ASCII without blanks."),
                         odd - smarts.begin() + 1));
    if (smarts.size() > longestSmarts)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("A SMARTS may have {1} letters."), longestSmarts));
    std::shared_ptr<RDKit::ROMol> pattern = understood(smarts);
    if (pattern && pattern->getNumAtoms() > 0)
        return pattern;
    if (const auto trouble = findSmartsTrouble(smarts))
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("This is no SMARTS: at letter {1}, {2}."), trouble->place, trouble->reason));
    throw Error(ErrorKind::Usage, {}, text(NL_TEXT("This is no SMARTS that RDKit understands.")));
}

} // namespace netloom
