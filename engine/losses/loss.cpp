// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss_type_of.hpp"

namespace netloom {

namespace {

/// A row of classes has one answer; several questions have as many as there are targets.
Text mismatchOfSeveral(const std::string &label, const DataSignature &signature)
{
    return text(NL_TEXT("{1} is of one target, and the data have {2}; use Binary cross-entropy."), text(label),
                signature.targets.size());
}

} // namespace

std::vector<PortSpec> lossInputs()
{
    return {{NL_TEXT("prediction")}, {NL_TEXT("target")}};
}

std::vector<ParamSpec> withLossWeight(std::vector<ParamSpec> own)
{
    own.push_back({.key = "weight",
                   .label = NL_TEXT("Share"),
                   .type = ParamType::Real,
                   .defaultValue = 1.0,
                   .minimum = 0,
                   .maximum = 1000000,
                   .help = NL_TEXT("What this loss is multiplied by before it is added to the network's other losses."),
                   .isAdvanced = true});
    return own;
}

std::optional<Text> wrongUnits(const std::string &label, const Shape &prediction, std::int64_t wanted,
                               const DataSignature &signature)
{
    if (prediction == Shape{wanted})
        return std::nullopt;
    if (prediction.rank() != 1)
        return text(NL_TEXT("{1} needs {2} flat outputs, not {3}; put Flatten and a Dense layer with {2} units before it."),
                    text(label), wanted, prediction.str());
    if (signature.task == Task::Multiclass)
        return text(NL_TEXT("{1} needs {2} outputs, one for each class, not {3}; set the last layer to {2} units."),
                    text(label), wanted, prediction.str());
    if (signature.task == Task::Binary && !signature.asksSeveral())
        return text(NL_TEXT("{1} needs one output for the two classes, not {2}; set the last layer to 1 unit."), text(label),
                    prediction.str());
    return text(NL_TEXT("{1} needs {2} outputs, one for each target column, not {3}; set the last layer to {2} units."),
                text(label), wanted, prediction.str());
}

std::optional<Text> mismatchOfBinary(const std::string &label, const Shape &prediction, const DataSignature &signature)
{
    if (signature.task == Task::Multiclass)
        return text(NL_TEXT("{1} tells two classes apart, and the target has {2}; use Cross-entropy."), text(label),
                    signature.classes.size());
    if (signature.task == Task::Regression)
        return text(NL_TEXT("{1} needs classes, and the target holds values; use Mean squared error."), text(label));
    return wrongUnits(label, prediction, signature.outputUnits(), signature);
}

std::optional<Text> mismatchOfClasses(const std::string &label, const Shape &prediction, const DataSignature &signature)
{
    if (signature.task == Task::Regression)
        return text(NL_TEXT("{1} needs classes, and the target holds values; use Mean squared error."), text(label));
    if (signature.asksSeveral())
        return mismatchOfSeveral(label, signature);
    if (signature.task == Task::Binary && prediction != Shape{2})
        return text(
            NL_TEXT("{1} needs two outputs, one for each class, not {2}; set the last layer to 2 units, or use Binary "
                    "cross-entropy with one."),
            text(label), prediction.str());
    return signature.task == Task::Binary ? std::nullopt : wrongUnits(label, prediction, signature.outputUnits(), signature);
}

std::optional<Text> mismatchOfScores(const std::string &label, const Shape &prediction, const DataSignature &signature)
{
    if (signature.task == Task::Regression)
        return text(NL_TEXT("{1} needs classes, and the target holds values; use Mean squared error."), text(label));
    if (signature.asksSeveral())
        return mismatchOfSeveral(label, signature);
    if (signature.task == Task::Binary && prediction == Shape{2})
        return std::nullopt;
    return wrongUnits(label, prediction, signature.outputUnits(), signature);
}

std::optional<Text> mismatchOfValues(const std::string &label, const Shape &prediction, const DataSignature &signature,
                                     bool takesBinary)
{
    if (signature.task == Task::Multiclass || (signature.task == Task::Binary && !takesBinary))
        return text(NL_TEXT("{1} needs values, and the target holds classes; use {2}."), text(label),
                    signature.task == Task::Binary ? text(NL_TEXT("Binary cross-entropy")) : text(NL_TEXT("Cross-entropy")));
    return wrongUnits(label, prediction, signature.outputUnits(), signature);
}

} // namespace netloom
