// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// True when nothing is left of a picture's (sequence's, volume's) extent. Channels stand first of pictures, last of steps.
bool isOnePlace(const Shape &shape)
{
    if (shape.isVarying() || shape.rank() < 2)
        return false;
    for (int axis = shape.rank() == 2 ? 0 : 1; axis < (shape.rank() == 2 ? 1 : shape.rank()); ++axis)
        if (shape[axis] != 1)
            return false;
    return true;
}

/// Transposed convolutions are left out: a generator of pictures begins at one pixel.
bool looksAround(const Node &node)
{
    const bool isTransposed = node.type == "conv_transpose" || node.type == "conv1d_transpose";
    return isOfCategory(node, NodeCategory::Convolution) && !isTransposed && numberSetting(node, "kernel").value_or(1) > 1;
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &layer = index.node(node);
        const auto at = context.analysis.nodes.find(layer.id);
        if (!looksAround(layer) || at == context.analysis.nodes.end() || at->second.inputs.empty() ||
            !at->second.inputs[0] || !isOnePlace(*at->second.inputs[0]))
            continue;
        issues.push_back(
            finding("window-over-one-pixel", Severity::Warning, layer,
                    text(NL_TEXT("Only {1} is left where {2} looks for patterns, so all but one place of its window lies "
                                 "outside; pool and stride less before it, or give it a kernel of 1."),
                         at->second.inputs[0]->str(), layer.title),
                    {setParam(layer, "kernel", std::int64_t{1})}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &window_over_one_pixel()
{
    static const Rule rule("window-over-one-pixel", NL_TEXT("A convolution needs more than one pixel to find a pattern."),
                           find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
