// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/network_thumbnail.hpp"

#include "engine/graph/node_type.hpp"
#include "gui/theme/tokens.hpp"

#include <QPainter>
#include <algorithm>
#include <map>

namespace netloom {

namespace {

constexpr QSizeF nodeSize(148, 58);
constexpr double largestScale = 0.3;

} // namespace

void paintThumbnail(QPainter &painter, const QRectF &room, const GraphSpec &graph, const Tokens &colours)
{
    if (graph.nodes.empty())
        return;
    QRectF bounds;
    for (const Node &node : graph.nodes)
        bounds |= QRectF({node.position.x, node.position.y}, nodeSize);
    const double scale = std::min({room.width() / bounds.width(), room.height() / bounds.height(), largestScale});
    const QPointF origin = room.center() - bounds.center() * scale;
    std::map<NodeId, QRectF> places;
    for (const Node &node : graph.nodes)
        places[node.id] = QRectF(origin + QPointF(node.position.x, node.position.y) * scale, nodeSize * scale);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(QPen(colours.muted, 1));
    for (const Edge &edge : graph.edges) {
        const QRectF from = places[edge.from.node], to = places[edge.to.node];
        painter.drawLine(QPointF(from.right(), from.center().y()), QPointF(to.left(), to.center().y()));
    }
    painter.setPen(Qt::NoPen);
    for (const Node &node : graph.nodes) {
        const NodeInfo *info = findNodeType(node.type);
        painter.setBrush(info ? colours.category(info->category) : colours.muted);
        painter.drawRoundedRect(places[node.id], 2, 2);
    }
    painter.restore();
}

NetworkThumbnail::NetworkThumbnail(QWidget *parent) : QWidget(parent)
{
    setFixedHeight(64);
}

void NetworkThumbnail::setGraph(std::shared_ptr<const GraphSpec> graph)
{
    m_graph = std::move(graph);
    update();
}

void NetworkThumbnail::paintEvent(QPaintEvent *)
{
    const Tokens &colours = tokens(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colours.window);
    painter.drawRoundedRect(rect(), 6, 6);
    if (m_graph)
        paintThumbnail(painter, QRectF(rect()).adjusted(12, 10, -12, -10), *m_graph, colours);
}

} // namespace netloom
