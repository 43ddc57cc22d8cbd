// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.hpp"

#include "gui/app/dock_host.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/field_undo.hpp"
#include "gui/app/file_drop.hpp"
#include "gui/app/menus.hpp"
#include "gui/app/message_bar.hpp"
#include "gui/app/settings_dialog.hpp"
#include "gui/app/status_bar.hpp"
#include "gui/app/steps.hpp"
#include "gui/app/top_bar.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/docks/start_page.hpp"
#include "gui/run/run_bar.hpp"
#include "gui/theme/fitting_stack.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/recovery.hpp"

#include <QCloseEvent>
#include <QFileInfo>
#include <QScreen>
#include <QTimer>

namespace netloom {

namespace {
constexpr int startPageMs = 300; ///< the start page has long been painted by then
}

MainWindow::MainWindow(Registry &plugins, WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_plugins(plugins),
      m_settings(settings),
      m_session(plugins, m_jobs),
      m_runs(m_session),
      m_documents(std::make_unique<Documents>(*this, m_session, m_runs, settings))
{
    setObjectName(QStringLiteral("mainWindow"));
    setMinimumSize(960, 600);
    // The smallest that everything was made for; more where there is more, but not all of a wide screen.
    const QSize room = screen()->availableSize();
    resize((room * 0.85).expandedTo({1280, 800}).boundedTo({1760, 1080}).boundedTo(room));
    for (const auto &[corner, area] : {std::pair(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea),
                                       std::pair(Qt::BottomRightCorner, Qt::RightDockWidgetArea)})
        setCorner(corner, area);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);

    connect(&m_session, &Session::projectReplaced, this, &MainWindow::onProjectReplaced);
    connect(&m_session, &Session::documentChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::stepWanted, this, &MainWindow::showStep);
    connect(&m_session, &Session::openDataWanted, m_documents.get(), &Documents::openData);
    connect(&m_session, &Session::drawingWanted, m_documents.get(), &Documents::drawAgain);
    connect(&m_session, &Session::notice, this,
            [this](const QString &sentence, bool isTrouble) { m_messages->show(sentence, isTrouble); });
    new FieldUndo(this);
    connect(new FileDrop(*this), &FileDrop::dropped, m_documents.get(), &Documents::openDropped);
    followPreferences();
    build();
    showStart();
    restoreGeometry(m_settings.value(QStringLiteral("geometry")).toByteArray());
}

MainWindow::~MainWindow()
{
    // Docks and pages look at the session to their last; they go first.
    m_docks.reset();
    delete takeCentralWidget();
}

void MainWindow::followPreferences()
{
    Preferences &preferences = m_session.preferences();
    preferences.load(m_settings);
    m_shortcuts.load(m_settings);
    const auto takeMotion = [this, &preferences] {
        setMotionReduced(preferences.isMotionReduced());
        setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                       (isMotionWanted() ? QMainWindow::AnimatedDocks : QMainWindow::DockOptions()));
    };
    takeMotion();
    connect(&preferences, &Preferences::motionChanged, this, takeMotion);
    connect(&preferences, &Preferences::changed, this, [this, &preferences] { preferences.store(m_settings); });
    connect(&m_shortcuts, &ShortcutBook::changed, this, [this] {
        m_shortcuts.store(m_settings);
        showRunKeys();
    });
}

void MainWindow::build()
{
    auto *head = new QWidget(this); // the first child: assistive technology meets the rail before the page
    m_pages = new FittingStack(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    setCentralWidget(m_pages);
    m_docks = std::make_unique<DockHost>(*this, *m_pages, DockContext{m_session, m_runs}, m_settings);
    fillHead(head);
    setMenuWidget(head);
    setStatusBar(new StatusBar(m_session, m_runs, this));
    m_startPage = makeStartPage();
    m_pages->addWidget(m_startPage);
    showTitle();
}

void MainWindow::fillHead(QWidget *head)
{
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    m_topBar = new TopBar(m_session, m_runs, head);
    auto *menus = new Menus({m_session, m_plugins, m_runs, *m_documents, *m_docks, m_settings, m_shortcuts}, this);
    connect(menus, &Menus::newWanted, this, &MainWindow::showStart);
    connect(menus, &Menus::lessonsWanted, this, &MainWindow::showStart);
    connect(menus, &Menus::settingsWanted, this, &MainWindow::showSettings);
    connect(menus, &Menus::themeChosen, this, &MainWindow::setTheme);
    connect(menus, &Menus::languageChosen, this, &MainWindow::setLanguage);
    connect(&m_topBar->rail(), &Rail::chosen, this, &MainWindow::showStep);
    m_messages = new MessageBar(head);
    column->addWidget(menus);
    column->addWidget(m_topBar);
    column->addWidget(m_messages);
}

StartPage *MainWindow::makeStartPage()
{
    auto *page = new StartPage(m_jobs, m_settings.recentFiles(), m_pages);
    connect(page, &StartPage::newFromData, m_documents.get(), &Documents::openData);
    connect(page, &StartPage::newFromTemplate, m_documents.get(), &Documents::openTemplate);
    connect(page, &StartPage::openProject, m_documents.get(), &Documents::openProject);
    connect(page, &StartPage::openExample, m_documents.get(), &Documents::openExample);
    connect(page, &StartPage::openRecent, m_documents.get(), &Documents::openPath);
    return page;
}

void MainWindow::rebuild()
{
    const std::optional<WorkflowStep> step = m_step;
    const QByteArray focus = focusWidget() ? focusWidget()->objectName().toUtf8() : QByteArray();
    setUpdatesEnabled(false);
    DockHost::Arrangements arrangements = m_docks->keep();
    m_docks.reset();
    delete takeCentralWidget();
    build();
    m_docks->takeOver(std::move(arrangements));
    m_step.reset();
    if (step)
        showStep(*step);
    else
        showStart();
    setUpdatesEnabled(true);
    QMetaObject::invokeMethod(m_docks.get(), &DockHost::restore, Qt::QueuedConnection);
    if (QWidget *widget = focus.isEmpty() ? nullptr : findChild<QWidget *>(QString::fromUtf8(focus)))
        widget->setFocus();
}

void MainWindow::setTheme(ThemeChoice choice)
{
    m_settings.set(QStringLiteral("theme"), WindowSettings::themeName(choice));
    applyTheme(choice);
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection); // a menu of ours is still on the stack
}

