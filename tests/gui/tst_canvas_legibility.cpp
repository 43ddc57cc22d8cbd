// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/canvas_painter.hpp"
#include "gui/canvas/repair_button.hpp"
#include "gui/canvas/word_layer.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QPushButton>

using namespace netloom;

namespace {

/// Two nodes in the way of each other's sentence: the upper one has a setting that no dense layer takes.
GraphSpec withFaultAbove(double distance, Flow flow = Flow::Right)
{
    GraphSpec graph;
    graph.flow = flow;
    graph = withNode(graph, "dense", {0, 0}, {{"units", std::int64_t{0}}});
    return withNode(graph, "dense", flow == Flow::Right ? Point{0, distance} : Point{distance, 0}, {});
}

QRectF noteOf(const NodeItem &item)
{
    return item.mapRectToScene(canvas_painter::noteRect(item.look(), item.state().noteSide));
}

} // namespace

/// What is written on the canvas can be read.
class TestCanvasLegibility : public QObject
{
    Q_OBJECT
private slots:
    void aSentenceStandsBelowItsNodeWhereThereIsRoom()
    {
        CanvasBench bench;
        bench.put(withFaultAbove(400));
        const NodeItem *item = bench.view.canvas().node(bench.id("Dense 1"));
        QVERIFY(!item->look().note.isEmpty());
        QCOMPARE(item->state().noteSide, NoteSide::Usual);
        QVERIFY(noteOf(*item).top() > item->sceneBoundingRect().top() + nodeHeight);
    }

    void aSentenceHidesNoOtherNode_data()
    {
        QTest::addColumn<bool>("isDown");
        QTest::newRow("left to right") << false;
        QTest::newRow("top to bottom") << true;
    }

    void aSentenceHidesNoOtherNode()
    {
        QFETCH(bool, isDown);
        CanvasBench bench;
        bench.put(withFaultAbove(isDown ? 170 : 75, isDown ? Flow::Down : Flow::Right));
        const NodeItem *faulty = bench.view.canvas().node(bench.id("Dense 1"));
        const NodeItem *beside = bench.view.canvas().node(bench.id("Dense 2"));
        QCOMPARE(faulty->state().noteSide, NoteSide::Other);
        QVERIFY(!noteOf(*faulty).intersects(beside->mapRectToScene(beside->bodyRect())));
    }

    void hemmedInItIsSaidWhenOneLooksAtItsNode()
    {
        CanvasBench bench;
        bench.put(withNode(withFaultAbove(75), "dense", {0, -75}, {}));
        NodeItem *item = bench.view.canvas().node(bench.id("Dense 1"));
        QCOMPARE(item->state().noteSide, NoteSide::OnDemand);
        const QImage before = bench.view.grab().toImage();
        const double unseen = item->zValue();
        item->setSelected(true);
        QVERIFY(item->zValue() > unseen);
        QVERIFY(bench.view.grab().toImage() != before);
        item->setSelected(false);
        QCOMPARE(item->zValue(), unseen);
    }

    /// Of two wires that cross, either may be the later one: neither runs through what the other says.
    void noWireRunsAcrossAShape()
    {
        CanvasBench bench;
        GraphSpec graph = bench.graph();
        graph = withPosition(graph, bench.id("Dropout 1"), {graph.find(bench.id("Dense 1"))->position.x + 300, 0});
        bench.put(graph);
        const WireItem *wire = bench.view.canvas().wire(*graph.edgeInto({bench.id("Dropout 1"), 0}));
        const QList<QGraphicsItem *> drawn =
            bench.view.canvas().items(wire->pill().center(), Qt::IntersectsItemBoundingRect, Qt::AscendingOrder);
        bool hasPill = false;
        for (const QGraphicsItem *item : drawn) {
            hasPill = hasPill || item->type() == WordLayer::Type;
            QVERIFY2(!hasPill || item->type() != WireItem::Type, "a wire is drawn over the shapes");
        }
        QVERIFY(hasPill);
    }

    /// Above its node a sentence may come to stand on a wire; what flows there is still said, further along.
    void aShapeIsNotHiddenByASentence()
    {
        CanvasBench bench;
        GraphSpec graph;
        NodeId before, faulty;
        graph = withNode(graph, "dense", {600, 0}, {{"units", std::int64_t{5}}}, &before);
        graph = withNode(graph, "dense", {250, 150}, {{"units", std::int64_t{0}}}, &faulty);
        graph = withNode(withEdge(graph, {{before, 0}, {faulty, 0}}), "dense", {250, 225}, {});
        bench.put(graph);
        const NodeItem *node = bench.view.canvas().node(faulty);
        QCOMPARE(node->state().noteSide, NoteSide::Other);
        const WireItem *wire = bench.view.canvas().wire({{before, 0}, {faulty, 0}});
        QVERIFY(wire->lineRect().intersects(noteOf(*node)));
        QVERIFY(!wire->pill().intersects(noteOf(*node)));
    }

    void aRepairSaysAllOfItselfInANarrowPanel()
    {
        const GraphSpec graph = withFaultAbove(400);
        const Repair repair{text("Set the number of units of Dense 12 to 1024 and insert Flatten before it"),
                            [](const GraphSpec &now) { return now; }};
        std::unique_ptr<QPushButton> button(
            makeRepairButton(repair, std::make_shared<const GraphSpec>(graph), 0, std::nullopt, nullptr));
        button->resize(200, 30);
        button->show();
        QVERIFY(QTest::qWaitForWindowExposed(button.get()));
        QVERIFY(button->text().contains(u'\n'));
        QCOMPARE(button->text().replace(u'\n', u' ').left(72), QString::fromStdString(repair.label.str()).left(72));
        QVERIFY(button->heightForWidth(200) > 2 * button->fontMetrics().height());
    }
};

QTEST_MAIN(TestCanvasLegibility)
#include "tst_canvas_legibility.moc"
