// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>
#include <limits>

using namespace netloom;

class TestNetworkPlan : public QObject
{
    Q_OBJECT
private slots:
    void severalInputsFeedTheirBranches();
    void theFirstNodeWithANonFiniteValueIsNamed();
    void runningStatisticsSurviveABadBatch();
    void tooMuchMemoryIsRefusedBeforeItIsTaken();
    void activationsCanBeLookedAt();
    void splitPartsGoTheirOwnWays();
    void sequencesOfVaryingLengthAreLearned();
};

void TestNetworkPlan::severalInputsFeedTheirBranches()
{
    DataSignature signature = tableOf(3, Task::Regression);
    signature.inputs = {{"left", Shape{3}, {}}, {"right", Shape{2}, {}}};
    GraphSpec graph;
    NodeId left, right, concat, dense, target, loss;
    graph = withNode(graph, "input", {}, {{"source", "right"}}, &right);
    graph = withNode(graph, "input", {}, {{"source", "left"}}, &left);
    graph = withNode(graph, "concat", {}, {}, &concat);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{left, 0}, {concat, 0}});
    graph = withEdge(graph, {{right, 0}, {concat, 1}});
    graph = withEdge(graph, {{concat, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    graph = withEdge(graph, {{target, 0}, {loss, 1}});
    const PreparedData data = randomData(signature, 4);
    Network<float> network(graph, signature, 4);
    const std::vector<float> weights = {1, 10, 100, 1000, 10000, 0.5F};
    std::copy(weights.begin(), weights.end(), network.weights().begin());
    ThreadPool pool(1);
    std::vector<float> out(4);
    network.predict(data, rowsFrom(0, 4), out, pool);
    for (std::size_t row = 0; row < 4; ++row) {
        const float *const a = data.inputs[0].row(row), *const b = data.inputs[1].row(row);
        const double expected = a[0] + 10.0 * a[1] + 100.0 * a[2] + 1000.0 * b[0] + 10000.0 * b[1] + 0.5;
        QVERIFY(std::abs(static_cast<double>(out[row]) - expected) < 1e-2);
    }
}

void TestNetworkPlan::theFirstNodeWithANonFiniteValueIsNamed()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 8 relu > dense 4 tanh > dense 1", signature);
    ThreadPool pool(1);
    const auto nameAfter = [&](auto spoil) {
        PreparedData data = randomData(signature, 40);
        Network<float> network(graph, signature, 40);
        network.initialise(1);
        spoil(network, data);
        const StepResult result = network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
        return result.isFinite ? std::string("finite") : network.firstNonFinite().value_or("nobody");
    };
    const float nan = std::numeric_limits<float>::quiet_NaN(), infinity = std::numeric_limits<float>::infinity();
    const auto weight = [](Network<float> &network, const std::string &name) -> float & {
        for (const WeightSlot &slot : network.weightSlots())
            if (slot.name == name)
                return network.weights()[static_cast<std::size_t>(slot.offset)];
        throw std::logic_error(name);
    };
    const auto titleOf = [&](const char *type) { return graph.find(nodeOfType(graph, std::string(type)))->title; };
    QCOMPARE(nameAfter([](auto &, auto &) {}), std::string("finite"));
    QCOMPARE(nameAfter([&](auto &, auto &data) { data.inputs[0].values[77] = nan; }), titleOf("input"));
    QCOMPARE(nameAfter([&](auto &, auto &data) { data.target.values[7] = infinity; }), titleOf("target"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 2.weight") = nan; }), std::string("Dense 2"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 1.bias") = infinity; }), std::string("Dense 1"));
    QCOMPARE(nameAfter([&](auto &network, auto &) { weight(network, "Dense 3.bias") = 3e30F; }), titleOf("mse"));
}

void TestNetworkPlan::runningStatisticsSurviveABadBatch()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    PreparedData data = randomData(signature, 40);
    Network<float> network(networkOf("dense 4 > batchnorm > relu", signature), signature, 20);
    network.initialise(1);
    ThreadPool pool(1);
    QVERIFY(network.trainStep(data, rowsFrom(0, 20), stepKey, pool).isFinite);
    const std::vector<float> before(network.weights().begin(), network.weights().end());
    data.inputs[0].values[20 * 6] = std::numeric_limits<float>::infinity();
    QVERIFY(!network.trainStep(data, rowsFrom(20, 40), stepKey, pool).isFinite);
    QVERIFY(sameBits({network.weights().begin(), network.weights().end()}, before));
}

