// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/check_scene.hpp"

#include <set>

using namespace netloom;

class TestDesignChecks : public QObject
{
    Q_OBJECT
private slots:
    void aCheckFiresWhereItShould_data();
    void aCheckFiresWhereItShould();
    void aCheckStaysSilentWhereAllIsWell_data();
    void aCheckStaysSilentWhereAllIsWell();
    void checksOfTheDataFire();
    void checksOfTheDataStaySilent();
    void aDeadBranchIsRemovedAsAWhole();
    void errorsComeFirst();
    void everyCheckHasItsOwnCodeAndHelp();
    void checksBearHalfBuiltAndDamagedGraphs_data();
    void checksBearHalfBuiltAndDamagedGraphs();
    void checksBearEveryLayerAnywhere();
};

void TestDesignChecks::aCheckFiresWhereItShould_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("task");
    QTest::addColumn<QString>("loss");
    QTest::addColumn<QString>("code");
    QTest::addColumn<QString>("title");
    QTest::addColumn<QString>("repair");
    QTest::addColumn<QString>("mended");
    const auto row = [](const char *name, const char *text, Task task, const char *loss, const char *code, const char *title,
                        const char *repair, const char *mended) {
        QTest::newRow(name) << text << static_cast<int>(task) << loss << code << title << repair << mended;
    };
    row("sigmoid setting into logits", "dense 1 sigmoid", Task::Binary, "bce_logits", "logits-after-activation", "Dense 1",
        "Set activation of Dense 1 to linear", "dense 1 linear");
    row("sigmoid layer into logits", "dense 1 > sigmoid", Task::Binary, "bce_logits", "logits-after-activation", "Sigmoid 1",
        "Remove Sigmoid 1", "dense 1");
    row("softmax into logits", "dense 3 > softmax", Task::Multiclass, "cross_entropy", "logits-after-activation",
        "Softmax 1", "Remove Softmax 1", "dense 3");
    row("logits into probabilities", "dense 1", Task::Binary, "bce", "probabilities-missing", "Loss", nullptr, "dense 1");
    row("logits into negative log", "dense 3", Task::Multiclass, "nll", "probabilities-missing", "Loss", nullptr, "dense 3");
    row("softmax twice", "dense 3 > softmax > softmax", Task::Multiclass, "nll", "softmax-twice", "Softmax 2",
        "Remove Softmax 2", "dense 3 > softmax");
    row("softmax over one unit", "dense 1 > softmax", Task::Binary, "bce", "output-count", "Softmax 1", nullptr,
        "dense 1 > sigmoid");
    row("two linear layers", "dense 8 > dense 3", Task::Multiclass, "", "missing-nonlinearity", "Dense 1",
        "Set activation of Dense 1 to relu", "dense 8 relu > dense 3");
    row("two linear layers with dropout between", "dense 8 > dropout 0.5 > dense 3", Task::Multiclass, "",
        "missing-nonlinearity", "Dense 1", "Set activation of Dense 1 to relu", "dense 8 relu > dropout 0.5 > dense 3");
    row("two linear convolutions", "reshape 1x2x2 > conv_transpose 4 > conv 2 2 relu > flatten > dense 3", Task::Multiclass,
        "", "missing-nonlinearity", "Transposed convolution 1", "Set activation of Transposed convolution 1 to relu",
        "reshape 1 2 2 > conv_transpose 4 relu > conv 2 2 relu > flatten > dense 3");
    row("dropout before norm", "dense 8 > dropout 0.3 > batchnorm > relu > dense 3", Task::Multiclass, "",
        "dropout-before-batchnorm", "Dropout 1", nullptr, "dense 8 > batchnorm > dropout 0.3 > relu > dense 3");
}

