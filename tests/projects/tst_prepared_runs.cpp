// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/step_text.hpp"
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

using namespace netloom;

namespace {

/// Sixty rows with a number that is sometimes missing, a date that is once none, and words.
std::string visits()
{
    std::string csv = "when,size,cost,note,y\n";
    for (int i = 0; i < 60; ++i)
        csv += (i == 7 ? std::string("soon") : "20" + std::to_string(20 + i % 5) + "-1" + std::to_string(i % 3) + "-15") +
               "," + (i % 3 ? "small" : "large") + "," + (i % 9 ? std::to_string(i * i) : std::string()) + "," +
               (i % 2 ? "fast red" : "slow blue") + "," + std::to_string(i * 0.25) + "\n";
    return csv;
}

} // namespace

/// Preparation steps on their way from a project through its file to new rows.
class TestPreparedRuns : public WorkflowTest
{
    Q_OBJECT

private:
    Project prepared(const std::string &cost)
    {
        NewProjectOptions options;
        options.targets = {"y"};
        options.recipe.epochs = 2;
        options.preparation = {{"when", parseSteps("date cyclic=true hour=true")},
                               {"size", parseSteps("ordinal unseen=own_code > minmax")},
                               {"#3", parseSteps(cost)},
                               {"note", parseSteps("hashing tokens=words columns=4")}};
        return proposeProject(*data(visits()), options).project;
    }

private slots:
    void whatWasFittedTravelsInTheFile_data()
    {
        QTest::addColumn<QString>("cost");
        for (const char *steps : {"impute flag=true > robust", "impute > log > standardise",
                                  "impute > quantile n_quantiles=7", "impute > quantile output=normal",
                                  "clip > impute with=mean", "impute > clip by=limits lower=1 upper=100 > minmax"})
            QTest::newRow(steps) << steps;
    }
    void whatWasFittedTravelsInTheFile()
    {
        QFETCH(QString, cost);
        Project project = prepared(cost.toStdString());
        const Bench bench = benchOf(project);
        QCOMPARE(bench.remark.str(), std::string("1 of 60 rows are left out, row 8 for one: 'soon' in 'when' is no date. "
                                                 "Write it like 2024-03-01 or 2024-03-01T12:30:00."));
        project = withRun(project, trainedRun(project, bench));
        const std::vector<std::byte> bytes = writeProject(project);
        const Project back = readProject(bytes, "p.netloom");
        QVERIFY(writeProject(back) == bytes);
        QVERIFY(back.preparation == project.preparation);
        QVERIFY(back.runs[0]->preparation == bench.preparation);

        const ReadResult fresh =
            csvReader().read({file("when,size,cost,note\n2031-07-01T10:00,small,12,fast\n2021-01-01,huge,3,new word\n"
                                   "never,small,12,\n,small,12,red\n")},
                             {}, {});
        const Predictions before = predictRun(*project.runs[0], fresh), after = predictRun(*back.runs[0], fresh, 2);
        QCOMPARE(after.rows.size(), std::size_t(4));
        for (std::size_t row = 0; row < 4; ++row) {
            QCOMPARE(after.rows[row].values, before.rows[row].values); // the same bits, with one thread or two
            QCOMPARE(after.rows[row].error.empty(), row < 2);
        }
        QVERIFY(after.rows[2].error.str().find("'never' in 'when' is no date") != std::string::npos);
        QVERIFY(after.rows[3].error.str().find("'when' is missing") != std::string::npos);
    }

    void textBecomesAFeatureOnceItsStepsAreChosen()
    {
        const Project project = prepared("impute");
        for (const DataSetup::ForColumn &column : project.data.columns)
            QCOMPARE(column.role == ColumnRole::Feature, column.column != "y");
        QCOMPARE(errorOf([&] {
                     NewProjectOptions options;
                     options.targets = {"y"};
                     options.preparation = {{"y", {}}};
                     proposeProject(*data(visits()), options);
                 }),
                 ErrorKind::Usage);
    }
};

QTEST_GUILESS_MAIN(TestPreparedRuns)
#include "tst_prepared_runs.moc"
