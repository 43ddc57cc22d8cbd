// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the mouse in the scene: drawing wires and dragging nodes.
#include "gui/canvas/canvas_scene.hpp"

#include "gui/canvas/alignment_guides.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/wire_draft.hpp"
#include "gui/canvas/wire_item.hpp"

#include <QGraphicsSceneMouseEvent>

namespace netloom {

void CanvasScene::mousePressEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_glide)
        m_glide->setCurrentTime(m_glide->duration()); // what is grasped stands where it belongs
    if (event->button() == Qt::LeftButton) {
        if (const std::optional<PortPlace> port = portAt(event->scenePos())) {
            beginWire(*port);
            event->accept();
            return;
        }
        NodeItem *pressed = nodeAt(event->scenePos());
        if (pressed && event->modifiers().testFlag(Qt::ShiftModifier)) {
            pressed->setSelected(!pressed->isSelected());
            event->accept();
            return;
        }
        m_isDraggingNodes = pressed != nullptr;
    }
    QGraphicsScene::mousePressEvent(event);
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_draft) {
        followWire(event->scenePos());
        return;
    }
    if (m_isDraggingNodes) {
        if (!m_alignment)
            m_alignment = std::make_unique<DragAlignment>(*this);
        m_alignment->follow(event->scenePos() - event->buttonDownScenePos(Qt::LeftButton),
                            event->modifiers().testFlag(Qt::AltModifier));
    }
    QGraphicsScene::mouseMoveEvent(event);
    if (m_isDraggingNodes)
        offerWire(wireForDraggedNode());
}

void CanvasScene::mouseReleaseEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_draft) {
        endWire(event->scenePos());
        return;
    }
    QGraphicsScene::mouseReleaseEvent(event);
    if (m_isDraggingNodes)
        endNodeDrag();
}

void CanvasScene::beginWire(const PortPlace &port)
{
    PortPlace from = port;
    std::optional<Edge> pickedUp;
    if (port.isInput) {
        if (const Edge *edge = graph().edgeInto(port.port)) {
            pickedUp = *edge;
            from = {edge->from, false};
        }
    }
    m_draft = std::make_unique<WireDraft>(m_content, from, node(from.port.node)->portPlace(from.port.port, from.isInput),
                                          pickedUp);
    addItem(m_draft.get());
    if (pickedUp)
        if (WireItem *old = wire(*pickedUp))
            old->setVisible(false);
    markTargets();
    followWire(node(port.port.node)->portPlace(port.port.port, port.isInput));
}

void CanvasScene::markTargets()
{
    for (const auto &[id, item] : m_nodes) {
        NodeState state = item->state();
        const bool canEnd = m_draft && m_draft->canEndAt(id);
        state.offersInputs = canEnd && !m_draft->from().isInput;
        state.offersOutputs = canEnd && m_draft->from().isInput;
        state.isFaded = m_draft && !canEnd && id != m_draft->from().port.node;
        if (!m_draft)
            state.inputUnderPointer = state.outputUnderPointer = -1;
        item->setState(state);
    }
}

std::optional<PortPlace> CanvasScene::targetAt(QPointF pointer) const
{
    if (const std::optional<PortPlace> port = portAt(pointer); port && m_draft->wireTo(*port))
        return port;
    const NodeItem *over = nodeAt(pointer);
    if (!over || !m_draft->canEndAt(over->id()))
        return std::nullopt;
    // Anywhere on a node will do: its first free port on the right side.
    const bool wantsInput = !m_draft->from().isInput;
    const int count = static_cast<int>(wantsInput ? over->look().inputs.size() : over->look().outputs.size());
    if (count == 0)
        return std::nullopt;
    int port = 0;
    while (wantsInput && port + 1 < count && graph().edgeInto({over->id(), port}))
        ++port;
    return PortPlace{{over->id(), port}, wantsInput};
}

void CanvasScene::followWire(QPointF pointer)
{
    const std::optional<PortPlace> target = targetAt(pointer);
    const std::optional<PortPlace> before = m_draft->target();
    const QPointF place = target ? node(target->port.node)->portPlace(target->port.port, target->isInput) : QPointF();
    m_draft->moveTo(pointer, target, place);
    if (before == target)
        return;
    markTargets();
    if (!target)
        return;
    NodeItem *item = node(target->port.node);
    NodeState state = item->state();
    (target->isInput ? state.inputUnderPointer : state.outputUnderPointer) = target->port.port;
    item->setState(state);
}

void CanvasScene::endWire(QPointF pointer)
{
    followWire(pointer);
    const std::unique_ptr<WireDraft> draft = std::move(m_draft);
    markTargets();
    const std::optional<Edge> picked = draft->pickedUp();
    if (picked)
        if (WireItem *old = wire(*picked))
            old->setVisible(true);
    const std::optional<Edge> made = draft->target() ? draft->wireTo(*draft->target()) : std::nullopt;
    if (made && picked != made)
        emit editRequested(picked ? edits::rewire(graph(), *picked, made->to) : edits::connectPorts(graph(), *made));
    else if (!made && picked)
        emit editRequested(edits::rewire(graph(), *picked, std::nullopt));
    else if (!made && !nodeAt(pointer) && !portAt(pointer))
        emit wireEndedInVoid(draft->from(), pointer);
}

WireItem *CanvasScene::wireForDraggedNode() const
{
    const std::vector<NodeId> selected = selectedNodes();
    if (selected.size() != 1)
        return nullptr;
    const NodeItem *item = node(selected.front());
    const bool isFree = m_wiresOf.find(item->id()) == m_wiresOf.end();
    if (!isFree || item->look().inputs.isEmpty() || item->look().outputs.isEmpty())
        return nullptr;
    return wireAt(item->mapToScene(item->bodyRect().center()));
}

QPointF CanvasScene::placeOfDragged(QPointF place) const
{
    return m_alignment ? place + m_alignment->shift() : snapped(place);
}

std::vector<QLineF> CanvasScene::guides() const
{
    return m_alignment ? m_alignment->guides() : std::vector<QLineF>{};
}

void CanvasScene::endNodeDrag()
{
    m_isDraggingNodes = false;
    m_alignment.reset();
    std::map<NodeId, Point> moved;
    for (const Node &each : graph().nodes)
        if (const QPointF now = node(each.id)->pos(); now != QPointF(each.position.x, each.position.y))
            moved.emplace(each.id, Point{now.x(), now.y()});
    WireItem *target = m_offered;
    offerWire(nullptr);
    if (moved.empty())
        return;
    if (target)
        emit editRequested(edits::putOnWire(graph(), moved.begin()->first, target->edge(), moved.begin()->second));
    else
        emit editRequested(edits::move(graph(), moved, {}));
}

void CanvasScene::cancelGesture()
{
    if (m_draft) {
        if (m_draft->pickedUp())
            if (WireItem *old = wire(*m_draft->pickedUp()))
                old->setVisible(true);
        m_draft.reset();
        markTargets();
        return;
    }
    if (!m_isDraggingNodes)
        return;
    m_isDraggingNodes = false;
    m_alignment.reset();
    offerWire(nullptr);
    if (QGraphicsItem *grabber = mouseGrabberItem())
        grabber->ungrabMouse();
    for (const Node &each : graph().nodes)
        node(each.id)->setPos(each.position.x, each.position.y);
}

} // namespace netloom
