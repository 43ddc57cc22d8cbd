// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/job_tracker.hpp"
#include "gui/depict/depiction_view.hpp"
#include "gui/docks/apply_page.hpp"
#include "gui/docks/generate_view.hpp"
#include "gui/docks/generated_drawings.hpp"
#include "gui/docks/generated_figures.hpp"
#include "gui/docks/generated_list.hpp"
#include "gui/docks/generated_model.hpp"
#include "gui/docks/generated_row_dialog.hpp"
#include "gui/docks/sorted_rows.hpp"
#include "gui/run/run_controller.hpp"
#include "projects/workflow/rank_generated.hpp"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QPushButton>
#include <QSignalSpy>
#include <QTableView>
#include <QTemporaryDir>
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
    judgement.valid = judgement.unique = 2;
    judgement.novel = 1;
    return std::make_shared<const GeneratedRows>(std::move(rows));
}

QStringList columnOf(const QAbstractItemModel &model, int column)
{
    QStringList words;
    for (int row = 0; row < model.rowCount(); ++row)
        words << model.index(row, column).data().toString();
    return words;
}

QStringList wordsOf(const QWidget &widget)
{
    QStringList words;
    for (const QLabel *label : widget.findChildren<QLabel *>())
        if (!label->isHidden())
            words << label->text();
    return words;
}

