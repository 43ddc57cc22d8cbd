// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/app/steps.hpp"
#include "gui/theme/tokens.hpp"

#include <QMenuBar>
#include <functional>
#include <vector>

namespace netloom {

class DockHost;
class Documents;
class Registry;
class RunController;
class ShortcutBook;
class WindowSettings;

/// What an action or menu is called, without the letter that it is chosen by: "&File", and "文件(&F)" where another script
/// has none.
QString titleOf(const QAction &action);

/// The menu bar. Actions on what is selected go to whatever has the focus and knows them, else to the page that shows.
class Menus : public QMenuBar
{
    Q_OBJECT
public:
    struct Parts {
        Session &session;
        Registry &plugins;
        RunController &runs;
        Documents &documents;
        DockHost &docks;
        WindowSettings &settings;
        ShortcutBook &shortcuts;
    };
    Menus(const Parts &parts, QWidget *window);

signals:
    void newWanted();
    void lessonsWanted();
    void settingsWanted();
    void themeChosen(netloom::ThemeChoice choice);
    void languageChosen(const QString &language);

private:
    void addFile();
    void addEdit();
    void addView();
    void addRun();
    void addTools();
    void addHelp();
    void addAppearance(QMenu *menu);
    void fillExamples(QMenu *menu);
    void fillRecent(QMenu *menu);
    QAction *add(QMenu *menu, const QString &objectName, const QString &text, const QKeySequence &keys,
                 std::function<void()> act);
    void addForwarded(QMenu *menu, const QString &text, const QKeySequence &keys, const char *slot);
    void forward(const char *slot);
    void enableWhen(QAction *action, std::function<bool()> isPossible); ///< asked whenever the document or a run changes
    void enable();
    void enterShortcuts(const QList<QAction *> &actions, const QString &place);

    Parts m_parts;
    QWidget *m_window;
    std::vector<std::pair<QAction *, std::function<bool()>>> m_conditions;
};

} // namespace netloom
