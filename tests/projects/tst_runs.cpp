// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/format/project_file.hpp"
#include "tests/projects/workflow_fixture.hpp"

#include <thread>

using namespace netloom;

class TestRuns : public WorkflowTest
{
    Q_OBJECT

private slots:
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

QTEST_GUILESS_MAIN(TestRuns)
#include "tst_runs.moc"
