// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"
#include "gui/canvas/block_library.hpp"
#include "gui/canvas/find_bar.hpp"
#include "gui/canvas/frame_item.hpp"
#include "gui/canvas/group_edits.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QTemporaryDir>

using namespace netloom;

namespace {

/// Input > Dense 1 > residual block (Dense 2, Dense 3, Add 1) > Dense 4 > loss, in one line.
class GroupBench : public CanvasBench
{
public:
    GroupBench() : CanvasBench("dense 8 relu > residual(dense 8 relu > dense 8) > dense 1") { put(arranged(graph(), 100)); }

    void select(const std::vector<const char *> &titles)
    {
        std::vector<NodeId> ids;
        for (const char *title : titles)
            ids.push_back(id(title));
        view.setSelectedNodes(ids);
    }
    /// The block as a group; its id.
    NodeId makeBlock()
    {
        select({"Dense 2", "Dense 3", "Add 1"});
        view.group();
        return graph().groups.empty() ? NodeId{} : graph().groups.back().id;
    }
    QPoint head(NodeId group) const
    {
        const QRectF rect = view.canvas().frame(group)->frame().head();
        return at({rect.left() + 60, rect.top() + 14});
    }
};

} // namespace

class TestCanvasGroups : public QObject
{
    Q_OBJECT
private slots:
    void groupingDrawsAFrameAroundTheNodes()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        QCOMPARE(bench.names.back(), QString("group 3 nodes"));
        const FrameItem *frame = bench.view.canvas().frame(block);
        QVERIFY(frame);
        for (const char *title : {"Dense 2", "Dense 3", "Add 1"}) {
            const NodeItem *item = bench.view.canvas().node(bench.id(title));
            QVERIFY(frame->frame().rect.contains(item->mapRectToScene(item->bodyRect())));
        }
        QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{block});
    }

    void aFrameWithALongNoteKeepsClearOfOthersWhenArranged()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        const QString sentence = QStringLiteral("What the two layers learn is added to what came in. ");
        for (const QString &note : {sentence.repeated(8), QStringLiteral("两层学到的内容").repeated(30),
                                    QStringLiteral("a\nb\nc\nd\ne\nf\ng\nh\ni\nj")})
            for (const int columns : {2, 3, 100}) {
                bench.put(arranged(edits::setNote(bench.graph(), block, note).graph, columns));
                const QRectF frame = bench.view.canvas().frame(block)->frame().rect;
                for (const Node &node : bench.graph().nodes) {
                    const NodeItem *item = bench.view.canvas().node(node.id);
                    QCOMPARE(frame.intersects(item->mapRectToScene(item->bodyRect())), node.group == block);
                }
            }
    }

    void aFoldedBlockIsOneNodeWithOneWayInAndOut()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.toggleFold();
        const NodeItem *box = bench.view.canvas().node(block);
        QVERIFY(box);
        QVERIFY(!bench.view.canvas().node(bench.id("Dense 2")));
        QCOMPARE(box->look().inputs.size(), 1);
        QCOMPARE(box->look().outputs.size(), 1);
        QVERIFY(box->look().summary.contains("3 nodes"));
        const WireItem *wire = bench.view.canvas().wire({{bench.id("Dense 1"), 0}, {block, 0}});
        QVERIFY(wire);
        QCOMPARE(wire->shapeOnIt(), QString("8"));
        bench.view.toggleFold();
        QVERIFY(bench.view.canvas().node(bench.id("Dense 2")));
        QCOMPARE(bench.names.mid(bench.names.size() - 2), (QStringList{"fold Block 1", "open Block 1"}));
    }

    void whatIsHiddenIsFoundAndShownByItsBlock()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.toggleFold();
        QCOMPARE(findTitle(bench.graph(), "Dense 3", {}, false), bench.id("Dense 3"));
        QCOMPARE(findTitle(bench.graph(), "block", {}, false), block);
        bench.view.setSelectedNodes({bench.id("Dense 3"), bench.id("Dense 2")});
        QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{block});
    }

    void doubleClicksOpenItAndTheMarkFoldsIt()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.click(bench.at(bench.view.canvas().frame(block)->frame().fold().center()));
        QVERIFY(bench.graph().group(block)->isFolded);
        const NodeItem *box = bench.view.canvas().node(block);
        QTest::mouseDClick(bench.view.viewport(), Qt::LeftButton, {}, bench.at(box->mapToScene(box->bodyRect().center())));
        QVERIFY(!bench.graph().group(block)->isFolded);
    }

    void aWireToAFoldedBlockReachesAllThatIsTied()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.toggleFold();
        const Edge in{{bench.id("Dense 1"), 0}, {block, 0}};
        const NodeItem *box = bench.view.canvas().node(block);
        // Taken off, and drawn again by hand.
        bench.put(edits::rewire(bench.graph(), in, std::nullopt).graph);
        QCOMPARE(bench.graph().edgesFrom(bench.id("Dense 1")).size(), std::size_t{0});
        box = bench.view.canvas().node(block);
        bench.drag(bench.port("Dense 1", 0, false), bench.at(box->portPlace(0, true)));
        QCOMPARE(bench.names.back(), QString("connect Dense 1 to Block 1"));
        QVERIFY(bench.hasWire("Dense 1", "Dense 2"));
        QVERIFY(bench.hasWire("Dense 1", "Add 1", 1));
    }

    void aLayerPutOnAWireToAFoldedBlockFeedsAllThatIsTied()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        const GraphSpec closed = withFolded(bench.graph(), block, true);
        const GraphEdit edit = edits::addOnWire(closed, "dropout", {{bench.id("Dense 1"), 0}, {block, 0}}, std::nullopt);
        const NodeId added = edit.select.front();
        QCOMPARE(edit.graph.edgesFrom(added).size(), std::size_t{2});
        QCOMPARE(edit.graph.edgesFrom(bench.id("Dense 1")).size(), std::size_t{1});
        QVERIFY(analyse(edit.graph, &bench.signature).isRunnable());
    }

    void aFrameIsDraggedByItsHeadWithAllThatIsInIt()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        const Point before = bench.graph().findTitle("Dense 2")->position;
        const Point add = bench.graph().findTitle("Add 1")->position;
        const Point outside = bench.graph().findTitle("Dense 1")->position;
        const QPoint from = bench.head(block);
        bench.drag(from, from + QPoint(0, 80));
        const Point after = bench.graph().findTitle("Dense 2")->position;
        QCOMPARE(after.x, before.x);
        QVERIFY(after.y > before.y + 40);
        QCOMPARE(bench.graph().findTitle("Add 1")->position.y - after.y, add.y - before.y);
        QVERIFY(bench.graph().findTitle("Dense 1")->position == outside);
        QCOMPARE(bench.names.back(), QString("move Block 1"));
    }

    void escapePutsADraggedFrameBack()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        const qsizetype edits = bench.names.size();
        const QRectF before = bench.view.canvas().frame(block)->frame().rect;
        const QPoint from = bench.head(block), to = from + QPoint(40, 60);
        QTest::mousePress(bench.view.viewport(), Qt::LeftButton, {}, from);
        QMouseEvent move(QEvent::MouseMove, to, bench.view.viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QCoreApplication::sendEvent(bench.view.viewport(), &move);
        QVERIFY(bench.view.canvas().frame(block)->frame().rect != before);
        QTest::keyClick(&bench.view, Qt::Key_Escape);
        QCOMPARE(bench.view.canvas().frame(block)->frame().rect, before);
        QTest::mouseRelease(bench.view.viewport(), Qt::LeftButton, {}, to);
        QCOMPARE(bench.names.size(), edits);
    }

    void aNodeDroppedOnAFrameBelongsToIt()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        const QRectF frame = bench.view.canvas().frame(block)->frame().rect;
        QMimeData data;
        data.setData(nodeMimeType, "dropout");
        bench.drop(bench.at({frame.center().x(), frame.bottom() - 12}), data);
        QCOMPARE(bench.graph().findTitle("Dropout 1")->group, block);
        bench.view.setSelectedNodes({bench.id("Dropout 1")});
        bench.view.ungroup();
        QCOMPARE(bench.graph().findTitle("Dropout 1")->group, NodeId{});
    }

    void deletingABlockAndClosingTheGapJoinsItsNeighbours()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.setSelectedNodes({block});
        bench.view.deleteAndJoin();
        QCOMPARE(bench.graph().groups.size(), std::size_t{0});
        QVERIFY(bench.hasWire("Dense 1", "Dense 4"));
    }

    void aBlockIsCopiedWhole()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.setSelectedNodes({block});
        bench.view.copy();
        bench.view.paste();
        QCOMPARE(bench.graph().groups.size(), std::size_t{2});
        const Group &copy = bench.graph().groups.back();
        QCOMPARE(copy.title, std::string("Block 2"));
        QCOMPARE(nodesIn(bench.graph(), copy.id).size(), std::size_t{3});
        QCOMPARE(bench.view.canvas().selectedNodes(), std::vector<NodeId>{copy.id});
    }

    void aKeptBlockIsPutOnAWireOfAnotherNetwork()
    {
        const QTemporaryDir folder;
        qputenv("NETLOOM_LIBRARY", folder.path().toUtf8());
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        QCOMPARE(block_library::keep("Re/sidual: 残差", subgraph(bench.graph(), {block})), QString("Re/sidual: 残差"));
        QCOMPARE(block_library::names(), std::vector<QString>{"Re/sidual: 残差"});
        // The same once more is the same; another of that name gets a number.
        QCOMPARE(block_library::keep("Re/sidual: 残差", subgraph(bench.graph(), {block})), QString("Re/sidual: 残差"));
        QCOMPARE(block_library::keep("Re/sidual: 残差", subgraph(bench.graph(), {bench.id("Dense 1")})),
                 QString("Re/sidual: 残差 2"));

        CanvasBench other("dense 8 relu > dense 8 tanh > dense 1");
        QMimeData data;
        data.setData(blockMimeType, QString("Re/sidual: 残差").toUtf8());
        const Edge wire{{other.id("Dense 1"), 0}, {other.id("Dense 2"), 0}};
        other.drop(other.at(other.view.canvas().wire(wire)->middle()), data);
        QCOMPARE(other.graph().groups.size(), std::size_t{1});
        QVERIFY(analyse(other.graph(), &other.signature).isRunnable());
        QVERIFY(!other.hasWire("Dense 1", "Dense 2"));

        QStringList troubles;
        connect(&other.view, &CanvasView::troubled, [&](const QString &sentence) { troubles << sentence; });
        data.setData(blockMimeType, "there is none");
        other.drop({700, 550}, data);
        QCOMPARE(troubles.size(), 1);
        block_library::forget("Re/sidual: 残差");
        QCOMPARE(block_library::names(), std::vector<QString>{"Re/sidual: 残差 2"});
        qunsetenv("NETLOOM_LIBRARY");
    }

    void aWireIsPulledIntoABendAndPushedStraightAgain()
    {
        CanvasBench bench("dense 32 relu > dense 16 relu > dense 1");
        const Edge wire{{bench.id("Dense 1"), 0}, {bench.id("Dense 2"), 0}};
        const auto middle = [&] { return bench.at(bench.view.canvas().wire(wire)->middle()); };
        bench.drag(middle(), middle() + QPoint(0, 70));
        QCOMPARE(bench.graph().bends.size(), std::size_t{1});
        QCOMPARE(bench.names.back(), QString("bend Dense 1 to Dense 2"));
        QVERIFY(bench.view.canvas().wire(wire)->lineRect().height() > 30);
        // Back between its ends: no bend any more.
        const QPointF bend = bench.view.canvas().wire(wire)->bends().front();
        const WireItem *item = bench.view.canvas().wire(wire);
        const double y = item->from().y();
        bench.put(withBends(bench.graph(), wire, {{std::round(bend.x() / 10) * 10, bend.y()}}));
        const QPoint from = bench.at(bench.view.canvas().wire(wire)->bends().front());
        const QPoint to = bench.at({bench.view.canvas().wire(wire)->bends().front().x(), y});
        bench.drag(from, to);
        QCOMPARE(bench.names.back(), QString("straighten Dense 1 to Dense 2"));
        QVERIFY(bench.graph().bends.empty());
    }

    void aClickOnAWireBendsNothing()
    {
        CanvasBench bench;
        const Edge wire{{bench.id("Dense 1"), 0}, {bench.id("Dropout 1"), 0}};
        bench.click(bench.at(bench.view.canvas().wire(wire)->middle()));
        QVERIFY(bench.names.isEmpty());
        QCOMPARE(bench.view.canvas().selectedWires().size(), std::size_t{1});
    }

    void aNetworkCanRunDownwards()
    {
        CanvasBench bench;
        bench.view.turn(Flow::Down);
        const NodeItem *first = bench.view.canvas().node(bench.id("Dense 1"));
        const NodeItem *second = bench.view.canvas().node(bench.id("Dropout 1"));
        QVERIFY(second->pos().y() > first->pos().y() + nodeHeight);
        QVERIFY(first->portPlace(0, false).y() > first->portPlace(0, true).y());
        QCOMPARE(first->portPlace(0, false).x(), first->portPlace(0, true).x());
        QCOMPARE(bench.names.back(), QString("let the network run down"));
    }

    void aNoteStandsWhereItIsPut()
    {
        CanvasBench bench;
        const GraphEdit edit = edits::addNote(bench.graph(), {40, -200});
        const NodeId note = edit.select.front();
        bench.put(edits::setNote(edit.graph, note, "two lines\nof words").graph);
        QVERIFY(bench.view.canvas().frame(note)->frame().isNote());
        QCOMPARE(bench.view.canvas().frame(note)->frame().note, QString("two lines\nof words"));
        bench.view.zoomToFit();
        const QPoint from = bench.at(bench.view.canvas().frame(note)->frame().rect.center());
        bench.drag(from, from + QPoint(60, 0));
        QVERIFY(bench.graph().group(note)->position.x > 40);
        bench.view.setSelectedNodes({note});
        bench.view.deleteSelected();
        QVERIFY(bench.graph().groups.empty());
    }

    void aPastedGroupInItselfIsRefusedInASentence()
    {
        CanvasBench bench;
        QStringList troubles;
        connect(&bench.view, &CanvasView::troubled, [&](const QString &sentence) { troubles << sentence; });
        QGuiApplication::clipboard()->setText(
            R"({"nodes":[{"id":1,"type":"dense","group":2}],"groups":[{"id":2,"title":"A","group":3},{"id":3,"title":"B","group":2}]})");
        const GraphSpec before = bench.graph();
        bench.view.paste();
        QCOMPARE(troubles.size(), 1);
        QVERIFY2(troubles.front().contains("contains itself"), qPrintable(troubles.front()));
        QVERIFY(bench.graph() == before);
    }

    void issuesInAFoldedBlockAreSaidAtItsBox()
    {
        GroupBench bench;
        const NodeId block = bench.makeBlock();
        bench.view.toggleFold();
        bench.put(withParams(bench.graph(), bench.id("Dense 3"), {{"units", std::int64_t{5}}})); // Add cannot add 5 and 8
        const NodeItem *box = bench.view.canvas().node(block);
        QVERIFY(box->look().isBroken());
        QVERIFY(!box->look().note.isEmpty());
    }
};

QTEST_MAIN(TestCanvasGroups)
#include "tst_canvas_groups.moc"
