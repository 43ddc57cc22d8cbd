// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

/// Only data that were seen can say so.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    for (int node = 0; node < index.size() && !context.identifiers.empty(); ++node)
        if (index.node(node).type == "input")
            return {
                finding("identifier-input", Severity::Warning, index.node(node),
                        text(NL_TEXT("The column '{1}' looks like an identifier: it tells the rows apart and says nothing "
                                     "of new ones; leave it out."),
                             context.identifiers.front()),
                        {leaveOut(context.identifiers.front())})};
    return {};
}

} // namespace

namespace all_designChecks {
const DesignCheck &identifier_input()
{
    static const Rule rule("identifier-input", NL_TEXT("No input only tells the rows apart."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
