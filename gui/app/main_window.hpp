// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/job_tracker.hpp"
#include "gui/app/session.hpp"
#include "gui/app/shortcut_book.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/tokens.hpp"

#include <QMainWindow>
#include <memory>
#include <optional>

class QStackedWidget;

namespace netloom {

class DockHost;
class Documents;
class MessageBar;
class StartPage;
class TopBar;
class WindowSettings;

/// The one window: bar, pages and docks of the open project, or the start page. It puts the parts together; what they
/// show is theirs. Language and theme are changed by building the parts anew around the same session.
class MainWindow : public QMainWindow
{
    Q_OBJECT
public:
    MainWindow(Registry &plugins, WindowSettings &settings, QWidget *parent = nullptr);
    ~MainWindow() override;

    Session &session() { return m_session; }
    RunController &runs() { return m_runs; }
    Documents &documents() { return *m_documents; }

    void showStep(WorkflowStep step);
    void showStart();
    bool offerRecovery(const QString &folder); ///< of what crashed sessions left there; false: nothing
    void setTheme(ThemeChoice choice);
    void setLanguage(const QString &language);
    void showSettings();
    /// The project that was open when the window was closed, on its page, if the person wants that; false when not.
    bool reopenLast();

protected:
    void closeEvent(QCloseEvent *event) override;

private:
    void followPreferences();
    void build();
    void rebuild();
    void fillHead(QWidget *head);
    StartPage *makeStartPage();
    void onProjectReplaced();
    void showTitle();
    void showRunKeys();

    Registry &m_plugins;
    WindowSettings &m_settings;
    JobTracker m_jobs;
    Session m_session;
    RunController m_runs;
    ShortcutBook m_shortcuts;
    std::unique_ptr<Documents> m_documents;
    std::unique_ptr<DockHost> m_docks;
    QStackedWidget *m_pages = nullptr;
    StartPage *m_startPage = nullptr;
    TopBar *m_topBar = nullptr;
    MessageBar *m_messages = nullptr;
    std::optional<WorkflowStep> m_step;
};

} // namespace netloom
