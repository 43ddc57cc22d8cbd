// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_spec.hpp"
#include "engine/graph/node_type.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QTest>

#include <set>

using namespace netloom;

class TestGraphSpec : public QObject
{
    Q_OBJECT
private slots:
    void titlesCountOnFromTheHighest();
    void inputTargetAndLossGoWithoutANumberAtFirst();
    void idsAreNeverUsedAgain();
    void aWireIntoATakenInputReplacesTheOldOne();
    void removingANodeTakesItsWiresAndLeavesTheOldGraphAlone();
    void aMergeClosesUpWhenAWireIsRemoved();
    void aNodePutOnAWireStandsBetweenItsEnds();
    void editsOfWhatIsNotThereChangeNothing();
    void aTakenTitleGetsANumber();
    void pastingGivesFreshIdsAndTitlesAndKeepsInnerWires();
    void arrangingPutsColumnsFromInputToLoss();
    void arrangingKeepsBranchesApart();
    void aLongChainIsBrokenIntoLines();
    void aNarrowLineTakesFewerColumns();
    void arrangingSurvivesACircle();
    void everyKindOfNodeIsListedOnceAndFound();
};

void TestGraphSpec::titlesCountOnFromTheHighest()
{
    GraphSpec graph = withNode({}, "dense", {}, {});
    graph = withNode(graph, "dense", {}, {});
    graph = withNode(graph, "relu", {}, {});
    QCOMPARE(graph.nodes[0].title, std::string("Dense 1"));
    QCOMPARE(graph.nodes[1].title, std::string("Dense 2"));
    QVERIFY(graph.nodes[2].title.ends_with(" 1"));
    graph = withoutNodes(graph, {graph.nodes[0].id});
    graph = withNode(graph, "dense", {}, {});
    QCOMPARE(graph.nodes.back().title, std::string("Dense 3"));
    graph = withNode(graph, "from_a_plug_in", {}, {});
    QCOMPARE(graph.nodes.back().title, std::string("from_a_plug_in 1"));
}

void TestGraphSpec::inputTargetAndLossGoWithoutANumberAtFirst()
{
    GraphSpec graph;
    for (const char *type : {"input", "target", "mse", "input", "target", "bce_logits"})
        graph = withNode(graph, type, {}, {});
    std::vector<std::string> titles;
    for (const Node &node : graph.nodes)
        titles.push_back(node.title);
    QCOMPARE(titles, (std::vector<std::string>{"Input", "Target", "Loss", "Input 2", "Target 2", "Loss 2"}));
}

void TestGraphSpec::idsAreNeverUsedAgain()
{
    NodeId first, second;
    GraphSpec graph = withNode({}, "dense", {}, {}, &first);
    graph = withoutNodes(graph, {first});
    graph = withNode(graph, "dense", {}, {}, &second);
    QVERIFY(first.value > 0);
    QVERIFY(second != first);
}

void TestGraphSpec::aWireIntoATakenInputReplacesTheOldOne()
{
    GraphSpec graph = parseNetwork("(dense 3 | dense 4) > concat > dense 1");
    const Edge wire{{idOf(graph, "Dense 2"), 0}, {idOf(graph, "Dense 3"), 0}};
    const std::size_t before = graph.edges.size();
    graph = withEdge(graph, wire);
    QCOMPARE(graph.edges.size(), before);
    QVERIFY(graph.edgeInto(wire.to)->from == wire.from);
}

void TestGraphSpec::removingANodeTakesItsWiresAndLeavesTheOldGraphAlone()
{
    const GraphSpec graph = parseNetwork("dense 3 > dense 4 > dense 1");
    const GraphSpec copy = graph;
    const GraphSpec less = withoutNodes(graph, {idOf(graph, "Dense 2")});
    QVERIFY(graph == copy);
    QCOMPARE(less.nodes.size(), std::size_t{3});
    QCOMPARE(less.edges.size(), std::size_t{1});
    QVERIFY(less.edgesFrom(idOf(less, "Dense 1")).empty());
}

