// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"
#include "engine/data/reader.hpp"
#include "engine/data/sort_numbers.hpp"
#include "engine/data/values.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <atomic>
#include <cmath>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <limits>
#include <numeric>
#include <sys/resource.h>
#include <thread>

using namespace netloom;

namespace {

constexpr std::size_t million = 1000 * 1000;

/// Open files of this process.
std::ptrdiff_t openFiles()
{
    using Files = std::filesystem::directory_iterator;
    return std::distance(Files("/proc/self/fd"), Files());
}

} // namespace

class TestValues : public QObject
{
    Q_OBJECT

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_COLUMN_MEMORY", "1");
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
        QCOMPARE(column_memory::heapBudget(), std::size_t{1024 * 1024});
    }

    void cleanup() { QCOMPARE(column_memory::mappedBytes(), std::size_t{0}); }

    void whatIsSmallStandsOnTheHeap()
    {
        const Values<double> values(1000, 1.0);
        QCOMPARE(column_memory::mappedBytes(), std::size_t{0});
    }

    void whatIsLargeIsMappedAndBehavesAsAVector()
    {
        Values<double> values;
        for (std::size_t i = 0; i < million; ++i)
            values.push_back(static_cast<double>(i));
        QVERIFY(column_memory::mappedBytes() >= million * sizeof(double));
        QCOMPARE(std::accumulate(values.begin(), values.end(), 0.0), 499999500000.0);

        Values<double> copy = values;
        copy[0] = -1;
        QCOMPARE(values[0], 0.0);
        const Values<double> moved = std::move(copy);
        QCOMPARE(moved[0], -1.0);
        QCOMPARE(moved[million - 1], 999999.0);
        QVERIFY(moved != values);
    }

    void textsMayBeMappedAsWell()
    {
        Values<std::string> texts;
        for (std::size_t i = 0; i < 100000; ++i)
            texts.push_back(i % 2 == 0 ? "short" : "a text that is too long to stand within its string");
        QVERIFY(column_memory::mappedBytes() > 0);
        texts.erase(texts.begin());
        QCOMPARE(texts[0], std::string("a text that is too long to stand within its string"));
        QCOMPARE(texts[99998], texts[0]);
    }

    void nothingIsLeftInTheFolderAndNoFileStaysOpen()
    {
        const auto before = openFiles();
        const Values<float> values(million, 1.0F);
        QVERIFY(column_memory::mappedBytes() > 0);
        QCOMPARE(openFiles(), before);
        for (const auto &entry : std::filesystem::recursive_directory_iterator(m_folder.path().toStdString()))
            QVERIFY2(entry.is_directory(), entry.path().c_str());
    }

    /// A limit for files stands for a full disk: both are a refusal when the room is asked for.
    void whereTheDiskHasNoRoomTheHeapIsTaken()
    {
        rlimit before{};
        ::getrlimit(RLIMIT_FSIZE, &before);
        rlimit small = before;
        small.rlim_cur = 4096;
        const auto handler = ::signal(SIGXFSZ, SIG_IGN);
        ::setrlimit(RLIMIT_FSIZE, &small);
        {
            const Values<double> values(million, 2.0);
            ::setrlimit(RLIMIT_FSIZE, &before);
            QCOMPARE(column_memory::mappedBytes(), std::size_t{0});
            QCOMPARE(values[million - 1], 2.0);
        }
        ::signal(SIGXFSZ, handler);
    }

    void threadsTakeAndGiveAtTheSameTime()
    {
        std::vector<std::jthread> threads;
        std::atomic<int> wrong = 0;
        for (int thread = 0; thread < 4; ++thread)
            threads.emplace_back([thread, &wrong] {
                for (std::size_t round = 0; round < 50; ++round) {
                    const Values<float> values(100000 + round * 1000, static_cast<float>(thread));
                    wrong += values.front() != static_cast<float>(thread) || values.back() != static_cast<float>(thread);
                }
            });
        threads.clear();
        QCOMPARE(int(wrong), 0);
    }

    void aTableThatIsMappedIsReadAsOneThatIsNot()
    {
        const std::string path = m_folder.filePath("table.csv").toStdString();
        std::ofstream file(path);
        file << "number,word,text\n";
        for (int row = 0; row < 200000; ++row)
            file << row / 4
                 << (row % 4 == 0   ? ""
                     : row % 4 == 1 ? ".25"
                     : row % 4 == 2 ? ".5"
                                    : ".75")
                 << "," << (row % 3 == 0 ? "a" : "b") << ",text " << row << (row == 1000 ? ",one too many" : "") << "\n";
        file.close();
        const ReadResult result = csvReader().read({path}, {}, {});
        QVERIFY(column_memory::mappedBytes() > 0);
        QCOMPARE(result.rowsSeen, std::size_t{200000});
        QCOMPARE(result.rowsRejected, std::size_t{1});
        const Dataset &data = *result.data;
        for (std::size_t row = 0; row < data.rows; ++row) {
            const int source = static_cast<int>(row) + (row >= 1000 ? 1 : 0);
            QCOMPARE(data.lines[row], source + 2);
            QCOMPARE(data.columns[0].numbers[row], source / 4.0);
            QCOMPARE(data.columns[1].cellText(row), std::string(source % 3 == 0 ? "a" : "b"));
            QCOMPARE(data.columns[2].texts[row], "text " + std::to_string(source));
        }
    }

    void numbersAreSorted_data()
    {
        QTest::addColumn<int>("count");
        QTest::newRow("none") << 0;
        QTest::newRow("one") << 1;
        QTest::newRow("few") << 100;
        QTest::newRow("many") << 100000;
    }

    /// Against std::sort.
    void numbersAreSorted()
    {
        QFETCH(int, count);
        RandomStream rng({7});
        std::vector<double> numbers;
        for (int i = 0; i < count; ++i)
            numbers.push_back(i % 5 == 0 ? std::round(rng.normal())
                                         : rng.normal() * std::pow(10.0, rng.uniform() * 600 - 300));
        if (count > 50) {
            numbers[3] = std::numeric_limits<double>::infinity();
            numbers[17] = -std::numeric_limits<double>::infinity();
            numbers[30] = std::numeric_limits<double>::denorm_min();
            numbers[31] = -0.0;
            numbers[32] = 0.0;
        }
        std::vector<double> expected = numbers;
        std::sort(expected.begin(), expected.end());
        sortNumbers(numbers);
        QCOMPARE(numbers, expected);
        const auto zero = std::find(numbers.begin(), numbers.end(), 0.0);
        if (count > 50)
            QVERIFY(std::signbit(*zero));
    }

private:
    QTemporaryDir m_folder;
};

QTEST_GUILESS_MAIN(TestValues)
#include "tst_values.moc"
