// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/network_templates.hpp"
#include "engine/losses/loss.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

GraphSpec withLossParams(GraphSpec graph, const std::string &loss, Params params)
{
    const NodeId node = nodeOfType(graph, loss);
    return withParams(std::move(graph), node, std::move(params));
}

GraphSpec templateGraph(const std::string &id, const DataSignature &signature)
{
    const auto all = networkTemplates();
    const auto found = std::find_if(all.begin(), all.end(), [&](const NetworkTemplate &what) { return what.id == id; });
    return networkFromTemplate(*found, &signature);
}

} // namespace

class TestNetworkLosses : public QObject
{
    Q_OBJECT
private slots:
    void weightedRowsGiveOneMeanHoweverTheBatchIsCut();
    void aBatchThatDoesNotCountTeachesNothing();
    void linksMakeNumbersThatAPersonReads();
    void anEmbeddingIsLearntFromTheWholeBatch();
    void predictionsAreProbabilities();
    void twoSoftmaxUnitsServeABinaryTarget();
    void severalLossesAddUpByTheirShares();
    void aLossMayCompareTwoOutputs();
    void aLossMayCompareWithNothing();
    void aLossThatComparesWithNothingIsNotEnough();
    void completingLeavesTheOtherLossesAlone();
};

void TestNetworkLosses::predictionsAreProbabilities()
{
    for (const Task task : {Task::Binary, Task::Multiclass}) {
        const DataSignature signature = tableOf(6, task, task == Task::Binary ? 2 : 4);
        const PreparedData data = randomData(signature, 50);
        Network<float> network(networkOf("dense 8 relu", signature), signature, 16);
        network.initialise(1);
        ThreadPool pool(1);
        QCOMPARE(network.outputWidth(), std::int64_t{task == Task::Binary ? 1 : 4});
        const auto width = static_cast<std::size_t>(network.outputWidth());
        std::vector<float> out(50 * width);
        network.predict(data, rowsFrom(0, 50), out, pool);
        for (std::size_t row = 0; row < 50; ++row) {
            float sum = 0;
            for (std::size_t i = 0; i < width; ++i) {
                QVERIFY(out[row * width + i] > 0 && out[row * width + i] < 1);
                sum += out[row * width + i];
            }
            QVERIFY(task == Task::Binary || std::abs(sum - 1) < 1e-5F);
        }
    }
}

void TestNetworkLosses::twoSoftmaxUnitsServeABinaryTarget()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const PreparedData data = randomData(signature, 20);
    GraphSpec graph;
    NodeId input, dense, target, loss;
    graph = withNode(graph, "input", {}, {}, &input);
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{2}}}, &dense);
    graph = withNode(graph, "target", {}, {}, &target);
    graph = withNode(graph, "cross_entropy", {}, {}, &loss);
    graph = withEdge(graph, {{input, 0}, {dense, 0}});
    graph = withEdge(graph, {{dense, 0}, {loss, 0}});
    graph = withEdge(graph, {{target, 0}, {loss, 1}});
    Network<float> network(graph, signature, 20);
    network.initialise(2);
    ThreadPool pool(1);
    std::vector<float> out(20);
    network.predict(data, rowsFrom(0, 20), out, pool);
    const std::span<const float> logits = network.activation(dense);
    for (std::size_t row = 0; row < 20; ++row)
        QVERIFY(std::abs(out[row] - 1 / (1 + std::exp(logits[2 * row] - logits[2 * row + 1]))) < 1e-6F);
}

