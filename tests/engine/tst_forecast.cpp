// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/measure/bench_cases.hpp"
#include "engine/measure/forecast.hpp"
#include "engine/optimizers/optimizer.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

class TestForecast : public QObject
{
    Q_OBJECT
private slots:
    void memoryIsForecastToTheByte_data();
    void memoryIsForecastToTheByte();
    void aNetworkBeyondAllMemoryIsMeasuredWithoutTakingIt();
    void timeGrowsWithRowsAndWork();
    void calibrationsAreKept();
};

void TestForecast::memoryIsForecastToTheByte_data()
{
    QTest::addColumn<QString>("id");
    for (const BenchCase &benchCase : benchCases())
        QTest::newRow(benchCase.id.c_str()) << QString::fromStdString(benchCase.id);
}

void TestForecast::memoryIsForecastToTheByte()
{
    QFETCH(QString, id);
    for (const BenchCase &benchCase : benchCases()) {
        if (QString::fromStdString(benchCase.id) != id)
            continue;
        const PreparedData data = benchData(benchCase);
        const GraphSpec graph = completeNetwork(parseNetwork(benchCase.network), data.signature);
        Recipe recipe;
        recipe.batchSize = benchCase.batch;
        const auto rows = static_cast<std::int64_t>(data.rows);
        for (const char *optimizer : {"sgd", "adam"}) {
            recipe.optimizer = optimizer;
            const RunForecast forecast = forecastRun(graph, data.signature, recipe, rows, 0, nullptr);
            const Network<float> network(graph, data.signature, rowsAtOnce(recipe, rows, 0));
            QCOMPARE(forecast.networkBytes, network.arenaBytes());
            const std::int64_t moments = optimizer == std::string("adam") ? 2 : 0;
            QCOMPARE(forecast.optimizerBytes, moments * network.trainedCount() * 4);
            QCOMPARE(forecast.parameters, network.trainedCount());
            QVERIFY(!forecast.secondsPerEpoch);
        }
    }
}

void TestForecast::aNetworkBeyondAllMemoryIsMeasuredWithoutTakingIt()
{
    const DataSignature signature = tableOf(6, Task::Regression);
    const GraphSpec graph = networkOf("dense 1000000 relu > dense 1000000 relu", signature);
    const RunForecast forecast = forecastRun(graph, signature, {}, 1000, 0, nullptr);
    QVERIFY(forecast.networkBytes > std::int64_t{4'000'000'000'000});
    GraphSpec broken = graph;
    broken.edges.clear();
    QVERIFY_EXCEPTION_THROWN(forecastRun(broken, signature, {}, 1000, 0, nullptr), Error);
}

void TestForecast::timeGrowsWithRowsAndWork()
{
    Calibration machine;
    machine.secondsPerNode = 1e-7;
    machine.secondsPerWeight = 1e-10;
    machine.secondsPerMultiplyAdd.fill(1e-11);
    const DataSignature signature = tableOf(6, Task::Regression);
    const auto seconds = [&](const char *text, std::int64_t rows) {
        return forecastRun(networkOf(text, signature), signature, {}, rows, 0, &machine).secondsPerEpoch.value();
    };
    QVERIFY(seconds("dense 8", 2000) > 1.9 * seconds("dense 8", 1000));
    QVERIFY(seconds("dense 300 > dense 300", 1000) > 5 * seconds("dense 8", 1000));
    // 20 steps of 3 nodes, 57 + 9 weights and 32 rows, and the epoch's end: by hand.
    const RunForecast small = forecastRun(networkOf("dense 8", signature), signature, {}, 640, 0, &machine);
    const double step = 2 * 1e-7 + 65 * 1e-10 + 32 * 56 * 1e-11;
    const double watching = 2.0 / 3 * (2 * 1e-7 + 256 * 56 * 1e-11) * 640 / 256;
    QVERIFY(std::abs(small.secondsPerEpoch.value() - (20 * step + watching)) < 1e-12);
}

void TestForecast::calibrationsAreKept()
{
    const QTemporaryDir folder;
    qputenv("XDG_CACHE_HOME", folder.path().toUtf8());
    QVERIFY(!storedCalibration(2));
    const Calibration found = calibrate(2, {});
    QVERIFY(found.secondsPerNode > 0 && found.secondsPerWeight >= 0);
    for (const double rate : found.secondsPerMultiplyAdd)
        QVERIFY(rate > 0);
    QVERIFY(storeCalibration(found));
    const auto read = storedCalibration(2);
    QVERIFY(read && read->machine == found.machine && read->secondsPerMultiplyAdd == found.secondsPerMultiplyAdd);
    QVERIFY(!storedCalibration(3)); // of another number of threads
    QFile file(folder.filePath("netloom/calibration.json"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write("no JSON");
    file.close();
    QVERIFY(!storedCalibration(2));
    QVERIFY(storeCalibration(found)); // a broken one is replaced
}

QTEST_APPLESS_MAIN(TestForecast)
#include "tst_forecast.moc"
