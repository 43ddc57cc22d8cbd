// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

/// Applies the repairs of the first issue again and again until none is left; the number of edits, or -1 if they run out.
int editsUntilRunnable(GraphSpec &graph, const DataSignature &signature)
{
    for (int edits = 0; edits < 20; ++edits) {
        const GraphAnalysis analysis = analyse(graph, &signature);
        if (analysis.isRunnable())
            return edits;
        if (analysis.issues.front().repairs.empty())
            return -1;
        graph = analysis.issues.front().repairs.front().apply(graph);
    }
    return -1;
}

struct Broken {
    GraphSpec graph;
    DataSignature signature;
};

/// A graph with one fault of each kind.
Broken broken(const QString &fault)
{
    Broken result{{}, tableOf(30, Task::Multiclass, 10)};
    GraphSpec &graph = result.graph;
    graph = networkOf("dense 32 relu > dense 16 relu > dense 10", result.signature);
    const auto id = [&](const char *title) { return idOf(graph, title); };
    if (fault == "unknown layer")
        graph.nodes[1].type = "dens";
    else if (fault == "bad setting")
        graph = withParams(graph, id("Dense 1"), {{"units", std::int64_t{0}}});
    else if (fault == "input unconnected")
        graph = withoutEdge(graph, *graph.edgeInto({id("Dense 2"), 0}));
    else if (fault == "no such input")
        graph.edges.push_back({{id("Dense 1"), 0}, {id("Dense 3"), 4}});
    else if (fault == "no such output")
        graph.edges.push_back({{id("Dense 1"), 2}, {id("Dense 3"), 1}});
    else if (fault == "two wires in one input")
        graph.edges.push_back({{id("Dense 1"), 0}, {id("Dense 3"), 0}});
    else if (fault == "wire to nobody")
        graph.edges.push_back({{id("Dense 1"), 0}, {NodeId{77}, 0}});
    else if (fault == "circle")
        graph = withNodeOnEdge(graph, *graph.edgeInto({id("Dense 2"), 0}), "add", {}),
        graph = withEdge(graph, {{id("Dense 3"), 0}, {graph.nodes.back().id, 1}});
    else if (fault == "no input")
        graph = withoutNodes(graph, {id("Input")});
    else if (fault == "unknown source")
        graph = withParams(graph, id("Input"), {{"source", "pictures"}});
    else if (fault == "no loss")
        graph = withoutNodes(graph, {id("Loss"), id("Target")});
    else if (fault == "no target")
        graph = withoutNodes(graph, {id("Target")});
    else if (fault == "target not joined")
        graph = withoutEdge(graph, *graph.edgeInto({id("Loss"), 1}));
    else if (fault == "target leaks")
        graph = withEdge(graph, {{id("Target"), 0}, {id("Dense 2"), 0}});
    else if (fault == "no target at the loss")
        graph = withEdge(graph, {{id("Dense 1"), 0}, {id("Loss"), 1}});
    else if (fault == "units do not fit")
        graph = withParams(graph, id("Dense 3"), {{"units", std::int64_t{7}}});
    else if (fault == "loss does not fit")
        graph.nodes.back().type = graph.nodes.back().type == "target" ? "target" : "mse", graph = withoutNodes(graph, {}),
        std::find_if(graph.nodes.begin(), graph.nodes.end(), [&](const Node &n) { return n.id == id("Loss"); })->type =
            "bce_logits";
    else if (fault == "picture into dense")
        result.signature = imagesOf(Shape{3, 8, 8}, 10);
    else if (fault == "table into conv")
        result.signature = tableOf(64, Task::Multiclass, 10), graph = networkOf("conv 4 3 > flatten", result.signature);
    else if (fault == "picture at the loss")
        result.signature = imagesOf(Shape{1, 8, 8}, 10), graph = networkOf("conv 4 3 > flatten", result.signature),
        graph = withoutNodes(graph, {id("Flatten 1"), id("Dense 1")}),
        graph =
            withEdge(graph, {{idOf(graph, "Conv 1").value ? idOf(graph, "Conv 1") : graph.nodes[1].id, 0}, {id("Loss"), 0}});
    else if (fault == "unlike branches")
        graph = networkOf("(dense 32 relu | dense 16 relu) > add > dense 10", result.signature);
    else if (fault == "shape of another size")
        result.signature = tableOf(49, Task::Multiclass, 10), graph = networkOf("reshape 1 8 8 > flatten", result.signature);
    return result;
}

} // namespace

