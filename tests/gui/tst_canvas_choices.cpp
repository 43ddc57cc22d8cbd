// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/group_edits.hpp"
#include "gui/canvas/palette_model.hpp"
#include "gui/canvas/type_chooser.hpp"
#include "gui/canvas/wire_item.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QApplication>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>

using namespace netloom;

namespace {

TypeChooser *openChooser()
{
    for (QWidget *widget : QApplication::topLevelWidgets())
        if (auto *chooser = qobject_cast<TypeChooser *>(widget); chooser && chooser->isVisible())
            return chooser;
    return nullptr;
}

QStringList typesIn(const TypeChooser &chooser)
{
    const QAbstractItemModel *model = chooser.findChild<QListView *>()->model();
    QStringList types;
    for (int row = 0; row < model->rowCount(); ++row)
        if (const QString type = model->index(row, 0).data(PaletteModel::TypeRole).toString(); !type.isEmpty())
            types << type;
    return types;
}

/// Pictures of 1x28x28.
DataSignature pictures()
{
    DataSignature signature = twoClasses(1);
    signature.inputs = {{"features", Shape{1, 28, 28}, {}}};
    return signature;
}

} // namespace

/// Where a person is offered a choice on the canvas: what may follow, and what would mend an error.
class TestCanvasChoices : public QObject
{
    Q_OBJECT
private slots:
    void aWireLetGoInTheFreeOffersWhatFits();
    void typingAndReturnPutTheLayerThere();
    void escapeLeavesTheNetworkAlone();
    void onlyWhatTakesThePictureIsOffered();
    void anInputPortIsOfferedWhatGivesSomething();
    void theKeyAAddsBehindTheSelectedNode();
    void theUsualKindsStandFirst();
    void aRefusedWireIsMarkedAndItsRepairsTellTheirCost();
    void nodesAreAlignedAndSpreadAsOneStep();
    void groupsAreAlignedAsTheyAreSeen();
    void whatIsPastedLiesOnNothing();
    void aNetworkThatRunsDownMakesRoomBelow();
    void aDeletedNodeCanLeaveItsNeighboursJoined();
    void whatRunsThroughTheNetworkIsSeenInIt();
};

void TestCanvasChoices::aWireLetGoInTheFreeOffersWhatFits()
{
    CanvasBench bench;
    bench.drag(bench.port("Dense 1", 0, false), QPoint(700, 560));
    TypeChooser *chooser = openChooser();
    QVERIFY(chooser);
    const QStringList types = typesIn(*chooser);
    QVERIFY(types.contains("dense") && types.contains("dropout") && types.contains("concat"));
    QVERIFY2(!types.contains("conv") && !types.contains("lstm") && !types.contains("input"), "32 numbers are no picture");
    chooser->close();
}

void TestCanvasChoices::typingAndReturnPutTheLayerThere()
{
    CanvasBench bench;
    bench.drag(bench.port("Dense 1", 0, false), QPoint(700, 560));
    TypeChooser *chooser = openChooser();
    QVERIFY(chooser);
    auto *search = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(search, "batch");
    QTest::keyClick(search, Qt::Key_Return);
    QCOMPARE(bench.names, QStringList("add Batch norm 1 behind Dense 1"));
    QVERIFY(bench.hasWire("Dense 1", "Batch norm 1"));
    QTRY_VERIFY(!openChooser());
}

void TestCanvasChoices::escapeLeavesTheNetworkAlone()
{
    CanvasBench bench;
    bench.drag(bench.port("Dense 1", 0, false), QPoint(700, 560));
    TypeChooser *chooser = openChooser();
    QVERIFY(chooser);
    QTest::keyClick(chooser, Qt::Key_Escape);
    QTRY_VERIFY(!openChooser());
    QCOMPARE(bench.names, QStringList());
}

void TestCanvasChoices::onlyWhatTakesThePictureIsOffered()
{
    CanvasBench bench;
    bench.signature = pictures();
    bench.put(completeNetwork(parseNetwork("conv 8 3 relu > flatten"), bench.signature));
    const auto fits = [&bench](const char *type) {
        return fitsAtPort(bench.view.canvas().content(), {bench.id("Convolution 1"), 0}, false, *findNodeType(type));
    };
    QVERIFY(fits("conv") && fits("maxpool") && fits("flatten") && fits("batchnorm") && fits("add"));
    QVERIFY(!fits("dense") && !fits("embedding") && !fits("graphconv") && !fits("bce_logits") && !fits("input"));
}

void TestCanvasChoices::anInputPortIsOfferedWhatGivesSomething()
{
    const CanvasBench bench;
    const auto fits = [&bench](const char *type) {
        return fitsAtPort(bench.view.canvas().content(), {bench.id("Dense 1"), 0}, true, *findNodeType(type));
    };
    QVERIFY(fits("input") && fits("dense") && !fits("mse"));
}

