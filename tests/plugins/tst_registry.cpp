// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include <QTemporaryDir>
#include <QTest>
#include <fstream>

using namespace netloom;

class TestRegistry : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    std::unique_ptr<Registry> m_registry;

private slots:
    void initTestCase()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        qputenv("NETLOOM_WORKER_MEMORY", "1073741824"); // filling half of a large machine would take a minute
        m_file = m_folder.filePath("some.evil").toStdString();
        std::ofstream(m_file) << "anything\n";
        m_registry = std::make_unique<Registry>(std::vector<std::string>{NETLOOM_BIN_DIR "/../tests/evil/reading"});
    }

    void dataComeThroughTheWorkerWhole()
    {
        const ReadResult result = m_registry->read({m_file}, "well_behaved", {}, {});
        QCOMPARE(result.rowsSeen, std::size_t(3));
        QCOMPARE(result.data->columns.at(0).numbers, (Values<double>{1, 2, 3}));
    }

    void anUnknownReaderIsMissing()
    {
        try {
            m_registry->read({m_file}, "no-such", {}, {});
            QFAIL("an unknown reader read");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Missing);
        }
    }

    void theShippedPluginsAreFoundAndLoaded()
    {
        const Registry shipped({NETLOOM_BIN_DIR "/plugins"});
        QVERIFY(!shipped.plugins().empty());
        for (const PluginState &plugin : shipped.plugins())
            QVERIFY2(plugin.isLoaded(), (plugin.id + ": " + plugin.reason.str()).c_str());
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
        QCOMPARE(result.data->columns[1].values, (Values<float>{7, 9}));
        QCOMPARE(result.data->provenance.title, folder.path().section('/', -1).toStdString());
    }
};

QTEST_GUILESS_MAIN(TestRegistry)
#include "tst_registry.moc"
