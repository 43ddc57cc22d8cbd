// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/docks/apply_page.hpp"
#include "gui/docks/evaluate_page.hpp"
#include "gui/docks/explain_page.hpp"
#include "gui/docks/left_out_rows.hpp"
#include "gui/docks/predictions_model.hpp"
#include "gui/docks/row_explanation.hpp"
#include "gui/docks/runs_model.hpp"
#include "gui/run/run_controller.hpp"

#include <QAbstractItemModelTester>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QTemporaryDir>
#include <QTest>

using namespace netloom;

namespace {

constexpr int patience = 60'000; ///< ms; a slow machine under a sanitizer is no failure

/// A session on simulated data with one trained run.
struct Desk {
    explicit Desk(const char *generator = "two_moons")
    {
        session.openGenerator(generator, 200, 1);
        if (!QTest::qWaitFor([this] { return session.bench() != nullptr; }, patience))
            qFatal("the bench was not set up");
        Recipe recipe = session.project().recipe;
        recipe.epochs = 8;
        session.editRecipe("epochs", recipe);
        runs.start();
        if (!QTest::qWaitFor([this] { return runs.state() == RunController::State::Idle && session.currentRun(); },
                             patience))
            qFatal("the run did not end");
    }

    DockContext context() { return {session, runs}; }

    Registry registry;
    JobTracker jobs;
    Session session{registry, jobs};
    RunController runs{session};
};

template <class Widget>
Widget *named(QWidget &page, const QString &name)
{
    for (Widget *widget : page.findChildren<Widget *>())
        if (widget->accessibleName() == name)
            return widget;
    return nullptr;
}

} // namespace

class EvaluatePageTest : public QObject
{
    Q_OBJECT
private slots:
    void withoutARunItSaysWhatWillBeHere()
    {
        const Registry registry;
        JobTracker jobs;
        Session session(registry, jobs);
        RunController runs(session);
        EvaluatePage page({session, runs});
        page.show();
        QVERIFY(!page.evaluation());
        bool isSaid = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            isSaid |= label->isVisible() && label->text().contains("After training");
        QVERIFY(isSaid);
    }

