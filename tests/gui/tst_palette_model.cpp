// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/canvas/palette_model.hpp"
#include "gui/theme/translate.hpp"

#include "gui/canvas/canvas_view.hpp"

#include <QAbstractItemModelTester>
#include <QMimeData>
#include <QTest>

using namespace netloom;

class TestPaletteModel : public QObject
{
    Q_OBJECT
private slots:
    void keepsTheRulesOfAModel();
    void everyKindStandsUnderItsHeading();
    void searchFindsByNameAndBeginsWithTheBestMatch();
    void englishNamesAreFoundInChinese();
    void searchWithoutMatchIsEmpty();
    void kindsCanBeDraggedAndHeadingsCannot();
};

namespace {

QStringList types(const PaletteModel &model)
{
    QStringList found;
    for (int row = 0; row < model.rowCount(); ++row)
        if (const QString type = model.index(row).data(PaletteModel::TypeRole).toString(); !type.isEmpty())
            found << type;
    return found;
}

} // namespace

void TestPaletteModel::keepsTheRulesOfAModel()
{
    PaletteModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
    model.setSearch("den");
    model.setSearch("zzz");
    model.setSearch("");
    QVERIFY(model.rowCount() > 10);
}

void TestPaletteModel::everyKindStandsUnderItsHeading()
{
    const PaletteModel model;
    QCOMPARE(types(model).size(), static_cast<int>(nodeTypes().size()));
    int heading = -1;
    for (int row = 0; row < model.rowCount(); ++row) {
        const QModelIndex index = model.index(row);
        if (index.data(PaletteModel::IsHeadingRole).toBool())
            heading = index.data(PaletteModel::CategoryRole).toInt();
        QCOMPARE(index.data(PaletteModel::CategoryRole).toInt(), heading);
    }
}

void TestPaletteModel::searchFindsByNameAndBeginsWithTheBestMatch()
{
    PaletteModel model;
    model.setSearch("drop");
    QVERIFY(types(model).contains("dropout"));
    QCOMPARE(model.index(1).data(PaletteModel::TypeRole).toString(), "dropout"); // below the first heading
    QCOMPARE(model.firstType().data(PaletteModel::TypeRole).toString(), "dropout");
    model.setSearch("DENSE");
    QCOMPARE(model.firstType().data(PaletteModel::TypeRole).toString(), "dense");
}

void TestPaletteModel::englishNamesAreFoundInChinese()
{
    applyLanguage("zh");
    PaletteModel model;
    model.setSearch("layer norm");
    const QModelIndex best = model.firstType();
    const QString name = best.data().toString();
    applyLanguage("en");
    QCOMPARE(name, QString("\u5c42\u5f52\u4e00\u5316"));
}

void TestPaletteModel::searchWithoutMatchIsEmpty()
{
    PaletteModel model;
    model.setSearch("no such layer");
    QCOMPARE(model.rowCount(), 0);
    QVERIFY(!model.firstType().isValid());
}

void TestPaletteModel::kindsCanBeDraggedAndHeadingsCannot()
{
    PaletteModel model;
    QCOMPARE(model.flags(model.index(0)), Qt::NoItemFlags);
    const QModelIndex dense = model.firstType();
    QVERIFY(model.flags(dense).testFlag(Qt::ItemIsDragEnabled));
    const std::unique_ptr<QMimeData> data(model.mimeData({dense}));
    QCOMPARE(QString::fromUtf8(data->data(nodeMimeType)), dense.data(PaletteModel::TypeRole).toString());
}

QTEST_MAIN(TestPaletteModel)
#include "tst_palette_model.moc"
