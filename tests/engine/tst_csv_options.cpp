// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/csv_fixture.hpp"

#include <cmath>

using namespace netloom;

/// What the person says of a table.
class TestCsvOptions : public CsvTest
{
    Q_OBJECT

private slots:
    void obeysItsOptions_data();
    void obeysItsOptions();
    void hintedTypesKeepTheRowAndNameTheCell();
    void hintedTypesAreNotKeptInTheProvenance();
};

void TestCsvOptions::obeysItsOptions_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("types");
    QTest::addColumn<QString>("firstRow");
    QTest::newRow("separator") << QByteArray("a;b,c\n1;2,3\n4;5,6\n") << "separator"
                               << "semicolon"
                               << "a|b,c"
                               << "nn"
                               << "1|2.3";
    QTest::newRow("decimal comma") << QByteArray("a;b\n1,500;x\n2,250;y\n") << "decimal"
                                   << "comma"
                                   << "a|b"
                                   << "nc"
                                   << "1.5|x";
    QTest::newRow("thousands") << QByteArray("a;b\n1,500;x\n2,250;y\n") << "thousands"
                               << "comma"
                               << "a|b"
                               << "nc"
                               << "1500|x";
    QTest::newRow("header there") << QByteArray("1990,1991\n1,2\n3,4\n") << "header"
                                  << "yes"
                                  << "1990|1991"
                                  << "nn"
                                  << "1|2";
    QTest::newRow("no header") << QByteArray("a,b\nc,d\na,d\n") << "header"
                               << "no"
                               << "column_1|column_2"
                               << "cc"
                               << "a|b";
    QTest::newRow("missing word") << QByteArray("a,b\nunknown,1\n2,3\n4,5\n") << "missing"
                                  << "unknown, -9"
                                  << "a|b"
                                  << "nn"
                                  << "|1";
    QTest::newRow("missing number") << QByteArray("a,b\n-9,1\n2,3\n4,5\n") << "missing"
                                    << "unknown, -9"
                                    << "a|b"
                                    << "nn"
                                    << "|1";
    QTest::newRow("single quotes") << QByteArray("a,b\n1,'x, y'\n2,z\n") << "quote"
                                   << "single"
                                   << "a|b"
                                   << "nc"
                                   << "1|x, y";
    QTest::newRow("no quotes") << QByteArray("a,b\n1,\"x\n2,z\n") << "quote"
                               << "none"
                               << "a|b"
                               << "nc"
                               << "1|\"x";
    QTest::newRow("Latin-1") << QByteArray("a,b\n1,\xc3\xbc\n2,z\n") << "encoding"
                             << "latin-1"
                             << "a|b"
                             << "nc"
                             << "1|Ã¼";
}

void TestCsvOptions::obeysItsOptions()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(QString, names);
    QFETCH(QString, types);
    QFETCH(QString, firstRow);
    const ReadResult result = read(content.toStdString(), {{key.toStdString(), value.toStdString()}});
    QCOMPARE(namesOf(*result.data), names);
    QCOMPARE(typesOf(*result.data), types);
    QCOMPARE(cellsOf(*result.data, 0), firstRow);
    const Params &kept = result.data->provenance.options;
    QCOMPARE(QString::fromStdString(kept.word(key.toStdString())), value);
    for (const char *guessed : {"separator", "decimal", "header", "encoding", "quote", "thousands"})
        QVERIFY2(kept.word(guessed) != "auto", guessed);
}

void TestCsvOptions::hintedTypesKeepTheRowAndNameTheCell()
{
    Params options;
    hintColumnType(options, "a", ColumnType::Number);
    hintColumnType(options, "b", ColumnType::Category);
    hintColumnType(options, "c", ColumnType::Text);
    hintColumnType(options, "not there", ColumnType::Number);
    const ReadResult result = read("a,b,c\nnot-a-number,1,x\n2,2,x\n3,2\n", options);
    QCOMPARE(typesOf(*result.data), QString("nct"));
    QCOMPARE(int(result.data->rows), 2);
    QVERIFY(std::isnan(result.data->columns[0].numbers[0]));
    QCOMPARE(int(result.problems.size()), 2);
    QCOMPARE(QString::fromStdString(result.problems[0].place()).section("table.csv:", 1), QString("2:1"));
    QVERIFY(!result.problems[0].isRowRejected);
    QVERIFY(result.problems[0].message.str().find("not-a-number") != std::string::npos);
    QVERIFY(result.problems[1].isRowRejected);
}

void TestCsvOptions::hintedTypesAreNotKeptInTheProvenance()
{
    Params options;
    hintColumnType(options, "a", ColumnType::Number);
    QCOMPARE(hintedTypes(options).at("a"), ColumnType::Number);
    QVERIFY(hintedTypes(read("a,b\n1,2\n", options).data->provenance.options).empty());
}

QTEST_APPLESS_MAIN(TestCsvOptions)
#include "tst_csv_options.moc"
