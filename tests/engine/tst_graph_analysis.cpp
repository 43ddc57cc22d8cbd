// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/graph_fixture.hpp"

#include <QElapsedTimer>
#include <QTest>

#include <cmath>
#include <limits>

using namespace netloom;

class TestGraphAnalysis : public QObject
{
    Q_OBJECT
private slots:
    void shapesAndCostOfAWholeNetwork();
    void aWholeNetworkHasNoIssues();
    void withoutDataOnlyTheInputComplains();
    void aHalfBuiltGraphShowsTheShapesItKnows();
    void shapesStopAtAnUnknownLayer();
    void theOrderIsTopologicalAndLeavesCirclesOut();
    void damagedGraphsAreReportedNotFatal_data();
    void damagedGraphsAreReportedNotFatal();
    void aThousandErrorsAreAllReported();
    void tenThousandNodesAreAnalysed();
};

void TestGraphAnalysis::shapesAndCostOfAWholeNetwork()
{
    const DataSignature signature = imagesOf(Shape{1, 8, 8}, 10);
    const GraphSpec graph = networkOf("conv 16 3 relu > maxpool 2 > flatten > dense 64 relu > dense 10", signature);
    const GraphAnalysis analysis = analyse(graph, &signature);
    const auto shapeOf = [&](const char *title) { return analysis.shapeAt({idOf(graph, title), 0}); };
    QCOMPARE(shapeOf("Input"), std::optional(Shape{1, 8, 8}));
    QCOMPARE(shapeOf("Dense 1"), std::optional(Shape{64}));
    QCOMPARE(shapeOf("Dense 2"), std::optional(Shape{10}));
    QCOMPARE(shapeOf("Target"), std::optional(Shape{1}));
    QVERIFY(!analysis.shapeAt({idOf(graph, "Loss"), 0}) && !analysis.shapeAt({NodeId{99}, 0}));
    // Dense: units x (inputs + bias); the first one's inputs are what Flatten gives.
    const auto flat = shapeOf("Flatten 1")->size();
    QCOMPARE(analysis.nodes.at(idOf(graph, "Dense 1")).cost, (Cost{64 * (flat + 1), 64 * flat, 64 * 8}));
    QCOMPARE(analysis.nodes.at(idOf(graph, "Dense 2")).cost, (Cost{10 * 65, 640, 10 * 8}));
    std::int64_t parameters = 0;
    for (const auto &[id, node] : analysis.nodes)
        parameters += node.cost.parameters;
    QCOMPARE(analysis.total.parameters, parameters);
    QVERIFY(parameters > 64 * (flat + 1) + 650); // the convolution's, too
}

void TestGraphAnalysis::aWholeNetworkHasNoIssues()
{
    for (const Task task : {Task::Binary, Task::Multiclass, Task::Regression}) {
        const DataSignature signature = tableOf(30, task, 4);
        QVERIFY(analyse(networkOf("dense 32 relu > dropout 0.2 > dense 16 relu", signature), &signature).isRunnable());
    }
}

void TestGraphAnalysis::withoutDataOnlyTheInputComplains()
{
    const DataSignature signature = tableOf(30, Task::Binary);
    const GraphSpec graph = networkOf("dense 32 relu > dense 1", signature);
    const GraphAnalysis analysis = analyse(graph, nullptr);
    QCOMPARE(analysis.issues.size(), std::size_t{1});
    QCOMPARE(analysis.issues[0].code, std::string("no-data"));
    QVERIFY(analysis.issues[0].node == idOf(graph, "Input"));
}

void TestGraphAnalysis::aHalfBuiltGraphShowsTheShapesItKnows()
{
    const DataSignature signature = tableOf(30, Task::Binary);
    GraphSpec graph = parseNetwork("dense 32 relu > dense 16 > dense 8");
    graph = withoutEdge(graph, *graph.edgeInto({idOf(graph, "Dense 2"), 0}));
    const GraphAnalysis analysis = analyse(graph, &signature);
    QCOMPARE(analysis.shapeAt({idOf(graph, "Dense 1"), 0}), std::optional(Shape{32}));
    QVERIFY(!analysis.shapeAt({idOf(graph, "Dense 2"), 0}));
    QVERIFY(!analysis.shapeAt({idOf(graph, "Dense 3"), 0}));
    QCOMPARE(analysis.nodes.at(idOf(graph, "Dense 1")).inputs, (std::vector{std::optional(Shape{30})}));
    QVERIFY(findIssue(analysis.issues, "unconnected") && findIssue(analysis.issues, "no-loss"));
    QCOMPARE(analysis.issues.size(), std::size_t{2});
}

