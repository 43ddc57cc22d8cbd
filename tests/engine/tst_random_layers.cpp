// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/layer_bench.hpp"

#include <QTest>

#include <cmath>
#include <numeric>

using namespace netloom;

class TestRandomLayers : public QObject
{
    Q_OBJECT
private slots:
    void randomLayersKeepMeanAndSpread_data();
    void randomLayersKeepMeanAndSpread();
    void spatialDropoutLeavesOutWholeChannels();
    void stepDropoutLeavesOutWholeStepsAndTheOthersAsTheyAre();
    void gaussianSampleDrawsWithTheDeviationItReads();
};

void TestRandomLayers::randomLayersKeepMeanAndSpread_data()
{
    QTest::addColumn<QString>("id");
    QTest::addColumn<QString>("key");
    QTest::addColumn<double>("value");
    QTest::addColumn<double>("variance"); // of the output for normal numbers: mean 0, variance 1
    QTest::newRow("dropout") << "dropout"
                             << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("spatial_dropout") << "spatial_dropout"
                                     << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("gaussian_dropout") << "gaussian_dropout"
                                      << "rate" << 0.2 << 1 / 0.8;
    QTest::newRow("alpha_dropout") << "alpha_dropout"
                                   << "rate" << 0.3 << 1.0;
    QTest::newRow("gaussian_noise") << "gaussian_noise"
                                    << "sigma" << 0.5 << 1.25;
}

void TestRandomLayers::randomLayersKeepMeanAndSpread()
{
    QFETCH(QString, id);
    QFETCH(QString, key);
    QFETCH(double, value);
    QFETCH(double, variance);
    constexpr std::int64_t rows = 2000;
    LayerBench bench(layers().at(id.toStdString()), {{key.toStdString(), value}}, {Shape{5, 4}}, rows);
    RandomStream stream({1, Purpose::Sampling, 0, 0});
    for (double &number : bench.in[0])
        number = stream.normal();
    bench.forward();
    double sum = 0, squares = 0;
    for (const double number : bench.out) {
        sum += number;
        squares += number * number;
    }
    const auto count = static_cast<double>(bench.out.size());
    // 40,000 numbers, of spatial_dropout 8,000 draws: four of their deviations.
    QVERIFY(std::abs(sum / count) < 0.03);
    QVERIFY(std::abs(squares / count - variance) < 0.06);
}

void TestRandomLayers::spatialDropoutLeavesOutWholeChannels()
{
    LayerBench bench(layers().at("spatial_dropout"), {{"rate", 0.5}}, {Shape{3, 2, 2}}, 40);
    std::fill(bench.in[0].begin(), bench.in[0].end(), 1.0);
    bench.forward();
    std::size_t kept = 0;
    for (std::size_t channel = 0; channel < 120; ++channel) {
        const auto first = bench.out.begin() + static_cast<std::ptrdiff_t>(4 * channel);
        QVERIFY(*first == 0 || *first == 2);
        QCOMPARE(std::count(first, first + 4, *first), std::ptrdiff_t{4});
        kept += *first == 2 ? 1 : 0;
    }
    QVERIFY(kept > 40 && kept < 80);
}

void TestRandomLayers::stepDropoutLeavesOutWholeStepsAndTheOthersAsTheyAre()
{
    const Shape shape = Shape::varying(Axis::Steps, 0, {4, 3});
    const BenchSamples samples{{4, 0, 1, 3, 2}, {}};
    std::size_t kept = 0, all = 0;
    for (std::int64_t batch = 0; batch < 100; ++batch) {
        LayerBench bench(layers().at("step_dropout"), {{"rate", 0.3}}, {shape}, 5, Phase::Training, 5 * batch, samples);
        std::iota(bench.in[0].begin(), bench.in[0].end(), 1.0);
        std::fill(bench.gradOut.begin(), bench.gradOut.end(), 1.0);
        bench.forward();
        bench.backward();
        for (std::size_t step = 0; step < 10; ++step) {
            const bool isKept = bench.out[3 * step] != 0;
            for (std::size_t i = 3 * step; i < 3 * step + 3; ++i) {
                QCOMPARE(bench.out[i], isKept ? bench.in[0][i] : 0.0);
                QCOMPARE(bench.gradIn[0][i], isKept ? 1.0 : 0.0);
            }
            kept += isKept ? 1 : 0;
            ++all;
        }
    }
    QVERIFY(std::abs(static_cast<double>(kept) / static_cast<double>(all) - 0.7) < 0.06); // four deviations of 1,000 draws
    LayerBench bench(layers().at("step_dropout"), {{"rate", 0.3}}, {shape}, 5, Phase::Evaluation, 0, samples);
    std::iota(bench.in[0].begin(), bench.in[0].end(), 1.0);
    bench.forward();
    QCOMPARE(bench.out, bench.in[0]);
}

void TestRandomLayers::gaussianSampleDrawsWithTheDeviationItReads()
{
    constexpr std::size_t rows = 20000;
    LayerBench bench(layers().at("gaussian_sample"), {}, {Shape{2}}, rows);
    for (std::size_t row = 0; row < rows; ++row) {
        bench.in[0][2 * row] = 3;
        bench.in[0][2 * row + 1] = std::log(0.25); // deviation 0.5
    }
    bench.forward();
    double sum = 0, squares = 0;
    for (const double number : bench.out) {
        sum += number - 3;
        squares += (number - 3) * (number - 3);
    }
    QVERIFY(std::abs(sum / rows) < 0.015);
    QVERIFY(std::abs(squares / rows - 0.25) < 0.01);
}

QTEST_APPLESS_MAIN(TestRandomLayers)
#include "tst_random_layers.moc"
