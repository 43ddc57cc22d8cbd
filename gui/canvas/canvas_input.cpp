// SPDX-License-Identifier: GPL-3.0-or-later
// Mouse, wheel, keys and drops of the canvas.
#include "gui/canvas/canvas_view.hpp"

#include "gui/canvas/block_library.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/wire_item.hpp"

#include <QDragEnterEvent>
#include <QKeyEvent>
#include <QMimeData>
#include <QMouseEvent>
#include <QWheelEvent>
#include <algorithm>
#include <cmath>

namespace netloom {

void CanvasView::wheelEvent(QWheelEvent *event)
{
    const QPoint turn = event->angleDelta();
    if (event->modifiers().testFlag(Qt::ShiftModifier) || std::abs(turn.x()) > std::abs(turn.y())) {
        m_isFitted = false;
        const int sideways = turn.x() != 0 ? turn.x() : turn.y();
        panBy({sideways / 2.0, 0});
        emit viewChanged();
        event->accept();
        return;
    }
    const QPointF place = event->position();
    const QPointF under = mapToScene(place.toPoint());
    const double wanted = zoom() * std::pow(1.2, turn.y() / 120.0);
    setZoomAndCentre(wanted, centre());
    const QPointF moved = mapFromScene(under);
    panBy(place - moved); // what was under the pointer stays there
    emit viewChanged();
    event->accept();
}

void CanvasView::mousePressEvent(QMouseEvent *event)
{
    const bool isPan = event->button() == Qt::MiddleButton || (event->button() == Qt::LeftButton && m_isSpaceHeld);
    if (isPan) {
        m_isPanning = true;
        m_isFitted = false;
        m_panFrom = event->position().toPoint();
        viewport()->setCursor(Qt::ClosedHandCursor);
        event->accept();
        return;
    }
    if (event->button() == Qt::RightButton) {
        event->accept(); // the menu follows; the selection stays as it is
        return;
    }
    QGraphicsView::mousePressEvent(event);
}

void CanvasView::mouseMoveEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        const QPoint now = event->position().toPoint();
        panBy(now - m_panFrom);
        m_panFrom = now;
        event->accept();
        return;
    }
    QGraphicsView::mouseMoveEvent(event);
}

void CanvasView::mouseReleaseEvent(QMouseEvent *event)
{
    if (m_isPanning) {
        m_isPanning = false;
        emit viewChanged();
        viewport()->setCursor(m_isSpaceHeld ? Qt::OpenHandCursor : Qt::ArrowCursor);
        event->accept();
        return;
    }
    QGraphicsView::mouseReleaseEvent(event);
}

void CanvasView::mouseDoubleClickEvent(QMouseEvent *event)
{
    const QPointF place = mapToScene(event->position().toPoint());
    const NodeItem *node = m_scene->portAt(place) ? nullptr : m_scene->nodeAt(place);
    const FrameItem *head = node || m_scene->wireAt(place) ? nullptr : m_scene->frameHeadAt(place);
    if (event->button() == Qt::LeftButton && (node || head)) {
        if (node && node->look().isGroup)
            request(edits::setFolded(m_scene->graph(), node->id(), false));
        else
            emit inspectRequested();
        event->accept();
        return;
    }
    if (const WireItem *wire = m_scene->wireAt(place); wire && event->button() == Qt::LeftButton && !node) {
        toggleBend(wire->edge(), place);
        event->accept();
        return;
    }
    QGraphicsView::mouseDoubleClickEvent(event);
}

bool CanvasView::event(QEvent *event)
{
    // Keys that the canvas means for itself go to it and not to a menu of the same key.
    if (event->type() == QEvent::ShortcutOverride) {
        const auto *key = static_cast<QKeyEvent *>(event);
        const bool isOwn = key->key() == Qt::Key_Space || key->key() == Qt::Key_Escape || key->key() == Qt::Key_Backspace ||
                           (key->key() >= Qt::Key_Left && key->key() <= Qt::Key_Down);
        if (isOwn)
            event->accept();
    }
    return QGraphicsView::event(event);
}

