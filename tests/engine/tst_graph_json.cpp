// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/graph/graph_json.hpp"
#include "engine/graph/groups.hpp"
#include "tests/engine/graph_fixture.hpp"

#include <QTest>

#include <limits>

using namespace netloom;

namespace {

QString complaint(const std::string &json)
{
    try {
        graphFromJson(json, "graph.json");
    } catch (const Error &error) {
        return error.kind() == ErrorKind::File ? QString::fromUtf8(error.what()) : QStringLiteral("wrong kind of error");
    }
    return {};
}

} // namespace

class TestGraphJson : public QObject
{
    Q_OBJECT
private slots:
    void whatIsWrittenReadsBackEqual();
    void unknownNodesAndSettingsAreKept();
    void aShortHandIsEnough();
    void missingOrRepeatedTitlesBecomeFresh();
    void mistakesAreNamedWithLineAndColumn_data();
    void mistakesAreNamedWithLineAndColumn();
    void everyTruncationIsRefused();
    void hostileTextsAreRefusedInASentence();
    void textThatIsNoUtf8IsStillWritten();
};

void TestGraphJson::whatIsWrittenReadsBackEqual()
{
    GraphSpec graph = completeNetwork(parseNetwork("(dense 8 relu l2=0.1 | dense 4 bias=false) > concat > dropout 0.25"),
                                      tableOf(5, Task::Binary));
    graph = withTitle(graph, idOf(graph, "Dense 1"), "Größe \"q\" \\ 层");
    graph = withPosition(graph, idOf(graph, "Dense 2"), {-1.5e-7, 1.0 / 3});
    graph = withoutNodes(graph, {idOf(graph, "Loss")});
    graph = withParams(graph, graph.nodes[0].id,
                       {{"whole", std::numeric_limits<std::int64_t>::min()}, {"real", 2.0}, {"flag", true}});
    QVERIFY(graphFromJson(graphToJson(graph), "clipboard") == graph);
    QVERIFY(graphFromJson(graphToJson({}), "clipboard") == GraphSpec{});
    QVERIFY(graphToJson(graph).find("\"version\": 1") != std::string::npos); // what older programs know, they can read

    NodeId block;
    GraphSpec grouped = withGroup(graph, {idOf(graph, "Dense 2"), idOf(graph, "Concat 1")}, "Block \"1\"", {}, &block);
    Group folded = *grouped.group(block);
    folded.note = "two\nlines";
    folded.isFolded = true;
    folded.repeats = 12;
    folded.position = {-3, 0.25};
    grouped = withGroup(withGroup(grouped, folded), {block}, "Outer", {});
    grouped = withBends(grouped, grouped.edges.front(), {{1, 2}, {3.5, -4}});
    grouped.flow = Flow::Down;
    QVERIFY(graphFromJson(graphToJson(grouped), "clipboard") == grouped);
}

void TestGraphJson::unknownNodesAndSettingsAreKept()
{
    const GraphSpec graph = graphFromJson(
        R"({"nodes":[{"id":4,"type":"quantum_gate","title":"Gate","params":{"qubits":3,"angle":0.5,"basis":"x"},"position":[1,2]}]})",
        "g");
    QCOMPARE(graph.nodes[0].type, std::string("quantum_gate"));
    QCOMPARE(graph.nodes[0].params, (Params{{"qubits", std::int64_t{3}}, {"angle", 0.5}, {"basis", "x"}}));
    QCOMPARE(graph.nextId, 5U);
    QVERIFY(graphFromJson(graphToJson(graph), "g") == graph);
}

void TestGraphJson::aShortHandIsEnough()
{
    const GraphSpec graph = graphFromJson(R"({"nodes":[{"id":1,"type":"input"},{"id":2,"type":"dense","params":{"units":3}}],
                                              "edges":[{"from":1,"to":2}]})",
                                          "g");
    QCOMPARE(networkText(graph), std::string("dense 3"));
    QVERIFY(graph.nodes[1].position.x > graph.nodes[0].position.x);
}

void TestGraphJson::missingOrRepeatedTitlesBecomeFresh()
{
    const GraphSpec graph = graphFromJson(R"({"nodes":[{"id":1,"type":"dense"},{"id":2,"type":"dense","title":"Dense 1"},
                                              {"id":3,"type":"dense","title":"Dense 1"}]})",
                                          "g");
    QCOMPARE(graph.nodes[1].title, std::string("Dense 1"));
    QVERIFY(graph.nodes[0].title != graph.nodes[1].title);
    QVERIFY(graph.nodes[2].title != graph.nodes[1].title && graph.nodes[2].title != graph.nodes[0].title);
}

