// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "gui/canvas/canvas_content.hpp"
#include "gui/canvas/graph_edits.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/node_item.hpp"
#include "gui/canvas/rect_index.hpp"
#include "gui/theme/tokens.hpp"

#include <QGraphicsScene>
#include <QPointer>
#include <QVariantAnimation>
#include <map>
#include <memory>
#include <vector>

namespace netloom {

class DragAlignment;
class FrameItem;
class WordLayer;
class WireDraft;
class WireItem;

/// The drawn network: items that hold ids. The content announces, the scene obeys; what a person does with the mouse
/// goes out as edit requests, and only comes into force when the content changes.
class CanvasScene : public QGraphicsScene
{
    Q_OBJECT
public:
    explicit CanvasScene(QObject *parent = nullptr);
    ~CanvasScene() override;

    void setContent(CanvasContent content);
    const CanvasContent &content() const { return m_content; }
    const GraphSpec &graph() const { return *m_content.graph; } ///< as drawn: what edits are made of
    const FoldedGraph &seen() const { return m_seen; }          ///< what has items here
    void setColours(const Tokens &colours);
    const Tokens &colours() const { return *m_colours; }

    std::map<NodeId, QPointF> places() const;
    /// Nodes that stood elsewhere go to where they are now in a moment's time, so that one sees what went where.
    void glideFrom(const std::map<NodeId, QPointF> &before);

    NodeItem *node(NodeId id) const;
    WireItem *wire(const Edge &edge) const;
    const std::map<NodeId, NodeItem *> &nodes() const { return m_nodes; }
    const std::map<Edge, WireItem *> &wires() const { return m_wires; }
    const std::map<NodeId, FrameItem *> &frames() const { return m_frames; }
    std::optional<PortPlace> portAt(QPointF place) const;
    NodeItem *nodeAt(QPointF place) const;
    WireItem *wireAt(QPointF place) const;
    WireItem *wireAcross(const QRectF &place) const; ///< any that passes through
    FrameItem *frame(NodeId group) const;
    FrameItem *frameHeadAt(QPointF place) const; ///< the head of a frame, or a note
    NodeId openGroupAt(QPointF place) const;     ///< the innermost one; 0: none
    QRectF nodesRect() const; ///< of all nodes with their sentences, and frames; null for an empty network
    QRectF drawnRect() const; ///< of all nodes and the wires that swing out beside them
    /// Grows whenever nodes come, go, move or look different: what was drawn of them before is then out of date.
    int changeCount() const { return m_changeCount; }

    std::vector<NodeId> selectedNodes() const; ///< and groups, folded and open, in the graph's order
    std::vector<Edge> selectedWires() const;
    void selectNodes(const std::vector<NodeId> &nodes);

    /// What runs through the network at this moment: sparks in the nodes, wires as thick as their signal. Empty: nothing.
    void setPulse(const NetworkPulse &pulse);

    /// The wire that a dragged node would be put on is marked; null marks none.
    void offerWire(WireItem *wire);
    bool isDraggingNodes() const { return m_isDraggingNodes; }
    /// Something is under a person's hand: now is no time to change it.
    bool isBusy() const { return m_draft || m_isDraggingNodes || m_frameDrag || m_bendDrag; }
    QPointF placeOfDragged(QPointF place) const; ///< where a dragged node is drawn to from where the pointer has it
    std::vector<QLineF> guides() const;          ///< what the dragged nodes line up with
    void nodeMoved(NodeId node);                 ///< its wires follow
    bool isDrawingWire() const { return m_draft != nullptr; }
    void cancelGesture(); ///< Escape: the wire that is being drawn goes, dragged nodes go back

signals:
    void editRequested(const netloom::GraphEdit &edit);
    /// A person selected; not sent for selectNodes().
    void nodesSelected(const std::vector<netloom::NodeId> &nodes);
    void contentChanged();
    /// A wire ended where nothing is: the place for a new layer.
    void wireEndedInVoid(const netloom::PortPlace &from, QPointF place);

protected:
    void mousePressEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseMoveEvent(QGraphicsSceneMouseEvent *event) override;
    void mouseReleaseEvent(QGraphicsSceneMouseEvent *event) override;

private:
    void noteChange();
    void syncNodes(const ContentIndex &index);
    void syncWires(const ContentIndex &index);
    void placeNotes();
    void clearShapes();
    void placeWire(WireItem *wire);
    Detour detourFor(const Edge &edge, const QLineF &way) const;
    void beginWire(const PortPlace &port);
    void followWire(QPointF pointer);
    void endWire(QPointF pointer);
    void markTargets();
    std::optional<PortPlace> targetAt(QPointF pointer) const;
    void syncFrames();
    void placeFrames();
    void beginFrameDrag(const FrameItem &frame, QPointF pointer);
    void dragFrame(QPointF pointer);
    void endFrameDrag();
    void beginBendDrag(const WireItem &wire, QPointF pointer);
    void dragBend(QPointF pointer);
    void endBendDrag();
    void offerGroup(NodeId group);
    NodeId groupForDraggedNodes() const;
    void endNodeDrag();
    /// The wire that a lone, unconnected node would be put on when let go here.
    WireItem *wireForDraggedNode() const;

    /// A frame goes by its head, and all that is in it goes along.
    struct FrameDrag {
        NodeId group;
        QPointF from, by;
        std::map<NodeId, QPointF> starts; ///< of the nodes in it that are seen
    };

    /// A bend of a wire under the hand: one that is there, or one that comes once the pointer has gone far enough.
    struct BendDrag {
        Edge wire;
        QPointF from;
        std::vector<QPointF> bends;
        std::size_t place = 0;
        bool isMoving = false;
    };

    CanvasContent m_content;
    FoldedGraph m_seen;
    const Tokens *m_colours;
    std::map<NodeId, NodeItem *> m_nodes;
    RectIndex m_bodies; ///< of the nodes
    std::map<Edge, WireItem *> m_wires;
    std::multimap<NodeId, WireItem *> m_wiresOf;
    std::map<NodeId, FrameItem *> m_frames;
    WordLayer *m_words;
    std::optional<FrameDrag> m_frameDrag;
    std::optional<BendDrag> m_bendDrag;
    NodeId m_offeredGroup;
    std::unique_ptr<WireDraft> m_draft;
    std::unique_ptr<DragAlignment> m_alignment;
    WireItem *m_offered = nullptr;
    mutable std::optional<QRectF> m_nodesRect; ///< empty: has to be found anew
    int m_changeCount = 0;
    QPointer<QVariantAnimation> m_glide;
    bool m_isDraggingNodes = false;
    bool m_isSyncing = false;
};

} // namespace netloom
