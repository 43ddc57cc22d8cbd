// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/groups.hpp"
#include "engine/graph/unrolled.hpp"
#include "tests/engine/graph_fixture.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

using namespace netloom;

namespace {

const DataSignature table = tableOf(5, Task::Binary);

/// Groups the nodes of these titles and repeats them.
GraphSpec repeated(const GraphSpec &graph, const std::vector<std::string> &titles, int times, NodeId *added = nullptr)
{
    std::vector<NodeId> nodes;
    for (const std::string &title : titles)
        nodes.push_back(graph.findTitle(title) ? idOf(graph, title) : NodeId{});
    NodeId id;
    GraphSpec grouped = withGroup(graph, nodes, "Block", {}, &id);
    Group group = *grouped.group(id);
    group.repeats = times;
    if (added)
        *added = id;
    return withGroup(grouped, group);
}

/// The same numbers, whatever order the weights lie in: both networks get each layer's weights by its place in the chain.
double lossWith(const GraphSpec &graph, std::vector<double> *gradient)
{
    Network<double> network(graph, table, 40);
    double value = 0.3;
    for (double &weight : network.weights()) {
        value = 3.7 * value * (1 - value); // a fixed row of numbers in (0, 1)
        weight = value - 0.5;
    }
    ThreadPool pool(1);
    const StepResult result = network.trainStep(randomData(table, 40), rowsFrom(0, 40), stepKey, pool);
    gradient->assign(network.gradient().begin(), network.gradient().end());
    return result.loss;
}

} // namespace

class TestRepeatedGroups : public QObject
{
    Q_OBJECT
private slots:
    void aRepeatedLayerIsTheSameNetworkAsSoManyLayers()
    {
        const GraphSpec once = networkOf("dense 8 relu > dense 8 tanh > dense 4 relu", table);
        const GraphSpec drawn = repeated(once, {"Dense 2"}, 3);
        const GraphSpec written =
            networkOf("dense 8 relu > dense 8 tanh > dense 8 tanh > dense 8 tanh > dense 4 relu", table);
        std::vector<double> ofDrawn, ofWritten;
        QCOMPARE(lossWith(drawn, &ofDrawn), lossWith(written, &ofWritten));
        QVERIFY(ofDrawn == ofWritten);
        QCOMPARE(networkText(drawn), networkText(written));
        QCOMPARE(analyse(drawn, &table).total.parameters, analyse(written, &table).total.parameters);
    }

    void aRepeatedBlockWithAWayAroundIt()
    {
        const GraphSpec once = networkOf("dense 8 relu > residual(dense 8 relu > dense 8)", table);
        const GraphSpec drawn = repeated(once, {"Dense 2", "Dense 3", "Add 1"}, 4);
        const GraphSpec written = networkOf("dense 8 relu > residual(dense 8 relu > dense 8) > residual(dense 8 relu > "
                                            "dense 8) > residual(dense 8 relu > dense 8) > residual(dense 8 relu > dense 8)",
                                            table);
        std::vector<double> ofDrawn, ofWritten;
        QCOMPARE(lossWith(drawn, &ofDrawn), lossWith(written, &ofWritten));
        QVERIFY(ofDrawn == ofWritten);
        const std::int64_t inBlock = analyse(once, &table).nodes[idOf(once, "Dense 2")].cost.parameters;
        QCOMPARE(analyse(drawn, &table).nodes[idOf(drawn, "Dense 2")].cost.parameters, 4 * inBlock);
    }

    void groupsInGroupsMultiply()
    {
        const GraphSpec once = networkOf("dense 8 relu > dense 8 tanh > dropout 0.1 > dense 4", table);
        NodeId inner;
        GraphSpec drawn = repeated(once, {"Dense 2"}, 2, &inner);
        NodeId outer;
        drawn = withGroup(drawn, {inner, idOf(drawn, "Dropout 1")}, "Outer", {}, &outer);
        Group group = *drawn.group(outer);
        group.repeats = 3;
        drawn = withGroup(drawn, group);
        QCOMPARE(QString::fromStdString(networkText(drawn)),
                 QString("dense 8 relu > dense 8 tanh > dense 8 tanh > dropout 0.1 > dense 8 tanh > dense 8 tanh > dropout "
                         "0.1 > dense 8 tanh > dense 8 tanh > dropout 0.1 > dense 4 > dense 1"));
        QVERIFY(analyse(drawn, &table).isRunnable());
    }

