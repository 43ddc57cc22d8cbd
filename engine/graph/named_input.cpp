// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/named_input.hpp"

#include "engine/graph/network_text.hpp"

#include <algorithm>

namespace netloom {

namespace {

using Input = DataSignature::Input;

/// The numbers of a table have names; those of a fingerprint have places only, and are many.
bool isFingerprint(const Input &input)
{
    constexpr std::int64_t fewestBits = 16;
    return input.shape.size() >= fewestBits && input.shape.rank() == 1 && !input.shape.isVarying() &&
           input.shape.tokens() == 0 && input.features.empty();
}

bool isSignText(const Input &input)
{
    return input.shape.isSequence() && input.shape.tokens() > 0;
}

const Input *firstInput(const DataSignature &signature, bool (*fits)(const Input &))
{
    const auto found = std::find_if(signature.inputs.begin(), signature.inputs.end(), fits);
    return found == signature.inputs.end() ? nullptr : &*found;
}

GraphSpec readingFrom(const Input *input, const char *text, const DataSignature &signature)
{
    GraphSpec graph = parseNetwork(text);
    for (Node &node : graph.nodes)
        if (input && node.type == "input")
            node.params.set("source", input->name);
    return completeNetwork(std::move(graph), signature);
}

} // namespace

GraphSpec fingerprintPerceptron(const DataSignature &signature)
{
    return readingFrom(firstInput(signature, isFingerprint), "dense 256 relu > dropout 0.3 > dense 64 relu > dropout 0.2",
                       signature);
}

std::optional<Text> fingerprintMisfit(const DataSignature &signature)
{
    if (firstInput(signature, isFingerprint))
        return std::nullopt;
    return text(NL_TEXT("This network reads a fingerprint of each molecule; the data hold none. Open the molecules again "
                        "with morgan under \"Learn from\" (netloom-run new --option inputs=morgan)."));
}

GraphSpec signLstm(const DataSignature &signature)
{
    return readingFrom(firstInput(signature, isSignText), "embedding 32 > lstm 64 > dropout 0.2", signature);
}

std::optional<Text> signLstmMisfit(const DataSignature &signature)
{
    if (firstInput(signature, isSignText))
        return std::nullopt;
    return text(
        NL_TEXT("This network reads the SMILES of each molecule sign by sign; the data hold none. Open the molecules "
                "again with tokens under \"Learn from\" (netloom-run new --option inputs=tokens)."));
}

} // namespace netloom
