// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/mapped_blocks.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <algorithm>
#include <numeric>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace netloom;
using column_memory::SharedFile;

namespace {

constexpr std::size_t million = 1000 * 1000;

Values<double> counting(std::size_t count)
{
    Values<double> values(count);
    std::iota(values.begin(), values.end(), 0.0);
    return values;
}

blkcnt_t blocksOf(int file)
{
    struct stat info {
    };
    ::fstat(file, &info);
    return info.st_blocks;
}

} // namespace

/// What a worker does and what the program does stand here in one process.
class TestMappedBlocks : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    int m_memory = -1;
    int m_disk = -1;

private slots:
    void initTestCase()
    {
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
        m_memory = ::memfd_create("columns", MFD_CLOEXEC);
        m_disk = column_memory::openUnnamedFile();
        QVERIFY(m_memory >= 0 && m_disk >= 0);
        column_memory::shareBlocks(m_memory, m_disk, 10 * million);
    }

    void cleanup() { QCOMPARE(column_memory::mappedBytes(), std::size_t{0}); }

    void whatIsSmallIsNotShared()
    {
        const Values<double> values = counting(1000);
        QVERIFY(!column_memory::placeOf(values.data()));
    }

    void whatIsOverTheMemoryLiesOnDisk()
    {
        const Values<double> first = counting(million);
        const Values<double> second = counting(million);
        QVERIFY(column_memory::placeOf(first.data())->file == SharedFile::Memory);
        QVERIFY(column_memory::placeOf(second.data())->file == SharedFile::Disk);
        QCOMPARE(first, second);
    }

    void valuesAreAdoptedWhereTheyLie()
    {
        const Values<double> first = counting(million);
        const Values<double> second = counting(million);
        for (const Values<double> *values : {&first, &second}) {
            const auto place = column_memory::placeOf(values->data());
            const int file = place->file == SharedFile::Memory ? m_memory : m_disk;
            auto adopted = column_memory::adoptValues<double>(file, *place, values->size());
            QVERIFY(adopted.has_value());
            QVERIFY(adopted->data() != values->data());
            QCOMPARE(*adopted, *values);
            (*adopted)[3] = -7;
            QCOMPARE((*values)[3], -7.0); // one and the same, no copy
        }
    }

    void aBlockThatIsGivenBackFreesItsPartOfTheFile()
    {
        const blkcnt_t before = blocksOf(m_memory);
        {
            const Values<double> values = counting(million);
            QVERIFY(blocksOf(m_memory) > before);
        }
        QCOMPARE(blocksOf(m_memory), before);
    }

    void vectorsThatGrowAreVectorsAsEver()
    {
        Values<std::string> texts;
        for (int i = 0; i < 100000; ++i)
            texts.push_back(std::to_string(i) + " is a text that is too long to stand within its string");
        Values<float> numbers;
        for (std::size_t i = 0; i < million; ++i)
            numbers.push_back(static_cast<float>(i % 1000));
        QCOMPARE(texts[99999].substr(0, 8), std::string("99999 is"));
        QCOMPARE(std::count(numbers.begin(), numbers.end(), 999.0F), std::ptrdiff_t{1000});
    }
};

QTEST_GUILESS_MAIN(TestMappedBlocks)
#include "tst_mapped_blocks.moc"
