// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/pulse.hpp"
#include "tests/engine/network_fixture.hpp"
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

const NodePulse *pulseAt(const NetworkPulse &pulse, NodeId node)
{
    for (const NodePulse &each : pulse.nodes)
        if (each.node == node)
            return &each;
    return nullptr;
}

} // namespace

class TestPulse : public QObject
{
    Q_OBJECT
private slots:
    void aPulseTellsWhatTheNumbersAre();
    void unitsThatNeverSpeakAreCounted();
    void largeLayersAreLookedAtInPart();
    void stepsOfSequencesCountAsRows();
    void askingForItChangesNothing();
};

void TestPulse::aPulseTellsWhatTheNumbersAre()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec graph = networkOf("dense 8 tanh", signature);
    Network<float> network(graph, signature, 40);
    network.initialise(1);
    ThreadPool pool(1);
    network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    const NetworkPulse pulse = pulseOf(network, graph, 7);
    QCOMPARE(pulse.step, std::uint64_t{7});
    const NodePulse *dense = pulseAt(pulse, idOf(graph, "Dense 1"));
    QVERIFY(dense && pulseAt(pulse, idOf(graph, "Input")) && !pulseAt(pulse, idOf(graph, "Target")));
    const std::span<const float> numbers = network.activation(dense->node); // 320: all are looked at
    QCOMPARE(dense->lowest, *std::min_element(numbers.begin(), numbers.end()));
    QCOMPARE(dense->highest, *std::max_element(numbers.begin(), numbers.end()));
    double squares = 0;
    for (const float number : numbers)
        squares += static_cast<double>(number) * static_cast<double>(number);
    QVERIFY(std::abs(dense->strength - std::sqrt(squares / static_cast<double>(numbers.size()))) < 1e-6);
    QVERIFY(std::abs(std::accumulate(dense->share.begin(), dense->share.end(), 0.0F) - 1) < 1e-5F);
    QCOMPARE(dense->silentShare, 0.0F);
}

void TestPulse::unitsThatNeverSpeakAreCounted()
{
    const DataSignature signature = tableOf(6, Task::Binary);
    const GraphSpec graph = networkOf("dense 8 relu", signature);
    Network<float> network(graph, signature, 40);
    network.initialise(1);
    for (const WeightSlot &slot : network.weightSlots()) // three units far below 0
        if (slot.name == "Dense 1.bias")
            std::fill_n(network.weights().begin() + slot.offset, 3, -1000.0F);
    ThreadPool pool(1);
    network.trainStep(randomData(signature, 40), rowsFrom(0, 40), stepKey, pool);
    QCOMPARE(pulseAt(pulseOf(network, graph, 1), idOf(graph, "Dense 1"))->silentShare, 3.0F / 8);
}

void TestPulse::largeLayersAreLookedAtInPart()
{
    const DataSignature signature = tableOf(20, Task::Binary);
    const GraphSpec graph = networkOf("dense 1000 relu", signature);
    Network<float> network(graph, signature, 300);
    network.initialise(1);
    ThreadPool pool(1);
    network.trainStep(randomData(signature, 300), rowsFrom(0, 300), stepKey, pool);
    const NetworkPulse pulse = pulseOf(network, graph, 1);
    const NodePulse *dense = pulseAt(pulse, idOf(graph, "Dense 1"));
    QVERIFY(dense->strength > 0.1F && dense->lowest == 0 && dense->highest > 0.5F);
    QVERIFY(dense->share.front() > 0.3F); // half of them are 0
}

void TestPulse::stepsOfSequencesCountAsRows()
{
    DataSignature signature = tableOf(1, Task::Binary);
    signature.inputs = {{"signal", Shape::varying(Axis::Steps, 0, {9, 4}), {}}};
    const GraphSpec graph = networkOf("dense 5 relu > gru 3", signature);
    Network<float> network(graph, signature, 20);
    network.initialise(1);
    ThreadPool pool(1);
    network.trainStep(randomData(signature, 20), rowsFrom(0, 20), stepKey, pool);
    QCOMPARE(network.activationWidth(idOf(graph, "Dense 1")), std::int64_t{5});
    QVERIFY(pulseAt(pulseOf(network, graph, 1), idOf(graph, "Dense 1"))->strength > 0);
}

void TestPulse::askingForItChangesNothing()
{
    const TrainingTask task = taskOf("dense 8 relu > dropout 0.2", tableOf(6, Task::Binary), 100, recipeOf(3));
    const RunOutcome alone = ran(task);
    RunControl control;
    control.askForPulse();
    const RunOutcome watched = Trainer(task, 1).run(control);
    QVERIFY(sameBits(watched.checkpoint.weights, alone.checkpoint.weights));
    const std::optional<NetworkPulse> pulse = control.takePulse();
    QVERIFY(pulse && pulse->step == 1 && pulse->nodes.size() >= 3);
    QVERIFY(!control.takePulse() && !control.isPulseWanted());
}

QTEST_APPLESS_MAIN(TestPulse)
#include "tst_pulse.moc"
