// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/check_tensors.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

[[noreturn]] void refuseRow(Text sentence)
{
    throw Error(ErrorKind::Usage, {}, std::move(sentence));
}

/// Where a row begins and ends in a list of so many entries; false when it is nowhere.
bool liesWithin(const std::vector<std::int64_t> &offsets, std::uint32_t row, std::int64_t entries)
{
    return row + std::size_t{1} < offsets.size() && offsets[row] >= 0 && offsets[row] <= offsets[row + 1] &&
           offsets[row + 1] <= entries;
}

std::int64_t linkCount(const Tensor &nodes, std::uint32_t row)
{
    return nodes.linkOffsets[row + 1] - nodes.linkOffsets[row];
}

void checkLinks(const DataSignature::Input &input, const Tensor &nodes, std::uint32_t row)
{
    if (!liesWithin(nodes.linkOffsets, row, static_cast<std::int64_t>(nodes.links.size())))
        refuseRow(text(NL_TEXT("The links of row {1} are not there. Read the data again."), row + 1));
    if (linkCount(nodes, row) > input.mostLinks)
        refuseRow(text(NL_TEXT("Row {1} has {2} links, more than the {3} that the network was built for."), row + 1,
                       linkCount(nodes, row), input.mostLinks));
    const std::int64_t count = nodes.items(row);
    std::int32_t last = 0;
    for (std::int64_t i = nodes.linkOffsets[row]; i < nodes.linkOffsets[row + 1]; ++i) {
        const Link link = nodes.links[static_cast<std::size_t>(i)];
        if (link.from < 0 || link.from >= count || link.to < 0 || link.to >= count)
            refuseRow(
                text(NL_TEXT("A link of row {1} leads from node {2} to node {3}, but there are {4} nodes, counted from "
                             "0. Mend the link or leave the row out."),
                     row + 1, link.from, link.to, count));
        if (link.to < last)
            refuseRow(
                text(NL_TEXT("The links of row {1} are not sorted by the node that they lead to. Sort them."), row + 1));
        last = link.to;
    }
}

/// What is said of a graph's edges must be said of each of its links.
void checkEdges(const DataSignature::Input &input, const PreparedData &data, const Tensor &edges, std::uint32_t row)
{
    const auto at = static_cast<std::size_t>(input.graph);
    if (input.graph < 0 || at >= data.inputs.size() || data.inputs[at].shape.axis() != Axis::Nodes)
        refuseRow(text(NL_TEXT("'{1}' describes the links of an input that has none. Name the input with the nodes."),
                       input.name));
    const Tensor &nodes = data.inputs[at];
    if (!liesWithin(nodes.linkOffsets, row, static_cast<std::int64_t>(nodes.links.size())) ||
        linkCount(nodes, row) != edges.items(row))
        refuseRow(text(NL_TEXT("Row {1} describes {2} edges of a graph that has another number of links."), row + 1,
                       edges.items(row)));
}

} // namespace

void checkRow(const DataSignature::Input &input, const PreparedData &data, std::size_t number, std::uint32_t row)
{
    const Tensor &tensor = data.inputs[number];
    if (!tensor.shape.isVarying())
        return;
    const std::int64_t size = tensor.shape.itemSize();
    if (!liesWithin(tensor.offsets, row, static_cast<std::int64_t>(tensor.values.size()) / size))
        refuseRow(text(NL_TEXT("The items of row {1} are not there. Read the data again."), row + 1));
    if (tensor.items(row) > input.shape.items())
        refuseRow(text(NL_TEXT("Row {1} has {2} items, more than the {3} that the network was built for."), row + 1,
                       tensor.items(row), input.shape.items()));
    if (tensor.shape.axis() == Axis::Nodes)
        checkLinks(input, tensor, row);
    if (tensor.shape.axis() == Axis::Edges)
        checkEdges(input, data, tensor, row);
}

void checkAnswers(const PreparedData &data, std::uint32_t row)
{
    const Shape &places = data.signature.answerPlaces;
    if (!places.isVarying())
        return;
    const Tensor &target = data.target, &input = data.inputs.at(static_cast<std::size_t>(places.origin()));
    const auto entries = static_cast<std::int64_t>(target.values.size()) / data.signature.targetWidth();
    if (!liesWithin(target.offsets, row, entries) || target.items(row) != input.items(row))
        refuseRow(text(NL_TEXT("Row {1} does not have one answer for each of its {2} items. Mend it or leave the row out."),
                       row + 1, input.items(row)));
}

bool hasAnswers(const PreparedData &data, std::uint32_t row)
{
    const std::span<const float> answers = data.target.numbers(row);
    const auto isUnknown = [](float answer) { return std::isnan(answer); };
    if (data.signature.mayHaveBlanks())
        return !std::all_of(answers.begin(), answers.end(), isUnknown);
    return std::none_of(answers.begin(), answers.end(), isUnknown);
}

void checkTensors(const PreparedData &data)
{
    for (std::uint32_t row = 0; !data.target.values.empty() && row < data.rows; ++row)
        checkAnswers(data, row);
    for (std::size_t number = 0; number < data.inputs.size(); ++number)
        for (std::uint32_t row = 0; data.inputs[number].shape.isVarying() && row < data.rows; ++row)
            checkRow(data.signature.inputs[number], data, number, row);
}

} // namespace netloom