/// Draws every row as a square.
class BoxDepictor final : public Depictor
{
public:
    const DepictorInfo &info() const override { return m_info; }
    Depiction depict(const Dataset &row, const Params &) const override
    {
        if (row.columns.front().texts.size() != 1)
            throw Error(ErrorKind::Usage, {}, text("one row at a time"));
        const char *const square = "<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 10 10'>"
                                   "<rect width='10' height='10' fill='red'/></svg>";
        return {"box", "A square.", DrawingDepiction{square}};
    }

private:
    DepictorInfo m_info;
};

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
        QCOMPARE(columnOf(model, 3), QStringList({"46", "", "16"}));
        QCOMPARE(model.headerData(3, Qt::Horizontal, Qt::DisplayRole).toString(), QString("weight (g/mol)"));
        QCOMPARE(model.index(1, 1).data(Qt::ToolTipRole).toString(), QString("A branch is open."));
        model.setRows(nullptr, false);
        QCOMPARE(model.rowCount(), 0);
    }

    void aRowThatIsNotValidHasNoDrawing()
    {
        GeneratedDrawings drawings(m_jobs, {40, 30}, nullptr);
        drawings.setRows(threeRows(), &m_depictor);
        QVERIFY(drawings.canDraw(0) && !drawings.canDraw(1) && drawings.canDraw(2) && !drawings.canDraw(3));
        const QWidget window;
        QVERIFY(drawings.of(0, window).isNull());
        QVERIFY(drawings.of(1, window).isNull());
        QVERIFY(QTest::qWaitFor([&] { return !drawings.of(0, window).isNull() && !drawings.of(1, window).isNull(); }));
        const auto isPainted = [](const QPixmap &picture) {
            QImage empty(picture.size(), QImage::Format_ARGB32_Premultiplied);
            empty.fill(Qt::transparent);
            return picture.toImage().convertToFormat(empty.format()) != empty;
        };
        QVERIFY(isPainted(drawings.of(0, window)));
        QVERIFY(!isPainted(drawings.of(1, window)));
        drawings.setRows(threeRows(), nullptr);
        QVERIFY(!drawings.canDraw(0));
    }

    void unknownNumbersStandLastWhicheverWayTheOthersGo()
    {
        GeneratedModel model;
        model.setRows(threeRows(), false);
        SortedRows sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(GeneratedModel::SortRole);
        sorted.sortBy(2, Qt::AscendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"C", "CCO", "C("}));
        sorted.sortBy(2, Qt::DescendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C", "C("}));
        QCOMPARE(sorted.order(), std::vector<std::size_t>({0, 2, 1}));
        sorted.sortBy(1, Qt::DescendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C", "C("}));
    }

    void rowsStandInAnOrderThatSomebodyElseWorkedOut()
    {
        GeneratedModel model;
        model.setRows(threeRows(), false);
        SortedRows sorted;
        sorted.setSourceModel(&model);
        sorted.setSortRole(GeneratedModel::SortRole);
        sorted.sortLike({1, 2, 0});
        QCOMPARE(columnOf(sorted, 0), QStringList({"C(", "C", "CCO"}));
        sorted.sortLike({2, 0, 1});
        QCOMPARE(columnOf(sorted, 0), QStringList({"C", "CCO", "C("}));
        QCOMPARE(sorted.order(), std::vector<std::size_t>({2, 0, 1}));
        sorted.sortBy(-1, Qt::AscendingOrder);
        QCOMPARE(columnOf(sorted, 0), QStringList({"CCO", "C(", "C"}));
    }

    void chosenRowsAreCopiedAsTheyAreSeen()
    {
        GeneratedList list(m_jobs);
        list.retranslate();
        list.setRows(threeRows(), &m_depictor);
        list.sortLike({2, 0, 1});
        auto *table = list.findChild<QTableView *>("generated_rows");
        table->selectRow(0);
        list.copy();
        QCOMPARE(QApplication::clipboard()->text(), QString("C"));
        table->selectAll();
        list.copy();
        QCOMPARE(QApplication::clipboard()->text(), QString("C\nCCO\nC("));
    }

    void theGalleryHasTheChoiceOfTheTable()
    {
        GeneratedList list(m_jobs);
        list.retranslate();
        list.resize(500, 400);
        list.setRows(threeRows(), &m_depictor);
        list.setProperty("weight");
        list.setLook(GeneratedList::Look::Gallery);
        list.show();
        auto *gallery = list.findChild<QListView *>("generated_gallery");
        QVERIFY(gallery->isVisible());
        QSignalSpy changed(&list, &GeneratedList::currentChanged);
        QTest::mouseClick(gallery->viewport(), Qt::LeftButton, {},
                          gallery->visualRect(gallery->model()->index(1, 0)).center());
        QCOMPARE(changed.count(), 1);
        QCOMPARE(list.currentRow(), 2); // the known one stands behind the new one
        QSignalSpy opened(&list, &GeneratedList::opened);
        QTest::keyClick(gallery, Qt::Key_Return);
        QCOMPARE(opened.count(), 1);
        list.copy();
        QCOMPARE(QApplication::clipboard()->text(), QString("C"));
        list.step(-1);
        QCOMPARE(list.currentRow(), 0);
        QCOMPARE(list.currentFacts().front(), std::pair(QString("weight (g/mol)"), QString("46")));
        list.step(-1);
        QCOMPARE(list.currentRow(), 0);
    }

    void figuresSayHowManyAndWhatToTry()
    {
        GeneratedFigures figures;
        figures.setRows(*threeRows(), {});
        const QStringList words = wordsOf(figures);
        for (const char *word :
             {"3", "66.7 %", "valid", "2 of 3 rows", "100.0 %", "2 of 2 valid", "50.0 %", "1 of 2 unique"})
            QVERIFY2(words.contains(word), word);
        QVERIFY(!words.join(' ').contains("temperature"));

        GeneratedRows worse = *threeRows();
        worse.judgement->valid = 1;
        figures.setRows(worse, {});
        QVERIFY(wordsOf(figures).join(' ').contains("Few rows are valid"));

        worse.judgement.reset();
        figures.setRows(worse, "Nobody judges them.");
        QVERIFY(wordsOf(figures).contains("Nobody judges them."));
        QVERIFY(!wordsOf(figures).contains("valid"));
    }

    void aRowIsShownLargeWithAllThatIsKnownOfIt()
    {
        GeneratedRowDialog dialog(m_jobs, nullptr);
        const GeneratedRowsPtr rows = threeRows();
        dialog.showRow(rows, m_depictor, 0, 1, {{"weight (g/mol)", "46"}});
        auto *view = dialog.findChild<DepictionView *>();
        QVERIFY(QTest::qWaitFor([&] { return view->depiction().has_value(); }));
        QCOMPARE(dialog.findChild<QLineEdit *>("writtenGenerated")->text(), QString("CCO"));
        QVERIFY(wordsOf(dialog).contains("weight (g/mol)"));
        QCOMPARE(dialog.windowTitle(), QString("2 of 3: new"));
        dialog.showRow(rows, m_depictor, 1, 2, {});
        QVERIFY(!view->depiction());
        QVERIFY(wordsOf(dialog).contains("A branch is open."));
        QSignalSpy stepped(&dialog, &GeneratedRowDialog::stepped);
        dialog.findChild<QPushButton *>("nextGenerated")->click();
        QCOMPARE(stepped.count(), 1);
        QCOMPARE(stepped.first().first().toInt(), 1);
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
        auto *table = page.findChild<QTableView *>("generated_rows");
        GeneratedDrawings &drawings = page.findChild<GeneratedList *>()->drawings();
        QSignalSpy drawn(&drawings, &GeneratedDrawings::drawn);
        QVERIFY(drawn.wait(patience));
        const auto numberAt = [table](int row) {
            return table->model()->index(row, 0).data(GeneratedModel::RowRole).toInt();
        };
        QVERIFY(QTest::qWaitFor([&] { return !drawings.of(numberAt(0), *table).isNull(); }, patience));
        QVERIFY(!table->accessibleName().isEmpty());
        nearestToAWish(page, *view);
        savedAsTheyAreSeen(*view);
    }

private:
    void nearestToAWish(ApplyPage &page, const GenerateView &view)
    {
        auto *wish = page.findChild<QLineEdit *>("generated_wish");
        auto *property = page.findChild<QComboBox *>("generated_property");
        property->setCurrentText("weight");
        emit property->activated(property->currentIndex());
        wish->setText("100");
        const GeneratedJudgement &judgement = *view.model().rows()->judgement;
        const auto best = rankedTowards(judgement, {"weight", 100});
        QCOMPARE(page.findChild<GeneratedList *>()->order(), best);
        wish->setText("a hundred");
        QVERIFY(wordsOf(page).contains("Type a number, such as 2.5."));
        QCOMPARE(judgement.standings[page.findChild<GeneratedList *>()->order().front()], GeneratedStanding::New);
        wish->setText("100");
        page.findChild<QTableView *>("generated_rows")->horizontalHeader()->setSortIndicator(3, Qt::AscendingOrder);
        QVERIFY(wish->text().isEmpty());
        wish->setText("100"); // the first one is new again
    }

    void savedAsTheyAreSeen(GenerateView &view)
    {
        const QTemporaryDir folder;
        const GeneratedRowsPtr rows = view.model().rows();
        const std::size_t first = view.findChild<GeneratedList *>()->order().front();
        const QString smiles = QString::fromStdString(rows->judgement->rows->columns.front().texts[first]);
        for (const auto &[name, begin] : {std::pair("rows.csv", QString("SMILES,")), std::pair("rows.smi", smiles + '\n')}) {
            QSignalSpy saved(&view, &GenerateView::saved);
            const QString path = folder.filePath(name);
            view.saveAs(path);
            QVERIFY(saved.wait(patience));
            QVERIFY(saved.first().first().toBool());
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const QString all = QString::fromUtf8(file.readAll());
            QVERIFY2(all.startsWith(begin), qPrintable(all.left(80)));
            const auto lines = static_cast<std::size_t>(all.count('\n'));
            QCOMPARE(lines, begin == "SMILES," ? rows->sequences.size() + 1 : rows->judgement->unique);
            QVERIFY(begin != "SMILES," || all.section('\n', 1, 1).startsWith(smiles));
        }
    }

    JobTracker m_jobs;
    BoxDepictor m_depictor;
};

QTEST_MAIN(TestGenerateView)
#include "tst_generate_view.moc"
