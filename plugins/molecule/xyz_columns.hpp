// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/dataset.hpp"
#include "engine/data/reader.hpp"
#include "plugins/molecule/xyz_frame.hpp"

namespace netloom {

inline constexpr std::int64_t mostAtomsOfMatrix = 1000; ///< of a Coulomb matrix

/// What some of the frames have, and how many atoms the largest of them.
struct XyzSizes {
    std::int64_t atoms = 0;
    bool hasForces = false, hasCells = false, hasComments = false;
};

/// Elements, positions, forces and cells of the frames as tensors: zeros behind the last atom; forces that a frame lacks are
/// missing. role: of elements and positions.
void appendAtoms(Dataset &data, const std::vector<const XyzFrame *> &frames, const XyzSizes &sizes, ColumnRole role);

/// Their sorted Coulomb matrices as a feature, (atoms, atoms) with zeros behind the last atom. Throws Error (Cancelled).
void appendCoulombs(Dataset &data, const std::vector<const XyzFrame *> &frames, std::int64_t atoms, const JobControl &job);

} // namespace netloom
