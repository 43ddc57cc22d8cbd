// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "plugins/medical/nifti_header.hpp"

#include <string>

namespace netloom {

/// The voxels of a file as it keeps them. They are as many as its header says. Throws Error (File) with the bytes that are
/// expected and those that are there; no more is allocated than is there.
std::string niftiBytes(const NiftiHeader &header, const JobControl &job);

/// One volume, scaled, as (channels, z, y, x): time from 0. bytes: of niftiBytes().
void niftiVolume(const NiftiHeader &header, const std::string &bytes, std::int64_t time, float *out);

} // namespace netloom
