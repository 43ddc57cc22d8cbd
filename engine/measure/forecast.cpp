// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/forecast.hpp"

#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/train/checked_task.hpp"
#include "engine/train/step_gradient.hpp"
#include "engine/train/weight_update.hpp"

#include <algorithm>
#include <chrono>

namespace netloom {

namespace {

using Clock = std::chrono::steady_clock;

/// The median over some rounds, after two calls to warm up.
template <class Work>
double secondsEach(Work work, const std::stop_token &stop)
{
    constexpr int rounds = 5;
    constexpr double secondsPerRound = 0.01;
    work();
    work();
    std::vector<double> each;
    for (int round = 0; round < rounds && !stop.stop_requested(); ++round) {
        const Clock::time_point begin = Clock::now();
        double elapsed = 0;
        int calls = 0;
        do {
            work();
            ++calls;
            elapsed = std::chrono::duration<double>(Clock::now() - begin).count();
        } while (elapsed < secondsPerRound);
        each.push_back(elapsed / calls);
    }
    std::sort(each.begin(), each.end());
    return each.empty() ? 0 : each[each.size() / 2];
}

} // namespace

Trial tryOut(const TrainingTask &given, int threads, const std::stop_token &stop)
{
    const TrainingTask task = checkedTask(given);
    const auto trainRows = static_cast<std::int64_t>(task.split.train.size());
    const std::vector<std::uint32_t> &watched = task.split.validation.empty() ? task.split.train : task.split.validation;
    Network<float> network(*task.graph, task.data->signature,
                           rowsAtOnce(task.recipe, trainRows, static_cast<std::int64_t>(task.split.validation.size())));
    network.initialise(task.recipe.seed);
    ThreadPool pool(threads);
    StepGradient gradient(network, *task.data, task.split.train, task.recipe, std::min(task.recipe.batchSize, trainRows));
    WeightUpdate update(network, gradient, pool, task.recipe);
    std::vector<float> state(update.stateSize());
    const auto batch = static_cast<std::size_t>(std::min(task.recipe.batchSize, trainRows));
    std::size_t first = 0;
    std::int64_t number = 0;
    const auto step = [&] {
        const std::span rows = std::span(task.split.train).subspan(first, batch);
        first = first + 2 * batch <= task.split.train.size() ? first + batch : 0;
        ++number;
        const RandomKey key{task.recipe.seed, Purpose::Dropout, 0, static_cast<std::uint64_t>(number)};
        const StepResult result = network.trainStep(*task.data, rows, key, pool, gradient.augmenter());
        if (result.isFinite) // with a rate that moves nothing far
            update.apply(result, rows, key, state, {1e-9, number, 1});
    };
    Trial trial;
    trial.stepSeconds = secondsEach(step, stop);
    const std::span rows = std::span(watched).first(std::min<std::size_t>(watched.size(), 256));
    trial.watchSecondsPerRow =
        secondsEach([&] { network.evaluate(*task.data, rows, pool); }, stop) / static_cast<double>(rows.size());
    return trial;
}

RunForecast forecastRun(const GraphSpec &graph, const DataSignature &signature, const Recipe &recipe, std::int64_t trainRows,
                        std::int64_t watchedRows, const Calibration *calibration, const Trial *trial)
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
    if (trainRows < 1)
        return forecast;
    if (trial) {
        const std::int64_t batch = std::min(recipe.batchSize, trainRows),
                           watched = watchedRows > 0 ? watchedRows : trainRows;
        const double steps = static_cast<double>((trainRows + batch - 1) / batch), rows = static_cast<double>(watched);
        forecast.secondsPerEpoch = steps * trial->stepSeconds + 2 * rows * trial->watchSecondsPerRow;
        if (calibration)
            *forecast.secondsPerEpoch += calibration->secondsPerEpoch + rows * calibration->secondsPerWatchedRow;
    } else if (calibration) {
        forecast.secondsPerEpoch =
            calibration->epochSeconds(stepWork(graph, analysis), recipe.batchSize, trainRows, watchedRows);
    }
    return forecast;
}

} // namespace netloom
