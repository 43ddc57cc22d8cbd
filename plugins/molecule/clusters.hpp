// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"

#include <cstdint>
#include <span>
#include <vector>

namespace netloom {

/// Puts molecules that are alike together: of each the number of the molecule that stands in the middle of its cluster.
/// bits: of each fingerprint those that are set, ascending, below `length`. Two are neighbours from this Tanimoto
/// similarity on; the one with the most takes all of them away, then the one with the most of what had been its own at the
/// beginning, and so on; of equals the later one first. Butina 1999, as RDKit's ML.Cluster.Butina.ClusterData does it
/// without reordering. Works on all cores; throws Error (Cancelled).
std::vector<std::uint32_t> clusterMiddles(std::span<const std::vector<std::uint32_t>> bits, std::uint32_t length,
                                          double similarity, const JobControl &job);

} // namespace netloom
