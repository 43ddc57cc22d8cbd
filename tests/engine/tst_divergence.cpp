// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/run_fixture.hpp"

#include <QTest>

#include <cmath>
#include <limits>

using namespace netloom;

namespace {

const DataSignature signature = tableOf(6, Task::Binary);

} // namespace

class TestDivergence : public QObject
{
    Q_OBJECT
private slots:
    void divergenceNamesTheNodeAndKeepsTheLastGoodWeights();
    void halvingTheRateBringsADivergedRunBack();
};

void TestDivergence::divergenceNamesTheNodeAndKeepsTheLastGoodWeights()
{
    Recipe recipe = recipeOf(50);
    recipe.optimizer = "sgd";
    recipe.learningRate = 1000;
    const RunOutcome outcome = ran(taskOf("dense 16 relu > dense 16 relu", tableOf(6, Task::Regression), 100, recipe));
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Diverged));
    const QString message = QString::fromStdString(outcome.message.str());
    QVERIFY2(message.contains("step") && message.contains("lower learning rate"), qPrintable(message));
    for (const float weight : outcome.checkpoint.weights)
        QVERIFY(std::isfinite(weight));
    for (const float moment : outcome.checkpoint.optimizerState)
        QVERIFY(std::isfinite(moment));
}

void TestDivergence::halvingTheRateBringsADivergedRunBack()
{
    Recipe recipe = recipeOf(200);
    recipe.optimizer = "sgd";
    recipe.learningRate = 3; // about ten times too high
    const TrainingTask straight = taskOf("dense 1", tableOf(6, Task::Regression), 100, recipe);
    QCOMPARE(static_cast<int>(ran(straight).reason), static_cast<int>(StopReason::Diverged));
    TrainingTask task = straight;
    task.recipe.isRetriedOnDivergence = true;
    const RunOutcome outcome = ran(task);
    QCOMPARE(static_cast<int>(outcome.reason), static_cast<int>(StopReason::Epochs));
    QVERIFY(!outcome.rateChanges.empty() && outcome.rateChanges.size() <= 5);
    QCOMPARE(outcome.rateChanges.front().learningRate, 1.5);
    QVERIFY2(outcome.epochs.back().trainLoss < 0.1, qPrintable(QString::number(outcome.epochs.back().trainLoss)));
    QCOMPARE(outcome.checkpoint.retries, static_cast<std::int64_t>(outcome.rateChanges.size()));
}

QTEST_APPLESS_MAIN(TestDivergence)
#include "tst_divergence.moc"