void CanvasView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space) {
        if (!event->isAutoRepeat()) {
            m_isSpaceHeld = true;
            viewport()->setCursor(Qt::OpenHandCursor);
        }
        return;
    }
    if (event->key() == Qt::Key_Delete && event->modifiers() == Qt::ShiftModifier) { // before it is taken for Cut
        deleteAndJoin();
        return;
    }
    if (handleEditKeys(event) || handleArrow(event))
        return;
    switch (event->key()) {
    case Qt::Key_Delete:
    case Qt::Key_Backspace:
        deleteSelected();
        return;
    case Qt::Key_F2:
        renameSelected();
        return;
    case Qt::Key_A:
        addBehindSelected();
        return;
    case Qt::Key_C:
        connectSelected(!event->modifiers().testFlag(Qt::ShiftModifier));
        return;
    case Qt::Key_R:
        goToRepairs();
        return;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        emit inspectRequested();
        return;
    case Qt::Key_Escape:
        if (m_scene->isBusy())
            m_scene->cancelGesture();
        else
            m_scene->clearSelection();
        return;
    default:
        break;
    }
    event->ignore(); // the window's own keys
}

void CanvasView::keyReleaseEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Space && !event->isAutoRepeat()) {
        m_isSpaceHeld = false;
        viewport()->setCursor(Qt::ArrowCursor);
        return;
    }
    QGraphicsView::keyReleaseEvent(event);
}

bool CanvasView::handleEditKeys(QKeyEvent *event)
{
    const std::pair<QKeySequence::StandardKey, void (CanvasView::*)()> keys[] = {
        {QKeySequence::Cut, &CanvasView::cut},         {QKeySequence::Copy, &CanvasView::copy},
        {QKeySequence::Paste, &CanvasView::paste},     {QKeySequence::SelectAll, &CanvasView::selectAll},
        {QKeySequence::Find, &CanvasView::find},       {QKeySequence::ZoomIn, &CanvasView::zoomIn},
        {QKeySequence::ZoomOut, &CanvasView::zoomOut},
    };
    for (const auto &[key, slot] : keys)
        if (event->matches(key)) {
            (this->*slot)();
            return true;
        }
    if (event->modifiers() == (Qt::ControlModifier | Qt::ShiftModifier) && event->key() == Qt::Key_G) {
        ungroup();
        return true;
    }
    if (event->modifiers() != Qt::ControlModifier)
        return false;
    switch (event->key()) {
    case Qt::Key_G:
        group();
        return true;
    case Qt::Key_E:
        toggleFold();
        return true;
    case Qt::Key_Equal:
        zoomIn();
        return true; // Ctrl+= is Ctrl++ without Shift
    case Qt::Key_0:
        zoomToFit();
        return true;
    case Qt::Key_D:
        duplicate();
        return true;
    default:
        return false;
    }
}

bool CanvasView::handleArrow(QKeyEvent *event)
{
    QPoint step;
    switch (event->key()) {
    case Qt::Key_Left:
        step = {-1, 0};
        break;
    case Qt::Key_Right:
        step = {1, 0};
        break;
    case Qt::Key_Up:
        step = {0, -1};
        break;
    case Qt::Key_Down:
        step = {0, 1};
        break;
    default:
        return false;
    }
    if (handleArrowWith(event->modifiers() & ~Qt::KeypadModifier, step))
        return true;
    if (event->modifiers().testFlag(Qt::ControlModifier)) {
        moveSelected(QPointF(step) * snapStep);
        return true;
    }
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    const GraphSpec &graph = m_scene->seen().graph;
    const NodeId next = !selected.empty()     ? neighbour(graph, selected.back(), step.x(), step.y())
                        : graph.nodes.empty() ? NodeId{}
                                              : graph.nodes.front().id;
    if (next.value != 0)
        select(next);
    return true;
}

void CanvasView::moveSelected(QPointF step)
{
    std::map<NodeId, Point> moved;
    QString mergeKey = QStringLiteral("move"); // of the same nodes in a row: one step
    for (const NodeId id : m_scene->selectedNodes()) {
        const Node *node = m_scene->seen().graph.find(id);
        const Point at = node ? node->position : m_scene->graph().group(id)->position;
        moved.emplace(id, Point{at.x + step.x(), at.y + step.y()});
        mergeKey += u':' + QString::number(id.value);
    }
    if (!moved.empty())
        request(edits::move(m_scene->graph(), moved, mergeKey));
}