    void otherDataAreMeasuredAndTheRowsThatWereSeenLeftOut()
    {
        Desk desk;
        const Dataset &own = *desk.session.data();
        const RunPtr run = desk.session.currentRun();
        const auto lineOf = [&own](std::uint32_t row) {
            QByteArray line; // of two numbers and a class
            for (const Column &column : own.columns)
                line += (line.isEmpty() ? "" : ",") + QByteArray::fromStdString(column.cellText(row));
            return line + '\n';
        };
        QTemporaryDir folder;
        QFile file(folder.filePath("second.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write("x,y,moon\n" + lineOf(run->split.train[0]) + lineOf(run->split.test[0]) + "0.5,0.5,upper moon\n" +
                   lineOf(run->split.train[3]));
        file.close();
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.resize(1000, 700);
        page.show();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, patience);
        auto *leaveOut = page.findChild<QPushButton *>("leave_out_seen_rows");
        QVERIFY(!leaveOut->isVisible());
        page.evaluateOn({file.fileName()});
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 2, patience);
        QVERIFY(page.evaluation());
        QCOMPARE(page.evaluation()->rows, std::size_t{4});
        QCOMPARE(page.evaluation()->part, std::string("second.csv"));
        QVERIFY2(page.evaluation()->notes.at(0).str().find("2 of 4 rows of second.csv") == 0,
                 page.evaluation()->notes[0].str().c_str());
        QVERIFY(leaveOut->isVisible());
        leaveOut->click();
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 3, patience);
        QCOMPARE(page.evaluation()->rows, std::size_t{2});
        QVERIFY(page.findChild<QLabel *>("evaluation_headline")->text().contains("second.csv: 2 rows"));
        leaveOut->click(); // and back
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 4, patience);
        QCOMPARE(page.evaluation()->rows, std::size_t{4});
        page.findChild<QComboBox *>("evaluation_part")->setCurrentIndex(0);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 5, patience);
        QCOMPARE(page.evaluation()->part, std::string("train"));
        QVERIFY(!leaveOut->isVisible());
        page.evaluateOn({folder.filePath("nowhere.csv")});
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 6, patience);
        QVERIFY(!page.evaluation());
    }

    void aFileIsComparedBeforeAnythingIsTrained()
    {
        const Registry registry;
        JobTracker jobs;
        Session session(registry, jobs);
        session.openGenerator("two_moons", 60, 1);
        QTRY_VERIFY_WITH_TIMEOUT(session.bench() != nullptr, patience);
        QTemporaryDir folder;
        const auto written = [&folder](const QString &name, const QByteArray &content) {
            QFile file(folder.filePath(name));
            if (!file.open(QIODevice::WriteOnly))
                qFatal("cannot write the test's own table");
            file.write(content);
            return file.fileName();
        };
        QByteArray row;
        for (const Column &column : session.data()->columns)
            row += (row.isEmpty() ? "" : ",") + QByteArray::fromStdString(column.cellText(41));
        QSignalSpy told(&session, &Session::notice);
        std::vector<FileComparison> made;
        const auto keep = [&made](const FileComparison &comparison) { made.push_back(comparison); };
        compareWithFile(session, written("kept.csv", "x,y,moon\n0.5,0.5,upper moon\n" + row + "\n"), keep);
        QTRY_COMPARE_WITH_TIMEOUT(made.size(), std::size_t{1}, patience);
        QCOMPARE(made[0].shared, std::size_t{1});
        QCOMPARE(made[0].compared, std::size_t{2});
        const Notice notice = comparisonNotice(session, made[0]);
        QCOMPARE(notice.headline, QString("1 of 2 rows of kept.csv stand among these data"));
        QVERIFY2(notice.detail.startsWith("There line 3 equals row 42 here"), qPrintable(notice.detail));
        compareWithFile(session, written("fresh.csv", "x,y\n0.5,0.5\n"), keep);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 1, patience);
        QVERIFY(told[0][0].toString().startsWith("None of the 1 rows"));
        compareWithFile(session, written("other.csv", "a,b\n0.5,0.5\n"), keep);
        QTRY_COMPARE_WITH_TIMEOUT(told.size(), 2, patience);
        QVERIFY2(told[1][0].toString().contains("'x'"), qPrintable(told[1][0].toString()));
        QVERIFY(session.undoStack().count() == 0);

        notice.act(); // one click leaves the row out, one undo brings it back
        QTRY_COMPARE_WITH_TIMEOUT(session.data()->rows, std::size_t{59}, patience);
        QCOMPARE(leftOutNotices(session).size(), std::size_t{1});
        session.undoStack().undo();
        QTRY_COMPARE_WITH_TIMEOUT(session.data()->rows, std::size_t{60}, patience);
        leaveRowsOut(session, {0, 1, 2});
        QTRY_COMPARE_WITH_TIMEOUT(session.data()->rows, std::size_t{57}, patience);
        leftOutNotices(session).front().act();
        QTRY_COMPARE_WITH_TIMEOUT(session.data()->rows, std::size_t{60}, patience);
    }

    void theTestPartIsMeasuredAndNamed()
    {
        Desk desk;
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.resize(1000, 700);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        QVERIFY(page.evaluation());
        QCOMPARE(page.evaluation()->part, std::string("test"));
        const Evaluation again = evaluateRun(*desk.session.currentRun(), *desk.session.bench(), Part::Test, 1);
        QCOMPARE(page.evaluation()->loss, again.loss);
        const QString headline = page.findChild<QLabel *>("evaluation_headline")->text();
        QVERIFY2(headline.contains(QString::number(again.rows)), qPrintable(headline));
        QVERIFY(named<QTableWidget>(page, "Metrics") && named<QTableWidget>(page, "Report"));
        QTableView *matrix = named<QTableView>(page, "Confusion matrix");
        QVERIFY(matrix);
        QCOMPARE(matrix->model()->rowCount(), 2);
        QCOMPARE(named<QTableWidget>(page, "Report")->rowCount(), 5);
    }

    void anotherPartIsMeasuredWhenChosen()
    {
        Desk desk;
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        named<QComboBox>(page, "Part")->setCurrentIndex(0);
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 2, patience);
        QCOMPARE(page.evaluation()->part, std::string("train"));
        QCOMPARE(page.evaluation()->rows, desk.session.bench()->split.train.size());
    }

    void aClickedCellShowsItsRows()
    {
        Desk desk;
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.resize(1000, 900);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        QTableView *matrix = named<QTableView>(page, "Confusion matrix");
        QTest::mouseClick(matrix->viewport(), Qt::LeftButton, {}, matrix->visualRect(matrix->model()->index(0, 0)).center());
        QTableWidget *rows = named<QTableWidget>(page, "Rows of the chosen cell");
        QVERIFY(rows && rows->isVisibleTo(&page));
        QCOMPARE(static_cast<std::size_t>(rows->rowCount()), page.evaluation()->confusion[0][0]);
    }

    void aRegressionHasParityAndResiduals()
    {
        Desk desk("sine_regression");
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        QVERIFY(page.evaluation());
        QVERIFY(named<QWidget>(page, "Parity plot") && named<QWidget>(page, "Residual plot"));
        QVERIFY(!named<QWidget>(page, "Confusion matrix"));
    }

    void aChangedProjectIsSaid()
    {
        Desk desk;
        EvaluatePage page(desk.context());
        QSignalSpy done(&page, &EvaluatePage::evaluated);
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        Recipe recipe = desk.session.project().recipe;
        recipe.learningRate *= 2;
        desk.session.editRecipe("learning rate", recipe);
        bool isSaid = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            isSaid |= label->isVisibleTo(&page) && label->text().contains("changed since this run");
        QVERIFY(isSaid);
    }

    void newRowsArePredictedAndUnusableOnesSayWhy()
    {
        Desk desk;
        const QTemporaryDir folder;
        const DatasetPtr data = desk.session.data();
        QFile file(folder.filePath("new.csv"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const std::vector<Preparation::ForColumn> features = desk.session.currentRun()->preparation.features;
        QStringList names;
        for (const auto &feature : features)
            names << QString::fromStdString(feature.column);
        file.write(names.join(',').toUtf8() + "\n0.1,0.2\n1.5,-0.4\nabc,0.3\n");
        file.close();

        ApplyPage page(desk.context());
        page.show();
        QSignalSpy done(&page, &ApplyPage::predicted);
        page.predict({file.fileName()});
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        QCOMPARE(page.predictions().rowCount(), 3);
        QCOMPARE(page.predictions().unusableRows(), std::size_t{1});
        QVERIFY(named<QTableView>(page, "Predictions"));
        const int last = page.predictions().columnCount() - 1;
        QVERIFY(!page.predictions().index(2, last).data().toString().isEmpty());
    }

    void aFileThatIsNotThereLeavesAMessage()
    {
        Desk desk;
        ApplyPage page(desk.context());
        page.show();
        QSignalSpy done(&page, &ApplyPage::predicted);
        page.predict({"/nowhere/new.csv"});
        QTRY_VERIFY_WITH_TIMEOUT(done.size() == 1, patience);
        QCOMPARE(page.predictions().rowCount(), 0);
        bool isSaid = false;
        for (const QLabel *label : page.findChildren<QLabel *>())
            isSaid |= label->isVisibleTo(&page) && label->text().contains("new.csv");
        QVERIFY(isSaid);
    }

    void aTypedRowIsPredictedAsOneTypes()
    {
        Desk desk;
        ApplyPage page(desk.context());
        page.show();
        auto *answer = page.findChild<QLabel *>("hand_prediction");
        QTRY_VERIFY_WITH_TIMEOUT(!answer->text().isEmpty(), patience);
        const QList<QLineEdit *> fields = page.findChildren<QLineEdit *>();
        QVERIFY(!fields.isEmpty());
        fields.front()->setText("not a number");
        QTRY_COMPARE_WITH_TIMEOUT(answer->text(), QString::fromUtf8("–"), patience);
        fields.front()->setText("1.0");
        QTRY_VERIFY_WITH_TIMEOUT(answer->text() != QString::fromUtf8("–"), patience);
    }

    void theColumnsThatTheNetworkReliesOnAreMeasured()
    {
        Desk desk;
        ExplainPage page(desk.context());
        page.show();
        QTRY_VERIFY_WITH_TIMEOUT(page.importance().has_value(), patience);
        QCOMPARE(page.importance()->columns.size(), desk.session.currentRun()->preparation.features.size());
        QVERIFY(page.importance()->columns.front().importance >= page.importance()->columns.back().importance);
    }

    void onePredictionIsTakenApart()
    {
        Desk desk;
        ExplainPage page(desk.context());
        page.show();
        auto *tabs = page.findChild<QTabWidget *>();
        tabs->setCurrentIndex(1);
        RowExplanationPanel &panel = page.oneRow();
        QTRY_VERIFY_WITH_TIMEOUT(panel.explained().has_value(), patience);
        const RowExplanation first = panel.explained()->explanation;
        QVERIFY(panel.explained()->svg().find("</svg>") != std::string::npos);
        QCOMPARE(first.parts.size(), desk.session.currentRun()->preparation.features.size());
        auto *parts = panel.findChild<QTableWidget *>("explained_parts");
        QCOMPARE(parts->item(0, 0)->text(), QString::fromStdString(first.parts.front().name.str()));
        QVERIFY(!panel.findChild<QLabel *>("row_verdict")->text().isEmpty());

        // Another row and another method answer anew.
        auto *row = panel.findChild<QSpinBox *>("explained_row");
        row->setValue(row->value() == 1 ? 2 : 1);
        QTRY_VERIFY_WITH_TIMEOUT(panel.explained()->explanation.value != first.value, patience);
        auto *method = panel.findChild<QComboBox *>("explained_method");
        method->setCurrentIndex(2);
        emit method->activated(2);
        QTRY_VERIFY_WITH_TIMEOUT(panel.explained()->explanation.method == AttributionMethod::Occlusion, patience);
    }

    void modelsKeepTheirPromises()
    {
        Desk desk;
        RunsModel runs;
        QAbstractItemModelTester runsTester(&runs, QAbstractItemModelTester::FailureReportingMode::QtTest);
        runs.setRuns(desk.session.project().runs);
        QCOMPARE(runs.rowCount(), 1);
        QSignalSpy renamed(&runs, &RunsModel::renamed);
        QVERIFY(runs.setData(runs.index(0, RunsModel::NameColumn), "First try", Qt::EditRole));
        QVERIFY(!runs.setData(runs.index(0, RunsModel::NameColumn), "  ", Qt::EditRole));
        QCOMPARE(renamed.size(), 1);

        PredictionsModel predictions;
        QAbstractItemModelTester tester(&predictions, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Predictions some;
        some.task = Task::Binary;
        some.classes = {"no", "yes"};
        some.rows = {{"1", "yes", {0.2, 0.8}, {}}, {"2", "", {}, Text{"is empty", {}}}};
        predictions.setPredictions(some);
        QCOMPARE(predictions.columnCount(), 5);
        QCOMPARE(predictions.index(0, 3).data(PredictionsModel::ShareRole).toDouble(), 0.8);
        QCOMPARE(predictions.index(1, 4).data().toString(), QString("is empty"));
    }
};

QTEST_MAIN(EvaluatePageTest)
#include "tst_evaluate_page.moc"
