// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/signature.hpp"

namespace netloom {

/// Whether a row of a sequence's or graph's input can be read as `input` says: its place, its length, its links, and for
/// edges one for each link. Throws Error (Usage) that names the row and what is wrong.
void checkRow(const DataSignature::Input &input, const PreparedData &data, std::size_t number, std::uint32_t row);

/// Whether a row has as many answers as places for them. Throws Error (Usage) that names the row.
void checkAnswers(const PreparedData &data, std::uint32_t row);

/// Whether the answers of a row are known: none of them is NaN, or of several targets not all.
bool hasAnswers(const PreparedData &data, std::uint32_t row);

/// Every row of every input, by the data's own signature: for whoever makes a PreparedData with sequences or graphs.
void checkTensors(const PreparedData &data);

} // namespace netloom
