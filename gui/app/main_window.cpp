// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/main_window.hpp"

#include "gui/app/dock_host.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/menus.hpp"
#include "gui/app/message_bar.hpp"
#include "gui/app/status_bar.hpp"
#include "gui/app/steps.hpp"
#include "gui/app/top_bar.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/docks/start_page.hpp"
#include "gui/theme/translate.hpp"
#include "gui/theme/widgets.hpp"
#include "projects/examples/examples.hpp"
#include "projects/format/recovery.hpp"

#include <QCloseEvent>
#include <QDragEnterEvent>
#include <QMimeData>
#include <QStackedWidget>

namespace netloom {

MainWindow::MainWindow(const Registry &registry, WindowSettings &settings, QWidget *parent)
    : QMainWindow(parent),
      m_settings(settings),
      m_session(registry, m_jobs),
      m_runs(m_session),
      m_documents(std::make_unique<Documents>(*this, m_session, m_runs, settings))
{
    setObjectName(QStringLiteral("mainWindow"));
    setAcceptDrops(true);
    setMinimumSize(960, 600);
    resize(1280, 800);
    setDockOptions(QMainWindow::AllowNestedDocks | QMainWindow::AllowTabbedDocks |
                   (isMotionWanted() ? QMainWindow::AnimatedDocks : QMainWindow::DockOptions()));
    for (const auto &[corner, area] : {std::pair(Qt::BottomLeftCorner, Qt::LeftDockWidgetArea),
                                       std::pair(Qt::BottomRightCorner, Qt::RightDockWidgetArea)})
        setCorner(corner, area);
    setTabPosition(Qt::BottomDockWidgetArea, QTabWidget::North);

    connect(&m_session, &Session::projectReplaced, this, &MainWindow::onProjectReplaced);
    connect(&m_session, &Session::documentChanged, this, &MainWindow::showTitle);
    connect(&m_session, &Session::stepWanted, this, &MainWindow::showStep);
    connect(&m_session, &Session::openDataWanted, m_documents.get(), &Documents::openData);
    connect(&m_session, &Session::notice, this,
            [this](const QString &sentence, bool isTrouble) { m_messages->show(sentence, isTrouble); });
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

void MainWindow::build()
{
    auto *head = new QWidget(this); // the first child: assistive technology meets the rail before the page
    m_pages = new QStackedWidget(this);
    m_pages->setObjectName(QStringLiteral("pages"));
    setCentralWidget(m_pages);
    m_docks = std::make_unique<DockHost>(*this, *m_pages, DockContext{m_session, m_runs}, m_settings);
    fillHead(head);
    setMenuWidget(head);
    setStatusBar(new StatusBar(m_session, m_runs, this));
    m_pages->addWidget(makeStartPage());
    showTitle();
}

void MainWindow::fillHead(QWidget *head)
{
    auto *column = new QVBoxLayout(head);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    auto *menus = new Menus({m_session, m_runs, *m_documents, *m_docks, m_settings}, this);
    connect(menus, &Menus::newWanted, this, &MainWindow::showStart);
    connect(menus, &Menus::lessonsWanted, this, &MainWindow::showStart);
    connect(menus, &Menus::themeChosen, this, &MainWindow::setTheme);
    connect(menus, &Menus::languageChosen, this, &MainWindow::setLanguage);
    m_topBar = new TopBar(m_session, m_runs, head);
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
    connect(page, &StartPage::newFromTemplate, m_documents.get(), &Documents::openGenerator);
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
    m_pages->setCurrentIndex(0);
}

void MainWindow::onProjectReplaced()
{
    showStep(stepOfKey(m_session.project().view.page));
    // What to see in a shipped experiment; its notes say the rest.
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

void MainWindow::offerRecovery(const QString &folder)
{
    const std::vector<RecoverableWork> works = findRecoverable(folder.toStdString());
    if (works.empty())
        return;
    const RecoverableWork work = works.front();
    m_messages->offer(tr("Netloom ended without saving “%1” (last change %2). The work can be brought back.")
                          .arg(qstr(work.title), qstr(work.changedAt).replace(u'T', u' ').remove(u'Z')),
                      {tr("Bring it back"), [this, work] { m_session.openRecovered(work); }},
                      {tr("Let it go"), [work] { discardRecoverable(work); }});
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    if (m_session.hasProject() && !m_documents->mayLeave()) {
        event->ignore();
        return;
    }
    m_session.discardRecovery();
    m_settings.set(QStringLiteral("geometry"), saveGeometry());
    m_docks->keep();
    event->accept();
}

void MainWindow::dragEnterEvent(QDragEnterEvent *event)
{
    if (!event->mimeData()->hasUrls() || !event->mimeData()->urls().constFirst().isLocalFile())
        return;
    event->acceptProposedAction();
    showDropHint(true);
}

void MainWindow::dragLeaveEvent(QDragLeaveEvent *)
{
    showDropHint(false);
}

void MainWindow::dropEvent(QDropEvent *event)
{
    showDropHint(false);
    const QString path = event->mimeData()->urls().constFirst().toLocalFile();
    event->acceptProposedAction();
    // The drag's source waits for this handler; a dialog about unsaved changes must not hold it up.
    QMetaObject::invokeMethod(
        m_documents.get(), [this, path] { m_documents->openPath(path); }, Qt::QueuedConnection);
}

void MainWindow::showDropHint(bool isShown)
{
    if (isShown && !m_dropHint) {
        auto *hint = new QLabel(tr("Drop to open"), this);
        hint->setObjectName(QStringLiteral("dropHint"));
        hint->setAlignment(Qt::AlignCenter);
        hint->setFont(figureFont());
        hint->setProperty("look", QStringLiteral("drop"));
        hint->setAttribute(Qt::WA_TransparentForMouseEvents);
        m_dropHint = hint;
    }
    if (!m_dropHint)
        return;
    m_dropHint->setGeometry(rect().adjusted(12, 12, -12, -12));
    m_dropHint->setVisible(isShown);
    m_dropHint->raise();
}

} // namespace netloom
