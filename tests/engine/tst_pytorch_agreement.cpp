// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "engine/schedules/schedule_run.hpp"
#include "tests/engine/graph_oracle.hpp"
#include "tests/engine/layer_bench.hpp"
#include "tests/engine/torch_oracle.hpp"

#include <QTest>

using namespace netloom;

namespace {

constexpr double layerTolerance = 1e-12, optimizerTolerance = 1e-9;

/// Sum of 100 (w[i + 1] - w[i]^2)^2 + (1 - w[i])^2 and its gradient. Rosenbrock 1960.
double chainedValley(const std::vector<double> &w, std::vector<double> &gradient)
{
    std::fill(gradient.begin(), gradient.end(), 0.0);
    double sum = 0;
    for (std::size_t i = 0; i + 1 < w.size(); ++i) {
        const double off = w[i + 1] - w[i] * w[i];
        sum += 100 * off * off + (1 - w[i]) * (1 - w[i]);
        gradient[i] += -400 * w[i] * off - 2 * (1 - w[i]);
        gradient[i + 1] += 200 * off;
    }
    return sum;
}

} // namespace

/// Against numbers that PyTorch 1.13 gave in double precision; see tests/data/make_torch_oracle.py.
class TestPytorchAgreement : public QObject
{
    Q_OBJECT
private slots:
    void layersGiveTheSameForwardAndBackward_data();
    void layersGiveTheSameForwardAndBackward();
    void graphLayersGiveTheSameForwardAndBackward_data();
    void graphLayersGiveTheSameForwardAndBackward();
    void layersOfSequencesGiveTheSame_data();
    void layersOfSequencesGiveTheSame();
    void lossesGiveTheSameValueAndGradient_data();
    void lossesGiveTheSameValueAndGradient();
    void aHundredOptimizerStepsEndAtTheSameWeights_data();
    void aHundredOptimizerStepsEndAtTheSameWeights();
    void stepsThatLookAgainEndAtTheSameWeights_data();
    void stepsThatLookAgainEndAtTheSameWeights();
    void schedulesGiveTheSameFactorAtEveryStep_data();
    void schedulesGiveTheSameFactorAtEveryStep();
};

void TestPytorchAgreement::layersGiveTheSameForwardAndBackward_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::layerCases().size(); ++i)
        QTest::newRow(torch_oracle::layerCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::layersGiveTheSameForwardAndBackward()
{
    QFETCH(int, number);
    const torch_oracle::LayerCase &wanted = torch_oracle::layerCases()[static_cast<std::size_t>(number)];
    std::vector<Shape> inputs = wanted.otherInputs;
    inputs.insert(inputs.begin(), wanted.input);
    LayerBench bench(layers().at(wanted.type), wanted.params, inputs, wanted.rows,
                     wanted.isTraining ? Phase::Training : Phase::Evaluation, 0, {wanted.lengths, {}});
    bench.in[0] = wanted.x;
    std::copy(wanted.otherX.begin(), wanted.otherX.end(), bench.in.begin() + 1);
    bench.weights = wanted.weights;
    bench.gradOut = wanted.gradY;
    bench.forward();
    bench.backward();
    QVERIFY2(relativeDistance(bench.out, wanted.y) <= layerTolerance, "output");
    QVERIFY2(relativeDistance(bench.gradIn[0], wanted.gradX) <= layerTolerance, "gradient of the input");
    for (std::size_t i = 0; i < wanted.otherGradX.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradIn[i + 1], wanted.otherGradX[i]) <= layerTolerance, "gradient of another input");
    for (std::size_t i = 0; i < wanted.gradWeights.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradWeights[i], wanted.gradWeights[i]) <= layerTolerance,
                 bench.specs[i].name.c_str());
    for (std::size_t i = 0; i < wanted.stateAfter.size(); ++i)
        QVERIFY2(relativeDistance(bench.weights[wanted.gradWeights.size() + i], wanted.stateAfter[i]) <= layerTolerance,
                 "state");
}

void TestPytorchAgreement::graphLayersGiveTheSameForwardAndBackward_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < graph_oracle::layerCases().size(); ++i)
        QTest::newRow(graph_oracle::layerCases()[i].name) << static_cast<int>(i);
}

