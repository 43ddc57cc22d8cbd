// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/generator.hpp"
#include "engine/graph/network_templates.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <algorithm>

using namespace netloom;

namespace {

struct Lesson {
    const char *generator;
    std::int64_t rows;
    Params params;
    const char *network;
    std::int64_t epochs;
    double learningRate;
    const char *metric;
    double atLeast;
};

/// A small network for each, and what it then gets right on rows that it never saw.
const std::vector<Lesson> lessons = {
    {"checkerboard", 1200, {{"squares", std::int64_t{3}}}, "dense 48 relu > dense 48 relu", 80, 0.01, "accuracy", 0.85},
    {"friedman", 1200, {}, "dense 48 relu > dense 24 relu", 60, 0.005, "r2", 0.85},
    {"franke", 900, {}, "dense 32 tanh > dense 32 tanh", 80, 0.01, "r2", 0.95},
    {"waves",
     800,
     {},
     "conv1d 16 9 relu padding=same > conv1d 16 9 relu padding=same > sequence_average",
     15,
     0.005,
     "accuracy",
     0.9},
    {"shapes",
     1600,
     {},
     "conv 12 3 relu padding=same > maxpool 2 > conv 24 3 relu padding=same > maxpool 2 > flatten > dense 48 relu",
     15,
     0.003,
     "accuracy",
     0.85},
};

Project projectOn(const Generator &generator, std::int64_t rows, const Params &params, const NewProjectOptions &options)
{
    return proposeProject(*generateData(generator, rows, 1, params), options).project;
}

} // namespace

/// What the generators make can be learnt, and there are data for each kind of network.
class TestSimulatedData : public QObject
{
    Q_OBJECT
private slots:
    void aSmallNetworkLearnsIt_data();
    void aSmallNetworkLearnsIt();
    void picturesAndSignalsSuitTheirTemplates_data();
    void picturesAndSignalsSuitTheirTemplates();
};

void TestSimulatedData::aSmallNetworkLearnsIt_data()
{
    QTest::addColumn<int>("number");
    for (std::size_t i = 0; i < lessons.size(); ++i)
        QTest::newRow(lessons[i].generator) << static_cast<int>(i);
}

void TestSimulatedData::aSmallNetworkLearnsIt()
{
    QFETCH(int, number);
    const Lesson &lesson = lessons[static_cast<std::size_t>(number)];
    NewProjectOptions options;
    options.network = lesson.network;
    options.recipe.epochs = lesson.epochs;
    options.recipe.batchSize = 32;
    options.recipe.learningRate = lesson.learningRate;
    const Project project = projectOn(generators().at(lesson.generator), lesson.rows, lesson.params, options);
    QCOMPARE(project.data.generator, std::string(lesson.generator));
    const Bench bench = benchOf(project);
    const Evaluation evaluation = evaluateRun(trainedRun(project, bench), bench, Part::Test);
    const auto found = std::find_if(evaluation.metrics.begin(), evaluation.metrics.end(),
                                    [&](const auto &metric) { return metric.first == lesson.metric; });
    QVERIFY(found != evaluation.metrics.end());
    QVERIFY2(found->second > lesson.atLeast, qPrintable(QString::number(found->second)));
}

void TestSimulatedData::picturesAndSignalsSuitTheirTemplates_data()
{
    QTest::addColumn<QString>("generator");
    QTest::addColumn<QString>("templateId");
    for (const char *id : {"lenet", "convnet", "resnet"})
        QTest::addRow("shapes for %s", id) << "shapes" << id;
    for (const char *id : {"lstm", "transformer"})
        QTest::addRow("waves for %s", id) << "waves" << id;
}

void TestSimulatedData::picturesAndSignalsSuitTheirTemplates()
{
    QFETCH(QString, generator);
    QFETCH(QString, templateId);
    const Project project = projectOn(generators().at(generator.toStdString()), 40, {}, {});
    const auto data = typedData(loadData(project.data, EngineData()).data, project.data);
    const auto signature = signatureOf(project, *data);
    QVERIFY(signature);
    const auto all = networkTemplates();
    const auto what =
        std::find_if(all.begin(), all.end(), [&](const auto &each) { return each.id == templateId.toStdString(); });
    QVERIFY(what != all.end());
    const auto misfit = templateMisfit(*what, *signature);
    QVERIFY2(!misfit, misfit ? misfit->str().c_str() : "");
}

QTEST_APPLESS_MAIN(TestSimulatedData)
#include "tst_simulated_data.moc"
