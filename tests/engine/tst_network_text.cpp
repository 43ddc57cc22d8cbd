// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

QString complaint(const std::string &text)
{
    try {
        parseNetwork(text);
    } catch (const Error &error) {
        return error.kind() == ErrorKind::Usage ? QString::fromUtf8(error.what()) : QStringLiteral("wrong kind of error");
    }
    return {};
}

} // namespace

class TestNetworkText : public QObject
{
    Q_OBJECT
private slots:
    void whatIsReadIsWrittenAgain_data();
    void whatIsReadIsWrittenAgain();
    void aLooserHandGivesTheSameGraph_data();
    void aLooserHandGivesTheSameGraph();
    void anActivationBehindALayerIsItsSetting();
    void anActivationOfItsOwnStaysALayer();
    void branchesEndInTheirOrder();
    void residualAddsTheInputToTheOutput();
    void mistakesAreNamedWithTheirPlace_data();
    void mistakesAreNamedWithTheirPlace();
    void deepNestingIsRefusedInASentence();
    void aLongTextIsReadQuickly();
    void graphsThatCannotBeSaidGiveNoText();
    void theOutputLayerIsAddedOnlyWhenItIsMissing_data();
    void theOutputLayerIsAddedOnlyWhenItIsMissing();
    void theLossFollowsFromTaskAndLastActivation_data();
    void theLossFollowsFromTaskAndLastActivation();
    void aChosenLossIsTakenAndAnUnknownOneRefused();
    void completingTwiceChangesNothing();
    void aNetworkForGraphsRuns();
    void completedNetworksRun_data();
    void completedNetworksRun();
};

void TestNetworkText::whatIsReadIsWrittenAgain_data()
{
    QTest::addColumn<QString>("text");
    for (const char *text : {
             "dense 64 relu > dropout 0.2 > dense 32 relu > dense 1",
             "conv 16 3 relu > maxpool 2 > conv 32 3 relu > maxpool 2 > flatten > dense 128 relu > dense 10",
             "reshape 1 8 8 > conv 16 3 relu > maxpool 2 > flatten > dense 64 relu",
             "(dense 32 relu | dense 8 tanh) > concat > dense 1",
             "residual(dense 64 relu > dense 64)",
             "dense 64 > residual(dense 64 relu > dense 64) > residual(dense 64) > dense 1",
             "residual(residual(dense 4) > dense 4)",
             "dense 8 > relu > softmax",
             "dense 8 bias=false l2=0.001",
             "dense",
             "dense units=3",
             "((dense 1 | dense 2) > add | dense 3) > concat",
             "(dense 5 > (dense 1 | dense 2) | dense 3) > concat > dense 1",
             "(dense 1 | dense 2 | dense 3) > multiply > (dense 4 | dense 5) > add",
             "(residual(dense 3) | dense 4) > concat",
             "batchnorm > leaky_relu > elu > gelu > silu > sigmoid > tanh",
             "(dense 4 | dense 4 mish) > subtract > dense 1",
             "dense 12 > glu > maxout 3 > permute 1 > dense 1",
             "graphconv 64 relu > graphconv 64 relu > readout mean > dense 1",
             "gat 16 8 elu > gin 32 relu > graph_norm > readout attention",
         })
        QTest::newRow(text) << text;
}

void TestNetworkText::whatIsReadIsWrittenAgain()
{
    QFETCH(QString, text);
    const GraphSpec graph = parseNetwork(text.toStdString());
    const QString expected = text == "dense units=3" ? QStringLiteral("dense 3") : text;
    QCOMPARE(QString::fromStdString(networkText(graph)), expected);
    QVERIFY(parseNetwork(networkText(graph)) == graph);
}

