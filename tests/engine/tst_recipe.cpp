// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/base/error.hpp"
#include "engine/train/recipe.hpp"

#include <QTest>

using namespace netloom;

class TestRecipe : public QObject
{
    Q_OBJECT
private slots:
    void anotherOptimizerBringsItsOwnRateAndBatch()
    {
        const Recipe lbfgs = withOptimizer({}, "lbfgs", 400);
        QCOMPARE(lbfgs.optimizer, std::string("lbfgs"));
        QCOMPARE(lbfgs.learningRate, 1.0);
        QCOMPARE(lbfgs.batchSize, std::int64_t{400});
        QVERIFY(withOptimizer(lbfgs, "adam", 400) == Recipe{});
        QVERIFY(withOptimizer(withOptimizer({}, "sgd", 400), "adam", 400) == Recipe{});
    }

    void whatWasSetByHandStays()
    {
        Recipe recipe;
        recipe.learningRate = 0.02;
        recipe.batchSize = 64;
        const Recipe lbfgs = withOptimizer(recipe, "lbfgs", 400);
        QCOMPARE(lbfgs.learningRate, 0.02);
        QCOMPARE(lbfgs.batchSize, std::int64_t{64});
        QVERIFY(withOptimizer(lbfgs, "adam", 400) == recipe);
    }

    void theOldOptimizersSettingsGo()
    {
        Recipe recipe;
        recipe.optimizerParams.set("beta1", 0.5);
        QVERIFY(withOptimizer(recipe, "adam", 400) == recipe); // the same one
        QVERIFY(withOptimizer(recipe, "sgd", 400).optimizerParams == Params{});
    }

    void withoutDataTheBatchStays() { QCOMPARE(withOptimizer({}, "lbfgs", 0).batchSize, Recipe{}.batchSize); }

    void anUnknownOptimizerIsRefused() { QVERIFY_EXCEPTION_THROWN(withOptimizer({}, "adamm", 400), Error); }
};

QTEST_APPLESS_MAIN(TestRecipe)
#include "tst_recipe.moc"
