// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/engine_reader.hpp"

#include "plugins/host/block_files.hpp"
#include "plugins/host/registry.hpp"
#include "plugins/host/worker_process.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <fcntl.h>
#include <filesystem>
#include <fstream>
#include <sys/mman.h>
#include <unistd.h>

using namespace netloom;

class TestEngineReader : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

    std::string write(const char *name, const std::string &content)
    {
        const std::string path = m_folder.filePath(name).toStdString();
        std::ofstream(path) << content;
        return path;
    }
    /// Columns of each type, larger than the 2 MiB that may stand in memory here; one bad row.
    std::string largeTable()
    {
        std::string content = "number,second,word,text\n";
        for (int row = 0; row < 200'000; ++row) {
            content += std::to_string(row / 8.0) + ",";
            content += (row % 10 == 0 ? "" : std::to_string(-row)) + (row % 3 == 0 ? ",red," : ",blue,");
            content += "text " + std::to_string(row) + (row == 1000 ? ",one too many\n" : "\n");
        }
        return write("large.csv", content);
    }
    /// A worker that does nothing but this.
    void setWorker(const std::string &script)
    {
        const std::string path = write("worker.sh", "#!/bin/sh\n" + script + "\n");
        std::filesystem::permissions(path, std::filesystem::perms::owner_all);
        qputenv("NETLOOM_WORKER", path.c_str());
    }
    std::string messageOfReading(const std::string &path)
    {
        try {
            workerCsvReader().read({path}, {}, {});
        } catch (const Error &error) {
            return error.kind() == ErrorKind::File && error.where() == path ? error.message().str() : "of another kind";
        }
        return "no error";
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_COLUMN_MEMORY", "2");
        qputenv("XDG_CACHE_HOME", m_folder.path().toUtf8());
    }

    void init() { qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker"); }
    void cleanup() { QCOMPARE(column_memory::mappedBytes(), std::size_t{0}); }

    void aTableComesFromTheWorkerAsFromTheEngineItself()
    {
        const std::string path = largeTable();
        const ReadResult here = csvReader().read({path}, {}, {});
        const ReadResult there = workerCsvReader().read({path}, {}, {});
        QCOMPARE(there.data->columns.size(), std::size_t{4});
        for (std::size_t i = 0; i < 4; ++i)
            for (std::size_t row = 0; row < here.data->rows; ++row)
                QCOMPARE(there.data->columns[i].cellText(row), here.data->columns[i].cellText(row));
        QVERIFY(there.data->columns[0] == here.data->columns[0]);
        QVERIFY(there.data->columns[2] == here.data->columns[2]);
        QVERIFY(there.data->columns[3] == here.data->columns[3]);
        QVERIFY(there.data->lines == here.data->lines);
        QVERIFY(there.data->roles == here.data->roles);
        QCOMPARE(there.data->provenance.contentHash, here.data->provenance.contentHash);
        QVERIFY(there.data->provenance.options == here.data->provenance.options);
        QCOMPARE(there.rowsSeen, std::size_t{200'000});
        QCOMPARE(there.rowsRejected, std::size_t{1});
        QCOMPARE(there.problems.front().line, std::int64_t{1002});
        QCOMPARE(there.problems.front().message.str(), here.problems.front().message.str());
    }

    void columnsOutliveOneAnother()
    {
        const std::string path = largeTable();
        Column kept;
        {
            const ReadResult read = workerCsvReader().read({path}, {}, {});
            kept = std::move(const_cast<Dataset &>(*read.data).columns[0]);
        }
        QCOMPARE(kept.numbers.at(0), 0.0);
        QCOMPARE(kept.numbers.at(199'998), 199'999 / 8.0);
    }

    void theRegistryReadsTablesInAWorker()
    {
        setWorker("exit 7");
        const Registry registry({"/nowhere"});
        const std::string path = write("small.csv", "a,b\n1,2\n");
        QCOMPARE(registry.readerFor(path).info().id, std::string("csv"));
        QVERIFY_EXCEPTION_THROWN(registry.read({path}, {}, {}, {}), Error);
        QVERIFY_EXCEPTION_THROWN(registry.read({path}, "csv", {}, {}), Error);
    }

    void aFileOfThisProcessAloneIsReadHere()
    {
        const std::string path = write("small.csv", "a,b\n1,2\n3,4\n");
        const int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
        const ReadResult read = workerCsvReader().read({"/proc/self/fd/" + std::to_string(file)}, {}, {});
        ::close(file);
        QCOMPARE(read.data->rows, std::size_t{2});
    }

    void aNameThatIsNotUtf8IsReadToo()
    {
        const ReadResult read = workerCsvReader().read({write("gr\xf6\xdf"
                                                              "e.csv",
                                                              "a,b\n1,2\n")},
                                                       {}, {});
        QCOMPARE(read.data->rows, std::size_t{1});
    }

    void whatTheReaderSaysComesWithItsPlace()
    {
        QCOMPARE(messageOfReading(write("open.csv", "a,b\n1,\"" + std::string(70'000, 'x') + "\n")),
                 std::string("of another kind")); // the place is a line in the file
        QVERIFY(messageOfReading(m_folder.filePath("none.csv").toStdString()).starts_with("There is no such file."));
    }

    void aWorkerThatEndsIsASentence_data()
    {
        QTest::addColumn<QString>("script");
        QTest::addColumn<QString>("part");
        QTest::newRow("leaves") << "exit 7"
                                << "ended without an answer (code 7)";
        QTest::newRow("is killed") << "kill -9 $$"
                                   << "broke off (signal 9)";
        QTest::newRow("talks nonsense") << "echo '{\"done\": {}}'"
                                        << "Install Netloom again";
        QTest::newRow("is of another kind") << "echo hello"
                                            << "Install Netloom again";
    }
    void aWorkerThatEndsIsASentence()
    {
        QFETCH(QString, script);
        QFETCH(QString, part);
        setWorker(script.toStdString());
        const std::string message = messageOfReading(write("small.csv", "a,b\n1,2\n"));
        QVERIFY2(QString::fromStdString(message).contains(part), message.c_str());
    }

    void aStopEndsTheWorker()
    {
        std::stop_source stop;
        JobControl job{.progress = [&stop](double, const Text &) { stop.request_stop(); }, .stop = stop.get_token()};
        try {
            workerCsvReader().read({largeTable()}, {}, job);
            QFAIL("read to the end");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void noTwoColumnsLieInOnePlace()
    {
        BlockFiles files;
        const std::size_t many = 100'000;
        QCOMPARE(::ftruncate(files.memory(), 3 * many * sizeof(double)), 0);
        using column_memory::SharedFile;
        using column_memory::SharedPlace;
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 1}, many));         // no page begins there
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 4096}, 3 * many));  // it would end behind the file
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 0}, SIZE_MAX / 4)); // more than there are addresses
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 1UL << 63}, many)); // behind the file
        QVERIFY(!files.adopt<double>({SharedFile::Disk, 0}, many));           // that one is empty
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 0}, 10));           // too small to be shared
        const auto first = files.adopt<double>({SharedFile::Memory, 0}, many);
        QVERIFY(first && first->size() == many);
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 0}, many));
        QVERIFY(!files.adopt<double>({SharedFile::Memory, 4096 * 100}, many));
        QVERIFY(files.adopt<double>({SharedFile::Memory, 4096 * 200}, many));
    }
};

QTEST_GUILESS_MAIN(TestEngineReader)
#include "tst_engine_reader.moc"