void TestDesignChecks::aCheckFiresWhereItShould()
{
    QFETCH(QString, text);
    QFETCH(int, task);
    QFETCH(QString, loss);
    QFETCH(QString, code);
    QFETCH(QString, title);
    QFETCH(QString, repair);
    QFETCH(QString, mended);
    Scene made = scene(text, static_cast<Task>(task), qPrintable(loss));
    const auto findings = made.findings();
    const GraphIssue *finding = findIssue(findings, code.toStdString());
    QVERIFY2(finding, qPrintable(codes(findings).join(' ')));
    QCOMPARE(QString::fromStdString(made.graph.find(finding->node)->title), title);
    const std::string sentence = finding->message.str();
    QVERIFY2(sentence.ends_with('.') && sentence.find('{') == std::string::npos, sentence.c_str());
    QVERIFY(!finding->repairs.empty() && finding->repairs.size() <= 3);
    if (!repair.isEmpty())
        QCOMPARE(QString::fromStdString(finding->repairs[0].label.str()), repair);
    for (const Repair &each : finding->repairs) {
        Scene after = made;
        after.graph = each.apply(made.graph);
        QVERIFY2(!codes(after.findings()).contains(code), each.label.str().c_str());
    }
    QCOMPARE(QString::fromStdString(networkText(finding->repairs[0].apply(made.graph))), mended);
}

void TestDesignChecks::aCheckStaysSilentWhereAllIsWell_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<int>("task");
    QTest::addColumn<QString>("loss");
    const auto row = [](const char *text, Task task, const char *loss) {
        QTest::addRow("%s into %s", text, loss) << text << static_cast<int>(task) << loss;
    };
    row("dense 8 relu > dense 1", Task::Binary, "bce_logits");
    row("dense 8 sigmoid > dense 1 sigmoid", Task::Binary, "bce");
    row("dense 8 sigmoid > dense 1 > sigmoid", Task::Binary, "bce");
    row("dense 8 tanh > dense 3", Task::Multiclass, "cross_entropy");
    row("dense 8 tanh > dense 3 softmax", Task::Multiclass, "nll");
    row("dense 8 > gelu > dense 1 sigmoid", Task::Regression, "mse");
    row("dense 8 bias=false > batchnorm > relu > dropout 0.3 > dense 8 relu > dense 1", Task::Regression, "mae");
    row("(dense 8 relu | dense 8 tanh) > concat > dense 1", Task::Regression, "huber");
    row("dense 8 relu > dense 5", Task::Multiclass, "triplet");
    row("dense 8 relu > dense 5", Task::Binary, "triplet");
}

void TestDesignChecks::aCheckStaysSilentWhereAllIsWell()
{
    QFETCH(QString, text);
    QFETCH(int, task);
    QFETCH(QString, loss);
    Scene made = scene(text, static_cast<Task>(task), qPrintable(loss));
    made.trainRows = 1000000;
    made.classCounts.assign(made.signature.classes.size(), 500);
    const auto findings = made.findings();
    QVERIFY2(findings.empty(), qPrintable(codes(findings).join(' ')));
}

