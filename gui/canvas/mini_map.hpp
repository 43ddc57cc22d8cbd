// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPixmap>
#include <QTransform>
#include <QWidget>

class QGraphicsView;

namespace netloom {

class CanvasScene;

/// The whole network in small, with a frame around what the canvas shows; a click or drag goes there.
class MiniMap : public QWidget
{
    Q_OBJECT
public:
    MiniMap(const CanvasScene &scene, QGraphicsView &view);

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    QRectF seen() const; ///< of the scene
    double scaleFor(const QRectF &all) const;
    QTransform toMap() const;
    void goTo(QPointF place);
    void drawNodes();

    const CanvasScene &m_scene;
    QGraphicsView &m_view;
    QPixmap m_nodes;
    QRectF m_drawnRect; ///< of the scene, what the pixmap shows
    int m_drawnChange = -1;
};

} // namespace netloom
