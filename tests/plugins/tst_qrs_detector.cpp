// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"
#include "plugins/medical/qrs_detector.hpp"
#include "plugins/medical/wfdb_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"
#include "tests/plugins/wfdb_fixture.hpp"

#include <QDir>
#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

struct MadeEcg {
    Values<float> lead;
    std::vector<std::int64_t> beats;
};

/// P, QRS and T as bells, with a wandering baseline and noise. intervals: s, between beats; weak: a beat of less than half
/// the height.
MadeEcg madeEcg(double rate, const std::vector<double> &intervals, double noise, double sign = 1, std::size_t weak = 9999)
{
    struct Bell {
        double from, width, height; // s from the beat, s, mV
    };
    const Bell bells[] = {
        {-0.18, 0.025, 0.15}, {-0.025, 0.010, -0.12}, {0, 0.011, 1.1}, {0.028, 0.010, -0.25}, {0.27, 0.045, 0.35}};
    double length = 1;
    std::vector<double> times;
    for (const double interval : intervals)
        times.push_back(length += interval);
    MadeEcg made;
    RandomStream random({.seed = 11});
    for (const double time : times)
        made.beats.push_back(std::llround(time * rate));
    std::size_t next = 0;
    for (std::int64_t i = 0; i < std::llround((length + 1) * rate); ++i) {
        const double now = static_cast<double>(i) / rate;
        double value = 0.3 * std::sin(2 * 3.14159265 * 0.25 * now) + noise * random.normal();
        while (next < times.size() && times[next] < now - 0.7)
            ++next;
        for (std::size_t beat = next; beat < times.size() && times[beat] < now + 0.7; ++beat)
            for (const Bell &bell : bells)
                value += (beat == weak ? 0.45 : 1) * sign * bell.height *
                         std::exp(-std::pow((now - times[beat] - bell.from) / bell.width, 2) / 2);
        made.lead.push_back(static_cast<float>(value));
    }
    return made;
}

std::vector<double> intervals(int count, double usual, double spread)
{
    RandomStream random({.seed = 3});
    std::vector<double> all;
    for (int i = 0; i < count; ++i)
        all.push_back(usual + spread * (2 * random.uniform() - 1));
    return all;
}

const QString shared = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/medical/ecg-wfdb/");

QString said(const ReadResult &result)
{
    QString all;
    for (const Problem &problem : result.problems)
        all += QString::fromStdString(problem.message.str()) + u'\n';
    return all;
}

} // namespace

class TestQrsDetector : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;