void TestDesignChecks::checksOfTheDataFire()
{
    Scene made = scene("dense 8 relu > dense 3", Task::Multiclass);
    made.trainRows = 50; // 4 x 8 + 8 + 8 x 3 + 3 = 67 parameters
    made.classCounts = {900, 0, 40};
    made.featureScaleRatio = 5000;
    auto findings = made.findings();
    QCOMPARE(codes(findings), (QStringList{"output-count", "unscaled-inputs", "more-parameters-than-data"}));
    QVERIFY(findings[0].message.str().find("'class 1'") != std::string::npos);
    QCOMPARE(findings[2].severity, Severity::Hint);
    QVERIFY(findings[2].message.str().find("67 parameters for 50") != std::string::npos);
    made.graph = findings[1].repairs.at(0).apply(made.graph);
    QCOMPARE(networkText(made.graph), std::string("batchnorm > dense 8 relu > dense 3"));
    for (const Repair &repair : findings[2].repairs) {
        Scene after = made;
        after.graph = repair.apply(made.graph);
        QVERIFY2(!codes(after.findings()).contains("more-parameters-than-data"), repair.label.str().c_str());
        QVERIFY(!codes(after.findings()).contains("unscaled-inputs"));
    }

    made.classCounts = {900, 300, 40};
    findings = made.findings();
    const GraphIssue *imbalance = findIssue(findings, "class-imbalance");
    QVERIFY(imbalance && imbalance->severity == Severity::Hint);
    QVERIFY(imbalance->message.str().find("'class 0' has 900 training rows and 'class 2' only 40") != std::string::npos);
    QCOMPARE(imbalance->repairs.at(0).label.str(), std::string("Set class weights of Loss to 1,3,22.5"));
    made.graph = imbalance->repairs[0].apply(made.graph);
    QVERIFY(!codes(made.findings()).contains("class-imbalance"));
    QVERIFY(analyse(made.graph, &made.signature).isRunnable());

    Scene two = scene("dense 8 relu > dense 1", Task::Binary);
    two.classCounts = {900, 45};
    const auto ofTwo = two.findings();
    QCOMPARE(findIssue(ofTwo, "class-imbalance")->repairs.at(0).label.str(),
             std::string("Set weight of positives of Loss to 20"));

    for (const char *loss : {"bce", "hinge"}) { // these know no weights
        Scene other =
            scene(QString(loss) == "bce" ? "dense 8 relu > dense 1 sigmoid" : "dense 8 relu > dense 1", Task::Binary, loss);
        other.classCounts = {900, 45};
        const auto found = other.findings();
        const GraphIssue *finding = findIssue(found, "class-imbalance");
        QVERIFY2(finding, loss);
        other.graph = finding->repairs.at(0).apply(other.graph);
        QVERIFY2(other.findings().empty(), qPrintable(codes(other.findings()).join(' ')));
        QVERIFY(analyse(other.graph, &other.signature).isRunnable());
        QCOMPARE(networkText(other.graph),
                 std::string("dense 8 relu > dense 1").append(QString(loss) == "bce" ? " linear" : ""));
    }
    Scene focal = scene("dense 8 relu > dense 3", Task::Multiclass, "focal");
    focal.classCounts = {900, 300, 40};
    QVERIFY(!codes(focal.findings()).contains("class-imbalance"));
}

void TestDesignChecks::checksOfTheDataStaySilent()
{
    Scene made = scene("dense 8 relu > dense 3", Task::Multiclass);
    made.trainRows = 67;
    made.classCounts = {90, 30, 10};
    made.featureScaleRatio = 99;
    QVERIFY2(made.findings().empty(), qPrintable(codes(made.findings()).join(' ')));
    made.classCounts = {};
    made.trainRows = 0;
    QVERIFY(made.findings().empty());
}

void TestDesignChecks::aDeadBranchIsRemovedAsAWhole()
{
    Scene made = scene("dense 8 relu > dense 1", Task::Binary);
    const GraphSpec whole = made.graph;
    NodeId first, second;
    made.graph = withNode(made.graph, "dense", {}, {}, &first);
    made.graph = withNode(made.graph, "tanh", {}, {}, &second);
    made.graph = withEdge(made.graph, {{idOf(whole, "Dense 1"), 0}, {first, 0}});
    made.graph = withEdge(made.graph, {{first, 0}, {second, 0}});
    const auto findings = made.findings();
    QCOMPARE(codes(findings), QStringList{"dead-branch"});
    QVERIFY(findings[0].node == second);
    const GraphSpec mended = findings[0].repairs.at(0).apply(made.graph);
    QCOMPARE(mended.nodes, whole.nodes);
    QCOMPARE(mended.edges, whole.edges);
}

void TestDesignChecks::errorsComeFirst()
{
    Scene made = scene("dense 8 > dense 1 sigmoid", Task::Binary, "bce_logits");
    made.featureScaleRatio = 1e300;
    made.trainRows = 3;
    const auto findings = made.findings();
    QVERIFY(findings.size() >= 4);
    QVERIFY(std::is_sorted(findings.begin(), findings.end(),
                           [](const GraphIssue &a, const GraphIssue &b) { return a.severity < b.severity; }));
    QCOMPARE(findings[0].code, std::string("logits-after-activation"));
}

