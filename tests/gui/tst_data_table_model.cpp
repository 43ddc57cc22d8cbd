// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/app/data_facts.hpp"
#include "gui/docks/dataset_model.hpp"
#include "gui/docks/reading_panel.hpp"

#include <QAbstractItemModelTester>
#include <QTest>
#include <cmath>

using namespace netloom;

namespace {

Column column(const std::string &name, ColumnType type)
{
    Column made;
    made.name = name;
    made.type = type;
    return made;
}

DatasetPtr patients()
{
    auto data = std::make_shared<Dataset>();
    data->rows = 4;
    Column diagnosis = column("diagnosis", ColumnType::Category);
    diagnosis.codes = {1, 0, -1, 1};
    diagnosis.categories = {"benign", "malignant"};
    Column radius = column("radius", ColumnType::Number);
    radius.unit = "mm";
    radius.numbers = {17.99, 20.5, std::nan(""), 11};
    Column area = column("area", ColumnType::Number);
    area.numbers = {1001, 1326, 1203, 1001};
    data->columns = {diagnosis, radius, area};
    data->roles = {ColumnRole::Target, ColumnRole::Feature, ColumnRole::Feature};
    return data;
}

QString cell(const DatasetModel &model, int row, int column)
{
    return model.index(row, column).data().toString();
}

} // namespace

class TestDataTableModel : public QObject
{
    Q_OBJECT
private slots:
    void theModelKeepsItsContract()
    {
        DatasetModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.setData(patients(), 0, {"benign", "malignant"});
        QCOMPARE(model.rowCount(), 4);
        QCOMPARE(model.columnCount(), 3);
        model.setData(nullptr, -1, {});
        QCOMPARE(model.rowCount(), 0);
    }

    void numbersOfAColumnHaveEquallyManyDecimals()
    {
        DatasetModel model;
        model.setData(patients(), 0, {});
        QCOMPARE(cell(model, 0, 1), QString("17.99"));
        QCOMPARE(cell(model, 1, 1), QString("20.50"));
        QCOMPARE(cell(model, 3, 1), QString("11.00"));
        QCOMPARE(cell(model, 0, 2), QString("1001"));
    }

    void aMissingCellIsEmptyAndSaysSo()
    {
        DatasetModel model;
        model.setData(patients(), 0, {});
        QCOMPARE(cell(model, 2, 1), QString());
        QCOMPARE(model.index(2, 1).data(Qt::ToolTipRole).toString(), QString("missing"));
    }

    void theTargetsClassesKnowTheirPlace()
    {
        DatasetModel model;
        model.setData(patients(), 0, {"malignant", "benign"});
        QCOMPARE(model.index(0, 0).data(DatasetModel::ClassRole).toInt(), 0);
        QCOMPARE(model.index(1, 0).data(DatasetModel::ClassRole).toInt(), 1);
        QVERIFY(!model.index(2, 0).data(DatasetModel::ClassRole).isValid());
        QVERIFY(!model.index(0, 1).data(DatasetModel::ClassRole).isValid());
    }

    void numbersStandRightAndWordsLeft()
    {
        DatasetModel model;
        model.setData(patients(), 0, {});
        QVERIFY(model.index(0, 1).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignRight);
        QVERIFY(model.index(0, 0).data(Qt::TextAlignmentRole).value<Qt::Alignment>() & Qt::AlignLeft);
        QCOMPARE(model.headerData(0, Qt::Vertical, Qt::DisplayRole).toInt(), 1);
    }

    void problemsKeepTheirContract()
    {
        ProblemsModel model;
        QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        Problem problem;
        problem.file = "a.csv";
        problem.line = 17;
        problem.message = text("There are 4 cells, not 5.");
        problem.isRowRejected = true;
        model.setProblems({problem});
        QCOMPARE(model.rowCount(), 1);
        QCOMPARE(model.index(0, 0).data().toString(), QString("line 17"));
        QCOMPARE(model.index(0, 2).data().toString(), QString("There are 4 cells, not 5."));
    }

    void theScalesThatDifferMostAreNamed()
    {
        const DatasetPtr data = patients();
        const DataFacts facts = factsOf(*data);
        const ScaleContrast contrast = scaleContrast(facts, *data, data->roles);
        QCOMPARE(contrast.widest, 2);
        QCOMPARE(contrast.narrowest, 1);
        QVERIFY(contrast.ratio > 10);
    }

    void aHistogramPartsItsRowsByClass()
    {
        const DatasetPtr data = patients();
        const auto counts = histogramByClass(data->columns[2], {1, 0, -1, 1}, 2, 5, 1001, 1326);
        QCOMPARE(counts.size(), std::size_t(2));
        QCOMPARE(counts[1].front(), 2.0);
        QCOMPARE(counts[0].back(), 1.0);
    }

    void theCategoriesPartTheirRowsByClass()
    {
        Column column;
        column.type = ColumnType::Category;
        column.categories = {"blue", "red"};
        column.codes = {0, 1, 1, -1, 0};
        const auto counts = categoriesByClass(column, {0, 1, 0, 1, -1}, 2);
        QCOMPARE(counts, (std::vector<std::vector<double>>{{1, 1}, {0, 1}}));
        QCOMPARE(categoriesByClass(column, {}, 1), (std::vector<std::vector<double>>{{2, 2}}));
    }
};

QTEST_MAIN(TestDataTableModel)
#include "tst_data_table_model.moc"