void TestNetworkText::aLooserHandGivesTheSameGraph_data()
{
    QTest::addColumn<QString>("loose");
    QTest::addColumn<QString>("text");
    QTest::newRow("no blanks around signs") << "dense 3>(dense 4|dense 5)>add"
                                            << "dense 3 > (dense 4 | dense 5) > add";
    QTest::newRow("lines") << "dense 3\n  > dense 4\r\n\t> dense 1\n"
                           << "dense 3 > dense 4 > dense 1";
    QTest::newRow("names for numbers") << "dropout rate=0.2 > conv kernel=3 filters=8"
                                       << "dropout 0.2 > conv 8 3";
    QTest::newRow("activation first") << "dense relu 16"
                                      << "dense 16 relu";
    QTest::newRow("activation by name") << "dense 16 activation=relu"
                                        << "dense 16 relu";
    QTest::newRow("softmax behind a layer") << "dense 10 softmax"
                                            << "dense 10 > softmax";
    QTest::newRow("crosses in a shape") << "reshape 1x8x8"
                                        << "reshape 1 8 8";
    QTest::newRow("one branch") << "(dense 3) > dense 1"
                                << "dense 3 > dense 1";
    QTest::newRow("groups within groups") << "((dense 1 | dense 2) | dense 3) > concat"
                                          << "(dense 1 | dense 2 | dense 3) > concat";
}

void TestNetworkText::aLooserHandGivesTheSameGraph()
{
    QFETCH(QString, loose);
    QFETCH(QString, text);
    QVERIFY(parseNetwork(loose.toStdString()) == parseNetwork(text.toStdString()));
}

void TestNetworkText::anActivationBehindALayerIsItsSetting()
{
    const GraphSpec graph = parseNetwork("dense 16 tanh");
    QCOMPARE(graph.nodes.size(), std::size_t{2});
    QCOMPARE(graph.nodes[1].params, (Params{{"units", std::int64_t{16}}, {"activation", "tanh"}}));
}

void TestNetworkText::anActivationOfItsOwnStaysALayer()
{
    const GraphSpec graph = parseNetwork("dense 16 > tanh > dropout 0.5 relu > dense 1");
    std::vector<std::string> types;
    for (const Node &node : graph.nodes)
        types.push_back(node.type);
    QCOMPARE(types, (std::vector<std::string>{"input", "dense", "tanh", "dropout", "relu", "dense"}));
}

void TestNetworkText::branchesEndInTheirOrder()
{
    const GraphSpec graph = parseNetwork("(dense 1 | dense 2 > dense 3 | dense 4) > concat");
    const NodeId concat = graph.nodes.back().id;
    int port = 0;
    for (const char *title : {"Dense 1", "Dense 3", "Dense 4"})
        QVERIFY(graph.edgeInto({concat, port++})->from.node == idOf(graph, title));
    for (const char *title : {"Dense 1", "Dense 2", "Dense 4"})
        QVERIFY(graph.edgeInto({idOf(graph, title), 0})->from.node == idOf(graph, "Input"));
}

void TestNetworkText::residualAddsTheInputToTheOutput()
{
    const GraphSpec graph = parseNetwork("dense 8 > residual(dense 8 relu > dense 8)");
    const Node &add = graph.nodes.back();
    QCOMPARE(add.type, std::string("add"));
    QVERIFY(graph.edgeInto({add.id, 0})->from.node == idOf(graph, "Dense 3"));
    QVERIFY(graph.edgeInto({add.id, 1})->from.node == idOf(graph, "Dense 1"));
}

