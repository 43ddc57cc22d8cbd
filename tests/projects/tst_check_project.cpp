// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <algorithm>
#include <cmath>

using namespace netloom;

namespace {

/// Rows "size,code,height": the height follows the size roughly; the code is the height in another unit.
std::string heights(int rows)
{
    std::string csv = "size,code,height\n";
    for (int i = 0; i < rows; ++i) {
        const double size = (i * 37 % 100) / 50.0 - 1, height = size + 0.3 * std::sin(i * 1.7);
        csv += std::to_string(size) + "," + std::to_string(2.54 * height + 7) + "," + std::to_string(height) + "\n";
    }
    return csv;
}

} // namespace

class TestCheckProject : public WorkflowTest
{
    Q_OBJECT

private:
    static const GraphIssue *found(const std::vector<GraphIssue> &issues, const std::string &code)
    {
        const auto place = std::find_if(issues.begin(), issues.end(), [&](const auto &issue) { return issue.code == code; });
        return place == issues.end() ? nullptr : &*place;
    }

    static std::vector<GraphIssue> issuesOf(const Project &project, DatasetPtr rows)
    {
        const Bench bench = prepareBench(project, typedData(std::move(rows), project.data));
        return checkProject(project, &bench, leaksOf(project, *bench.data, bench.split));
    }

    std::vector<GraphIssue> issuesOf(const NewProjectOptions &options)
    {
        const DatasetPtr rows = data(heights(100));
        return issuesOf(proposeProject(*rows, options).project, rows);
    }

    /// Each repair of the finding ends it. The labels of the repairs.
    static QStringList mendsOf(const Project &project, const DatasetPtr &rows, const char *code)
    {
        QStringList labels;
        const std::vector<GraphIssue> issues = issuesOf(project, rows);
        const GraphIssue *issue = found(issues, code);
        for (const Repair &repair : issue ? issue->repairs : std::vector<Repair>{}) {
            const Project after = repaired(project, rows.get(), repair);
            const bool isMended = !found(issuesOf(after, rows), code);
            labels << QString::fromStdString(repair.label.str()) + (isMended ? "" : " does not mend it");
        }
        return labels;
    }

private slots:
    void aColumnThatGivesTheAnswerAwayIsNamed()
    {
        NewProjectOptions options;
        options.targets = {"height"};
        const auto issues = issuesOf(options);
        const GraphIssue *leak = found(issues, "leaking-input");
        QVERIFY(leak);
        QVERIFY2(leak->message.str().find("'code'") != std::string::npos, leak->message.str().c_str());
        options.targets = {"size"};
        QVERIFY(!found(issuesOf(options), "leaking-input"));
    }

    void standardisedTargetsLieOutsideReluAndTanh()
    {
        NewProjectOptions options;
        options.targets = {"height"};
        options.features = {"size"};
        options.network = "dense 8 relu > dense 1 tanh";
        QVERIFY(found(issuesOf(options), "output-range"));
        options.network = "dense 8 relu > dense 1";
        QVERIFY(!found(issuesOf(options), "output-range"));
        QVERIFY(!found(issuesOf(options), "leaking-input")); // one input alone
    }

    void theRecipeAndTheSplitAreLookedAt()
    {
        NewProjectOptions options;
        options.targets = {"height"};
        options.features = {"size"};
        options.recipe.learningRate = 5;
        options.recipe.patience = 3;
        QVERIFY(found(issuesOf(options), "unusual-rate"));
        QVERIFY(!found(issuesOf(options), "no-validation"));
        options.split.fractions = {0.8, 0, 0.2};
        QVERIFY(found(issuesOf(options), "no-validation"));
    }

    void whatIsNoMatterOfTheGraphIsMendedInTheProject()
    {
        const DatasetPtr rows = data(heights(100));
        NewProjectOptions options;
        options.targets = {"height"};
        Project project = proposeProject(*rows, options).project;
        QCOMPARE(mendsOf(project, rows, "leaking-input"), QStringList{"Leave out code"});
        project.recipe.learningRate = 5;
        QCOMPARE(mendsOf(project, rows, "unusual-rate"), QStringList{"Set learning rate to 0.001"});
        project.recipe.epochs = 3;
        QCOMPARE(mendsOf(project, rows, "few-steps"), (QStringList{"Set batch size to 4", "Set epochs to 20"}));
        project.data.split.fractions = {0.8, 0, 0.2};
        QCOMPARE(mendsOf(project, rows, "no-validation"), QStringList{"Keep 15 % of the rows for validation"});
        project.recipe.patience = 5;
        QCOMPARE(mendsOf(project, rows, "no-validation"), QStringList{"Keep 15 % of the rows for validation"});
        const DatasetPtr few = data(heights(20));
        Project small = proposeProject(*few, options).project;
        small.data.split.fractions = {0.8, 0, 0.2};
        small.recipe.patience = 5;
        QCOMPARE(mendsOf(small, few, "no-validation"), QStringList{"Set patience to 0"});
    }

