// SPDX-License-Identifier: GPL-3.0-or-later
// What the menus and keys of the canvas do.
#include "gui/canvas/canvas_view.hpp"

#include "engine/graph/graph_json.hpp"
#include "engine/graph/network_text.hpp"
#include "gui/canvas/block_library.hpp"
#include "gui/canvas/canvas_menu.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/find_bar.hpp"
#include "gui/canvas/free_places.hpp"
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/rename_field.hpp"
#include "gui/canvas/type_chooser.hpp"
#include "gui/canvas/wire_item.hpp"
#include "gui/theme/translate.hpp"

#include <QClipboard>
#include <QContextMenuEvent>
#include <QGuiApplication>

namespace netloom {

namespace {

/// Parts of a network from the clipboard: JSON as copy() makes it, or network text. Throws Error.
GraphSpec partsFromText(const QString &text)
{
    const std::string trimmed = text.trimmed().toStdString();
    if (trimmed.starts_with('{'))
        return graphFromJson(trimmed, "clipboard");
    GraphSpec drawn = arranged(parseNetwork(trimmed));
    std::vector<NodeId> inputs;
    for (const Node &node : drawn.nodes)
        if (node.type == "input")
            inputs.push_back(node.id);
    return withoutNodes(drawn, inputs);
}

Point cornerOf(const GraphSpec &graph)
{
    const GraphSpec seen = folded(graph).graph;
    Point corner = seen.nodes.empty() ? graph.groups.front().position : seen.nodes.front().position;
    for (const Node &node : seen.nodes)
        corner = {std::min(corner.x, node.position.x), std::min(corner.y, node.position.y)};
    return corner;
}

} // namespace

void CanvasView::copy()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (!selected.empty())
        QGuiApplication::clipboard()->setText(qstr(graphToJson(subgraph(m_scene->graph(), selected))));
}

void CanvasView::cut()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.empty())
        return;
    copy();
    request(edits::remove(m_scene->graph(), selected, {}, tr("cut %1")));
}

void CanvasView::paste()
{
    const QString text = QGuiApplication::clipboard()->text();
    GraphSpec parts;
    try {
        parts = partsFromText(text);
    } catch (const Error &error) {
        const QString sentence =
            tr("The clipboard holds no part of a network. Copy nodes, or a network text such as \"dense 32 relu\".");
        // What is meant as one says where it went wrong.
        emit troubled(text.trimmed().startsWith(u'{') ? shown(error) : sentence);
        return;
    }
    if (parts.nodes.empty() && parts.groups.empty())
        return;
    m_pastes = text == m_pastedText ? m_pastes + 1 : 1;
    m_pastedText = text;
    Point offset{30.0 * m_pastes, 30.0 * m_pastes};
    const Point corner = cornerOf(parts);
    const QRectF visible = mapToScene(viewport()->rect()).boundingRect();
    if (!visible.contains(corner.x + offset.x, corner.y + offset.y)) {
        const QPointF middle = snapped(visibleMiddle() + QPointF(offset.x, offset.y));
        offset = {middle.x() - corner.x, middle.y() - corner.y};
    }
    request(edits::paste(m_scene->graph(), parts, offsetFor(parts, m_scene->graph(), offset), tr("paste %1")));
}

void CanvasView::duplicate()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.empty())
        return;
    const GraphSpec parts = subgraph(m_scene->graph(), selected);
    const Point offset = offsetFor(parts, m_scene->graph(), {30, rowPitch});
    request(edits::paste(m_scene->graph(), parts, offset, tr("duplicate as %1")));
}

void CanvasView::deleteSelected()
{
    const std::vector<NodeId> nodes = m_scene->selectedNodes();
    const std::vector<Edge> wires = m_scene->selectedWires();
    if (!nodes.empty() || !wires.empty())
        request(edits::remove(m_scene->graph(), nodes, wires, tr("delete %1")));
}