void TestNetworkPlan::tooMuchMemoryIsRefusedBeforeItIsTaken()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 1000000 relu > dense 1000000 relu > dense 1", signature);
    try {
        Network<float> network(graph, signature, 64);
        QFAIL("terabytes were granted");
    } catch (const Error &error) {
        QCOMPARE(static_cast<int>(error.kind()), static_cast<int>(ErrorKind::Graph));
        QVERIFY2(QString(error.what()).startsWith("Dense 2: output: The network needs 12"), error.what());
    }
    QVERIFY_EXCEPTION_THROWN(Network<float>(networkOf("dense 10", signature), signature, 64, 1000), Error);
    QVERIFY_EXCEPTION_THROWN(Network<float>(networkOf("dense 10", signature), signature, 0), Error);
}

void TestNetworkPlan::activationsCanBeLookedAt()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 4 relu > dense 1", signature);
    const PreparedData data = randomData(signature, 10);
    Network<float> network(graph, signature, 10);
    network.initialise(1);
    ThreadPool pool(1);
    std::vector<float> out(10);
    network.predict(data, rowsFrom(0, 10), out, pool);
    const std::span<const float> hidden = network.activation(idOf(graph, "Dense 1"));
    QCOMPARE(hidden.size(), std::size_t{40});
    QVERIFY(std::all_of(hidden.begin(), hidden.end(), [](float y) { return y >= 0; }));
    const std::span<const float> last = network.activation(idOf(graph, "Dense 2"));
    QVERIFY(std::equal(out.begin(), out.end(), last.begin(), last.end()));
}

/// Whether id 1 stands anywhere in a row of 1 to 12 words.
void TestNetworkPlan::sequencesOfVaryingLengthAreLearned()
{
    DataSignature signature = tableOf(1, Task::Binary);
    signature.inputs[0].shape = Shape::varying(Axis::Steps, 0, {12}).withTokens(6);
    PreparedData data = randomData(signature, 400);
    const Tensor &words = data.inputs[0];
    for (std::size_t row = 0; row < data.rows; ++row) {
        const float *const first = words.row(row);
        data.target.values[row] = std::find(first, first + words.items(row), 1.0F) != first + words.items(row);
    }
    for (const char *text : {"embedding 8 > lstm 16 > dense 1", "embedding 8 > bigru 8 > dense 1",
                             "embedding 8 > rnn 16 sequences=true > last_step > dense 1"}) {
        const auto trained = [&](int threads) {
            Network<float> network(networkOf(text, signature), signature, 80);
            network.initialise(3);
            ThreadPool pool(threads);
            const OptimizerType &type = optimizers().at("adam");
            const auto adam = type.makeFloat(withDefaults(type.info().params, {}));
            std::vector<float> state(static_cast<std::size_t>(network.trainedCount() * adam->statesPerWeight()));
            const double before = network.evaluate(data, rowsFrom(0, 400), pool);
            for (std::uint32_t step = 0; step < 300; ++step) {
                const std::uint32_t first = step % 5 * 80;
                network.trainStep(data, rowsFrom(first, first + 80), {1, Purpose::Dropout, 0, step}, pool);
                adam->update(network.weights().data(), network.gradient().data(), state.data(), network.trainedCount(),
                             network.trainedCount(), {0.01, step + 1});
            }
            const double after = network.evaluate(data, rowsFrom(0, 400), pool);
            if (!(after < 0.3 * before))
                qWarning("%s: the loss went from %g to %g", text, before, after);
            return std::make_pair(after < 0.3 * before,
                                  std::vector<float>(network.weights().begin(), network.weights().end()));
        };
        const auto one = trained(1);
        QVERIFY(one.first);
        for (const int threads : {2, 4})
            QVERIFY(sameBits(trained(threads).second, one.second));
    }
}

void TestNetworkPlan::splitPartsGoTheirOwnWays()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    GraphSpec graph = networkOf("dense 5 tanh > split 2 > dense 3", signature);
    NodeId other, add;
    const NodeId split = nodeOfType(graph, "split");
    const Edge toLoss = *graph.edgeInto({nodeOfType(graph, "mse"), 0});
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{1}}}, &other);
    graph = withNode(graph, "add", {}, {}, &add);
    graph = withEdge(graph, {{split, 1}, {other, 0}});
    graph = withEdge(graph, {toLoss.from, {add, 0}});
    graph = withEdge(graph, {{other, 0}, {add, 1}});
    graph = withEdge(graph, {{add, 0}, toLoss.to});
    QCOMPARE(analyse(graph, &signature).shapeAt({split, 1}).value(), Shape{3});
    const PreparedData data = randomData(signature, 40);
    Network<double> network(graph, signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); ++i) {
        const double before = network.weights()[i];
        network.weights()[i] = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 40), pool);
        network.weights()[i] = before - 1e-5;
        const double slope = (above - network.evaluate(data, rowsFrom(0, 40), pool)) / 2e-5;
        network.weights()[i] = before;
        QVERIFY(std::abs(slope - gradient[i]) < 1e-7);
    }
}

QTEST_APPLESS_MAIN(TestNetworkPlan)
#include "tst_network_plan.moc"