void TestCanvasChoices::theKeyAAddsBehindTheSelectedNode()
{
    CanvasBench bench;
    bench.click(bench.middle("Dense 1"));
    QTest::keyClick(&bench.view, Qt::Key_A);
    TypeChooser *chooser = openChooser();
    QVERIFY(chooser);
    auto *search = chooser->findChild<QLineEdit *>();
    QTest::keyClicks(search, "relu");
    QTest::keyClick(search, Qt::Key_Return);
    QVERIFY(bench.hasWire("Dense 1", "ReLU 1") && bench.hasWire("ReLU 1", "Dropout 1"));
}

void TestCanvasChoices::theUsualKindsStandFirst()
{
    CanvasBench bench("dense 8 > tanh > dense 8 > tanh > dense 8 > tanh");
    const std::vector<std::string> often = oftenUsed(bench.graph());
    QCOMPARE(often.size(), std::size_t{6});
    QCOMPARE(often[0], std::string("dense")); // four with the output layer
    QCOMPARE(often[1], std::string("tanh"));
    PaletteModel model;
    model.setOftenUsed(often);
    QCOMPARE(model.index(0).data().toString(), "Often used");
    QCOMPARE(model.index(1).data(PaletteModel::TypeRole).toString(), "dense");
    model.setSearch("drop");
    QVERIFY(model.index(0).data().toString() != "Often used");
}

void TestCanvasChoices::aRefusedWireIsMarkedAndItsRepairsTellTheirCost()
{
    CanvasBench bench;
    bench.signature = pictures();
    bench.put(completeNetwork(parseNetwork("conv 8 3 relu > flatten > dense 10 relu"), bench.signature));
    GraphSpec broken = withoutNodes(bench.graph(), {bench.id("Flatten 1")});
    const Edge wire{{bench.id("Convolution 1"), 0}, {bench.id("Dense 1"), 0}};
    broken = withEdge(broken, wire);
    bench.put(broken);
    const ContentIndex index(bench.view.canvas().content(), bench.view.canvas().seen());
    QVERIFY(index.isRefused(wire));
    QVERIFY(!index.isRefused(*broken.edgeInto({bench.id("Convolution 1"), 0})));
    QCOMPARE(bench.view.canvas().wire(wire)->shapeOnIt(), QString("8\u00d726\u00d726 \u2260 5408")); // 8 * 26 * 26

    bench.view.setSelectedNodes({bench.id("Dense 1")});
    QStringList offered;
    for (const QPushButton *button : bench.view.findChildren<QPushButton *>("repair"))
        offered << button->text();
    // 8 channels of 26x26 into 10 units, and then the output layer, whose input was not known either.
    QVERIFY2(offered.contains("Insert Flatten   +54,101\u00a0parameters"), qPrintable(offered.join(", ")));
}

void TestCanvasChoices::nodesAreAlignedAndSpreadAsOneStep()
{
    CanvasBench bench;
    const std::vector<NodeId> nodes = {bench.id("Dense 1"), bench.id("Dropout 1"), bench.id("Dense 2")};
    GraphSpec graph = withPosition(bench.graph(), nodes[0], {0, 0});
    graph = withPosition(graph, nodes[1], {30, 300});
    graph = withPosition(graph, nodes[2], {-60, 700});
    const auto places = [&nodes](const GraphEdit &edit) {
        std::vector<std::pair<double, double>> found;
        for (const NodeId node : nodes)
            found.emplace_back(edit.graph.find(node)->position.x, edit.graph.find(node)->position.y);
        return found;
    };
    using Places = std::vector<std::pair<double, double>>;
    const GraphEdit left = edits::align(graph, nodes, edits::Alignment::Left);
    QCOMPARE(left.name, "align 3 nodes");
    QCOMPARE(left.select, nodes);
    QCOMPARE(places(left), (Places{{-60, 0}, {-60, 300}, {-60, 700}}));
    QCOMPARE(places(edits::align(graph, nodes, edits::Alignment::Right)), (Places{{30, 0}, {30, 300}, {30, 700}}));
    // In one row they would lie on each other: those behind the first move on.
    constexpr double step = nodeWidth + 32;
    QCOMPARE(places(edits::align(graph, nodes, edits::Alignment::Middle)),
             (Places{{-60 + step, 350}, {-60 + 2 * step, 350}, {-60, 350}}));
    const GraphEdit spread = edits::align(graph, nodes, edits::Alignment::SpreadDown);
    QCOMPARE(spread.name, "spread 3 nodes evenly");
    QCOMPARE(places(spread), (Places{{0, 0}, {30, 350}, {-60, 700}}));
    QVERIFY(edits::align(graph, {nodes[0]}, edits::Alignment::Left).graph == graph);
}

