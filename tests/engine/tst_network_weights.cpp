// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

/// The graph with a setting put at every node of a type.
GraphSpec withSetting(GraphSpec graph, const std::string &type, const std::string &key, const ParamValue &value)
{
    for (Node &node : graph.nodes)
        if (node.type == type)
            node.params.set(key, value);
    return graph;
}

struct Step {
    explicit Step(const GraphSpec &graph, const DataSignature &signature) : network(graph, signature, 40)
    {
        network.initialise(4);
        // No weight at 0, where |w| has no slope.
        for (std::size_t i = 0; i < static_cast<std::size_t>(network.trainedCount()); ++i)
            network.weights()[i] += i % 2 == 0 ? 0.3 : -0.31;
        ThreadPool pool(1);
        result = network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    }
    Network<double> network;
    StepResult result;
};

} // namespace

class TestNetworkWeights : public QObject
{
    Q_OBJECT
private slots:
    void everyLayerWithWeightsTakesThePenalties_data();
    void everyLayerWithWeightsTakesThePenalties();
    void frozenLayersHaveNoGradientAndLeaveTheLayoutAlone();
    void nothingIsComputedBelowTheLowestTrainedLayer();
    void rangesOfEqualSettingsAreOne();
    void weightPenaltiesCountInLossAndGradient();
    void addingALayerLeavesTheOthersWeightsAlone();
    void weightsLieTrainedFirstAndNamed();
    void adaptersTrainBesideFrozenWeights();
};

void TestNetworkWeights::weightPenaltiesCountInLossAndGradient()
{
    const DataSignature signature = tableOf(3, Task::Regression);
    const PreparedData data = randomData(signature, 20);
    ThreadPool pool(1);
    Network<double> plain(networkOf("dense 1", signature), signature, 20);
    Network<double> decayed(networkOf("dense 1 l2=0.5", signature), signature, 20);
    plain.initialise(1);
    decayed.initialise(1);
    const double without = plain.trainStep(data, rowsFrom(0, 20), stepKey, pool).loss;
    const double with = decayed.trainStep(data, rowsFrom(0, 20), stepKey, pool).loss;
    double squares = 0;
    for (std::size_t i = 0; i < 3; ++i) {
        squares += plain.weights()[i] * plain.weights()[i];
        QVERIFY(std::abs(decayed.gradient()[i] - plain.gradient()[i] - 0.5 * plain.weights()[i]) < 1e-14);
    }
    QVERIFY(std::abs(with - without - 0.25 * squares) < 1e-14);
    QCOMPARE(decayed.gradient()[3], plain.gradient()[3]); // the bias is left alone
    QCOMPARE(decayed.evaluate(data, rowsFrom(0, 20), pool), plain.evaluate(data, rowsFrom(0, 20), pool));
}

void TestNetworkWeights::addingALayerLeavesTheOthersWeightsAlone()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec before = networkOf("dense 5 relu > dense 1", signature);
    GraphSpec after = before;
    for (const Edge &edge : before.edgesFrom(idOf(before, "Dense 1")))
        after = withNodeOnEdge(after, edge, "layernorm", {});
    Network<float> first(before, signature, 8), second(after, signature, 8);
    first.initialise(3);
    second.initialise(3);
    for (const WeightSlot &slot : first.weightSlots()) {
        const auto found = std::find_if(second.weightSlots().begin(), second.weightSlots().end(),
                                        [&](const WeightSlot &other) { return other.name == slot.name; });
        QVERIFY(found != second.weightSlots().end());
        QVERIFY(std::equal(first.weights().begin() + slot.offset, first.weights().begin() + slot.offset + slot.size,
                           second.weights().begin() + found->offset));
    }
}

void TestNetworkWeights::weightsLieTrainedFirstAndNamed()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    Network<float> network(networkOf("batchnorm > dense 4 > dense 1", signature), signature, 8);
    std::int64_t offset = 0;
    bool isState = false;
    for (const WeightSlot &slot : network.weightSlots()) {
        QCOMPARE(slot.offset, offset);
        QCOMPARE(slot.size, slot.shape.size());
        QVERIFY(!(isState && slot.isTrained));
        isState = isState || !slot.isTrained;
        offset += slot.size;
    }
    QCOMPARE(network.trainedCount(), std::int64_t{12 + 28 + 5});
    QCOMPARE(offset, std::int64_t{12 + 28 + 5 + 12});
    QCOMPARE(network.weightSlots()[2].name, std::string("Dense 1.weight"));
    QCOMPARE(reinterpret_cast<std::uintptr_t>(network.weights().data()) % 64, std::uintptr_t{0});
}

