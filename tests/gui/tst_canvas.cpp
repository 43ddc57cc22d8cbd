// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/gui/canvas_fixture.hpp"

#include <QAccessible>
#include <QClipboard>
#include <QDropEvent>
#include <QGuiApplication>
#include <QLineEdit>
#include <QMimeData>
#include <QPushButton>
#include <QTest>
#include <cmath>
#include <set>

using namespace netloom;

namespace {

/// All names in an accessible tree below an interface.
QStringList namesBelow(QAccessibleInterface *part)
{
    QStringList names;
    for (int i = 0; i < part->childCount(); ++i)
        if (QAccessibleInterface *child = part->child(i))
            names << child->text(QAccessible::Name) << namesBelow(child);
    return names;
}

QAccessibleInterface *named(QAccessibleInterface *part, const QString &name)
{
    for (int i = 0; i < part->childCount(); ++i)
        if (QAccessibleInterface *child = part->child(i)) {
            if (child->text(QAccessible::Name) == name)
                return child;
            if (QAccessibleInterface *below = named(child, name))
                return below;
        }
    return nullptr;
}

} // namespace

class TestCanvas : public QObject
{
    Q_OBJECT
private slots:
    void shapesStandOnTheWires();
    void aNodeDroppedInTheFreeIsAdded();
    void aNodeDroppedOnAWireIsPutIntoIt();
    void draggingFromPortToPortConnects();
    void draggingAnInputAwayDisconnectsIt();
    void aWireCannotCloseACircle();
    void draggingANodeMovesItAsOneStepOnTheGrid();
    void deletingIsNamedAfterWhatGoes();
    void copyAndPasteGiveTheSamePartsWithFreshTitles();
    void networkTextCanBePasted();
    void somethingElseOnTheClipboardIsSaidInWords();
    void arrowsFollowTheWiresAndTabVisitsEveryNode();
    void controlArrowsMoveAsOneMergedStep();
    void renamingGoesThroughTheFieldOnTheNode();
    void anErrorStandsAtItsNodeAndARepairMendsIt();
    void everyPartHasAnAccessibleNameAndPlace();
    void unknownKindsAreKeptAndGreyed();
    void fittingShowsEveryNode();
    void aThousandNodesCanBeShown();
};

void TestCanvas::shapesStandOnTheWires()
{
    CanvasBench bench;
    const Edge first = *bench.graph().edgeInto({bench.id("Dense 1"), 0});
    QCOMPARE(bench.view.canvas().wire(first)->shapeOnIt(), "30");
    const Edge second = *bench.graph().edgeInto({bench.id("Dropout 1"), 0});
    QCOMPARE(bench.view.canvas().wire(second)->shapeOnIt(), "32");
    QCOMPARE(bench.view.canvas().node(bench.id("Dense 1"))->look().summary, QStringLiteral("32 \u00b7 relu"));
    QCOMPARE(bench.view.canvas().node(bench.id("Dense 1"))->look().cost, "992");
    QCOMPARE(bench.view.canvas().node(bench.id("Input"))->look().summary, "30 features");
}

void TestCanvas::aNodeDroppedInTheFreeIsAdded()
{
    CanvasBench bench;
    QMimeData data;
    data.setData(nodeMimeType, "dense");
    const QPoint place(700, 500);
    const QPointF expected = snapped(bench.view.mapToScene(place) - QPointF(nodeWidth / 2, nodeHeight / 2));
    bench.drop(place, data);
    QCOMPARE(bench.names, QStringList("add Dense 3"));
    const Node *added = bench.graph().findTitle("Dense 3");
    QVERIFY(added);
    QCOMPARE(QPointF(added->position.x, added->position.y), expected);
    QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{added->id});
}

void TestCanvas::aNodeDroppedOnAWireIsPutIntoIt()
{
    CanvasBench bench;
    QMimeData data;
    data.setData(nodeMimeType, "relu");
    const Edge wire = *bench.graph().edgeInto({bench.id("Dropout 1"), 0});
    bench.drop(bench.at(bench.view.canvas().wire(wire)->middle()), data);
    QVERIFY(bench.hasWire("Dense 1", "ReLU 1"));
    QVERIFY(bench.hasWire("ReLU 1", "Dropout 1"));
    QCOMPARE(bench.names, QStringList("insert ReLU 1 between Dense 1 and Dropout 1"));
    const Node *added = bench.graph().findTitle("ReLU 1");
    const Node *before = bench.graph().findTitle("Dense 1");
    QVERIFY(added && before);
    QCOMPARE(added->position.y, before->position.y); // between its ends, which made room
    QVERIFY(added->position.x > before->position.x);
}