void CanvasView::deleteAndJoin()
{
    if (const std::vector<NodeId> nodes = m_scene->selectedNodes(); !nodes.empty())
        request(edits::removeAndJoin(m_scene->graph(), nodes));
}

void CanvasView::selectAll()
{
    std::vector<NodeId> all;
    for (const Node &node : m_scene->seen().graph.nodes)
        all.push_back(node.id);
    for (const Group &group : m_scene->seen().graph.groups)
        all.push_back(group.id);
    m_scene->selectNodes(all);
    updateOverlays();
    emit nodesSelected(all);
}

void CanvasView::find()
{
    m_findBar->open();
    placeOverlays();
}

void CanvasView::arrange()
{
    const std::vector<NodeId> kept = m_scene->selectedNodes();
    m_isFitted = true;
    GraphEdit edit = edits::arrange(m_scene->graph());
    edit.select = kept;
    request(edit);
}

void CanvasView::turn(Flow flow)
{
    m_isFitted = true;
    GraphEdit edit = edits::turn(m_scene->graph(), flow);
    edit.select = m_scene->selectedNodes();
    request(edit);
}

void CanvasView::renameSelected()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.size() == 1)
        rename(selected.front());
}

void CanvasView::rename(NodeId node)
{
    if (placeOf(node).isNull())
        return;
    bringIntoView(node);
    const QRect place = mapFromScene(placeOf(node)).boundingRect();
    auto *field = new RenameField(titleOf(m_scene->graph(), node), this);
    const int width = std::max(place.width() - 16, 140);
    field->setGeometry(place.left() + 12, place.top() + 4, width, 30);
    connect(field, &RenameField::done, this, [this, node](const QString &title) {
        setFocus();
        if (!title.trimmed().isEmpty() && title != titleOf(m_scene->graph(), node))
            request(edits::rename(m_scene->graph(), node, title));
    });
    field->begin();
}

void CanvasView::group()
{
    if (const std::vector<NodeId> chosen = m_scene->selectedNodes(); !chosen.empty())
        request(edits::makeGroup(m_scene->graph(), chosen));
}

void CanvasView::ungroup()
{
    const std::vector<NodeId> chosen = m_scene->selectedNodes();
    if (edits::canUngroup(m_scene->graph(), chosen))
        request(edits::ungroup(m_scene->graph(), chosen));
}

void CanvasView::toggleFold()
{
    const std::vector<NodeId> chosen = m_scene->selectedNodes();
    if (chosen.size() != 1)
        return;
    const Node *node = m_scene->graph().find(chosen.front());
    const NodeId id = node ? node->group : chosen.front();
    if (const Group *group = m_scene->graph().group(id))
        request(edits::setFolded(m_scene->graph(), id, !group->isFolded));
}

void CanvasView::addNote()
{
    const QPointF place = snapped(visibleMiddle());
    request(edits::addNote(m_scene->graph(), {place.x(), place.y()}));
    renameSelected();
}

void CanvasView::dropBlock(const QString &name, Point place, const std::optional<Edge> &wire)
{
    try {
        request(edits::addBlock(m_scene->graph(), name, block_library::block(name), place, wire));
    } catch (const Error &error) {
        emit troubled(shown(error));
    }
}

void CanvasView::toggleBend(const Edge &wire, QPointF place)
{
    const WireItem *item = m_scene->wire(wire);
    if (!item)
        return;
    std::vector<Point> points;
    for (const QPointF &bend : item->bends())
        points.push_back({bend.x(), bend.y()});
    const QPointF at = snapped(place);
    if (const int taken = item->bendAt(place); taken >= 0)
        points.erase(points.begin() + taken);
    else
        points.insert(points.begin() +
                          static_cast<std::ptrdiff_t>(bendPlace(item->from(), item->to(), item->bends(), place)),
                      {at.x(), at.y()});
    request(edits::bend(m_scene->graph(), wire, points));
}

