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

/// Pictures with an answer a pixel.
DataSignature outlinesOf(const Shape &shape, Task task, int classes = 2)
{
    DataSignature signature = tableOf(1, task, classes);
    signature.inputs = {{"features", shape, {}}};
    signature.answerPlaces = Shape{shape[1], shape[2]};
    return signature;
}

const NetworkTemplate &templateOf(const std::string &id)
{
    const auto all = networkTemplates();
    return *std::find_if(all.begin(), all.end(), [&](const NetworkTemplate &what) { return what.id == id; });
}

/// Of each token the next one.
DataSignature nextTokens()
{
    DataSignature signature = sequencesOf(true, true);
    signature.classes = {"C", "c", "<end>"};
    return signature;
}

std::vector<DataSignature> kindsOfData()
{
    return {tableOf(10, Task::Binary),
            tableOf(16, Task::Multiclass, 4),
            tableOf(3, Task::Regression),
            tableOf(2, Task::Multiclass, 3),
            imagesOf(Shape{1, 28, 28}, 10),
            imagesOf(Shape{3, 8, 8}, 4),
            outlinesOf(Shape{1, 12, 8}, Task::Binary),
            outlinesOf(Shape{3, 8, 8}, Task::Multiclass, 8),
            outlinesOf(Shape{1, 8, 8}, Task::Regression),
            sequencesOf(false, false),
            sequencesOf(true, false),
            sequencesOf(false, true),
            sequencesOf(true, true),
            nextTokens(),
            graphsOf(7, 4, Task::Regression),
            graphsOf(7, 4, Task::Regression, 3)};
}

} // namespace

class TestNetworkTemplates : public QObject
{
    Q_OBJECT
private slots:
    void eachKindOfDataHasTemplatesThatLearn_data();
    void eachKindOfDataHasTemplatesThatLearn();
    void whatDoesNotFitSaysWhy();
    void whatMoleculesAreReadFromIsFoundAmongSeveralInputs();
    void withoutDataEachCanBeDrawn();
    void autoencodersSqueezeAndTellAgain();
    void outlinesAreLearnt();
};

void TestNetworkTemplates::eachKindOfDataHasTemplatesThatLearn_data()
{
    QTest::addColumn<int>("number");
    const auto all = kindsOfData();
    for (std::size_t i = 0; i < all.size(); ++i)
        QTest::addRow("%s, %s, answers %s, inputs %d", all[i].inputs[0].shape.str().c_str(), taskName(all[i].task).c_str(),
                      all[i].answerPlaces.str().c_str(), static_cast<int>(all[i].inputs.size()))
            << static_cast<int>(i);
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
        QVERIFY(!what.text.empty() || what.build);
        const DataSignature table = tableOf(10, Task::Binary);
        const auto misfit = templateMisfit(what, table);
        QCOMPARE(misfit.has_value(), what.input != NetworkInput::Table);
        QVERIFY(!misfit || misfit->str().starts_with("This network reads"));
    }
    QCOMPARE(ids.size(), networkTemplates().size());
    const auto tagger = std::find_if(networkTemplates().begin(), networkTemplates().end(),
                                     [](const NetworkTemplate &what) { return what.answers == AnswerUnit::Item; });
    const auto says = [](const NetworkTemplate &what, const DataSignature &signature, const char *words) {
        const auto misfit = templateMisfit(what, signature);
        return misfit && misfit->str().find(words) != std::string::npos;
    };
    QVERIFY(says(*tagger, sequencesOf(true, false), "one answer a sample"));
    QVERIFY(says(templateOf("unet"), imagesOf(Shape{1, 8, 8}, 3), "no answer a pixel"));
    QVERIFY(says(templateOf("unet"), outlinesOf(Shape{1, 8, 10}, Task::Binary), "multiples of 4"));
    QVERIFY(says(templateOf("lenet"), outlinesOf(Shape{1, 8, 8}, Task::Binary), "does not answer at each pixel"));
    QVERIFY(says(templateOf("lstm"), sequencesOf(true, true), "one at each step"));
    QVERIFY(says(templateOf("edge_messages"), graphsOf(7, 4, Task::Regression), "nothing is known"));
    DataSignature words = tableOf(3, Task::Binary), volume = words;
    words.inputs[0].shape = Shape{3}.withTokens(9);
    volume.inputs[0].shape = Shape{2, 4, 4, 4};
    for (const char *id : {"autoencoder", "vae"}) {
        QVERIFY(says(templateOf(id), tableOf(1, Task::Binary), "only one"));
        QVERIFY(says(templateOf(id), words, "another form"));
        QVERIFY(says(templateOf(id), volume, "another form"));
    }
}

