// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace RDKit {
class ChemicalReaction;
}

namespace netloom {

/// What RDKit made of a reaction, or why there is none.
struct ParsedReaction {
    std::shared_ptr<RDKit::ChemicalReaction> reaction; ///< null when there is none
    Text trouble;                                      ///< then a whole sentence
};

/// "reactants>agents>products", printable ASCII, at most `longest` characters.
ParsedReaction reactionOfSmiles(const std::string &smiles, std::size_t longest);
/// The text of an RXN file.
ParsedReaction reactionOfBlock(const std::string &block);

/// How many molecules stand on each side, and what a reaction changes.
struct ReactionRow {
    Text trouble; ///< then nothing else is filled in
    std::string smiles;
    std::int64_t reactants = 0, agents = 0, products = 0;
    std::vector<float> change; ///< (bits): what is more, and less, after it, or empty
};

/// bits: of the change, 0 for none. The change is the Morgan fingerprint of the products, with counts, minus that of the
/// reactants, within -2 and 2. Schneider et al. 2015, J. Chem. Inf. Model. 55, 39.
ReactionRow reactionRow(const ParsedReaction &parsed, std::uint32_t bits);

} // namespace netloom
