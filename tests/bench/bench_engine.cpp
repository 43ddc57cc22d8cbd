// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/float_mode.hpp"
#include "engine/measure/bench_cases.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"

#include <benchmark/benchmark.h>

#include <numeric>

using namespace netloom;

namespace {

/// One whole training step: gather, forward, loss, backward, Adam.
void trainingStep(benchmark::State &state, const BenchCase &benchCase)
{
    const PreparedData data = benchData(benchCase);
    Network<float> network(completeNetwork(parseNetwork(benchCase.network), data.signature), data.signature,
                           benchCase.batch);
    network.initialise(1);
    ThreadPool pool(static_cast<int>(state.range(0)));
    const OptimizerType &type = optimizers().at("adam");
    const auto adam = type.makeFloat(withDefaults(type.info().params, {}));
    const std::int64_t weights = network.trainedCount();
    std::vector<float> moments(static_cast<std::size_t>(adam->statesPerWeight() * weights));
    std::vector<std::uint32_t> rows(data.rows);
    std::iota(rows.begin(), rows.end(), 0U);

    const FlushDenormals mode;
    const auto batch = static_cast<std::size_t>(benchCase.batch);
    std::int64_t step = 0;
    for (auto _ : state) {
        const std::size_t first = static_cast<std::size_t>(step) % 4 * batch;
        const StepResult result = network.trainStep(data, {rows.data() + first, batch},
                                                    {1, Purpose::Dropout, 0, static_cast<std::uint64_t>(step)}, pool);
        ++step;
        adam->update(network.weights().data(), network.gradient().data(), moments.data(), weights, weights, {0.001, step});
        benchmark::DoNotOptimize(result.loss);
    }
    state.SetItemsProcessed(state.iterations() * benchCase.batch);
}

} // namespace

int main(int argc, char **argv)
{
    for (const BenchCase &benchCase : benchCases())
        benchmark::RegisterBenchmark(("step/" + benchCase.id).c_str(), trainingStep, benchCase)
            ->Arg(1)
            ->Arg(2)
            ->ArgName("threads")
            ->UseRealTime()
            ->Unit(benchmark::kMicrosecond);
    benchmark::Initialize(&argc, argv);
    benchmark::RunSpecifiedBenchmarks();
    benchmark::Shutdown();
    return 0;
}
