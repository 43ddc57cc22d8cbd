// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QKeySequence>
#include <QWidget>

class QKeySequenceEdit;
class QLabel;
class QLineEdit;
class QPushButton;
class QTableView;

namespace netloom {

class ShortcutBook;

/// The keys of every menu command: a table to search, and below it the keys of the chosen command to press anew. Keys that
/// another command has are told, and given to this one when asked to.
class SettingsShortcuts : public QWidget
{
    Q_OBJECT
public:
    SettingsShortcuts(ShortcutBook &book, QWidget *parent);

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void makeTable();
    QWidget *makeEditor();
    void find(const QString &words);
    void showChosen();
    void takePressed();
    void say(const QString &sentence);
    QString chosen() const; ///< command id; empty when none

    ShortcutBook &m_book;
    QLineEdit *m_search;
    QTableView *m_table;
    QLabel *m_name, *m_message;
    QKeySequenceEdit *m_keys;
    QPushButton *m_take, *m_none, *m_reset, *m_resetAll;
    QKeySequence m_wanted; ///< what another command has
};

} // namespace netloom
