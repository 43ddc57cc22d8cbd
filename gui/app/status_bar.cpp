// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.hpp"

#include "gui/app/job_bar.hpp"
#include "gui/app/session.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QFile>
#include <QLabel>
#include <QLocale>
#include <climits>
#include <unistd.h>

namespace netloom {

namespace {

constexpr int memoryInterval = 3000; ///< ms

/// Bytes of memory that the program holds now; 0 where the system does not tell.
qint64 residentBytes()
{
    QFile file(QStringLiteral("/proc/self/statm")); // in pages: all, resident, ...; proc(5)
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    const QList<QByteArray> pages = file.readAll().split(' ');
    return pages.size() > 1 ? pages[1].toLongLong() * sysconf(_SC_PAGESIZE) : 0;
}

QString shortCount(double number)
{
    const QLocale locale;
    if (number >= 1e6)
        return StatusBar::tr("%1 M").arg(locale.toString(number / 1e6, 'f', 1));
    if (number >= 1e4)
        return StatusBar::tr("%1 k").arg(locale.toString(number / 1e3, 'f', 0));
    return locale.toString(number, 'f', 0);
}

} // namespace

StatusBar::StatusBar(Session &session, RunController &runs, QWidget *parent)
    : QStatusBar(parent), m_session(session), m_runs(runs), m_work(new QLabel(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    setContentsMargins(10, 0, 10, 0);
    m_work->setObjectName(QStringLiteral("statusWork"));
    m_work->setFont(secondaryFont());
    m_work->setToolTip(tr("What the program is doing now"));
    addWidget(m_work);
    addWidget(new JobBar(session.jobs(), this));
    m_parameters = addFigure(QStringLiteral("statusParameters"), tr("How many numbers the network learns"));
    m_size = addFigure(QStringLiteral("statusSize"), tr("What the network's weights take in memory and in a file"));
    m_origin = addFigure(QStringLiteral("statusOrigin"), tr("What is to be known of the data, and where they stay"));
    m_threads = addFigure(QStringLiteral("statusThreads"),
                          tr("How many processor threads the next training uses. Edit > Settings changes it; the results "
                             "are the same for any number."));
    m_memory = addFigure(QStringLiteral("statusMemory"), tr("The memory that the program takes now: data, network, runs "
                                                            "and window together"));
    connect(&m_runs, &RunController::stateChanged, this, &StatusBar::showWork);
    connect(&m_runs, &RunController::metricsChanged, this, &StatusBar::showWork);
    for (const auto signal :
         {&Session::projectReplaced, &Session::graphChanged, &Session::dataChanged, &Session::benchChanged})
        connect(&m_session, signal, this, [this] {
            showFacts();
            showWork();
        });
    connect(&m_session.preferences(), &Preferences::threadsChanged, this, &StatusBar::showThreads);
    m_clock.setInterval(memoryInterval);
    connect(&m_clock, &QTimer::timeout, this, &StatusBar::showMemory);
    showWork();
    showFacts();
    showThreads();
    showMemory();
}

QLabel *StatusBar::addFigure(const QString &objectName, const QString &toolTip)
{
    auto *label = new QLabel(this);
    label->setObjectName(objectName);
    label->setFont(secondaryFont());
    label->setToolTip(toolTip);
    label->setAccessibleDescription(toolTip);
    addPermanentWidget(label);
    return label;
}

void StatusBar::showEvent(QShowEvent *event)
{
    QStatusBar::showEvent(event);
    showMemory();
    m_clock.start();
}

void StatusBar::hideEvent(QHideEvent *event)
{
    QStatusBar::hideEvent(event);
    m_clock.stop();
}

QString StatusBar::workText() const
{
    switch (m_runs.state()) {
    case RunController::State::Running: {
        const QString speed =
            m_runs.samplesPerSecond() > 0 ? tr(" · %1 samples/s").arg(shortCount(m_runs.samplesPerSecond())) : QString();
        const QString lost = m_runs.metrics().dropped > 0
                                 ? tr(" · %1 points of the curves skipped").arg(m_runs.metrics().dropped)
                                 : QString();
        return tr("Training on %n threads", nullptr, m_runs.threads()) + speed + lost;
    }
    case RunController::State::Paused:
        return tr("Training is paused");
    case RunController::State::Stopping:
        return tr("Stopping after this step");
    case RunController::State::Idle:
        break;
    }
    if (!m_session.hasProject() || !m_session.data())
        return tr("Ready");
    return tr("%Ln rows of data", nullptr, static_cast<int>(m_session.data()->rows));
}

void StatusBar::showWork()
{
    m_work->setText(workText());
}

void StatusBar::showFacts()
{
    const std::int64_t parameters = m_session.hasProject() ? m_session.analysis().total.parameters : 0;
    m_parameters->setVisible(parameters > 0);
    m_size->setVisible(parameters > 0);
    m_parameters->setText(tr("%Ln parameters", nullptr, static_cast<int>(std::min<std::int64_t>(parameters, INT_MAX))));
    m_size->setText(QLocale().formattedDataSize(4 * parameters, 1, QLocale::DataSizeSIFormat));
    QStringList origin;
    if (m_session.data() && m_session.data()->provenance.isSimulated)
        origin << tr("simulated data");
    if (m_session.data() && m_session.data()->provenance.isForDiagnosisForbidden)
        origin << tr("not for diagnosis");
    origin << tr("all data stays on this computer");
    m_origin->setText(origin.join(QStringLiteral(" · ")));
}

void StatusBar::showThreads()
{
    m_threads->setText(tr("%n threads", nullptr, m_session.preferences().threadsInUse()));
}

void StatusBar::showMemory()
{
    const qint64 bytes = residentBytes();
    m_memory->setVisible(bytes > 0);
    m_memory->setText(tr("%1 of memory").arg(QLocale().formattedDataSize(bytes, 0, QLocale::DataSizeSIFormat)));
}

} // namespace netloom
