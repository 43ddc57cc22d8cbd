// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "plugins/api/row_likeness.hpp"
#include "plugins/api/row_search.hpp"

#include <nlohmann/json_fwd.hpp>

// How questions about the rows of a table go to the worker and what it answers. What comes is checked to the last number.

namespace netloom::wire {

nlohmann::json toJson(const RowSearchInfo &info);
nlohmann::json toJson(const RowLikenessInfo &info);
// These throw nlohmann's exceptions.
RowSearchInfo rowSearchInfoFromJson(const nlohmann::json &json);
RowLikenessInfo rowLikenessInfoFromJson(const nlohmann::json &json);

nlohmann::json answerJson(const std::vector<std::uint32_t> &rows);
nlohmann::json answerJson(const std::vector<double> &likeness);
std::vector<std::uint32_t> matchesFromJson(const nlohmann::json &json, std::size_t rows); ///< ascending, below `rows`
std::vector<double> likenessFromJson(const nlohmann::json &json, std::size_t rows);       ///< NaN or from 0 to 1

} // namespace netloom::wire
