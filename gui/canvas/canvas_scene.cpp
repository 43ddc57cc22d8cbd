// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_scene.hpp"

#include "gui/canvas/alignment_guides.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/node_look.hpp"
#include "gui/canvas/wire_draft.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/canvas/word_layer.hpp"

#include <QGraphicsSceneMouseEvent>
#include <QPalette>
#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

constexpr double roomAround = 500;
constexpr int glideMilliseconds = 160;
constexpr std::size_t mostGliding = 400; ///< more would not glide, but stutter

/// Deletes the items of what is no more.
template <class Key, class Item>
void removeGone(std::map<Key, Item *> &items, const std::set<Key> &present)
{
    std::erase_if(items, [&present](const auto &entry) {
        if (present.contains(entry.first))
            return false;
        delete entry.second;
        return true;
    });
}

} // namespace

CanvasScene::CanvasScene(QObject *parent) : QGraphicsScene(parent), m_colours(&tokens(QPalette())), m_words(new WordLayer)
{
    addItem(m_words);
    connect(this, &QGraphicsScene::selectionChanged, this, [this] {
        if (!m_isSyncing)
            emit nodesSelected(selectedNodes());
    });
}

CanvasScene::~CanvasScene()
{
    m_isSyncing = true; // the items go one by one and would each tell of another selection
    delete m_glide;
    m_draft.reset();
    m_alignment.reset();
    clear();
}

void CanvasScene::setColours(const Tokens &colours)
{
    noteChange();
    m_colours = &colours;
    update();
}

void CanvasScene::setContent(CanvasContent content)
{
    const std::vector<NodeId> before = selectedNodes();
    m_draft.reset();
    m_alignment.reset();
    m_offered = nullptr;
    m_offeredGroup = {};
    m_frameDrag.reset();
    m_bendDrag.reset();
    delete m_glide;
    m_content = std::move(content);
    m_isSyncing = true;
    m_seen = folded(*m_content.graph);
    const ContentIndex index(m_content, m_seen);
    syncNodes(index);
    noteChange();
    // The tree that finds what is in view is laid over this; a rectangle that grew by itself would have it made anew each
    // time.
    setSceneRect(nodesRect().adjusted(-roomAround, -roomAround, roomAround, roomAround));
    m_words->setRect(sceneRect());
    syncFrames();
    syncWires(index); // some of which keep clear of frames
    placeNotes();
    clearShapes();
    m_isSyncing = false;
    noteChange();
    markTargets();
    if (selectedNodes() != before)
        emit nodesSelected(selectedNodes());
    emit contentChanged();
}

void CanvasScene::syncNodes(const ContentIndex &index)
{
    std::set<NodeId> present;
    for (const Node &node : m_seen.graph.nodes)
        present.insert(node.id);
    removeGone(m_nodes, present);
    for (const Node &node : m_seen.graph.nodes) {
        NodeItem *&item = m_nodes[node.id];
        if (!item) {
            item = new NodeItem(node.id);
            addItem(item);
        }
        item->setLook(lookOf(m_content, index, node));
        item->setPos(node.position.x, node.position.y);
    }
    m_bodies.clear();
    for (const auto &[id, item] : m_nodes)
        m_bodies.put(id, item->mapRectToScene(item->bodyRect()));
}

void CanvasScene::syncWires(const ContentIndex &index)
{
    removeGone(m_wires, {m_seen.graph.edges.begin(), m_seen.graph.edges.end()});
    m_wiresOf.clear();
    for (const Edge &edge : m_seen.graph.edges) {
        if (!node(edge.from.node) || !node(edge.to.node))
            continue; // a wire to a node that a damaged file lost
        WireItem *&item = m_wires[edge];
        if (!item) {
            item = new WireItem(edge);
            addItem(item);
        }
        item->setShapeOnIt(index.wireText(edge));
        item->setIsOffered(false);
        item->setIsRefused(index.isRefused(edge));
        m_wiresOf.emplace(edge.from.node, item);
        m_wiresOf.emplace(edge.to.node, item);
        placeWire(item);
    }
}

