// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QPointer>
#include <functional>
#include <vector>

class QAction;
class QLineEdit;
class QListWidget;
class QMenuBar;

namespace netloom {

class Session;

/// Everything that can be done, by typing: what the menus hold, layers to add, nodes to go to. Words in any order leave what
/// bears them all; Return does the marked one, Escape nothing.
class CommandPalette : public QFrame
{
    Q_OBJECT
public:
    CommandPalette(const QMenuBar &menus, Session &session, QWidget *parent);

    struct Command {
        QString title, place, keys; ///< "Zoom in", "View", "Ctrl++"
        std::function<void()> act;
    };

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    void collectMenus(const QMenuBar &menus);
    void collectActions(const QList<QAction *> &actions, const QString &place);
    void collectLayers(Session &session);
    void collectNodes(Session &session);
    void filter(const QString &words);
    void act(int row);

    std::vector<Command> m_commands;
    std::vector<std::size_t> m_found; ///< of each row of the list
    QLineEdit *m_search;
    QListWidget *m_list;
};

} // namespace netloom
