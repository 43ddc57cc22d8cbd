// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_view.hpp"

#include "gui/canvas/canvas_accessible.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/find_bar.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/mini_map.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/repair_card.hpp"
#include "gui/theme/widgets.hpp"

#include <QResizeEvent>
#include <QScrollBar>
#include <QVBoxLayout>
#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

constexpr double minZoom = 0.08;
constexpr double maxZoom = 4;
constexpr double reach = 200'000; ///< how far from the origin one can pan
constexpr int margin = 12;

QWidget *makeEmptyHint(QWidget *parent)
{
    auto *hint = new QWidget(parent);
    hint->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto *layout = new QVBoxLayout(hint);
    QLabel *headline = makeLabel(CanvasView::tr("No network yet"), TextRole::Title, hint);
    QLabel *what = makeLabel(
        CanvasView::tr("Drag a layer from the left, type a network above, or take one from Tools > Network templates."),
        TextRole::Muted, hint);
    layout->addWidget(headline, 0, Qt::AlignHCenter);
    layout->addWidget(what, 0, Qt::AlignHCenter);
    return hint;
}

std::set<NodeId> idsOf(const GraphSpec &graph)
{
    std::set<NodeId> ids;
    for (const Node &node : graph.nodes)
        ids.insert(node.id);
    return ids;
}

} // namespace

