// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/menus.hpp"

#include "gui/app/command_palette.hpp"
#include "gui/app/cross_validation_dialog.hpp"
#include "gui/app/design_check_dialog.hpp"
#include "gui/app/diagnostics_dialog.hpp"
#include "gui/app/dock_host.hpp"
#include "gui/app/documents.hpp"
#include "gui/app/ensemble_dialog.hpp"
#include "gui/app/history_dialog.hpp"
#include "gui/app/node_help_dialog.hpp"
#include "gui/app/plugins_dialog.hpp"
#include "gui/app/shortcut_book.hpp"
#include "gui/app/template_dialog.hpp"
#include "gui/app/window_settings.hpp"
#include "gui/run/run_controller.hpp"
#include "gui/theme/translate.hpp"
#include "projects/examples/examples.hpp"

#include <QActionGroup>
#include <QApplication>
#include <QFileInfo>
#include <QMessageBox>
#include <QMetaMethod>
#include <QRegularExpression>

namespace netloom {

QString titleOf(const QAction &action)
{
    static const QRegularExpression behindOtherScripts(QStringLiteral("\\(&.\\)$"));
    return action.text().section(u'\t', 0, 0).remove(behindOtherScripts).remove(u'&');
}

namespace {

bool knowsSlot(const QObject *object, const char *slot)
{
    return object->metaObject()->indexOfMethod(QByteArray(slot) + "()") >= 0;
}

} // namespace

Menus::Menus(const Parts &parts, QWidget *window) : QMenuBar(window), m_parts(parts), m_window(window)
{
    setObjectName(QStringLiteral("menus"));
    addFile();
    addEdit();
    addView();
    addRun();
    addTools();
    addHelp();
    for (const auto signal : {&Session::documentChanged, &Session::projectReplaced, &Session::projectChanged,
                              &Session::graphChanged, &Session::benchChanged, &Session::runsChanged})
        connect(&m_parts.session, signal, this, &Menus::enable);
    connect(&m_parts.runs, &RunController::stateChanged, this, &Menus::enable);
    enable();
    m_parts.shortcuts.begin();
    for (const QAction *top : actions())
        enterShortcuts(top->menu()->actions(), titleOf(*top));
    m_parts.shortcuts.end();
}

void Menus::enableWhen(QAction *action, std::function<bool()> isPossible)
{
    m_conditions.emplace_back(action, std::move(isPossible));
}

void Menus::enable()
{
    for (const auto &[action, isPossible] : m_conditions)
        action->setEnabled(isPossible());
}

/// Menus that are filled when they open (examples, what was opened lately) hold nothing yet, and have no keys.
void Menus::enterShortcuts(const QList<QAction *> &actions, const QString &place)
{
    for (QAction *action : actions) {
        if (action->menu())
            enterShortcuts(action->menu()->actions(), place + QStringLiteral(" > ") + action->text());
        else if (const QString keys = action->text().section(u'\t', 1); !keys.isEmpty())
            m_parts.shortcuts.add(action, place, {QKeySequence(keys)}, ShortcutBook::Bearer::Elsewhere);
        else if (!action->isSeparator())
            m_parts.shortcuts.add(action, place, action->shortcuts());
    }
}

QAction *Menus::add(QMenu *menu, const QString &objectName, const QString &text, const QKeySequence &keys,
                    std::function<void()> act)
{
    QAction *action = menu->addAction(text);
    action->setObjectName(objectName);
    action->setShortcut(keys);
    connect(action, &QAction::triggered, this, std::move(act));
    return action;
}

void Menus::addFile()
{
    Documents &documents = m_parts.documents;
    QMenu *menu = addMenu(tr("&File"));
    add(menu, QStringLiteral("new"), tr("New"), QKeySequence::New, [this] { emit newWanted(); });
    add(menu, QStringLiteral("open"), tr("Open..."), QKeySequence::Open, [&documents] { documents.open(); });
    add(menu, QStringLiteral("openFolder"), tr("Open Folder of Images..."), {}, [&documents] { documents.openFolder(); });
    add(menu, QStringLiteral("publicData"), tr("Public Data..."), {}, [&documents] { documents.openPublicData(); });
    add(menu, QStringLiteral("drawPoints"), tr("Draw Points..."), {}, [&documents] { documents.drawPoints(); });
    QMenu *examples = menu->addMenu(tr("Open Example"));
    connect(examples, &QMenu::aboutToShow, this, [this, examples] { fillExamples(examples); });
    QMenu *recent = menu->addMenu(tr("Open Recent"));
    connect(recent, &QMenu::aboutToShow, this, [this, recent] { fillRecent(recent); });
    menu->addSeparator();
    QAction *save = add(menu, QStringLiteral("save"), tr("Save"), QKeySequence::Save, [&documents] { documents.save(); });
    QAction *saveAs = add(menu, QStringLiteral("saveAs"), tr("Save As..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_S),
                          [&documents] { documents.saveAs(); });
    QMenu *exports = menu->addMenu(tr("Export"));
    QAction *json = add(exports, QStringLiteral("exportJson"), tr("Graph and settings as JSON..."), {},
                        [&documents] { documents.exportJson(); });
    QAction *weights = add(exports, QStringLiteral("exportWeights"), tr("Weights as safetensors..."), {},
                           [&documents] { documents.exportWeights(); });
    QAction *picture = add(exports, QStringLiteral("exportPicture"), tr("Network picture..."), {},
                           [&documents] { documents.exportPicture(); });
    menu->addSeparator();
    add(menu, QStringLiteral("quit"), tr("Quit"), QKeySequence::Quit, [this] { m_window->close(); });
    const Session &session = m_parts.session;
    enableWhen(save, [&session] { return session.hasProject() && (session.isModified() || session.path().isEmpty()); });
    for (QAction *action : {saveAs, exports->menuAction(), json})
        enableWhen(action, [&session] { return session.hasProject(); });
    enableWhen(weights, [&session] { return session.currentRun() != nullptr; });
    enableWhen(picture, [&session] { return !session.project().graph->nodes.empty(); });
}

void Menus::fillExamples(QMenu *menu)
{
    menu->clear();
    for (const ExampleText &example : exampleTexts())
        add(menu, QStringLiteral("example.%1").arg(qstr(example.id)), shown(example.title), {},
            [this, id = qstr(example.id)] { m_parts.documents.openExample(id); });
    if (menu->isEmpty())
        menu->addAction(tr("None are installed"))->setEnabled(false);
}

void Menus::fillRecent(QMenu *menu)
{
    menu->clear();
    for (const QString &path : m_parts.settings.recentFiles())
        add(menu, QStringLiteral("recent"), QFileInfo(path).fileName(), {},
            [this, path] { m_parts.documents.openPath(path); });
    if (menu->isEmpty()) {
        menu->addAction(tr("None yet"))->setEnabled(false);
        return;
    }
    menu->addSeparator();
    add(menu, QStringLiteral("clearRecent"), tr("Forget these"), {}, [this] { m_parts.settings.clearRecentFiles(); });
}

void Menus::addEdit()
{
    QMenu *menu = addMenu(tr("&Edit"));
    QUndoStack &stack = m_parts.session.undoStack();
    QAction *undo = stack.createUndoAction(this, tr("Undo"));
    undo->setProperty("title", tr("Undo")); // the text goes on with the name of the edit
    undo->setObjectName(QStringLiteral("undo"));
    undo->setShortcut(QKeySequence::Undo);
    QAction *redo = stack.createRedoAction(this, tr("Redo"));
    redo->setProperty("title", tr("Redo"));
    redo->setObjectName(QStringLiteral("redo"));
    redo->setShortcuts({QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Z), QKeySequence(Qt::CTRL | Qt::Key_Y)});
    menu->addAction(undo);
    menu->addAction(redo);
    QAction *history = add(menu, QStringLiteral("history"), tr("History..."), {}, [this] {
        auto *dialog = new HistoryDialog(m_parts.session, m_window); // stays open beside the work
        dialog->setAttribute(Qt::WA_DeleteOnClose);
        dialog->show();
    });
    enableWhen(history, [this] { return m_parts.session.hasProject(); });
    menu->addSeparator();
    addForwarded(menu, tr("Cut"), QKeySequence::Cut, "cut");
    addForwarded(menu, tr("Copy"), QKeySequence::Copy, "copy");
    addForwarded(menu, tr("Paste"), QKeySequence::Paste, "paste");
    addForwarded(menu, tr("Delete"), QKeySequence::Delete, "deleteSelected");
    menu->addSeparator();
    addForwarded(menu, tr("Group"), QKeySequence(Qt::CTRL | Qt::Key_G), "group");
    addForwarded(menu, tr("Ungroup"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_G), "ungroup");
    addForwarded(menu, tr("Fold or open a group"), QKeySequence(Qt::CTRL | Qt::Key_E), "toggleFold");
    addForwarded(menu, tr("Add a note"), {}, "addNote");
    menu->addSeparator();
    addForwarded(menu, tr("Select All"), QKeySequence::SelectAll, "selectAll");
    addForwarded(menu, tr("Find..."), QKeySequence::Find, "find");
    menu->addSeparator();
    add(menu, QStringLiteral("settings"), tr("Settings..."), QKeySequence(Qt::CTRL | Qt::Key_Comma),
        [this] { emit settingsWanted(); });
}

void Menus::addForwarded(QMenu *menu, const QString &text, const QKeySequence &keys, const char *slot)
{
    add(menu, QString::fromLatin1(slot), text, keys, [this, slot] { forward(slot); });
}

void Menus::forward(const char *slot)
{
    for (QWidget *widget = QApplication::focusWidget(); widget && widget != m_window; widget = widget->parentWidget()) {
        if (!knowsSlot(widget, slot))
            continue;
        QMetaObject::invokeMethod(widget, slot);
        return;
    }
    const QWidget *page = m_parts.docks.page();
    if (!page)
        return;
    for (QWidget *widget : page->findChildren<QWidget *>()) {
        if (!widget->isVisible() || widget->metaObject()->className() != QByteArray("netloom::CanvasView"))
            continue;
        if (knowsSlot(widget, slot))
            QMetaObject::invokeMethod(widget, slot);
        return;
    }
}

void Menus::addView()
{
    QMenu *menu = addMenu(tr("&View"));
    for (const WorkflowStep step : allSteps)
        add(menu, QStringLiteral("show.%1").arg(QString::fromStdString(stepKey(step))), stepTitle(step),
            QKeySequence(Qt::CTRL | static_cast<Qt::Key>(Qt::Key_1 + static_cast<int>(step))),
            [this, step] { m_parts.session.goTo(step); });
    menu->addSeparator();
    addForwarded(menu, tr("Zoom in"), QKeySequence::ZoomIn, "zoomIn");
    addForwarded(menu, tr("Zoom out"), QKeySequence::ZoomOut, "zoomOut");
    addForwarded(menu, tr("Zoom to fit"), QKeySequence(Qt::CTRL | Qt::Key_0), "zoomToFit");
    menu->addSeparator();
    QMenu *panels = menu->addMenu(tr("Panels"));
    connect(panels, &QMenu::aboutToShow, this, [this, panels] {
        for (QAction *action : panels->actions())
            panels->removeAction(action); // the docks own them
        panels->addActions(m_parts.docks.toggles());
    });
    add(menu, QStringLiteral("resetLayout"), tr("Reset"), {}, [this] { m_parts.docks.reset(); });
    menu->addSeparator();
    addAppearance(menu);
}

void Menus::addAppearance(QMenu *menu)
{
    QMenu *theme = menu->addMenu(tr("Theme"));
    auto *themes = new QActionGroup(this);
    const std::pair<ThemeChoice, QString> choices[] = {
        {ThemeChoice::Light, tr("Light")}, {ThemeChoice::Dark, tr("Dark")}, {ThemeChoice::System, tr("As the system")}};
    for (const auto &[choice, name] : choices) {
        QAction *action = add(theme, QStringLiteral("theme.%1").arg(WindowSettings::themeName(choice)), name, {},
                              [this, choice = choice] { emit themeChosen(choice); });
        action->setCheckable(true);
        action->setChecked(choice == currentTheme());
        themes->addAction(action);
    }
    QMenu *language = menu->addMenu(tr("Language"));
    auto *languages = new QActionGroup(this);
    // Each in its own words, so that whoever landed in the wrong one finds the way back.
    const std::pair<QString, QString> names[] = {{QStringLiteral("en"), QStringLiteral("English")},
                                                 {QStringLiteral("zh"), QStringLiteral("中文")}};
    for (const auto &[id, name] : names) {
        QAction *action =
            add(language, QStringLiteral("language.%1").arg(id), name, {}, [this, id = id] { emit languageChosen(id); });
        action->setCheckable(true);
        action->setChecked((QLocale().language() == QLocale::Chinese) == (id == u"zh"));
        languages->addAction(action);
    }
}

void Menus::addRun()
{
    RunController &runs = m_parts.runs;
    QMenu *menu = addMenu(tr("&Run"));
    // The run control bears the keys; here they are only named (after the tab).
    QAction *start =
        add(menu, QStringLiteral("menuStart"), tr("Start training") + QStringLiteral("\tF5"), {}, [&runs] { runs.start(); });
    QAction *pause = add(menu, QStringLiteral("menuPause"), tr("Pause training"), {}, [&runs] { runs.pause(); });
    add(menu, QStringLiteral("menuStepBatch"), tr("One batch") + QStringLiteral("\tF6"), {}, [&runs] { runs.stepBatch(); });
    add(menu, QStringLiteral("menuStepEpoch"), tr("One epoch") + QStringLiteral("\tF7"), {}, [&runs] { runs.stepEpoch(); });
    QAction *stop = add(menu, QStringLiteral("menuStop"), tr("Stop training") + QStringLiteral("\tShift+F5"), {},
                        [&runs] { runs.stop(); });
    menu->addSeparator();
    QAction *resume =
        add(menu, QStringLiteral("menuResume"), tr("Go on with the chosen run"), {}, [&runs] { runs.resumeLast(); });
    menu->addSeparator();
    QAction *folds = add(menu, QStringLiteral("crossValidate"), tr("Cross-validate..."), {},
                         [this] { (new CrossValidationDialog(m_parts.session, m_window))->show(); });
    enableWhen(folds, [this] { return m_parts.session.bench() != nullptr; });
    QAction *ensemble = add(menu, QStringLiteral("trainEnsemble"), tr("Train an ensemble..."), {},
                            [this] { (new EnsembleDialog(m_parts.session, m_window))->show(); });
    enableWhen(ensemble, [&runs] { return runs.state() == RunController::State::Idle && runs.canStart(); });
    using State = RunController::State;
    enableWhen(start, [&runs] { return runs.state() == State::Paused || (runs.state() == State::Idle && runs.canStart()); });
    enableWhen(pause, [&runs] { return runs.state() == State::Running; });
    enableWhen(stop, [&runs] { return runs.state() == State::Running || runs.state() == State::Paused; });
    enableWhen(resume, [this, &runs] { return runs.state() == State::Idle && m_parts.session.currentRun(); });
}

void Menus::addTools()
{
    QMenu *menu = addMenu(tr("&Tools"));
    add(menu, QStringLiteral("commandPalette"), tr("Commands..."), QKeySequence(Qt::CTRL | Qt::Key_K), [this] {
        auto *palette = new CommandPalette(*this, m_parts.session, m_window);
        palette->openAt(m_window->mapToGlobal(QPoint((m_window->width() - palette->width()) / 2, 100)));
    });
    QAction *check =
        add(menu, QStringLiteral("checkDesign"), tr("Check the design..."), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_K),
            [this] { DesignCheckDialog(m_parts.session, m_window).exec(); });
    QAction *templates = add(menu, QStringLiteral("networkTemplates"), tr("Network templates..."), {}, [this] {
        TemplateDialog dialog(m_parts.session, m_window);
        if (dialog.exec() != QDialog::Accepted)
            return;
        m_parts.session.goTo(WorkflowStep::Network);
        m_parts.session.selectNodes({});
        m_parts.session.editGraph(tr("draw %1").arg(shown(dialog.chosen().label)), dialog.graph());
    });
    add(menu, QStringLiteral("generate"), tr("New from template..."), {}, [this] { m_parts.documents.openTemplate(); });
    menu->addSeparator();
    add(menu, QStringLiteral("plugins"), tr("Plug-ins..."), {},
        [this] { PluginsDialog(m_parts.plugins, m_parts.session.jobs(), m_window).exec(); });
    for (QAction *action : {check, templates})
        enableWhen(action, [this] { return m_parts.session.hasProject(); });
}

void Menus::addHelp()
{
    QMenu *menu = addMenu(tr("&Help"));
    add(menu, QStringLiteral("lessons"), tr("Lessons"), {}, [this] { emit lessonsWanted(); });
    add(menu, QStringLiteral("nodeHelp"), tr("Node Help"), QKeySequence::HelpContents,
        [this] { NodeHelpDialog(m_parts.session, m_window).exec(); });
    add(menu, QStringLiteral("diagnostics"), tr("Diagnostics"), {},
        [this] { DiagnosticsDialog(m_parts.session.registry(), m_window).exec(); });
    menu->addSeparator();
    add(menu, QStringLiteral("about"), tr("About"), {}, [this] {
        QMessageBox::about(
            m_window, tr("About Netloom"),
            tr("<b>Netloom %1</b><p>Draw a network, bind it to data, watch it learn, look inside it, and keep the "
               "experiment in one file.</p><p>Free software under the GNU General Public License, version 3 or later. "
               "All data stays on this computer.</p>")
                .arg(QStringLiteral(NETLOOM_VERSION)));
    });
}

} // namespace netloom