    void shapesBehindABlockAreThoseOfItsLastCopy()
    {
        const DataSignature pictures = imagesOf({1, 32, 32}, 3);
        const GraphSpec once = networkOf("conv 8 3 padding=same > maxpool 2 > flatten", pictures);
        const GraphSpec drawn = repeated(once, {"Convolution 1", "Max pooling 1"}, 3);
        const GraphAnalysis analysis = analyse(drawn, &pictures);
        QVERIFY(analysis.isRunnable());
        QCOMPARE(analysis.shapeAt({idOf(drawn, "Max pooling 1"), 0}), std::optional(Shape{8, 4, 4}));
        const NodeId inside = idOf(drawn, "Convolution 1");
        QCOMPARE(analysis.shapeAt({inside, 0}), std::optional(Shape{8, 32, 32}));
        QCOMPARE(analysis.nodes.at(inside).outputsOfLastCopy.size(), std::size_t{1});
        QCOMPARE(analysis.nodes.at(inside).outputsOfLastCopy[0], std::optional(Shape{8, 8, 8}));
        QVERIFY(analysis.nodes.at(idOf(drawn, "Max pooling 1")).outputsOfLastCopy.empty());
    }

    void theCopiesStayWhatTheyAreWhenMoreIsDrawn()
    {
        const GraphSpec drawn = repeated(networkOf("dense 8 relu > dense 8 tanh > dense 4", table), {"Dense 2"}, 3);
        const GraphSpec more = withNode(drawn, "dropout", {}, {});
        const std::vector<Node> before = unrolled(drawn).graph.nodes, after = unrolled(more).graph.nodes;
        QCOMPARE(before.back().id, after.back().id);
        QCOMPARE(before.back().title, std::string("Dense 2 (3)"));
        QVERIFY(trainsTheSame(drawn, withGroup(drawn, {idOf(drawn, "Dense 1")}, "Frame", {})));
        QVERIFY(!trainsTheSame(drawn, repeated(withoutGroup(drawn, drawn.groups[0].id), {"Dense 2"}, 2)));
    }

    void twoWaysInAreRefusedWithAWayOut()
    {
        const GraphSpec once = networkOf("(dense 8 relu | dense 8 tanh) > add > dense 4", table);
        NodeId block;
        const GraphSpec drawn = repeated(once, {"Add 1"}, 2, &block);
        const GraphAnalysis analysis = analyse(drawn, &table);
        const GraphIssue *issue = findIssue(analysis.issues, "repeat");
        QVERIFY(issue);
        QCOMPARE(issue->node, idOf(drawn, "Add 1"));
        QVERIFY(analyse(issue->repairs.at(0).apply(drawn), &table).isRunnable());
        QVERIFY_EXCEPTION_THROWN(Network<float>(drawn, table, 8), Error);
    }

    void anAbsurdNumberOfCopiesIsRefusedAtOnce()
    {
        GraphSpec drawn = networkOf("dense 8 relu > dense 8 tanh > dense 4", table);
        for (int depth = 0; depth < 8; ++depth) {
            NodeId id;
            drawn = withGroup(drawn, {depth == 0 ? idOf(drawn, "Dense 2") : drawn.groups.back().id}, "Deep", {}, &id);
            Group group = *drawn.group(id);
            group.repeats = mostRepeats;
            drawn = withGroup(drawn, group);
        }
        const GraphAnalysis analysis = analyse(drawn, &table);
        QVERIFY(findIssue(analysis.issues, "repeat"));
        QVERIFY(unrolled(drawn).graph.nodes.size() <= 20'000);
    }

    void aCopyThatDoesNotFitIsNamedAtTheNodeThatWasDrawn()
    {
        const GraphSpec once = networkOf("reshape 1x4x4 > conv 2 3 > flatten > dense 4", tableOf(16, Task::Binary));
        const GraphSpec drawn = repeated(once, {"Convolution 1"}, 3); // 4x4, 2x2, and then nothing is left
        const DataSignature signature = tableOf(16, Task::Binary);
        const GraphAnalysis analysis = analyse(drawn, &signature);
        QVERIFY(!analysis.isRunnable());
        QCOMPARE(analysis.issues.front().node, idOf(drawn, "Convolution 1"));
    }
};

QTEST_APPLESS_MAIN(TestRepeatedGroups)
#include "tst_repeated_groups.moc"
