// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/base/catalogue.hpp"
#include "engine/base/params.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

struct OptimizerInfo {
    std::string id, label, help, formula, source;
    double learningRate = 0.001; ///< a sensible start
    std::vector<ParamSpec> params = {};
};

/// One optimizer at work over the flat weight vector. Its moments live in a block that the trainer owns and saves.
template <class T>
class Optimizer
{
public:
    virtual ~Optimizer() = default;
    virtual int statesPerWeight() const = 0;
    /// One update of weights[0..n) in one pass. state: statesPerWeight blocks of n numbers that begin `stride` numbers
    /// apart, all 0 before the first step, so that pieces of one vector can be updated one by one. step counts from 1.
    virtual void update(T *weights, const T *gradient, T *state, std::int64_t n, std::int64_t stride, double learningRate,
                        std::int64_t step) const = 0;
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