void TestGraphAnalysis::shapesStopAtAnUnknownLayer()
{
    const DataSignature signature = tableOf(30, Task::Binary);
    GraphSpec graph = networkOf("dense 32 > dense 16", signature);
    graph.nodes[1].type = "quantum_gate";
    const GraphAnalysis analysis = analyse(graph, &signature);
    QCOMPARE(analysis.issues.size(), std::size_t{1});
    QCOMPARE(analysis.nodes.at(graph.nodes[1].id).inputs, (std::vector{std::optional(Shape{30})}));
    QVERIFY(!analysis.shapeAt({graph.nodes[2].id, 0}));
}

void TestGraphAnalysis::theOrderIsTopologicalAndLeavesCirclesOut()
{
    GraphSpec graph = parseNetwork("(dense 3 > dense 4 | dense 5) > concat > dense 1");
    std::reverse(graph.nodes.begin(), graph.nodes.end());
    GraphAnalysis analysis = analyse(graph, nullptr);
    QCOMPARE(analysis.order.size(), graph.nodes.size());
    const auto place = [&](NodeId id) { return std::find(analysis.order.begin(), analysis.order.end(), id); };
    for (const Edge &edge : graph.edges)
        QVERIFY(place(edge.from.node) < place(edge.to.node));

    graph = parseNetwork("dense 2 > (dense 3 > dense 4 | dense 5) > concat > dense 1");
    graph = withEdge(graph, {{idOf(graph, "Dense 3"), 0}, {idOf(graph, "Dense 2"), 0}});
    analysis = analyse(graph, nullptr);
    QVERIFY(place(idOf(graph, "Dense 2")) == analysis.order.end());
    QVERIFY(place(idOf(graph, "Dense 3")) == analysis.order.end());
    QCOMPARE(analysis.order.size(), graph.nodes.size() - 2);
}

void TestGraphAnalysis::damagedGraphsAreReportedNotFatal_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("ids twice") << 0;
    QTest::newRow("id 0") << 1;
    QTest::newRow("endless ports") << 2;
    QTest::newRow("negative ports") << 3;
    QTest::newRow("positions that are no numbers") << 4;
    QTest::newRow("settings of other types") << 5;
    QTest::newRow("a node that feeds itself") << 6;
}

void TestGraphAnalysis::damagedGraphsAreReportedNotFatal()
{
    QFETCH(int, kind);
    const DataSignature signature = tableOf(30, Task::Binary);
    GraphSpec graph = networkOf("(dense 3 | dense 4) > concat > dense 1", signature);
    const int huge = std::numeric_limits<int>::max(), lowest = std::numeric_limits<int>::min();
    if (kind == 0)
        for (Node &node : graph.nodes)
            node.id = {1};
    if (kind == 1)
        graph.nodes[1].id = {0};
    for (Edge &edge : graph.edges) {
        if (kind == 2)
            edge = {{edge.from.node, huge}, {edge.to.node, huge}};
        if (kind == 3)
            edge = {{edge.from.node, lowest}, {edge.to.node, lowest}};
        if (kind == 6)
            edge.from.node = edge.to.node;
    }
    for (Node &node : graph.nodes) {
        if (kind == 4)
            node.position = {std::nan(""), std::numeric_limits<double>::infinity()};
        if (kind == 5)
            node.params = {{"units", "many"}, {"activation", 3.5}, {"source", true}};
    }
    const GraphAnalysis analysis = analyse(graph, &signature);
    QCOMPARE(analysis.isRunnable(), kind == 4);
    for (const GraphIssue &issue : analysis.issues)
        for (const Repair &repair : issue.repairs)
            QVERIFY(repair.apply(graph).nodes.size() <= graph.nodes.size() + 3);
    QVERIFY(!arranged(graph).nodes.empty());
}

void TestGraphAnalysis::aThousandErrorsAreAllReported()
{
    GraphSpec graph;
    for (int i = 0; i < 1000; ++i)
        graph = withNode(graph, i % 2 ? "dense" : "no_such_layer", {}, {});
    const GraphAnalysis analysis = analyse(graph, nullptr);
    QCOMPARE(analysis.issues.size(), std::size_t{1002}); // and neither Input nor loss
    for (const GraphIssue &issue : analysis.issues)
        QVERIFY(issue.repairs.size() <= 3);
}

void TestGraphAnalysis::tenThousandNodesAreAnalysed()
{
    std::string text = "dense 3";
    for (int i = 0; i < 2500; ++i)
        text += " > (dense 3 | dense 3) > add > tanh";
    const DataSignature signature = tableOf(3, Task::Regression);
    const GraphSpec graph = completeNetwork(parseNetwork(text), signature);
    QVERIFY(graph.nodes.size() > 10000);
    QElapsedTimer timer;
    timer.start();
    const GraphAnalysis analysis = analyse(graph, &signature);
    qInfo("%zu nodes in %lld ms", graph.nodes.size(), timer.elapsed());
    QVERIFY(analysis.isRunnable());
    QCOMPARE(analysis.order.size(), graph.nodes.size());
}

QTEST_APPLESS_MAIN(TestGraphAnalysis)
#include "tst_graph_analysis.moc"