void TestDesignChecks::everyCheckHasItsOwnCodeAndHelp()
{
    std::set<std::string> ids;
    for (const DesignCheck *check : designChecks().all()) {
        QVERIFY(ids.insert(check->info().id).second);
        QVERIFY(check->info().help.ends_with('.'));
    }
    QCOMPARE(ids.size(), std::size_t{45});
}

void TestDesignChecks::checksBearHalfBuiltAndDamagedGraphs_data()
{
    QTest::addColumn<int>("kind");
    QTest::newRow("empty") << 0;
    QTest::newRow("no loss") << 1;
    QTest::newRow("circle") << 2;
    QTest::newRow("loss alone") << 3;
    QTest::newRow("norms in a circle") << 4;
    QTest::newRow("wires to nobody") << 5;
}

void TestDesignChecks::checksBearHalfBuiltAndDamagedGraphs()
{
    QFETCH(int, kind);
    Scene made = scene("dense 8 > dropout 0.5 > batchnorm > flatten > dense 1 > softmax", Task::Binary);
    made.trainRows = 1;
    made.featureScaleRatio = 1e9;
    made.classCounts = {1, 100};
    made.recipe.emplace().batchSize = 1;
    made.validationRows = 0;
    GraphSpec &graph = made.graph;
    if (kind == 0)
        graph = {};
    if (kind == 1)
        graph = withoutNodes(graph, {idOf(graph, "Loss")});
    if (kind == 2)
        graph = withEdge(graph, {{idOf(graph, "Dense 2"), 0}, {idOf(graph, "Dense 1"), 0}});
    if (kind == 3)
        graph = withNode({}, "bce_logits", {}, {});
    if (kind == 4)
        for (Node &node : graph.nodes)
            if (node.type == "dense")
                node.type = "batchnorm";
    if (kind == 4)
        graph = withEdge(graph, {{graph.nodes[5].id, 0}, {graph.nodes[1].id, 0}});
    if (kind == 5)
        for (Edge &edge : graph.edges)
            edge.from.node.value += 1000;
    const auto findings = made.findings();
    QVERIFY(!findings.empty());
    for (const GraphIssue &finding : findings)
        for (const Repair &repair : finding.repairs)
            QVERIFY(repair.apply(graph).nodes.size() <= graph.nodes.size() + 3);
}

/// Two of each kind in a row, joined as they come: with settings of a wrong type, in a circle, on data that do not fit.
void TestDesignChecks::checksBearEveryLayerAnywhere()
{
    for (const NodeInfo *kind : nodeTypes()) {
        Scene made = scene("dense 8 relu > dense 3", Task::Multiclass);
        made.recipe.emplace().batchSize = 1;
        made.validationRows = 0;
        made.leaks = {"a"};
        const NodeId last = idOf(made.graph, "Dense 2");
        for (int copy = 0; copy < 2; ++copy)
            made.graph = withNodeOnEdge(made.graph, *made.graph.edgeInto({last, 0}), kind->id, {});
        Scene spoiled = made;
        for (Node &node : spoiled.graph.nodes)
            for (const ParamSpec &spec : kind->params)
                if (node.type == kind->id)
                    node.params.set(spec.key, spec.type == ParamType::Bool ? ParamValue("yes") : ParamValue(true));
        Scene circle = made;
        circle.graph = withEdge(circle.graph, {{last, 0}, {idOf(made.graph, "Dense 1"), 0}});
        for (const Scene &each : {made, spoiled, circle})
            for (const GraphIssue &finding : each.findings())
                for (const Repair &repair : finding.repairs)
                    QVERIFY2(repair.apply(each.graph).nodes.size() <= each.graph.nodes.size() + 3, kind->id.c_str());
    }
}

QTEST_APPLESS_MAIN(TestDesignChecks)
#include "tst_design_checks.moc"
