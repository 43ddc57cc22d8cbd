// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/graph/design_check.hpp"
#include "engine/graph/network_templates.hpp"
#include "tests/engine/network_fixture.hpp"

#include <QTest>

#include <cmath>
#include <set>

using namespace netloom;

namespace {

DataSignature sequencesOf(bool areWords, bool answersEachStep)
{
    DataSignature signature = tableOf(1, Task::Multiclass, 3);
    const Shape words = Shape::varying(Axis::Steps, 0, {12}).withTokens(30);
    signature.inputs = {{"features", areWords ? words : Shape::varying(Axis::Steps, 0, {12, 5}), {}}};
    if (answersEachStep)
        signature.answerPlaces = Shape::varying(Axis::Steps, 0, {12});
    return signature;
}

std::vector<DataSignature> kindsOfData()
{
    return {tableOf(10, Task::Binary),   tableOf(3, Task::Regression), imagesOf(Shape{1, 28, 28}, 10),
            imagesOf(Shape{3, 8, 8}, 4), sequencesOf(false, false),    sequencesOf(true, false),
            sequencesOf(false, true),    sequencesOf(true, true),      graphsOf(7, 4, Task::Regression)};
}

} // namespace

class TestNetworkTemplates : public QObject
{
    Q_OBJECT
private slots:
    void eachKindOfDataHasTemplatesThatLearn_data();
    void eachKindOfDataHasTemplatesThatLearn();
    void whatDoesNotFitSaysWhy();
    void withoutDataEachCanBeDrawn();
};

void TestNetworkTemplates::eachKindOfDataHasTemplatesThatLearn_data()
{
    QTest::addColumn<int>("number");
    const auto all = kindsOfData();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s, %s", all[i].inputs[0].shape.str().c_str(), taskName(all[i].task).c_str()) << static_cast<int>(i);
}

/// Each fitting one takes a step: finite loss and gradient; and no design check finds a fault worse than a hint.
void TestNetworkTemplates::eachKindOfDataHasTemplatesThatLearn()
{
    QFETCH(int, number);
    const DataSignature signature = kindsOfData()[static_cast<std::size_t>(number)];
    const PreparedData data = randomData(signature, 24);
    ThreadPool pool(1);
    int fitting = 0;
    for (const NetworkTemplate &what : networkTemplates()) {
        if (templateMisfit(what, signature))
            continue;
        ++fitting;
        const GraphSpec graph = networkFromTemplate(what, &signature);
        const GraphAnalysis analysis = analyse(graph, &signature);
        for (const GraphIssue &issue : checkDesign({graph, analysis, &signature, 100'000}))
            QVERIFY2(issue.severity == Severity::Hint, (what.id + ": " + issue.message.str()).c_str());
        Network<float> network(graph, signature, 24);
        network.initialise(1);
        const StepResult step = network.trainStep(data, rowsFrom(0, 24), stepKey, pool);
        QVERIFY2(step.isFinite && step.gradientNorm > 0, what.id.c_str());
    }
    QVERIFY(fitting > 0);
}

void TestNetworkTemplates::whatDoesNotFitSaysWhy()
{
    std::set<std::string> ids;
    for (const NetworkTemplate &what : networkTemplates()) {
        ids.insert(what.id);
        QVERIFY(!what.help.empty() && !what.source.empty());
        const DataSignature table = tableOf(10, Task::Binary);
        const auto misfit = templateMisfit(what, table);
        QCOMPARE(misfit.has_value(), what.input != NetworkInput::Table);
        QVERIFY(!misfit || misfit->str().starts_with("This network reads"));
    }
    QCOMPARE(ids.size(), networkTemplates().size());
    const auto tagger = std::find_if(networkTemplates().begin(), networkTemplates().end(),
                                     [](const NetworkTemplate &what) { return what.answersEachStep; });
    QVERIFY(templateMisfit(*tagger, sequencesOf(true, false))->str().find("one answer a sample") != std::string::npos);
}

void TestNetworkTemplates::withoutDataEachCanBeDrawn()
{
    for (const NetworkTemplate &what : networkTemplates())
        QVERIFY2(networkFromTemplate(what, nullptr).nodes.size() >= 5, what.id.c_str());
}

QTEST_APPLESS_MAIN(TestNetworkTemplates)
#include "tst_network_templates.moc"
