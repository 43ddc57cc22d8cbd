// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/thread_pool.hpp"

#include <QTest>

#include <atomic>
#include <chrono>
#include <limits>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace netloom;

class TestThreadPool : public QObject
{
    Q_OBJECT
private slots:
    void everyPieceIsDoneExactlyOnce_data();
    void everyPieceIsDoneExactlyOnce();
    void manyShortRoundsKeepTheirResultsApart();
    void sleepingWorkersWakeForTheNextRound();
    void anExceptionComesBackAfterTheOthersHaveEnded();
    void ofSeveralExceptionsTheLowestPieceWins();
    void anIdlePoolEndsAtOnce();
    void denormalsAreZeroInEveryPieceAndBackAfterwards();
    void zeroThreadsMeansAllCoresAndHugeNumbersAreBounded();
};

void TestThreadPool::everyPieceIsDoneExactlyOnce_data()
{
    QTest::addColumn<int>("threads");
    QTest::addColumn<int>("pieces");
    for (const int threads : {1, 2, 3, 8})
        for (const int pieces : {0, 1, 2, 7, 1000})
            QTest::addRow("%d threads, %d pieces", threads, pieces) << threads << pieces;
}

void TestThreadPool::everyPieceIsDoneExactlyOnce()
{
    QFETCH(int, threads);
    QFETCH(int, pieces);
    ThreadPool pool(threads);
    QCOMPARE(pool.threads(), threads);
    std::vector<int> done(static_cast<std::size_t>(pieces), 0);
    pool.run(pieces, [&](int piece) { ++done[static_cast<std::size_t>(piece)]; });
    QCOMPARE(done, std::vector<int>(done.size(), 1));
}

void TestThreadPool::manyShortRoundsKeepTheirResultsApart()
{
    ThreadPool pool(4);
    std::vector<long> sums(5, 0); // plain numbers: the pool alone must order rounds
    for (int round = 0; round < 20000; ++round)
        pool.run(5, [&](int piece) { sums[static_cast<std::size_t>(piece)] += round; });
    QCOMPARE(sums, std::vector<long>(5, 19999L * 20000 / 2));
}

void TestThreadPool::sleepingWorkersWakeForTheNextRound()
{
    ThreadPool pool(3);
    std::atomic<int> together = 0;
    std::this_thread::sleep_for(std::chrono::milliseconds(20));
    // Each piece waits for the two others, so this ends only when three threads work at once.
    pool.run(3, [&](int) {
        ++together;
        while (together < 3)
            std::this_thread::yield();
    });
    QCOMPARE(together.load(), 3);
}

void TestThreadPool::anExceptionComesBackAfterTheOthersHaveEnded()
{
    ThreadPool pool(3);
    std::atomic<int> ended = 0;
    const auto task = [&](int piece) {
        if (piece == 4)
            throw std::runtime_error("piece 4");
        ++ended;
    };
    QVERIFY_EXCEPTION_THROWN(pool.run(9, task), std::runtime_error);
    QCOMPARE(ended.load(), 8);
    ended = 0;
    pool.run(4, task);
    QCOMPARE(ended.load(), 4);
}

void TestThreadPool::ofSeveralExceptionsTheLowestPieceWins()
{
    ThreadPool pool(4);
    for (int repetition = 0; repetition < 200; ++repetition) {
        std::string caught;
        try {
            pool.run(16, [](int piece) {
                if (piece >= 3)
                    throw std::runtime_error(std::to_string(piece));
            });
        } catch (const std::runtime_error &error) {
            caught = error.what();
        }
        QCOMPARE(caught, std::string("3"));
    }
}

void TestThreadPool::anIdlePoolEndsAtOnce()
{
    for (int i = 0; i < 50; ++i) {
        ThreadPool pool(4);
        QCOMPARE(pool.threads(), 4);
    }
}

void TestThreadPool::denormalsAreZeroInEveryPieceAndBackAfterwards()
{
#if defined(__x86_64__)
    volatile float smallest = std::numeric_limits<float>::min();
    ThreadPool pool(3);
    std::vector<float> halves(64, 1);
    pool.run(64, [&](int piece) { halves[static_cast<std::size_t>(piece)] = smallest / 2; });
    QCOMPARE(halves, std::vector<float>(64, 0));
    const float half = smallest / 2;
    QVERIFY(half > 0);
#else
    QSKIP("only x86 has the switch");
#endif
}

void TestThreadPool::zeroThreadsMeansAllCoresAndHugeNumbersAreBounded()
{
    QCOMPARE(ThreadPool().threads(), std::max(1, static_cast<int>(std::thread::hardware_concurrency())));
    QVERIFY(ThreadPool(1000000).threads() <= 256);
}

QTEST_APPLESS_MAIN(TestThreadPool)
#include "tst_thread_pool.moc"
