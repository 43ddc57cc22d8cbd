// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/node_item.hpp"

#include <QCoreApplication>
#include <QMenu>
#include <functional>
#include <string>

namespace netloom {

class CanvasView;

/// The menu of a place on the canvas: of the node, the wire or the free space there.
class CanvasMenu
{
    Q_DECLARE_TR_FUNCTIONS(CanvasMenu)
public:
    /// Selects what lies at the place unless it is selected already.
    CanvasMenu(CanvasView &view, QPointF place);
    void exec(const QPoint &onScreen) { m_menu.exec(onScreen); }

private:
    void forNode(NodeId node);
    void forFrame(NodeId group);
    void addGrouping();
    void addFlow();
    void forWire(const Edge &wire);
    void forPlace(QPointF place);
    void addAlignment();
    void addRepairs(NodeId node);
    void addConnections(NodeId node);
    void addClipboard();
    void addView();
    QAction *add(const QString &text, const QString &key, std::function<void()> action);

    CanvasView &m_view;
    QPointF m_place;
    QMenu m_menu;
};

/// Fills a menu with all kinds of nodes that pass, grouped by category.
void addTypes(QMenu *menu, const std::function<bool(const NodeInfo &)> &passes,
              const std::function<void(const std::string &)> &chosen);

} // namespace netloom
