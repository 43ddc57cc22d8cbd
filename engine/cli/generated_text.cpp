// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/cli/generated_text.hpp"

#include "engine/data/next_token.hpp"

#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

namespace netloom {

namespace {

double part(std::size_t some, std::size_t all)
{
    return all == 0 ? std::nan("") : static_cast<double>(some) / static_cast<double>(all);
}

} // namespace

nlohmann::ordered_json numberOrNull(double value)
{
    return std::isfinite(value) ? nlohmann::ordered_json(value) : nlohmann::ordered_json(nullptr);
}

void sayJudgement(const GeneratedJudgement &judgement, nlohmann::ordered_json &result, const Console &console)
{
    result["valid"] = numberOrNull(judgement.validShare());
    result["unique"] = numberOrNull(judgement.uniqueShare());
    result["novel"] = numberOrNull(judgement.novelShare());
    result["properties"] = nlohmann::ordered_json::array();
    char line[200];
    std::snprintf(line, sizeof line, "%.1f %% valid; of these %.1f %% unique; of these %.1f %% new.",
                  100 * judgement.validShare(), 100 * judgement.uniqueShare(), 100 * judgement.novelShare());
    console.say(line);
    for (const PropertyComparison &property : judgement.properties) {
        result["properties"].push_back({{"name", property.name},
                                        {"unit", property.unit},
                                        {"generated",
                                         {{"mean", numberOrNull(property.ofGenerated.mean)},
                                          {"deviation", numberOrNull(property.ofGenerated.deviation)}}},
                                        {"training",
                                         {{"mean", numberOrNull(property.ofTraining.mean)},
                                          {"deviation", numberOrNull(property.ofTraining.deviation)}}},
                                        {"wasserstein", numberOrNull(property.distance.wasserstein)},
                                        {"kolmogorov_smirnov", numberOrNull(property.distance.kolmogorov)}});
        std::snprintf(line, sizeof line, "%-16s generated %.4g +- %.3g, training %.4g +- %.3g, apart %.3g",
                      property.name.c_str(), property.ofGenerated.mean, property.ofGenerated.deviation,
                      property.ofTraining.mean, property.ofTraining.deviation, property.distance.wasserstein);
        console.say(std::string(line) + (property.unit.empty() ? "" : " " + property.unit));
    }
}

nlohmann::ordered_json sayRounds(const std::vector<SteeringRound> &rounds, const GeneratedWish &wish, const Console &console)
{
    nlohmann::ordered_json list = nlohmann::ordered_json::array();
    char line[200];
    for (std::size_t i = 0; i < rounds.size(); ++i) {
        const SteeringRound &round = rounds[i];
        const double valid = part(round.valid, round.written), unique = part(round.unique, round.valid),
                     novel = part(round.novel, round.unique);
        list.push_back({{"round", i + 1},
                        {"valid", numberOrNull(valid)},
                        {"unique", numberOrNull(unique)},
                        {"novel", numberOrNull(novel)},
                        {"best_mean", numberOrNull(round.mean)},
                        {"best_distance", numberOrNull(round.distance)}});
        std::snprintf(line, sizeof line, "Round %zu: %.1f %% valid, %.1f %% unique, %.1f %% new; the best tenth ", i + 1,
                      100 * valid, 100 * unique, 100 * novel);
        std::string words = line;
        std::snprintf(line, sizeof line, " %.4g, %.3g from %.4g", round.mean, round.distance, wish.target);
        console.say(words + wish.property + line);
    }
    return list;
}

std::string percentText(double share)
{
    char number[32];
    std::snprintf(number, sizeof number, "%.1f %%", 100 * share);
    return number;
}

std::string shareText(double share)
{
    char number[32];
    std::snprintf(number, sizeof number, "%.4g", share);
    return number;
}

std::string withoutStart(const std::string &tokens)
{
    if (!tokens.starts_with(sequenceStart))
        return tokens;
    return tokens.substr(std::min(sequenceStart.size() + 1, tokens.size()));
}

} // namespace netloom
