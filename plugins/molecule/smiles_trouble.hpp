// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/text.hpp"

#include <optional>
#include <string_view>

namespace netloom {

/// What breaks the rules of writing in a SMILES, and where.
struct SmilesTrouble {
    std::size_t place = 0; ///< the letter, from 1
    Text reason;           ///< no sentence of its own: "the parenthesis is not closed"
};

/// Looks for the first fault in how a SMILES is written, since RDKit 2022.09 tells no place. Nothing when there is none that
/// this knows of; whether the molecule is possible is another question. Weininger 1988; OpenSMILES 1.0.
std::optional<SmilesTrouble> findSmilesTrouble(std::string_view smiles);

} // namespace netloom
