// SPDX-License-Identifier: GPL-3.0-or-later
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

    std::vector<GraphIssue> issuesOf(const NewProjectOptions &options)
    {
        const DatasetPtr rows = data(heights(100));
        const Project project = proposeProject(*rows, options).project;
        const Bench bench = prepareBench(project, typedData(rows, project.data));
        return checkProject(project, &bench);
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
};

QTEST_GUILESS_MAIN(TestCheckProject)
#include "tst_check_project.moc"
