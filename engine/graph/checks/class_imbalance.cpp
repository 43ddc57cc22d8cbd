// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/next_token.hpp"
#include "engine/graph/checks/rule.hpp"

#include <algorithm>
#include <cstdio>
#include <string>

namespace netloom {

namespace {

constexpr std::int64_t mostRatio = 10;

/// Three figures are more than such a weight is worth.
std::string weightInWords(double weight)
{
    char digits[32];
    std::snprintf(digits, sizeof digits, "%.3g", weight);
    return digits;
}

/// Each class in all as much as the most frequent one.
std::string evenWeights(const std::vector<std::int64_t> &counts, std::int64_t most)
{
    std::string weights;
    for (const std::int64_t count : counts)
        weights += (weights.empty() ? "" : ",") + weightInWords(static_cast<double>(most) / static_cast<double>(count));
    return weights;
}

bool isWeighted(const Node &loss)
{
    return !wordSetting(loss, "class_weights").empty() || numberSetting(loss, "positive_weight").value_or(1) != 1;
}

double positiveWeight(const std::vector<std::int64_t> &counts)
{
    return std::stod(weightInWords(static_cast<double>(counts[0]) / static_cast<double>(counts[1])));
}

/// For a loss that knows no weights: the usual one in its place, which takes what comes before the last sigmoid or softmax.
Repair changeToWeighted(const Node &loss, const Node &prediction, Task task, const std::vector<std::int64_t> &counts,
                        std::int64_t most)
{
    const bool isBinary = task == Task::Binary;
    const std::string type = isBinary ? "bce_logits" : "cross_entropy", key = isBinary ? "positive_weight" : "class_weights";
    const ParamValue weights = isBinary ? ParamValue(positiveWeight(counts)) : ParamValue(evenWeights(counts, most));
    const std::string function = functionOf(prediction);
    const bool isSquashed = function == "sigmoid" || function == "softmax";
    return {text(NL_TEXT("Change {1} to {2} with weights"), loss.title, typeLabel(type)),
            [=, id = loss.id, raw = withoutFunction(prediction)](const GraphSpec &now) {
                const GraphSpec without = isSquashed ? raw.apply(now) : now;
                return withParam(withType(without, id, type), id, key, weights);
            }};
}

std::vector<Repair> weighClasses(const Node &loss, const Node &prediction, Task task,
                                 const std::vector<std::int64_t> &counts, std::int64_t most)
{
    const NodeInfo *info = findNodeType(loss.type);
    if (findSpec(info->params, "class_weights"))
        return {setParam(loss, "class_weights", evenWeights(counts, most))};
    if (findSpec(info->params, "positive_weight"))
        return {setParam(loss, "positive_weight", positiveWeight(counts))};
    return {changeToWeighted(loss, prediction, task, counts, most)};
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const auto end = lossEnd(index);
    const auto &counts = context.classCounts;
    if (!end || !context.signature || counts.size() < 2 || counts.size() != context.signature->classes.size())
        return {};
    const auto [fewest, most] = std::minmax_element(counts.begin(), counts.end());
    const Node &loss = index.node(end->loss);
    // The focal loss weighs by itself what is hard, and one that places rows in a space compares them pair by pair.
    if (*fewest <= 0 || *most / mostRatio < *fewest || isWeighted(loss) || loss.type == "focal" ||
        end->type->link() == OutputLink::Embedding || areAnswersNextTokens(*context.signature)) // rare words are to be rare
        return {};
    const auto name = [&](auto place) {
        return context.signature->classes[static_cast<std::size_t>(place - counts.begin())];
    };
    return {
        finding("class-imbalance", Severity::Hint, loss,
                text(NL_TEXT("Class '{1}' has {2#} training rows and '{3}' only {4#}; give the rare ones more weight in the "
                             "loss, and judge by balanced accuracy and recall."),
                     name(most), *most, name(fewest), *fewest),
                weighClasses(loss, index.node(end->prediction), context.signature->task, counts, *most))};
}

} // namespace

namespace all_designChecks {
const DesignCheck &class_imbalance()
{
    static const Rule rule("class-imbalance", NL_TEXT("With one class in ten or fewer, accuracy alone misleads."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