void TestNetworkText::mistakesAreNamedWithTheirPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *text, const char *sentence) { QTest::newRow(text) << text << sentence; };
    row("", "network text:1:1: The text names no layer; write for example 'dense 16 relu > dense 1'.");
    row("dens 64", "network text:1:1: No layer is called 'dens'. Did you mean 'dense'?");
    row("dense 64 > relo > dense 1", "network text:1:12: No layer is called 'relo'. Did you mean 'relu'?");
    row("dense 64\n> banana", "network text:2:3: No layer is called 'banana'. `netloom-run list layers` names them all.");
    row("größe > dense", "network text:1:1: No layer is called 'größe'. `netloom-run list layers` names them all.");
    row("(dense 3 | größe) > add",
        "network text:1:12: No layer is called 'größe'. `netloom-run list layers` names them all.");
    row("dense 64 rleu", "network text:1:10: 'rleu' is neither a value of dense nor an activation. Did you mean 'relu'?");
    row("dense 64 dropout 0.2", "network text:1:10: '>' is missing between dense and dropout.");
    row("dense 64 32", "network text:1:10: dense takes no further value; remove '32', or write it as name=value.");
    row("dense unit=3", "network text:1:7: dense has no setting 'unit'. Did you mean 'units'?");
    row("dense 3 units=4", "network text:1:9: units is given twice; remove one.");
    row("dense 3 relu tanh", "network text:1:14: activation is given twice; remove one.");
    row("dense 3 >", "network text:1:10: A layer is missing at the end, behind '>'.");
    row("> dense 3", "network text:1:1: A layer is missing before '>'.");
    row("dense 3 > > dense 1", "network text:1:11: A layer is missing before '>'.");
    row("(dense 3 | ) > add", "network text:1:12: A layer is missing before ')'.");
    row("(dense 3 | dense 4 > add", "network text:1:1: This '(' is never closed; put ')' behind the last branch.");
    row("dense 3) > dense 1", "network text:1:8: This ')' closes nothing; remove it or put '(' before the branches.");
    row("dense 3 | dense 1",
        "network text:1:9: '|' stands between branches; put '(' before the first and ')' behind the last.");
    row("(dense 3 | dense 4) dense 1", "network text:1:21: '>' is missing between ')' and 'dense'.");
    row("(dense 3 | dense 4) > dense 1",
        "network text:1:23: dense takes one input, but 2 branches end before it; join them with '> concat >' or '> add >'.");
    row("(dense 3 | dense 3 | dense 3) > subtract",
        "network text:1:33: subtract takes 2 inputs, but 3 branches end before it; leave some out, or join them with "
        "'> concat >' or '> add >'.");
    row("(dense 3 | dense 4)",
        "network text:1:20: The network ends in 2 branches; join them with '> concat', '> add' or '> multiply'.");
    row("(dense 3 | dense 4) > residual(dense 3)",
        "network text:1:23: residual adds one input to its output, but 2 branches end "
        "before it; join them with '> concat >' or '> add >'.");
    row("dense(64)",
        "network text:1:6: '(' cannot follow here; write values behind a blank, as in 'dense 64', and '>' before "
        "branches.");
    row("dense 3 > mse", "network text:1:11: 'mse' is a loss; it is chosen apart from the layers, so leave it out here.");
    row("input > dense 3", "network text:1:1: 'input' is put there by itself; begin with the first layer.");
}

void TestNetworkText::mistakesAreNamedWithTheirPlace()
{
    QFETCH(QString, text);
    QFETCH(QString, sentence);
    QCOMPARE(complaint(text.toStdString()), sentence);
}

void TestNetworkText::deepNestingIsRefusedInASentence()
{
    const auto nested = [](std::size_t depth) { return std::string(depth, '(') + "dense 1" + std::string(depth, ')'); };
    QVERIFY(parseNetwork(nested(64)) == parseNetwork("dense 1"));
    QCOMPARE(complaint(nested(65)),
             QStringLiteral("network text:1:66: Parentheses stand more than 64 deep; draw such a network or "
                            "load it as JSON."));
    QVERIFY(complaint(std::string(100000, '(')).contains("64 deep"));
    std::string residuals;
    for (int i = 0; i < 10000; ++i)
        residuals += "residual(";
    QVERIFY(complaint(residuals).contains("64 deep"));
}

void TestNetworkText::aLongTextIsReadQuickly()
{
    std::string text = "dense 3";
    while (text.size() < 100000)
        text += " > dense 3 relu > dropout 0.5";
    const GraphSpec graph = parseNetwork(text);
    QVERIFY(graph.nodes.size() > 6000);
    QCOMPARE(networkText(graph), text);
    QVERIFY(complaint(std::string(100000, 'x')).size() < 200);
    QVERIFY(complaint(std::string(2000000, ' ')).contains("million"));
    QVERIFY(complaint("dense " + std::string(100000, '9')).size() < 200);
    QVERIFY(complaint(std::string("dense\0 3", 8)).startsWith("network text:1:1:"));
}

