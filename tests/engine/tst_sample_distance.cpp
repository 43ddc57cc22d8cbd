// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/measure/sample_distance.hpp"

#include <QTest>

#include <cmath>
#include <vector>

using namespace netloom;

/// Oracle: scipy 1.10.1, wasserstein_distance and ks_2samp; numpy 1.24 mean and std(ddof=1).
class TestSampleDistance : public QObject
{
    Q_OBJECT
private slots:
    void distancesAgreeWithScipy_data()
    {
        QTest::addColumn<QList<double>>("a");
        QTest::addColumn<QList<double>>("b");
        QTest::addColumn<double>("wasserstein");
        QTest::addColumn<double>("kolmogorov");
        QTest::newRow("of two sizes") << QList<double>{3, 0.5, 7.5, 1.25, 3} << QList<double>{1, 4, 2, 2.5} << 1.2 << 0.35;
        QTest::newRow("with equal ones") << QList<double>{1, 1, 1} << QList<double>{2, 1} << 0.5 << 0.5;
        QTest::newRow("equal") << QList<double>{1, 2} << QList<double>{2, 1} << 0.0 << 0.0;
        QTest::newRow("side by side") << QList<double>{0, 1} << QList<double>{10, 11} << 10.0 << 1.0;
        QTest::newRow("with what is not known") << QList<double>{0, std::nan(""), 1} << QList<double>{10, 11} << 10.0 << 1.0;
    }
    void distancesAgreeWithScipy()
    {
        QFETCH(QList<double>, a);
        QFETCH(QList<double>, b);
        QFETCH(double, wasserstein);
        QFETCH(double, kolmogorov);
        const std::vector<double> one(a.begin(), a.end()), other(b.begin(), b.end());
        for (const SampleDistance &distance : {sampleDistance(one, other), sampleDistance(other, one)}) {
            QVERIFY(std::abs(distance.wasserstein - wasserstein) < 1e-12);
            QVERIFY(std::abs(distance.kolmogorov - kolmogorov) < 1e-12);
        }
    }

    void anEmptySampleHasNoDistance()
    {
        const std::vector<double> some = {1}, none;
        QVERIFY(std::isnan(sampleDistance(some, none).wasserstein));
        QVERIFY(std::isnan(sampleDistance(none, some).kolmogorov));
    }

    void momentsAgreeWithNumpy()
    {
        const std::vector<double> some = {0.5, 1.25, 3, std::nan(""), 3, 7.5}, one = {4}, none;
        QCOMPARE(sampleMoments(some).mean, 3.05);
        QCOMPARE(sampleMoments(some).deviation, 2.7179955849853767);
        QCOMPARE(sampleMoments(one).mean, 4.0);
        QVERIFY(std::isnan(sampleMoments(one).deviation));
        QVERIFY(std::isnan(sampleMoments(none).mean));
    }
};

QTEST_APPLESS_MAIN(TestSampleDistance)
#include "tst_sample_distance.moc"
