// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

namespace netloom {

/// Whether a file is a list of SMILES, one a line with a name behind a blank or tab, rather than a table.
bool isSmilesList(const FileHead &head);

/// Reads such a list: a column of texts "smiles", and "name" where some line has one; without roles. Lines that begin with #
/// are passed over. Throws Error (File) when there is no line.
Dataset readSmilesList(const std::string &path, const Params &hints, double end, const JobControl &job, ReadResult &found);

} // namespace netloom
