// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/split.hpp"
#include "engine/graph/checks/rule.hpp"

namespace netloom {

namespace {

std::vector<Repair> repairsOfSharedRows(const SplitLeaks &leaks)
{
    std::vector<Repair> repairs;
    for (const SplitLeaks::TornGroup &torn : leaks.groups)
        if (repairs.size() < 2)
            repairs.push_back(partAnew(text(NL_TEXT("Split by {1}"), torn.column), [column = torn.column](SplitSpec &split) {
                split.method = SplitMethod::Group;
                split.column = column;
            }));
    if (leaks.equalRows > 0)
        repairs.push_back(partAnew(text(NL_TEXT("Keep equal rows together")), [](SplitSpec &split) {
            split.method = SplitMethod::Group;
            split.column.clear();
        }));
    return repairs;
}

/// Only data that were parted can say so.
std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    const std::optional<Text> told = leaksInWords(context.splitLeaks);
    for (int node = 0; told && node < index.size(); ++node)
        if (index.node(node).type == "input")
            return {
                finding("shared-rows", Severity::Warning, index.node(node), *told, repairsOfSharedRows(context.splitLeaks))};
    return {};
}

} // namespace

namespace all_designChecks {
const DesignCheck &shared_rows()
{
    static const Rule rule("shared-rows", NL_TEXT("No row or group of the test stands in training, too."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