void TestGraphSpec::aMergeClosesUpWhenAWireIsRemoved()
{
    const GraphSpec graph = parseNetwork("(dense 1 | dense 2 | dense 3 | dense 4) > concat");
    const NodeId concat = graph.nodes.back().id;
    GraphSpec less = withoutEdge(graph, *graph.edgeInto({concat, 1}));
    QVERIFY(less.edgeInto({concat, 1})->from.node == idOf(graph, "Dense 3"));
    QVERIFY(!less.edgeInto({concat, 3}));
    less = withoutNodes(graph, {idOf(graph, "Dense 1"), idOf(graph, "Dense 3")});
    QVERIFY(less.edgeInto({concat, 0})->from.node == idOf(graph, "Dense 2"));
    QVERIFY(less.edgeInto({concat, 1})->from.node == idOf(graph, "Dense 4"));
    QVERIFY(!less.edgeInto({concat, 2}));
}

void TestGraphSpec::aNodePutOnAWireStandsBetweenItsEnds()
{
    const GraphSpec graph = parseNetwork("dense 3 > dense 1");
    const Edge wire = graph.edgesFrom(idOf(graph, "Dense 1")).front();
    NodeId added;
    const GraphSpec longer = withNodeOnEdge(graph, wire, "dropout", {{"rate", 0.2}}, &added);
    QCOMPARE(networkText(longer), std::string("dense 3 > dropout 0.2 > dense 1"));
    const Point here = longer.find(added)->position;
    QVERIFY(here.x > longer.findTitle("Dense 1")->position.x && here.x < longer.findTitle("Dense 2")->position.x);
}

void TestGraphSpec::editsOfWhatIsNotThereChangeNothing()
{
    const GraphSpec graph = parseNetwork("dense 3 > dense 1");
    const NodeId nobody{99};
    const Edge nowhere{{nobody, 0}, {graph.nodes[0].id, 0}};
    NodeId added{7};
    QVERIFY(withoutNodes(graph, {nobody}) == graph);
    QVERIFY(withoutEdge(graph, nowhere) == graph);
    QVERIFY(withParams(graph, nobody, {{"units", std::int64_t{1}}}) == graph);
    QVERIFY(withTitle(graph, nobody, "Ghost") == graph);
    QVERIFY(withTitle(graph, graph.nodes[1].id, "  ") == graph);
    QVERIFY(withPosition(graph, nobody, {1, 2}) == graph);
    QVERIFY(withNodeOnEdge(graph, nowhere, "relu", {}, &added) == graph);
    QCOMPARE(added.value, 7U);
}

void TestGraphSpec::aTakenTitleGetsANumber()
{
    GraphSpec graph = parseNetwork("dense 3 > dense 1");
    graph = withTitle(graph, idOf(graph, "Dense 1"), "  Output ");
    QVERIFY(graph.findTitle("Output"));
    graph = withTitle(graph, idOf(graph, "Dense 2"), "Output");
    QVERIFY(graph.findTitle("Output 2"));
    const GraphSpec same = withTitle(graph, idOf(graph, "Output 2"), "Output 2");
    QVERIFY(same == graph);
}

void TestGraphSpec::pastingGivesFreshIdsAndTitlesAndKeepsInnerWires()
{
    const GraphSpec graph = parseNetwork("dense 3 > dense 4 > dense 1");
    const GraphSpec part = subgraph(graph, {idOf(graph, "Dense 1"), idOf(graph, "Dense 2")});
    QCOMPARE(part.nodes.size(), std::size_t{2});
    QCOMPARE(part.edges.size(), std::size_t{1});
    std::vector<NodeId> added;
    const GraphSpec more = withGraph(graph, part, {10, 20}, &added);
    QCOMPARE(added.size(), std::size_t{2});
    QCOMPARE(more.edges.size(), graph.edges.size() + 1);
    QCOMPARE(more.find(added[0])->title, std::string("Dense 4"));
    QCOMPARE(more.find(added[0])->position.y, graph.findTitle("Dense 1")->position.y + 20);
    std::set<std::uint32_t> ids;
    std::set<std::string> titles;
    for (const Node &node : more.nodes) {
        ids.insert(node.id.value);
        titles.insert(node.title);
    }
    QCOMPARE(ids.size(), more.nodes.size());
    QCOMPARE(titles.size(), more.nodes.size());
}