void TestNetworkLosses::weightedRowsGiveOneMeanHoweverTheBatchIsCut()
{
    const DataSignature signature = tableOf(6, Task::Multiclass, 3);
    const PreparedData data = randomData(signature, 300);
    const std::vector<double> weights = {0.5, 3, 1};
    const GraphSpec plain = networkOf("dense 8 tanh", signature);
    Network<double> network(withLossParams(plain, "cross_entropy",
                                           {{"class_weights", std::string("0.5,3,1")}, {"ignored_label", std::int64_t{2}}}),
                            signature, 300);
    Network<double> unweighted(plain, signature, 300);
    network.initialise(4);
    unweighted.initialise(4);
    ThreadPool pool(2);
    double sum = 0, weight = 0;
    for (std::uint32_t row = 0; row < 300; ++row) {
        const auto label = static_cast<std::size_t>(data.target.values[row]);
        if (label == 2)
            continue;
        sum += weights[label] * unweighted.evaluate(data, rowsFrom(row, row + 1), pool);
        weight += weights[label];
    }
    const double wanted = sum / weight;
    const auto isWanted = [&](double loss) { return std::abs(loss - wanted) < 1e-12; };
    QVERIFY(isWanted(network.trainStep(data, rowsFrom(0, 300), stepKey, pool).loss)); // eight shards
    QVERIFY(isWanted(network.evaluate(data, rowsFrom(0, 300), pool)));
    Network<double> narrow(withLossParams(plain, "cross_entropy",
                                          {{"class_weights", std::string("0.5,3,1")}, {"ignored_label", std::int64_t{2}}}),
                           signature, 7);
    narrow.initialise(4);
    QVERIFY(isWanted(narrow.evaluate(data, rowsFrom(0, 300), pool))); // batches of unequal weight

    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); i += 7) {
        double &number = network.weights()[i];
        const double before = number;
        number = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 300), pool);
        number = before - 1e-5;
        const double below = network.evaluate(data, rowsFrom(0, 300), pool);
        number = before;
        QVERIFY(std::abs(gradient[i] - (above - below) / 2e-5) <= 1e-8);
    }
}

void TestNetworkLosses::aBatchThatDoesNotCountTeachesNothing()
{
    const DataSignature signature = tableOf(6, Task::Multiclass, 3);
    PreparedData data = randomData(signature, 40);
    std::fill(data.target.values.begin(), data.target.values.end(), 1.0F);
    Network<float> network(
        withLossParams(networkOf("dense 8 tanh", signature), "cross_entropy", {{"ignored_label", std::int64_t{1}}}),
        signature, 40);
    network.initialise(4);
    ThreadPool pool(1);
    const StepResult result = network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
    QVERIFY(result.isFinite);
    QCOMPARE(result.loss, 0.0);
    QCOMPARE(result.gradientNorm, 0.0);
    QVERIFY(std::isnan(network.evaluate(data, rowsFrom(0, 40), pool)));
}

void TestNetworkLosses::linksMakeNumbersThatAPersonReads()
{
    ThreadPool pool(1);
    const auto linked = [&](const DataSignature &signature, const char *loss) {
        const PreparedData data = randomData(signature, 10);
        const GraphSpec graph = networkOf("dense 4 tanh", signature, loss);
        Network<double> network(graph, signature, 10);
        network.initialise(3);
        std::vector<double> out(10 * static_cast<std::size_t>(network.outputWidth()));
        network.predict(data, rowsFrom(0, 10), out, pool);
        const NodeId last = graph.edgeInto({nodeOfType(graph, std::string(loss)), 0})->from.node;
        return std::pair(std::vector<double>(network.activation(last).begin(), network.activation(last).end()), out);
    };
    DataSignature values = tableOf(6, Task::Regression);
    const auto [logs, counts] = linked(values, "poisson");
    const auto [scores, chances] = linked(tableOf(6, Task::Binary), "hinge");
    for (std::size_t row = 0; row < 10; ++row) {
        QVERIFY(std::abs(counts[row] - std::exp(logs[row])) < 1e-12);
        QVERIFY(std::abs(chances[row] - 1 / (1 + std::exp(-scores[row]))) < 1e-12);
    }
    values.targets = {"a", "b", "c"};
    const auto [logits, shares] = linked(values, "kl");
    for (std::size_t row = 0; row < 10; ++row) {
        QVERIFY(std::abs(shares[3 * row] + shares[3 * row + 1] + shares[3 * row + 2] - 1) < 1e-12);
        QVERIFY(std::abs(std::log(shares[3 * row] / shares[3 * row + 1]) - (logits[3 * row] - logits[3 * row + 1])) < 1e-12);
    }
}

