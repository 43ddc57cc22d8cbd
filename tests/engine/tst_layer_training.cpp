// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>
#include <cstring>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);

} // namespace

class TestLayerTraining : public QObject
{
    Q_OBJECT
private slots:
    void frozenWeightsStayAsTheyAre_data();
    void frozenWeightsStayAsTheyAre();
    void factorsOfALayerScaleItsRateAndDecay();
    void whatCannotBeTrainedByLayersIsRefusedInWords();
};

void TestLayerTraining::frozenWeightsStayAsTheyAre_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const std::string &id : optimizers().ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

void TestLayerTraining::frozenWeightsStayAsTheyAre()
{
    QFETCH(QString, optimizer);
    Recipe recipe = recipeOf(3);
    recipe.optimizer = optimizer.toStdString();
    recipe.averageDecay = 0.9;
    if (findSpec(optimizers().at(recipe.optimizer).info().params, "weight_decay"))
        recipe.optimizerParams = {{"weight_decay", 0.1}};
    TrainingTask task = taskOf("dense 12 relu > batchnorm > dense 8 relu", signature, 100, recipe);
    auto graph = std::make_shared<GraphSpec>(*task.graph);
    for (Node &node : graph->nodes)
        if (node.title == "Dense 1" || node.title == "Batch norm 1")
            node.params.set("frozen", true);
    task.graph = graph;
    const Checkpoint end = ran(task).checkpoint;
    Network<float> network(*graph, task.data->signature, 16);
    network.initialise(recipe.seed);
    int frozen = 0;
    for (const WeightSlot &slot : network.weightSlots()) {
        const auto first = static_cast<std::ptrdiff_t>(slot.offset), size = static_cast<std::ptrdiff_t>(slot.size);
        const auto isSame = [&](const std::vector<float> &weights) {
            return std::memcmp(weights.data() + first, network.weights().data() + first,
                               static_cast<std::size_t>(size) * sizeof(float)) == 0;
        };
        QVERIFY2(isSame(end.weights) == slot.isFrozen && isSame(end.bestWeights) == slot.isFrozen, slot.name.c_str());
        frozen += slot.isFrozen;
    }
    QCOMPARE(frozen, 6);
}

void TestLayerTraining::factorsOfALayerScaleItsRateAndDecay()
{
    Recipe recipe = recipeOf(1);
    recipe.batchSize = 1000; // one step
    recipe.optimizer = "sgd";
    recipe.optimizerParams = {{"weight_decay", 0.5}};
    const TrainingTask plain = taskOf("dense 12 relu > dense 8 relu", signature, 100, recipe);
    const auto movedBy = [&](double rateFactor, double decayFactor) {
        TrainingTask task = plain;
        auto graph = std::make_shared<GraphSpec>(*task.graph);
        for (Node &node : graph->nodes)
            if (node.title == "Dense 2")
                for (const auto &[key, factor] :
                     {std::pair("rate_factor", rateFactor), std::pair("decay_factor", decayFactor)})
                    node.params.set(key, factor);
        task.graph = graph;
        Network<float> network(*graph, task.data->signature, 75);
        network.initialise(recipe.seed);
        std::vector<float> moved = ran(task).checkpoint.weights;
        std::vector<double> ofSlot;
        const WeightSlot &slot = network.weightSlots()[2]; // Dense 2.weight
        for (std::int64_t i = slot.offset; i < slot.offset + slot.size; ++i)
            ofSlot.push_back(static_cast<double>(moved[static_cast<std::size_t>(i)]) -
                             static_cast<double>(network.weights()[static_cast<std::size_t>(i)]));
        return ofSlot;
    };
    const std::vector<double> whole = movedBy(1, 1), twice = movedBy(2, 1), still = movedBy(0, 1), free = movedBy(1, 0),
                              more = movedBy(1, 2);
    for (std::size_t i = 0; i < whole.size(); ++i) {
        QVERIFY(std::abs(twice[i] - 2 * whole[i]) < 1e-7);
        QCOMPARE(still[i], 0.0);
        QVERIFY(std::abs(more[i] - whole[i] - (whole[i] - free[i])) < 1e-7);
    }
    QVERIFY(whole != free);
}

void TestLayerTraining::whatCannotBeTrainedByLayersIsRefusedInWords()
{
    const auto complaint = [](const char *key, const ParamValue &value, const char *optimizer) {
        Recipe recipe = recipeOf(1);
        recipe.optimizer = optimizer;
        TrainingTask task = taskOf("dense 12 relu", signature, 100, recipe);
        auto graph = std::make_shared<GraphSpec>(*task.graph);
        for (Node &node : graph->nodes)
            if (node.type == "dense")
                node.params.set(key, value);
        task.graph = graph;
        try {
            ran(task);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    QVERIFY(complaint("frozen", true, "adam").contains("Free at least one"));
    QVERIFY(complaint("rate_factor", 0.5, "lbfgs").contains("Dense 1"));
    QCOMPARE(complaint("rate_factor", 0.5, "adam"), QString());
}

QTEST_APPLESS_MAIN(TestLayerTraining)
#include "tst_layer_training.moc"
