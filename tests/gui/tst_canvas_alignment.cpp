// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/alignment_guides.hpp"
#include "tests/gui/canvas_fixture.hpp"

using namespace netloom;

namespace {

constexpr double reach = 7;
const QRectF node(0, 0, nodeWidth, nodeHeight);

/// A drag that has not ended: the nodes hang at the pointer.
struct Hold {
    CanvasBench &bench;
    QPoint from, to;

    Hold(CanvasBench &on, QPoint start, QPoint end, Qt::KeyboardModifiers keys = {}) : bench(on), from(start), to(end)
    {
        QWidget *area = bench.view.viewport();
        QTest::mouseMove(area, from);
        QTest::mousePress(area, Qt::LeftButton, {}, from);
        for (const QPoint place : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, place, area->mapToGlobal(place), Qt::NoButton, Qt::LeftButton, keys);
            QCoreApplication::sendEvent(area, &move);
        }
    }
    ~Hold() { QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, to); }
};

/// Three nodes in a row, the middle one 100 lower, at full size.
GraphSpec bentRow(CanvasBench &bench)
{
    GraphSpec graph = withoutNodes(bench.graph(), {bench.id("Input"), bench.id("Target"), bench.id("Loss")});
    graph = withPosition(graph, bench.id("Dense 1"), {0, 0});
    graph = withPosition(graph, bench.id("Dropout 1"), {220, 100});
    return withPosition(graph, bench.id("Dense 2"), {440, 0});
}

} // namespace

class TestCanvasAlignment : public QObject
{
    Q_OBJECT
private slots:
    void edgesAndMiddlesOfOthersDrawNear_data();
    void edgesAndMiddlesOfOthersDrawNear();
    void whatIsFarStandsOnTheGrid();
    void straightWiresGoBeforeEdges();
    void wiresThatGoDownAreMadeUpright();
    void aGuideReachesOverAllThatLineUp();
    void aDraggedNodeLinesUpSoThatItsWireIsStraight();
    void severalNodesKeepTheirPlacesToEachOther();
    void withAltHeldNothingIsDrawnAside();
    void guidesGoWhenTheNodeIsLetGoOrTheDragIsBrokenOff();
    void nodesOutOfViewAreNotLookedAt();
};

void TestCanvasAlignment::edgesAndMiddlesOfOthersDrawNear_data()
{
    QTest::addColumn<QRectF>("other");
    QTest::addColumn<QPointF>("shift");
    QTest::newRow("left edges") << QRectF(5, 300, 400, 90) << QPointF(5, 0);
    QTest::newRow("right edges") << QRectF(nodeWidth - 304, 300, 300, 91) << QPointF(-4, 0);
    QTest::newRow("top edges") << QRectF(400, -6, 60, 300) << QPointF(0, -6);
    QTest::newRow("bottom edges") << QRectF(400, nodeHeight - 197, 61, 200) << QPointF(0, 3);
    QTest::newRow("middles") << QRectF(400, nodeHeight / 2 - 50 + 2, 61, 100) << QPointF(0, 2);
    QTest::newRow("both directions") << QRectF(3, 4, nodeWidth, nodeHeight) << QPointF(3, 4);
}

void TestCanvasAlignment::edgesAndMiddlesOfOthersDrawNear()
{
    QFETCH(QRectF, other);
    QFETCH(QPointF, shift);
    const Alignment2D found = alignmentFor({node, {other}, {}}, reach);
    QCOMPARE(found.shift, shift);
    QVERIFY(!found.guides.empty());
}

void TestCanvasAlignment::whatIsFarStandsOnTheGrid()
{
    const Alignment2D found = alignmentFor({node.translated(13, 26), {QRectF(900, 900, 30, 30)}, {}}, reach);
    QCOMPARE(found.shift, QPointF(-3, 4));
    QVERIFY(found.guides.empty());
}

void TestCanvasAlignment::straightWiresGoBeforeEdges()
{
    // The edges are nearer, but then the wire would bend.
    const AlignmentScene scene{node, {QRectF(400, 1, 148, 76)}, {QLineF(148, 29, 400, 35)}};
    const Alignment2D found = alignmentFor(scene, reach);
    QCOMPARE(found.shift, QPointF(0, 6));
    QCOMPARE(found.guides.size(), std::size_t{1});
    QCOMPARE(found.guides[0].p1().y(), 35.0);
    QCOMPARE(found.guides[0].p2().y(), 35.0);
}

