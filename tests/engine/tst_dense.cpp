// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/numeric/backend.hpp"

#include <QTest>

#include <algorithm>
#include <cmath>

using namespace netloom;

namespace {

/// One dense layer without activation and all that a call of it reads and writes.
struct DenseCall {
    std::int64_t rows, in, units;
    std::vector<float> x, weight, bias, gradY, y, gradX, gradWeight, gradBias, scratch;

    DenseCall(std::int64_t rowCount, std::int64_t inputs, std::int64_t outputs)
        : rows(rowCount),
          in(inputs),
          units(outputs),
          x(numbers(rows * in, 0.37F)),
          weight(numbers(in * units, 0.71F)),
          bias(numbers(units, 0.13F)),
          gradY(numbers(rows * units, 0.53F)),
          y(gradY.size(), -1),
          gradX(x.size(), -1),
          gradWeight(weight.size(), -1),
          gradBias(bias.size(), -1)
    {
    }

    void run(const NumericBackend &backend, std::int64_t firstRow, std::int64_t rowCount)
    {
        const LayerType &type = backend.layers().at("dense");
        Params params;
        params.set("units", units);
        const std::vector<Shape> shapes = {Shape{in}};
        const auto layer = type.makeFloat(withDefaults(type.info().params, params), shapes);
        scratch.resize(static_cast<std::size_t>(layer->scratchSize(rowCount)));
        const float *inputs[] = {x.data() + firstRow * in};
        float *weights[] = {weight.data(), bias.data()}, *gradWeights[] = {gradWeight.data(), gradBias.data()};
        float *gradInputs[] = {gradX.data() + firstRow * in};
        LayerCall<float> call;
        call.rows = rowCount;
        call.firstRow = firstRow;
        call.in = inputs;
        call.weights = weights;
        call.out = y.data() + firstRow * units;
        call.scratch = scratch.data();
        call.gradOut = gradY.data() + firstRow * units;
        call.gradIn = gradInputs;
        call.gradWeights = gradWeights;
        layer->forward(call);
        layer->backward(call);
    }

    static std::vector<float> numbers(std::int64_t count, float step)
    {
        std::vector<float> made;
        for (std::int64_t i = 0; i < count; ++i)
            made.push_back(std::sin(step * static_cast<float>(i + 1)));
        return made;
    }
};

/// The largest difference from sum(i, k) over `depth` summed in double.
template <class Sum>
double furthest(const std::vector<float> &found, std::int64_t columns, std::int64_t depth, const Sum &term)
{
    double most = 0;
    for (std::int64_t i = 0; i < static_cast<std::int64_t>(found.size()); ++i) {
        double sum = 0;
        for (std::int64_t k = 0; k < depth; ++k)
            sum += term(i / columns, i % columns, k);
        most = std::max(most, std::fabs(sum - static_cast<double>(found[static_cast<std::size_t>(i)])));
    }
    return most;
}

double product(const std::vector<float> &a, std::int64_t i, const std::vector<float> &b, std::int64_t j)
{
    return static_cast<double>(a[static_cast<std::size_t>(i)]) * static_cast<double>(b[static_cast<std::size_t>(j)]);
}

} // namespace

/// Sizes around the widths of all registers, in every build of the kernels.
class TestDense : public QObject
{
    Q_OBJECT

private slots:
    void sumsAreThoseOfPlainLoops_data();
    void sumsAreThoseOfPlainLoops();
    void aSmallLayerGivesARowTheSameWhereverItStands();
};

void TestDense::sumsAreThoseOfPlainLoops_data()
{
    QTest::addColumn<int>("in");
    QTest::addColumn<int>("units");
    for (const int in : {1, 3, 8, 21, 66})
        for (const int units : {1, 2, 5, 8, 15, 16, 31, 33, 47, 150})
            QTest::addRow("%d to %d", in, units) << in << units;
}

void TestDense::sumsAreThoseOfPlainLoops()
{
    QFETCH(int, in);
    QFETCH(int, units);
    for (const NumericBackend *backend : usableBackends())
        for (const int rows : {1, 2, 7, 10, 33}) {
            DenseCall call(rows, in, units);
            call.run(*backend, 0, rows);
            const auto weighted = [&](auto i, auto j, auto k) {
                return product(call.x, i * in + k, call.weight, k * units + j) +
                       (k == 0 ? static_cast<double>(call.bias[static_cast<std::size_t>(j)]) : 0);
            };
            const double y = furthest(call.y, units, in, weighted);
            const double gradWeight = furthest(call.gradWeight, units, rows, [&](auto i, auto j, auto k) {
                return product(call.x, k * in + i, call.gradY, k * units + j);
            });
            const double gradBias = furthest(call.gradBias, units, rows, [&](auto, auto j, auto k) {
                return static_cast<double>(call.gradY[static_cast<std::size_t>(k * units + j)]);
            });
            const double gradX = furthest(call.gradX, in, units, [&](auto i, auto j, auto k) {
                return product(call.gradY, i * units + k, call.weight, j * units + k);
            });
            QVERIFY2(std::max({y, gradWeight, gradBias, gradX}) < 2e-5, qPrintable(QString("%1, %2 rows: off by %3 %4 %5 %6")
                                                                                       .arg(backend->instructionSet)
                                                                                       .arg(rows)
                                                                                       .arg(y)
                                                                                       .arg(gradWeight)
                                                                                       .arg(gradBias)
                                                                                       .arg(gradX)));
        }
}

void TestDense::aSmallLayerGivesARowTheSameWhereverItStands()
{
    constexpr int rows = 13;
    for (const NumericBackend *backend : usableBackends()) {
        DenseCall together(rows, 21, 33), alone(rows, 21, 33);
        together.run(*backend, 0, rows);
        for (int row = 0; row < rows; ++row)
            alone.run(*backend, row, 1);
        QVERIFY(together.y == alone.y && together.gradX == alone.gradX);
    }
}

QTEST_APPLESS_MAIN(TestDense)
#include "tst_dense.moc"
