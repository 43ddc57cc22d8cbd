// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <thread>

using namespace netloom;

class TestRegistry : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    std::unique_ptr<Registry> m_evil;

    const PluginState &state(const std::string &id) const
    {
        for (const PluginState &plugin : m_evil->plugins())
            if (plugin.id == id)
                return plugin;
        throw std::runtime_error("no plug-in " + id);
    }

    std::string refusal(const std::string &reader, const JobControl &job = {}) const
    {
        try {
            m_evil->read({m_file}, reader, {}, job);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("NETLOOM_WORKER_MEMORY", "1073741824"); // filling half of a large machine would take a minute
        m_file = m_folder.filePath("some.evil").toStdString();
        std::ofstream(m_file) << "anything\n";
        m_evil = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/../tests/evil"});
    }

    void aPluginOfAnotherInterfaceIsRefusedBeforeItIsLoaded()
    {
        QVERIFY(!state("wrong_api").isLoaded);
        QVERIFY2(state("wrong_api").reason.str().find("999") != std::string::npos, state("wrong_api").reason.str().c_str());
    }

    void aPluginThatAbortsAtItsStartIsRefusedInWords()
    {
        QVERIFY(!state("abort_at_start").isLoaded);
        QVERIFY2(state("abort_at_start").reason.str().find("crashed") != std::string::npos,
                 state("abort_at_start").reason.str().c_str());
    }

    void aReaderThatMisbehavesBecomesASentence_data()
    {
        QTest::addColumn<QString>("words");
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
        QTest::newRow("segfault") << "without an answer"; // the sanitizer takes the signal and ends the worker itself
#else
        QTest::newRow("segfault") << "crashed";
#endif
        QTest::newRow("throws") << "no reason at all";
        QTest::newRow("throws_an_int") << "crashed";
        QTest::newRow("exits") << "without an answer";
        QTest::newRow("lies_about_shape") << "contradict";
#if !defined(__SANITIZE_ADDRESS__) && !defined(__SANITIZE_THREAD__)
        QTest::newRow("takes_all_memory") << "memory"; // the sanitizers need the addresses that the limit takes away
#endif
    }
    void aReaderThatMisbehavesBecomesASentence()
    {
        QFETCH(QString, words);
        const std::string said = refusal(QTest::currentDataTag());
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
    }

    void aReaderHasNoNetworkNoProgramsAndWritesNoFiles_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *reader : {"phones_home", "starts_programs", "writes_files"})
            QTest::newRow(reader) << 0;
    }
    void aReaderHasNoNetworkNoProgramsAndWritesNoFiles()
    {
        QCOMPARE(refusal(QTest::currentDataTag()), std::string());
        QVERIFY(!QFile::exists(QString::fromStdString(m_file + ".stray")));
    }

    void cancellingEndsAReaderThatNeverEnds()
    {
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            stop.request_stop();
        });
        try {
            m_evil->read({m_file}, "never_ends", {}, {.progress = {}, .stop = stop.get_token()});
            QFAIL("an endless reading came back");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void dataComeThroughTheWorkerWhole()
    {
        const ReadResult result = m_evil->read({m_file}, "well_behaved", {}, {});
        QCOMPARE(result.rowsSeen, std::size_t(3));
        QCOMPARE(result.data->columns.at(0).numbers, (std::vector<double>{1, 2, 3}));
    }

    void anUnknownReaderIsMissingAndARefusedOneSaysWhy()
    {
        try {
            m_evil->read({m_file}, "no-such", {}, {});
            QFAIL("an unknown reader read");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Missing);
        }
        QVERIFY(refusal("wrong_api").find("999") != std::string::npos);
    }

    void theShippedPluginsAreFoundAndLoaded()
    {
        const Registry shipped({NETLOOM_BIN_DIR "/plugins"});
        QVERIFY(!shipped.plugins().empty());
        for (const PluginState &plugin : shipped.plugins())
            QVERIFY2(plugin.isLoaded, (plugin.id + ": " + plugin.reason.str()).c_str());
        QVERIFY(shipped.findReader("medical-table"));
    }

    void aFolderIsOpenedByItsImages()
    {
        const Registry registry({NETLOOM_BIN_DIR "/plugins"});
        const QTemporaryDir folder;
        const std::string path = folder.path().toStdString();
        try {
            registry.readerFor(path);
            QFAIL("a folder without images was taken");
        } catch (const Error &error) {
            QVERIFY2(QString(error.what()).contains("folder without images"), error.what());
        }
        std::ofstream(path + "/a.pgm") << "P2 2 1 255 7 9\n";
        QCOMPARE(registry.readerFor(path).info().id, std::string("image-folder"));
        const ReadResult result = registry.read({path + "/"}, {}, {}, {});
        QCOMPARE(result.data->columns[1].values, (std::vector<float>{7, 9}));
        QCOMPARE(result.data->provenance.title, folder.path().section('/', -1).toStdString());
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
