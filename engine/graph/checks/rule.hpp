// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/design_check.hpp"
#include "engine/graph/output_kind.hpp"
#include "engine/graph/repairs.hpp"
#include "engine/losses/loss.hpp"

#include <functional>
#include <optional>
#include <string_view>
#include <utility>

namespace netloom {

/// A design check made of its facts and one function.
class Rule final : public DesignCheck
{
public:
    using Finder = std::vector<GraphIssue> (*)(const CheckContext &context, const GraphIndex &index);

    Rule(std::string id, std::string help, Finder find) : m_info{std::move(id), std::move(help)}, m_find(find) {}
    const DesignCheckInfo &info() const override { return m_info; }
    std::vector<GraphIssue> check(const CheckContext &context, const GraphIndex &index) const override
    {
        return m_find(context, index);
    }

private:
    DesignCheckInfo m_info;
    Finder m_find;
};

/// The loss and the node whose output it judges, when both are there: of several losses the first that compares with the
/// known answers, as what it judges is what the network predicts.
struct LossEnd {
    int loss = -1, prediction = -1;
    const LossType *type = nullptr;
};
std::optional<LossEnd> lossEnd(const GraphIndex &index);

/// "Change Loss to ...": for each loss for the same tasks that takes logits (or probabilities, as asked).
std::vector<Repair> changeLoss(const GraphIndex &index, const LossEnd &end, bool (LossType::*wanted)() const);

// Repairs of what is no matter of the graph, with their labels.
/// "Set Learning rate to 0.001". key: of recipeSpecs(); set: puts that value into a recipe.
Repair setInRecipe(std::string_view key, const ParamValue &value, std::function<void(Recipe &)> set);
Repair changeRecipe(Text label, std::function<void(Recipe &)> change);
Repair partAnew(Text label, std::function<void(SplitSpec &)> change);
Repair leaveOut(const std::string &column);

/// A finding at a node as a whole.
GraphIssue finding(std::string code, Severity severity, const Node &node, Text message, std::vector<Repair> repairs = {});

// A node's setting as it was set or else by default. They bear settings of a wrong type, which the analysis complains of.
std::optional<double> numberSetting(const Node &node, std::string_view key); ///< nothing when its kind has no such setting
bool flagSetting(const Node &node, std::string_view key);                    ///< false when its kind has none
std::string wordSetting(const Node &node, std::string_view key);             ///< "" when its kind has none

bool isOfCategory(const Node &node, NodeCategory category);
bool isDropout(const Node &node);     ///< leaves out a part "rate" of the numbers
bool isWeightedSum(const Node &node); ///< dense and the convolutions: sums with trained weights of all that enters.
                                      ///< Depthwise filters are left out: a mixing convolution commonly follows them
bool isActivation(const Node &node);  ///< does nothing but apply a function number by number
/// The elementwise function in which a node ends: its own kind or its setting "activation"; "linear" when there is none.
std::string functionOf(const Node &node);

/// The node that alone takes what this one gives, or -1.
int onlyTaker(const GraphIndex &index, int node);
/// All nodes that take what this one gives, those that only pass it on left out.
std::vector<int> takers(const GraphIndex &index, int node, bool (*passesOn)(const Node &));
bool isForm(const Node &node); ///< flatten, reshape and identity: the numbers stay as they are

/// Which nodes a gradient that starts at the losses comes to, when those that keep it let it no further.
std::vector<bool> reachedByGradient(const GraphIndex &index, const std::function<bool(int node)> &keepsIt);

/// "Set activation of Dense 1 to linear", or "Remove ReLU 1": whichever takes the function from a node.
Repair withoutFunction(const Node &node);

} // namespace netloom
