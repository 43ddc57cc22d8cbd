// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/data/signature.hpp"
#include "engine/graph/node_type.hpp"

#include <cmath>
#include <cstdint>
#include <memory>
#include <optional>

namespace netloom {

/// How a network's last outputs become what a person reads: probabilities, or values. The Softmax of one number alone is
/// that of two of which the first is 0: the Sigmoid. The numbers of an Embedding stand for no class and no target: only
/// their distances mean something, so that no metric can compare them with the truth.
enum class OutputLink { Identity, Sigmoid, Softmax, Exponential, Embedding };

/// One loss at work. prediction (rows, units), target (rows, targetWidth). A row is an answer: a sample, or a place of one.
template <class T>
class Loss
{
public:
    virtual ~Loss() = default;
    /// The sum of the rows' losses in nats or squared units; gradient (rows, units) of that sum times `scale`, or null.
    virtual double evaluate(const T *prediction, const T *target, std::int64_t rows, T scale, T *gradient) const = 0;

    /// True when rows count unequally, so that weightOf() must be asked what the mean over a batch divides by.
    virtual bool weighsRows() const { return false; }
    /// True when of several targets some may be blank (NaN): they add nothing to the sum and have no gradient, and
    /// weightOf() counts what is known, so that the mean is one over the known targets.
    virtual bool takesBlanks() const { return false; }
    /// The sum of the rows' weights, 0 when none counts. evaluate() gives the weighted sum.
    virtual double weightOf(const T *target, std::int64_t rows) const { return (void)target, static_cast<double>(rows); }
};

/// A kind of loss. Its node has the inputs "prediction" and "target" and no output; one that compares with nothing has a
/// single input. All functions stand here: losses are built into libraries that show none of their own names.
class LossType
{
public:
    virtual ~LossType() = default;
    virtual const NodeInfo &info() const = 0;
    /// False when it judges the prediction alone: its evaluate() looks at no target, and a row is a sample.
    bool hasTarget() const { return info().inputs.size() > 1; }
    virtual OutputLink link() const = 0;         ///< what turns its predictions into probabilities or values
    virtual bool takesLogits() const = 0;        ///< true when probabilities must not be fed to it
    virtual bool takesProbabilities() const = 0; ///< true when logits must not be fed to it
    virtual bool fits(Task task) const = 0;

    /// Empty when the shapes and the data fit; else one plain sentence with the way out. prediction: of one answer; of one
    /// sample without a target.
    virtual std::optional<Text> mismatch(const Shape &prediction, const DataSignature &signature) const = 0;

    /// Empty when the settings fit the data; else such a sentence. params: with defaults, each within its own range.
    virtual std::optional<Text> wrongSettings(const Params &params, const DataSignature &signature) const
    {
        return (void)params, (void)signature, std::nullopt;
    }
    /// Empty when a known answer, a finite number, is one that it takes; else such a sentence, in which the row (from 1) is
    /// named. Asked of every answer before a run. Here: of classes, an index of them or the ignored label.
    virtual std::optional<Text> wrongTarget(const Params &params, const DataSignature &signature, double target,
                                            std::int64_t row) const
    {
        if (signature.task == Task::Regression)
            return std::nullopt;
        const auto classes = static_cast<std::int64_t>(signature.classes.size());
        const std::int64_t ignored = params.has("ignored_label") ? params.integer("ignored_label") : -1;
        const bool isClass = target >= 0 && target < static_cast<double>(classes) && target == std::floor(target);
        if (isClass || (ignored >= 0 && target == static_cast<double>(ignored)))
            return std::nullopt;
        return text(NL_TEXT("The answer of row {1} is {2}, which is none of the {3} classes, numbered from 0. Mend it or "
                            "leave the row out."),
                    row, target, classes);
    }
    /// True when a row's loss depends on the other rows of its batch, which then is not cut into shards.
    virtual bool couplesRows() const { return false; }
    /// True when its targets mean something only in their own unit (counts, shares): they must not be standardised.
    virtual bool needsRawTarget() const { return false; }

    virtual std::unique_ptr<Loss<float>> makeFloat(const Params &params, const Shape &prediction) const = 0;
    virtual std::unique_ptr<Loss<double>> makeDouble(const Params &params, const Shape &prediction) const = 0;
};

const Catalogue<LossType> &losses();

} // namespace netloom
