// SPDX-License-Identifier: GPL-3.0-or-later
// How fluid the window is: start to first frame, how long events hold it up while a network trains, what watching costs the
// trainer, twelve long curves, and a table of a million rows. On a screen of its own:
//   xvfb-run -a -s "-screen 0 1280x800x24" build/bin/netloom-bench-window start train curves table
#include "engine/graph/network_text.hpp"
#include "gui/app/job_tracker.hpp"
#include "gui/app/main_window.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/docks/column_edits.hpp"
#include "gui/plots/plot.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QApplication>
#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QTextStream>
#include <algorithm>
#include <cmath>
#include <ctime>
#include <future>
#include <thread>

namespace netloom {

namespace {

QTextStream &out()
{
    static QTextStream stream(stdout);
    return stream;
}

qint64 nanosecondsNow() // of the one clock that parent and child share
{
    timespec now{};
    ::clock_gettime(CLOCK_MONOTONIC, &now);
    return qint64{now.tv_sec} * 1'000'000'000 + now.tv_nsec;
}

/// Times in milliseconds and how they are told.
struct Times {
    std::vector<double> all;

    double share(double part)
    {
        if (all.empty())
            return std::nan("");
        std::sort(all.begin(), all.end());
        return all[std::min(all.size() - 1, static_cast<std::size_t>(part * static_cast<double>(all.size())))];
    }
    QString words()
    {
        return QStringLiteral("p50 %1, p99 %2, longest %3 ms (%4)")
            .arg(share(0.5), 0, 'f', 2)
            .arg(share(0.99), 0, 'f', 2)
            .arg(share(1), 0, 'f', 1)
            .arg(all.size());
    }
};

/// Notes how long each event held up the window: nothing else is drawn or answered meanwhile.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth++ > 0) {
            const bool isTaken = QApplication::notify(receiver, event);
            --m_depth;
            return isTaken;
        }
        const bool isFrame = event->type() == QEvent::UpdateRequest;
        const qint64 before = nanosecondsNow();
        const bool isTaken = QApplication::notify(receiver, event);
        const double milliseconds = static_cast<double>(nanosecondsNow() - before) / 1e6;
        --m_depth;
        events.all.push_back(milliseconds);
        if (isFrame)
            frames.all.push_back(milliseconds);
        return isTaken;
    }

    void forget() { events.all.clear(), frames.all.clear(); }

    Times events, frames;

private:
    int m_depth = 0;
};

TimedApplication &app()
{
    return *static_cast<TimedApplication *>(QCoreApplication::instance());
}

bool waitUntil(const std::function<bool()> &isSo, int seconds)
{
    QElapsedTimer clock;
    clock.start();
    QTimer tick; // so that a wait for events ends
    tick.start(5);
    while (!isSo()) {
        if (clock.elapsed() > seconds * 1000LL)
            return false;
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents | QEventLoop::AllEvents);
    }
    return true;
}

void watchFor(int seconds)
{
    waitUntil([] { return false; }, seconds);
}

/// What main() does up to the window, without kept settings.
struct Desk {
    std::future<std::unique_ptr<Registry>> looking =
        std::async(std::launch::async, [] { return std::make_unique<Registry>(); });
    WindowSettings settings{false};
    bool isStyled = (applyTheme(ThemeChoice::Light), applyLanguage(QStringLiteral("en")), true);
    std::unique_ptr<Registry> registry = looking.get();
    MainWindow window{*registry, settings};
};

/// Ends the program at the first frame that was drawn.
class FirstFrame : public QObject
{
public:
    explicit FirstFrame(qint64 start) : m_start(start) {}
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint)
            QMetaObject::invokeMethod(
                this,
                [this] {
                    out() << static_cast<double>(nanosecondsNow() - m_start) / 1e6 << Qt::endl;
                    QCoreApplication::quit();
                },
                Qt::QueuedConnection);
        return false;
    }

private:
    qint64 m_start;
};

int firstFrame(qint64 start)
{
    Desk desk;
    FirstFrame watch(start);
    desk.window.installEventFilter(&watch);
    desk.window.show();
    return QApplication::exec();
}

void benchStart()
{
    Times times;
    for (int run = 0; run < 11; ++run) {
        QProcess child;
        child.start(QCoreApplication::applicationFilePath(), {"first-frame", QString::number(nanosecondsNow())});
        child.waitForFinished(-1);
        if (run > 0) // the first one warms the disk's cache
            times.all.push_back(child.readAllStandardOutput().trimmed().toDouble());
    }
    out() << "start to first frame: " << times.words() << Qt::endl;
}

