// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

#include <algorithm>
#include <iterator>

namespace netloom {

namespace {

/// The setting at which such a layer passes everything on as it is.
struct IdleAt {
    const char *type, *key;
    double value;
};
constexpr IdleAt idleSettings[] = {{"dropout", "rate", 0},          {"spatial_dropout", "rate", 0},
                                   {"gaussian_dropout", "rate", 0}, {"step_dropout", "rate", 0},
                                   {"alpha_dropout", "rate", 0},    {"gaussian_noise", "sigma", 0},
                                   {"upsample", "factor", 1},       {"repeat", "times", 1},
                                   {"pixel_shuffle", "factor", 1},  {"pixel_unshuffle", "factor", 1}};

bool isIdleBySetting(const Node &node)
{
    return std::any_of(std::begin(idleSettings), std::end(idleSettings), [&](const IdleAt &idle) {
        return idle.type == node.type && numberSetting(node, idle.key) == idle.value;
    });
}

bool isInOrder(const Node &node)
{
    const std::vector<std::int64_t> order = Shape::parse(wordSetting(node, "order"));
    return node.type == "permute" && !order.empty() && std::is_sorted(order.begin(), order.end());
}

bool keepsShape(const Node &node, const GraphAnalysis &analysis)
{
    const auto at = analysis.nodes.find(node.id);
    const bool isReshaping = node.type == "flatten" || node.type == "reshape" || node.type == "pad" || node.type == "crop";
    return isReshaping && at != analysis.nodes.end() && at->second.inputs.size() == 1 && !at->second.outputs.empty() &&
           at->second.inputs[0] && at->second.inputs[0] == at->second.outputs[0];
}

/// Identity is left out: it is there to give a place a name.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &idle = index.node(node);
        if (isIdleBySetting(idle) || isInOrder(idle) || keepsShape(idle, context.analysis))
            issues.push_back(
                finding("idle-layer", Severity::Hint, idle,
                        text(NL_TEXT("{1} passes everything on as it is; remove it, or change its settings."), idle.title),
                        {removeNode(idle)}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &idle_layer()
{
    static const Rule rule("idle-layer", NL_TEXT("Every layer does something."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
