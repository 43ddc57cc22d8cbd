// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/shares.hpp"

#include <cstddef>
#include <nlohmann/json_fwd.hpp>
#include <span>
#include <vector>

// How a row goes to the worker and what it looks like comes back. What comes is checked to the last number.

namespace netloom::wire {

nlohmann::json toJson(const DepictorInfo &info);
DepictorInfo depictorInfoFromJson(const nlohmann::json &json); ///< Throws nlohmann's exceptions.

nlohmann::json rowToJson(const Dataset &row); ///< all that it holds: of one row, or a few
Dataset rowFromJson(const nlohmann::json &json);
nlohmann::json wordCellsToJson(const Dataset &table); ///< only columns of words; rowFromJson() reads it back

nlohmann::json toJson(const RowShares &shares);
RowShares sharesFromJson(const nlohmann::json &json);

/// What a painting says beside its picture, which goes as a depiction.
nlohmann::json wordsToJson(const PaintedShares &painted);
/// Puts them to the picture. Throws nlohmann's exceptions when the names do not fit the shares.
PaintedShares paintedFromJson(const nlohmann::json &words, Depiction picture, const RowShares &shares);

std::vector<std::uint8_t> depictionBytes(const Depiction &depiction);
/// Throws nlohmann's exceptions when it is none, or contradicts itself: pixels that do not fill the picture, traces of
/// another length, joints between points that are not there.
Depiction readDepiction(std::span<const std::byte> bytes);

} // namespace netloom::wire