void TestGraphJson::mistakesAreNamedWithLineAndColumn_data()
{
    QTest::addColumn<QString>("json");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *name, const char *json, const char *sentence) {
        QTest::newRow(name) << QString::fromUtf8(json) << sentence;
    };
    row("empty", "", "graph.json:1:1: This is not valid JSON; mend what stands here, or export the graph again.");
    row("comma missing", "{\n  \"nodes\": [] \"edges\": []\n}",
        "graph.json:2:21: This is not valid JSON; mend what stands here, or export the graph again.");
    row("a list", "[]", "graph.json:1:1: This is no graph; it needs an object with 'nodes' and 'edges'.");
    row("nodes no list", "{\"nodes\": 3}", "graph.json:1:11: 'nodes' must be a list in square brackets.");
    row("newer", "{\"version\": 7, \"nodes\": []}",
        "graph.json:1:13: A newer Netloom wrote this graph (form 7; this one reads 2); open it there.");
    row("node no object", "{\"nodes\": [\n3]}", "graph.json:2:1: A node must be an object with 'id' and 'type'.");
    row("no id", "{\"nodes\": [{\"type\": \"dense\"}]}", "graph.json:1:12: The node needs 'id' with a whole number.");
    row("negative id", "{\"nodes\": [{\"id\": -1}]}",
        "graph.json:1:19: A whole number from 0 to 4294967295 must stand here.");
    row("id 0", "{\"nodes\": [{\"id\": 0}]}", "graph.json:1:19: A node's id must lie from 1 to 4294967294.");
    row("no type", "{\"nodes\": [{\"id\": 1}]}", "graph.json:1:12: The node needs 'type' with a text.");
    row("id twice", "{\"nodes\": [{\"id\": 1, \"type\": \"a\"},\n  {\"id\": 1, \"type\": \"b\"}]}",
        "graph.json:2:3: Two nodes have the id 1; give one of them another.");
    row("a list as setting",
        "{\"nodes\": [{\"id\": 1, \"type\": \"ä\", \"params\": {\"b\": {\"c\": [1]}, \"units\": [2]}}]}",
        "graph.json:1:51: The setting 'b' takes a number, a text, true or false.");
    row("position", "{\"nodes\": [{\"id\": 1, \"type\": \"a\", \"position\": [1]}]}",
        "graph.json:1:47: A position is two numbers: [x, y].");
    row("a group in itself",
        "{\"nodes\": [],\n\"groups\": [{\"id\": 1, \"title\": \"A\", \"group\": 2}, {\"id\": 2, \"title\": \"B\", "
        "\"group\": 1}]}",
        "graph.json:2:11: A contains itself; put it into another group or into none.");
    row("a group that is not there", "{\"nodes\": [{\"id\": 1, \"type\": \"a\", \"group\": 5}]}",
        "graph.json:1:11: a 1 stands in a group that there is not; add the group or leave 'group' out.");
    row("a group with a node's id",
        "{\"nodes\": [{\"id\": 1, \"type\": \"a\"}], \"groups\": [{\"id\": 1, \"title\": \"A\"}]}",
        "graph.json:1:48: The group's id 1 is taken or none; give it another.");
    row("a group for ever", "{\"nodes\": [], \"groups\": [{\"id\": 1, \"title\": \"A\", \"repeats\": 9999}]}",
        "graph.json:1:61: A group stands from 1 to 1000 times.");
    row("a bend of no wire", "{\"nodes\": [], \"bends\": [{\"to\": [1, 0], \"points\": []}]}",
        "graph.json:1:32: No wire ends here, so none can be bent.");
    row("a flow to nowhere", "{\"nodes\": [], \"flow\": \"up\"}", "graph.json:1:23: A network flows 'right' or 'down'.");
    row("wire to nobody", "{\"nodes\": [{\"id\": 1, \"type\": \"a\"}],\n\"edges\": [{\"from\": 1, \"to\": [2, 0]}]}",
        "graph.json:2:29: No node has the id 2; mend the wire or add the node.");
    row("wire without end", "{\"nodes\": [], \"edges\": [{\"from\": 1}]}",
        "graph.json:1:25: A wire must be an object with 'from' and 'to'.");
    row("endless port", "{\"nodes\": [], \"edges\": [{\"from\": [1, 99999999], \"to\": 1}]}",
        "graph.json:1:38: A whole number from 0 to 65535 must stand here.");
}

void TestGraphJson::mistakesAreNamedWithLineAndColumn()
{
    QFETCH(QString, json);
    QFETCH(QString, sentence);
    QCOMPARE(complaint(json.toStdString()), sentence);
}

void TestGraphJson::everyTruncationIsRefused()
{
    std::string json = graphToJson(parseNetwork("(dense 3 | dense 4 relu) > concat"));
    json.erase(json.find_last_of('}') + 1);
    for (std::size_t length = 0; length < json.size(); ++length)
        QVERIFY2(complaint(json.substr(0, length)).startsWith("graph.json:"), std::to_string(length).c_str());
}

void TestGraphJson::hostileTextsAreRefusedInASentence()
{
    QVERIFY(complaint(std::string(200000, '[')).startsWith("graph.json:1:"));
    QVERIFY(complaint(std::string(200000, '[') + std::string(200000, ']')).contains("deep"));
    QVERIFY(complaint("{\"nodes\": [{\"id\": 1, \"type\": \"\xff\xfe\"}]}").startsWith("graph.json:1:"));
    QVERIFY(complaint("{\"nodes\": [{\"id\": 1e999}]}").startsWith("graph.json:1:"));
    QVERIFY(complaint("{\"nodes\": [{\"id\": 18446744073709551615}]}").contains("4294967295"));
    QVERIFY(complaint(std::string("{\"nodes\"\0: []}", 14)).startsWith("graph.json:1:9:"));
}

void TestGraphJson::textThatIsNoUtf8IsStillWritten()
{
    GraphSpec graph = withNode({}, "dense", {}, {});
    graph.nodes[0].title = "\xff";
    QCOMPARE(graphFromJson(graphToJson(graph), "g").nodes[0].title, std::string("\xEF\xBF\xBD"));
}

QTEST_APPLESS_MAIN(TestGraphJson)
#include "tst_graph_json.moc"