bool openTask(Desk &desk, const QString &generator, std::int64_t rows, const std::string &network)
{
    Session &session = desk.window.session();
    session.openGenerator(generator, rows, 1);
    if (!waitUntil([&] { return session.bench() && !session.jobs().isBusy(); }, 60))
        return false;
    session.editGraph(QStringLiteral("network"), completeNetwork(parseNetwork(network), *session.signature()));
    Recipe recipe = session.project().recipe;
    recipe.epochs = 10'000'000;
    recipe.patience = 0;
    session.editRecipe(QStringLiteral("recipe"), recipe);
    return waitUntil([&] { return session.bench() && !session.jobs().isBusy(); }, 60);
}

/// Steps a second of the same task without any window, with the GUI thread asleep.
double unwatched(const Session &session, int seconds)
{
    RunControl control;
    std::jthread thread([&] { Trainer(trainingTask(session.project(), *session.bench()), 0).run(control); });
    std::this_thread::sleep_for(std::chrono::seconds(seconds));
    std::vector<StepSample> samples;
    control.drainSamples(samples);
    control.stop();
    thread.join();
    const std::vector<EpochSummary> epochs = control.takeEpochs();
    return epochs.empty() ? 0 : epochs.back().epoch / epochs.back().elapsedSeconds;
}

double watched(Desk &desk, int seconds)
{
    desk.window.runs().start();
    waitUntil([&] { return desk.window.runs().state() == RunController::State::Running; }, 10);
    watchFor(1); // the first frames lay the page out
    app().forget();
    watchFor(seconds);
    const std::vector<EpochSummary> &epochs = desk.window.runs().metrics().epochs;
    const double rate = epochs.empty() ? 0 : epochs.back().epoch / epochs.back().elapsedSeconds;
    desk.window.runs().stop();
    waitUntil([&] { return desk.window.runs().state() == RunController::State::Idle; }, 60);
    return rate;
}

