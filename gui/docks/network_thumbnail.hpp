// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/graph_spec.hpp"

#include <QRectF>
#include <QWidget>
#include <memory>

class QPainter;

namespace netloom {

struct Tokens;

/// A network in small: a block a node, in its category's colour, and its wires, as large as there is room.
void paintThumbnail(QPainter &painter, const QRectF &room, const GraphSpec &graph, const Tokens &colours);

/// The same as the upper part of a tile; an empty field until it has a graph.
class NetworkThumbnail : public QWidget
{
public:
    explicit NetworkThumbnail(QWidget *parent);
    void setGraph(std::shared_ptr<const GraphSpec> graph);

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    std::shared_ptr<const GraphSpec> m_graph;
};

} // namespace netloom
