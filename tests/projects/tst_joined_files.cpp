// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <QFileInfo>
#include <cmath>

using namespace netloom;

namespace {

std::string visits(int rows)
{
    std::string csv = "who,dose,effect\n";
    for (int i = 0; i < rows; ++i)
        csv += "p" + std::to_string(i % 25) + "," + std::to_string(i % 7) + "," + std::to_string(i % 25 * 2 + i % 7) + "\n";
    return csv;
}

/// What the effect depends on stands in the second file alone.
std::string people()
{
    std::string csv = "name,weight\n";
    for (int i = 0; i < 25; ++i)
        csv += "p" + std::to_string(i) + "," + std::to_string(i * 2) + "\n";
    return csv;
}

} // namespace

class TestJoinedFiles : public WorkflowTest
{
    Q_OBJECT
private slots:
    void aModelLearnsFromTwoFilesAndPredictsRowsOfTheFirst()
    {
        const EngineData provider;
        DataSetup setup;
        setup.paths = {file(visits(200))};
        setup.joins = {{file(people()), "csv", "who", "name"}};
        const ReadResult read = loadData(setup, provider);
        QCOMPARE(read.data->rows, std::size_t{200});
        QVERIFY(read.data->find("weight") >= 0);
        QVERIFY(read.problems.back().message.str().starts_with("200 of 200 rows have a partner"));
        QVERIFY(read.rowsRejected == 0 && read.rowsSeen == 200);

        NewProjectOptions options;
        options.targets = {"effect"};
        options.features = {"dose", "weight"};
        options.network = "dense 1";
        options.recipe.epochs = 150;
        options.recipe.learningRate = 0.05;
        Project project = proposeProject(*read.data, options).project;
        project.data.joins = setup.joins;
        const Bench bench = benchOf(project);
        const RunRecord run = trainedRun(project, bench);

        const ReadResult fresh = csvReader().read({file("who,dose\np3,2\nnobody,1\n")}, {}, {});
        const Predictions predictions = predictRun(run, withNeededJoins(fresh, run, project.data.joins, provider), 1);
        QCOMPARE(predictions.rows.size(), std::size_t{2});
        QVERIFY(std::abs(predictions.rows[0].values.at(0) - 8) < 1.5); // 3 * 2 + 2
        const ReadResult whole = csvReader().read({file("weight,dose\n6,2\n")}, {}, {});
        QCOMPARE(withNeededJoins(whole, run, project.data.joins, provider).data, whole.data); // brings all itself

        const std::string path = file({}) + ".netloom";
        saveProject(project, path);
        QCOMPARE(loadProject(path).data.joins, project.data.joins);
    }

    void theSecondFileIsReadAsThePersonSays()
    {
        std::string odd = people(); // a decimal comma in a table with semicolons, which a reader cannot guess from "1,5"
        std::replace(odd.begin(), odd.end(), ',', ';');
        odd.replace(odd.find("p3;6"), 4, "p3;1,500");
        DataSetup setup;
        setup.paths = {file(visits(50))};
        setup.joins = {{file(odd), "csv", "who", "name", Params{{"separator", std::string("semicolon")}}}};
        setup.joins[0].options.set("decimal", std::string("comma"));
        const ReadResult comma = loadData(setup, EngineData());
        QCOMPARE(comma.data->columns[comma.data->find("weight")].numbers.at(3), 1.5);
        setup.joins[0].options = Params{{"separator", std::string("semicolon")}, {"decimal", std::string("point")}};
        setup.joins[0].options.set("thousands", std::string("comma"));
        const ReadResult point = loadData(setup, EngineData());
        QCOMPARE(point.data->columns[point.data->find("weight")].numbers.at(3), 1500.0);

        Project project;
        project.data = setup;
        const std::string path = file({}) + ".netloom";
        saveProject(project, path);
        QCOMPARE(loadProject(path).data.joins, setup.joins);
    }

    void aSecondFileThatIsGoneIsNamed()
    {
        DataSetup setup;
        setup.paths = {file(visits(20))};
        setup.joins = {{"/nowhere/people.csv", "csv", "who", "name"}};
        QCOMPARE(errorOf([&] { loadData(setup, EngineData()); }), std::optional(ErrorKind::File));
        setup.joins = {{file(people()), "csv", "whom", "name"}};
        QCOMPARE(errorOf([&] { loadData(setup, EngineData()); }), std::optional(ErrorKind::Usage));
    }
};

QTEST_GUILESS_MAIN(TestJoinedFiles)
#include "tst_joined_files.moc"
