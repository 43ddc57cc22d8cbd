// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/layers/layer.hpp"
#include "engine/train/recipe.hpp"

#include <set>

namespace netloom {

std::optional<LossEnd> lossEnd(const GraphIndex &index)
{
    LossEnd end;
    bool knowsAnswers = false;
    for (int node = 0; node < index.size() && !knowsAnswers; ++node)
        if (const LossType *type = losses().find(index.node(node).type)) {
            const int answers = index.feeder(node, 1);
            knowsAnswers = answers >= 0 && index.node(answers).type == "target";
            if (knowsAnswers || (end.loss < 0 && type->hasTarget()))
                end = {node, index.feeder(node, 0), type};
        }
    return end.prediction < 0 ? std::nullopt : std::optional(end);
}

std::vector<Repair> changeLoss(const GraphIndex &index, const LossEnd &end, bool (LossType::*wanted)() const)
{
    std::vector<Repair> repairs;
    for (const LossType *other : losses().all()) {
        const bool isForTheSame = other->fits(Task::Binary) == end.type->fits(Task::Binary) &&
                                  other->fits(Task::Multiclass) == end.type->fits(Task::Multiclass);
        if (repairs.empty() && isForTheSame && (other->*wanted)())
            repairs.push_back(changeType(index.node(end.loss), other->info().id));
    }
    return repairs;
}

namespace {

Repair changeSetup(Text label, SetupRepair setup)
{
    return {std::move(label), [](const GraphSpec &graph) { return graph; }, {}, std::move(setup)};
}

} // namespace

Repair setInRecipe(std::string_view key, const ParamValue &value, std::function<void(Recipe &)> set)
{
    const ParamSpec *spec = findSpec(recipeSpecs(), key);
    return changeRecipe(text(NL_TEXT("Set {1~} to {2}"), text(spec->label), paramText(value)), std::move(set));
}

Repair changeRecipe(Text label, std::function<void(Recipe &)> change)
{
    return changeSetup(std::move(label), {[change = std::move(change)](Recipe &recipe, SplitSpec &) { change(recipe); }});
}

Repair partAnew(Text label, std::function<void(SplitSpec &)> change)
{
    return changeSetup(std::move(label), {[change = std::move(change)](Recipe &, SplitSpec &split) { change(split); }});
}

Repair leaveOut(const std::string &column)
{
    return changeSetup(text(NL_TEXT("Leave out {1}"), column), {{}, column});
}

GraphIssue finding(std::string code, Severity severity, const Node &node, Text message, std::vector<Repair> repairs)
{
    return {std::move(code), severity, node.id, -1, std::move(message), std::move(repairs)};
}

namespace {

std::optional<ParamValue> setting(const Node &node, std::string_view key)
{
    const NodeInfo *info = findNodeType(node.type);
    const ParamSpec *spec = info ? findSpec(info->params, key) : nullptr;
    if (!spec)
        return std::nullopt;
    const auto found = node.params.all().find(key);
    return found == node.params.all().end() ? spec->defaultValue : found->second;
}

} // namespace

std::optional<double> numberSetting(const Node &node, std::string_view key)
{
    const auto value = setting(node, key);
    if (value && std::holds_alternative<std::int64_t>(*value))
        return static_cast<double>(std::get<std::int64_t>(*value));
    return value && std::holds_alternative<double>(*value) ? std::optional(std::get<double>(*value)) : std::nullopt;
}

bool flagSetting(const Node &node, std::string_view key)
{
    const auto value = setting(node, key);
    return value && std::holds_alternative<bool>(*value) && std::get<bool>(*value);
}

std::string wordSetting(const Node &node, std::string_view key)
{
    const auto value = setting(node, key);
    return value && std::holds_alternative<std::string>(*value) ? std::get<std::string>(*value) : std::string();
}

bool isOfCategory(const Node &node, NodeCategory category)
{
    const NodeInfo *info = findNodeType(node.type);
    return info && info->category == category;
}

bool isDropout(const Node &node)
{
    return isOfCategory(node, NodeCategory::Regularisation) && numberSetting(node, "rate");
}

bool isWeightedSum(const Node &node)
{
    static const std::set<std::string> types = {"dense",          "conv",           "conv1d",          "conv3d",
                                                "separable_conv", "conv_transpose", "conv1d_transpose"};
    return types.contains(node.type);
}

bool isActivation(const Node &node)
{
    const LayerType *layer = layers().find(node.type);
    return layer && layer->floatKernel().forward;
}

std::string functionOf(const Node &node)
{
    return isActivation(node) ? node.type : activationOf(node);
}

int onlyTaker(const GraphIndex &index, int node)
{
    return index.edgesFrom(node).size() == 1 ? index.sink(index.edgesFrom(node).front()) : -1;
}

std::vector<int> takers(const GraphIndex &index, int node, bool (*passesOn)(const Node &))
{
    std::vector<int> found;
    std::vector<int> open = {node};
    std::set<int> seen;
    while (!open.empty()) {
        const int here = open.back();
        open.pop_back();
        for (const int wire : index.edgesFrom(here)) {
            const int next = index.sink(wire);
            if (!seen.insert(next).second)
                continue;
            (passesOn(index.node(next)) ? open : found).push_back(next);
        }
    }
    return found;
}

bool isForm(const Node &node)
{
    return node.type == "flatten" || node.type == "reshape" || node.type == "identity";
}

Repair withoutFunction(const Node &node)
{
    return isActivation(node) ? removeNode(node) : setParam(node, "activation", std::string("linear"));
}

std::vector<bool> reachedByGradient(const GraphIndex &index, const std::function<bool(int node)> &keepsIt)
{
    std::vector<bool> reached(static_cast<std::size_t>(index.size()), false);
    std::vector<int> open;
    for (int node = 0; node < index.size(); ++node)
        if (losses().find(index.node(node).type))
            open.push_back(node);
    while (!open.empty()) {
        const int node = open.back();
        open.pop_back();
        if (reached[static_cast<std::size_t>(node)] || keepsIt(node))
            continue;
        reached[static_cast<std::size_t>(node)] = true;
        for (const int wire : index.edgesInto(node))
            open.push_back(index.source(wire));
    }
    return reached;
}

} // namespace netloom
