// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/train/rate_sweep.hpp"
#include "tests/engine/training_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

TrainingTask someTask(const char *optimizer = "adam")
{
    Recipe recipe;
    recipe.optimizer = optimizer;
    recipe.batchSize = 32;
    return taskOf("dense 32 relu > dropout 0.1 > dense 16 relu", tableOf(6, Task::Binary), 400, recipe);
}

QString complaint(const TrainingTask &task, const RateSweepSettings &settings, std::span<const float> from = {})
{
    try {
        sweepRates(task, settings, 1, {}, from);
    } catch (const Error &error) {
        return QString::fromUtf8(error.what());
    }
    return {};
}

} // namespace

class TestRateSweep : public QObject
{
    Q_OBJECT
private slots:
    void theSuggestionTrainsBetterThanRatesFarFromIt_data();
    void theSuggestionTrainsBetterThanRatesFarFromIt();
    void ratesGrowByTheSameFactorUntilTheLossBlowsUp();
    void theSameTaskGivesTheSameBitsWhateverTheThreads();
    void itBeginsWithTheWeightsThatAreGivenAndLeavesThemAlone();
    void itCanBeStopped();
    void whatIsNoSweepIsRefusedInWords();
};

void TestRateSweep::theSuggestionTrainsBetterThanRatesFarFromIt_data()
{
    QTest::addColumn<QString>("optimizer");
    for (const char *id : {"sgd", "adam", "rmsprop", "lion"})
        QTest::newRow(id) << id;
}

void TestRateSweep::theSuggestionTrainsBetterThanRatesFarFromIt()
{
    QFETCH(QString, optimizer);
    TrainingTask task = someTask(qPrintable(optimizer));
    double least = 1e9, most = 0;
    for (std::uint64_t seed = 1; seed <= 8; ++seed) { // whatever the batches and the first weights are
        task.recipe.seed = seed;
        const double suggestion = sweepRates(task, {}, 1).suggestion;
        least = std::min(least, suggestion);
        most = std::max(most, suggestion);
    }
    QVERIFY2(least > 0 && most < 100 * least, qPrintable(QString("%1 %2").arg(least).arg(most)));
    const RateSweep sweep = sweepRates(task, {}, 1);
    task.recipe.epochs = 3;
    const auto lossWith = [&](double rate) {
        task.recipe.learningRate = rate;
        RunControl control;
        const RunOutcome outcome = Trainer(task, 1).run(control);
        return outcome.reason == StopReason::Diverged ? 1e9 : outcome.epochs.back().trainLoss;
    };
    const double loss = lossWith(sweep.suggestion);
    QVERIFY2(loss < lossWith(sweep.suggestion / 300), qPrintable(QString::number(sweep.suggestion)));
    QVERIFY2(loss < lossWith(sweep.suggestion * 300), qPrintable(QString::number(sweep.suggestion)));
}

void TestRateSweep::ratesGrowByTheSameFactorUntilTheLossBlowsUp()
{
    RateSweepSettings settings;
    settings.lowest = 1e-4;
    settings.highest = 1e5;
    settings.steps = 91;
    const RateSweep sweep = sweepRates(someTask("sgd"), settings, 1);
    QVERIFY(sweep.points.size() > 20 && sweep.points.size() < 91);
    double lowest = sweep.points.front().loss;
    for (std::size_t i = 0; i < sweep.points.size(); ++i) {
        QVERIFY(std::abs(sweep.points[i].learningRate / (1e-4 * std::pow(10, 0.1 * static_cast<double>(i))) - 1) < 1e-9);
        QVERIFY(std::isfinite(sweep.points[i].loss));
        lowest = std::min(lowest, sweep.points[i].loss);
    }
    QVERIFY(sweep.points.back().loss > lowest);
}

void TestRateSweep::theSameTaskGivesTheSameBitsWhateverTheThreads()
{
    TrainingTask task = someTask();
    task.recipe.batchSize = 128;
    const RateSweep one = sweepRates(task, {}, 1);
    for (const int threads : {1, 2, 4}) {
        const RateSweep again = sweepRates(task, {}, threads);
        QCOMPARE(again.points.size(), one.points.size());
        for (std::size_t i = 0; i < one.points.size(); ++i)
            QCOMPARE(again.points[i].loss, one.points[i].loss);
        QCOMPARE(again.suggestion, one.suggestion);
    }
}

void TestRateSweep::itBeginsWithTheWeightsThatAreGivenAndLeavesThemAlone()
{
    TrainingTask task = someTask();
    task.recipe.epochs = 20;
    task.recipe.learningRate = 0.01;
    RunControl control;
    Trainer trainer(task, 1);
    const Checkpoint end = trainer.run(control).checkpoint;
    const std::vector<float> before = end.weights;
    const RateSweep fresh = sweepRates(task, {}, 1), trained = sweepRates(task, {}, 1, {}, end.weights);
    QVERIFY(trained.points.front().loss < 0.5 * fresh.points.front().loss);
    QVERIFY(end.weights == before);
    QVERIFY(std::equal(before.begin(), before.end(), trainer.network().weights().begin()));
}

void TestRateSweep::itCanBeStopped()
{
    std::stop_source source;
    int reports = 0;
    JobControl job;
    job.stop = source.get_token();
    job.progress = [&](double, const Text &) {
        if (++reports == 5)
            source.request_stop();
    };
    QVERIFY_EXCEPTION_THROWN(sweepRates(someTask(), {}, 1, job), Error);
    QCOMPARE(reports, 5);
}

void TestRateSweep::whatIsNoSweepIsRefusedInWords()
{
    RateSweepSettings settings;
    settings.lowest = 1;
    settings.highest = 0.1;
    QVERIFY(complaint(someTask(), settings).contains("up to a higher one"));
    settings = {};
    settings.steps = 3;
    QVERIFY(complaint(someTask(), settings).contains("at least 10"));
    settings = {};
    settings.smoothing = 1;
    QVERIFY(complaint(someTask(), settings).contains("smoothing"));
    QVERIFY(complaint(someTask("lbfgs"), {}).contains("L-BFGS"));
    const std::vector<float> others(3);
    QVERIFY(complaint(someTask(), {}, others).contains("not of this network"));
    TrainingTask task = someTask();
    task.split.train.clear();
    QVERIFY(complaint(task, {}).contains("nothing to train on"));
}

QTEST_APPLESS_MAIN(TestRateSweep)
#include "tst_rate_sweep.moc"
