// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/losses/loss.hpp"
#include "projects/format/project_file.hpp"
#include "projects/workflow/workflow.hpp"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <algorithm>
#include <set>
#include <thread>

using namespace netloom;

namespace {

/// Only what the engine itself can read and generate.
class EngineData final : public DataProvider
{
public:
    ReadResult read(const std::vector<std::string> &paths, const std::string &, const Params &options,
                    const JobControl &job) const override
    {
        return csvReader().read(paths, options, job);
    }
    const Generator *findGenerator(const std::string &id) const override { return generators().find(id); }
};

/// Rows "id,size,colour,group,label": label is b where size is above 0.
std::string table(int rows)
{
    std::string csv = "id,size,colour,group,label\n";
    for (int i = 0; i < rows; ++i) {
        const double size = (i * 37 % 100) / 50.0 - 1;
        csv += "r" + std::to_string(i) + "," + std::to_string(size) + "," + (i % 3 ? "red" : "blue") + ",g" +
               std::to_string(i / 5) + "," + (size > 0 ? "b" : "a") + "\n";
    }
    return csv;
}

Bench benchOf(const Project &project)
{
    return prepareBench(project, typedData(loadData(project.data, EngineData()).data, project.data));
}

RunRecord trainedRun(const Project &project, const Bench &bench, const RunRecord *resumed = nullptr)
{
    RunRecord record = beginRun(project, bench, resumed);
    Trainer trainer(trainingTask(project, bench), 1, resumed ? &resumed->checkpoint : nullptr);
    RunControl control;
    return finishRun(std::move(record), trainer.run(control));
}

template <class Work>
std::optional<ErrorKind> errorOf(Work work)
{
    try {
        work();
    } catch (const Error &error) {
        return error.kind();
    }
    return std::nullopt;
}

bool hasRemark(const Proposal &proposal, const std::string &words)
{
    return std::any_of(proposal.remarks.begin(), proposal.remarks.end(),
                       [&](const Text &remark) { return remark.str().find(words) != std::string::npos; });
}

ColumnRole roleIn(const Project &project, const std::string &name)
{
    for (const DataSetup::ForColumn &column : project.data.columns)
        if (column.column == name)
            return column.role;
    return ColumnRole::Ignored;
}

const LossType *lossIn(const GraphSpec &graph)
{
    for (const Node &node : graph.nodes)
        if (const LossType *loss = losses().find(node.type))
            return loss;
    return nullptr;
}

} // namespace

class TestWorkflow : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;
    int m_files = 0;

    std::string file(const std::string &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("table%1.csv").arg(++m_files));
        QFile out(path);
        if (!out.open(QIODevice::WriteOnly))
            qFatal("cannot write the test's own table");
        out.write(content.data(), static_cast<qint64>(content.size()));
        return path.toStdString();
    }
    DatasetPtr data(const std::string &content) { return csvReader().read({file(content)}, {}, {}).data; }

    Project project(int rows, std::int64_t epochs = 12)
    {
        NewProjectOptions options;
        options.targets = {"label"};
        options.network = "dense 6 relu > dropout 0.2";
        options.recipe.epochs = epochs;
        options.recipe.learningRate = 0.02;
        return proposeProject(*data(table(rows)), options).project;
    }