/// See tests/data/make_graph_oracle.py.
void TestPytorchAgreement::graphLayersGiveTheSameForwardAndBackward()
{
    QFETCH(int, number);
    const graph_oracle::LayerCase &wanted = graph_oracle::layerCases()[static_cast<std::size_t>(number)];
    std::vector<Shape> shapes = {Shape::varying(Axis::Nodes, 0, {6, wanted.widths[0]})};
    if (wanted.widths.size() > 1)
        shapes.push_back(Shape::varying(Axis::Edges, 1, {15, wanted.widths[1]}));
    LayerBench bench(layers().at(wanted.type), wanted.params, shapes, static_cast<std::int64_t>(graph_oracle::sizes.size()),
                     Phase::Training, 0, {graph_oracle::sizes, graph_oracle::links});
    bench.in = wanted.inputs;
    bench.weights = wanted.weights;
    bench.gradOut = wanted.gradY;
    bench.forward();
    bench.backward();
    QVERIFY2(relativeDistance(bench.out, wanted.y) <= layerTolerance, "output");
    for (std::size_t i = 0; i < wanted.gradInputs.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradIn[i], wanted.gradInputs[i]) <= layerTolerance, "gradient of an input");
    QCOMPARE(bench.gradWeights.size(), wanted.gradWeights.size());
    for (std::size_t i = 0; i < wanted.gradWeights.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradWeights[i], wanted.gradWeights[i]) <= layerTolerance,
                 bench.specs[i].name.c_str());
}

void TestPytorchAgreement::layersOfSequencesGiveTheSame_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::sequenceCases().size(); ++i)
        QTest::newRow(torch_oracle::sequenceCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::layersOfSequencesGiveTheSame()
{
    QFETCH(int, number);
    const torch_oracle::SequenceCase &wanted = torch_oracle::sequenceCases()[static_cast<std::size_t>(number)];
    std::vector<Shape> shapes = wanted.inputs;
    for (std::size_t i = 0; i < shapes.size(); ++i)
        if (!wanted.lengths[i].empty())
            shapes[i] = Shape::varying(Axis::Steps, static_cast<int>(i), shapes[i].dims());
    LayerBench bench(layers().at(wanted.type), wanted.params, shapes, wanted.rows);
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        std::copy(wanted.x[i].begin(), wanted.x[i].end(), bench.in[i].begin());
        if (!wanted.lengths[i].empty())
            bench.setLengths(i, wanted.lengths[i]);
    }
    QCOMPARE(bench.weights.size(), wanted.weights.size());
    bench.weights = wanted.weights;
    std::copy(wanted.gradY.begin(), wanted.gradY.end(), bench.gradOut.begin());
    bench.forward();
    bench.backward();
    bench.out.resize(wanted.y.size());
    QVERIFY2(relativeDistance(bench.out, wanted.y) <= layerTolerance, "output");
    for (std::size_t i = 0; i < shapes.size(); ++i) {
        bench.gradIn[i].resize(wanted.gradX[i].size());
        QVERIFY2(relativeDistance(bench.gradIn[i], wanted.gradX[i]) <= layerTolerance, "gradient of an input");
    }
    for (std::size_t i = 0; i < wanted.gradWeights.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradWeights[i], wanted.gradWeights[i]) <= layerTolerance,
                 bench.specs[i].name.c_str());
}

