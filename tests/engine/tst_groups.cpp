// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/folded_graph.hpp"
#include "engine/graph/node_size.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

/// Input > Dense 1 > a residual block (Dense 2, Dense 3, Add 1) > Dense 4 > loss.
GraphSpec residual()
{
    return networkOf("dense 8 relu > residual(dense 8 relu > dense 8) > dense 4 relu", tableOf(5, Task::Binary));
}

std::vector<NodeId> ids(const GraphSpec &graph, const std::vector<std::string> &titles)
{
    std::vector<NodeId> found;
    for (const std::string &title : titles)
        found.push_back(idOf(graph, title));
    return found;
}

GraphSpec withBlock(NodeId *block = nullptr)
{
    const GraphSpec graph = residual();
    return withGroup(graph, ids(graph, {"Dense 2", "Dense 3", "Add 1"}), "Block", {}, block);
}

Group changed(const GraphSpec &graph, NodeId id, const std::function<void(Group &)> &change)
{
    Group group = *graph.group(id);
    change(group);
    return group;
}

} // namespace

class TestGroups : public QObject
{
    Q_OBJECT
private slots:
    void aGroupHoldsItsNodesAndChangesNothingElse()
    {
        NodeId block;
        const GraphSpec graph = withBlock(&block);
        QCOMPARE(nodesIn(graph, block), ids(graph, {"Dense 2", "Dense 3", "Add 1"}));
        QCOMPARE(graph.edges, residual().edges);
        QVERIFY(analyse(graph, nullptr).order == analyse(residual(), nullptr).order);
        QCOMPARE(withoutGroup(graph, block).groups.size(), std::size_t{0});
        QVERIFY(withoutGroup(graph, block).nodes == residual().nodes);
    }

    void whatHasOneSourceIsOneWayIn()
    {
        NodeId block;
        const GraphSpec graph = withBlock(&block);
        const GroupPorts ports = groupPorts(graph, block);
        QCOMPARE(ports.inputs.size(), std::size_t{1});
        QCOMPARE(ports.inputs[0].inside.size(), std::size_t{2}); // Dense 2 and the skip into Add 1
        QCOMPARE(ports.inputs[0].source->node, idOf(graph, "Dense 1"));
        QCOMPARE(ports.outputs, (std::vector<PortRef>{{idOf(graph, "Add 1"), 0}}));
    }

    void itStaysOneWayInWhenTheSourceIsGone()
    {
        NodeId block;
        const GraphSpec graph = withBlock(&block);
        const GraphSpec cut = withoutNodes(graph, ids(graph, {"Dense 1"}));
        const GroupPorts ports = groupPorts(cut, block);
        QCOMPARE(ports.inputs.size(), std::size_t{1});
        QVERIFY(!ports.inputs[0].source);
        // and as a part of its own, as copying makes it
        std::vector<NodeId> added;
        const GraphSpec pasted = withGraph({}, subgraph(graph, {block}), {10, 20}, &added);
        QCOMPARE(added.size(), std::size_t{1});
        QCOMPARE(groupPorts(pasted, added[0]).inputs.size(), std::size_t{1});
        QCOMPARE(pasted.nodes.size(), std::size_t{3});
    }

    void aFoldedGroupIsSeenAsOneNode()
    {
        NodeId block;
        GraphSpec graph = withBlock(&block);
        graph = withFolded(std::move(graph), block, true);
        const FoldedGraph seen = folded(graph);
        QCOMPARE(seen.graph.nodes.size(), graph.nodes.size() - 2);
        QVERIFY(seen.isGroup(block));
        QCOMPARE(seen.seen(idOf(graph, "Add 1")), block);
        const Edge in{{idOf(graph, "Dense 1"), 0}, {block, 0}}, out{{block, 0}, {idOf(graph, "Dense 4"), 0}};
        QVERIFY(std::find(seen.graph.edges.begin(), seen.graph.edges.end(), in) != seen.graph.edges.end());
        QVERIFY(std::find(seen.graph.edges.begin(), seen.graph.edges.end(), out) != seen.graph.edges.end());
        QCOMPARE(seen.drawnWires(in).size(), std::size_t{2});
        QCOMPARE(seen.drawnOutput({block, 0}), (PortRef{idOf(graph, "Add 1"), 0}));
    }

    void foldingMakesRoomAndOpeningGivesItBack()
    {
        NodeId block;
        const GraphSpec open = arranged(withBlock(&block), 100);
        const GraphSpec closed = withFolded(open, block, true);
        const double before = open.findTitle("Dense 4")->position.x, after = closed.findTitle("Dense 4")->position.x;
        QVERIFY(after < before - nodeWidth);
        const GraphSpec again = withFolded(closed, block, false);
        QVERIFY(again.nodes == open.nodes);
    }

    void groupsStandInGroups()
    {
        NodeId block, outer;
        GraphSpec graph = withBlock(&block);
        graph = withGroup(graph, {block, idOf(graph, "Dense 4")}, "Block", {}, &outer);
        QCOMPARE(graph.group(outer)->title, std::string("Block 2"));
        QCOMPARE(graph.group(block)->parent, outer);
        QCOMPARE(nodesIn(graph, outer).size(), std::size_t{4});
        QCOMPARE(commonGroup(graph, ids(graph, {"Dense 2", "Add 1"})), block);
        QCOMPARE(commonGroup(graph, ids(graph, {"Dense 2", "Dense 4"})), outer);
        QCOMPARE(commonGroup(graph, ids(graph, {"Dense 2", "Dense 1"})), NodeId{});
        // A group never comes to stand in itself.
        QVERIFY(withMembers(graph, {outer}, block) == graph);
        QVERIFY(!findGroupFault(graph));
        QCOMPARE(withoutGroup(graph, outer).group(block)->parent, NodeId{});
        QCOMPARE(withoutNodes(graph, {outer}).groups.size(), std::size_t{0});
        QCOMPARE(withoutNodes(graph, {outer}).nodes.size(), graph.nodes.size() - 4);
        NodeId outermost;
        const GraphSpec deep = withGroup(graph, {outer}, "All of it", {}, &outermost);
        QCOMPARE(withoutNodes(deep, {outermost}).groups.size(), std::size_t{0}); // at every depth
        QVERIFY(!findGroupFault(withoutNodes(deep, {outer})));
    }

