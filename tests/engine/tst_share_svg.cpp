// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/share_svg.hpp"

#include <QTest>
#include <QXmlStreamReader>

using namespace netloom;

namespace {

/// All texts of the drawing; fails the test when it is no XML.
QStringList textsIn(const std::string &svg)
{
    QStringList texts;
    QXmlStreamReader xml(QByteArray::fromStdString(svg));
    while (!xml.atEnd())
        if (xml.readNext() == QXmlStreamReader::Characters && !xml.isWhitespace())
            texts << xml.text().toString();
    if (xml.hasError())
        qFatal("no XML: %s", qPrintable(xml.errorString()));
    return texts;
}

Column tensor(const std::string &name, const Shape &shape)
{
    Column column;
    column.name = name;
    column.type = ColumnType::Tensor;
    column.shape = shape;
    for (std::int64_t i = 0; i < shape.size(); ++i)
        column.values.push_back(static_cast<float>(i % 7));
    return column;
}

Dataset rowWith(std::vector<Column> columns)
{
    Dataset row;
    row.rows = 1;
    row.columns = std::move(columns);
    return row;
}

} // namespace

class TestShareSvg : public QObject
{
    Q_OBJECT

private slots:
    void barsBearTheirValueAndTheirSign()
    {
        Column size;
        size.name = "size <mm> & more";
        size.numbers = {12.5};
        const QStringList texts = textsIn(
            sharesSvg(rowWith({size}), {"price", "EUR", {{"size <mm> & more", {}, {-0.25}}, {"colour", {}, {1.5}}}}));
        QCOMPARE(texts.front(), QString("price (EUR)"));
        QCOMPARE(texts.mid(1), QStringList({"colour", "+1.5", "size <mm> & more = 12.5", "-0.25"})); // the strongest first
    }

    void pixelsOfAPictureBearSignsForWhoCannotTellTheColours()
    {
        CellShares cell{"image", {4, 5}, std::vector<double>(20)};
        cell.shares[3] = 2;
        cell.shares[12] = -1;
        const QStringList texts = textsIn(sharesSvg(rowWith({tensor("image", Shape{1, 4, 5})}), {"y", {}, {cell}}));
        QCOMPARE(texts, QStringList({"y", "image", "+", QString::fromUtf8("–"), "-2", "+2"}));
    }

    void aLargePictureIsDrawnInBlocks()
    {
        const CellShares cell{"image", {600, 400}, std::vector<double>(240'000, 0.5)};
        const std::string svg = sharesSvg(rowWith({tensor("image", Shape{1, 600, 400})}), {"y", {}, {cell}});
        QVERIFY(QByteArray::fromStdString(svg).count("<rect") < 56 * 56 + 20);
        textsIn(svg);
    }

    void aSignalIsACurveBeforeItsBands()
    {
        CellShares cell{"ecg", {100, 2}, std::vector<double>(200)};
        cell.shares[120] = -3;
        const std::string svg = sharesSvg(rowWith({tensor("ecg", Shape{100, 2})}), {"y", {}, {cell}});
        QCOMPARE(textsIn(svg), QStringList({"y", "ecg", QString::fromUtf8("–"), "-3", "+3"}));
        QCOMPARE(QByteArray::fromStdString(svg).count("<polyline"), 1);
    }

    void wordsBearTheirNames()
    {
        const CellShares cell{"text", {2}, {0.5, -1}, {"good", "phone"}};
        QCOMPARE(textsIn(sharesSvg(rowWith({}), {"y", {}, {cell}})), QStringList({"y", "phone", "-1", "good", "+0.5"}));
    }
};

QTEST_APPLESS_MAIN(TestShareSvg)
#include "tst_share_svg.moc"