    void rowsOnBothSidesAreMendedByAnotherSplit()
    {
        std::string csv = "doctor,size,height\n";
        for (int i = 0; i < 120; ++i)
            csv += "p" + std::to_string(i / 6) + "," + std::to_string(i % 40) + "," + std::to_string(i * i % 17) + "\n";
        const DatasetPtr rows = data(csv);
        NewProjectOptions options;
        options.targets = {"height"};
        options.features = {"size"};
        Project project = proposeProject(*rows, options).project;
        QCOMPARE(mendsOf(project, rows, "shared-rows"), QStringList{"Keep equal rows together"});
        for (DataSetup::ForColumn &column : project.data.columns)
            if (column.column == "doctor")
                column.role = ColumnRole::Group;
        const std::vector<GraphIssue> issues = issuesOf(project, rows);
        const Repair &split = found(issues, "shared-rows")->repairs.at(0);
        QCOMPARE(split.label.str(), std::string("Split by doctor"));
        const Project after = repaired(project, rows.get(), split);
        const Bench bench = prepareBench(after, typedData(rows, after.data));
        QVERIFY(leaksOf(after, *bench.data, bench.split).groups.empty());
    }

    void anIdentifierAmongTheFeaturesIsNamed()
    {
        std::string csv = "sample_id,size,height\n";
        for (int i = 0; i < 100; ++i)
            csv += std::to_string(1000 + i) + "," + std::to_string(i * 7 % 31) + "," + std::to_string(i * i % 17) + "\n";
        const DatasetPtr rows = data(csv);
        NewProjectOptions options;
        options.targets = {"height"};
        QVERIFY(!found(issuesOf(proposeProject(*rows, options).project, rows), "identifier-input"));
        options.features = {"sample_id", "size"};
        QCOMPARE(mendsOf(proposeProject(*rows, options).project, rows, "identifier-input"),
                 QStringList{"Leave out sample_id"});
    }

    void sharedRowsMayBeAccepted()
    {
        std::string csv = "size,height\n";
        for (int i = 0; i < 120; ++i)
            csv += std::to_string(i % 40) + "," + std::to_string(i * i % 17) + "\n";
        const DatasetPtr rows = data(csv);
        NewProjectOptions options;
        options.targets = {"height"};
        Project project = proposeProject(*rows, options).project;
        QVERIFY(found(issuesOf(project, rows), "shared-rows"));
        acceptLeaks(project.data);
        QVERIFY(!found(issuesOf(project, rows), "shared-rows"));
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        const Evaluation evaluation = evaluateWithNotes(project, trainedRun(project, bench), bench, Part::Test);
        QVERIFY(!evaluation.notes.empty()); // the report says it all the same
        const std::string path = file({}) + ".netloom";
        saveProject(project, path);
        QVERIFY(areLeaksAccepted(loadProject(path).data));
        project.data.split.seed = 9; // another split is asked about anew
        QVERIFY(found(issuesOf(project, rows), "shared-rows"));
    }

    void rareClassesGetMoreWeight()
    {
        std::string csv = "size,kind\n";
        for (int i = 0; i < 600; ++i)
            csv += std::to_string(i * 37 % 601) + (i % 30 == 0 ? ",rare\n" : i % 2 == 0 ? ",even\n" : ",odd\n");
        const DatasetPtr rows = data(csv);
        NewProjectOptions options;
        options.targets = {"kind"};
        const QStringList many = mendsOf(proposeProject(*rows, options).project, rows, "class-imbalance");
        QCOMPARE(many.size(), 1);
        QVERIFY2(many[0].startsWith("Set class weights of Loss to ") && !many[0].endsWith("it"), qPrintable(many[0]));
    }
};

QTEST_GUILESS_MAIN(TestCheckProject)
#include "tst_check_project.moc"