CanvasView::CanvasView(QWidget *parent) : QGraphicsView(parent), m_scene(new CanvasScene(this))
{
    installCanvasAccessibility();
    nameWidget(this, QStringLiteral("networkCanvas"), tr("Network canvas"));
    setScene(m_scene);
    setSceneRect(-reach, -reach, 2 * reach, 2 * reach);
    setFrameShape(QFrame::NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setDragMode(QGraphicsView::RubberBandDrag);
    setTransformationAnchor(QGraphicsView::NoAnchor);
    setResizeAnchor(QGraphicsView::AnchorViewCenter);
    setViewportUpdateMode(QGraphicsView::SmartViewportUpdate);
    setOptimizationFlag(QGraphicsView::DontAdjustForAntialiasing);
    setFocusPolicy(Qt::StrongFocus);
    setAcceptDrops(true);
    setMinimumSize(240, 160);
    m_scene->setColours(tokens(palette()));

    // Children of the view and not of its viewport, so that panning leaves them where they are.
    m_miniMap = new MiniMap(*m_scene, *this);
    m_repairs = new RepairCard(this);
    m_findBar = new FindBar(this);
    m_emptyHint = makeEmptyHint(this);

    connect(m_scene, &CanvasScene::editRequested, this, &CanvasView::request);
    connect(m_scene, &CanvasScene::wireEndedInVoid, this, &CanvasView::addAtWireEnd);
    connect(m_scene, &CanvasScene::nodesSelected, this, [this](const std::vector<NodeId> &nodes) {
        updateOverlays();
        announceCanvasSelection(*this);
        emit nodesSelected(nodes);
    });
    connect(m_scene, &CanvasScene::contentChanged, this, [this] { announceCanvasContent(*this); });
    connect(m_repairs, &RepairCard::chosen, this, [this](const Repair &repair, NodeId node) {
        mend(repair, node);
        setFocus();
    });
    connect(m_findBar, &FindBar::searched, this, [this](const QString &title, bool isNext) {
        m_found = findTitle(m_scene->graph(), title, {m_found}, isNext);
        m_findBar->setHasFound(m_found.value != 0 || title.isEmpty());
        if (m_found.value != 0)
            select(m_scene->seen().seen(m_found));
    });
    updateOverlays();
}

CanvasView::~CanvasView()
{
    m_scene->disconnect(this);
}

void CanvasView::setContent(CanvasContent content)
{
    const bool wasEmpty = m_scene->graph().nodes.empty();
    const GraphSpec &before = m_scene->graph();
    const bool isOtherNetwork = std::none_of(content.graph->nodes.begin(), content.graph->nodes.end(),
                                             [ids = idsOf(before)](const Node &node) { return ids.contains(node.id); });
    const std::map<NodeId, QPointF> places = m_scene->places();
    m_scene->setContent(std::move(content));
    if (wasEmpty || isOtherNetwork)
        m_isFitted = true;
    if (m_isFitted && !m_scene->isDraggingNodes())
        fit();
    updateOverlays();
    if (!isOtherNetwork)
        m_scene->glideFrom(places);
}

void CanvasView::setSelectedNodes(const std::vector<NodeId> &drawn)
{
    std::vector<NodeId> nodes; // of what is hidden the group that hides it
    for (const NodeId id : drawn)
        if (const NodeId seen = m_scene->seen().seen(id); std::find(nodes.begin(), nodes.end(), seen) == nodes.end())
            nodes.push_back(seen);
    if (nodes == m_scene->selectedNodes())
        return;
    m_scene->selectNodes(nodes);
    if (!nodes.empty())
        bringIntoView(nodes.front());
    updateOverlays();
    announceCanvasSelection(*this);
}

void CanvasView::select(NodeId node)
{
    m_scene->clearSelection();
    if (NodeItem *item = m_scene->node(node))
        item->setSelected(true);
    else if (FrameItem *frame = m_scene->frame(node))
        frame->setSelected(true);
    bringIntoView(node);
}

QRectF CanvasView::placeOf(NodeId id) const
{
    if (const NodeItem *item = m_scene->node(id))
        return item->mapRectToScene(item->bodyRect());
    const FrameItem *frame = m_scene->frame(id);
    return frame ? frame->frame().head() : QRectF();
}

void CanvasView::bringIntoView(NodeId node)
{
    const QRectF rect = placeOf(node);
    if (rect.isNull())
        return;
    const QRect visible = viewport()->rect().adjusted(margin, m_topMargin + margin, -margin, -margin);
    const QRect shown = mapFromScene(rect).boundingRect();
    if (visible.contains(shown))
        return;
    m_isFitted = false;
    QPointF step;
    if (shown.right() > visible.right() || shown.left() < visible.left())
        step.setX(shown.left() < visible.left() ? visible.left() - shown.left() : visible.right() - shown.right());
    if (shown.bottom() > visible.bottom() || shown.top() < visible.top())
        step.setY(shown.top() < visible.top() ? visible.top() - shown.top() : visible.bottom() - shown.bottom());
    panBy(step);
}

void CanvasView::mend(const Repair &repair, NodeId node)
{
    if (repair.setup.isEmpty())
        request(edits::repair(m_scene->graph(), repair, node));
    else
        emit mendRequested(repair, node);
}

void CanvasView::request(const GraphEdit &edit)
{
    if (edit.graph == m_scene->graph())
        return;
    emit editRequested(edit);
    setSelectedNodes(edit.select);
    emit nodesSelected(m_scene->selectedNodes());
}

QPointF CanvasView::centre() const
{
    return mapToScene(viewport()->rect().center());
}

QPointF CanvasView::visibleMiddle() const
{
    return mapToScene(viewport()->rect().adjusted(0, m_topMargin, 0, 0).center());
}

void CanvasView::setZoomAndCentre(double zoom, QPointF centre)
{
    m_isFitted = false;
    look(zoom, centre);
}

void CanvasView::look(double zoom, QPointF centre)
{
    const double bounded = std::clamp(zoom, minZoom, maxZoom);
    setTransform(QTransform::fromScale(bounded, bounded));
    centerOn(centre);
    updateMiniMap();
}

QRect CanvasView::globalRect(const QRectF &sceneRect) const
{
    const QRect inView = mapFromScene(sceneRect).boundingRect();
    return {viewport()->mapToGlobal(inView.topLeft()), inView.size()};
}

void CanvasView::zoomBy(double factor)
{
    const QPointF kept = visibleMiddle();
    setZoomAndCentre(zoom() * factor, kept + (centre() - visibleMiddle()) / factor);
    emit viewChanged();
}

void CanvasView::zoomIn()
{
    zoomBy(1.25);
}

void CanvasView::zoomOut()
{
    zoomBy(0.8);
}

void CanvasView::zoomToFit()
{
    fit();
    emit viewChanged();
}

void CanvasView::fit()
{
    m_isFitted = true;
    const QRectF all = m_scene->drawnRect();
    const QSizeF room(viewport()->width() - 6.0 * margin, viewport()->height() - m_topMargin - 4.0 * margin);
    if (all.isEmpty() || room.width() < 20 || room.height() < 20)
        return;
    const double fitting = std::min({room.width() / all.width(), room.height() / all.height(), 1.0});
    look(fitting, all.center() - QPointF(0, m_topMargin / 2.0 / fitting));
}

void CanvasView::panBy(QPointF pixels)
{
    horizontalScrollBar()->setValue(horizontalScrollBar()->value() - static_cast<int>(std::lround(pixels.x())));
    verticalScrollBar()->setValue(verticalScrollBar()->value() - static_cast<int>(std::lround(pixels.y())));
}

void CanvasView::scrollContentsBy(int dx, int dy)
{
    QGraphicsView::scrollContentsBy(dx, dy);
    updateMiniMap();
}

void CanvasView::resizeEvent(QResizeEvent *event)
{
    QGraphicsView::resizeEvent(event);
    if (m_isFitted)
        fit();
    placeOverlays();
}

void CanvasView::changeEvent(QEvent *event)
{
    QGraphicsView::changeEvent(event);
    if (event->type() == QEvent::PaletteChange) {
        m_scene->setColours(tokens(palette()));
        resetCachedContent();
        viewport()->update();
    }
    if (event->type() == QEvent::LanguageChange) {
        setAccessibleName(tr("Network canvas"));
        delete m_emptyHint;
        m_emptyHint = makeEmptyHint(this);
        setContent(m_scene->content());
    }
}

void CanvasView::drawBackground(QPainter *painter, const QRectF &exposed)
{
    canvas_painter::paintGrid(*painter, exposed, tokens(palette()), zoom());
}

void CanvasView::updateOverlays()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.size() > 1 || (selected.size() == 1 && m_hasInspector))
        m_repairs->hide();
    else
        m_repairs->showIssues(m_scene->content(), m_scene->seen(), selected.empty() ? NodeId{} : selected.front());
    m_emptyHint->setVisible(m_scene->graph().nodes.empty() && m_scene->graph().groups.empty());
    placeOverlays();
}

