// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/row_groups.hpp"
#include "gui/plots/row_map.hpp"

#include <QSignalSpy>
#include <QTest>
#include <cmath>

using namespace netloom;

class TestRowMap : public QObject
{
    Q_OBJECT

private slots:
    void numbersAreGroupedByFifthsOfEquallyManyRows()
    {
        Column column;
        for (int i = 10; i > 0; --i)
            column.numbers.push_back(i);
        column.numbers.push_back(std::nan(""));
        const RowGroups groups = groupsByColumn(column, 11);
        QVERIFY(groups.isOrdered);
        QCOMPARE(groups.names.size(), std::size_t{5});
        QVERIFY(groups.ofRow == (std::vector<int>{4, 4, 3, 3, 2, 2, 1, 1, 0, 0, -1}));
        column.numbers = {2, 2, 2};
        QVERIFY(groupsByColumn(column, 3).ofRow == (std::vector<int>{0, 0, 0}));
        column.numbers = {std::nan("")};
        QVERIFY(groupsByColumn(column, 1).ofRow == (std::vector<int>{-1}));
    }

    void rareWordsAreOneGroup()
    {
        Column column;
        column.type = ColumnType::Category;
        for (int i = 0; i < 20; ++i) {
            column.categories.push_back(std::to_string(i));
            column.codes.push_back(i);
        }
        for (int i = 0; i < 5; ++i)
            column.codes.push_back(19);
        column.codes.push_back(-1);
        const RowGroups groups = groupsByColumn(column, column.codes.size());
        QCOMPARE(groups.names.size(), std::size_t{8});
        QCOMPARE(groups.names.front(), QStringLiteral("19")); // the commonest
        QCOMPARE(groups.ofRow[19], 0);
        QCOMPARE(groups.ofRow[18], 7);
        QCOMPARE(groups.ofRow.back(), -1);
    }

    void aClickGoesToTheNearestRowAndABoxTakesThoseInIt()
    {
        RowMap map;
        map.resize(400, 300);
        map.setPoints({0, 1, 2, 10}, {0, 1, 2, 10}, {});
        map.show();
        QVERIFY(QTest::qWaitForWindowExposed(&map));
        map.replot(QCustomPlot::rpImmediateRefresh);
        const auto placeOf = [&](double at) {
            return QPointF(map.xAxis->coordToPixel(at), map.yAxis->coordToPixel(at)).toPoint();
        };
        QSignalSpy clicked(&map, &RowMap::rowClicked);
        QTest::mouseClick(&map, Qt::LeftButton, {}, placeOf(10) + QPoint(2, -2));
        QCOMPARE(clicked.size(), 1);
        QCOMPARE(clicked.takeFirst().front().toInt(), 3);
        QTest::mouseClick(&map, Qt::LeftButton, {}, placeOf(6));
        QVERIFY(clicked.empty()); // nothing is near
        std::vector<std::uint32_t> boxed;
        connect(&map, &RowMap::rowsBoxed, this, [&](const std::vector<std::uint32_t> &rows) { boxed = rows; });
        QTest::mousePress(&map, Qt::LeftButton, Qt::ShiftModifier, placeOf(0.5));
        QTest::mouseMove(&map, placeOf(3));
        QTest::mouseRelease(&map, Qt::LeftButton, Qt::ShiftModifier, placeOf(3));
        QVERIFY(boxed == (std::vector<std::uint32_t>{1, 2}));
        map.setChosen({1, 2, 99}, 1); // a row that is not there is passed over
    }
};

QTEST_MAIN(TestRowMap)
#include "tst_row_map.moc"