void MainWindow::setLanguage(const QString &language)
{
    m_settings.set(QStringLiteral("language"), language);
    applyLanguage(language);
    QMetaObject::invokeMethod(this, &MainWindow::rebuild, Qt::QueuedConnection);
}

void MainWindow::showSettings()
{
    auto *dialog = new SettingsDialog(m_session.preferences(), m_shortcuts, this);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    connect(dialog, &SettingsDialog::themeChosen, this, &MainWindow::setTheme);
    connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::setLanguage);
    dialog->open(); // what is chosen changes the window behind it, which builds its menus anew
}

void MainWindow::showRunKeys()
{
    const auto first = [this](const char *id) {
        const ShortcutBook::Keys keys = m_shortcuts.keys(QString::fromLatin1(id));
        return keys.isEmpty() ? QKeySequence() : keys.front();
    };
    if (m_topBar)
        m_topBar->setRunKeys({first("menuStart"), first("menuStepBatch"), first("menuStepEpoch"), first("menuStop")});
}

void MainWindow::showStep(WorkflowStep step)
{
    if (!m_session.hasProject())
        return;
    m_step = step;
    m_docks->showStep(step);
    m_topBar->setStep(step);
    if ((step == WorkflowStep::Evaluate || step == WorkflowStep::Explain) && m_session.currentRun())
        m_session.markDone(step);
    ViewState view = m_session.project().view;
    view.page = stepKey(step);
    m_session.setView(view);
}

void MainWindow::showStart()
{
    m_step.reset();
    m_docks->showNone();
    m_topBar->setStep({});
    m_startPage->setRecent(m_settings.recentFiles());
    m_pages->setCurrentIndex(0);
    QTimer::singleShot(startPageMs, m_docks.get(), [this] {
        m_docks->makeAhead({WorkflowStep::Data, WorkflowStep::Network});
    });
}

void MainWindow::onProjectReplaced()
{
    showStep(stepOfKey(m_session.project().view.page));
    // What to see in a shipped experiment; its notes say the rest. The same data begun anew have none.
    if (m_session.project().notes.empty())
        return;
    for (const ExampleText &example : exampleTexts())
        if (m_session.path().isEmpty() && shown(example.title) == qstr(m_session.project().title))
            m_messages->show(shown(example.seeing), false);
}

void MainWindow::showTitle()
{
    setWindowModified(m_session.isModified());
    setWindowTitle(m_session.hasProject() ? QStringLiteral("%1[*] - Netloom").arg(qstr(m_session.project().title))
                                          : QStringLiteral("Netloom"));
}

bool MainWindow::offerRecovery(const QString &folder)
{
    const std::vector<RecoverableWork> works = findRecoverable(folder.toStdString());
    if (works.empty())
        return false;
    const RecoverableWork work = works.front();
    m_messages->offer(tr("Netloom ended without saving “%1” (last change %2). The work can be brought back.")
                          .arg(qstr(work.title), qstr(work.changedAt).replace(u'T', u' ').remove(u'Z')),
                      {tr("Bring it back"), [this, work] { m_session.openRecovered(work); }},
                      {tr("Let it go"), [work] { discardRecoverable(work); }});
    return true;
}

bool MainWindow::reopenLast()
{
    const QString path = m_settings.value(QStringLiteral("lastProject")).toString();
    if (!m_session.preferences().isLastProjectReopened() || !QFileInfo::exists(path))
        return false;
    // The page that was looked at last, even if the project was saved on another one.
    const QString page = m_settings.value(QStringLiteral("lastPage")).toString();
    connect(
        &m_session, &Session::projectReplaced, this,
        [this, page, path] {
            if (m_session.path() == path && !page.isEmpty())
                showStep(stepOfKey(page.toStdString()));
        },
        Qt::SingleShotConnection);
    m_documents->openPath(path);
    return true;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_session.hasProject() && !m_documents->mayLeave()) {
        event->ignore();
        return;
    }
    m_session.discardRecovery();
    m_settings.set(QStringLiteral("geometry"), saveGeometry());
    m_settings.set(QStringLiteral("lastProject"), m_session.path());
    m_settings.set(QStringLiteral("lastPage"), m_step ? qstr(stepKey(*m_step)) : QString());
    m_docks->keep();
    event->accept();
}

} // namespace netloom
