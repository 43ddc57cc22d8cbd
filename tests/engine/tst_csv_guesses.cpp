// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/csv_fixture.hpp"

using namespace netloom;

/// What the reader finds out by itself: whether it is a table, and what its columns are.
class TestCsvGuesses : public CsvTest
{
    Q_OBJECT

private slots:
    void wordsAfterAHundredThousandNumbersKeepTheNumbersText();
    void numbersBelowAnOddBeginningAreNumbers();
    void wordsOfAllKindsKeepTheirTypes();
    void unitsComeFromTheHeader();
    void sniffsTablesAndNothingElse_data();
    void sniffsTablesAndNothingElse();
    void sentencesWithALabelAreTextAndClasses_data();
    void sentencesWithALabelAreTextAndClasses();
};

void TestCsvGuesses::wordsAfterAHundredThousandNumbersKeepTheNumbersText()
{
    std::string content = "a,b\n" + repeated("007,1\n", 100'000) + repeated("x,1\n", 10'000);
    const ReadResult result = read(content);
    QCOMPARE(typesOf(*result.data), QString("cn"));
    QCOMPARE(int(result.data->rows), 110'000);
    QCOMPARE(cellsOf(*result.data, 0), QString("007|1"));
    QCOMPARE(cellsOf(*result.data, 109'999), QString("x|1"));
    QCOMPARE(int(result.problemCount), 0);
}

void TestCsvGuesses::numbersBelowAnOddBeginningAreNumbers()
{
    const ReadResult result = read("a,b\n" + repeated("1,weak\n", 300) + repeated("1,2.5\n", 20'000));
    QCOMPARE(typesOf(*result.data), QString("nn"));
    QCOMPARE(int(result.rowsRejected), 300);
    QCOMPARE(int(result.data->rows), 20'000);
    QCOMPARE(result.data->columns[1].numbers[0], 2.5);
}

void TestCsvGuesses::wordsOfAllKindsKeepTheirTypes()
{
    std::string content = "id,kind,sentence,many\n";
    for (int i = 0; i < 2000; ++i) {
        const std::string number = std::to_string(i);
        content += "s" + number + "," + (i % 3 ? "a" : "b") + ",no " + number + " is like another,w" +
                   std::to_string(i % 300) + "\n";
    }
    const ReadResult result = read(content);
    QCOMPARE(typesOf(*result.data), QString("tctc"));
    QCOMPARE(result.data->columns[1].categories, (std::vector<std::string>{"a", "b"}));
    QCOMPARE(int(result.data->columns[3].categories.size()), 300);
}

void TestCsvGuesses::unitsComeFromTheHeader()
{
    const ReadResult result = read("mass [GeV],length (cm),f(x),name (x)\n1,2,3,u\n4,5,6,v\n");
    QCOMPARE(result.data->columns[0].unit, std::string("GeV"));
    QCOMPARE(result.data->columns[1].unit, std::string("cm"));
    QCOMPARE(result.data->columns[2].unit, std::string());
    QCOMPARE(result.data->columns[3].unit, std::string());
}

void TestCsvGuesses::sniffsTablesAndNothingElse_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<bool>("isTable");
    QTest::newRow("csv") << "a.csv" << QByteArray("a,b\n1,2\n3,4\n") << true;
    QTest::newRow("one column csv") << "a.csv" << QByteArray("a\n1\n2\n") << true;
    QTest::newRow("data") << "a.data" << QByteArray("1,2,x\n3,4,y\n") << true;
    QTest::newRow("prose") << "a.txt" << QByteArray("One line.\nAnother, which is longer.\nA third; with more, and more.\n")
                           << false;
    QTest::newRow("binary") << "a.csv" << QByteArray("\0\1\2\3\0\1\2\3", 8) << false;
    QTest::newRow("json") << "a.json" << QByteArray("{\"a\": 1, \"b\": 2}\n") << false;
    QTest::newRow("empty") << "a.csv" << QByteArray() << false;
}

void TestCsvGuesses::sniffsTablesAndNothingElse()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, content);
    QFETCH(bool, isTable);
    const double sureness = csvReader().sniff(readHead(write(content.toStdString(), name)));
    QVERIFY(sureness >= 0 && sureness <= 1);
    QCOMPARE(sureness >= 0.5, isTable);
}

void TestCsvGuesses::sentencesWithALabelAreTextAndClasses_data()
{
    QTest::addColumn<bool>("isLabelFirst");
    QTest::addColumn<QString>("end");
    QTest::newRow("label last") << false << "\n";
    QTest::newRow("label first") << true << "\n";
    QTest::newRow("label first, Windows") << true << "\r\n";
}

void TestCsvGuesses::sentencesWithALabelAreTextAndClasses()
{
    QFETCH(bool, isLabelFirst);
    QFETCH(QString, end);
    std::string content;
    Values<std::string> sentences;
    for (int i = 0; i < 40; ++i) {
        sentences.push_back((i % 3 == 0 ? "\"What, " : "It's ") + std::to_string(i) + " a phone; isn't it? 100% good,");
        const std::string label = i % 2 == 0 ? "good" : "bad";
        content += (isLabelFirst ? label + '\t' + sentences.back() : sentences.back() + '\t' + label) + end.toStdString();
    }
    const ReadResult result = csvReader().read({write(content, "reviews.tsv")}, {}, {});
    QCOMPARE(int(result.data->rows), 40);
    QCOMPARE(int(result.rowsRejected), 0);
    const std::size_t label = isLabelFirst ? 0 : 1;
    QCOMPARE(result.data->columns[1 - label].texts, sentences);
    QCOMPARE(result.data->columns[label].categories, (std::vector<std::string>{"bad", "good"}));
    QCOMPARE(result.data->roles[label], ColumnRole::Target);
    QVERIFY(result.data->roles[1 - label] == ColumnRole::Feature);
}

QTEST_APPLESS_MAIN(TestCsvGuesses)
#include "tst_csv_guesses.moc"
