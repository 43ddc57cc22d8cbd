// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/bench_cases.hpp"

#include "engine/base/float_mode.hpp"
#include "engine/base/rng.hpp"
#include "engine/graph/network_text.hpp"
#include "engine/network/network.hpp"
#include "engine/optimizers/optimizer.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

using Clock = std::chrono::steady_clock;
constexpr std::int64_t batchesOfData = 4;

double secondsSince(Clock::time_point begin)
{
    return std::chrono::duration<double>(Clock::now() - begin).count();
}

/// A random tree with at most four neighbours a node, each of them linked both ways, behind the trees that are there.
void addTree(Tensor &nodes, std::int64_t size, RandomStream &random)
{
    constexpr int mostNeighbours = 4;
    std::vector<int> neighbours(static_cast<std::size_t>(size));
    std::vector<Link> links;
    for (std::int32_t node = 1; node < size; ++node) {
        std::int32_t other = 0;
        do
            other = static_cast<std::int32_t>(random.below(static_cast<std::uint64_t>(node)));
        while (neighbours[static_cast<std::size_t>(other)] == mostNeighbours);
        links.push_back({node, other});
        links.push_back({other, node});
        ++neighbours[static_cast<std::size_t>(node)];
        ++neighbours[static_cast<std::size_t>(other)];
    }
    std::sort(links.begin(), links.end(),
              [](const Link &a, const Link &b) { return std::pair(a.to, a.from) < std::pair(b.to, b.from); });
    nodes.links.insert(nodes.links.end(), links.begin(), links.end());
    nodes.linkOffsets.push_back(static_cast<std::int64_t>(nodes.links.size()));
    nodes.offsets.push_back(nodes.offsets.back() + size);
}

} // namespace

PreparedData benchData(const BenchCase &benchCase)
{
    PreparedData data;
    data.rows = static_cast<std::size_t>(benchCase.batch * batchesOfData);
    data.signature.task = benchCase.task;
    data.signature.targets = {"target"};
    for (std::int64_t i = 0; i < benchCase.classes; ++i)
        data.signature.classes.push_back(std::to_string(i));
    std::vector<std::string> names;
    for (std::int64_t i = 0; benchCase.input.rank() == 1 && i < benchCase.input.size(); ++i)
        names.push_back("x" + std::to_string(i));
    const bool isGraph = benchCase.input.axis() == Axis::Nodes;
    data.signature.inputs = {{.name = "features",
                              .shape = benchCase.input,
                              .features = names,
                              .mostLinks = isGraph ? 2 * (benchCase.input.items() - 1) : 0}};
    data.inputs = {{benchCase.input, {}}};
    if (isGraph)
        data.inputs[0].offsets = data.inputs[0].linkOffsets = {0};
    data.target.shape = Shape{1};

    RandomStream random({1, Purpose::Generator, 0, 0});
    const std::int64_t width = isGraph ? benchCase.input.itemSize() : benchCase.input.size();
    for (std::size_t row = 0; row < data.rows; ++row) {
        double rule = 0;
        for (std::int64_t i = 0; i < benchCase.input.size(); ++i) {
            const double value = random.normal();
            data.inputs[0].values.push_back(static_cast<float>(value));
            rule += value * std::cos(static_cast<double>(i % width));
        }
        rule /= std::sqrt(static_cast<double>(benchCase.input.size()));
        if (isGraph)
            addTree(data.inputs[0], benchCase.input.items(), random);
        if (benchCase.task == Task::Regression) {
            data.target.values.push_back(static_cast<float>(rule));
            continue;
        }
        const double share = 0.5 + 0.5 * std::erf(rule);
        const double place = std::floor(share * static_cast<double>(benchCase.classes));
        data.target.values.push_back(static_cast<float>(std::min(place, static_cast<double>(benchCase.classes - 1))));
    }
    return data;
}

namespace {

/// One network, its optimizer and its data, step after step.
class Stepper
{
public:
    Stepper(const BenchCase &benchCase, int threads)
        : m_data(benchData(benchCase)),
          m_graph(completeNetwork(parseNetwork(benchCase.network), m_data.signature)),
          m_network(m_graph, m_data.signature, benchCase.batch),
          m_pool(threads),
          m_optimizer(optimizers().at("adam").makeFloat(withDefaults(optimizers().at("adam").info().params, {}))),
          m_state(static_cast<std::size_t>(m_network.trainedCount() * m_optimizer->statesPerWeight())),
          m_rows(m_data.rows),
          m_batch(static_cast<std::size_t>(benchCase.batch))
    {
        m_network.initialise(1);
        std::iota(m_rows.begin(), m_rows.end(), 0U);
    }