void TestCanvas::draggingFromPortToPortConnects()
{
    CanvasBench bench;
    bench.drag(bench.port("Dense 1", 0, false), bench.port("Dense 2", 0, true));
    QCOMPARE(bench.names, QStringList("connect Dense 1 to Dense 2"));
    QVERIFY(bench.hasWire("Dense 1", "Dense 2"));
    QVERIFY(!bench.hasWire("Dropout 1", "Dense 2"));
}

void TestCanvas::draggingAnInputAwayDisconnectsIt()
{
    CanvasBench bench;
    bench.drag(bench.port("Dense 2", 0, true), QPoint(700, 560));
    QCOMPARE(bench.names, QStringList("disconnect Dropout 1 to Dense 2"));
    QVERIFY(!bench.graph().edgeInto({bench.id("Dense 2"), 0}));
}

void TestCanvas::aWireCannotCloseACircle()
{
    CanvasBench bench;
    bench.drag(bench.port("Dropout 1", 0, false), bench.middle("Dense 1"));
    QCOMPARE(bench.names, QStringList());
}

void TestCanvas::draggingANodeMovesItAsOneStepOnTheGrid()
{
    CanvasBench bench;
    const QPoint from = bench.middle("Dense 1");
    bench.drag(from, from + QPoint(3, 97));
    QCOMPARE(bench.names, QStringList("move Dense 1"));
    const Point place = bench.graph().findTitle("Dense 1")->position;
    QCOMPARE(std::fmod(place.x, snapStep), 0.0);
    QCOMPARE(std::fmod(place.y, snapStep), 0.0);
    QVERIFY(place.y > bench.history.front().findTitle("Dense 1")->position.y);
}

void TestCanvas::deletingIsNamedAfterWhatGoes()
{
    CanvasBench bench;
    bench.click(bench.middle("Dense 2"));
    QTest::keyClick(&bench.view, Qt::Key_Delete);
    QCOMPARE(bench.names, QStringList("delete Dense 2"));
    bench.view.setSelectedNodes({bench.id("Dense 1"), bench.id("Dropout 1")});
    bench.view.deleteSelected();
    QCOMPARE(bench.names.value(1), "delete 2 nodes");
    QVERIFY(!bench.graph().findTitle("Dense 1"));
}

void TestCanvas::copyAndPasteGiveTheSamePartsWithFreshTitles()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 1"), bench.id("Dropout 1")});
    bench.view.copy();
    bench.view.paste();
    QCOMPARE(bench.names, QStringList("paste 2 nodes"));
    QVERIFY(bench.hasWire("Dense 3", "Dropout 2"));
    QCOMPARE(bench.graph().findTitle("Dense 3")->params, bench.graph().findTitle("Dense 1")->params);

    CanvasBench other("dense 8 > dense 1"); // another project takes them, too
    other.view.paste();
    QVERIFY(other.hasWire("Dense 3", "Dropout 1"));
}

void TestCanvas::networkTextCanBePasted()
{
    CanvasBench bench;
    QGuiApplication::clipboard()->setText("dense 8 tanh > dropout 0.5");
    bench.view.paste();
    QVERIFY(bench.hasWire("Dense 3", "Dropout 2"));
}

void TestCanvas::somethingElseOnTheClipboardIsSaidInWords()
{
    CanvasBench bench;
    QStringList said;
    connect(&bench.view, &CanvasView::troubled, this, [&](const QString &sentence) { said << sentence; });
    QGuiApplication::clipboard()->setText("{ \"nodes\": ");
    bench.view.paste();
    QCOMPARE(said.size(), 1);
    QCOMPARE(bench.names, QStringList());
}

void TestCanvas::arrowsFollowTheWiresAndTabVisitsEveryNode()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Input")});
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QTest::keyClick(&bench.view, Qt::Key_Right);
    QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{bench.id("Dropout 1")});
    QTest::keyClick(&bench.view, Qt::Key_Left);
    QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{bench.id("Dense 1")});

    bench.view.canvas().clearSelection();
    std::set<NodeId> visited;
    for (std::size_t i = 0; i < bench.graph().nodes.size(); ++i) {
        QTest::keyClick(&bench.view, Qt::Key_Tab);
        for (const NodeId node : bench.view.canvas().selectedNodes())
            visited.insert(node);
    }
    QCOMPARE(visited.size(), bench.graph().nodes.size());
}

void TestCanvas::controlArrowsMoveAsOneMergedStep()
{
    CanvasBench bench;
    QStringList keys;
    connect(&bench.view, &CanvasView::editRequested, this, [&](const GraphEdit &edit) { keys << edit.mergeKey; });
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ControlModifier);
    QTest::keyClick(&bench.view, Qt::Key_Down, Qt::ControlModifier);
    QCOMPARE(bench.graph().findTitle("Dense 1")->position.y,
             bench.history.front().findTitle("Dense 1")->position.y + 2 * snapStep);
    QCOMPARE(keys.size(), 2);
    QVERIFY(!keys[0].isEmpty());
    QCOMPARE(keys[0], keys[1]);
}

