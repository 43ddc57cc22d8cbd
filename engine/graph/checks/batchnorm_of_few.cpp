// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/checks/rule.hpp"
#include "engine/train/recipe.hpp"

#include <algorithm>

namespace netloom {

namespace {

constexpr std::int64_t fewRows = 4;

/// The batches that really come: no larger than the training part.
std::int64_t rowsOfABatch(const CheckContext &context)
{
    const std::int64_t batch = context.recipe->batchSize;
    return context.trainRows > 0 ? std::min(batch, context.trainRows) : batch;
}

std::vector<GraphIssue> find(const CheckContext &context, const GraphIndex &index)
{
    if (!context.recipe || rowsOfABatch(context) >= fewRows)
        return {};
    const std::int64_t rows = rowsOfABatch(context);
    std::vector<GraphIssue> issues;
    for (int node = 0; node < index.size(); ++node) {
        const Node &norm = index.node(node);
        const auto shape = context.analysis.shapeAt({norm.id, 0});
        // Of sequences and pictures each row brings many places of every feature, so that only one row is too few.
        const bool isFlat = shape && shape->rank() == 1 && !shape->isVarying();
        if (norm.type != "batchnorm" || !shape || flagSetting(norm, "frozen") || (!isFlat && rows > 1))
            continue;
        const bool isNothing = isFlat && rows == 1;
        const Text message =
            isNothing
                ? text(NL_TEXT("A batch is one row, of which {1} leaves nothing: each number less its own mean is 0; "
                               "use Layer norm or larger batches."),
                       norm.title)
                : text(NL_TEXT("With {2} rows in a batch, the mean and spread that {1} takes of them are mostly chance; "
                               "use another norm or larger batches."),
                       norm.title, rows);
        issues.push_back(finding("batchnorm-of-few", isNothing ? Severity::Error : Severity::Warning, norm, message,
                                 {changeType(norm, shape->rank() == 3 ? "instance_norm" : "layernorm")}));
    }
    return issues;
}

} // namespace

namespace all_designChecks {
const DesignCheck &batchnorm_of_few()
{
    static const Rule rule("batchnorm-of-few", NL_TEXT("Batch norm needs batches of more than a few rows."), find);
    return rule;
}
} // namespace all_designChecks

} // namespace netloom
