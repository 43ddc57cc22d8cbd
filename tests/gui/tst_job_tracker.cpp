// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"

#include <QSignalSpy>
#include <QTest>
#include <atomic>

using namespace netloom;

class TestJobTracker : public QObject
{
    Q_OBJECT
private slots:
    void theResultArrivesInTheGuiThread()
    {
        JobTracker jobs;
        int result = 0;
        QThread *where = nullptr;
        jobs.start<int>(
            "sum", "Adding", this, [](const JobControl &) { return 42; },
            [&](int value) {
                result = value;
                where = QThread::currentThread();
            },
            {});
        QVERIFY(jobs.isBusy("sum"));
        QTRY_COMPARE(result, 42);
        QCOMPARE(where, thread());
        QVERIFY(!jobs.isBusy());
    }

    void anErrorIsHandedOverWithItsSentence()
    {
        JobTracker jobs;
        std::string sentence;
        jobs.start<int>(
            "fail", "Failing", this,
            [](const JobControl &) -> int { throw Error(ErrorKind::File, "a.csv", text("It is empty.")); },
            [](int) { QFAIL("no result was made"); }, [&](const Error &error) { sentence = error.what(); });
        QTRY_COMPARE(sentence, std::string("a.csv: It is empty."));
    }

    void aNewerJobOfTheSameTopicDropsTheOlderOnesResult()
    {
        JobTracker jobs;
        QList<int> results;
        std::atomic<bool> wasStopped = false;
        const auto keep = [&](int value) { results << value; };
        jobs.start<int>("data", "Reading", this,
                        [&](const JobControl &job) {
                            while (!job.stop.stop_requested())
                                std::this_thread::yield();
                            wasStopped = true;
                            return 1;
                        },
                        keep, {});
        jobs.start<int>("data", "Reading", this, [](const JobControl &) { return 2; }, keep, {});
        QTRY_COMPARE(results, QList<int>{2});
        QTRY_VERIFY(wasStopped);
        QTest::qWait(20);
        QCOMPARE(results, QList<int>{2});
    }

    void cancellingSaysNothingAndEndsTheJob()
    {
        JobTracker jobs;
        QSignalSpy ended(&jobs, &JobTracker::ended);
        bool wasCalled = false;
        jobs.start<int>(
            "long", "Counting", this,
            [](const JobControl &job) {
                while (true)
                    job.throwIfStopped();
                return 0;
            },
            [&](int) { wasCalled = true; }, [&](const Error &) { wasCalled = true; });
        jobs.cancel("long");
        QVERIFY(!jobs.isBusy("long"));
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!wasCalled);
    }

    void aResultForSomebodyWhoIsGoneIsDropped()
    {
        JobTracker jobs;
        QSignalSpy ended(&jobs, &JobTracker::ended);
        bool wasCalled = false;
        auto receiver = std::make_unique<QObject>();
        jobs.start<int>(
            "gone", "Working", receiver.get(), [](const JobControl &) { return 1; }, [&](int) { wasCalled = true; }, {});
        receiver.reset();
        QTRY_COMPARE(ended.count(), 1);
        QVERIFY(!wasCalled);
    }

    void endingTheTrackerStopsItsJobs()
    {
        std::atomic<bool> hasEnded = false;
        {
            JobTracker jobs;
            jobs.start<int>(
                "long", "Counting", this,
                [&](const JobControl &job) {
                    while (!job.stop.stop_requested())
                        std::this_thread::yield();
                    hasEnded = true;
                    return 0;
                },
                [](int) {}, {});
        }
        QVERIFY(hasEnded);
    }

    void progressIsPassedOn()
    {
        JobTracker jobs;
        QSignalSpy progress(&jobs, &JobTracker::progressed);
        bool isDone = false;
        jobs.start<int>(
            "rows", "Reading", this,
            [](const JobControl &job) {
                job.report(0.5, text("half of them"));
                return 0;
            },
            [&](int) { isDone = true; }, {});
        QTRY_VERIFY(isDone);
        bool wasSeen = false;
        for (const auto &report : progress)
            wasSeen = wasSeen || (report[2].toDouble() == 0.5 && report[3].toString() == "half of them");
        QVERIFY(wasSeen);
    }
};

QTEST_GUILESS_MAIN(TestJobTracker)
#include "tst_job_tracker.moc"
