// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_judge.hpp"

namespace netloom {

/// What the readers of molecules say as judges: RDKit reads each SMILES; those that are molecules get their canonical SMILES
/// and a few properties that tell drugs from other molecules.
ReadResult judgedSmiles(const std::vector<std::string> &tokens, const JobControl &job);

} // namespace netloom
