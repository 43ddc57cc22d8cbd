// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/examples/examples.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/workflow.hpp"

#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

class EngineData final : public DataProvider
{
public:
    ReadResult read(const std::vector<std::string> &, const std::string &, const Params &, const JobControl &) const override
    {
        throw Error(ErrorKind::Missing, {}, text("The shipped experiments need no file."));
    }
    const Generator *findGenerator(const std::string &id) const override { return generators().find(id); }
};

double metric(const Evaluation &evaluation, const std::string &id)
{
    for (const auto &[name, value] : evaluation.metrics)
        if (name == id)
            return value;
    return std::nan("");
}

} // namespace

class TestExamples : public QObject
{
    Q_OBJECT

private slots:
    void everyShippedExperimentOpensAndLearns_data()
    {
        QTest::addColumn<QString>("metricId");
        QTest::addColumn<double>("least");
        QTest::newRow("two_moons") << "accuracy" << 0.95;
        QTest::newRow("spiral") << "accuracy" << 0.95;
        // After the article's 100 epochs the order is right and the threshold is not: its note says so.
        QTest::newRow("article_toy") << "auc" << 1.0;
        QTest::newRow("physics") << "auc" << 0.88;
        // The fifth, solubility, needs a plug-in: tst_molecule_generator.
        QCOMPARE(exampleTexts().size(), std::size_t{5});
    }
    void everyShippedExperimentOpensAndLearns()
    {
        QFETCH(QString, metricId);
        QFETCH(double, least);
        const Project project =
            loadProject(std::string(NETLOOM_SOURCE_DIR "/projects/examples/") + QTest::currentDataTag() + ".netloom");
        QVERIFY(project.notes.find("Licence:") != std::string::npos);
        QVERIFY(project.runs.empty());
        const ReadResult read = loadData(project.data, EngineData());
        QCOMPARE(read.data->provenance.contentHash, project.data.contentHash);
        QVERIFY(read.data->provenance.isSimulated);
        const Bench bench = prepareBench(project, typedData(read.data, project.data));
        for (const GraphIssue &issue : checkProject(project, &bench))
            QVERIFY2(issue.severity != Severity::Error, issue.message.str().c_str());

        RunRecord run = beginRun(project, bench);
        Trainer trainer(trainingTask(project, bench), 0);
        RunControl control;
        run = finishRun(std::move(run), trainer.run(control));
        const Part part = run.split.test.empty() ? Part::Train : Part::Test;
        const double reached = metric(evaluateRun(run, bench, part), metricId.toStdString());
        QVERIFY2(reached >= least, std::to_string(reached).c_str());
    }

    void everyTextHasItsFileBesideTheProgram()
    {
        for (const ExampleText &example : exampleTexts())
            QCOMPARE(loadProject(exampleFile(example.id)).title, example.title);
    }

    void anUnknownExampleIsNamed()
    {
        try {
            exampleFile("two_moon");
            QFAIL("an unknown example was found");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Usage);
            QVERIFY(std::string(error.what()).find("two_moons") != std::string::npos);
        }
    }

    void theArticlesMistakeIsFlagged()
    {
        NewProjectOptions options;
        options.network = "dense 1 sigmoid > dense 1 sigmoid";
        options.loss = "bce_logits";
        const DatasetPtr data = generateData(generators().at("two_moons"), 100, 1, {});
        const Project project = proposeProject(*data, options).project;
        const Bench bench = prepareBench(project, typedData(data, project.data));
        const std::vector<GraphIssue> issues = checkProject(project, &bench);
        QVERIFY(!issues.empty());
        QCOMPARE(issues.front().code, std::string("logits-after-activation"));
        QCOMPARE(issues.front().severity, Severity::Error);
        QVERIFY(!issues.front().repairs.empty());
    }
};

QTEST_GUILESS_MAIN(TestExamples)
#include "tst_examples.moc"