void CanvasView::contextMenuEvent(QContextMenuEvent *event)
{
    QPoint place = event->reason() == QContextMenuEvent::Keyboard ? viewport()->rect().center() : event->pos();
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (event->reason() == QContextMenuEvent::Keyboard && !selected.empty()) {
        place = mapFromScene(placeOf(selected.back()).center());
    } else if (const std::vector<Edge> wires = m_scene->selectedWires();
               event->reason() == QContextMenuEvent::Keyboard && !wires.empty()) {
        place = mapFromScene(m_scene->wire(wires.front())->middle());
    }
    const QPoint onScreen =
        event->reason() == QContextMenuEvent::Keyboard ? viewport()->mapToGlobal(place) : event->globalPos();
    CanvasMenu(*this, mapToScene(place)).exec(onScreen);
    event->accept();
}

void CanvasView::addBehindSelected()
{
    const std::vector<NodeId> selected = m_scene->selectedNodes();
    if (selected.size() > 1)
        return;
    if (const std::vector<Edge> wires = m_scene->selectedWires(); selected.empty() && wires.size() == 1) {
        addOnWire(wires.front());
        return;
    }
    const NodeItem *item = selected.empty() ? nullptr : m_scene->node(selected.front());
    const std::optional<NodeId> behind = item && !item->look().outputs.isEmpty() ? std::optional(item->id()) : std::nullopt;
    const auto fits = [this, behind](const NodeInfo &type) {
        return !behind || fitsAtPort(m_scene->content(), m_scene->seen().drawnOutput({*behind, 0}), false, type);
    };
    auto *chooser = new TypeChooser(fits, m_scene->content(), this);
    connect(chooser, &TypeChooser::chosen, this, [this, behind](const QString &type) {
        request(edits::addBehind(m_scene->graph(), type.toStdString(), behind, m_scene->content().signatureOrNull()));
    });
    const QPointF place = behind ? item->mapRectToScene(item->bodyRect()).topRight() : visibleMiddle();
    const QPoint beside(behind ? portSizeUnderPointer : 0, 0); // its port stays to be seen
    chooser->openAt(viewport()->mapToGlobal(mapFromScene(place)) + beside);
}

void CanvasView::addOnWire(const Edge &wire)
{
    const auto fits = [this, wire](const NodeInfo &type) {
        return !type.outputs.empty() && fitsAtPort(m_scene->content(), m_scene->seen().drawnOutput(wire.from), false, type);
    };
    auto *chooser = new TypeChooser(fits, m_scene->content(), this);
    connect(chooser, &TypeChooser::chosen, this, [this, wire](const QString &type) {
        request(edits::addOnWire(m_scene->graph(), type.toStdString(), wire, std::nullopt));
    });
    chooser->openAt(viewport()->mapToGlobal(mapFromScene(m_scene->wire(wire)->middle())));
}

void CanvasView::addAtWireEnd(const PortPlace &from, QPointF place)
{
    const std::vector<PortRef> inputs = from.isInput ? m_scene->seen().drawnInputs(from.port) : std::vector<PortRef>{};
    const PortRef drawn = inputs.empty() ? m_scene->seen().drawnOutput(from.port) : inputs.front();
    const auto fits = [this, from, drawn](const NodeInfo &type) {
        return fitsAtPort(m_scene->content(), drawn, from.isInput, type);
    };
    auto *chooser = new TypeChooser(fits, m_scene->content(), this);
    connect(
        chooser, &TypeChooser::chosen, this,
        [this, from, corner = snapped(place - QPointF(from.isInput ? nodeWidth : 0, nodeHeight / 2))](const QString &type) {
            request(
                edits::addAtEnd(m_scene->graph(), type.toStdString(), from.port, from.isInput, {corner.x(), corner.y()}));
        });
    chooser->openAt(viewport()->mapToGlobal(mapFromScene(place)));
}

} // namespace netloom
