// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/theme/tokens.hpp"

#include <QDialog>

class QListWidget;
class QStackedWidget;
class QVBoxLayout;

namespace netloom {

class Preferences;
class ShortcutBook;

/// What a person wants of the program: a list of pages at the left, the page beside it. Everything is in force at once, so
/// that there is nothing to apply. Another language or theme builds the pages anew.
class SettingsDialog : public QDialog
{
    Q_OBJECT
public:
    SettingsDialog(Preferences &preferences, ShortcutBook &shortcuts, QWidget *parent);

signals:
    void themeChosen(netloom::ThemeChoice choice);
    void languageChosen(const QString &language);

protected:
    void changeEvent(QEvent *event) override;

private:
    void build();
    void addPage(const QString &title, QWidget *page);

    Preferences &m_preferences;
    ShortcutBook &m_shortcuts;
    QVBoxLayout *m_whole;
    QWidget *m_content = nullptr;
    QListWidget *m_list = nullptr;
    QStackedWidget *m_pages = nullptr;
    bool m_isBuildDue = false;
};

} // namespace netloom
