// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/docks/apply_page.hpp"
#include "gui/docks/generate_view.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/docks/sorted_rows.hpp"
#include "gui/run/run_controller.hpp"

#include <QAbstractItemModelTester>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTest>

#include <cmath>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

/// Three rows: a new one, one that is not valid, a known one.
GeneratedRowsPtr threeRows()
{
    GeneratedRows rows;
    rows.sequences = {{"C C O", -2, true}, {"C (", -1, true}, {"C", -0.5, true}};
    GeneratedJudgement &judgement = rows.judgement.emplace();
    auto data = std::make_shared<Dataset>();
    data->rows = 3;
    data->columns.resize(3);
    data->columns[0].name = "SMILES";
    data->columns[0].type = data->columns[1].type = ColumnType::Text;
    data->columns[0].texts = {"CCO", "C(", "C"};
    data->columns[1].texts = {"CCO", "", "C"};
    data->columns[2].name = "weight";
    data->columns[2].unit = "g/mol";
    data->columns[2].numbers = {46, std::nan(""), 16};
    judgement.rows = data;
    judgement.standings = {GeneratedStanding::New, GeneratedStanding::Invalid, GeneratedStanding::Known};
    judgement.reasons = {{}, text("A branch is open."), {}};
    return std::make_shared<const GeneratedRows>(std::move(rows));
}

QStringList columnOf(const QAbstractItemModel &model, int column)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words << model.index(row, column).data().toString();
    return words;
}

} // namespace

class TestGenerateView : public QObject
{
    Q_OBJECT
private slots:
    void theTableShowsWhatBecameOfEachRow()
    {
        GeneratedModel model;
        const QAbstractItemModelTester tester(&model);
        model.setRows(threeRows(), true);
        QCOMPARE(model.columnCount(), 5);
        QCOMPARE(columnOf(model, 1), QStringList({"CCO", "C(", "C"}));
        QCOMPARE(columnOf(model, 2), QStringList({"new", "invalid", "known"}));
        QCOMPARE(columnOf(model, 3), QStringList({"46.000", "", "16.000"}));
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QString("weight (g/mol)"));
        QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(), QString("A branch is open."));
        model.setRows(nullptr, false);
        QCOMPARE(model.rowCount(), 0);
    }

    void onlyRowsThatCanBeDrawnAskForADrawing()
    {
        GeneratedModel model;
        model.setRows(threeRows(), true);
        QVERIFY(model.wantsDrawing(0) && !model.wantsDrawing(1));
        model.setDrawing(0, std::nullopt);
        QVERIFY(!model.wantsDrawing(0) && !model.drawing(0));
        model.setRows(threeRows(), false);
        QCOMPARE(model.columnCount(), 4);
        QVERIFY(!model.wantsDrawing(2));
    }

    void unknownNumbersStandLastWhicheverWayTheOthersGo()
    {
        GeneratedModel model;
        model.setRows(threeRows(), false);
        SortedRows sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(GeneratedModel::SortRole);
        sorted.sort(2, Qt::AscendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"C", "CCO", "C("}));
        sorted.sort(2, Qt::DescendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C", "C("}));
        sorted.setTarget(20);
        sorted.sort(2, Qt::AscendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"C", "CCO", "C("}));
        sorted.setTarget(40);
        sorted.invalidate();
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C", "C("}));
        sorted.setTarget(std::nullopt);
        sorted.sort(1, Qt::DescendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C", "C("}));
    }

    void aLanguageModelGeneratesOnTheApplyPage()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        Registry registry({NETLOOM_BIN_DIR "/plugins"});
        JobTracker jobs;
        Session session(registry, jobs);
        RunController runs(session);
        if (!registry.findGenerator("molecules"))
            QSKIP("the plug-in for molecules is not built");
        session.openGenerator("molecules", 200, 1, "language_model", {{"inputs", std::string("next_token")}});
        QVERIFY(QTest::qWaitFor([&] { return session.bench() != nullptr; }, patience));
        Recipe recipe = session.project().recipe;
        recipe.epochs = 4;
        recipe.learningRate = 0.01;
        session.editRecipe("epochs", recipe);
        ApplyPage page({session, runs});
        page.resize(1200, 700);
        page.show();
        runs.start();
        QVERIFY(
            QTest::qWaitFor([&] { return runs.state() == RunController::State::Idle && session.currentRun(); }, patience));
        auto *view = page.findChild<GenerateView *>();
        auto *button = page.findChild<QPushButton *>("generate");
        QVERIFY(QTest::qWaitFor([&] { return view->isVisible() && button->isEnabled(); }, patience));
        QSignalSpy generated(view, &GenerateView::generated);
        button->click();
        QVERIFY(generated.wait(patience));
        QCOMPARE(view->model().rowCount(), 1000);
        QVERIFY(view->model().rows()->judgement);
        QVERIFY(view->model().rows()->judgement->valid > 0);
        // What is seen is drawn, row by row.
        const auto drawings = [&] {
            int count = 0;
            for (int row = 0; row < view->model().rowCount(); ++row)
                count += view->model().drawing(row) != nullptr;
            return count;
        };
        QVERIFY(QTest::qWaitFor([&] { return drawings() >= 2; }, patience));
        QVERIFY(!page.findChild<QTableView *>("generated_rows")->accessibleName().isEmpty());
    }
};

QTEST_MAIN(TestGenerateView)
#include "tst_generate_view.moc"
