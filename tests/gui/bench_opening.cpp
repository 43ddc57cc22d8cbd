// SPDX-License-Identifier: GPL-3.0-or-later
// Opens files in the real window, one after the other, and says how long it ever stood still meanwhile:
//   chrt -f 50 xvfb-run -a chrt -R -f 50 build/bin/netloom-bench-opening FILE-OR-FOLDER...
// (The screen has its turn before other programs', and -R: the workers that read are not to stand in the window's way.)
// A stall is the time between two ticks of a 5 ms timer of the event loop, less those 5 ms; behind it stands the one event
// that took longest meanwhile, its receiver, its kind and how much of that time the window's own thread worked: the rest it
// waited, for the screen or for its turn.
#include "gui/app/documents.hpp"
#include "gui/app/main_window.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/theme/translate.hpp"
#include "plugins/host/registry.hpp"

#include <QApplication>
#include <QDirIterator>
#include <QElapsedTimer>
#include <QEventLoop>
#include <QMetaEnum>
#include <QTimer>
#include <algorithm>
#include <cstdio>
#include <ctime>

using namespace netloom;

namespace {

constexpr int tickMs = 5;
constexpr int startMs = 1500;  ///< for which a person looks at the start page at the least
constexpr int mostMs = 60'000; ///< then the next file's turn comes all the same

/// The longest time for which the event loop did not come round.
class StallMeter
{
public:
    StallMeter()
    {
        m_timer.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_timer, &QTimer::timeout, [this] { tick(); });
        m_timer.start(tickMs);
        m_clock.start();
    }

    void begin()
    {
        m_longest = 0;
        m_clock.restart();
    }
    double longestMs() const { return m_longest; }

private:
    void tick()
    {
        m_longest = std::max(m_longest, static_cast<double>(m_clock.nsecsElapsed()) / 1e6 - tickMs);
        m_clock.restart();
    }

    QTimer m_timer;
    QElapsedTimer m_clock;
    double m_longest = 0;
};

/// Tells which single event took longest.
class TimedApplication : public QApplication
{
public:
    using QApplication::QApplication;

    bool notify(QObject *receiver, QEvent *event) override
    {
        if (m_depth > 0)
            return QApplication::notify(receiver, event);
        const QByteArray name = receiver->metaObject()->className();
        const auto kind = event->type();
        QElapsedTimer clock;
        clock.start();
        const double workBefore = workedMs();
        ++m_depth;
        const bool isTaken = QApplication::notify(receiver, event);
        --m_depth;
        if (const double time = static_cast<double>(clock.nsecsElapsed()) / 1e6; time > m_longest) {
            m_longest = time;
            m_worked = workedMs() - workBefore;
            m_what = name + ' ' + QMetaEnum::fromType<QEvent::Type>().valueToKey(kind);
        }
        return isTaken;
    }
    void begin() { m_longest = 0; }
    QString longest() const
    {
        return QStringLiteral("%1 ms %2, %3 ms worked")
            .arg(m_longest, 0, 'f', 1)
            .arg(QString::fromLatin1(m_what))
            .arg(m_worked, 0, 'f', 1);
    }

private:
    static double workedMs()
    {
        timespec time{};
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
        return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) * 1e-6;
    }

    int m_depth = 0;
    double m_longest = 0, m_worked = 0;
    QByteArray m_what;
};

QStringList filesOf(const QStringList &words)
{
    QStringList files;
    for (const QString &word : words) {
        if (!QFileInfo(word).isDir()) {
            files << word;
            continue;
        }
        QDirIterator below(word, QDir::Files, QDirIterator::Subdirectories);
        while (below.hasNext())
            files << below.next();
    }
    files.sort();
    return files;
}

/// Sleeps between events: a loop that spins would be stopped by the kernel for 50 ms a second under chrt -f.
void waitUntilQuiet(MainWindow &window, int quietMs = 400) ///< without a job: what follows from opening has been done
{
    QElapsedTimer whole, quiet;
    whole.start();
    quiet.start();
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (window.session().jobs().isBusy())
            quiet.restart();
        if (quiet.elapsed() >= quietMs || whole.elapsed() >= mostMs)
            loop.quit();
    });
    look.start(tickMs);
    loop.exec();
}

double percentile(std::vector<double> values, double share)
{
    if (values.empty())
        return 0;
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

} // namespace

int main(int argc, char **argv)
{
    TimedApplication app(argc, argv);
    QCoreApplication::setApplicationName(QStringLiteral("Netloom"));
    Registry registry;
    WindowSettings settings(false);
    applyLanguage(QStringLiteral("en"));
    MainWindow window(registry, settings);
    window.resize(1280, 800);
    window.show();
    waitUntilQuiet(window, startMs);

    StallMeter meter;
    QString said;
    QObject::connect(&window.session(), &Session::notice, [&said](const QString &sentence) { said = sentence; });
    std::vector<double> stalls;
    for (const QString &file : filesOf(app.arguments().mid(1))) {
        said.clear();
        meter.begin();
        app.begin();
        window.session().openData({file});
        waitUntilQuiet(window);
        stalls.push_back(meter.longestMs());
        const bool isOpen =
            window.session().data() && !window.session().data()->provenance.paths.empty() &&
            QFileInfo(QString::fromStdString(window.session().data()->provenance.paths.front())) == QFileInfo(file);
        std::printf("%7.1f ms (%s)  %-7s  %s  %s\n", stalls.back(), qPrintable(app.longest()), isOpen ? "open" : "refused",
                    qPrintable(file), isOpen ? "" : qPrintable(said.left(160)));
        std::fflush(stdout);
    }
    std::printf("%zu files: longest stall %.1f ms, 99 %% below %.1f ms, half below %.1f ms\n", stalls.size(),
                percentile(stalls, 1), percentile(stalls, 0.99), percentile(stalls, 0.5));
    return 0;
}
