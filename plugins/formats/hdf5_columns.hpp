// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/formats/hdf5_catalogue.hpp"

namespace netloom {

/// The columns that a dataset makes, read whole: a column each member of a compound one; one column of one dimension; of
/// two dimensions a column each place up to 256, named energy_1, energy_2...; else a tensor, of three and four dimensions as
/// pictures of channels x height x width. Numbers that are not finite count as missing outside of tensors; words become
/// classes where they repeat. set: one without trouble. Throws Error (File) when the file is damaged.
std::vector<Column> hdf5Columns(const Hdf5Handle &file, const Hdf5Set &set, const std::string &path, const JobControl &job);

} // namespace netloom
