// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/wire_questions.hpp"

#include "plugins/host/wire.hpp"

#include <cmath>
#include <nlohmann/json.hpp>

namespace netloom::wire {

namespace {

void requireOfAnswer(bool isRight, const char *what)
{
    if (!isRight)
        throw nlohmann::json::other_error::create(501, what, nullptr);
}

} // namespace

nlohmann::json toJson(const RowSearchInfo &info)
{
    return {{"id", info.id}, {"label", info.label}, {"hint", info.hint}, {"help", info.help}, {"readers", info.readers}};
}

nlohmann::json toJson(const RowLikenessInfo &info)
{
    return {{"id", info.id},
            {"label", info.label},
            {"help", info.help},
            {"readers", info.readers},
            {"options", toJson(info.options)}};
}

RowSearchInfo rowSearchInfoFromJson(const nlohmann::json &json)
{
    return {json.at("id").get<std::string>(), json.at("label").get<std::string>(), json.at("hint").get<std::string>(),
            json.at("help").get<std::string>(), json.at("readers").get<std::vector<std::string>>()};
}

RowLikenessInfo rowLikenessInfoFromJson(const nlohmann::json &json)
{
    return {json.at("id").get<std::string>(), json.at("label").get<std::string>(), json.at("help").get<std::string>(),
            json.at("readers").get<std::vector<std::string>>(), specsFromJson(json.at("options"))};
}

nlohmann::json answerJson(const std::vector<std::uint32_t> &rows)
{
    return rows;
}

nlohmann::json answerJson(const std::vector<double> &likeness)
{
    nlohmann::json list = nlohmann::json::array();
    for (const double value : likeness)
        list.push_back(std::isnan(value) ? nlohmann::json() : nlohmann::json(value)); // a gap is null
    return list;
}

std::vector<std::uint32_t> matchesFromJson(const nlohmann::json &json, std::size_t rows)
{
    requireOfAnswer(json.is_array() && json.size() <= rows, "more matches than rows");
    const auto matches = json.get<std::vector<std::uint32_t>>();
    for (std::size_t i = 0; i < matches.size(); ++i)
        requireOfAnswer(matches[i] < rows && (i == 0 || matches[i] > matches[i - 1]), "a match is no row");
    return matches;
}

std::vector<double> likenessFromJson(const nlohmann::json &json, std::size_t rows)
{
    requireOfAnswer(json.is_array() && json.size() == rows, "not a likeness for each row");
    std::vector<double> likeness;
    for (const nlohmann::json &value : json) {
        likeness.push_back(value.is_null() ? std::nan("") : value.get<double>());
        requireOfAnswer(value.is_null() || (likeness.back() >= 0 && likeness.back() <= 1), "a likeness beyond 0 and 1");
    }
    return likeness;
}

} // namespace netloom::wire
