// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/checked_data.hpp"

#include "engine/base/error.hpp"
#include "engine/data/check_tensors.hpp"
#include "engine/graph/graph_analysis.hpp"
#include "engine/losses/loss.hpp"

#include <cmath>

namespace netloom {

namespace {

[[noreturn]] void refuse(const Node &node, const char *port, Text sentence)
{
    throw Error(ErrorKind::File, node.title + ": " + port, std::move(sentence));
}

/// Runs a check that knows of rows only, and says at which node it failed.
template <class Check>
void checkAt(const Node &node, Check check)
{
    try {
        check();
    } catch (const Error &error) {
        refuse(node, "output", error.message());
    }
}

/// What a number of an input is called: its column where there is one, else the input.
const std::string &nameOf(const DataSignature::Input &input, std::size_t number)
{
    return number < input.features.size() ? input.features[number] : input.name;
}

void checkInput(const Node &node, const PreparedData &data, std::size_t at, std::span<const std::uint32_t> rows)
{
    const DataSignature::Input &input = data.signature.inputs[at];
    const auto tokens = static_cast<float>(input.shape.tokens());
    for (const std::uint32_t row : rows) {
        checkAt(node, [&] { checkRow(input, data, at, row); });
        const std::span<const float> numbers = data.inputs[at].numbers(row);
        for (std::size_t i = 0; i < numbers.size(); ++i) {
            if (!std::isfinite(numbers[i]))
                refuse(
                    node, "output",
                    text(NL_TEXT("Row {1} holds {2} in '{3}', which is no finite number. Mend it, leave the row out, or let "
                                 "a preparation step fill it in."),
                         row + 1, static_cast<double>(numbers[i]), nameOf(input, i)));
            if (tokens > 0 && !(numbers[i] >= 0 && numbers[i] < tokens))
                refuse(node, "output",
                       text(NL_TEXT("Row {1} holds the id {2} in '{3}', and ids go from 0 to {4}. Mend it or leave the row "
                                    "out."),
                            row + 1, static_cast<double>(numbers[i]), nameOf(input, i), input.shape.tokens() - 1));
        }
    }
}

void checkTarget(const Node &node, const PreparedData &data, std::span<const std::uint32_t> rows)
{
    for (const std::uint32_t row : rows) {
        checkAt(node, [&] { checkAnswers(data, row); });
        for (const float answer : data.target.numbers(row))
            if (!std::isfinite(answer) && !(data.hasBlanks && std::isnan(answer)))
                refuse(
                    node, "output",
                    text(NL_TEXT("The answer of row {1} is {2}, which is no finite number. Mend it or leave the row out."),
                         row + 1, static_cast<double>(answer)));
    }
}

void checkLoss(const Node &node, const LossType &loss, const PreparedData &data, std::span<const std::uint32_t> rows)
{
    const Params params = withDefaults(loss.info().params, node.params);
    if (data.hasBlanks && !loss.makeDouble(params, Shape{data.signature.targetWidth()})->takesBlanks())
        refuse(node, "target",
               text(NL_TEXT("{1} needs every target of a row, and some are missing. Use {2}, which learns from those that "
                            "are known."),
                    node.title,
                    data.signature.task == Task::Binary ? text(NL_TEXT("Binary cross-entropy"))
                                                        : text(NL_TEXT("Mean squared error"))));
    for (const std::uint32_t row : rows)
        for (const float answer : data.target.numbers(row))
            if (!std::isnan(answer)) // else a blank, or it would have been refused
                if (auto problem = loss.wrongTarget(params, data.signature, static_cast<double>(answer), row + 1))
                    refuse(node, "target", std::move(*problem));
}

const Node *sourceOf(const GraphSpec &graph, PortRef port)
{
    const Edge *edge = graph.edgeInto(port);
    return edge ? graph.find(edge->from.node) : nullptr;
}

} // namespace

void refuseUnusableRows(const GraphSpec &graph, const PreparedData &data, std::span<const std::uint32_t> rows)
{
    const bool hasTarget = !data.target.values.empty();
    for (const Node &node : graph.nodes) {
        if (node.type == "input") {
            const std::string source = withDefaults(findNodeType("input")->params, node.params).word("source");
            for (std::size_t i = 0; i < std::min(data.signature.inputs.size(), data.inputs.size()); ++i)
                if (data.signature.inputs[i].name == source)
                    checkInput(node, data, i, rows);
        } else if (node.type == "target" && hasTarget) {
            checkTarget(node, data, rows);
        }
    }
    for (const Node &node : graph.nodes) { // only now are the answers known to be finite
        const LossType *const loss = losses().find(node.type);
        const Node *const source = loss ? sourceOf(graph, {node.id, 1}) : nullptr;
        if (source && source->type == "target" && hasTarget)
            checkLoss(node, *loss, data, rows);
    }
}

} // namespace netloom
