// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/graph_columns.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string_view>

namespace netloom {

namespace {

constexpr std::string_view nodesEnding = ":nodes", linksEnding = ":links";
constexpr std::int64_t linkEnds = 2;           // from, to
constexpr float mostNodeNumbers = 16777216.0F; // beyond it a float skips whole numbers

std::string stemOf(const std::string &name)
{
    return name.substr(0, name.rfind(':'));
}

bool isTable(const Preparation::ForColumn &feature, std::string_view ending, std::int64_t fewestColumns)
{
    return feature.type == ColumnType::Tensor && feature.column.ends_with(ending) && feature.shape.rank() == 2 &&
           feature.shape[1] >= fewestColumns && feature.steps.empty();
}

bool isNodes(const Preparation::ForColumn &feature)
{
    return isTable(feature, nodesEnding, 1);
}

bool isLinks(const Preparation::ForColumn &feature)
{
    return isTable(feature, linksEnding, linkEnds);
}

/// The links of these nodes, behind them among the features; null when there are none.
const Preparation::ForColumn *linksOf(const Preparation &preparation, const Preparation::ForColumn &nodes)
{
    const std::string wanted = stemOf(nodes.column) + std::string(linksEnding);
    bool isBehind = false;
    for (const Preparation::ForColumn &feature : preparation.features) {
        if (isBehind && feature.column == wanted && isLinks(feature))
            return &feature;
        isBehind = isBehind || feature.column == nodes.column;
    }
    return nullptr;
}

const Preparation::ForColumn *nodesOf(const Preparation &preparation, const Preparation::ForColumn &links)
{
    const std::string wanted = stemOf(links.column) + std::string(nodesEnding);
    for (const Preparation::ForColumn &feature : preparation.features)
        if (feature.column == wanted && isNodes(feature))
            return linksOf(preparation, feature) ? &feature : nullptr;
    return nullptr;
}

const Column &graphColumn(const Dataset &data, const Preparation::ForColumn &feature)
{
    const Column &column = data.columns[static_cast<std::size_t>(data.at(feature.column))];
    if (column.type != ColumnType::Tensor || column.shape != feature.shape)
        throw Error(ErrorKind::Usage, data.provenance.title,
                    text(NL_TEXT("The model expects '{1}' as {2}, but here it is another. Use data of the same form."),
                         feature.column, feature.shape.str()));
    return column;
}

/// Rows of a padded table of which the last ones are all zeros.
std::size_t filledRows(const float *values, const Shape &shape)
{
    const auto width = static_cast<std::size_t>(shape[1]);
    auto rows = static_cast<std::size_t>(shape[0]);
    while (rows > 0 && std::all_of(values + (rows - 1) * width, values + rows * width, [](float v) { return v == 0; }))
        --rows;
    return rows;
}

bool hasGaps(const float *values, std::size_t count)
{
    return std::any_of(values, values + count, [](float value) { return !std::isfinite(value); });
}

/// The links of one row by the node that they lead to, as their places in the table.
std::vector<std::size_t> orderOfLinks(const float *values, std::size_t links, std::size_t width)
{
    std::vector<std::size_t> order(links);
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::stable_sort(order.begin(), order.end(),
                     [&](std::size_t a, std::size_t b) { return values[a * width + 1] < values[b * width + 1]; });
    return order;
}

std::int32_t nodeNumber(float value)
{
    return value >= 0 && value < mostNodeNumbers ? static_cast<std::int32_t>(value) : -1;
}

} // namespace

bool isGraphColumn(const std::string &name)
{
    return name.ends_with(nodesEnding) || name.ends_with(linksEnding);
}

GraphPart graphPart(const Preparation &preparation, const Preparation::ForColumn &feature)
{
    if (isNodes(feature) && linksOf(preparation, feature))
        return GraphPart::Nodes;
    return isLinks(feature) && nodesOf(preparation, feature) ? GraphPart::Links : GraphPart::None;
}

std::optional<DataSignature::Input> graphInput(const Preparation &preparation, const Preparation::ForColumn &feature,
                                               int place)
{
    DataSignature::Input input;
    input.name = feature.column;
    switch (graphPart(preparation, feature)) {
    case GraphPart::Nodes:
        input.shape = Shape::varying(Axis::Nodes, place, feature.shape.dims());
        input.mostLinks = linksOf(preparation, feature)->shape[0];
        return input;
    case GraphPart::Links: {
        if (feature.shape[1] == linkEnds)
            return std::nullopt;
        input.shape = Shape::varying(Axis::Edges, place, {feature.shape[0], feature.shape[1] - linkEnds});
        const std::string nodes = nodesOf(preparation, feature)->column;
        const auto &inputs = preparation.signature.inputs;
        const auto its = std::find_if(inputs.begin(), inputs.end(), [&](const auto &one) { return one.name == nodes; });
        input.graph = static_cast<int>(its - inputs.begin());
        return input;
    }
    case GraphPart::None:
        break;
    }
    return std::nullopt;
}

void restoreGraphInputs(Preparation &preparation)
{
    for (const Preparation::ForColumn &feature : preparation.features)
        for (std::size_t i = 0; i < preparation.signature.inputs.size(); ++i)
            if (preparation.signature.inputs[i].name == feature.column)
                if (auto input = graphInput(preparation, feature, static_cast<int>(i)))
                    preparation.signature.inputs[i] = std::move(*input);
}

Tensor graphTensor(const Preparation &preparation, const Preparation::ForColumn &feature, const Shape &shape,
                   const Dataset &data, std::vector<Text> *rowErrors, const JobControl &job)
{
    const bool areNodes = graphPart(preparation, feature) == GraphPart::Nodes;
    const Preparation::ForColumn &linksFeature = areNodes ? *linksOf(preparation, feature) : feature;
    const Column &nodes = graphColumn(data, areNodes ? feature : *nodesOf(preparation, feature));
    const Column &links = graphColumn(data, linksFeature);
    const auto nodesSize = static_cast<std::size_t>(nodes.shape.size()),
               linksSize = static_cast<std::size_t>(links.shape.size());
    const auto width = static_cast<std::size_t>(links.shape[1]), nodeWidth = static_cast<std::size_t>(nodes.shape[1]);
    Tensor tensor{shape, {}, {0}, {}, {}};
    if (areNodes)
        tensor.linkOffsets.push_back(0);
    for (std::size_t row = 0; row < data.rows; ++row) {
        if (row % 4096 == 0)
            job.throwIfStopped();
        const float *const nodeValues = nodes.values.data() + row * nodesSize;
        const float *const linkValues = links.values.data() + row * linksSize;
        const bool isWhole = !hasGaps(nodeValues, nodesSize) && !hasGaps(linkValues, linksSize);
        if (!isWhole && rowErrors && (*rowErrors)[row].empty())
            (*rowErrors)[row] = text(NL_TEXT("'{1}' has missing values, and no step fills them in."), feature.column);
        const std::size_t linkCount = isWhole ? filledRows(linkValues, links.shape) : 0;
        const std::vector<std::size_t> order = orderOfLinks(linkValues, linkCount, width);
        if (areNodes) {
            const std::size_t count = isWhole ? filledRows(nodeValues, nodes.shape) : 0;
            tensor.values.insert(tensor.values.end(), nodeValues, nodeValues + count * nodeWidth);
            for (const std::size_t link : order)
                tensor.links.push_back({nodeNumber(linkValues[link * width]), nodeNumber(linkValues[link * width + 1])});
            tensor.linkOffsets.push_back(static_cast<std::int64_t>(tensor.links.size()));
            tensor.offsets.push_back(tensor.offsets.back() + static_cast<std::int64_t>(count));
            continue;
        }
        for (const std::size_t link : order)
            tensor.values.insert(tensor.values.end(), linkValues + link * width + linkEnds, linkValues + (link + 1) * width);
        tensor.offsets.push_back(tensor.offsets.back() + static_cast<std::int64_t>(linkCount));
    }
    return tensor;
}

} // namespace netloom
