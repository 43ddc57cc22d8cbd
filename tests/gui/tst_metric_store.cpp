// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/run/metric_store.hpp"

#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

EpochSummary epoch(std::int64_t number, double train, double validation)
{
    EpochSummary summary;
    summary.epoch = number;
    summary.trainLoss = train;
    summary.validationLoss = validation;
    return summary;
}

std::vector<StepSample> steps(std::uint64_t first, std::uint64_t last)
{
    std::vector<StepSample> samples;
    for (std::uint64_t step = first; step <= last; ++step)
        samples.push_back({step, static_cast<double>(step) / 100, 1.0F, 0.0F, 0.1F});
    return samples;
}

} // namespace

class MetricStoreTest : public QObject
{
    Q_OBJECT
private slots:
    void bestEpochHasTheLowestValidationLoss()
    {
        MetricStore store;
        store.add(epoch(1, 0.9, 0.8));
        store.add(epoch(2, 0.5, 0.6));
        store.add(epoch(3, 0.3, 0.7));
        QCOMPARE(store.bestEpoch, 2);
        QCOMPARE(store.best()->validationLoss, 0.6);
    }

    void withoutValidationTheTrainingLossDecides()
    {
        MetricStore store;
        store.add(epoch(1, 0.9, NAN));
        store.add(epoch(2, 0.5, NAN));
        QCOMPARE(store.bestEpoch, 2);
    }

    void aLossThatIsNotFiniteIsNeverTheBest()
    {
        MetricStore store;
        store.add(epoch(1, 0.9, INFINITY));
        QCOMPARE(store.bestEpoch, 0);
        QVERIFY(!store.best());
        store.add(epoch(2, 0.9, 5.0));
        store.add(epoch(3, NAN, NAN));
        QCOMPARE(store.bestEpoch, 2);
    }

    void anEpochThatComesAgainReplacesTheOld()
    {
        MetricStore store;
        store.add(epoch(1, 0.9, 0.8));
        store.add(epoch(2, 0.5, 0.6));
        store.add(epoch(2, 0.4, 0.5));
        QCOMPARE(store.epochs.size(), std::size_t{2});
        QCOMPARE(store.epochs.back().validationLoss, 0.5);
        QCOMPARE(store.bestEpoch, 2);
    }

    void longRunsAreThinnedEvenly()
    {
        MetricStore store;
        const std::uint64_t last = MetricStore::mostSamples * 5;
        for (std::uint64_t first = 1; first <= last; first += 7919)
            store.add(steps(first, std::min(last, first + 7918)));
        QVERIFY(store.samples.size() <= MetricStore::mostSamples);
        QVERIFY(store.samples.size() > MetricStore::mostSamples / 3);
        for (std::size_t i = 1; i < store.samples.size(); ++i)
            QCOMPARE(store.samples[i].step - store.samples[i - 1].step, store.stride);
        QVERIFY(last - store.samples.back().step < store.stride);
    }

    void longRunsKeepFewEpochsWithTheFirstTheNewestAndTheBest()
    {
        MetricStore store;
        const auto last = static_cast<std::int64_t>(MetricStore::mostEpochs) * 9 + 2;
        for (std::int64_t number = 1; number <= last; ++number)
            store.add(epoch(number, 1.0, number == 777 ? 0.1 : 0.5));
        QVERIFY(store.epochs.size() <= MetricStore::mostEpochs + 1);
        QVERIFY(store.epochs.size() > MetricStore::mostEpochs / 3);
        QCOMPARE(store.epochs.front().epoch, 1);
        QCOMPARE(store.epochs.back().epoch, last);
        for (std::size_t i = 1; i + 1 < store.epochs.size(); ++i)
            QCOMPARE(store.epochs[i].epoch - store.epochs[i - 1].epoch, store.epochStride);
        QCOMPARE(store.bestEpoch, 777);
        QCOMPARE(store.best()->validationLoss, 0.1);
    }

    void clearingForgetsEverything()
    {
        MetricStore store;
        store.add(steps(1, 10));
        store.add(epoch(1, 0.9, 0.8));
        store.dropped = 3;
        store.clear();
        QVERIFY(store.samples.empty() && store.epochs.empty());
        QCOMPARE(store.bestEpoch, 0);
        QCOMPARE(store.dropped, std::uint64_t{0});
    }
};

QTEST_APPLESS_MAIN(MetricStoreTest)
#include "tst_metric_store.moc"
