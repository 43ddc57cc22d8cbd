// SPDX-License-Identifier: GPL-3.0-or-later
// What takes two hands on the mouse, by keyboard: drawing wires, walking along them, selecting several nodes, panning.
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/repair_card.hpp"
#include "gui/canvas/wire_chooser.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/canvas/wire_targets.hpp"

#include <QPainter>
#include <QPointer>
#include <algorithm>

namespace netloom {

namespace {

constexpr double panStep = 60;

/// A wire as it would be; it lies on the canvas as long as it is chosen among others.
class WirePreview : public QObject, public QGraphicsItem
{
public:
    explicit WirePreview(QObject *parent) : QObject(parent) { setZValue(10); }

    void show(const QPainterPath &path, WireMood mood)
    {
        prepareGeometryChange();
        m_path = path;
        m_mood = mood;
    }
    QRectF boundingRect() const override { return m_path.controlPointRect().adjusted(-4, -4, 4, 4); }
    void paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *) override
    {
        painter->setRenderHint(QPainter::Antialiasing);
        canvas_painter::paintWire(*painter, m_path, m_mood, static_cast<CanvasScene *>(scene())->colours(), 1);
    }

private:
    QPainterPath m_path;
    WireMood m_mood = WireMood::Fitting;
};

} // namespace

void CanvasView::connectSelected(bool isOnward)
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.size() != 1 || !m_scene->node(selected.front()))
        return;
    const NodeId node = selected.front();
    std::vector<WireTarget> targets = wireTargets(m_scene->content(), node, isOnward);
    if (targets.empty()) {
        emit troubled(isOnward
                          ? tr("There is no port that a wire from %1 could lead to.").arg(titleOf(m_scene->graph(), node))
                          : tr("There is no port that a wire to %1 could come from.").arg(titleOf(m_scene->graph(), node)));
        return;
    }
    const NodeItem *item = m_scene->node(node);
    const QString name = (isOnward ? tr("Connect %1 to") : tr("Connect to %1 from")).arg(titleOf(m_scene->graph(), node));
    const WireTarget likeliest = targets.front();
    auto *chooser = new WireChooser(std::move(targets), name, this);
    auto *preview = new WirePreview(chooser);
    m_scene->addItem(preview);
    const auto mark = [this, preview](const Edge &wire, bool isFitting) {
        const NodeItem *from = m_scene->node(wire.from.node), *to = m_scene->node(wire.to.node);
        if (!from || !to)
            return;
        preview->show(
            wirePath(from->portPlace(wire.from.port, false), to->portPlace(wire.to.port, true), m_scene->graph().flow),
            isFitting ? WireMood::Fitting : WireMood::Doubtful);
    };
    connect(chooser, &WireChooser::marked, this, mark);
    connect(m_scene, &CanvasScene::contentChanged, chooser, &QWidget::close);
    connect(chooser, &WireChooser::chosen, this,
            [this](const Edge &wire) { request(edits::connectPorts(m_scene->graph(), wire)); });
    mark(likeliest.wire, likeliest.isFitting);
    const QRectF body = item->mapRectToScene(item->bodyRect());
    chooser->openAt(viewport()->mapToGlobal(mapFromScene(body.bottomLeft() + QPointF(0, 8))));
}

void CanvasView::selectWire(const Edge &wire)
{
    m_scene->clearSelection();
    WireItem *item = m_scene->wire(wire);
    if (!item)
        return;
    item->setSelected(true);
    bringIntoView(wire.to.node);
    bringIntoView(wire.from.node);
}

bool CanvasView::walkWires(QPoint step)
{
    const GraphSpec &graph = m_scene->seen().graph;
    if (graph.flow == Flow::Down)
        step = step.transposed(); // onward is where the wires run to
    if (const std::vector<NodeId> nodes = m_scene->selectedNodes(); !nodes.empty()) {
        const std::vector<Edge> wires = step.x() != 0 ? wiresBeside(graph, nodes.back(), step.x() > 0) : std::vector<Edge>{};
        if (!wires.empty())
            selectWire(wires.front());
        return true;
    }
    const std::vector<Edge> wires = m_scene->selectedWires();
    if (wires.empty())
        return false;
    if (step.x() != 0)
        select(step.x() > 0 ? wires.front().to.node : wires.front().from.node);
    else
        selectWire(wireNextTo(graph, wires.front(), step.y()));
    return true;
}

void CanvasView::extendSelection(QPoint step)
{
    std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.empty())
        return;
    const bool isKnown = std::find(selected.begin(), selected.end(), m_walkedTo) != selected.end();
    const NodeId next = neighbour(m_scene->seen().graph, isKnown ? m_walkedTo : selected.back(), step.x(), step.y());
    NodeItem *item = m_scene->node(next);
    if (!item)
        return;
    item->setSelected(true);
    m_walkedTo = next;
    bringIntoView(next);
}

bool CanvasView::handleArrowWith(Qt::KeyboardModifiers modifiers, QPoint step)
{
    if (modifiers == (Qt::ControlModifier | Qt::ShiftModifier)) {
        m_isFitted = false;
        panBy(QPointF(-step) * panStep);
        emit viewChanged();
        return true;
    }
    if (modifiers == Qt::ShiftModifier) {
        extendSelection(step);
        return true;
    }
    const bool isOnWire = m_scene->selectedNodes().empty() && !m_scene->selectedWires().empty();
    return (modifiers == Qt::AltModifier || (isOnWire && modifiers == Qt::NoModifier)) && walkWires(step);
}

void CanvasView::goToRepairs()
{
    if (m_repairs->isVisible())
        m_repairs->takeFocus();
    else
        emit repairsRequested();
}

} // namespace netloom
