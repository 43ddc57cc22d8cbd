// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/molecule/molecule_columns.hpp"

#include <string>
#include <string_view>
#include <vector>

namespace netloom {

/// A SMILES cut into what means something: an atom in brackets, Cl, Br, a ring number behind a percent sign, else a sign.
/// One behind the other they are the SMILES again. Schwaller et al. 2019, ACS Cent. Sci. 5, 1572, has the same tokens.
std::vector<std::string_view> smilesTokens(std::string_view smiles);

/// The SMILES of tokens that stand between blanks, without the signs for start and end.
std::string smilesOfTokens(std::string_view tokens);

/// Two columns for a language model (next_token.hpp): the tokens of the canonical SMILES, and of each one the next.
void appendNextTokens(Dataset &data, const std::vector<const MoleculeRow *> &rows, MadeNames &names);

} // namespace netloom
