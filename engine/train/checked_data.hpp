// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"
#include "engine/graph/graph_spec.hpp"

#include <cstdint>
#include <span>

namespace netloom {

/// Reads every number of these rows that the graph will see, before any memory is taken for it. Throws Error (File) on the
/// first one that cannot be worked with, with node and port as its place and row and way out in its sentence: one that is
/// not finite, an id that there is not, an answer that a loss does not take, a sequence with more or fewer answers than
/// steps.
void refuseUnusableRows(const GraphSpec &graph, const PreparedData &data, std::span<const std::uint32_t> rows);

} // namespace netloom
