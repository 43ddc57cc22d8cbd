// SPDX-License-Identifier: GPL-3.0-or-later
// What a person does with the mouse in the scene: drawing wires and dragging nodes.
#include "gui/canvas/canvas_scene.hpp"

#include "gui/canvas/alignment_guides.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/wire_draft.hpp"
#include "gui/canvas/wire_item.hpp"

#include <QGraphicsSceneMouseEvent>
#include <QLineF>

namespace netloom {

namespace {
constexpr double bendThreshold = 6; ///< how far a wire is pulled before it bends
}

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
        if (const WireItem *wire = pressed ? nullptr : wireAt(event->scenePos()))
            beginBendDrag(*wire, event->scenePos());
        const FrameItem *head = pressed || wireAt(event->scenePos()) ? nullptr : frameHeadAt(event->scenePos());
        if (head && head->frame().fold().contains(event->scenePos())) {
            emit editRequested(edits::setFolded(graph(), head->frame().id, true));
            event->accept();
            return;
        }
        if (head)
            beginFrameDrag(*head, event->scenePos());
    }
    QGraphicsScene::mousePressEvent(event);
}

void CanvasScene::mouseMoveEvent(QGraphicsSceneMouseEvent *event)
{
    if (m_draft) {
        followWire(event->scenePos());
        return;
    }
    if (m_frameDrag) {
        dragFrame(event->scenePos());
        return;
    }
    if (m_bendDrag) {
        dragBend(event->scenePos());
        return;
    }
    if (m_isDraggingNodes) {
        if (!m_alignment)
            m_alignment = std::make_unique<DragAlignment>(*this);
        m_alignment->follow(event->scenePos() - event->buttonDownScenePos(Qt::LeftButton),
                            event->modifiers().testFlag(Qt::AltModifier));
    }
    QGraphicsScene::mouseMoveEvent(event);
    if (m_isDraggingNodes) {
        offerWire(wireForDraggedNode());
        offerGroup(groupForDraggedNodes());
    }
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
    else if (m_frameDrag)
        endFrameDrag();
    else if (m_bendDrag)
        endBendDrag();
}

void CanvasScene::beginWire(const PortPlace &port)
{
    PortPlace from = port;
    std::optional<Edge> pickedUp;
    if (port.isInput) {
        if (const Edge *edge = m_seen.graph.edgeInto(port.port)) {
            pickedUp = *edge;
            from = {edge->from, false};
        }
    }
    m_draft = std::make_unique<WireDraft>(m_content, m_seen, from,
                                          node(from.port.node)->portPlace(from.port.port, from.isInput), pickedUp);
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
    while (wantsInput && port + 1 < count && m_seen.graph.edgeInto({over->id(), port}))
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
    const QRectF body = item->mapRectToScene(item->bodyRect());
    WireItem *middle = wireAt(body.center());
    return middle ? middle
                  : wireAcross(body.adjusted(body.width() / 4, body.height() / 8, -body.width() / 4, -body.height() / 8));
}

/// The open group that nodes of none would come to stand in when let go here.
NodeId CanvasScene::groupForDraggedNodes() const
{
    const std::vector<NodeId> selected = selectedNodes();
    if (m_frames.empty() || selected.empty() || m_offered)
        return {};
    for (const NodeId id : selected) {
        const Node *each = m_seen.graph.find(id);
        if (!each || each->group.value != 0)
            return {};
    }
    const NodeItem *first = node(selected.front());
    return openGroupAt(first->mapRectToScene(first->bodyRect()).center());
}

void CanvasScene::offerGroup(NodeId group)
{
    if (m_offeredGroup == group)
        return;
    for (const NodeId id : {m_offeredGroup, group})
        if (FrameItem *item = frame(id))
            item->setIsOffered(id == group);
    m_offeredGroup = group;
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
    for (const Node &each : m_seen.graph.nodes)
        if (const QPointF now = node(each.id)->pos(); now != QPointF(each.position.x, each.position.y))
            moved.emplace(each.id, Point{now.x(), now.y()});
    WireItem *target = m_offered;
    const NodeId group = m_offeredGroup;
    offerWire(nullptr);
    offerGroup({});
    if (moved.empty())
        return;
    if (target)
        emit editRequested(edits::putOnWire(graph(), moved.begin()->first, target->edge(), moved.begin()->second));
    else if (group.value != 0)
        emit editRequested(edits::putInto(graph(), moved, group));
    else
        emit editRequested(edits::move(graph(), moved, {}));
}

