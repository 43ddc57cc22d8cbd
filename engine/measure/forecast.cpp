// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/forecast.hpp"

#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"

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
    forecast.secondsPerEpoch =
        calibration->epochSeconds(stepWork(graph, analysis), recipe.batchSize, trainRows, watchedRows);
    return forecast;
}

} // namespace netloom
