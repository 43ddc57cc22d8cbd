// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <cmath>

using namespace netloom;

namespace {

/// Rows "a,b,area": the area is the product, which a line does not learn from its sides.
std::string rectangles(int rows)
{
    std::string csv = "a,b,kind,area\n";
    for (int i = 0; i < rows; ++i) {
        const double a = 1 + i * 37 % 100 / 10.0, b = 1 + i * 53 % 90 / 10.0;
        csv += std::to_string(a) + "," + std::to_string(b) + "," + (i % 4 ? "wide" : "thin") + "," + std::to_string(a * b) +
               "\n";
    }
    return csv;
}

NewProjectOptions options()
{
    NewProjectOptions made;
    made.targets = {"area"};
    made.derived = {{"log a", "ln(a)"}, {"product", "exp([log a] + ln(b))"}};
    made.features = {"product"};
    made.network = "dense 1";
    made.recipe.epochs = 150;
    made.recipe.learningRate = 0.05;
    return made;
}

} // namespace

class TestDerivedColumns : public WorkflowTest
{
    Q_OBJECT
private slots:
    void aModelLearnsFromAColumnByFormulaAndTakesItAlongToRawRows()
    {
        const DatasetPtr rows = data(rectangles(200));
        const Project project = proposeProject(*rows, options()).project;
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        QCOMPARE(bench.preparation.derived, options().derived); // with the one that the other is made of
        const RunRecord run = trainedRun(project, bench);
        ReadResult raw;
        raw.data = data("a,b\n2,3\n5,\n4,4\n");
        raw.rowsSeen = 3;
        const Predictions predictions = predictRun(run, raw, 1);
        QVERIFY(std::abs(predictions.rows[0].values.at(0) - 6) < 0.5);
        QVERIFY(std::abs(predictions.rows[2].values.at(0) - 16) < 0.5);
        ReadResult without;
        without.data = data("b\n3\n");
        without.rowsSeen = 1;
        try {
            predictRun(run, without, 1);
            QFAIL("a column of the formula is missing");
        } catch (const Error &error) {
            QVERIFY2(std::string(error.what()).find("There is no column 'a'") != std::string::npos, error.what());
        }
    }

    void onlyRowsThatMeetTheConditionAreUsed()
    {
        const DatasetPtr rows = data(rectangles(200));
        NewProjectOptions wanted = options();
        wanted.condition = "kind == \"thin\" and product > 0";
        const Project project = proposeProject(*rows, wanted).project;
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        QCOMPARE(bench.data->rows, std::size_t{50});
        QCOMPARE(bench.split.train.size() + bench.split.validation.size() + bench.split.test.size(), std::size_t{50});
        // A run on other rows is told from one on these.
        const RunRecord run = trainedRun(project, bench);
        Project other = project;
        other.data.condition.clear();
        const Bench all = prepareBench(other, typedData(rows, other.data));
        QCOMPARE(errorOf([&] { evaluateRun(run, all, Part::Test); }), std::optional(ErrorKind::Check));
    }

    void formulasAreKeptInTheFile()
    {
        const DatasetPtr rows = data(rectangles(60));
        NewProjectOptions wanted = options();
        wanted.condition = "a < 9";
        wanted.recipe.epochs = 1;
        Project project = proposeProject(*rows, wanted).project;
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        project = withRun(project, trainedRun(project, bench));
        const std::string path = file({}) + ".netloom";
        saveProject(project, path);
        const Project again = loadProject(path);
        QCOMPARE(again.data.derived, project.data.derived);
        QCOMPARE(again.data.condition, std::string("a < 9"));
        QCOMPARE(again.runs.back()->preparation.derived, bench.preparation.derived);
    }

    void aFormulaThatDoesNotFitIsRefusedWithItsName()
    {
        const DatasetPtr rows = data(rectangles(20));
        NewProjectOptions wanted = options();
        wanted.derived[1].formula = "lenght * 2";
        try {
            proposeProject(*rows, wanted);
            QFAIL("there is no such column");
        } catch (const Error &error) {
            QVERIFY2(error.message().str().starts_with("The formula of 'product' does not work. At character 1:"),
                     error.what());
        }
    }
};

QTEST_GUILESS_MAIN(TestDerivedColumns)
#include "tst_derived_columns.moc"