void TestCanvasChoices::groupsAreAlignedAsTheyAreSeen()
{
    CanvasBench bench;
    const NodeId first = bench.id("Dense 1"), inside = bench.id("Dropout 1"), last = bench.id("Dense 2");
    GraphSpec graph = withPosition(bench.graph(), first, {0, 0});
    graph = withPosition(graph, inside, {300, 200});
    graph = withPosition(graph, last, {700, 90});
    NodeId block;
    graph = withGroup(graph, {inside}, "Block", {}, &block);
    const GraphSpec folded = withFolded(graph, block, true);
    const GraphEdit level = edits::align(folded, {first, block, last}, edits::Alignment::Top);
    QCOMPARE(level.graph.group(block)->position.y, 0.0);
    QCOMPARE(level.graph.find(last)->position.y, 0.0);
    QCOMPARE(level.graph.find(inside)->position.y, graph.find(inside)->position.y - folded.group(block)->position.y);
    // An open one by its frame, and what is in it goes along.
    const GraphEdit open = edits::align(graph, {first, block}, edits::Alignment::Left);
    QCOMPARE(open.graph.find(inside)->position.x, frameSide);
    // The gaps are equal, not the steps: a frame is wider than a node.
    const GraphEdit spread = edits::align(graph, {first, block, last}, edits::Alignment::SpreadAcross);
    const double left = spread.graph.find(inside)->position.x - frameSide, right = left + nodeWidth + 2 * frameSide;
    QCOMPARE(left - nodeWidth, 700 - right);
}

void TestCanvasChoices::whatIsPastedLiesOnNothing()
{
    CanvasBench bench;
    bench.view.selectAll();
    bench.view.copy();
    bench.view.paste();
    const GraphSpec &graph = bench.graph();
    for (std::size_t i = 0; i < graph.nodes.size(); ++i)
        for (std::size_t k = i + 1; k < graph.nodes.size(); ++k) {
            const Point a = graph.nodes[i].position, b = graph.nodes[k].position;
            QVERIFY(std::abs(a.x - b.x) >= nodeWidth || std::abs(a.y - b.y) >= nodeHeight);
        }
}

void TestCanvasChoices::aNetworkThatRunsDownMakesRoomBelow()
{
    CanvasBench bench;
    const GraphSpec down = edits::turn(bench.graph(), Flow::Down).graph;
    const Edge wire = *down.edgeInto({bench.id("Dropout 1"), 0});
    const GraphEdit edit = edits::addOnWire(down, "dropout", wire, std::nullopt);
    const Point before = down.find(bench.id("Dropout 1"))->position,
                after = edit.graph.find(bench.id("Dropout 1"))->position;
    QCOMPARE(after.x, before.x);
    QCOMPARE(after.y, before.y + downPitch);
    const GraphEdit behind = edits::addBehind(down, "dense", bench.id("Dense 1"), nullptr);
    const Point feeder = down.find(bench.id("Dense 1"))->position;
    QCOMPARE(behind.graph.find(behind.select.front())->position.x, feeder.x);
    QCOMPARE(behind.graph.find(behind.select.front())->position.y, feeder.y + downPitch);
}

void TestCanvasChoices::aDeletedNodeCanLeaveItsNeighboursJoined()
{
    CanvasBench bench;
    bench.click(bench.middle("Dropout 1"));
    QTest::keyClick(&bench.view, Qt::Key_Delete, Qt::ShiftModifier);
    QCOMPARE(bench.names, QStringList("delete Dropout 1 and close the gap"));
    QVERIFY(bench.hasWire("Dense 1", "Dense 2"));
    QVERIFY(!bench.graph().findTitle("Dropout 1"));
}

void TestCanvasChoices::whatRunsThroughTheNetworkIsSeenInIt()
{
    CanvasBench bench;
    const auto picture = [&bench] { return bench.view.viewport()->grab().toImage(); };
    const QImage before = picture();
    NodePulse dense{.node = bench.id("Dense 1"), .lowest = -1, .highest = 2, .strength = 4, .silentShare = 0.25F};
    dense.share.fill(1.0F / NodePulse::bins);
    NodePulse input = dense;
    input.node = bench.id("Input");
    input.strength = 0.01F;
    bench.view.canvas().setPulse({1, {input, dense}});
    const QImage during = picture();
    QVERIFY(during != before);
    input.strength = 4; // the wire behind it grows
    bench.view.canvas().setPulse({2, {input, dense}});
    QVERIFY(picture() != during);
    bench.view.canvas().setPulse({});
    QCOMPARE(picture(), before);
}

QTEST_MAIN(TestCanvasChoices)
#include "tst_canvas_choices.moc"
