// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/graph/network_text.hpp"
#include "gui/canvas/canvas_scene.hpp"
#include "gui/canvas/canvas_view.hpp"
#include "gui/canvas/node_geometry.hpp"
#include "gui/canvas/wire_item.hpp"

#include <QDropEvent>
#include <QMimeData>
#include <QTest>

namespace netloom {

inline DataSignature twoClasses(std::int64_t features)
{
    DataSignature signature;
    signature.inputs = {{"features", Shape{features}, {}}};
    signature.task = Task::Binary;
    signature.classes = {"B", "M"};
    signature.targets = {"diagnosis"};
    return signature;
}

/// A canvas whose edits come into force, as a session would have it; names are those of the undo menu.
class CanvasBench
{
public:
    CanvasView view;
    std::vector<GraphSpec> history;
    QStringList names;
    DataSignature signature = twoClasses(30);

    explicit CanvasBench(const std::string &network = "dense 32 relu > dropout 0.2 > dense 1")
    {
        view.resize(1400, 600);
        put(completeNetwork(parseNetwork(network), signature));
        QObject::connect(&view, &CanvasView::editRequested, &view, [this](const GraphEdit &edit) {
            names << edit.name;
            put(edit.graph);
        });
        view.show();
        view.activateWindow();
        view.setFocus();
    }
    void put(GraphSpec graph)
    {
        history.push_back(graph);
        CanvasContent content;
        content.graph = std::make_shared<const GraphSpec>(graph);
        content.analysis = analyse(graph, &signature);
        content.issues = content.analysis.issues;
        content.signature = signature;
        view.setContent(std::move(content));
    }
    /// As a drag from the palette ends: it enters, then lets go.
    void drop(QPoint place, const QMimeData &data)
    {
        QDragEnterEvent enter(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &enter);
        QDropEvent let(place, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
        QCoreApplication::sendEvent(view.viewport(), &let);
    }
    const GraphSpec &graph() const { return history.back(); }
    NodeId id(const char *title) const
    {
        const Node *node = graph().findTitle(title);
        return node ? node->id : NodeId{};
    }
    QPoint at(QPointF scene) const { return view.mapFromScene(scene); }
    QPoint port(const char *title, int port, bool isInput) const
    {
        return at(view.canvas().node(id(title))->portPlace(port, isInput));
    }
    QPoint middle(const char *title) const
    {
        const NodeItem *item = view.canvas().node(id(title));
        return at(item->mapToScene(item->bodyRect().center()));
    }
    void drag(QPoint from, QPoint to)
    {
        QWidget *area = view.viewport();
        QTest::mouseMove(area, from);
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        for (int step = 1; step <= 8; ++step) {
            const QPoint place = from + (to - from) * step / 8;
            QMouseEvent move(QEvent::MouseMove, place, area->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, {});
            QCoreApplication::sendEvent(area, &move);
        }
        QTest::mouseRelease(area, Qt::LeftButton, {}, to);
    }
    void click(QPoint place) { QTest::mouseClick(view.viewport(), Qt::LeftButton, {}, place); }
    bool hasWire(const char *from, const char *to, int port = 0) const
    {
        const Edge *edge = graph().edgeInto({id(to), port});
        return edge && edge->from.node == id(from);
    }
};

} // namespace netloom