void CanvasScene::syncFrames()
{
    std::set<NodeId> present;
    for (const Group &group : m_seen.graph.groups)
        present.insert(group.id);
    removeGone(m_frames, present);
    placeFrames();
}

/// Frames stand around their nodes, wherever these are.
void CanvasScene::placeFrames()
{
    if (m_seen.graph.groups.empty())
        return;
    int layer = 0;
    const auto bodyOf = [this](const Node &node) {
        const NodeItem *item = m_nodes.at(node.id);
        return item->mapRectToScene(item->bodyRect());
    };
    for (const Frame &frame : framesOf(m_seen.graph, bodyOf)) {
        FrameItem *&item = m_frames[frame.id];
        if (!item) {
            item = new FrameItem;
            item->setFrame(frame, layer); // before it is in the scene, whose index must not hold it at nowhere
            addItem(item);
        }
        item->setFrame(frame, layer++);
    }
}

std::map<NodeId, QPointF> CanvasScene::places() const
{
    std::map<NodeId, QPointF> places;
    for (const auto &[id, item] : m_nodes)
        places.emplace(id, item->pos());
    return places;
}

void CanvasScene::glideFrom(const std::map<NodeId, QPointF> &before)
{
    std::vector<std::pair<NodeItem *, QLineF>> ways;
    for (const auto &[id, item] : m_nodes)
        if (const auto found = before.find(id); found != before.end() && found->second != item->pos())
            ways.emplace_back(item, QLineF(found->second, item->pos()));
    if (ways.empty() || ways.size() > mostGliding || !isMotionWanted())
        return;
    m_glide = new QVariantAnimation(this);
    m_glide->setDuration(glideMilliseconds);
    m_glide->setStartValue(0.0);
    m_glide->setEndValue(1.0);
    m_glide->setEasingCurve(QEasingCurve::OutCubic);
    const auto place = [ways](const QVariant &share) {
        for (const auto &[item, way] : ways)
            item->setPos(way.pointAt(share.toDouble()));
    };
    place(0.0);
    connect(m_glide, &QVariantAnimation::valueChanged, this, place);
    m_glide->start(QAbstractAnimation::DeleteWhenStopped);
}

void CanvasScene::noteChange()
{
    ++m_changeCount;
    m_nodesRect.reset();
}

void CanvasScene::nodeMoved(NodeId id)
{
    noteChange();
    if (m_isSyncing)
        return;
    const NodeItem *moved = node(id);
    m_bodies.put(id, moved->mapRectToScene(moved->bodyRect()));
    placeFrames();
    const auto [begin, end] = m_wiresOf.equal_range(id);
    for (auto wire = begin; wire != end; ++wire)
        placeWire(wire->second);
}

NodeItem *CanvasScene::node(NodeId id) const
{
    const auto found = m_nodes.find(id);
    return found == m_nodes.end() ? nullptr : found->second;
}

WireItem *CanvasScene::wire(const Edge &edge) const
{
    const auto found = m_wires.find(edge);
    return found == m_wires.end() ? nullptr : found->second;
}

std::optional<PortPlace> CanvasScene::portAt(QPointF place) const
{
    for (const auto &[id, item] : m_nodes)
        if (item->sceneBoundingRect().adjusted(-6, -6, 6, 6).contains(place))
            if (const std::optional<PortPlace> port = item->portAt(place))
                return port;
    return std::nullopt;
}

NodeItem *CanvasScene::nodeAt(QPointF place) const
{
    for (const auto &[id, item] : m_nodes)
        if (item->mapRectToScene(item->bodyRect()).contains(place))
            return item;
    return nullptr;
}

WireItem *CanvasScene::wireAt(QPointF place) const
{
    for (const auto &[edge, item] : m_wires)
        if (item->boundingRect().contains(place) && item->shape().contains(place))
            return item;
    return nullptr;
}

