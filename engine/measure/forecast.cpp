// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/forecast.hpp"

#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"

#include <algorithm>

namespace netloom {

RunForecast forecastRun(const GraphSpec &graph, const DataSignature &signature, const Recipe &recipe, std::int64_t trainRows,
                        std::int64_t watchedRows, const Calibration *calibration)
{
    const GraphAnalysis analysis = analyse(graph, &signature);
    throwIfBroken(graph, analysis);
    const PlannedSize size = Network<float>::plannedSize(graph, signature, rowsAtOnce(recipe, trainRows, watchedRows));
    const OptimizerType &type = optimizers().at(recipe.optimizer);
    const auto optimizer = type.makeFloat(withDefaults(type.info().params, recipe.optimizerParams));

    RunForecast forecast;
    forecast.parameters = analysis.total.parameters;
    forecast.multiplyAdds = analysis.total.multiplyAdds;
    forecast.networkBytes = size.bytes;
    forecast.optimizerBytes = (optimizer->statesPerWeight() * size.trainedCount + optimizer->extraStates()) *
                              static_cast<std::int64_t>(sizeof(float));
    if (!calibration || trainRows < 1)
        return forecast;
    const StepWork work = stepWork(graph, analysis);
    const std::int64_t batch = std::min(recipe.batchSize, trainRows);
    const double training =
        calibration->stepSeconds(work, batch) * static_cast<double>(trainRows) / static_cast<double>(batch);
    // Loss and metrics at the epoch's end: two passes forward, each a third of a training step.
    const std::int64_t watched = watchedRows > 0 ? watchedRows : trainRows;
    StepWork forward = work;
    forward.weights = 0;
    const std::int64_t at = std::max<std::int64_t>(1, std::min<std::int64_t>(watched, 256));
    const double watching =
        2.0 / 3 * calibration->stepSeconds(forward, at) * static_cast<double>(watched) / static_cast<double>(at);
    forecast.secondsPerEpoch = training + watching;
    return forecast;
}

} // namespace netloom