void TestGraphSpec::arrangingPutsColumnsFromInputToLoss()
{
    const GraphSpec graph = completeNetwork(parseNetwork("dense 3"), tableOf(5, Task::Regression));
    double x = -190;
    for (const char *title : {"Input", "Dense 1", "Dense 2", "Loss"}) {
        QCOMPARE(graph.findTitle(title)->position.x, x += 190);
        QCOMPARE(graph.findTitle(title)->position.y, 0.0);
    }
    QCOMPARE(graph.findTitle("Target")->position.x, x - 190);
    QCOMPARE(graph.findTitle("Target")->position.y, 90.0);
}

void TestGraphSpec::arrangingKeepsBranchesApart()
{
    const GraphSpec graph = parseNetwork("(dense 3 | dense 4 > dense 5 | dense 6) > concat > dense 1");
    std::set<std::pair<double, double>> places;
    for (const Node &node : graph.nodes)
        places.insert({node.position.x, node.position.y});
    QCOMPARE(places.size(), graph.nodes.size());
    QCOMPARE(graph.findTitle("Dense 2")->position.y - graph.findTitle("Dense 1")->position.y, 90.0);
}

void TestGraphSpec::aLongChainIsBrokenIntoLines()
{
    const GraphSpec graph = arranged(parseNetwork("dense 1 > dense 2 > dense 3 > dense 4 > dense 5"));
    const auto place = [&](const char *title) { return graph.findTitle(title)->position; };
    QCOMPARE(place("Input").y, place("Dense 2").y);
    QVERIFY(place("Dense 3").y > place("Dense 2").y);
    QCOMPARE(place("Dense 3").x, place("Input").x);
    QCOMPARE(place("Dense 5").x, place("Dense 2").x);
}

void TestGraphSpec::aNarrowLineTakesFewerColumns()
{
    const GraphSpec chain = parseNetwork("dense 1 > dense 2 > dense 3 > dense 4 > dense 5");
    for (const int inLine : {1, 2, 3, 100}) {
        std::set<double> columns;
        for (const Node &node : arranged(chain, inLine).nodes)
            columns.insert(node.position.x);
        QCOMPARE(columns.size(), std::min<std::size_t>(static_cast<std::size_t>(inLine), chain.nodes.size()));
    }
}

void TestGraphSpec::arrangingSurvivesACircle()
{
    GraphSpec graph = parseNetwork("dense 3 > dense 4 > dense 1");
    graph = withEdge(graph, {{idOf(graph, "Dense 3"), 0}, {idOf(graph, "Dense 1"), 0}});
    const GraphSpec placed = arranged(graph);
    std::set<std::pair<double, double>> places;
    for (const Node &node : placed.nodes)
        places.insert({node.position.x, node.position.y});
    QCOMPARE(places.size(), graph.nodes.size());
}

void TestGraphSpec::everyKindOfNodeIsListedOnceAndFound()
{
    std::set<std::string> ids;
    for (const NodeInfo *info : nodeTypes()) {
        QVERIFY2(ids.insert(info->id).second, info->id.c_str());
        QCOMPARE(findNodeType(info->id), info);
        QVERIFY2(!info->label.empty() && !info->help.empty(), info->id.c_str());
        for (const ParamSpec &spec : info->params) {
            QVERIFY2(!spec.label.empty() && !spec.help.empty(), (info->id + "." + spec.key).c_str());
            QVERIFY2(checkParams({{spec}}, {{spec.key, spec.defaultValue}}).empty(), (info->id + "." + spec.key).c_str());
        }
    }
    QVERIFY(ids.contains("input") && ids.contains("target") && ids.contains("dense"));
    QVERIFY(!findNodeType("no_such_layer"));
}

QTEST_APPLESS_MAIN(TestGraphSpec)
#include "tst_graph_spec.moc"