bool CanvasView::focusNextPrevChild(bool isNext)
{
    // Tab walks through the nodes and leaves the canvas behind the last one.
    std::vector<NodeId> order;
    const auto add = [&order](NodeId id) {
        if (std::find(order.begin(), order.end(), id) == order.end())
            order.push_back(id);
    };
    for (const NodeId id : m_scene->content().analysis.order)
        add(m_scene->seen().seen(id));
    for (const Node &node : m_scene->seen().graph.nodes)
        add(node.id);
    for (const Group &group : m_scene->seen().graph.groups)
        add(group.id);
    if (!isNext)
        std::reverse(order.begin(), order.end());
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    auto next = order.begin();
    if (!selected.empty())
        next = std::find(order.begin(), order.end(), isNext ? selected.back() : selected.front());
    if (!selected.empty() && next != order.end())
        ++next;
    if (next == order.end())
        return QGraphicsView::focusNextPrevChild(isNext);
    select(*next);
    return true;
}

void CanvasView::dragEnterEvent(QDragEnterEvent *event)
{
    if (event->mimeData()->hasFormat(nodeMimeType) || event->mimeData()->hasFormat(blockMimeType))
        event->acceptProposedAction();
    else
        event->ignore(); // a file is the window's affair
}

void CanvasView::dragMoveEvent(QDragMoveEvent *event)
{
    if (event->mimeData()->hasFormat(blockMimeType)) {
        m_scene->offerWire(m_scene->wireAt(mapToScene(event->position().toPoint())));
        event->acceptProposedAction();
        return;
    }
    if (!event->mimeData()->hasFormat(nodeMimeType)) {
        event->ignore();
        return;
    }
    const NodeInfo *info = findNodeType(event->mimeData()->data(nodeMimeType).toStdString());
    const bool fitsOnWire = info && !info->inputs.empty() && !info->outputs.empty();
    m_scene->offerWire(fitsOnWire ? m_scene->wireAt(mapToScene(event->position().toPoint())) : nullptr);
    event->acceptProposedAction();
}

void CanvasView::dragLeaveEvent(QDragLeaveEvent *)
{
    m_scene->offerWire(nullptr);
}

void CanvasView::dropEvent(QDropEvent *event)
{
    if (event->mimeData()->hasFormat(blockMimeType)) {
        const QPointF pointer = mapToScene(event->position().toPoint()), corner = snapped(pointer);
        const WireItem *wire = m_scene->wireAt(pointer);
        m_scene->offerWire(nullptr);
        m_isFitted = m_isFitted && wire; // what makes room stays in sight
        dropBlock(QString::fromUtf8(event->mimeData()->data(blockMimeType)), {corner.x(), corner.y()},
                  wire ? std::optional(wire->edge()) : std::nullopt);
        event->acceptProposedAction();
        setFocus();
        return;
    }
    const std::string type = event->mimeData()->data(nodeMimeType).toStdString();
    if (!findNodeType(type)) {
        event->ignore();
        return;
    }
    const QPointF pointer = mapToScene(event->position().toPoint());
    const QPointF corner = snapped(pointer - QPointF(nodeWidth / 2, nodeHeight / 2));
    const Point place{corner.x(), corner.y()};
    const NodeInfo *info = findNodeType(type);
    const WireItem *wire = info->inputs.empty() || info->outputs.empty() ? nullptr : m_scene->wireAt(pointer);
    m_scene->offerWire(nullptr);
    m_isFitted = m_isFitted && wire;
    GraphEdit edit =
        wire ? edits::addOnWire(m_scene->graph(), type, wire->edge(), place) : edits::add(m_scene->graph(), type, place);
    if (!wire) // into the frame that it was dropped on
        edit.graph = withMembers(std::move(edit.graph), edit.select, m_scene->openGroupAt(pointer));
    request(edit);
    event->acceptProposedAction();
    setFocus();
}

} // namespace netloom
