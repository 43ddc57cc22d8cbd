// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/workflow.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// Rows that are enough to see how differently inputs are scaled.
constexpr std::size_t rowsForScale = 5'000;

std::vector<std::int64_t> classCounts(const Bench &bench)
{
    const DataSignature &signature = bench.preparation.signature;
    std::vector<std::int64_t> counts(signature.classes.size(), 0);
    for (const std::uint32_t row : bench.split.train) {
        const float code = bench.prepared->target.row(row)[0];
        if (!counts.empty() && code >= 0 && static_cast<std::size_t>(code) < counts.size())
            ++counts[static_cast<std::size_t>(code)];
    }
    return counts;
}

double deviation(const Tensor &input, const std::vector<std::uint32_t> &rows, std::size_t stride, std::int64_t place)
{
    double sum = 0;
    double squares = 0;
    double count = 0;
    for (std::size_t i = 0; i < rows.size(); i += stride) {
        const auto value = static_cast<double>(input.row(rows[i])[place]);
        sum += value;
        squares += value * value;
        ++count;
    }
    return std::sqrt(std::max(0.0, squares / count - sum / count * (sum / count)));
}

/// Largest over smallest deviation among the numbers of all flat inputs; constant ones say nothing about scale.
double scaleRatio(const Bench &bench)
{
    const std::vector<std::uint32_t> &rows = bench.split.train;
    const std::size_t stride = rows.size() / rowsForScale + 1;
    double smallest = 0;
    double largest = 0;
    for (const Tensor &input : bench.prepared->inputs) {
        for (std::int64_t place = 0; input.shape.rank() == 1 && place < input.shape.size(); ++place) {
            const double spread = deviation(input, rows, stride, place);
            if (!(spread > 0))
                continue;
            smallest = smallest > 0 ? std::min(smallest, spread) : spread;
            largest = std::max(largest, spread);
        }
    }
    return smallest > 0 ? largest / smallest : 1;
}

} // namespace

std::vector<GraphIssue> checkProject(const Project &project, const Bench *bench)
{
    const RunPtr run = project.lastRun();
    const DataSignature *signature = bench ? &bench->preparation.signature : run ? &run->preparation.signature : nullptr;
    const GraphAnalysis analysis = analyse(*project.graph, signature);
    CheckContext context{*project.graph, analysis, signature, 0, {}, 1};
    if (bench && bench->prepared && !bench->split.train.empty()) {
        context.trainRows = static_cast<std::int64_t>(bench->split.train.size());
        context.classCounts = classCounts(*bench);
        context.featureScaleRatio = scaleRatio(*bench);
    }
    return checkDesign(context);
}

} // namespace netloom