void TestNetworkLosses::anEmbeddingIsLearntFromTheWholeBatch()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const PreparedData data = randomData(signature, 200);
    const GraphSpec graph = networkOf("dense 8 tanh > dense 5", signature, "triplet");
    Network<double> network(graph, signature, 200);
    QCOMPARE(network.outputWidth(), std::int64_t{5}); // no output layer for the classes behind it
    network.initialise(3);
    ThreadPool one(1), two(2);
    const StepResult result = network.trainStep(data, rowsFrom(0, 200), stepKey, two);
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    std::vector<double> points(1000);
    network.predict(data, rowsFrom(0, 200), points, one);
    const LossType &type = losses().at("triplet");
    const auto loss = type.makeDouble(withDefaults(type.info().params, {}), Shape{5});
    const std::vector<double> target(data.target.values.begin(), data.target.values.end());
    const double wanted = loss->evaluate(points.data(), target.data(), 200, 1, nullptr) / loss->weightOf(target.data(), 200);
    QVERIFY(std::abs(result.loss - wanted) < 1e-12);
    QVERIFY(std::abs(network.evaluate(data, rowsFrom(0, 200), two) - wanted) < 1e-12);
    network.trainStep(data, rowsFrom(0, 200), stepKey, one);
    QVERIFY(gradient == std::vector<double>(network.gradient().begin(), network.gradient().end()));
}

void TestNetworkLosses::severalLossesAddUpByTheirShares()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec one = networkOf("dense 8 tanh", signature);
    const auto withSecond = [&](double share) {
        NodeId loss;
        GraphSpec graph = withNode(one, "mae", {}, {{"weight", share}}, &loss);
        graph = withEdge(graph, {{nodeOfType(graph, "target"), 0}, {loss, 1}});
        return withEdge(graph, {graph.edgeInto({nodeOfType(graph, "mse"), 0})->from, {loss, 0}});
    };
    std::vector<double> alone, both, half;
    const double first = stepLoss(one, signature, &alone), sum = stepLoss(withSecond(1), signature, &both);
    const double part = stepLoss(withSecond(0.5), signature, &half);
    QVERIFY(sum > first);
    QVERIFY(std::abs(part - (first + (sum - first) / 2)) < 1e-12);
    for (std::size_t i = 0; i < alone.size(); ++i)
        QVERIFY(std::abs(half[i] - (alone[i] + both[i]) / 2) < 1e-12);
    QCOMPARE(stepLoss(withSecond(0), signature), first);
}

/// An autoencoder beside the answers: the second loss compares a dense of six with the input.
void TestNetworkLosses::aLossMayCompareTwoOutputs()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 3 tanh", signature);
    NodeId back, loss;
    graph = withNode(graph, "dense", {}, {{"units", std::int64_t{6}}}, &back);
    graph = withNode(graph, "mse", {}, {}, &loss);
    graph = withEdge(graph, {{nodeOfType(graph, "dense"), 0}, {back, 0}});
    graph = withEdge(graph, {{back, 0}, {loss, 0}});
    graph = withEdge(graph, {{nodeOfType(graph, "input"), 0}, {loss, 1}});
    QVERIFY(analyse(graph, &signature).isRunnable());
    const PreparedData data = randomData(signature, 60);
    Network<double> network(graph, signature, 60);
    network.initialise(2);
    ThreadPool pool(1);
    const StepResult step = network.trainStep(data, rowsFrom(0, 60), stepKey, pool);
    // Central differences of the whole loss by every tenth weight.
    const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
    for (std::size_t i = 0; i < gradient.size(); i += 10) {
        const double before = network.weights()[i];
        network.weights()[i] = before + 1e-5;
        const double above = network.evaluate(data, rowsFrom(0, 60), pool);
        network.weights()[i] = before - 1e-5;
        const double slope = (above - network.evaluate(data, rowsFrom(0, 60), pool)) / 2e-5;
        network.weights()[i] = before;
        QVERIFY(std::abs(slope - gradient[i]) < 1e-8);
    }
    QVERIFY(step.isFinite);
    QCOMPARE(network.outputWidth(), std::int64_t{1}); // what it predicts is the answer
    const GraphSpec narrow = withParams(graph, back, {{"units", std::int64_t{5}}});
    QVERIFY(!analyse(narrow, &signature).isRunnable());
    QVERIFY(QByteArray(analyse(narrow, &signature).issues[0].message.str().c_str()).contains("the same shape"));
}

