// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Pools by a window that moves by its own size; 0 of all else.
std::int64_t windowOf(const Node &node)
{
    const bool isWindowed = isOfCategory(node, NodeCategory::Pooling) && numberSetting(node, "stride");
    const double size = isWindowed ? numberSetting(node, "size").value_or(0) : 0,
                 stride = isWindowed ? *numberSetting(node, "stride") : 0;
    return stride == 0 || stride == size ? static_cast<std::int64_t>(size) : 0;
}

std::vector<GraphIssue> find(const CheckContext &, const GraphIndex &index)
{
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &first = index.node(node);
        const int taker = onlyTaker(index, node);
        if (taker < 0 || index.node(taker).type != first.type)
            continue;
        const Node &second = index.node(taker);
        const std::int64_t size = windowOf(first) * windowOf(second);
        if (size <= 0)
            continue;
        issues.push_back(
            finding("pooling-twice", Severity::Hint, second,
                    text(NL_TEXT("{1} follows {2} with nothing learnt between them; one pooling of {3} does the "
                                 "same, or put a convolution between."),
                         second.title, first.title, size),
                    {}));
        issues.back().repairs.push_back({text(NL_TEXT("Make one pooling of {1} and {2}"), first.title, second.title),
                                         [one = first.id, other = second.id, size](const GraphSpec &now) {
                                             if (!now.find(one) || !now.find(other))
                                                 return now;
                                             GraphSpec joined = withoutNodeBridged(now, other);
                                             return withParam(withParam(joined, one, "stride", std::int64_t{0}), one, "size",
                                                              size);
                                         }});
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &pooling_twice()
{
    static const Rule rule("pooling-twice", NL_TEXT("Two poolings in a row are one larger one."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