WireItem *CanvasScene::wireAcross(const QRectF &place) const
{
    for (const auto &[edge, item] : m_wires)
        if (item->boundingRect().intersects(place) && item->shape().intersects(place))
            return item;
    return nullptr;
}

FrameItem *CanvasScene::frame(NodeId group) const
{
    const auto found = m_frames.find(group);
    return found == m_frames.end() ? nullptr : found->second;
}

FrameItem *CanvasScene::frameHeadAt(QPointF place) const
{
    FrameItem *found = nullptr;
    for (const auto &[id, item] : m_frames)
        if (item->frame().head().contains(place) && (!found || item->zValue() > found->zValue()))
            found = item;
    return found;
}

NodeId CanvasScene::openGroupAt(QPointF place) const
{
    const FrameItem *found = nullptr;
    for (const auto &[id, item] : m_frames)
        if (!item->frame().isNote() && item->frame().rect.contains(place) && (!found || item->zValue() > found->zValue()))
            found = item;
    return found ? found->frame().id : NodeId{};
}

QRectF CanvasScene::nodesRect() const
{
    if (!m_nodesRect) {
        m_nodesRect.emplace();
        for (const auto &[id, item] : m_frames)
            m_nodesRect = m_nodesRect->united(item->frame().rect);
        for (const auto &[id, item] : m_nodes)
            m_nodesRect = m_nodesRect->united(item->sceneBoundingRect());
    }
    return *m_nodesRect;
}

QRectF CanvasScene::drawnRect() const
{
    QRectF all = nodesRect();
    for (const auto &[edge, item] : m_wires)
        all = all.united(item->lineRect());
    return all;
}

std::vector<NodeId> CanvasScene::selectedNodes() const
{
    std::vector<NodeId> selected;
    for (const Node &each : m_seen.graph.nodes)
        if (const NodeItem *item = node(each.id); item && item->isSelected())
            selected.push_back(each.id);
    for (const Group &each : m_seen.graph.groups)
        if (const FrameItem *item = frame(each.id); item && item->isSelected())
            selected.push_back(each.id);
    return selected;
}

std::vector<Edge> CanvasScene::selectedWires() const
{
    std::vector<Edge> selected;
    for (const auto &[edge, item] : m_wires)
        if (item->isSelected())
            selected.push_back(edge);
    return selected;
}

void CanvasScene::selectNodes(const std::vector<NodeId> &nodes)
{
    if (nodes == selectedNodes())
        return;
    m_isSyncing = true;
    clearSelection();
    for (const NodeId id : nodes) {
        if (NodeItem *item = node(id))
            item->setSelected(true);
        else if (FrameItem *around = frame(id))
            around->setSelected(true);
    }
    m_isSyncing = false;
}

void CanvasScene::setPulse(const NetworkPulse &pulse)
{
    std::map<NodeId, const NodePulse *> of;
    float strongest = 0;
    for (const NodePulse &each : pulse.nodes) {
        of[each.node] = &each;
        strongest = std::max(strongest, each.strength);
    }
    for (const auto &[id, item] : m_nodes) {
        const auto found = of.find(id);
        item->setPulse(found == of.end() ? std::nullopt : std::optional(*found->second));
    }
    for (const auto &[edge, item] : m_wires) {
        const PortRef from = m_seen.drawnOutput(edge.from);
        const auto found = of.find(from.node);
        const bool isKnown = found != of.end() && from.port == 0 && strongest > 0;
        // By its root: what is a hundredth of the strongest is still seen.
        item->setSignal(isKnown ? std::sqrt(static_cast<double>(found->second->strength / strongest)) : -1);
    }
}

void CanvasScene::offerWire(WireItem *wire)
{
    if (m_offered == wire)
        return;
    if (m_offered)
        m_offered->setIsOffered(false);
    m_offered = wire;
    if (m_offered)
        m_offered->setIsOffered(true);
}

} // namespace netloom