class TestGraphRepairs : public QObject
{
    Q_OBJECT
private slots:
    void everyIssueNamesItsPlaceAndIsMended_data();
    void everyIssueNamesItsPlaceAndIsMended();
    void repairsAreLabelledWithWhatTheyDo_data();
    void repairsAreLabelledWithWhatTheyDo();
    void anotherKindBearsItsOwnNameAndSaysNothingNeedless();
    void anOutputLayerThatWasTypedIsNotAddedAgain();
    void anUnconnectedInputIsJoinedToTheNearestFreeOutput();
    void joiningNeverClosesACircle();
    void anEmptyGraphSaysWhatIsMissing();
    void theFirstIssueIsThrownWithItsNode();
    void everyRepairOfABrokenGraphCanBeApplied();
    void repairsOfAnOlderGraphDoNoHarm();
};

void TestGraphRepairs::everyIssueNamesItsPlaceAndIsMended_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::addColumn<int>("port");
    QTest::newRow("unknown layer") << "unknown-type"
                                   << "Dense 1" << -1;
    QTest::newRow("bad setting") << "params"
                                 << "Dense 1" << -1;
    QTest::newRow("input unconnected") << "unconnected"
                                       << "Dense 2" << 0;
    QTest::newRow("no such input") << "no-such-port"
                                   << "Dense 3" << 4;
    QTest::newRow("two wires in one input") << "no-such-port"
                                            << "Dense 3" << 0;
    QTest::newRow("wire to nobody") << "no-such-node"
                                    << "Dense 1" << -1;
    QTest::newRow("circle") << "cycle"
                            << "Add 1" << 1;
    QTest::newRow("no input") << "no-input"
                              << "" << -1;
    QTest::newRow("unknown source") << "unknown-source"
                                    << "Input" << -1;
    QTest::newRow("no loss") << "no-loss"
                             << "" << -1;
    QTest::newRow("no target") << "unconnected"
                               << "Loss" << 1;
    QTest::newRow("target not joined") << "unconnected"
                                       << "Loss" << 1;
    QTest::newRow("target leaks") << "target-leak"
                                  << "Dense 2" << 0;
    QTest::newRow("no target at the loss") << "loss-target"
                                           << "Loss" << 1;
    QTest::newRow("units do not fit") << "loss-shape"
                                      << "Loss" << 0;
    QTest::newRow("loss does not fit") << "loss-shape"
                                       << "Loss" << 0;
    QTest::newRow("picture into dense") << "shape"
                                        << "Dense 1" << 0;
    QTest::newRow("picture at the loss") << "loss-shape"
                                         << "Loss" << 0;
    QTest::newRow("table into conv") << "shape"
                                     << "" << 0;
    QTest::newRow("unlike branches") << "shape"
                                     << "Add 1" << -1;
    QTest::newRow("shape of another size") << "shape"
                                           << "Reshape 1" << 0;
}

void TestGraphRepairs::everyIssueNamesItsPlaceAndIsMended()
{
    QFETCH(QString, code);
    QFETCH(QString, title);
    QFETCH(int, port);
    Broken made = broken(QTest::currentDataTag());
    const GraphAnalysis analysis = analyse(made.graph, &made.signature);
    const GraphIssue *issue = findIssue(analysis.issues, code.toStdString());
    QVERIFY2(issue, analysis.issues.empty() ? "no issue at all" : analysis.issues[0].message.str().c_str());
    if (!title.isEmpty())
        QCOMPARE(QString::fromStdString(made.graph.find(issue->node)->title), title);
    QCOMPARE(issue->inputPort, port);
    const std::string sentence = issue->message.str();
    QVERIFY2(sentence.ends_with('.') && sentence.find('{') == std::string::npos, sentence.c_str());
    QVERIFY(!issue->repairs.empty() && issue->repairs.size() <= 3);
    const int edits = editsUntilRunnable(made.graph, made.signature);
    QVERIFY2(edits > 0, ("still broken after " + std::to_string(edits)).c_str());
}

