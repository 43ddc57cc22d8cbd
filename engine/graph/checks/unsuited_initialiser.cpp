// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// The initialiser that keeps the spread from layer to layer, where it is well known and the one set is not it. The default
/// (glorot) is taken as it is before ReLU: shallow networks, most of all, learn with it.
std::string suitable(const std::string &function, const std::string &set)
{
    if (function == "selu" && set != "lecun")
        return "lecun"; // Klambauer et al. 2017, Self-normalizing neural networks
    const bool isSaturating = function == "tanh" || function == "sigmoid" || function == "softsign";
    return isSaturating && set == "he" ? "glorot" : ""; // Glorot, Bengio 2010
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const std::string set = wordSetting(layer, "initialiser");
        if (set.empty() || flagSetting(layer, "frozen"))
            continue;
        const int taker = onlyTaker(index, node);
        const bool hasOwn = functionOf(layer) != "linear" || taker < 0;
        const std::string function = functionOf(hasOwn ? layer : index.node(taker));
        const std::string better = hasOwn || isActivation(index.node(taker)) ? suitable(function, set) : std::string();
        if (better.empty())
            continue;
        issues.push_back(finding("unsuited-initialiser", Severity::Hint, layer,
                                 text(NL_TEXT("The first weights of {1} spread as {2} has it, but before {3} they keep the "
                                              "right spread with {4}; set that under First weights."),
                                      layer.title, set, typeLabel(function), better),
                                 {setParam(layer, "initialiser", better)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &unsuited_initialiser()
{
    static const Rule rule("unsuited-initialiser", NL_TEXT("The first weights should suit the activation behind them."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
