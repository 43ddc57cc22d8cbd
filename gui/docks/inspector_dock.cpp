// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/inspector_dock.hpp"

#include "gui/docks/group_inspector.hpp"
#include "gui/docks/network_summary.hpp"
#include "gui/docks/node_inspector.hpp"
#include "gui/docks/selection_summary.hpp"
#include "gui/theme/fitting_stack.hpp"

#include <QDockWidget>
#include <QScrollArea>
#include <QVBoxLayout>

namespace netloom {

InspectorDock::InspectorDock(const DockContext &context, QWidget *parent)
    : QWidget(parent),
      m_session(context.session),
      m_area(new QScrollArea(this)),
      m_pages(new FittingStack),
      m_node(new NodeInspector(context.session)),
      m_group(new GroupInspector(context.session)),
      m_several(new SelectionSummary(context.session)),
      m_network(new NetworkSummary(context.session))
{
    setObjectName(QStringLiteral("inspectorDock"));
    setMinimumWidth(260);
    for (QWidget *page : {static_cast<QWidget *>(m_node), static_cast<QWidget *>(m_group), static_cast<QWidget *>(m_several),
                          static_cast<QWidget *>(m_network)})
        m_pages->addWidget(page);
    m_area->setWidget(m_pages);
    m_area->setWidgetResizable(true);
    m_area->setFrameShape(QFrame::NoFrame);
    m_area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_area->setFocusPolicy(Qt::NoFocus);
    m_pages->setProperty("look", "surface");
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(0, 0, 0, 0);
    column->addWidget(m_area);

    connect(&m_session, &Session::selectionChanged, this, &InspectorDock::showSelection);
    connect(&m_session, &Session::graphChanged, this, &InspectorDock::showSelection);
    connect(&m_session, &Session::projectReplaced, this, &InspectorDock::showSelection);
    connect(&m_session, &Session::findingsChanged, this, &InspectorDock::showSelection);
    connect(&m_session, &Session::projectChanged, m_network, &NetworkSummary::showNetwork);
    connect(&m_session, &Session::forecastChanged, m_network, &NetworkSummary::showNetwork);
    connect(&m_session, &Session::benchChanged, this, &InspectorDock::showSelection);
    connect(m_node, &NodeInspector::left, this, &InspectorDock::left);
    showSelection();
}

void InspectorDock::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    emit shownChanged(true);
}

void InspectorDock::hideEvent(QHideEvent *event)
{
    QWidget::hideEvent(event);
    emit shownChanged(false);
}

void InspectorDock::goToRepairs()
{
    if (m_pages->currentWidget() == m_node)
        m_node->focusRepairs();
}

void InspectorDock::showSelection()
{
    const std::vector<NodeId> &selected = m_session.selectedNodes();
    QWidget *page = m_network;
    if (selected.size() == 1 && m_session.project().graph->find(selected.front())) {
        m_node->showNode(selected.front());
        page = m_node;
    } else if (selected.size() == 1 && m_session.project().graph->group(selected.front())) {
        m_group->showGroup(selected.front());
        page = m_group;
    } else if (selected.size() > 1) {
        m_several->showNodes(selected);
        page = m_several;
    } else {
        m_network->showNetwork();
    }
    if (m_pages->currentWidget() != page) {
        m_pages->setCurrentWidget(page);
        m_area->ensureVisible(0, 0);
    }
    m_pages->updateGeometry();
}

void InspectorDock::beginEditing()
{
    for (QWidget *above = parentWidget(); above; above = above->parentWidget())
        if (auto *dock = qobject_cast<QDockWidget *>(above)) {
            dock->show();
            dock->raise();
        }
    if (m_pages->currentWidget() == m_node)
        m_node->focusFirst();
    else if (m_pages->currentWidget() == m_group)
        m_group->focusFirst();
}

} // namespace netloom
