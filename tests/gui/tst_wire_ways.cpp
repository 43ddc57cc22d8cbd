// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/rng.hpp"
#include "gui/canvas/rect_index.hpp"
#include "gui/canvas/wire_ways.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <set>

using namespace netloom;

namespace {

QRectF node(double x, double y)
{
    return {x, y, nodeWidth, nodeHeight};
}

ObstaclesIn among(std::vector<QRectF> obstacles)
{
    return [obstacles = std::move(obstacles)](const QRectF &place) {
        std::vector<QRectF> near;
        for (const QRectF &each : obstacles)
            if (each.intersects(place))
                near.push_back(each);
        return near;
    };
}

/// Whether the wire's way runs through the body.
bool crosses(const QLineF &wire, const BackWay &way, const QRectF &body)
{
    const QPainterPath path = wirePath(wire.p1(), wire.p2(), Flow::Right, {}, {{}, way});
    for (int i = 0; i <= 400; ++i)
        if (body.contains(path.pointAtPercent(i / 400.0)))
            return true;
    return false;
}

} // namespace

class TestWireWays : public QObject
{
    Q_OBJECT
private slots:
    void aFreeWayBackIsTheUsualOne()
    {
        const QLineF wire(600, 29, 0, 179);
        const BackWay way = wayBack(wire, among({node(452, 0), node(0, 150)}), nodeHeight);
        QCOMPARE(way.lane, plainBackWay(wire.p1(), wire.p2(), nodeHeight).lane);
    }

    void aWireBackRunsThroughNoNode_data()
    {
        QTest::addColumn<QRectF>("obstacle");
        for (const double x : {0.0, 200.0, 452.0})
            for (const double y : {62.0, 75.0, 90.0})
                QTest::addRow("%g, %g", x, y) << node(x, y);
    }

    void aWireBackRunsThroughNoNode()
    {
        QFETCH(QRectF, obstacle);
        const QLineF wire(600, 29, 0, 229);
        for (const int rank : {0, 1, 2}) {
            const BackWay way = wayBack(wire, among({node(452, 0), node(0, 200), obstacle}), nodeHeight, {rank, 3});
            QVERIFY(!crosses(wire, way, obstacle));
        }
    }

    void wiresThatWereMovedDoNotLieOnEachOther()
    {
        const QLineF wire(600, 29, 0, 229);
        const ObstaclesIn obstacles = among({node(200, 90)});
        QVERIFY(wayBack(wire, obstacles, nodeHeight, {0, 2}).lane != wayBack(wire, obstacles, nodeHeight, {1, 2}).lane);
    }

    /// A merge whose two wires come back from two nodes side by side, and a loss whose come from two one below the other.
    void wiresToTwoPortsOfANodeDoNotCross_data()
    {
        QTest::addColumn<QLineF>("first");
        QTest::addColumn<QLineF>("second");
        QTest::newRow("from one row, the last node first") << QLineF(600, 29, 0, 170) << QLineF(400, 29, 0, 188);
        QTest::newRow("from two rows") << QLineF(600, 29, 0, 320) << QLineF(600, 119, 0, 338);
        QTest::newRow("up") << QLineF(600, 329, 0, 20) << QLineF(600, 419, 0, 38);
    }

    void wiresToTwoPortsOfANodeDoNotCross()
    {
        QFETCH(QLineF, first);
        QFETCH(QLineF, second);
        const auto pointsOf = [](const QLineF &wire, int port) {
            const QPainterPath path =
                wirePath(wire.p1(), wire.p2(), Flow::Right, {},
                         {{}, wayBack(wire, among({}), nodeHeight, {port, 2, port == 0 ? -9.0 : 9.0})});
            std::vector<QPointF> points;
            for (int i = 0; i <= 300; ++i)
                points.push_back(path.pointAtPercent(i / 300.0));
            return points;
        };
        const std::vector<QPointF> b = pointsOf(second, 1);
        double nearest = std::numeric_limits<double>::max();
        for (const QPointF &one : pointsOf(first, 0))
            for (const QPointF &other : b)
                nearest = std::min(nearest, QLineF(one, other).length());
        QVERIFY2(nearest > 3, qPrintable(QString::number(nearest)));
    }

    void aWireSwingsOutNoFurtherThanThereIsRoom()
    {
        const QLineF wire(600, 29, 0, 179);
        const QRectF beside = node(642, 0);
        QVERIFY(crosses(wire, plainBackWay(wire.p1(), wire.p2(), nodeHeight), beside));
        QVERIFY(!crosses(wire, wayBack(wire, among({beside}), nodeHeight), beside));
    }

    /// Against looking at each: a thousand nodes of which some move.
    void theIndexFindsWhatIsThereAndEachOnce()
    {
        RandomStream random({.seed = 7});
        std::map<NodeId, QRectF> rects;
        RectIndex index;
        const auto place = [&random](double most) {
            return QRectF(random.uniform() * 5000 - 2500, random.uniform() * 5000 - 2500, 1 + random.uniform() * most,
                          1 + random.uniform() * most);
        };
        for (int i = 0; i < 1500; ++i) { // the last 500 move
            const NodeId id{static_cast<std::uint32_t>(i % 1000 + 1)};
            rects[id] = place(600);
            index.put(id, rects[id]);
        }
        for (int query = 0; query < 300; ++query) {
            const QRectF wanted = place(query % 3 == 0 ? 20'000 : 900);
            std::multiset<NodeId> found, expected;
            for (const auto &[id, rect] : index.in(wanted)) {
                found.insert(id);
                QCOMPARE(rect, rects[id]);
            }
            for (const auto &[id, rect] : rects)
                if (rect.intersects(wanted))
                    expected.insert(id);
            QVERIFY(found == expected);
        }
        index.clear();
        QVERIFY(index.isEmpty() && index.in({-1e9, -1e9, 2e9, 2e9}).empty());
    }
};

QTEST_MAIN(TestWireWays)
#include "tst_wire_ways.moc"