void TestGraphRepairs::repairsAreLabelledWithWhatTheyDo_data()
{
    QTest::addColumn<QString>("label");
    QTest::newRow("picture into dense") << "Insert Flatten";
    QTest::newRow("units do not fit") << "Set units of Dense 3 to 10";
    QTest::newRow("picture at the loss") << "Insert Flatten and Dense 10";
    QTest::newRow("table into conv") << "Insert Reshape 1x8x8";
    QTest::newRow("unlike branches") << "Set units of Dense 2 to 32";
    QTest::newRow("shape of another size") << "Set shape of Reshape 1 to 1x7x7";
    QTest::newRow("input unconnected") << "Join Dense 1 to Dense 2";
    QTest::newRow("two wires in one input") << "Remove the wire from Dense 1 to Dense 3";
    QTest::newRow("unknown layer") << "Change Dense 1 to Dense";
    QTest::newRow("no target") << "Add Target";
    QTest::newRow("bad setting") << "Set units of Dense 1 to 1";
}

void TestGraphRepairs::repairsAreLabelledWithWhatTheyDo()
{
    QFETCH(QString, label);
    const Broken made = broken(QTest::currentDataTag());
    const GraphAnalysis analysis = analyse(made.graph, &made.signature);
    QVERIFY(!analysis.issues.empty() && !analysis.issues[0].repairs.empty());
    QCOMPARE(QString::fromStdString(analysis.issues[0].repairs[0].label.str()), label);
}

void TestGraphRepairs::anotherKindBearsItsOwnNameAndSaysNothingNeedless()
{
    const DataSignature table = tableOf(8, Task::Regression, 1);
    GraphSpec graph = networkOf("conv 8 3 > dense 1", table);
    const GraphIssue issue = analyse(graph, &table).issues.at(0);
    const auto toDense = std::find_if(issue.repairs.begin(), issue.repairs.end(), [](const Repair &repair) {
        return repair.label.str() == "Change Convolution 1 to Dense";
    });
    QVERIFY(toDense != issue.repairs.end());
    const GraphSpec mended = toDense->apply(graph);
    QCOMPARE(networkText(mended), std::string("dense > dense 1"));
    QVERIFY(mended.findTitle("Dense 2") && !mended.findTitle("Convolution 1"));
    // A name of the person's own stays.
    const GraphSpec named = toDense->apply(withTitle(graph, idOf(graph, "Convolution 1"), "Filter bank"));
    QVERIFY(named.findTitle("Filter bank"));
}

/// What comes before does not fit the data yet, so nothing is known of its shape: the dense layer that was typed is meant.
void TestGraphRepairs::anOutputLayerThatWasTypedIsNotAddedAgain()
{
    const GraphSpec graph = networkOf("conv 8 3 > dense 1", tableOf(8, Task::Regression, 1));
    QCOMPARE(networkText(graph), std::string("conv 8 3 > dense 1"));
}

void TestGraphRepairs::anUnconnectedInputIsJoinedToTheNearestFreeOutput()
{
    GraphSpec graph;
    NodeId far, near, taken, lonely;
    graph = withNode(graph, "dense", {1000, 0}, {}, &far);
    graph = withNode(graph, "dense", {100, 0}, {}, &near);
    graph = withNode(graph, "dense", {10, 0}, {}, &taken);
    graph = withEdge(withNode(graph, "relu", {0, 500}, {}), {{taken, 0}, {NodeId{4}, 0}});
    graph = withNode(graph, "relu", {0, 0}, {}, &lonely);
    const GraphAnalysis analysis = analyse(graph, nullptr);
    for (const GraphIssue &issue : analysis.issues)
        if (issue.node == lonely)
            graph = issue.repairs.at(0).apply(graph);
    QVERIFY(graph.edgeInto({lonely, 0})->from.node == near);
}