void TestNetworkText::graphsThatCannotBeSaidGiveNoText()
{
    const GraphSpec graph = parseNetwork("dense 3 > dense 4 > dense 1");
    QVERIFY(networkText({}).empty());
    QVERIFY(networkText(withNode(graph, "input", {}, {})).empty());
    QVERIFY(networkText(withNode(graph, "relu", {}, {})).empty());
    QVERIFY(networkText(withNode(graph, "from_a_plug_in", {}, {})).empty());
    QVERIFY(networkText(withParams(graph, idOf(graph, "Dense 1"), {{"unknown", 1.0}})).empty());
    QVERIFY(networkText(withParams(graph, idOf(graph, "Dense 1"), {{"units", std::int64_t{-1}}})).empty());
    GraphSpec circle = withEdge(graph, {{idOf(graph, "Dense 3"), 0}, {idOf(graph, "Dense 1"), 0}});
    QVERIFY(networkText(circle).empty());
    // A skip into concat has no word in the text.
    GraphSpec skip = parseNetwork("(dense 3 | dense 4) > concat");
    skip = withEdge(skip, {{idOf(skip, "Input"), 0}, {skip.nodes.back().id, 1}});
    QVERIFY(networkText(skip).empty());
}

void TestNetworkText::theOutputLayerIsAddedOnlyWhenItIsMissing_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("task");
    QTest::addColumn<int>("classes");
    QTest::addColumn<QString>("complete");
    const auto row = [](const char *name, const char *text, Task task, int classes, const char *complete) {
        QTest::newRow(name) << text << static_cast<int>(task) << classes << complete;
    };
    row("binary, missing", "dense 8 relu", Task::Binary, 2, "dense 8 relu > dense 1");
    row("binary, there", "dense 8 relu > dense 1", Task::Binary, 2, "dense 8 relu > dense 1");
    row("classes, missing", "dense 8 relu", Task::Multiclass, 3, "dense 8 relu > dense 3");
    row("classes, there", "dense 8 relu > dense 3", Task::Multiclass, 3, "dense 8 relu > dense 3");
    row("classes, other number", "dense 8 relu > dense 4", Task::Multiclass, 3, "dense 8 relu > dense 4 > dense 3");
    row("softmax stays last", "dense 3 softmax", Task::Multiclass, 3, "dense 3 > softmax");
    row("regression", "dense 8 relu", Task::Regression, 0, "dense 8 relu > dense 1");
    row("a picture is flattened", "reshape 1 2 2 > conv 3 2", Task::Binary, 2,
        "reshape 1 2 2 > conv 3 2 > flatten > dense 1");
    row("dense without a number", "dense 8 relu > dense", Task::Multiclass, 5, "dense 8 relu > dense 5");
}

void TestNetworkText::theOutputLayerIsAddedOnlyWhenItIsMissing()
{
    QFETCH(QString, text);
    QFETCH(int, task);
    QFETCH(int, classes);
    QFETCH(QString, complete);
    const GraphSpec graph = completeNetwork(parseNetwork(text.toStdString()), tableOf(4, static_cast<Task>(task), classes));
    QCOMPARE(QString::fromStdString(networkText(graph)), complete);
}

void TestNetworkText::theLossFollowsFromTaskAndLastActivation_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("task");
    QTest::addColumn<QString>("loss");
    const auto row = [](const char *text, Task task, const char *loss) {
        QTest::addRow("%s, %s", text, taskName(task).c_str()) << text << static_cast<int>(task) << loss;
    };
    row("dense 4 relu", Task::Binary, "bce_logits");
    row("dense 1", Task::Binary, "bce_logits");
    row("dense 1 sigmoid", Task::Binary, "bce");
    row("dense 1 > sigmoid", Task::Binary, "bce");
    row("dense 1 > sigmoid > identity", Task::Binary, "bce");
    row("dense 1 > hard_sigmoid", Task::Binary, "bce");
    row("dense 4 sigmoid", Task::Binary, "bce_logits"); // a hidden layer: an output layer comes behind it
    row("dense 4 relu", Task::Multiclass, "cross_entropy");
    row("dense 3 softmax", Task::Multiclass, "nll");
    row("dense 3 > softmax", Task::Multiclass, "nll");
    row("dense 1 sigmoid", Task::Regression, "mse");
}

