// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/forms/search_popup.hpp"

#include <QPointer>
#include <functional>
#include <vector>

class QAction;
class QListWidget;
class QMenuBar;

namespace netloom {

class Session;

/// Everything that can be done, by typing: what the menus hold, layers to add, nodes to go to. Words in any order leave what
/// bears them all; Return does the marked one, Escape nothing.
class CommandPalette : public SearchPopup
{
    Q_OBJECT
public:
    CommandPalette(const QMenuBar &menus, Session &session, QWidget *parent);

    struct Command {
        QString title, place, keys; ///< "Zoom in", "View", "Ctrl++"
        std::function<void()> act;
    };

protected:
    void find(const QString &words) override;
    void takeMarked() override;

private:
    void collectMenus(const QMenuBar &menus);
    void collectActions(const QList<QAction *> &actions, const QString &place);
    void collectLayers(Session &session);
    void collectNodes(Session &session);
    void act(int row);

    std::vector<Command> m_commands;
    std::vector<std::size_t> m_found; ///< of each row of the list
    QListWidget *m_list;
};

} // namespace netloom
