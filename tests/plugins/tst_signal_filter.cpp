// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/signal_filter.hpp"

#include <QtTest>
#include <cmath>

using namespace netloom;

class TestSignalFilter : public QObject
{
    Q_OBJECT

    static Values<float> wave()
    {
        Values<float> values;
        for (int n = 0; n < 40; ++n)
            values.push_back(float(std::sin(2 * M_PI * n / 20) + 0.5 * std::sin(2 * M_PI * n / 4) + 0.01 * n));
        return values;
    }

private slots:
    /// scipy 1.10.1: filtfilt(*butter(2, corner, kind, fs=100), x) at 0, 1, 7, 20, 38, 39
    void theNumbersAreThoseOfScipy_data()
    {
        QTest::addColumn<bool>("isLow");
        QTest::addColumn<double>("corner");
        QTest::addColumn<QList<double>>("expected");
        QTest::newRow("low") << true << 10.0 << QList<double>{0.000591271, 0.305755489,  0.830314949,
                                                              0.200117661, -0.432303756, -0.423902175};
        QTest::newRow("high") << false << 5.0 << QList<double>{-0.048239036, 0.603109064, -0.110667476,
                                                               -0.000890433, 0.138014478, -0.072849306};
    }
    void theNumbersAreThoseOfScipy()
    {
        QFETCH(bool, isLow);
        QFETCH(double, corner);
        QFETCH(QList<double>, expected);
        Values<float> values = wave();
        filterSignal(values, 100, corner, isLow ? Pass::Low : Pass::High);
        const int places[] = {0, 1, 7, 20, 38, 39};
        for (int i = 0; i < 6; ++i)
            QVERIFY(std::abs(double(values[std::size_t(places[i])]) - expected[i]) < 1e-6);
    }

    void aGapStaysAGapAndSpoilsNothingElse()
    {
        Values<float> values = wave(), gapped = values;
        gapped[3] = gapped[39] = NAN;
        filterSignal(gapped, 100, 10, Pass::Low);
        QCOMPARE(std::count_if(gapped.begin(), gapped.end(), [](float value) { return std::isnan(value); }), 2);
        Values<float> nothing(40, NAN);
        filterSignal(nothing, 100, 10, Pass::Low);
        QVERIFY(std::isnan(nothing[20]));
    }

    void aSlowerRateKeepsWhatItCanShowAndDropsTheRest()
    {
        Values<float> slow, fast;
        for (int i = 0; i < 4000; ++i) {
            slow.push_back(float(std::sin(2 * M_PI * 3 * i / 400)));
            fast.push_back(float(std::sin(2 * M_PI * 150 * i / 400))); // would come back as 50 Hz at 100 Hz
        }
        slow = resampledSignal(slow, 400, 100);
        fast = resampledSignal(fast, 400, 100);
        QCOMPARE(slow.size(), std::size_t(1000));
        for (std::size_t i = 20; i < 980; ++i) {
            QVERIFY(std::abs(double(slow[i]) - std::sin(2 * M_PI * 3 * double(i) / 100)) < 0.005);
            QVERIFY(std::abs(fast[i]) < 0.01F);
        }
    }
};

QTEST_APPLESS_MAIN(TestSignalFilter)
#include "tst_signal_filter.moc"