void TestNetworkText::theLossFollowsFromTaskAndLastActivation()
{
    QFETCH(QString, text);
    QFETCH(int, task);
    QFETCH(QString, loss);
    const GraphSpec graph = completeNetwork(parseNetwork(text.toStdString()), tableOf(4, static_cast<Task>(task), 3));
    QVERIFY(graph.findTitle("Loss"));
    QCOMPARE(QString::fromStdString(graph.findTitle("Loss")->type), loss);
    QVERIFY(graph.edgeInto({idOf(graph, "Loss"), 1})->from.node == idOf(graph, "Target"));
}

void TestNetworkText::aChosenLossIsTakenAndAnUnknownOneRefused()
{
    const DataSignature signature = tableOf(4, Task::Regression);
    GraphSpec graph = completeNetwork(parseNetwork("dense 4"), signature, "mae");
    QCOMPARE(graph.findTitle("Loss")->type, std::string("mae"));
    graph = completeNetwork(graph, signature, "huber");
    QCOMPARE(graph.findTitle("Loss")->type, std::string("huber"));
    QVERIFY_EXCEPTION_THROWN(completeNetwork(graph, signature, "hubber"), Error);
}

void TestNetworkText::completingTwiceChangesNothing()
{
    DataSignature signature = tableOf(4, Task::Binary);
    const GraphSpec once = completeNetwork(parseNetwork("dense 4 relu"), signature);
    QVERIFY(completeNetwork(once, signature) == once);
    signature.inputs[0].name = "image";
    const GraphSpec bound = completeNetwork(parseNetwork("dense 4 relu"), signature);
    QCOMPARE(bound.findTitle("Input")->params.word("source"), std::string("image"));
}

void TestNetworkText::aNetworkForGraphsRuns()
{
    const std::string text = "graphconv 64 relu > graphconv 64 relu > readout mean > dense 1";
    const DataSignature graphs = graphsOf(9, 5, Task::Regression), table = tableOf(5, Task::Regression);
    const GraphAnalysis analysis = analyse(completeNetwork(parseNetwork(text), graphs), &graphs);
    QVERIFY2(analysis.isRunnable(), analysis.issues.empty() ? "" : analysis.issues[0].message.str().c_str());
    const GraphAnalysis refused = analyse(completeNetwork(parseNetwork(text), table), &table);
    const GraphIssue *issue = findIssue(refused.issues, "shape");
    QVERIFY(issue && QString::fromStdString(issue->message.str()).contains("join it to an input that brings in graphs"));
}

void TestNetworkText::completedNetworksRun_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("shape");
    QTest::newRow("chain") << "dense 64 relu > dropout 0.2 > dense 32 relu"
                           << "30";
    QTest::newRow("pictures")
        << "conv 16 3 relu > maxpool 2 > conv 32 3 relu > maxpool 2 > flatten > dense 128 relu > dense 10"
        << "1x16x16";
    QTest::newRow("digits in a table") << "reshape 1 8 8 > conv 16 3 relu > maxpool 2 > flatten > dense 64 relu"
                                       << "64";
    QTest::newRow("branches") << "(dense 32 relu | dense 8 tanh) > concat > dense 1"
                              << "5";
    QTest::newRow("residual") << "residual(dense 64 relu > dense 64)"
                              << "64";
    QTest::newRow("norms") << "batchnorm > dense 8 > layernorm > gelu"
                           << "7";
}

void TestNetworkText::completedNetworksRun()
{
    QFETCH(QString, text);
    QFETCH(QString, shape);
    const DataSignature signature = imagesOf(Shape(Shape::parse(shape.toStdString())), 10);
    const GraphSpec graph = completeNetwork(parseNetwork(text.toStdString()), signature);
    const GraphAnalysis analysis = analyse(graph, &signature);
    QVERIFY2(analysis.isRunnable(), analysis.issues.empty() ? "" : analysis.issues[0].message.str().c_str());
    QCOMPARE(analysis.shapeAt(graph.edgeInto({idOf(graph, "Loss"), 0})->from), std::optional(Shape{10}));
    QCOMPARE(analysis.order.size(), graph.nodes.size());
}

QTEST_APPLESS_MAIN(TestNetworkText)
#include "tst_network_text.moc"
