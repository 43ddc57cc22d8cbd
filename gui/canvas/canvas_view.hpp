// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"
#include "gui/canvas/graph_edits.hpp"

#include <QGraphicsView>

namespace netloom {

class CanvasScene;
class FindBar;
class MiniMap;
class NodeItem;
class RepairCard;
class WireItem;
struct PortPlace;

/// The MIME type under which the palette hands a kind of node to the canvas: its id in UTF-8.
inline const QString nodeMimeType = QStringLiteral("application/x-netloom-node");

/// The canvas as a widget: shows a network, and turns what a person does into edit requests.
///
/// Wheel: zoom at the pointer; Shift + wheel or a sideways wheel: to the side; middle button, or Space and the left one:
/// pan. Arrows: along the wires from node to node; Alt + arrows: onto the wires themselves; Shift + arrows: select one more;
/// Ctrl + arrows: move; Ctrl + Shift + arrows: pan; Tab: the next node. A (add behind a node or on a wire), C (connect to),
/// Shift + C (connect from), R (repairs), Delete, Shift + Delete (and close the gap), F2 (rename), Return (inspector),
/// Escape.
class CanvasView : public QGraphicsView
{
    Q_OBJECT
public:
    explicit CanvasView(QWidget *parent = nullptr);
    ~CanvasView() override;

    void setContent(CanvasContent content);
    void setSelectedNodes(const std::vector<NodeId> &nodes); ///< also brings them into view
    CanvasScene &canvas() const { return *m_scene; }
    double zoom() const { return transform().m11(); }
    QPointF centre() const;
    void setZoomAndCentre(double zoom, QPointF centre);
    bool isFitted() const { return m_isFitted; } ///< the whole network is kept in view
    /// Room at the top that an overlay takes.
    void setTopMargin(int pixels) { m_topMargin = pixels; }

    /// In global coordinates, for assistive technology and menus.
    QRect globalRect(const QRectF &sceneRect) const;

public slots:
    void cut();
    void copy();
    void paste();
    void duplicate();
    void deleteSelected();
    void deleteAndJoin(); ///< the selected nodes; what stood before and behind them is joined
    void selectAll();
    void find();
    void zoomIn();
    void zoomOut();
    void zoomToFit();
    void arrange();
    void turn(netloom::Flow flow); ///< and arrange
    void renameSelected();
    void group();      ///< the selected nodes and groups into a new one
    void ungroup();    ///< the selected groups away, the selected nodes out of theirs
    void toggleFold(); ///< the selected groups, or those of the selected nodes
    void addNote();
    /// A layer that a person chooses: behind the selected node, on the selected wire, or where there is room.
    void addBehindSelected();
    void connectSelected(bool isOnward); ///< by a wire to, or from, a port that a person chooses
    void goToRepairs();                  ///< the keyboard goes to the buttons that mend
    /// The inspector tells what is wrong at the selected node, with the buttons that mend it: it is not told again here.
    void setHasInspector(bool hasInspector);

signals:
    void editRequested(const netloom::GraphEdit &edit);
    void mendRequested(const netloom::Repair &repair, netloom::NodeId node); ///< of more than the graph
    void nodesSelected(const std::vector<netloom::NodeId> &nodes);
    void inspectRequested(); ///< Return: on to the inspector
    void repairsRequested(); ///< R: on to those in the inspector
    void troubled(const QString &sentence);
    void viewChanged(); ///< zoom or place, by whatever means

protected:
    void changeEvent(QEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void dragEnterEvent(QDragEnterEvent *event) override;
    void dragMoveEvent(QDragMoveEvent *event) override;
    void dragLeaveEvent(QDragLeaveEvent *event) override;
    void drawBackground(QPainter *painter, const QRectF &exposed) override;
    void dropEvent(QDropEvent *event) override;
    bool event(QEvent *event) override;
    bool focusNextPrevChild(bool isNext) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void scrollContentsBy(int dx, int dy) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    friend class CanvasMenu;
    bool handleEditKeys(QKeyEvent *event);
    bool handleArrow(QKeyEvent *event);
    bool handleArrowWith(Qt::KeyboardModifiers modifiers, QPoint step);
    bool walkWires(QPoint step);
    void extendSelection(QPoint step);
    void selectWire(const Edge &wire);
    void moveSelected(QPointF step);
    void select(NodeId nodeOrGroup);
    QRectF placeOf(NodeId nodeOrGroup) const; ///< in the scene; of an open group its head; null for what is not seen
    void bringIntoView(NodeId node);
    void zoomBy(double factor);
    void look(double zoom, QPointF centre);
    void fit();
    void panBy(QPointF pixels);
    void updateMiniMap();
    void placeOverlays();
    QPoint placeOfRepairs(const QRect &room) const;
    void updateOverlays();
    QPointF visibleMiddle() const;
    void request(const GraphEdit &edit);
    void mend(const Repair &repair, NodeId node);
    void addOnWire(const Edge &wire);
    void addAtWireEnd(const PortPlace &from, QPointF place);
    void rename(NodeId node);
    /// Takes away the bend that is there, or adds one.
    void toggleBend(const Edge &wire, QPointF place);
    void dropBlock(const QString &name, Point place, const std::optional<Edge> &wire);

    CanvasScene *m_scene;
    MiniMap *m_miniMap;
    RepairCard *m_repairs;
    FindBar *m_findBar;
    QWidget *m_emptyHint;
    QPoint m_panFrom;
    bool m_hasInspector = false;
    bool m_isPanning = false;
    bool m_isSpaceHeld = false;
    bool m_isFitted = true; ///< until a person pans or zooms, the whole network stays in view
    int m_topMargin = 0;
    NodeId m_walkedTo; ///< where the selection grew to last
    int m_pastes = 0;
    QString m_pastedText;
    NodeId m_found; ///< by the search; it may be hidden in a folded group
};

} // namespace netloom