void TestCanvasAlignment::wiresThatGoDownAreMadeUpright()
{
    const Alignment2D found = alignmentFor({node, {}, {QLineF(74, 58, 79, 200)}}, reach);
    QCOMPARE(found.shift.x(), 5.0);
}

void TestCanvasAlignment::aGuideReachesOverAllThatLineUp()
{
    const Alignment2D found = alignmentFor({node, {QRectF(400, 0, 148, 58), QRectF(800, 0, 148, 58)}, {}}, reach);
    QCOMPARE(found.guides.size(), std::size_t{3}); // tops, middles, bottoms
    for (const QLineF &guide : found.guides)
        QVERIFY(guide.p1().x() < 0 && guide.p2().x() > 948);
}

void TestCanvasAlignment::aDraggedNodeLinesUpSoThatItsWireIsStraight()
{
    CanvasBench bench;
    bench.put(bentRow(bench));
    bench.view.setZoomAndCentre(1, {300, 100});
    const QPoint from = bench.middle("Dropout 1");
    {
        const Hold hold(bench, from, from + QPoint(4, -95));
        QCOMPARE(bench.view.canvas().node(bench.id("Dropout 1"))->pos().y(), 0.0);
        QVERIFY(!bench.view.canvas().guides().empty());
    }
    QCOMPARE(bench.names, QStringList("move Dropout 1"));
    QCOMPARE(bench.graph().findTitle("Dropout 1")->position.y, 0.0);
    QVERIFY(bench.view.canvas().guides().empty());
}

void TestCanvasAlignment::severalNodesKeepTheirPlacesToEachOther()
{
    CanvasBench bench;
    GraphSpec graph = bentRow(bench);
    graph = withPosition(graph, bench.id("Dropout 1"), {223, 107}); // off the grid
    bench.put(graph);
    bench.view.setZoomAndCentre(1, {300, 100});
    bench.view.setSelectedNodes({bench.id("Dropout 1"), bench.id("Dense 2")});
    const QPoint from = bench.middle("Dropout 1");
    bench.drag(from, from + QPoint(61, 52));
    const Point a = bench.graph().findTitle("Dropout 1")->position, b = bench.graph().findTitle("Dense 2")->position;
    QCOMPARE(b.x - a.x, 440.0 - 223.0);
    QCOMPARE(b.y - a.y, 0.0 - 107.0);
    QVERIFY(a.x > 223);
}

void TestCanvasAlignment::withAltHeldNothingIsDrawnAside()
{
    CanvasBench bench;
    bench.put(bentRow(bench));
    bench.view.setZoomAndCentre(1, {300, 100});
    const QPoint from = bench.middle("Dropout 1");
    const Hold hold(bench, from, from + QPoint(3, -97), Qt::AltModifier);
    QCOMPARE(bench.view.canvas().node(bench.id("Dropout 1"))->pos(), QPointF(223, 3));
    QVERIFY(bench.view.canvas().guides().empty());
}

void TestCanvasAlignment::guidesGoWhenTheNodeIsLetGoOrTheDragIsBrokenOff()
{
    CanvasBench bench;
    bench.put(bentRow(bench));
    bench.view.setZoomAndCentre(1, {300, 100});
    const QPoint from = bench.middle("Dropout 1");
    const Hold hold(bench, from, from + QPoint(0, -97));
    QVERIFY(!bench.view.canvas().guides().empty());
    QTest::keyClick(&bench.view, Qt::Key_Escape);
    QVERIFY(bench.view.canvas().guides().empty());
    QCOMPARE(bench.view.canvas().node(bench.id("Dropout 1"))->pos(), QPointF(220, 100));
}

void TestCanvasAlignment::nodesOutOfViewAreNotLookedAt()
{
    CanvasBench bench;
    GraphSpec graph = bentRow(bench);
    graph = withoutEdge(graph, *graph.edgeInto({bench.id("Dropout 1"), 0}));
    graph = withoutEdge(graph, *graph.edgeInto({bench.id("Dense 2"), 0}));
    graph = withPosition(graph, bench.id("Dense 1"), {9003, 503});
    graph = withPosition(graph, bench.id("Dense 2"), {9003, 503});
    bench.put(graph);
    bench.view.setZoomAndCentre(1, {300, 100});
    const QPoint from = bench.middle("Dropout 1");
    bench.drag(from, from + QPoint(0, 83));
    QCOMPARE(bench.graph().findTitle("Dropout 1")->position.y, 180.0); // the grid, and not 503 - 320
}

QTEST_MAIN(TestCanvasAlignment)
#include "tst_canvas_alignment.moc"
