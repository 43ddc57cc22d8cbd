// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/class_weights.hpp"

#include <algorithm>
#include <charconv>
#include <cmath>
#include <string_view>

namespace netloom {

namespace {

/// Numbers between commas, with spaces where one likes; nothing when one is no weight.
std::optional<std::vector<double>> parsedWeights(std::string_view words)
{
    std::vector<double> weights;
    while (!words.empty()) {
        const std::size_t comma = std::min(words.find(','), words.size());
        std::string_view word = words.substr(0, comma);
        words.remove_prefix(std::min(comma + 1, words.size()));
        word.remove_prefix(std::min(word.find_first_not_of(' '), word.size()));
        word = word.substr(0, word.find_last_not_of(' ') + 1);
        double weight = 0;
        const auto [end, problem] = std::from_chars(word.data(), word.data() + word.size(), weight);
        if (problem != std::errc() || end != word.data() + word.size() || !std::isfinite(weight) || weight < 0)
            return std::nullopt;
        weights.push_back(weight);
    }
    return weights;
}

} // namespace

ParamSpec classWeightsSpec()
{
    return {.key = "class_weights",
            .label = NL_TEXT("Class weights"),
            .type = ParamType::Text,
            .defaultValue = std::string(),
            .help =
                NL_TEXT("How much the rows of each class count, in the order of the classes, with commas between: 1,2,0.5. "
                        "Give rare classes more; empty, all count the same."),
            .isAdvanced = true};
}

ParamSpec ignoredLabelSpec()
{
    return {.key = "ignored_label",
            .label = NL_TEXT("Ignored label"),
            .type = ParamType::Int,
            .defaultValue = std::int64_t{-1},
            .minimum = -1,
            .maximum = 1000000,
            .help = NL_TEXT("Rows with this class, counted from 0, teach nothing and count in no mean: for \"unknown\". -1 "
                            "ignores none."),
            .isAdvanced = true};
}

std::optional<Text> wrongClassWeights(const std::string &label, const Params &params, std::int64_t classes)
{
    const auto weights = parsedWeights(params.word("class_weights"));
    if (!weights)
        return text(NL_TEXT("{1} cannot read its class weights '{2}'; give a number from 0 for each class, with commas "
                            "between, such as 1,2,0.5."),
                    text(label), quotable(params.word("class_weights")));
    if (!weights->empty() && static_cast<std::int64_t>(weights->size()) != classes)
        return text(NL_TEXT("{1} has {2} class weights for {3} classes; give one for each class, or none."), text(label),
                    weights->size(), classes);
    if (!weights->empty() && *std::max_element(weights->begin(), weights->end()) == 0)
        return text(NL_TEXT("{1} has only class weights of 0, so that no row counts; make one of them larger."),
                    text(label));
    if (params.integer("ignored_label") >= classes)
        return text(
            NL_TEXT("{1} ignores the label {2}, but the {3} classes are counted from 0; choose one of them, or -1 for "
                    "none."),
            text(label), params.integer("ignored_label"), classes);
    return std::nullopt;
}

std::vector<double> classWeights(const Params &params, std::int64_t classes)
{
    if (const auto problem = wrongClassWeights(NL_TEXT("The loss"), params, classes))
        throw Error(ErrorKind::Usage, {}, *problem);
    return *parsedWeights(params.word("class_weights"));
}

} // namespace netloom
