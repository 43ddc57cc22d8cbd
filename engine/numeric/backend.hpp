// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"
#include "engine/numeric/reduce.hpp"
#include "engine/optimizers/optimizer.hpp"

#include <string>
#include <vector>

namespace netloom {

/// All that computes, built once for each instruction set from the same sources. Each build stands in a shared library of
/// its own that shows one function only: two builds of one inline function must never meet in a program.
struct NumericBackend {
    const char *instructionSet = ""; ///< "baseline", "v3" (AVX2, FMA), "v4" (AVX-512): the levels of the x86-64 psABI
    const Catalogue<LayerType> &(*layers)() = nullptr;
    const Catalogue<LossType> &(*losses)() = nullptr;
    const Catalogue<OptimizerType> &(*optimizers)() = nullptr;
    ReduceKernel<float> reduceFloat = nullptr;
    ReduceKernel<double> reduceDouble = nullptr;
};

/// The fastest build that this processor can run, chosen once; NETLOOM_INSTRUCTIONS in the environment names another, for
/// tests and for comparison. layers(), losses() and optimizers() are those of this one;
/// layers() also knows what plug-ins have added (addLayers()).
const NumericBackend &numericBackend();

/// The build that has its layers in double, too: for gradient checks.
const NumericBackend &exactBackend();

/// Every build that this processor can run, the slowest first.
std::vector<const NumericBackend *> usableBackends();

} // namespace netloom
