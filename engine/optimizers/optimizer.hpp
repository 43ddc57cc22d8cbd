// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/base/params.hpp"

#include <cstdint>
#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

struct OptimizerInfo {
    std::string id, label, help, formula, source;
    double learningRate = 0.001; ///< a sensible start
    bool wantsAllRows = false;   ///< in one batch: it is misled by the chance of small ones
    std::vector<ParamSpec> params = {};
};

/// One step as the trainer asks for it.
struct OptimizerStep {
    double learningRate = 0;
    std::int64_t number = 1; ///< from 1
    double decayFactor = 1;  ///< times the rule's own weight decay
};

/// One optimizer at work over the flat weight vector. Its moments live in a block that the trainer owns and saves:
/// statesPerWeight blocks, one number a weight each, then extraStates numbers; all 0 before the first step.
template <class T>
class Optimizer
{
public:
    virtual ~Optimizer() = default;
    virtual int statesPerWeight() const = 0;
    virtual std::int64_t extraStates() const { return 0; }

    /// One update of weights[0..n) in one pass. state: blocks of n numbers that begin `stride` numbers apart, so that
    /// pieces of one vector can be updated one by one.
    virtual void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride,
                        const OptimizerStep &step) const = 0;

    /// True for a rule that looks at one batch several times: it is moved by descend(), never by update().
    virtual bool looksAgain() const { return false; }
    /// One step over all n weights. gradient and loss are those at the weights as they are. lookAgain computes both anew, at
    /// the weights that stand then, into the same gradient; it gives the loss, or NaN when either is not finite.
    /// Gives false, with the weights at the last finite place, when there is none to go to.
    virtual bool descend(T * /*weights*/, const T * /*gradient*/, double /*loss*/, T * /*state*/, std::int64_t /*n*/,
                         const OptimizerStep & /*step*/, const std::function<double()> & /*lookAgain*/)
    {
        return false;
    }
};

class OptimizerType
{
public:
    virtual ~OptimizerType() = default;
    virtual const OptimizerInfo &info() const = 0;
    virtual std::unique_ptr<Optimizer<float>> makeFloat(const Params &params) const = 0;
    virtual std::unique_ptr<Optimizer<double>> makeDouble(const Params &params) const = 0;
};

const Catalogue<OptimizerType> &optimizers();

} // namespace netloom