    void aGroupThatLosesItsNodesGoesUnlessItSaysSomething()
    {
        NodeId block;
        GraphSpec graph = withBlock(&block);
        const std::vector<NodeId> inside = nodesIn(graph, block);
        QCOMPARE(withoutNodes(graph, inside).groups.size(), std::size_t{0});
        graph = withGroup(graph, changed(graph, block, [](Group &group) { group.note = "learns the rest"; }));
        QCOMPARE(withoutNodes(graph, inside).groups.size(), std::size_t{1});
    }

    void whatIsInsertedBetweenTwoOfAGroupBelongsToIt()
    {
        NodeId block, added;
        const GraphSpec graph = withBlock(&block);
        const Edge wire{{idOf(graph, "Dense 2"), 0}, {idOf(graph, "Dense 3"), 0}};
        const GraphSpec inserted = withNodeOnEdge(graph, wire, "dropout", {}, &added);
        QCOMPARE(inserted.find(added)->group, block);
    }

    void aWireKeepsItsBendsUntilItIsGone()
    {
        const GraphSpec plain = residual();
        const Edge skip{{idOf(plain, "Dense 1"), 0}, {idOf(plain, "Add 1"), 1}};
        const GraphSpec bent = withBends(plain, skip, {{10, 20}, {30, 40}});
        QCOMPARE(bent.bends.size(), std::size_t{1});
        QVERIFY(withBends(bent, skip, {}) == plain);
        QVERIFY(withBends(plain, {skip.from, {skip.to.node, 7}}, {{1, 1}}) == plain);
        QVERIFY(withoutEdge(bent, skip).bends.empty());
        QVERIFY(withEdge(bent, {{idOf(plain, "Input"), 0}, skip.to}).bends.empty());
        QVERIFY(withoutNodes(bent, {skip.from.node}).bends.empty());
        // The port before it goes, so that its own is renamed: the bends go with the wire.
        const GraphSpec renumbered = withoutEdge(bent, {{idOf(plain, "Dense 3"), 0}, {skip.to.node, 0}});
        QVERIFY(renumbered.edgeInto(renumbered.bends.begin()->first));
        std::vector<NodeId> added;
        const GraphSpec twice = withGraph(bent, bent, {100, 100}, &added);
        QCOMPARE(twice.bends.size(), std::size_t{2});
        QCOMPARE(twice.bends.rbegin()->second.front(), (Point{110, 120}));
    }

    void arrangingKeepsGroupsTogether()
    {
        NodeId block;
        const GraphSpec graph = arranged(withBlock(&block), 100);
        double left = 1e9, right = -1e9, top = 1e9, bottom = -1e9;
        for (const NodeId id : nodesIn(graph, block)) {
            const Point at = graph.find(id)->position;
            left = std::min(left, at.x - frameSide);
            right = std::max(right, at.x + nodeWidth + frameSide);
            top = std::min(top, at.y - frameHead);
            bottom = std::max(bottom, at.y + nodeHeight + frameFoot);
        }
        for (const Node &node : graph.nodes)
            if (node.group != block)
                QVERIFY2(node.position.x >= right || node.position.x + nodeWidth <= left || node.position.y >= bottom ||
                             node.position.y + nodeHeight <= top,
                         node.title.c_str());
    }

    void arrangingDownwardsSwapsTheAxes()
    {
        GraphSpec graph = residual();
        graph.flow = Flow::Down;
        graph = arranged(graph, 100);
        const auto y = [&](const char *title) { return graph.findTitle(title)->position.y; };
        QVERIFY(y("Input") + nodeHeight < y("Dense 1"));
        QVERIFY(y("Dense 1") + nodeHeight < y("Dense 2"));
        QVERIFY(y("Dense 2") + nodeHeight < y("Dense 3"));
        QCOMPARE(graph.findTitle("Input")->position.x, graph.findTitle("Dense 1")->position.x);
    }

    void whatNoProgramWroteIsFound()
    {
        NodeId block;
        GraphSpec graph = withBlock(&block);
        graph.groups[0].parent = block;
        QCOMPARE(int(findGroupFault(graph)->kind), int(GroupFault::Circle));
        QVERIFY(!nodesIn(graph, block).empty()); // and nothing hangs
        graph.groups[0].parent = NodeId{99};
        QCOMPARE(int(findGroupFault(graph)->kind), int(GroupFault::Missing));
        graph.groups.clear();
        QCOMPARE(int(findGroupFault(graph)->kind), int(GroupFault::Missing));
        GraphSpec deep;
        for (std::uint32_t i = 1; i <= 5000; ++i)
            deep.groups.push_back({NodeId{i}, "g" + std::to_string(i), {}, NodeId{i - 1}, {}});
        QCOMPARE(int(findGroupFault(deep)->kind), int(GroupFault::TooMany));
        folded(deep);
    }
};

QTEST_APPLESS_MAIN(TestGroups)
#include "tst_groups.moc"