void benchTraining(int seconds)
{
    const std::pair<std::string, std::int64_t> tasks[] = {{"dense 8 tanh > dense 8 tanh", 500},
                                                          {"dense 256 relu > dense 256 relu", 20'000}};
    for (const auto &[network, rows] : tasks) {
        Desk desk;
        desk.window.show();
        if (!openTask(desk, QStringLiteral("two_moons"), rows, network)) {
            out() << "the task could not be opened" << Qt::endl;
            return;
        }
        std::vector<double> with, without;
        Times events, frames;
        for (int round = 0; round < 3; ++round) {
            without.push_back(unwatched(desk.window.session(), seconds));
            with.push_back(watched(desk, seconds));
            events.all.insert(events.all.end(), app().events.all.begin(), app().events.all.end());
            frames.all.insert(frames.all.end(), app().frames.all.begin(), app().frames.all.end());
        }
        std::sort(with.begin(), with.end());
        std::sort(without.begin(), without.end());
        out() << "training " << QString::fromStdString(network) << " on " << rows << " rows\n  frames: " << frames.words()
              << "\n  events: " << events.words() << "\n  epochs a second: " << with[1] << " watched, " << without[1]
              << " unwatched (median of 3)" << Qt::endl;
    }
}

class TwelveCurves : public Plot
{
public:
    TwelveCurves() : Plot(QStringLiteral("Twelve curves"))
    {
        setEmpty(false);
        for (int i = 0; i < 12; ++i)
            addLine();
    }
    void grow(int points)
    {
        for (int i = 0; i < 12; ++i)
            for (; graph(i)->dataCount() < points;) {
                const double x = graph(i)->dataCount();
                graph(i)->addData(x, 1 / (1 + x / 1000) + 0.02 * i + 0.01 * std::sin(x * (i + 1)));
            }
        xAxis->setRange(0, points);
        yAxis->setRange(0, 1.4);
    }
};

void benchCurves(int seconds)
{
    Desk desk;
    desk.window.show();
    if (!openTask(desk, QStringLiteral("two_moons"), 20'000, "dense 256 relu > dense 256 relu"))
        return;
    TwelveCurves curves;
    curves.resize(900, 420);
    curves.grow(100'000);
    curves.show();
    Times replots;
    QTimer timer;
    int points = 100'000;
    QObject::connect(&timer, &QTimer::timeout, &curves, [&] {
        curves.grow(points += 10);
        const qint64 before = nanosecondsNow();
        curves.replot();
        replots.all.push_back(static_cast<double>(nanosecondsNow() - before) / 1e6);
    });
    const double without = unwatched(desk.window.session(), seconds);
    timer.start(33);
    const double with = watched(desk, seconds);
    out() << "12 curves of 100,000 points while training\n  replots: " << replots.words()
          << "\n  frames: " << app().frames.words() << "\n  epochs a second: " << with << " watched, " << without
          << " unwatched" << Qt::endl;
}

bool writeTable(const QString &path, int rows)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    QByteArray text = "label";
    for (int c = 1; c < 28; ++c)
        text += ",x" + QByteArray::number(c);
    text += '\n';
    for (int row = 0; row < rows; ++row) {
        text += row % 3 == 0 ? "signal" : "background";
        for (int c = 1; c < 28; ++c)
            text += ',' + QByteArray::number(std::sin(row * 0.37 + c) * c, 'g', 12);
        text += '\n';
        if (text.size() > 1 << 20) {
            file.write(text);
            text.clear();
        }
    }
    file.write(text);
    return true;
}

void benchTable(int rows)
{
    const QTemporaryDir folder;
    const QString path = folder.filePath(QStringLiteral("table.csv"));
    if (!writeTable(path, rows))
        return;
    Desk desk;
    desk.window.show();
    Session &session = desk.window.session();
    watchFor(1);
    QElapsedTimer clock;
    const auto tell = [&](const QString &what) {
        waitUntil([&] { return session.bench() && session.facts() && !session.jobs().isBusy(); }, 300);
        out() << "  " << what << ": " << clock.elapsed() / 1000.0 << " s, the window was held up at most "
              << app().events.share(1) << " ms" << Qt::endl;
    };
    const auto begin = [&] {
        app().forget();
        clock.start();
    };
    out() << rows << " rows x 28 columns, " << QFile(path).size() / 1'000'000 << " MB" << Qt::endl;
    begin();
    session.openFile(path);
    waitUntil([&] { return session.data() != nullptr; }, 300);
    out() << "  the table shows after " << clock.elapsed() / 1000.0 << " s" << Qt::endl;
    tell(QStringLiteral("open, split, prepare, count"));
    begin();
    setColumnRole(session, 5, ColumnRole::Ignored);
    watchFor(1);
    tell(QStringLiteral("a column left out"));
    begin();
    session.undoStack().undo();
    watchFor(1);
    tell(QStringLiteral("undo"));
    begin();
    desk.window.showStep(WorkflowStep::Prepare);
    watchFor(1);
    tell(QStringLiteral("show Prepare"));
    begin();
    desk.window.showStep(WorkflowStep::Data);
    session.chooseColumn(7);
    watchFor(1);
    tell(QStringLiteral("show Data, choose a column"));
    begin();
    desk.window.runs().start();
    watchFor(5);
    desk.window.runs().stop();
    waitUntil([&] { return desk.window.runs().state() == RunController::State::Idle; }, 60);
    tell(QStringLiteral("train for 5 s and stop"));
}

} // namespace

} // namespace netloom

int main(int argc, char **argv)
{
    using namespace netloom;
    TimedApplication application(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Netloom"));
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Measures how fluid the window is."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("WHAT"), QStringLiteral("start, train, curves, table; all when none."));
    parser.addOptions({{"seconds", "How long each round trains.", "N", "5"}, {"rows", "Of the table.", "N", "1000000"}});
    parser.process(application);
    QStringList what = parser.positionalArguments();
    if (what.value(0) == u"first-frame")
        return firstFrame(what.value(1).toLongLong());
    if (what.isEmpty())
        what = QStringList{"start", "train", "curves", "table"};
    out() << "platform " << QGuiApplication::platformName() << Qt::endl;
    const int seconds = parser.value(QStringLiteral("seconds")).toInt();
    for (const QString &part : what) {
        if (part == u"start")
            benchStart();
        else if (part == u"train")
            benchTraining(seconds);
        else if (part == u"curves")
            benchCurves(seconds);
        else if (part == u"table")
            benchTable(parser.value(QStringLiteral("rows")).toInt());
    }
    return 0;
}