void TestNetworkWeights::everyLayerWithWeightsTakesThePenalties_data()
{
    QTest::addColumn<QString>("type");
    for (const char *id : {"dense", "conv", "batchnorm", "layernorm"}) // the plan does it for all layers alike
        QTest::newRow(id) << id;
}

void TestNetworkWeights::everyLayerWithWeightsTakesThePenalties()
{
    QFETCH(QString, type);
    const std::string id = type.toStdString();
    const bool isForImages = id == "conv";
    const DataSignature signature = isForImages ? imagesOf(Shape{2, 5, 5}, 3) : tableOf(6, Task::Binary);
    const GraphSpec plain = networkOf(isForImages ? "conv 3 2 > flatten" : "dense 5 > batchnorm > layernorm", signature);
    const Step without(plain, signature);
    for (const char *key : {"l1", "l2"}) {
        const Step with(withSetting(plain, id, key, 0.1), signature);
        double penalty = 0;
        int penalised = 0;
        for (const WeightSlot &slot : with.network.weightSlots()) {
            if (!slot.isTrained)
                continue;
            const bool isMeant =
                plain.find(slot.node)->type == id && !slot.name.ends_with("bias") && !slot.name.ends_with("shift");
            penalised += isMeant;
            for (std::int64_t k = slot.offset; k < slot.offset + slot.size; ++k) {
                const auto i = static_cast<std::size_t>(k);
                const double w = with.network.weights()[i], sign = w > 0 ? 1 : -1;
                const double slope = !isMeant ? 0 : key == std::string("l1") ? 0.1 * sign : 0.1 * w;
                penalty += !isMeant ? 0 : key == std::string("l1") ? 0.1 * std::abs(w) : 0.05 * w * w;
                QVERIFY2(std::abs(with.network.gradient()[i] - without.network.gradient()[i] - slope) < 1e-12,
                         slot.name.c_str());
            }
        }
        QVERIFY(penalised > 0);
        QVERIFY(std::abs(with.result.loss - without.result.loss - penalty) < 1e-12);
        double squares = 0;
        for (const double number : with.network.gradient())
            squares += number * number;
        QVERIFY(std::abs(with.result.gradientNorm - std::sqrt(squares)) < 1e-12);
    }
}

void TestNetworkWeights::frozenLayersHaveNoGradientAndLeaveTheLayoutAlone()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec plain = networkOf("dense 16 relu > batchnorm > layernorm > dense 8 tanh", signature);
    const Step whole(plain, signature);
    const Step frozen(withSetting(plain, "layernorm", "frozen", true), signature);
    double squares = 0;
    for (std::size_t i = 0; i < frozen.network.weightSlots().size(); ++i) {
        const WeightSlot &slot = frozen.network.weightSlots()[i], &same = whole.network.weightSlots()[i];
        QCOMPARE(slot.offset, same.offset);
        QCOMPARE(slot.name, same.name);
        QCOMPARE(slot.isFrozen, plain.find(slot.node)->type == "layernorm");
        for (std::int64_t k = slot.offset; slot.isTrained && k < slot.offset + slot.size; ++k) {
            const double number = frozen.network.gradient()[static_cast<std::size_t>(k)];
            squares += number * number;
            QCOMPARE(number, slot.isFrozen ? 0.0 : whole.network.gradient()[static_cast<std::size_t>(k)]);
        }
    }
    QVERIFY(std::abs(frozen.result.gradientNorm - std::sqrt(squares)) < 1e-12);
    QVERIFY(frozen.result.gradientNorm < whole.result.gradientNorm);
    QCOMPARE(frozen.network.trainedCount(), whole.network.trainedCount());

    // Running statistics of a frozen layer do not move either.
    const Step still(withSetting(plain, "batchnorm", "frozen", true), signature);
    for (const WeightSlot &slot : still.network.weightSlots())
        for (std::int64_t k = slot.offset; !slot.isTrained && k < slot.offset + slot.size; ++k)
            QCOMPARE(still.network.weights()[static_cast<std::size_t>(k)], slot.name.ends_with("mean") ? 0.0 : 1.0);
}

