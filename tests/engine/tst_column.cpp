// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/column.hpp"
#include "engine/data/number_text.hpp"

#include <QtTest>
#include <cmath>
#include <limits>

using namespace netloom;

namespace {

constexpr double none = std::numeric_limits<double>::quiet_NaN();

Column numbers(Values<double> values)
{
    Column column;
    column.name = "x";
    column.numbers = std::move(values);
    return column;
}

Column words(Values<std::int32_t> codes, std::vector<std::string> categories)
{
    Column column;
    column.name = "x";
    column.type = ColumnType::Category;
    column.codes = std::move(codes);
    column.categories = std::move(categories);
    return column;
}

} // namespace

class TestColumn : public QObject
{
    Q_OBJECT

private slots:
    void statisticsOfNumbersEqualThoseOfPandas();
    void statisticsKeepTheirDigitsFarFromZero();
    void anEmptyColumnHasNoHistogram();
    void aConstantColumnFillsOneBin();
    void statisticsOfCategoriesCountTheirRows();
    void numbersBecomeCategoriesAndComeBack();
    void wordsThatAreNoNumbersAreLostAndCounted();
    void readsNumbersAsPeopleWriteThem_data();
    void readsNumbersAsPeopleWriteThem();
};

void TestColumn::statisticsOfNumbersEqualThoseOfPandas()
{
    // pandas 1.5: pd.Series([3.5, -1, nan, 2, 2, 10]).describe()
    const ColumnStatistics seen = statistics(numbers({3.5, -1, none, 2, 2, 10}));
    QCOMPARE(seen.missing, std::size_t(1));
    QCOMPARE(seen.distinct, std::size_t(4));
    QCOMPARE(seen.minimum, -1.0);
    QCOMPARE(seen.maximum, 10.0);
    QCOMPARE(seen.mean, 3.3);
    QCOMPARE(seen.median, 2.0);
    QVERIFY(std::abs(seen.deviation - 4.086563348) < 1e-8);
    QCOMPARE(seen.histogram.size(), std::size_t(20));
    QCOMPARE(seen.histogram.front(), std::size_t(1));
    QCOMPARE(seen.histogram.back(), std::size_t(1));
    QCOMPARE(seen.histogram[5], std::size_t(2)); // (2 + 1) / 11 of 20 bins
}

void TestColumn::statisticsKeepTheirDigitsFarFromZero()
{
    const ColumnStatistics seen = statistics(numbers({1e9 + 4, 1e9 + 7, 1e9 + 13, 1e9 + 16}));
    QCOMPARE(seen.mean, 1e9 + 10);
    QVERIFY(std::abs(seen.deviation - std::sqrt(30.0)) < 1e-9);
}

void TestColumn::anEmptyColumnHasNoHistogram()
{
    const ColumnStatistics seen = statistics(numbers({none, none}));
    QCOMPARE(seen.missing, std::size_t(2));
    QVERIFY(seen.histogram.empty());
    QCOMPARE(seen.deviation, 0.0);
}

void TestColumn::aConstantColumnFillsOneBin()
{
    const ColumnStatistics seen = statistics(numbers({4, 4, 4}));
    QCOMPARE(seen.distinct, std::size_t(1));
    QCOMPARE(seen.histogram.front(), std::size_t(3));
}

void TestColumn::statisticsOfCategoriesCountTheirRows()
{
    const ColumnStatistics seen = statistics(words({0, 2, 2, -1}, {"a", "b", "c"}));
    QCOMPARE(seen.missing, std::size_t(1));
    QCOMPARE(seen.distinct, std::size_t(2));
    QCOMPARE(seen.histogram, (std::vector<std::size_t>{1, 0, 2}));
}

void TestColumn::numbersBecomeCategoriesAndComeBack()
{
    const Column original = numbers({2.5, none, -1, 2.5});
    std::size_t lost = 9;
    const Column category = convertColumn(original, ColumnType::Category, lost);
    QCOMPARE(lost, std::size_t(0));
    QCOMPARE(category.categories, (std::vector<std::string>{"-1", "2.5"}));
    QCOMPARE(category.codes, (Values<std::int32_t>{1, -1, 0, 1}));
    const Column back = convertColumn(category, ColumnType::Number, lost);
    QCOMPARE(lost, std::size_t(0));
    QCOMPARE(back.numbers[0], 2.5);
    QVERIFY(back.isMissing(1));
}

void TestColumn::wordsThatAreNoNumbersAreLostAndCounted()
{
    std::size_t lost = 0;
    const Column result = convertColumn(words({0, 1, -1}, {"12", "many"}), ColumnType::Number, lost);
    QCOMPARE(lost, std::size_t(1));
    QCOMPARE(result.numbers[0], 12.0);
    QVERIFY(result.isMissing(1));
    QVERIFY(result.isMissing(2));
}

void TestColumn::readsNumbersAsPeopleWriteThem_data()
{
    QTest::addColumn<QString>("cell");
    QTest::addColumn<QString>("signs"); // decimal, then thousands
    QTest::addColumn<bool>("isNumber");
    QTest::addColumn<double>("value");
    QTest::newRow("whole") << "12"
                           << "." << true << 12.0;
    QTest::newRow("negative") << "-1.5e3"
                              << "." << true << -1500.0;
    QTest::newRow("plus sign") << "+7"
                               << "." << true << 7.0;
    QTest::newRow("no leading zero") << ".5"
                                     << "." << true << 0.5;
    QTest::newRow("decimal comma") << "1,5"
                                   << "," << true << 1.5;
    QTest::newRow("point where commas are decimal") << "1.5"
                                                    << "," << false << 0.0;
    QTest::newRow("thousands") << "1,234,567.5"
                               << ".," << true << 1234567.5;
    QTest::newRow("European thousands") << "1.234,5"
                                        << ",." << true << 1234.5;
    QTest::newRow("thousands sign in front") << ",5"
                                             << ".," << false << 0.0;
    QTest::newRow("tiny") << "1e-999"
                          << "." << true << 0.0;
    QTest::newRow("huge") << "1e999"
                          << "." << false << 0.0;
    QTest::newRow("infinite") << "inf"
                              << "." << false << 0.0;
    QTest::newRow("minus infinite") << "-inf"
                                    << "." << false << 0.0;
    QTest::newRow("nan") << "nan"
                         << "." << false << 0.0;
    QTest::newRow("hexadecimal") << "0x10"
                                 << "." << false << 0.0;
    QTest::newRow("two signs") << "+-1"
                               << "." << false << 0.0;
    QTest::newRow("unit behind") << "12 mm"
                                 << "." << false << 0.0;
    QTest::newRow("empty") << ""
                           << "." << false << 0.0;
    QTest::newRow("sign only") << "-"
                               << "." << false << 0.0;
}

void TestColumn::readsNumbersAsPeopleWriteThem()
{
    QFETCH(QString, cell);
    QFETCH(QString, signs);
    QFETCH(bool, isNumber);
    QFETCH(double, value);
    NumberStyle style;
    style.decimal = signs.at(0).toLatin1();
    style.thousands = signs.size() > 1 ? signs.at(1).toLatin1() : char(0);
    const auto number = parseNumber(cell.toStdString(), style);
    QCOMPARE(number.has_value(), isNumber);
    if (isNumber)
        QCOMPARE(*number, value);
}

QTEST_APPLESS_MAIN(TestColumn)
#include "tst_column.moc"
