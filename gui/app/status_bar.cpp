// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/status_bar.hpp"

#include "gui/app/job_bar.hpp"
#include "gui/app/session.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/tokens.hpp"
#include "gui/theme/translate.hpp"

#include <QLabel>
#include <QLocale>
#include <climits>
#include <thread>

namespace netloom {

namespace {

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
    : QStatusBar(parent), m_session(session), m_runs(runs), m_work(new QLabel(this)), m_facts(new QLabel(this))
{
    setObjectName(QStringLiteral("statusBar"));
    setSizeGripEnabled(false);
    m_work->setObjectName(QStringLiteral("statusWork"));
    m_facts->setObjectName(QStringLiteral("statusFacts"));
    for (QLabel *label : {m_work, m_facts})
        label->setFont(secondaryFont());
    setContentsMargins(10, 0, 10, 0);
    addWidget(m_work);
    addWidget(new JobBar(session.jobs(), this));
    addPermanentWidget(m_facts);
    connect(&m_runs, &RunController::stateChanged, this, &StatusBar::showWork);
    connect(&m_runs, &RunController::metricsChanged, this, &StatusBar::showWork);
    for (const auto signal :
         {&Session::projectReplaced, &Session::graphChanged, &Session::dataChanged, &Session::benchChanged})
        connect(&m_session, signal, this, [this] {
            showFacts();
            showWork();
        });
    showWork();
    showFacts();
}

QString StatusBar::workText() const
{
    const unsigned threads = std::thread::hardware_concurrency();
    switch (m_runs.state()) {
    case RunController::State::Running: {
        const QString speed =
            m_runs.samplesPerSecond() > 0 ? tr(" · %1 samples/s").arg(shortCount(m_runs.samplesPerSecond())) : QString();
        const QString lost = m_runs.metrics().dropped > 0
                                 ? tr(" · %1 points of the curves skipped").arg(m_runs.metrics().dropped)
                                 : QString();
        return tr("Training on %n threads", nullptr, static_cast<int>(threads)) + speed + lost;
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
    QStringList facts;
    if (m_session.hasProject() && m_session.analysis().total.parameters > 0) {
        const std::int64_t parameters = m_session.analysis().total.parameters;
        facts << tr("%Ln parameters", nullptr, static_cast<int>(std::min<std::int64_t>(parameters, INT_MAX)));
        facts << QLocale().formattedDataSize(4 * parameters, 1, QLocale::DataSizeSIFormat);
    }
    if (m_session.data() && m_session.data()->provenance.isSimulated)
        facts << tr("simulated data");
    if (m_session.data() && m_session.data()->provenance.isForDiagnosisForbidden)
        facts << tr("not for diagnosis");
    facts << tr("all data stays on this computer");
    m_facts->setText(facts.join(QStringLiteral(" · ")));
    m_facts->setAccessibleName(m_facts->text());
}

} // namespace netloom