    void step()
    {
        const std::size_t begin = m_step % batchesOfData * m_batch;
        ++m_step;
        m_network.trainStep(m_data, std::span(m_rows).subspan(begin, m_batch), {1, Purpose::Dropout, 0, m_step}, m_pool);
        m_optimizer->update(m_network.weights().data(), m_network.gradient().data(), m_state.data(),
                            m_network.trainedCount(), m_network.trainedCount(), {0.001, static_cast<std::int64_t>(m_step)});
    }

    int threads() const { return m_pool.threads(); }
    std::int64_t bytes() const { return m_network.arenaBytes() + static_cast<std::int64_t>(m_state.size() * sizeof(float)); }
    std::int64_t multiplyAdds() const { return analyse(m_graph, &m_data.signature).total.multiplyAdds; }

private:
    PreparedData m_data;
    GraphSpec m_graph;
    Network<float> m_network;
    ThreadPool m_pool;
    std::unique_ptr<Optimizer<float>> m_optimizer;
    std::vector<float> m_state;
    std::vector<std::uint32_t> m_rows;
    std::size_t m_batch;
    std::uint64_t m_step = 0;
};

double secondsPerStep(Stepper &stepper, const std::stop_token &stop, double secondsPerRound)
{
    const FlushDenormals mode; // as a training run has it
    const Clock::time_point begin = Clock::now();
    std::int64_t steps = 0;
    do {
        stepper.step();
        ++steps;
    } while (secondsSince(begin) < secondsPerRound && !stop.stop_requested());
    return secondsSince(begin) / static_cast<double>(steps);
}

} // namespace

const std::vector<BenchCase> &benchCases()
{
    static const std::vector<BenchCase> cases = {
        {"mlp-2-8-8-1", "dense 8 relu > dense 8 relu > dense 1", {2}, Task::Binary, 2, 10},
        {"mlp-30-64-32-1", "dense 64 relu > dense 32 relu > dense 1", {30}, Task::Binary, 2, 32},
        {"mlp-28-300-300-300-1", "dense 300 relu > dense 300 relu > dense 300 relu > dense 1", {28}, Task::Binary, 2, 128},
        {"mlp-28-300-300-300-1-b1024",
         "dense 300 relu > dense 300 relu > dense 300 relu > dense 1",
         {28},
         Task::Binary,
         2,
         1024},
        {"mlp-784-512-256-10", "dense 512 relu > dense 256 relu > dense 10", {784}, Task::Multiclass, 10, 128},
        {"cnn-28x28",
         "conv 16 3 relu > maxpool 2 > conv 32 3 relu > maxpool 2 > flatten > dense 128 relu > dense 10",
         {1, 28, 28},
         Task::Multiclass,
         10,
         64},
        {"lstm-128-50", "lstm 128 > dense 10", {50, 32}, Task::Multiclass, 10, 32},
        {"transformer-128-2",
         "transformer_encoder 4 512 > transformer_encoder 4 512 > sequence_average > dense 10",
         {64, 128},
         Task::Multiclass,
         10,
         32},
        {"graph-25x64", "graphconv 64 relu > graphconv 64 relu > graphconv 64 relu > readout sum > dense 1",
         Shape::varying(Axis::Nodes, 0, {25, 16}), Task::Regression, 0, 128},
    };
    return cases;
}

BenchFigures measured(const BenchCase &benchCase, int threads, const std::stop_token &stop, const BenchEffort &effort)
{
    Stepper stepper(benchCase, threads);
    for (int i = 0; i < 3; ++i)
        stepper.step(); // caches and threads warm up
    std::vector<double> seconds;
    for (int round = 0; round < effort.rounds && !stop.stop_requested(); ++round)
        seconds.push_back(secondsPerStep(stepper, stop, effort.secondsPerRound));
    std::sort(seconds.begin(), seconds.end());
    const double median = seconds.empty() ? 0 : seconds[seconds.size() / 2];
    const auto batch = static_cast<double>(benchCase.batch);
    const double flops = 6 * static_cast<double>(stepper.multiplyAdds()) * batch;
    return {stepper.threads(), median * 1e6, median > 0 ? batch / median : 0, median > 0 ? flops / median * 1e-9 : 0,
            stepper.bytes()};
}

} // namespace netloom