void TestPytorchAgreement::lossesGiveTheSameValueAndGradient_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::lossCases().size(); ++i)
        QTest::newRow(torch_oracle::lossCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::lossesGiveTheSameValueAndGradient()
{
    QFETCH(int, number);
    const torch_oracle::LossCase &wanted = torch_oracle::lossCases()[static_cast<std::size_t>(number)];
    const LossType &type = losses().at(wanted.type);
    const auto loss = type.makeDouble(withDefaults(type.info().params, wanted.params), Shape{wanted.units});
    std::vector<double> gradient(wanted.prediction.size());
    const double weight = loss->weightOf(wanted.target.data(), wanted.rows);
    const double sum =
        loss->evaluate(wanted.prediction.data(), wanted.target.data(), wanted.rows, 1 / weight, gradient.data());
    QVERIFY(std::abs(sum / weight - wanted.loss) <= layerTolerance * std::max(1.0, std::abs(wanted.loss)));
    QVERIFY(relativeDistance(gradient, wanted.gradient) <= layerTolerance);
}

void TestPytorchAgreement::aHundredOptimizerStepsEndAtTheSameWeights_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::optimizerCases().size(); ++i)
        QTest::newRow(torch_oracle::optimizerCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::aHundredOptimizerStepsEndAtTheSameWeights()
{
    QFETCH(int, number);
    const torch_oracle::OptimizerCase &wanted = torch_oracle::optimizerCases()[static_cast<std::size_t>(number)];
    const OptimizerType &type = optimizers().at(wanted.type);
    const auto rule = type.makeDouble(withDefaults(type.info().params, wanted.params));
    std::vector<double> weights = torch_oracle::start, gradient(weights.size());
    std::vector<double> state(weights.size() * static_cast<std::size_t>(rule->statesPerWeight()));
    const auto count = static_cast<std::int64_t>(weights.size());
    for (std::int64_t step = 1; step <= 100; ++step) {
        for (std::size_t i = 0; i < weights.size(); ++i)
            gradient[i] = torch_oracle::curvature[i] * (weights[i] - torch_oracle::middle[i]);
        rule->update(weights.data(), gradient.data(), state.data(), count, count, {wanted.learningRate, step});
    }
    QVERIFY(relativeDistance(weights, wanted.weights) <= optimizerTolerance);
}

void TestPytorchAgreement::stepsThatLookAgainEndAtTheSameWeights_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::descentCases().size(); ++i)
        QTest::newRow(torch_oracle::descentCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::stepsThatLookAgainEndAtTheSameWeights()
{
    QFETCH(int, number);
    const torch_oracle::DescentCase &wanted = torch_oracle::descentCases()[static_cast<std::size_t>(number)];
    const OptimizerType &type = optimizers().at(wanted.type);
    const auto rule = type.makeDouble(withDefaults(type.info().params, wanted.params));
    std::vector<double> w = torch_oracle::valleyStart, gradient(w.size());
    std::vector<double> state(w.size() * static_cast<std::size_t>(rule->statesPerWeight()) +
                              static_cast<std::size_t>(rule->extraStates()));
    const auto look = [&] { return chainedValley(w, gradient); };
    for (std::int64_t step = 1; step <= wanted.steps; ++step) {
        const double loss = look();
        QVERIFY(rule->descend(w.data(), gradient.data(), loss, state.data(), static_cast<std::int64_t>(w.size()),
                              {wanted.learningRate, step}, look));
    }
    QVERIFY2(relativeDistance(w, wanted.weights) <= optimizerTolerance,
             qPrintable(QString::number(relativeDistance(w, wanted.weights))));
}

void TestPytorchAgreement::schedulesGiveTheSameFactorAtEveryStep_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < torch_oracle::scheduleCases().size(); ++i)
        QTest::newRow(torch_oracle::scheduleCases()[i].name) << static_cast<int>(i);
}

void TestPytorchAgreement::schedulesGiveTheSameFactorAtEveryStep()
{
    QFETCH(int, number);
    const torch_oracle::ScheduleCase &wanted = torch_oracle::scheduleCases()[static_cast<std::size_t>(number)];
    const ScheduleRun run(wanted.type, wanted.params, wanted.warmupEpochs, wanted.stepsPerEpoch, wanted.epochs);
    std::vector<double> memory(run.memorySize());
    QCOMPARE(static_cast<std::int64_t>(wanted.factors.size()), wanted.stepsPerEpoch * wanted.epochs);
    for (std::int64_t step = 0; step < wanted.stepsPerEpoch * wanted.epochs; ++step) {
        const double factor = run.factor(step, memory), other = wanted.factors[static_cast<std::size_t>(step)];
        QVERIFY2(std::abs(factor - other) <= 1e-12,
                 qPrintable(QString("step %1: %2, not %3").arg(step).arg(factor, 0, 'g', 15).arg(other, 0, 'g', 15)));
        if ((step + 1) % wanted.stepsPerEpoch == 0 && !wanted.losses.empty())
            run.noteEpoch(step + 1, wanted.losses[static_cast<std::size_t>(step / wanted.stepsPerEpoch)], memory);
    }
}

QTEST_APPLESS_MAIN(TestPytorchAgreement)
#include "tst_pytorch_agreement.moc"
