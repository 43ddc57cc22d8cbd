// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/layer_fit.hpp"

#include "engine/base/error.hpp"

#include <algorithm>

namespace netloom {

namespace {

[[noreturn]] void refuse(Text sentence)
{
    throw Error(ErrorKind::Graph, {}, std::move(sentence));
}

void checkKinds(const LayerType &type, std::span<const Shape> inputs)
{
    const std::string &label = type.info().label;
    for (const Shape &input : inputs) {
        if (input.tokens() > 0 && !type.takesTokens())
            refuse(text(NL_TEXT("{1} needs numbers, not the ids of words or categories; put Embedding before it."),
                        text(label)));
        if (input.isVarying() && type.itemUse() == ItemUse::Whole)
            refuse(
                text(NL_TEXT("{1} needs samples of one size, and those that enter are of varying length; put a layer before "
                             "it that gives one result for a whole sample, such as Sequence average or Readout."),
                     text(label)));
    }
}

bool goTogether(const Shape &a, const Shape &b)
{
    return a.axis() == b.axis() && a.items() == b.items() && (!a.isVarying() || a.origin() == b.origin());
}

} // namespace

LayerFit fitLayer(const LayerType &type, const Params &params, std::span<const Shape> inputs)
{
    checkKinds(type, inputs);
    LayerFit fit;
    fit.inputs.assign(inputs.begin(), inputs.end());
    const auto first = std::find_if(inputs.begin(), inputs.end(), [](const Shape &shape) { return shape.isSequence(); });
    if (type.itemUse() != ItemUse::EachItem || first == inputs.end()) {
        fit.outputs = type.outputShapes(params, inputs);
        return fit;
    }
    fit.byItemsOf = static_cast<int>(first - inputs.begin());
    fit.itemsPerRow = first->items();
    for (std::size_t i = 0; i < inputs.size(); ++i) {
        if (!inputs[i].isSequence() || !goTogether(*first, inputs[i]))
            refuse(text(NL_TEXT("{1} joins its inputs item by item, and they do not have the same items ({2} and {3}); join "
                                "inputs that come from the same sequence or graph."),
                        text(type.info().label), first->str(), inputs[i].str()));
        fit.inputs[i] = inputs[i].item();
    }
    for (const Shape &output : type.outputShapes(params, fit.inputs))
        fit.outputs.push_back(first->withItem(output));
    return fit;
}

} // namespace netloom