/// The variational autoencoder: its divergence reads a layer that a second one reads, too, and stands beside two other
/// losses.
void TestNetworkLosses::aLossMayCompareWithNothing()
{
    for (const Task task : {Task::Binary, Task::Regression}) {
        const DataSignature signature = tableOf(6, task);
        GraphSpec graph = templateGraph("vae", signature);
        for (Node &node : graph.nodes) // differences across the kink of a relu say nothing
            if (node.params.has("activation"))
                node.params.set("activation", std::string("tanh"));
        QVERIFY(analyse(graph, &signature).isRunnable());
        const PreparedData data = randomData(signature, 60);
        Network<double> network(graph, signature, 60);
        network.initialise(2);
        QCOMPARE(network.outputWidth(), std::int64_t{1});
        ThreadPool pool(2);
        const std::vector<std::uint32_t> rows = rowsFrom(0, 60);
        const auto step = [&] { return network.trainStep(data, rows, stepKey, pool).loss; }; // the same sample each time
        step();
        const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
        for (std::size_t i = 0; i < gradient.size(); i += 7) {
            const double before = network.weights()[i];
            network.weights()[i] = before + 1e-5;
            const double above = step();
            network.weights()[i] = before - 1e-5;
            const double slope = (above - step()) / 2e-5;
            network.weights()[i] = before;
            QVERIFY2(std::abs(slope - gradient[i]) < 1e-8,
                     qPrintable(QString("weight %1: %2 is not %3").arg(i).arg(gradient[i]).arg(slope)));
        }
        // What it adds is the mean over the rows of what the loss says of its layer.
        const NodeId loss = nodeOfType(graph, "gaussian_kl"), layer = graph.edgeInto({loss, 0})->from.node;
        const double all = network.evaluate(data, rows, pool);
        const auto kl = losses().at("gaussian_kl").makeDouble({}, Shape{network.activationWidth(layer)});
        const double mean = kl->evaluate(network.activation(layer).data(), nullptr, 60, 1, nullptr) / 60;
        const double share = graph.find(loss)->params.real("weight");
        QCOMPARE(share, 0.1667); // as much as the bound on the evidence wants beside half the mean square of six columns
        Network<double> without(withParams(graph, loss, {{"weight", 0.0}}), signature, 60);
        std::copy(network.weights().begin(), network.weights().end(), without.weights().begin());
        QVERIFY(std::abs(all - without.evaluate(data, rows, pool) - share * mean) < 1e-12);
    }
}

void TestNetworkLosses::aLossThatComparesWithNothingIsNotEnough()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = parseNetwork("dense 8 relu > dense 4");
    NodeId loss;
    graph = withNode(graph, "gaussian_kl", {}, {}, &loss);
    graph = withEdge(graph, {{graph.findTitle("Dense 2")->id, 0}, {loss, 0}});
    const GraphAnalysis analysis = analyse(graph, &signature);
    const GraphIssue *issue = findIssue(analysis.issues, "no-loss");
    QVERIFY(issue);
    QCOMPARE(QString::fromStdString(issue->message.str()),
             "No loss of the network compares with the known answers; add one behind its last layer.");
    QVERIFY_EXCEPTION_THROWN(Network<float>(graph, signature, 8), Error);
    QVERIFY_EXCEPTION_THROWN(completeNetwork(parseNetwork("dense 8"), signature, "gaussian_kl"), Error);
    // An odd number of units cannot be means and variances.
    GraphSpec odd = networkOf("dense 5", signature);
    odd = withNode(odd, "gaussian_kl", {}, {}, &loss);
    odd = withEdge(odd, {{odd.findTitle("Dense 1")->id, 0}, {loss, 0}});
    QVERIFY(findIssue(analyse(odd, &signature).issues, "loss-shape"));
}

/// The target was taken away with its loss: what stands beside it does not take its place.
void TestNetworkLosses::completingLeavesTheOtherLossesAlone()
{
    const DataSignature signature = tableOf(6, Task::Binary), values = tableOf(6, Task::Regression);
    for (const char *id : {"autoencoder", "vae"}) {
        const GraphSpec graph = templateGraph(id, signature);
        const GraphSpec cut = withoutNodes(graph, {nodeOfType(graph, "bce_logits"), nodeOfType(graph, "target")});
        QVERIFY(!analyse(cut, &values).isRunnable());
        const GraphSpec again = completeNetwork(cut, values);
        QVERIFY(analyse(again, &values).isRunnable());
        QCOMPARE(again.nodes.size(), graph.nodes.size());
    }
}

QTEST_APPLESS_MAIN(TestNetworkLosses)
#include "tst_network_losses.moc"
