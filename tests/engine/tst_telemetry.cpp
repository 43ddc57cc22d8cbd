// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/run_control.hpp"

#include <QTest>

#include <memory>
#include <thread>

using namespace netloom;

class TestTelemetry : public QObject
{
    Q_OBJECT
private slots:
    void samplesComeOutInOrder();
    void whatDoesNotFitIsCounted();
    void nothingIsLostOrTornBetweenTwoThreads();
    void epochsAreNeverDropped();
};

void TestTelemetry::samplesComeOutInOrder()
{
    const auto ring = std::make_unique<SampleRing>();
    std::vector<StepSample> samples;
    for (std::uint64_t step = 1; step <= 3 * SampleRing::capacity; ++step) {
        ring->push({step, 0, 0, 0, 0});
        if (step % 1000 == 0)
            ring->drain(samples);
    }
    ring->drain(samples);
    QCOMPARE(samples.size(), 3 * SampleRing::capacity);
    for (std::size_t i = 0; i < samples.size(); ++i)
        QCOMPARE(samples[i].step, i + 1);
    QCOMPARE(ring->dropped(), std::uint64_t{0});
}

void TestTelemetry::whatDoesNotFitIsCounted()
{
    const auto ring = std::make_unique<SampleRing>();
    for (std::uint64_t step = 1; step <= SampleRing::capacity + 25; ++step)
        ring->push({step, 0, 0, 0, 0});
    QCOMPARE(ring->dropped(), std::uint64_t{25});
    std::vector<StepSample> samples;
    ring->drain(samples);
    QCOMPARE(samples.size(), SampleRing::capacity);
    QCOMPARE(samples.back().step, std::uint64_t{SampleRing::capacity});
    ring->push({7, 0, 0, 0, 0});
    ring->drain(samples);
    QCOMPARE(samples.back().step, std::uint64_t{7});
}

void TestTelemetry::nothingIsLostOrTornBetweenTwoThreads()
{
    constexpr std::uint64_t count = 200000;
    const auto ring = std::make_unique<SampleRing>();
    std::jthread producer([&] {
        for (std::uint64_t step = 1; step <= count; ++step)
            ring->push({step, static_cast<double>(step) / 2, static_cast<float>(step % 1000), 0, 0});
    });
    std::vector<StepSample> samples;
    while (samples.size() + ring->dropped() < count)
        ring->drain(samples);
    std::uint64_t last = 0;
    for (const StepSample &sample : samples) {
        QVERIFY(sample.step > last);
        QCOMPARE(sample.epoch, static_cast<double>(sample.step) / 2);
        QCOMPARE(sample.loss, static_cast<float>(sample.step % 1000));
        last = sample.step;
    }
    QCOMPARE(samples.size() + ring->dropped(), std::size_t{count});
}

void TestTelemetry::epochsAreNeverDropped()
{
    const auto control = std::make_unique<RunControl>();
    constexpr std::int64_t count = 20000;
    std::jthread producer([&] {
        for (std::int64_t epoch = 1; epoch <= count; ++epoch) {
            EpochSummary summary;
            summary.epoch = epoch;
            summary.metrics = {{"accuracy", 0.5}};
            control->publish(std::move(summary));
        }
    });
    std::int64_t seen = 0;
    while (seen < count)
        for (const EpochSummary &summary : control->takeEpochs())
            QCOMPARE(summary.epoch, ++seen);
}

QTEST_APPLESS_MAIN(TestTelemetry)
#include "tst_telemetry.moc"