void CanvasView::setHasInspector(bool hasInspector)
{
    if (m_hasInspector == hasInspector)
        return;
    m_hasInspector = hasInspector;
    updateOverlays();
}

// An overview of what is all in sight would only cover it.
void CanvasView::updateMiniMap()
{
    const bool isAllInSight = mapToScene(viewport()->rect()).boundingRect().contains(m_scene->nodesRect());
    m_miniMap->setVisible(!isAllInSight && m_scene->seen().graph.nodes.size() > 1 && viewport()->height() > 260);
    m_miniMap->update();
}

/// In the corner where it hides least of the network.
QPoint CanvasView::placeOfRepairs(const QRect &room) const
{
    const QSize size = m_repairs->size();
    const int right = room.right() - size.width(), bottom = room.bottom() - size.height();
    QPoint best;
    double least = std::numeric_limits<double>::infinity();
    for (const QPoint corner :
         {QPoint(right, bottom), QPoint(right, room.top()), QPoint(room.left(), bottom), room.topLeft()}) {
        const QRect card(corner, size);
        double hidden = m_miniMap->isVisible() && m_miniMap->geometry().intersects(card) ? 1e6 : 0;
        const QRectF below = mapToScene(card.translated(-viewport()->pos())).boundingRect();
        for (const QGraphicsItem *item : m_scene->items(below, Qt::IntersectsItemBoundingRect))
            if (item->type() == NodeItem::Type) {
                const QRectF covered = item->sceneBoundingRect() & below;
                hidden += covered.width() * covered.height();
            }
        if (hidden < least) {
            least = hidden;
            best = corner;
        }
    }
    return best;
}

void CanvasView::placeOverlays()
{
    const QRect area = viewport()->geometry();
    m_miniMap->setGeometry(area.left() + margin, area.bottom() - 84 - margin, 140, 84);
    updateMiniMap();
    m_repairs->adjustSize();
    m_repairs->move(placeOfRepairs(area.adjusted(margin, margin + m_topMargin, -margin, -margin)));
    m_findBar->adjustSize();
    m_findBar->move(area.right() - m_findBar->width() - margin, area.top() + m_topMargin + margin);
    m_emptyHint->adjustSize();
    m_emptyHint->move(area.center() - m_emptyHint->rect().center());
}

} // namespace netloom
