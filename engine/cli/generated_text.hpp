// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/cli/console.hpp"
#include "projects/workflow/steer_generated.hpp"

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <vector>

namespace netloom {

// What the command line says of generated rows, in words on stdout and as JSON.

nlohmann::ordered_json numberOrNull(double value);

/// Puts valid, unique, novel and properties into the result.
void sayJudgement(const GeneratedJudgement &judgement, nlohmann::ordered_json &result, const Console &console);

/// A line a round; gives them as a list.
nlohmann::ordered_json sayRounds(const std::vector<SteeringRound> &rounds, const GeneratedWish &wish,
                                 const Console &console);

std::string percentText(double share); ///< "25.0 %"
std::string shareText(double share);   ///< "0.25"

/// Tokens without the sign for the start.
std::string withoutStart(const std::string &tokens);

} // namespace netloom