void TestNetworkWeights::nothingIsComputedBelowTheLowestTrainedLayer()
{
    // What is not computed needs no place.
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 64 relu > dense 64 relu > dense 64 relu", signature);
    std::int64_t before = Network<float>(graph, signature, 256).arenaBytes();
    int frozen = 0;
    for (Node &node : graph.nodes) {
        if (node.type != "dense" || ++frozen == 4)
            continue;
        node.params.set("frozen", true);
        const std::int64_t after = Network<float>(graph, signature, 256).arenaBytes();
        QCOMPARE(before - after, std::int64_t{256 * 64 * 4});
        before = after;
    }
}

void TestNetworkWeights::rangesOfEqualSettingsAreOne()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    GraphSpec graph = networkOf("dense 4 > dense 4 > dense 4", signature);
    const auto ranges = [&] { return movedRanges(Network<float>(graph, signature, 8).weightSlots()); };
    const std::int64_t first = 7 * 4, others = 5 * 4, last = 5;
    QVERIFY((ranges() == std::vector<WeightRange>{{0, first + 2 * others + last, 1, 1}}));
    std::vector<Node *> dense;
    for (Node &node : graph.nodes)
        if (node.type == "dense")
            dense.push_back(&node);
    dense[1]->params.set("rate_factor", 0.5);
    dense[2]->params.set("frozen", true);
    QVERIFY(
        (ranges() == std::vector<WeightRange>{{0, first, 1, 1}, {first, others, 0.5, 1}, {first + 2 * others, last, 1, 1}}));
}

/// Hu et al. 2021: at first the adapted network is the plain one; its own weights never move, their gradient is 0.
void TestNetworkWeights::adaptersTrainBesideFrozenWeights()
{
    const std::pair<const char *, DataSignature> cases[] = {
        {"dense 8 tanh", tableOf(6, Task::Binary)},
        {"conv 4 3 tanh > flatten", imagesOf(Shape{2, 5, 5}, 3)},
        {"self_attention 2 > sequence_average", imagesOf(Shape{5, 4}, 3)},
        {"lstm 6", imagesOf(Shape{5, 4}, 3)},
    };
    for (const auto &[text, signature] : cases) {
        const GraphSpec plain = networkOf(text, signature);
        GraphSpec adapted = plain;
        const NodeId first = plain.edgesFrom(nodeOfType(plain, "input")).at(0).to.node;
        for (Node &node : adapted.nodes)
            if (node.id == first)
                node.params.set("adapter_rank", std::int64_t{2});
        QVERIFY(std::abs(stepLoss(plain, signature) - stepLoss(adapted, signature)) < 1e-13);

        const PreparedData data = randomData(signature, 40);
        Network<double> network(adapted, signature, 40);
        network.initialise(4);
        RandomStream stream({8, Purpose::Sampling, 0, 0});
        int adapters = 0;
        std::int64_t trained = 0;
        for (const WeightSlot &slot : network.weightSlots()) {
            trained += slot.isTrained && !slot.isFrozen ? slot.size : 0;
            if (slot.name.find("adapter") == std::string::npos)
                continue;
            ++adapters;
            for (std::int64_t i = slot.offset; i < slot.offset + slot.size; ++i)
                network.weights()[static_cast<std::size_t>(i)] = 0.3 * stream.normal();
        }
        QVERIFY(adapters >= 2);
        QVERIFY(trained < analyse(plain, &signature).total.parameters);
        ThreadPool pool(2);
        network.trainStep(data, rowsFrom(0, 40), stepKey, pool);
        const std::vector<double> gradient(network.gradient().begin(), network.gradient().end());
        for (const WeightSlot &slot : network.weightSlots())
            for (std::int64_t k = slot.offset; slot.isTrained && k < slot.offset + slot.size; k += 3) {
                const auto i = static_cast<std::size_t>(k);
                if (slot.isFrozen) {
                    QCOMPARE(gradient[i], 0.0);
                    continue;
                }
                const double before = network.weights()[i];
                network.weights()[i] = before + 1e-5;
                const double above = network.evaluate(data, rowsFrom(0, 40), pool);
                network.weights()[i] = before - 1e-5;
                const double slope = (above - network.evaluate(data, rowsFrom(0, 40), pool)) / 2e-5;
                network.weights()[i] = before;
                QVERIFY2(std::abs(slope - gradient[i]) < 1e-8, slot.name.c_str());
            }
    }
}

QTEST_APPLESS_MAIN(TestNetworkWeights)
#include "tst_network_weights.moc"
