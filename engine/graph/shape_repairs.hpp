// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/analysis_run.hpp"
#include "engine/layers/layer.hpp"
#include "engine/losses/loss.hpp"

namespace netloom {

/// Edits after which the layer would take what enters it; each was tried on the layer before it is offered. At most three.
std::vector<Repair> shapeRepairs(const AnalysisRun &run, int node, const LayerType &layer, const Params &params,
                                 const std::vector<Shape> &inputs);

/// Edits after which the loss would take the prediction.
std::vector<Repair> lossRepairs(const AnalysisRun &run, int node, const LossType &loss, const Shape &prediction);

} // namespace netloom
