// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/docks/dock_type.hpp"

class QScrollArea;
class QStackedWidget;

namespace netloom {

class NetworkSummary;
class GroupInspector;
class NodeInspector;
class SelectionSummary;

/// What is selected on the canvas: one node's settings and facts, what several have in common, or the whole network.
class InspectorDock : public QWidget
{
    Q_OBJECT
public:
    explicit InspectorDock(const DockContext &context, QWidget *parent = nullptr);

    void beginEditing(); ///< shows itself and puts the cursor into the first setting
    void goToRepairs();  ///< the keyboard goes to the first button that mends the node, if it has one

signals:
    void shownChanged(bool isShown);
    void left(); ///< Escape, or the node was mended: back to where one came from

protected:
    void showEvent(QShowEvent *event) override;
    void hideEvent(QHideEvent *event) override;

private:
    void showSelection();

    Session &m_session;
    QScrollArea *m_area;
    QStackedWidget *m_pages;
    NodeInspector *m_node;
    GroupInspector *m_group;
    SelectionSummary *m_several;
    NetworkSummary *m_network;
};

} // namespace netloom
