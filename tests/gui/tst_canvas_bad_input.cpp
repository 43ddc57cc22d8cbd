// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/graph_json.hpp"
#include "tests/gui/canvas_fixture.hpp"

#include <QClipboard>
#include <QGuiApplication>
#include <QPushButton>

using namespace netloom;

namespace {

/// Convolutions that are fed with rows of numbers, two merged pictures of unlike sizes, settings out of range: each is
/// wrong.
GraphSpec thousandErrors()
{
    GraphSpec graph;
    for (int i = 0; i < 250; ++i) {
        const double y = 90.0 * i;
        NodeId dense, conv, strange, add;
        graph = withNode(std::move(graph), "dense", {0, y}, {{"units", std::int64_t{0}}}, &dense);
        graph = withNode(std::move(graph), "conv", {190, y}, {{"kernel", std::int64_t{99}}}, &conv);
        graph = withNode(std::move(graph), "no_such_layer", {380, y}, {}, &strange);
        graph = withNode(std::move(graph), "add", {570, y}, {}, &add);
        graph.edges.push_back({{strange, 7}, {add, 3}});
    }
    return graph;
}

} // namespace

class TestCanvasBadInput : public QObject
{
    Q_OBJECT
private slots:
    void aThousandBrokenNodesArePastedAndMoved();
    void theLastOfAThousandErrorsHasRepairsToo();
    void manyErrorsGoWithFewSearches();
    void textThatIsNoNetworkIsSaidInOneSentenceAndNothingIsLost_data();
    void textThatIsNoNetworkIsSaidInOneSentenceAndNothingIsLost();
};

void TestCanvasBadInput::aThousandBrokenNodesArePastedAndMoved()
{
    CanvasBench bench;
    const std::size_t before = bench.graph().nodes.size();
    QGuiApplication::clipboard()->setText(QString::fromStdString(graphToJson(thousandErrors())));
    QStringList said;
    connect(&bench.view, &CanvasView::troubled, this, [&](const QString &sentence) { said << sentence; });
    bench.view.paste();
    QCOMPARE(said, QStringList());
    QCOMPARE(bench.graph().nodes.size(), before + 1000);
    QCOMPARE(bench.names.size(), 1);
    std::set<NodeId> broken;
    for (const GraphIssue &issue : bench.view.canvas().content().issues) {
        broken.insert(issue.node);
        QVERIFY(issue.message.str().ends_with('.'));
        QVERIFY(issue.message.str().find('\n') == std::string::npos);
    }
    QVERIFY(broken.size() >= 1000);

    bench.view.setSelectedNodes({bench.graph().nodes.back().id});
    bench.view.setZoomAndCentre(1, {bench.graph().nodes.back().position.x, bench.graph().nodes.back().position.y});
    const QPoint from = bench.middle(bench.graph().nodes.back().title.c_str());
    bench.drag(from, from + QPoint(0, 60));
    QVERIFY(bench.names.back().startsWith("move "));
}

void TestCanvasBadInput::theLastOfAThousandErrorsHasRepairsToo()
{
    CanvasBench bench;
    bench.put(withGraph(bench.graph(), thousandErrors(), {0, 300}));
    const GraphIssue *last = nullptr;
    for (const GraphIssue &issue : bench.view.canvas().content().issues)
        if (issue.code == "unconnected")
            last = &issue;
    QVERIFY(last);
    QVERIFY(last->repairs.empty()); // of so many they are not worked out before somebody asks
    bench.view.setSelectedNodes({last->node});
    const QList<QPushButton *> buttons = bench.view.findChildren<QPushButton *>("repair");
    QVERIFY(!buttons.isEmpty());
    QVERIFY(buttons.first()->isVisible());
    const std::size_t edges = bench.graph().edges.size();
    buttons.first()->click();
    QVERIFY(bench.graph().edges.size() > edges);
}

void TestCanvasBadInput::manyErrorsGoWithFewSearches()
{
    const DataSignature signature = twoClasses(30);
    const GraphAnalysis analysis = analyse(thousandErrors(), &signature);
    const auto searched = std::count_if(analysis.issues.begin(), analysis.issues.end(), [](const GraphIssue &issue) {
        return issue.code == "unconnected" && !issue.repairs.empty();
    });
    QVERIFY(searched > 0 && searched <= 30);
}

void TestCanvasBadInput::textThatIsNoNetworkIsSaidInOneSentenceAndNothingIsLost_data()
{
    QTest::addColumn<QString>("text");
    QTest::newRow("a letter") << "Dear Sir or Madam, thank you for your letter of 3 May.";
    QTest::newRow("nothing") << "";
    QTest::newRow("JSON of something else") << R"({"name": "package", "version": "1.0"})";
    QTest::newRow("half a JSON") << R"({"nodes": [{"id": 1, "type": "dense")";
    QTest::newRow("a list") << "[1, 2, 3]";
    QTest::newRow("nodes that are numbers") << R"({"nodes": [1, 2], "edges": "x"})";
    QTest::newRow("wires to nobody") << R"({"nodes": [], "edges": [{"from": [1, 0], "to": [2, 0]}]})";
    QTest::newRow("control characters") << QString::fromLatin1("\x01\x02\x7f dense \x1b[31m");
    QTest::newRow("deeply nested") << QString(20000, '[') + QString(20000, ']');
    QTest::newRow("deeply nested text") << QString(20000, '(') + "dense 3" + QString(20000, ')');
    QTest::newRow("very long") << QString("lorem ipsum ").repeated(100000);
}

void TestCanvasBadInput::textThatIsNoNetworkIsSaidInOneSentenceAndNothingIsLost()
{
    QFETCH(QString, text);
    CanvasBench bench;
    const GraphSpec before = bench.graph();
    QStringList said;
    connect(&bench.view, &CanvasView::troubled, this, [&](const QString &sentence) { said << sentence; });
    QGuiApplication::clipboard()->setText(text);
    bench.view.paste();
    QCOMPARE(bench.graph(), before);
    QCOMPARE(bench.names, QStringList());
    QCOMPARE(said.size(), 1);
    QVERIFY(said.first().size() < 200);
    QCOMPARE(QGuiApplication::clipboard()->text(), text);
}

QTEST_MAIN(TestCanvasBadInput)
#include "tst_canvas_bad_input.moc"