private slots:
    void identifiersAreLeftOutAndThatIsSaid()
    {
        const Proposal proposal = proposeProject(*data(table(60)), {});
        QCOMPARE(roleIn(proposal.project, "id"), ColumnRole::Id);
        QVERIFY(hasRemark(proposal, "id is left out"));
        QCOMPARE(roleIn(proposal.project, "label"), ColumnRole::Target);
        for (const auto &feature : proposal.project.preparation.features)
            QVERIFY(feature.column != "id" && feature.column != "label");
    }

    void namedFeaturesAreTheOnlyOnes()
    {
        NewProjectOptions options;
        options.features = {"#2", "id"};
        const Project made = proposeProject(*data(table(60)), options).project;
        QCOMPARE(roleIn(made, "id"), ColumnRole::Feature);
        QCOMPARE(roleIn(made, "size"), ColumnRole::Feature);
        QCOMPARE(roleIn(made, "colour"), ColumnRole::Ignored);
    }

    void theTaskFollowsTheTarget_data()
    {
        QTest::addColumn<QString>("target");
        QTest::addColumn<int>("task");
        QTest::newRow("two words") << "label" << static_cast<int>(Task::Binary);
        QTest::newRow("many words") << "group" << static_cast<int>(Task::Multiclass);
        QTest::newRow("a quantity") << "size" << static_cast<int>(Task::Regression);
    }
    void theTaskFollowsTheTarget()
    {
        QFETCH(QString, target);
        QFETCH(int, task);
        NewProjectOptions options;
        options.targets = {target.toStdString()};
        const Project made = proposeProject(*data(table(60)), options).project;
        QCOMPARE(static_cast<int>(made.preparation.task), task);
        QCOMPARE(made.data.split.method,
                 task == static_cast<int>(Task::Regression) ? SplitMethod::Random : SplitMethod::Stratified);
        QVERIFY(lossIn(*made.graph)->fits(static_cast<Task>(task)));
    }

    void wrongWordsAndWrongNetworksAreToldApart()
    {
        const DatasetPtr read = data(table(60));
        const auto kind = [&](const std::string &target, const std::string &network) {
            return errorOf([&] {
                NewProjectOptions options;
                options.targets = {target};
                options.network = network;
                proposeProject(*read, options);
            });
        };
        QCOMPARE(kind("nonsense", "dense 4"), std::optional(ErrorKind::Usage));
        QCOMPARE(kind("label", "dens 4"), std::optional(ErrorKind::Usage));
        QCOMPARE(kind("label", "conv 8 3"), std::optional(ErrorKind::Graph));
        QCOMPARE(kind("label", "dense 4"), std::optional<ErrorKind>());
    }

    void aHandfulOfRowsAllTrain()
    {
        const Proposal proposal = proposeProject(*data("x,y\n1,1\n0,0\n1,1\n0,0\n"), {});
        const Bench bench = benchOf(proposal.project);
        QCOMPARE(bench.split.train.size(), std::size_t{4});
        QVERIFY(bench.split.validation.empty() && bench.split.test.empty());
    }

    void groupsStayInOnePart()
    {
        NewProjectOptions options;
        options.targets = {"label"};
        options.split.method = SplitMethod::Group;
        options.split.column = "group";
        const Bench bench = benchOf(proposeProject(*data(table(100)), options).project);
        std::map<std::string, std::set<int>> parts;
        const Column &group = bench.data->columns[static_cast<std::size_t>(bench.data->at("group"))];
        for (const Part part : {Part::Train, Part::Validation, Part::Test})
            for (const std::uint32_t row : bench.split.rows(part))
                parts[group.cellText(row)].insert(static_cast<int>(part));
        QCOMPARE(parts.size(), std::size_t{20});
        for (const auto &[name, where] : parts)
            QCOMPARE(where.size(), std::size_t{1});
    }

    void anotherTargetGetsAnotherEnd()
    {
        const DatasetPtr read = data(table(60));
        NewProjectOptions options;
        options.targets = {"label"};
        options.network = "dense 6 relu > dense 1";
        const Project before = proposeProject(*read, options).project;
        std::vector<DataSetup::ForColumn> columns = before.data.columns;
        for (DataSetup::ForColumn &column : columns)
            column.role = column.column == "size"    ? ColumnRole::Target
                          : column.column == "label" ? ColumnRole::Feature
                                                     : column.role;
        const Project after = withColumns(before, *read, columns);
        QCOMPARE(after.preparation.task, Task::Regression);
        QVERIFY(lossIn(*after.graph)->fits(Task::Regression));
        const auto signature = signatureOf(after, *typedData(read, after.data));
        QVERIFY(signature && analyse(*after.graph, &*signature).isRunnable());
        QCOMPARE(after.graph->nodes.size(), before.graph->nodes.size());
    }

    void countsAreLearntInTheirOwnUnit()
    {
        NewProjectOptions options;
        options.targets = {"size"};
        options.task = Task::Regression;
        QVERIFY(proposeProject(*data(table(60)), options).project.preparation.isTargetScaled);
        options.loss = "poisson";
        QVERIFY(!proposeProject(*data(table(60)), options).project.preparation.isTargetScaled);
    }

    void aTrainedRunFindsTheRule()
    {
        const Project made = project(200, 60);
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        const Evaluation test = evaluateRun(run, bench, Part::Test);
        QCOMPARE(test.rows, run.split.test.size());
        QVERIFY2(test.metrics.front().second >= 0.9, "accuracy on the test part");
    }

    void changedDataAreNotPassedOffAsTheOldOnes()
    {
        const Project made = project(60, 2);
        const RunRecord run = trainedRun(made, benchOf(made));
        Bench other;
        other.data = data(table(61));
        QCOMPARE(errorOf([&] { evaluateRun(run, other, Part::Test); }), std::optional(ErrorKind::Check));
        QCOMPARE(errorOf([&] { verifyRun(run, other, 1); }), std::optional(ErrorKind::Check));
    }

    void picturesBeginWithANetworkThatTakesThem()
    {
        Dataset data;
        data.rows = 40;
        Column picture;
        picture.name = "image";
        picture.type = ColumnType::Tensor;
        picture.shape = Shape{1, 8, 8};
        picture.values.assign(data.rows * 64, 0.5f);
        Column label;
        label.name = "label";
        label.type = ColumnType::Category;
        label.categories = {"a", "b"};
        for (std::size_t row = 0; row < data.rows; ++row)
            label.codes.push_back(static_cast<std::int32_t>(row % 2));
        data.columns = {picture, label};
        data.roles = {ColumnRole::Feature, ColumnRole::Target};
        const Proposal proposal = proposeProject(data, {});
        const auto signature = signatureOf(proposal.project, data);
        QVERIFY(signature);
        QVERIFY(analyse(*proposal.project.graph, &*signature).isRunnable());
        QVERIFY(proposal.project.graph->findTitle("Convolution 1"));
    }

    void predictionsKeepTheRowsOfTheFile()
    {
        const Project made = project(60, 2);
        const RunRecord run = trainedRun(made, benchOf(made));
        const std::string path = file("id,size,colour,group,label\n"
                                      "a,0.5,red,g1,b\n"
                                      "b,not-a-number,red,g1,b\n"
                                      "c,0.5,red,g1,b,too,many,cells\n"
                                      "d,-0.5,blue,g2,a\n");
        Params hints;
        for (const auto &feature : run.preparation.features)
            hintColumnType(hints, feature.column, feature.type);
        const Predictions predictions = predictRun(run, csvReader().read({path}, hints, {}));
        QCOMPARE(predictions.rows.size(), std::size_t{4});
        QVERIFY(predictions.rows[0].error.empty() && !predictions.rows[0].prediction.empty());
        QVERIFY(!predictions.rows[1].error.empty() && predictions.rows[1].prediction.empty());
        QVERIFY(!predictions.rows[2].error.empty() && predictions.rows[2].values.empty());
        QCOMPARE(predictions.rows[1].id, std::string("b"));
        QCOMPARE(predictions.rows[2].id, std::string("row 3")); // which of its cells is the id cannot be known
        QVERIFY(predictions.rows[3].error.empty());
        QCOMPARE(predictions.rows[3].values.size(), std::size_t{2});
        const QString csv = QString::fromStdString(predictionsCsv(predictions));
        QCOMPARE(csv.count('\n'), 5);
        QCOMPARE(csv.section('\n', 0, 0), QStringLiteral("id,prediction,p(a),p(b),error"));
    }

    void aMissingColumnIsNamed()
    {
        const Project made = project(60, 2);
        const RunRecord run = trainedRun(made, benchOf(made));
        const ReadResult read = csvReader().read({file("id,colour\na,red\nb,blue\n")}, {}, {});
        QCOMPARE(errorOf([&] { predictRun(run, read); }), std::optional(ErrorKind::Usage));
    }

    void goingOnEqualsNeverHavingStopped()
    {
        Project made = project(80, 10);
        const Bench bench = benchOf(made);
        const RunRecord straight = trainedRun(made, bench);
        made.recipe.epochs = 4;
        const RunRecord first = trainedRun(made, bench);
        made.recipe.epochs = 10;
        const RunRecord second = trainedRun(made, bench, &first);
        QCOMPARE(second.checkpoint.weights, straight.checkpoint.weights);
        QCOMPARE(second.modelWeights(), straight.modelWeights());
        QCOMPARE(second.epochs.size(), straight.epochs.size());
        QVERIFY(!verifyRun(second, bench, 2));
    }

    void goingOnFromAFileEqualsNeverHavingStopped_data()
    {
        QTest::addColumn<QString>("optimizer");
        QTest::addColumn<QString>("schedule");
        QTest::newRow("adam, on plateau") << "adam"
                                          << "on_plateau";
        QTest::newRow("L-BFGS, cosine") << "lbfgs"
                                        << "cosine";
        QTest::newRow("RMSProp, one cycle") << "rmsprop"
                                            << "one_cycle";
    }
    void goingOnFromAFileEqualsNeverHavingStopped()
    {
        QFETCH(QString, optimizer);
        QFETCH(QString, schedule);
        Project made = project(80, 8);
        made.recipe.optimizer = optimizer.toStdString();
        made.recipe.schedule = schedule.toStdString();
        if (schedule == "on_plateau")
            made.recipe.scheduleParams = {{"patience", std::int64_t{0}}};
        made.recipe.warmupEpochs = 0.5;
        made.recipe.batchSize = 8;
        made.recipe.batchesPerStep = 2;
        made.recipe.averageDecay = 0.9;
        const Bench bench = benchOf(made);
        const RunRecord straight = trainedRun(made, bench);
        RunControl control;
        control.pause();
        RunRecord first = beginRun(made, bench);
        {
            Trainer trainer(trainingTask(made, bench), 1);
            RunOutcome outcome;
            std::jthread thread([&] { outcome = trainer.run(control); });
            for (int i = 0; i < 11; ++i) {
                while (control.state() != RunState::Paused)
                    std::this_thread::yield();
                control.stepBatch();
            }
            while (control.state() != RunState::Paused)
                std::this_thread::yield();
            control.stop();
            thread.join();
            first = finishRun(std::move(first), std::move(outcome));
        }
        const Project opened = readProject(writeProject(withRun(made, first)), "p.netloom");
        const RunRecord second = trainedRun(opened, bench, opened.lastRun().get());
        QCOMPARE(second.checkpoint.weights, straight.checkpoint.weights);
        QCOMPARE(second.checkpoint.averageWeights, straight.checkpoint.averageWeights);
        QCOMPARE(second.checkpoint.optimizerState, straight.checkpoint.optimizerState);
        QCOMPARE(second.checkpoint.scheduleMemory, straight.checkpoint.scheduleMemory);
        QCOMPARE(second.modelWeights(), straight.modelWeights());
        QCOMPARE(second.epochs.size(), straight.epochs.size());
        QVERIFY(!verifyRun(second, bench, 2));
        QVERIFY(!verifyRun(first, bench, 1));
    }

    void anotherRecipeCannotGoOnWithARun()
    {
        Project made = project(60, 2);
        made.recipe.schedule = "cosine";
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        made.recipe.patience = 5;
        made.recipe.learningRate = 0.5;
        beginRun(made, bench, &run);
        Project longer = made, clipped = made;
        longer.recipe.epochs = 4; // every step of a cosine over four epochs is another
        clipped.recipe.clipNorm = 1;
        QCOMPARE(errorOf([&] { beginRun(longer, bench, &run); }), std::optional(ErrorKind::Check));
        QCOMPARE(errorOf([&] { beginRun(clipped, bench, &run); }), std::optional(ErrorKind::Check));
    }

    void aRunThatWasRetriedIsRepeatedWithItsRetries()
    {
        Project made = project(80, 12);
        made.recipe.optimizer = "sgd";
        made.recipe.learningRate = 1000;
        made.recipe.isRetriedOnDivergence = true;
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        QVERIFY(!run.rateChanges.empty()); // a rate of 1000 cannot but diverge
        for (const RateChange &change : run.rateChanges)
            QVERIFY(!change.isByHand);
        QVERIFY(!verifyRun(run, bench, 1));
    }

    void anotherNetworkCannotGoOnWithARun()
    {
        Project made = project(60, 2);
        const Bench bench = benchOf(made);
        const RunRecord run = trainedRun(made, bench);
        GraphSpec wider = *made.graph;
        for (Node &node : wider.nodes)
            if (node.type == "dense")
                node.params.set("units", std::int64_t{7});
        made.graph = std::make_shared<const GraphSpec>(wider);
        QCOMPARE(errorOf([&] { beginRun(made, bench, &run); }), std::optional(ErrorKind::Check));
    }

    void aRateChangedByHandIsRepeatedAtItsStep()
    {
        const Project made = project(80, 12);
        const Bench bench = benchOf(made);
        RunRecord run = beginRun(made, bench);
        Trainer trainer(trainingTask(made, bench), 1);
        RunControl control;
        control.pause();
        RunOutcome outcome;
        std::jthread thread([&] { outcome = trainer.run(control); });
        for (int i = 0; i < 3; ++i) {
            while (control.state() != RunState::Paused)
                std::this_thread::yield();
            control.stepBatch();
        }
        while (control.state() != RunState::Paused)
            std::this_thread::yield();
        control.setLearningRate(0.1);
        control.resume();
        thread.join();
        run = finishRun(std::move(run), std::move(outcome));
        QCOMPARE(run.rateChanges.size(), std::size_t{1});
        QVERIFY(!verifyRun(run, bench, 1));
        run.rateChanges.front().learningRate = 0.05;
        QVERIFY(verifyRun(run, bench, 1).has_value());
    }

    void aSpoiledRecordIsFoundOut()
    {
        const Project made = project(60, 3);
        const Bench bench = benchOf(made);
        RunRecord run = trainedRun(made, bench);
        run.epochs[1].trainLoss += 1e-12;
        const std::optional<Text> difference = verifyRun(run, bench, 1);
        QVERIFY(difference.has_value());
        QVERIFY(difference->str().find("Epoch 2") != std::string::npos);
    }
};

QTEST_GUILESS_MAIN(TestWorkflow)
#include "tst_workflow.moc"