/// Descriptors have names, a fingerprint has none; SMILES are tokens. What is missing is said with the option that makes it.
void TestNetworkTemplates::whatMoleculesAreReadFromIsFoundAmongSeveralInputs()
{
    DataSignature molecules = tableOf(3, Task::Regression);
    molecules.inputs[0].features = {"a", "b", "c"};
    for (const char *id : {"fingerprint_mlp", "smiles_lstm"})
        QVERIFY(templateMisfit(templateOf(id), molecules)->str().find("--option inputs=") != std::string::npos);
    molecules.inputs.push_back(
        {.name = "smiles", .shape = Shape::varying(Axis::Steps, 1, {40}).withTokens(30), .features = {}});
    molecules.inputs.push_back({.name = "morgan", .shape = Shape{64}, .features = {}});
    const std::pair<const char *, const char *> wanted[] = {{"fingerprint_mlp", "morgan"}, {"smiles_lstm", "smiles"}};
    for (const auto &[id, input] : wanted) {
        QVERIFY(!templateMisfit(templateOf(id), molecules));
        const GraphSpec graph = networkFromTemplate(templateOf(id), &molecules);
        const Node *source = graph.find(nodeOfType(graph, "input"));
        QCOMPARE(paramText(source->params.all().at("source")), std::string(input));
        QVERIFY(analyse(graph, &molecules).isRunnable());
    }
}

/// Each node has a place of its own, and only what the drawing lacks, the data, is missing.
void TestNetworkTemplates::withoutDataEachCanBeDrawn()
{
    for (const NetworkTemplate &what : networkTemplates()) {
        const GraphSpec graph = networkFromTemplate(what, nullptr);
        QVERIFY2(graph.nodes.size() >= 5, what.id.c_str());
        std::set<std::pair<double, double>> places;
        for (const Node &node : graph.nodes)
            places.insert({node.position.x, node.position.y});
        QCOMPARE(places.size(), graph.nodes.size());
        for (const GraphIssue &issue : analyse(graph, nullptr).issues)
            QVERIFY2(issue.code == "no-data", (what.id + ": " + issue.message.str()).c_str());
    }
}

/// What tells the columns again is compared with the Input, by as many numbers, through a code that is shorter.
void TestNetworkTemplates::autoencodersSqueezeAndTellAgain()
{
    for (const std::int64_t columns : {2, 3, 9, 16, 300})
        for (const char *id : {"autoencoder", "vae"}) {
            const DataSignature signature = tableOf(columns, Task::Multiclass, 4);
            const GraphSpec graph = networkFromTemplate(templateOf(id), &signature);
            const GraphAnalysis analysis = analyse(graph, &signature);
            const NodeId again = nodeOfType(graph, "mse");
            QCOMPARE(graph.find(graph.edgeInto({again, 1})->from.node)->type, std::string("input"));
            QVERIFY(analysis.shapeAt(graph.edgeInto({again, 0})->from) == Shape{columns});
            const NodeId output = graph.edgeInto({nodeOfType(graph, "cross_entropy"), 0})->from.node;
            QVERIFY(analysis.shapeAt(graph.edgeInto({output, 0})->from)->size() < columns);
            QCOMPARE(nodeOfType(graph, "gaussian_kl").value > 0, std::string(id) == "vae");
        }
}

/// A U-Net learns outlines: a few steps on the same pictures bring the loss down.
void TestNetworkTemplates::outlinesAreLearnt()
{
    const DataSignature signature = outlinesOf(Shape{2, 8, 12}, Task::Binary);
    const PreparedData data = randomData(signature, 16);
    Network<float> network(networkFromTemplate(templateOf("unet"), &signature), signature, 16);
    network.initialise(3);
    ThreadPool pool(1);
    const std::vector<std::uint32_t> rows = rowsFrom(0, 16);
    const double before = network.evaluate(data, rows, pool);
    for (int step = 0; step < 200; ++step) {
        network.trainStep(data, rows, stepKey, pool);
        for (std::size_t i = 0; i < network.gradient().size(); ++i)
            network.weights()[i] -= 0.2F * network.gradient()[i];
    }
    QVERIFY(network.evaluate(data, rows, pool) < 0.8 * before);
    std::vector<float> answers(16 * 8 * 12);
    network.predict(data, rows, answers, pool);
    std::size_t right = 0;
    for (std::size_t i = 0; i < answers.size(); ++i)
        right += (answers[i] > 0.5F) == (data.target.values[i] > 0.5F);
    QVERIFY(right > answers.size() * 3 / 4);
}

QTEST_APPLESS_MAIN(TestNetworkTemplates)
#include "tst_network_templates.moc"
