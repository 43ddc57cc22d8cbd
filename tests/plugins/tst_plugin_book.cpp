// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/plugin_book.hpp"
#include "plugins/host/registry.hpp"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <fstream>
#include <sys/wait.h>
#include <unistd.h>

using namespace netloom;

/// What is remembered of plug-ins from start to start, and what the person can do about it.
class TestPluginBook : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_home;
    std::string m_plugins, m_book;

    void bring(const char *evil) const
    {
        const QString target = QString::fromStdString(m_plugins) + "/" + QString(evil).section('/', -1) + ".so";
        QFile::remove(target);
        QVERIFY(QFile::copy(QStringLiteral(NETLOOM_BIN_DIR "/../tests/evil/%1.so").arg(evil), target));
    }
    Registry start() const { return Registry({m_plugins}, m_book); }
    static PluginState first(const Registry &registry) { return registry.plugins().front(); }

private slots:
    void init()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        m_home = std::make_unique<QTemporaryDir>();
        m_plugins = m_home->filePath("plugins").toStdString();
        m_book = m_home->filePath("config/book.json").toStdString();
        QDir().mkpath(QString::fromStdString(m_plugins));
        qputenv("XDG_DATA_HOME", m_home->filePath("data").toUtf8());
        qputenv("XDG_CONFIG_HOME", m_home->filePath("config").toUtf8());
    }

    void switchedOffTakesEffectAtOnceAndLasts()
    {
        bring("reading/well_behaved");
        {
            Registry registry = start();
            const Reader *held = registry.findReader("well_behaved");
            QVERIFY(held);
            registry.switchOff(first(registry).file);
            QVERIFY(!registry.findReader("well_behaved"));
            QCOMPARE(first(registry).standing, PluginStanding::SwitchedOff);
            QCOMPARE(held->info().label, std::string("Evil")); // a job that began before may still use it
            try {
                registry.read({m_plugins + "/x"}, "well_behaved", {}, {});
                QFAIL("a plug-in that is off was used");
            } catch (const Error &error) {
                QCOMPARE(error.kind(), ErrorKind::Missing);
                QVERIFY2(QString(error.what()).contains("switched off"), error.what());
            }
        }
        Registry next = start();
        QCOMPARE(first(next).standing, PluginStanding::SwitchedOff);
        bring("reading/well_behaved"); // a newer build stays off
        Registry newer = start();
        QCOMPARE(first(newer).standing, PluginStanding::SwitchedOff);
        newer.switchOn(first(newer).file);
        QVERIFY(newer.findReader("well_behaved"));
        QVERIFY(start().findReader("well_behaved"));
    }

    void aPluginInQuarantineIsLetInByThePerson()
    {
        bring("loading/abort_at_start");
        QCOMPARE(first(start()).standing, PluginStanding::Quarantined);
        Registry registry = start();
        QVERIFY(first(registry).reason.str().find("kept out since") != std::string::npos);
        registry.letIn(first(registry).file); // it has not become better
        QCOMPARE(first(registry).standing, PluginStanding::Quarantined);
        QVERIFY(first(registry).reason.str().find("kept out since") == std::string::npos);
    }

    void aNewerBuildGetsAnotherChanceByItself()
    {
        bring("loading/abort_at_start");
        QCOMPARE(first(start()).standing, PluginStanding::Quarantined);
        QFile::remove(QString::fromStdString(m_plugins + "/abort_at_start.so"));
        QVERIFY(QFile::copy(QStringLiteral(NETLOOM_BIN_DIR "/../tests/evil/reading/well_behaved.so"),
                            QString::fromStdString(m_plugins + "/abort_at_start.so")));
        QVERIFY(first(start()).isLoaded());
    }

    void aSpoiltBookIsAnEmptyOne()
    {
        bring("reading/well_behaved");
        QDir().mkpath(m_home->filePath("config"));
        for (const char *spoilt : {"", "{", "[1, 2]", "{\"off\": 3, \"plugins\": [{}]}"}) {
            std::ofstream(m_book) << spoilt;
            Registry registry = start();
            QVERIFY(first(registry).isLoaded());
        }
        Registry registry = start();
        registry.switchOff(first(registry).file);
        QCOMPARE(first(start()).standing, PluginStanding::SwitchedOff);
    }

    void nothingIsWrittenWhereNothingWentWrong()
    {
        bring("reading/well_behaved");
        start();
        QVERIFY(!QFile::exists(QString::fromStdString(m_book)));
    }

    void twoProgramsDoNotForgetForEachOther()
    {
        PluginBook one(m_book), other(m_book);
        one.switchOff("a");
        other.switchOff("b");
        const PluginBook next(m_book);
        QVERIFY(next.isOff("a") && next.isOff("b"));
    }

    void whatTookTheProgramAlongIsKeptOut()
    {
        bring("reading/well_behaved");
        const std::string file = m_plugins + "/well_behaved.so";
        const pid_t child = ::fork(); // a program that ends while it loads the library
        if (child == 0) {
            PluginBook(m_book).beginLoadingHere("well_behaved", file);
            ::_exit(0);
        }
        QCOMPARE(::waitpid(child, nullptr, 0), child);
        const std::string said = first(start()).reason.str();
        QVERIFY2(said.find("sudden end while the plug-in well_behaved") != std::string::npos, said.c_str());

        PluginBook book(m_book);
        book.letIn(file);
        book.beginLoadingHere("well_behaved", file);
        QVERIFY(first(start()).isLoaded()); // the other program is at it, and alive
        book.endLoadingHere(file);
        QVERIFY(book.record(file).since.empty());
    }

    void aPluginIsAddedToThePersonsOwnFolder()
    {
        const std::string from = NETLOOM_BIN_DIR "/../tests/evil/reading/well_behaved.so";
        Registry registry = start();
        QVERIFY(registry.plugins().empty());
        registry.add(from);
        QVERIFY(first(registry).isLoaded());
        QCOMPARE(first(registry).file, ownPluginFolder() + "/well_behaved.so");
        registry.add(from); // once more, as a newer build
        QCOMPARE(registry.plugins().size(), std::size_t(1));
        QVERIFY(first(Registry({ownPluginFolder()})).isLoaded());
        QVERIFY_EXCEPTION_THROWN(registry.add(NETLOOM_BIN_DIR "/../tests/evil/loading/wrong_api.so"), Error);
        QVERIFY(!QFile::exists(QString::fromStdString(ownPluginFolder() + "/wrong_api.so")));
    }
};

QTEST_GUILESS_MAIN(TestPluginBook)
#include "tst_plugin_book.moc"
