// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"

#include <QDir>
#include <QElapsedTimer>
#include <QProcess>
#include <QTemporaryDir>
#include <QTest>
#include <cmath>
#include <fstream>
#include <limits>
#include <thread>

using namespace netloom;

namespace {

#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
constexpr bool isSanitized = true; // the sanitizers take signals themselves, and need the addresses that limits take away
#else
constexpr bool isSanitized = false;
#endif

const std::string evilFolder = NETLOOM_BIN_DIR "/../tests/evil";

/// Worker processes of evil plug-ins, and what they have left behind.
QStringList processesLeft()
{
    QStringList left;
    for (const QString &process : QDir(QStringLiteral("/proc")).entryList(QDir::Dirs | QDir::NoDotAndDotDot)) {
        QFile words(QStringLiteral("/proc/%1/cmdline").arg(process));
        if (words.open(QIODevice::ReadOnly)) {
            const QByteArray line = words.readAll();
            if (line.contains("netloom-worker") && line.contains("tests/evil"))
                left << process;
        }
    }
    return left;
}

double tiny()
{
    volatile double smallest = std::numeric_limits<double>::min();
    return smallest / 4; // 0 where tiny numbers are taken as zero
}

} // namespace

/// What plug-ins may do to the program, and what becomes of it: a sentence that names them, and nothing else.
class TestEvilPlugins : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    std::string m_file;
    std::unique_ptr<Registry> m_reading;

    static PluginState stateIn(const Registry &registry, const std::string &name)
    {
        for (const PluginState &plugin : registry.plugins())
            if (QString::fromStdString(plugin.file).endsWith(QString::fromStdString("/" + name + ".so")))
                return plugin;
        throw std::runtime_error("no plug-in " + name);
    }

    /// A folder with that plug-in alone.
    std::string only(const QString &folder, const QString &name) const
    {
        const QString place = m_folder.filePath(name);
        QDir().mkpath(place);
        QFile::remove(place + "/" + name + ".so");
        const QString from = QString::fromStdString(evilFolder) + "/" + folder + "/" + name + ".so";
        if (!QFile::copy(from, place + "/" + name + ".so"))
            qFatal("cannot copy %s", qPrintable(from));
        return place.toStdString();
    }

    std::string refusal(const std::string &reader, const JobControl &job = {}) const
    {
        try {
            m_reading->read({m_file}, reader, {}, job);
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
        m_reading = std::make_unique<Registry>(std::vector<std::string>{evilFolder + "/reading"});
    }

    void cleanup()
    {
        QTRY_COMPARE_WITH_TIMEOUT(processesLeft(), QStringList(), 3000);
        QVERIFY(tiny() > 0); // nobody has changed how this program computes
    }

    void onlyWhatIsWellAtItsStartIsLoaded_data()
    {
        QTest::addColumn<QString>("reason"); // empty: it is loaded
        QTest::addColumn<bool>("isKeptOut"); // at the next start
        const auto row = [](const char *name, const char *reason, bool isKeptOut) {
            QTest::newRow(name) << reason << isKeptOut;
        };
        row("abort_at_start", isSanitized ? "while it was being loaded" : "crashed while it was being loaded", true);
        row("throws_at_start", "failed: no reason at all", false);
        row("exits_at_start", "ended itself while it was being loaded", true);
        row("crashes_in_info", isSanitized ? "while it was being loaded" : "crashed while it was being loaded", true);
        row("throws_in_info", "failed: no reason at all", false);
        row("missing_library", "libevil_absent.so", false);
        row("lies_about_its_id", "does not describe itself", false);
        row("wrong_api", "built for plug-in interface 999", false);
        row("no_id", "name no id", false);
        row("claims_csv", "calls something of its own 'csv'", false);
        row("forks_at_start", "", false);
        row("fast_math", "", false);
        if (!isSanitized)
            row("takes_100_gb_at_start", "while it was being loaded", true);
    }
    void onlyWhatIsWellAtItsStartIsLoaded()
    {
        QFETCH(QString, reason);
        QFETCH(bool, isKeptOut);
        const std::string name = QTest::currentDataTag();
        const std::string folder = only("loading", name.c_str()), book = m_folder.filePath("book.json").toStdString();
        for (const bool isNextStart : {false, true}) {
            const PluginState state = stateIn(Registry({folder}, book), name);
            const std::string said = state.reason.str();
            QCOMPARE(state.isLoaded(), reason.isEmpty());
            QVERIFY2(QString::fromStdString(said).contains(reason), said.c_str());
            QVERIFY2(reason.isEmpty() || said.find(name) != std::string::npos, said.c_str());
            QCOMPARE(state.standing == PluginStanding::Quarantined, isKeptOut);
            QCOMPARE(said.find("kept out since") != std::string::npos, isKeptOut && isNextStart);
        }
        QCOMPARE(stateIn(Registry({folder}, book), name).remark.empty(), name != "fast_math");
    }

    void whatDoesNotComeToAnEndIsKeptOutAtTheSecondStart_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *name : {"loops_at_start", "loops_in_info", "chatters_in_info"})
            QTest::newRow(name) << 0;
    }
    void whatDoesNotComeToAnEndIsKeptOutAtTheSecondStart()
    {
        qputenv("NETLOOM_WORKER_PATIENCE", "1");
        const std::string name = QTest::currentDataTag();
        const std::string folder = only("loading", name.c_str()), book = m_folder.filePath("book.json").toStdString();
        for (const PluginStanding wanted :
             {PluginStanding::Refused, PluginStanding::Quarantined, PluginStanding::Quarantined}) {
            const PluginState state = stateIn(Registry({folder}, book), name);
            QCOMPARE(state.standing, wanted);
            QVERIFY2(state.reason.str().find(name + " did not come to an end") != std::string::npos,
                     state.reason.str().c_str());
        }
        QElapsedTimer time;
        time.start();
        const Registry third({folder}, book);
        QVERIFY(time.elapsed() < 900); // it was not even tried
        qunsetenv("NETLOOM_WORKER_PATIENCE");
    }

    void aLayerThatIsWrongIsRefusedBeforeItComesIntoTheProgram_data()
    {
        QTest::addColumn<QString>("words"); // empty: it is loaded
        QTest::newRow("layer_well_behaved") << "";
        QTest::newRow("layer_writes_outside") << (isSanitized ? "layer_writes_outside" : "writes outside");
        QTest::newRow("layer_not_finite") << "not finite";
        QTest::newRow("layer_unwritten") << "unwritten";
        QTest::newRow("layer_couples_rows") << "for a row alone";
        QTest::newRow("layer_differs_in_float") << "in float";
        QTest::newRow("layer_is_random") << "the second time";
        QTest::newRow("layer_wrong_gradient") << "gradients that are not those of its output";
        QTest::newRow("layer_crashes") << (isSanitized ? "while it was being loaded" : "crashed");
        QTest::newRow("layer_throws") << "no reason at all";
        QTest::newRow("layer_wrong_name") << "must be called layer_wrong_name_something";
        QTest::newRow("layer_without_example") << "example inputs";
        QTest::newRow("layer_shape_of_nothing") << "shape of no numbers";
        QTest::newRow("layer_huge_shape") << "over 1,000";
        QTest::newRow("layer_loops") << "did not come to an end";
    }
    void aLayerThatIsWrongIsRefusedBeforeItComesIntoTheProgram()
    {
        QFETCH(QString, words);
        const std::string name = QTest::currentDataTag();
        if (name == "layer_loops")
            qputenv("NETLOOM_WORKER_PATIENCE", "1");
        const Registry registry({only("layers", name.c_str())});
        qunsetenv("NETLOOM_WORKER_PATIENCE");
        const std::string said = stateIn(registry, name).reason.str();
        QCOMPARE(registry.layers().size(), std::size_t(words.isEmpty() ? 1 : 0));
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
        QVERIFY2(words.isEmpty() || said.find(name) != std::string::npos, said.c_str());
    }

    void whatTakesTheProgramAlongIsNamedAtTheNextStart()
    {
        QProcess program;
        QProcessEnvironment around = QProcessEnvironment::systemEnvironment();
        around.insert("NETLOOM_PLUGINS", QString::fromStdString(only("deadly", "layer_spares_the_worker")));
        around.insert("XDG_CONFIG_HOME", m_folder.filePath("deadly-config"));
        program.setProcessEnvironment(around);
        for (const bool isNextStart : {false, true}) {
            program.start(QStringLiteral(NETLOOM_BIN_DIR "/netloom-run"), {"plugins"});
            QVERIFY(program.waitForFinished(30'000));
            const bool isWell = program.exitStatus() == QProcess::NormalExit && program.exitCode() == 0;
            QCOMPARE(isWell, isNextStart);
        }
        const QByteArray said = program.readAllStandardOutput();
        QVERIFY2(said.contains("sudden end while the plug-in layer_spares_the_worker was being loaded"), said);
    }

    void ofSeveralWithOneIdTheFirstThatFitsIsTaken()
    {
        const Registry registry(
            {only("loading", "the_misfit"), only("loading", "the_elder"), only("loading", "the_younger")});
        QVERIFY(stateIn(registry, "the_elder").isLoaded());
        const std::string said = stateIn(registry, "the_younger").reason.str();
        QVERIFY2(said.find("the_elder.so") != std::string::npos, said.c_str());
    }

    void whatIsNoPluginAtAllIsNamed_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QFile good(QString::fromStdString(evilFolder + "/reading/well_behaved.so"));
        QVERIFY(good.open(QIODevice::ReadOnly));
        const QByteArray whole = good.readAll();
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("a text") << QByteArray("I am a library, honestly.\n");
        QTest::newRow("half a library") << whole.left(whole.size() / 2);
        QTest::newRow("its head") << whole.left(64);
    }
    void whatIsNoPluginAtAllIsNamed()
    {
        QFETCH(QByteArray, bytes);
        const QTemporaryDir folder;
        QFile file(folder.filePath("stray.so"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(bytes);
        file.close();
        const Registry registry({folder.path().toStdString()});
        QVERIFY(!registry.plugins().front().isLoaded());
        const std::string said = registry.plugins().front().reason.str();
        QVERIFY2(said.find("stray") != std::string::npos, said.c_str());
    }

    void aReaderThatMisbehavesBecomesASentence_data()
    {
        QTest::addColumn<QString>("words");
        QTest::newRow("segfault") << (isSanitized ? "without an answer" : "crashed");
        QTest::newRow("throws") << "no reason at all";
        QTest::newRow("throws_an_int") << "failed without saying why";
        QTest::newRow("exits") << "without an answer";
        QTest::newRow("hangs_up") << "crashed";
        QTest::newRow("forges_answers") << "contradict";
        QTest::newRow("gives_nothing") << "gave back no data";
        QTest::newRow("lies_about_shape") << "contradict";
        QTest::newRow("lies_about_rows") << "contradict";
        if (!isSanitized) {
            QTest::newRow("takes_all_memory") << "memory";
            QTest::newRow("fills_the_result") << "crashed";
        }
    }
    void aReaderThatMisbehavesBecomesASentence()
    {
        QFETCH(QString, words);
        const std::string said = refusal(QTest::currentDataTag());
        QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
        QVERIFY2(QString::fromStdString(said).contains(QTest::currentDataTag()), said.c_str());
    }

    void aReaderHasNoWayOutOfItsProcess_data()
    {
        QTest::addColumn<int>("unused");
        for (const char *reader :
             {"phones_home", "starts_programs", "writes_files", "signals_others", "forks", "prints_rubbish"})
            QTest::newRow(reader) << 0;
    }
    void aReaderHasNoWayOutOfItsProcess()
    {
        QCOMPARE(refusal(QTest::currentDataTag()), std::string());
        QVERIFY(!QFile::exists(QString::fromStdString(m_file + ".stray")));
    }

    void cancellingEndsAReaderThatNeverEnds_data()
    {
        QTest::addColumn<int>("unused");
        QTest::newRow("never_ends") << 0;
        QTest::newRow("loops_busily") << 0;
    }
    void cancellingEndsAReaderThatNeverEnds()
    {
        std::stop_source stop;
        std::jthread later([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(300));
            stop.request_stop();
        });
        try {
            m_reading->read({m_file}, QTest::currentDataTag(), {}, {.progress = {}, .stop = stop.get_token()});
            QFAIL("an endless reading came back");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Cancelled);
        }
    }

    void whatCrashesAtTheHeadOfAFileIsKeptOutAtOnceAndTheOthersGoOn()
    {
        const std::string book = m_folder.filePath("sniffing.json").toStdString();
        const std::string folder = only("sniffing", "crashes_at_sniffing"), good = only("reading", "well_behaved");
        const Registry registry({folder, good}, book);
        QVERIFY(stateIn(registry, "crashes_at_sniffing").isLoaded());
        QCOMPARE(registry.readerFor(m_file).info().id, std::string("well_behaved"));
        QCOMPARE(stateIn(registry, "crashes_at_sniffing").standing, PluginStanding::Quarantined);
        QVERIFY(!registry.findReader("crashes_at_sniffing"));
        const std::string said = stateIn(Registry({folder}, book), "crashes_at_sniffing").reason.str();
        QVERIFY2(said.find("while it looked at a file") != std::string::npos, said.c_str());
    }

    void whatIsSlowAtTheHeadOfAFileIsCountedOnly()
    {
        const Registry registry({only("sniffing", "loops_at_sniffing"), only("reading", "well_behaved")});
        QCOMPARE(registry.readerFor(m_file).info().id, std::string("well_behaved"));
        QVERIFY(stateIn(registry, "loops_at_sniffing").isLoaded());
        QCOMPARE(stateIn(registry, "loops_at_sniffing").failures, 1);
    }

    void crashingOverAFileKeepsNobodyOut()
    {
        const std::string book = m_folder.filePath("reading.json").toStdString();
        const std::string folder = only("reading", "segfault");
        const Registry registry({folder}, book);
        for (int time = 1; time <= 2; ++time) {
            QVERIFY_EXCEPTION_THROWN(registry.read({m_file}, "segfault", {}, {}), Error);
            const PluginState state = stateIn(registry, "segfault");
            QVERIFY(state.isLoaded());
            QCOMPARE(state.failures, time);
            QVERIFY(!state.lastFailure.empty());
        }
        const PluginState next = stateIn(Registry({folder}, book), "segfault");
        QVERIFY(next.isLoaded());
        QCOMPARE(next.failures, 2);
    }
};

QTEST_GUILESS_MAIN(TestEvilPlugins)
#include "tst_evil_plugins.moc"
