// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <algorithm>

using namespace netloom;

namespace {

/// A sentence a row; it is good when it says so, wherever.
std::string reviews(int rows)
{
    std::string csv = "text,verdict\n";
    const char *fillers[] = {"the phone", "this case", "my charger", "a cable", "that headset"};
    for (int i = 0; i < rows; ++i) {
        const bool isGood = i * 7 % 3 == 0;
        csv += std::string(fillers[i % 5]) + " is really " + (isGood ? "good" : "bad") + " and number " + std::to_string(i) +
               (isGood ? ",yes\n" : ",no\n");
    }
    return csv;
}

/// Sentences whose names are tagged by the word before them: "mr X" is a person, "in X" a place.
DatasetPtr taggedSentences(int rows)
{
    auto data = std::make_shared<Dataset>();
    Column tokens, tags;
    tokens.name = "tokens";
    tags.name = "tags";
    tokens.type = tags.type = ColumnType::Text;
    for (int i = 0; i < rows; ++i) {
        const std::string name = "n" + std::to_string(i * 13 % 40), place = "n" + std::to_string(i * 29 % 40);
        tokens.texts.push_back(i % 2 ? "mr " + name + " lives in " + place
                                     : "we met in " + place + " with mr " + name + " today");
        tags.texts.push_back(i % 2 ? "O B-PER O O B-LOC" : "O O O B-LOC O O B-PER O");
    }
    data->columns = {tokens, tags};
    data->rows = static_cast<std::size_t>(rows);
    data->roles = {ColumnRole::Feature, ColumnRole::Target};
    data->provenance.title = "names";
    data->provenance.paths = {"/names.conll"};
    data->provenance.contentHash = contentHash(*data);
    return data;
}

Project taggerProject(const DatasetPtr &rows, std::int64_t epochs)
{
    NewProjectOptions options;
    options.recipe.epochs = epochs;
    options.recipe.learningRate = 0.01;
    return proposeProject(*rows, options).project;
}

} // namespace

class TestTextProjects : public WorkflowTest
{
    Q_OBJECT
private slots:
    void aTableOfTextsIsReadyToTrain()
    {
        const DatasetPtr rows = data(reviews(300));
        NewProjectOptions options;
        options.recipe.epochs = 25;
        options.recipe.learningRate = 0.02;
        const Project project = proposeProject(*rows, options).project;
        QCOMPARE(project.preparation.features.at(0).column, std::string("text"));
        QCOMPARE(project.preparation.task, Task::Binary);
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        const RunRecord run = trainedRun(project, bench);
        const Evaluation evaluation = evaluateRun(run, bench, Part::Test);
        const auto accuracy = std::find_if(evaluation.metrics.begin(), evaluation.metrics.end(),
                                           [](const auto &metric) { return metric.first == "accuracy"; });
        QVERIFY2(accuracy->second > 0.95, qPrintable(QString::number(accuracy->second)));
        ReadResult raw;
        raw.data = data("text\nmy new thing is good\nsomething utterly bad\n");
        raw.rowsSeen = 2;
        const Predictions predictions = predictRun(run, raw, 1);
        QCOMPARE(predictions.rows[0].prediction, std::string("yes"));
        QCOMPARE(predictions.rows[1].prediction, std::string("no"));
    }

    void taggedTokensAreLearntKeptAndPredicted()
    {
        const DatasetPtr rows = taggedSentences(160);
        Project project = taggerProject(rows, 15);
        QCOMPARE(project.preparation.answersOf, std::string("tokens"));
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        project = withRun(project, trainedRun(project, bench));
        const Evaluation evaluation = evaluateRun(*project.runs.back(), bench, Part::Test);
        QVERIFY(evaluation.outcome.rows > evaluation.rows); // an answer a token
        QCOMPARE(evaluation.dataRows.size(), evaluation.outcome.rows);
        const auto f1 = std::find_if(evaluation.metrics.begin(), evaluation.metrics.end(),
                                     [](const auto &metric) { return metric.first == "entity_f1"; });
        QVERIFY(f1 != evaluation.metrics.end());
        QVERIFY2(f1->second > 0.95, qPrintable(QString::number(f1->second)));

        const std::string path = file({}) + ".netloom";
        saveProject(project, path);
        const Project again = loadProject(path);
        QCOMPARE(again.preparation, project.preparation);
        QVERIFY(again.runs.back()->preparation == project.runs.back()->preparation); // with the shapes of its inputs
        ReadResult raw;
        auto unseen = std::make_shared<Dataset>(*taggedSentences(1));
        unseen->columns = {unseen->columns[0]};
        unseen->columns[0].texts = {"mr n39 lives in n1"};
        unseen->roles = {ColumnRole::Feature};
        raw.data = unseen;
        raw.rowsSeen = 1;
        const Predictions predictions = predictRun(*again.runs.back(), raw, 1);
        QCOMPARE(predictions.rows.at(0).prediction, std::string("O B-PER O O B-LOC"));
        QVERIFY(predictions.rows[0].values.empty());
    }

    void checksBearTexts()
    {
        const DatasetPtr rows = taggedSentences(60);
        const Project project = taggerProject(rows, 1);
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        for (const GraphIssue &issue : checkProject(project, &bench, leaksOf(project, *bench.data, bench.split)))
            QVERIFY2(issue.severity != Severity::Error, issue.message.str().c_str());
    }
};

QTEST_GUILESS_MAIN(TestTextProjects)
#include "tst_text_projects.moc"
