// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/cross_validate.hpp"

#include "tests/projects/workflow_fixture.hpp"

#include <cmath>

using namespace netloom;

namespace {

Project projectOf(const Dataset &data, const std::string &target = "label")
{
    NewProjectOptions options;
    options.targets = {target};
    options.network = "dense 8 relu";
    options.recipe.epochs = 5;
    options.recipe.batchSize = 16;
    options.recipe.learningRate = 0.01;
    Project project = proposeProject(data, options).project;
    project.data.split.method = SplitMethod::Stratified;
    return project;
}

} // namespace

class TestCrossValidate : public QObject
{
    Q_OBJECT

private slots:
    void init()
    {
        QFile file(m_folder.filePath("table.csv"));
        QVERIFY(file.open(QFile::WriteOnly));
        file.write(QByteArray::fromStdString(table(120)));
        file.close();
        m_read = csvReader().read({file.fileName().toStdString()}, {}, {}).data;
    }

    /// A fold's figures are those of a run by hand on the same rows, and the figures over the folds are theirs.
    void aFoldIsAsARunByHand()
    {
        const Project project = projectOf(*m_read);
        const DatasetPtr data = typedData(m_read, project.data);
        const CrossValidation found = crossValidate(project, data, 4, 1);
        QCOMPARE(found.folds.size(), std::size_t{4});

        const std::vector<Split> splits = foldsOf(project, *data, 4);
        double sum = 0;
        double squares = 0;
        for (std::size_t i = 0; i < splits.size(); ++i) {
            const Bench bench = foldBench(project, data, splits[i]);
            QCOMPARE(bench.split, splits[i]);
            const Evaluation byHand = evaluateRun(trainedRun(project, bench), bench, Part::Test, 1);
            QCOMPARE(found.folds[i].loss, byHand.loss);
            QCOMPARE(found.folds[i].rows, std::size_t{30});
            sum += byHand.loss;
        }
        QCOMPARE(found.mean.front().first, std::string("loss"));
        QCOMPARE(found.mean.front().second, sum / 4);
        for (const Evaluation &fold : found.folds)
            squares += (fold.loss - sum / 4) * (fold.loss - sum / 4);
        QCOMPARE(found.deviation.front().second, std::sqrt(squares / 3));
    }

    /// What is fitted is fitted on the fold's own training rows: the mean of a column differs from fold to fold.
    void eachFoldFitsItsOwnPreparation()
    {
        const Project project = projectOf(*m_read);
        const DatasetPtr data = typedData(m_read, project.data);
        const std::vector<Split> splits = foldsOf(project, *data, 3);
        const Bench first = foldBench(project, data, splits[0]);
        const Bench second = foldBench(project, data, splits[1]);
        QVERIFY(first.preparation.features != second.preparation.features);
    }

    void aStopEndsItBetweenTwoSteps()
    {
        const Project project = projectOf(*m_read);
        const DatasetPtr data = typedData(m_read, project.data);
        std::stop_source stop;
        stop.request_stop();
        const auto kind = errorOf([&] { crossValidate(project, data, 3, 1, {.stop = stop.get_token()}); });
        QVERIFY(kind == ErrorKind::Cancelled);
    }

    void aRunThatDivergesNamesItsFold()
    {
        Project project = projectOf(*m_read, "size");
        project.recipe.optimizer = "sgd";
        project.recipe.learningRate = 10;
        project.recipe.epochs = 50;
        const DatasetPtr data = typedData(m_read, project.data);
        try {
            crossValidate(project, data, 3, 1);
            QFAIL("it did not diverge");
        } catch (const Error &error) {
            QCOMPARE(error.kind(), ErrorKind::Diverged);
            QCOMPARE(error.where(), std::string("Fold 1"));
        }
    }

private:
    QTemporaryDir m_folder;
    DatasetPtr m_read;
};

QTEST_GUILESS_MAIN(TestCrossValidate)
#include "tst_cross_validate.moc"
