// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/wire_draft.hpp"

#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/graph_walk.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/theme/translate.hpp"

#include <QPainter>

namespace netloom {

namespace {
constexpr double doubtWidth = 240;
}

WireDraft::WireDraft(const CanvasContent &content, const FoldedGraph &seen, PortPlace from, QPointF start,
                     std::optional<Edge> pickedUp)
    : m_graph(content.graph),
      m_signature(content.signature),
      m_from(from),
      m_start(start),
      m_end(start),
      m_pickedUp(pickedUp)
{
    GraphSpec view = seen.graph;
    if (pickedUp) {
        m_graph = std::make_shared<const GraphSpec>(edits::rewire(*content.graph, *pickedUp, std::nullopt).graph);
        std::erase(view.edges, *pickedUp);
    }
    m_excluded = from.isInput ? downstream(view, from.port.node) : upstream(view, from.port.node);
    setZValue(10);
}

std::optional<Edge> WireDraft::wireTo(const PortPlace &end) const
{
    if (end.isInput == m_from.isInput || !canEndAt(end.port.node))
        return std::nullopt;
    return m_from.isInput ? Edge{end.port, m_from.port} : Edge{m_from.port, end.port};
}

void WireDraft::moveTo(QPointF pointer, const std::optional<PortPlace> &target, QPointF targetPlace)
{
    prepareGeometryChange();
    m_end = target ? targetPlace : pointer;
    if (m_target != target) {
        m_target = target;
        const std::optional<Edge> wire = target ? wireTo(*target) : std::nullopt;
        m_doubt = wire ? doubtAbout(*wire) : QString();
    }
    update();
}

QString WireDraft::doubtAbout(const Edge &wire) const
{
    const GraphAnalysis after = analyse(edits::connectPorts(*m_graph, wire).graph, m_signature ? &*m_signature : nullptr);
    const FoldedGraph view = folded(*m_graph);
    for (const GraphIssue &issue : after.issues)
        if (view.seen(issue.node) == wire.to.node && issue.code != "unconnected")
            return shown(issue.message);
    return {};
}

QRectF WireDraft::doubtRect() const
{
    if (m_doubt.isEmpty())
        return {};
    const QRectF text =
        QFontMetricsF(secondaryFont()).boundingRect(QRectF(0, 0, doubtWidth - 16, 400), Qt::TextWordWrap, m_doubt);
    return {m_end.x() + 14, m_end.y() + 14, doubtWidth, text.height() + 14};
}

QRectF WireDraft::boundingRect() const
{
    return wirePath(m_start, m_end, m_graph->flow)
        .boundingRect()
        .united(wirePath(m_end, m_start, m_graph->flow).boundingRect())
        .united(doubtRect())
        .adjusted(-12, -12, 12, 12);
}

void WireDraft::paint(QPainter *painter, const QStyleOptionGraphicsItem *, QWidget *)
{
    const Tokens &colours = static_cast<CanvasScene *>(scene())->colours();
    painter->setRenderHint(QPainter::Antialiasing);
    const QPainterPath path =
        m_from.isInput ? wirePath(m_end, m_start, m_graph->flow) : wirePath(m_start, m_end, m_graph->flow);
    WireMood mood = WireMood::Draft;
    if (m_target)
        mood = m_doubt.isEmpty() ? WireMood::Fitting : WireMood::Doubtful;
    canvas_painter::paintWire(*painter, path, mood, colours, 1);
    if (m_doubt.isEmpty())
        return;
    const QRectF rect = doubtRect();
    painter->setPen(QPen(colours.warning, 1));
    painter->setBrush(colours.warningSoft);
    painter->drawRoundedRect(rect, 6, 6);
    painter->setPen(colours.text);
    painter->setFont(secondaryFont());
    painter->drawText(rect.adjusted(8, 7, -8, -7), Qt::TextWordWrap, m_doubt);
}

} // namespace netloom
