// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/layer_bench.hpp"
#include "tests/engine/torch_oracle.hpp"

#include <QTest>

using namespace netloom;

namespace {

constexpr double layerTolerance = 1e-12, optimizerTolerance = 1e-9;

} // namespace

/// Against numbers that PyTorch 1.13 gave in double precision; see tests/data/make_torch_oracle.py.
class TestPytorchAgreement : public QObject
{
    Q_OBJECT
private slots:
    void layersGiveTheSameForwardAndBackward_data();
    void layersGiveTheSameForwardAndBackward();
    void layersOfSequencesGiveTheSame_data();
    void layersOfSequencesGiveTheSame();
    void lossesGiveTheSameValueAndGradient_data();
    void lossesGiveTheSameValueAndGradient();
    void aHundredOptimizerStepsEndAtTheSameWeights_data();
    void aHundredOptimizerStepsEndAtTheSameWeights();
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
    LayerBench bench(layers().at(wanted.type), wanted.params, {wanted.input}, wanted.rows,
                     wanted.isTraining ? Phase::Training : Phase::Evaluation);
    bench.in[0] = wanted.x;
    bench.weights = wanted.weights;
    bench.gradOut = wanted.gradY;
    bench.forward();
    bench.backward();
    QVERIFY2(relativeDistance(bench.out, wanted.y) <= layerTolerance, "output");
    QVERIFY2(relativeDistance(bench.gradIn[0], wanted.gradX) <= layerTolerance, "gradient of the input");
    for (std::size_t i = 0; i < wanted.gradWeights.size(); ++i)
        QVERIFY2(relativeDistance(bench.gradWeights[i], wanted.gradWeights[i]) <= layerTolerance,
                 bench.specs[i].name.c_str());
    for (std::size_t i = 0; i < wanted.stateAfter.size(); ++i)
        QVERIFY2(relativeDistance(bench.weights[wanted.gradWeights.size() + i], wanted.stateAfter[i]) <= layerTolerance,
                 "state");
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
    const auto rows = static_cast<double>(wanted.rows);
    const double sum =
        loss->evaluate(wanted.prediction.data(), wanted.target.data(), wanted.rows, 1 / rows, gradient.data());
    QVERIFY(std::abs(sum / rows - wanted.loss) <= layerTolerance * std::max(1.0, std::abs(wanted.loss)));
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
        rule->update(weights.data(), gradient.data(), state.data(), count, count, wanted.learningRate, step);
    }
    QVERIFY(relativeDistance(weights, wanted.weights) <= optimizerTolerance);
}

QTEST_APPLESS_MAIN(TestPytorchAgreement)
#include "tst_pytorch_agreement.moc"