void TestCanvas::renamingGoesThroughTheFieldOnTheNode()
{
    CanvasBench bench;
    bench.view.setSelectedNodes({bench.id("Dense 1")});
    QTest::keyClick(&bench.view, Qt::Key_F2);
    auto *field = bench.view.findChild<QLineEdit *>("renameField");
    QVERIFY(field);
    field->setText("Hidden");
    QTest::keyClick(field, Qt::Key_Return);
    QCOMPARE(bench.names, QStringList("rename Dense 1 to Hidden"));
    QVERIFY(bench.graph().findTitle("Hidden"));
}

void TestCanvas::anErrorStandsAtItsNodeAndARepairMendsIt()
{
    CanvasBench bench;
    bench.signature.inputs.front().shape = Shape{1, 8, 8}; // pictures: Dense wants a flat input
    bench.put(bench.graph());
    const NodeItem *dense = bench.view.canvas().node(bench.id("Dense 1"));
    QVERIFY(dense->look().isBroken());
    QVERIFY(dense->look().note.endsWith(u'.'));
    bench.click(bench.middle("Dense 1"));
    auto *card = bench.view.findChild<QWidget *>("repairCard");
    QVERIFY(card && card->isVisible());
    auto *repair = card->findChild<QPushButton *>("repair");
    QVERIFY(repair);
    repair->click();
    QCOMPARE(bench.names.size(), 1);
    QVERIFY(!bench.view.canvas().node(bench.id("Dense 1"))->look().isBroken());
}

void TestCanvas::everyPartHasAnAccessibleNameAndPlace()
{
    CanvasBench bench("dense 8 > residual(dense 8) > dense 1");
    QAccessibleInterface *canvas = QAccessible::queryAccessibleInterface(&bench.view);
    QCOMPARE(canvas->text(QAccessible::Name), "Network canvas");
    const QStringList names = namesBelow(canvas);
    for (const char *expected :
         {"Input", "Dense 1", "Dense 1: input", "Dense 1: output", "Dense 1 to Dense 2", "Add 1: input 2"})
        QVERIFY2(names.contains(QLatin1String(expected)), expected);

    QAccessibleInterface *port = named(canvas, "Dense 2: input");
    const QPoint place = bench.view.viewport()->mapToGlobal(bench.port("Dense 2", 0, true));
    QVERIFY(port->rect().contains(place));
    QAccessibleInterface *wire = named(canvas, "Dense 1 to Dense 2");
    QCOMPARE(wire->text(QAccessible::Description), "8");
    bench.click(bench.view.viewport()->mapFromGlobal(wire->rect().center()));
    QCOMPARE(bench.view.canvas().selectedWires().size(), std::size_t{1});

    QAccessibleInterface *node = named(canvas, "Dense 2");
    QVERIFY(node->text(QAccessible::Description).contains("8 to 8"));
    QVERIFY(node->text(QAccessible::Description).contains("72 parameters")); // 8 * 8 weights and 8 biases
    node->actionInterface()->doAction(QAccessibleActionInterface::setFocusAction());
    QVERIFY(node->state().selected);
}

void TestCanvas::unknownKindsAreKeptAndGreyed()
{
    CanvasBench bench;
    GraphSpec graph = bench.graph();
    graph.nodes[1].type = "quantum";
    bench.put(graph);
    const NodeItem *item = bench.view.canvas().node(graph.nodes[1].id);
    QVERIFY(!item->look().isKnown);
    QVERIFY(item->look().summary.contains("quantum"));
    QCOMPARE(item->look().inputs.size(), 1);
}

void TestCanvas::fittingShowsEveryNode()
{
    CanvasBench bench("dense 8 > dense 8 > dense 8 > dense 8 > dense 8 > dense 8 > dense 8 > dense 1");
    bench.view.resize(500, 300);
    bench.view.zoomToFit();
    for (const Node &node : bench.graph().nodes)
        QVERIFY(bench.view.viewport()->rect().contains(bench.middle(node.title.c_str())));
}

void TestCanvas::aThousandNodesCanBeShown()
{
    std::string text = "dense 8";
    for (int i = 0; i < 999; ++i)
        text += " > dense 8";
    CanvasBench bench(text);
    bench.view.zoomToFit();
    const QImage picture = bench.view.grab().toImage();
    QVERIFY(!picture.isNull());
    bench.view.setSelectedNodes({bench.id("Dense 700")});
    QVERIFY(bench.view.viewport()->rect().contains(bench.middle("Dense 700")));
}

QTEST_MAIN(TestCanvas)
#include "tst_canvas.moc"
