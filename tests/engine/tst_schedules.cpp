// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/schedules/schedule_run.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

void addTypeRows()
{
    QTest::addColumn<QString>("id");
    for (const std::string &id : schedules().ids())
        QTest::newRow(id.c_str()) << QString::fromStdString(id);
}

} // namespace

/// What every schedule of the catalogue promises; their exact numbers are compared in tst_pytorch_agreement.
class TestSchedules : public QObject
{
    Q_OBJECT
private slots:
    void everyScheduleSaysWhatItIs_data() { addTypeRows(); }
    void everyScheduleSaysWhatItIs();
    void theFactorIsFiniteAndNeverNegative_data() { addTypeRows(); }
    void theFactorIsFiniteAndNeverNegative();
    void aWarmUpClimbsToTheSchedule_data() { addTypeRows(); }
    void aWarmUpClimbsToTheSchedule();
    void theLossThatIsNotANumberCountsAsNoBetter();
    void unknownSchedulesAndSettingsAreRefusedInWords();
};

void TestSchedules::everyScheduleSaysWhatItIs()
{
    QFETCH(QString, id);
    const ScheduleInfo &info = schedules().at(id.toStdString()).info();
    QVERIFY(!info.label.empty() && !info.help.empty() && !info.formula.empty() && !info.source.empty());
    for (const ParamSpec &spec : info.params)
        QVERIFY2(!spec.label.empty() && !spec.help.empty(), spec.key.c_str());
    QVERIFY(checkParams(info.params, withDefaults(info.params, {})).empty());
}

void TestSchedules::theFactorIsFiniteAndNeverNegative()
{
    QFETCH(QString, id);
    for (const std::int64_t stepsPerEpoch : {1, 2, 7})
        for (const std::int64_t epochs : {1, 2, 30})
            for (const double warmup : {0.0, 0.5, 1000.0}) { // the last is longer than any of these runs
                const ScheduleRun run(id.toStdString(), {}, warmup, stepsPerEpoch, epochs);
                std::vector<double> memory(run.memorySize());
                for (std::int64_t step = 0; step < 2 * stepsPerEpoch * epochs; ++step) { // and on beyond the end
                    const double factor = run.factor(step, memory);
                    QVERIFY2(std::isfinite(factor) && factor >= 0 && factor <= 1, qPrintable(QString::number(step)));
                    if ((step + 1) % stepsPerEpoch == 0)
                        run.noteEpoch(step + 1, 1, memory);
                }
            }
}

void TestSchedules::aWarmUpClimbsToTheSchedule()
{
    QFETCH(QString, id);
    const ScheduleRun plain(id.toStdString(), {}, 0, 10, 7), warm(id.toStdString(), {}, 2, 10, 9);
    const std::vector<double> memory(plain.memorySize());
    for (std::int64_t step = 0; step < 20; ++step)
        QCOMPARE(warm.factor(step, memory), static_cast<double>(step + 1) / 20);
    for (std::int64_t step = 20; step < 90; ++step)
        QCOMPARE(warm.factor(step, memory), plain.factor(step - 20, memory));
}

void TestSchedules::theLossThatIsNotANumberCountsAsNoBetter()
{
    const ScheduleRun run("on_plateau", {{"patience", std::int64_t{1}}, {"factor", 0.5}}, 0, 1, 10);
    std::vector<double> memory(run.memorySize());
    for (std::int64_t epoch = 1; epoch <= 2; ++epoch)
        run.noteEpoch(epoch, std::nan(""), memory);
    QCOMPARE(run.factor(2, memory), 0.5);
}

void TestSchedules::unknownSchedulesAndSettingsAreRefusedInWords()
{
    const auto complaint = [](const std::string &id, const Params &params) {
        try {
            ScheduleRun(id, params, 0, 1, 1);
        } catch (const Error &error) {
            return QString::fromUtf8(error.what());
        }
        return QString();
    };
    QVERIFY(complaint("cosin", {}).contains("Did you mean 'cosine'"));
    QVERIFY(complaint("step", {{"factor", 2.0}}).contains("factor"));
    QCOMPARE(complaint("step", {}), QString());
}

QTEST_APPLESS_MAIN(TestSchedules)
#include "tst_schedules.moc"