void TestGraphRepairs::joiningNeverClosesACircle()
{
    GraphSpec graph = parseNetwork("dense 3 > dense 4 > dense 1");
    graph = withoutNodes(graph, {idOf(graph, "Input")});
    const GraphAnalysis analysis = analyse(graph, nullptr);
    const GraphIssue *issue = findIssue(analysis.issues, "unconnected");
    // Every other node follows from this one, so only a new Input can feed it.
    QVERIFY(issue);
    QCOMPARE(issue->repairs.at(0).label.str(), std::string("Add Input"));
    graph = issue->repairs[0].apply(graph);
    QCOMPARE(networkText(graph), std::string("dense 3 > dense 4 > dense 1"));
}

void TestGraphRepairs::anEmptyGraphSaysWhatIsMissing()
{
    const DataSignature signature = tableOf(3, Task::Binary);
    for (const DataSignature *bound : {static_cast<const DataSignature *>(nullptr), &signature}) {
        const GraphAnalysis analysis = analyse({}, bound);
        QCOMPARE(analysis.issues.size(), std::size_t{2});
        QVERIFY(findIssue(analysis.issues, "no-input") && findIssue(analysis.issues, "no-loss"));
    }
    GraphSpec graph;
    QVERIFY(editsUntilRunnable(graph, signature) > 0); // from nothing to a first network by repairs alone
}

void TestGraphRepairs::theFirstIssueIsThrownWithItsNode()
{
    const Broken made = broken("picture into dense");
    try {
        throwIfBroken(made.graph, analyse(made.graph, &made.signature));
        QFAIL("a broken graph passed");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Graph);
        QCOMPARE(error.where(), std::string("Dense 1: input"));
        QCOMPARE(error.message().str(), std::string("Dense needs a flat input, not 3x8x8; put Flatten before it."));
    }
    const DataSignature signature = tableOf(3, Task::Binary);
    const GraphSpec whole = networkOf("dense 3", signature);
    throwIfBroken(whole, analyse(whole, &signature));
}

void TestGraphRepairs::everyRepairOfABrokenGraphCanBeApplied()
{
    everyIssueNamesItsPlaceAndIsMended_data();
    for (const char *fault : {"unknown layer", "input unconnected", "no such input", "circle", "no input", "no loss",
                              "no target", "target leaks", "units do not fit", "loss does not fit", "picture into dense",
                              "picture at the loss", "table into conv", "unlike branches", "shape of another size"}) {
        const Broken made = broken(fault);
        const GraphAnalysis before = analyse(made.graph, &made.signature);
        for (const Repair &repair : before.issues.at(0).repairs) {
            const GraphSpec mended = repair.apply(made.graph);
            QVERIFY2(!(mended == made.graph), fault);
            const GraphAnalysis after = analyse(mended, &made.signature);
            const auto isSame = [&](const GraphIssue &issue) {
                return issue.code == before.issues[0].code && issue.node == before.issues[0].node &&
                       issue.message == before.issues[0].message && issue.inputPort == before.issues[0].inputPort;
            };
            QVERIFY2(std::none_of(after.issues.begin(), after.issues.end(), isSame), repair.label.str().c_str());
        }
    }
}

void TestGraphRepairs::repairsOfAnOlderGraphDoNoHarm()
{
    for (const char *fault : {"input unconnected", "circle", "no input", "no loss", "no target", "units do not fit",
                              "picture into dense", "unlike branches", "unknown layer", "second loss"}) {
        const Broken made = broken(fault);
        for (const GraphIssue &issue : analyse(made.graph, &made.signature).issues)
            for (const Repair &repair : issue.repairs) {
                const GraphSpec result = repair.apply({});
                QVERIFY2(result.edges.empty(), fault);
            }
    }
}

QTEST_APPLESS_MAIN(TestGraphRepairs)
#include "tst_graph_repairs.moc"