void CanvasScene::beginFrameDrag(const FrameItem &frame, QPointF pointer)
{
    FrameDrag drag{frame.frame().id, pointer, {}, {}};
    const GroupParents parents(m_seen.graph);
    for (const Node &each : m_seen.graph.nodes)
        if (each.group == drag.group || parents.anyAround(each.group, [&](NodeId outer) { return outer == drag.group; }))
            drag.starts.emplace(each.id, node(each.id)->pos());
    m_frameDrag = std::move(drag);
}

void CanvasScene::dragFrame(QPointF pointer)
{
    m_frameDrag->by = snapped(pointer - m_frameDrag->from);
    m_isSyncing = true; // frames and wires follow once, not once a node
    for (const auto &[id, start] : m_frameDrag->starts)
        node(id)->setPos(start + m_frameDrag->by);
    m_isSyncing = false;
    for (const auto &[edge, item] : m_wires)
        if (m_frameDrag->starts.contains(edge.from.node) || m_frameDrag->starts.contains(edge.to.node))
            placeWire(item);
    placeFrames();
    if (m_frameDrag->starts.empty()) { // a note
        Frame moved = frame(m_frameDrag->group)->frame();
        const Point home = m_seen.graph.group(m_frameDrag->group)->position;
        moved.rect.moveTopLeft(QPointF(home.x, home.y) + m_frameDrag->by);
        frame(m_frameDrag->group)->setFrame(moved, static_cast<int>(m_frames.size()));
    }
    noteChange();
}

void CanvasScene::endFrameDrag()
{
    const FrameDrag drag = *m_frameDrag;
    m_frameDrag.reset();
    if (drag.by.isNull())
        return;
    const Point from = graph().group(drag.group)->position;
    GraphEdit edit = edits::move(graph(), {{drag.group, {from.x + drag.by.x(), from.y + drag.by.y()}}}, {});
    emit editRequested(edit);
}

void CanvasScene::beginBendDrag(const WireItem &wire, QPointF pointer)
{
    BendDrag drag{wire.edge(), pointer, wire.bends(), 0, false};
    const int grasped = wire.bendAt(pointer);
    drag.isMoving = grasped >= 0;
    drag.place = grasped >= 0 ? static_cast<std::size_t>(grasped) : bendPlace(wire.from(), wire.to(), drag.bends, pointer);
    m_bendDrag = std::move(drag);
}

void CanvasScene::dragBend(QPointF pointer)
{
    BendDrag &drag = *m_bendDrag;
    const auto at = drag.bends.begin() + static_cast<std::ptrdiff_t>(drag.place);
    if (!drag.isMoving) {
        if (QLineF(drag.from, pointer).length() < bendThreshold)
            return;
        drag.isMoving = true;
        drag.bends.insert(at, pointer);
    }
    drag.bends[drag.place] = snapped(pointer);
    if (WireItem *item = wire(drag.wire))
        item->setWay(item->from(), item->to(), m_seen.graph.flow, drag.bends);
}

/// A bend that came to lie on the straight way between its neighbours is none.
void CanvasScene::endBendDrag()
{
    BendDrag drag = std::move(*m_bendDrag);
    m_bendDrag.reset();
    const WireItem *item = wire(drag.wire);
    if (!drag.isMoving || !item)
        return;
    const QPointF before = drag.place == 0 ? item->from() : drag.bends[drag.place - 1];
    const QPointF behind = drag.place + 1 == drag.bends.size() ? item->to() : drag.bends[drag.place + 1];
    const QPointF at = drag.bends[drag.place];
    const double detour = QLineF(before, at).length() + QLineF(at, behind).length() - QLineF(before, behind).length();
    if (detour < 1)
        drag.bends.erase(drag.bends.begin() + static_cast<std::ptrdiff_t>(drag.place));
    std::vector<Point> points;
    for (const QPointF &bend : drag.bends)
        points.push_back({bend.x(), bend.y()});
    const GraphEdit edit = edits::bend(graph(), drag.wire, points);
    if (edit.graph == graph())
        setContent(m_content); // put back as it was
    else
        emit editRequested(edit);
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
    if (m_bendDrag) {
        const WireItem *held = wire(m_bendDrag->wire);
        m_bendDrag.reset();
        if (held)
            placeWire(wire(held->edge()));
        return;
    }
    if (!m_isDraggingNodes && !m_frameDrag)
        return;
    m_isDraggingNodes = false;
    m_frameDrag.reset();
    m_alignment.reset();
    offerWire(nullptr);
    offerGroup({});
    if (QGraphicsItem *grabber = mouseGrabberItem())
        grabber->ungrabMouse();
    for (const Node &each : m_seen.graph.nodes)
        node(each.id)->setPos(each.position.x, each.position.y);
    placeFrames();
}

} // namespace netloom