private slots:
    void beatsAreFoundWhereTheyAre_data()
    {
        QTest::addColumn<double>("rate");
        QTest::addColumn<double>("usual");
        QTest::addColumn<double>("spread");
        QTest::addColumn<double>("sign");
        QTest::newRow("at rest") << 250.0 << 0.9 << 0.08 << 1.0;
        QTest::newRow("fast") << 360.0 << 0.4 << 0.03 << 1.0;
        QTest::newRow("slow") << 500.0 << 1.6 << 0.2 << 1.0;
        QTest::newRow("irregular") << 250.0 << 0.8 << 0.35 << 1.0;
        QTest::newRow("upside down") << 128.0 << 0.8 << 0.05 << -1.0;
    }

    void beatsAreFoundWhereTheyAre()
    {
        QFETCH(double, rate);
        QFETCH(double, usual);
        QFETCH(double, spread);
        QFETCH(double, sign);
        const MadeEcg made = madeEcg(rate, intervals(120, usual, spread), 0.03, sign);
        const std::vector<std::int64_t> found = detectedQrs(made.lead, rate);
        const BeatAgreement agreement = compareBeats(made.beats, found, std::llround(0.03 * rate));
        QCOMPARE(agreement.missed, 0);
        QCOMPARE(agreement.extra, 0);
    }

    /// Half as high as the others: below the first threshold, above the second one.
    void aWeakBeatIsLookedForWhenItIsOverdue()
    {
        const MadeEcg made = madeEcg(250, intervals(40, 0.9, 0), 0.01, 1, 20);
        const BeatAgreement agreement = compareBeats(made.beats, detectedQrs(made.lead, 250), 10);
        QCOMPARE(agreement.missed, 0);
    }

    void gapsAndFlatLinesHaveNoBeats()
    {
        QVERIFY(detectedQrs({}, 250).empty());
        QVERIFY(detectedQrs(Values<float>(2000, 0.5F), 250).empty());
        QVERIFY(detectedQrs(Values<float>(2000, std::nanf("")), 250).empty());
        QVERIFY(detectedQrs(madeEcg(250, {0.8, 0.8}, 0).lead, 20).empty()); // too few samples a second
        MadeEcg made = madeEcg(250, intervals(60, 0.8, 0.05), 0.02);
        const std::int64_t from = made.beats[20] + 60, to = made.beats[25] + 60;
        std::fill(made.lead.begin() + from, made.lead.begin() + to, std::nanf(""));
        const std::vector<std::int64_t> found = detectedQrs(made.lead, 250);
        QVERIFY(std::none_of(found.begin(), found.end(), [&](std::int64_t at) { return at > from + 5 && at < to - 5; }));
        QCOMPARE(compareBeats(made.beats, found, 10).missed, 5);
    }

    void eachMarkGoesWithOneBeat()
    {
        const BeatAgreement agreement = compareBeats({100, 200, 300, 400}, {95, 104, 290, 410, 600}, 20);
        QCOMPARE(agreement.markOfFound, (std::vector<std::int64_t>{-1, 0, 2, 3, -1}));
        QCOMPARE(agreement.missed, 1);
        QCOMPARE(agreement.extra, 2);
        QCOMPARE(agreement.sensitivity(), 0.75);
        QCOMPARE(agreement.positivePredictivity(), 0.6);
        QVERIFY(std::isnan(compareBeats({}, {}, 5).sensitivity()));
    }

    /// Beats without annotations are rows, too; who wants them although there are some is told how well they agree.
    void aRecordWithoutAnnotationsHasBeats()
    {
        const MadeEcg made = madeEcg(250, intervals(30, 0.8, 0.05), 0.02);
        std::vector<int> samples;
        for (const float value : made.lead)
            samples.push_back(static_cast<int>(std::lround(200 * value)));
        const auto checksum = static_cast<std::int16_t>(std::accumulate(samples.begin(), samples.end(), 0));
        m_folder.write("made.dat", wfdbBytes(16, samples));
        m_folder.write("made.hea", "made 1 250 " + std::to_string(samples.size()) + "\nmade.dat 16 200 16 0 " +
                                       std::to_string(samples.front()) + " " + std::to_string(checksum) +
                                       " 0 II\n# Dx: none\n");
        const ReadResult result =
            wfdbReader().read({m_folder.path("made.hea").toStdString()}, {{"rows", std::string("beats")}}, {});
        QCOMPARE(result.data->rows + result.rowsRejected, std::size_t{30}); // the first may begin too early for its window
        QVERIFY(result.data->rows >= 28);
        QVERIFY2(said(result).contains("found in the lead II, without annotations: 30"), qPrintable(said(result)));
    }

    /// Record 100 of the MIT-BIH Arrhythmia Database has 2,273 beats, which a correct detector finds.
    void record100IsFoundWhole()
    {
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = wfdbReader().read(
            {(shared + "100.hea").toStdString()},
            {{"rows", std::string("beats")}, {"beats", std::string("detected")}, {"annotator", std::string("atr")}}, {});
        QVERIFY2(said(result).contains("Of 2273 annotated ones 0 are missing (sensitivity 100.00 %), and 0 are nobody's"),
                 qPrintable(said(result)));
    }
};

QTEST_GUILESS_MAIN(TestQrsDetector)
#include "tst_qrs_detector.moc"
