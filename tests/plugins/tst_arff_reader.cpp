// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/arff_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Texts = Values<std::string>;
using Numbers = Values<double>;
using Codes = Values<std::int32_t>;

const std::string plain = "% a comment\n"
                          "@RELATION 'small flowers'\n"
                          "\n"
                          "@ATTRIBUTE 'petal length' REAL\n"
                          "@attribute width Numeric\n"
                          "@attribute count INTEGER\n"
                          "@attribute colour {red, blue, green}\n"
                          "@data\n"
                          "1.5, -2e3, 7, red\n"
                          "?, 0.25, 0, blue\n"
                          "3, ?, 12, ?\n"
                          "% between\n"
                          "4.75,1,3,green\n";

} // namespace

class TestArffReader : public QObject
{
    Q_OBJECT

private slots:
    void aTableIsReadAsScipyReadsIt();
    void declaredValuesStayInTheirOrderUsedOrNot();
    void quotesAndEscapesAreUndone();
    void wordsThatMeanMissingElsewhereAreValuesHere();
    void textsAndDatesStayTexts();
    void sparseRowsAreFilledUp();
    void blanksMaySeparateCells();
    void badRowsAreListedWithTheirPlaceAndTheRestIsRead();
    void badHeadersAreRefusedWithTheirPlace_data();
    void badHeadersAreRefusedWithTheirPlace();
    void weightsAreRefused_data();
    void weightsAreRefused();
    void sparseRowsCannotClaimMoreThanMemoryHolds();
    void anAskedTypeComesBeforeTheDeclaredOne();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles();
    void heartClevelandIsReadAsScipyReadsIt();

private:
    std::string write(const QString &name, const std::string &bytes) { return m_folder.write(name, bytes); }
    ReadResult read(const std::string &bytes, const Params &options = {})
    {
        return readWhole(arffReader(), write("table.arff", bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = {})
    {
        return refusalBy(arffReader(), write("table.arff", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestArffReader::aTableIsReadAsScipyReadsIt()
{
    // Expected: scipy.io.arff.loadarff (SciPy 1.10) on the same text.
    const ReadResult result = read(plain);
    const Dataset &data = *result.data;
    QCOMPARE(int(data.rows), 4);
    QCOMPARE(int(data.columns.size()), 4);
    QCOMPARE(data.columns[0].name, std::string("petal length"));
    QCOMPARE(data.columns[0].numbers[0], 1.5);
    QVERIFY(data.columns[0].isMissing(1));
    QCOMPARE(data.columns[0].numbers[3], 4.75);
    QCOMPARE(data.columns[1].numbers[0], -2000.0);
    QVERIFY(data.columns[1].isMissing(2));
    QCOMPARE(data.columns[2].numbers, (Numbers{7, 0, 12, 3}));
    QCOMPARE(data.columns[3].categories, (Words{"red", "blue", "green"}));
    QCOMPARE(data.columns[3].codes, (Codes{0, 1, -1, 2}));
    QCOMPARE(data.lines, (Values<std::int64_t>{9, 10, 11, 13}));
    QCOMPARE(data.roles.back(), ColumnRole::Target);
    QCOMPARE(data.provenance.note, std::string("small flowers"));
    QCOMPARE(data.provenance.contentHash, contentHash(data));
    QCOMPARE(int(result.problemCount), 0);
}

void TestArffReader::declaredValuesStayInTheirOrderUsedOrNot()
{
    const ReadResult result = read("@relation r\n@attribute size {small,medium,large,huge}\n@data\nlarge\nsmall\n");
    QCOMPARE(result.data->columns[0].categories, (Words{"small", "medium", "large", "huge"}));
    QCOMPARE(result.data->columns[0].codes, (Codes{2, 0}));
}

void TestArffReader::quotesAndEscapesAreUndone()
{
    const ReadResult result =
        read("@relation r\n@attribute \"a 'b'\" {'it\\'s', \"50%, or so\", '?', back\\slash}\n"
             "@attribute 'c\\\\d' string\n@data\n"
             "'it\\'s', 'two\\nlines'\n\"50%, or so\",\"a \\\"word\\\"\" % comment\n'?', ?\nback\\slash, '%'\n");
    const Dataset &data = *result.data;
    QCOMPARE(data.columns[0].name, std::string("a 'b'"));
    QCOMPARE(data.columns[0].categories, (Words{"it's", "50%, or so", "?", "back\\slash"}));
    QCOMPARE(data.columns[0].codes, (Codes{0, 1, 2, 3}));
    QCOMPARE(data.columns[1].name, std::string("c\\d"));
    QCOMPARE(data.columns[1].texts, (Texts{"two\nlines", "a \"word\"", "", "%"}));
}

void TestArffReader::wordsThatMeanMissingElsewhereAreValuesHere()
{
    const std::string file = "@relation r\n@attribute sign {-,None,NA}\n@attribute x numeric\n@data\n-,-9\nNone,1\nNA,NaN\n";
    const ReadResult result = read(file);
    QCOMPARE(result.data->columns[0].codes, (Codes{0, 1, 2}));
    QCOMPARE(result.data->columns[1].numbers[0], -9.0);
    QVERIFY(result.data->columns[1].isMissing(2));
    const ReadResult withMissing = read(file, {{"missing", std::string("-9, NA")}});
    QCOMPARE(withMissing.data->columns[0].codes, (Codes{0, 1, -1}));
    QVERIFY(withMissing.data->columns[1].isMissing(0));
}

void TestArffReader::textsAndDatesStayTexts()
{
    const ReadResult result =
        read("@relation r\n@attribute note string\n@attribute day DATE \"yyyy-MM-dd HH:mm\"\n@attribute x real\n@data\n"
             "12, \"2024-03-01 12:30\", 1\n12, ?, 2\n");
    QCOMPARE(result.data->columns[0].texts, (Texts{"12", "12"}));
    QCOMPARE(result.data->columns[1].texts, (Texts{"2024-03-01 12:30", ""}));
}

void TestArffReader::sparseRowsAreFilledUp()
{
    // Weka's rule: what a sparse row leaves out is 0, and for a nominal attribute its first value.
    const ReadResult result = read("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@attribute c numeric\n@data\n"
                                   "{0 1.5, 1 'y', 2 ?}\n{}\n{ 2 4 }\n");
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1.5, 0, 0}));
    QCOMPARE(result.data->columns[1].codes, (Codes{1, 0, 0}));
    QVERIFY(result.data->columns[2].isMissing(0));
    QCOMPARE(result.data->columns[2].numbers[2], 4.0);
}

void TestArffReader::blanksMaySeparateCells()
{
    const ReadResult result = read("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n1\ty\n 2  x \n");
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 2}));
    QCOMPARE(result.data->columns[1].codes, (Codes{1, 0}));
}

void TestArffReader::badRowsAreListedWithTheirPlaceAndTheRestIsRead()
{
    std::string file = "@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n"
                       "1,x\n"       // 5
                       "2\n"         // 6: too few
                       "3,y,9\n"     // 7: too many
                       "4,z\n"       // 8: not declared
                       "five,x\n"    // 9: no number
                       "6,'x\n"      // 10: open quote
                       "{5 1}\n"     // 11: no such place
                       "{1 x,0 1}\n" // 12: going down
                       "{0 1\n"      // 13: open brace
                       "inf,x\n"     // 14: not finite
                       "7,y\n";      // 15
    file += std::string("8,x\0\n", 5);
    const ReadResult result = read(file);
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 7}));
    QCOMPARE(int(result.rowsRejected), 10);
    const std::vector<std::pair<std::int64_t, std::int64_t>> places = {{6, 0},  {7, 0},  {8, 2},  {9, 1},  {10, 2},
                                                                       {11, 0}, {12, 1}, {13, 0}, {14, 1}, {16, 0}};
    QCOMPARE(result.problems.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(result.problems[i].line, places[i].first);
        QCOMPARE(result.problems[i].column, places[i].second);
        QVERIFY(result.problems[i].isRowRejected);
    }
    QVERIFY(result.problems[2].place().ends_with("table.arff:8:2"));
    QVERIFY2(result.problems[2].message.str().find("'z'") != std::string::npos, result.problems[2].message.str().c_str());
}

void TestArffReader::badHeadersAreRefusedWithTheirPlace_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const std::string &file, const char *words) {
        QTest::newRow(name) << QByteArray(file.data(), qsizetype(file.size())) << words;
    };
    add("empty", "", "@data");
    add("no data line", "@relation r\n@attribute a real\n", "@data");
    add("no attribute", "@relation r\n@data\n1\n", "table.arff:2");
    add("unknown type", "@relation r\n@attribute a complex\n@data\n1\n", "table.arff:2:14: 'complex'");
    add("no type", "@relation r\n@attribute a\n@data\n1\n", "table.arff:2: ''");
    add("unknown keyword", "@relation r\n@atribute a real\n@data\n1\n", "'@atribute'");
    add("a row before @data", "@relation r\n1,2\n@data\n", "table.arff:2:1");
    add("relational", "@relation r\n@attribute bag relational\n@data\n", "table in each row");
    add("open brace", "@relation r\n@attribute a {x,y\n@data\n", "does not close");
    add("open quote", "@relation r\n@attribute 'a real\n@data\n", "table.arff:2:19: A quote");
    add("zero byte", std::string("@relation r\n@attribute a\0b real\n@data\n", 35), "zero byte");
    add("no row", "@relation r\n@attribute a real\n@data\n", "no row");
    add("no good row", "@relation r\n@attribute a real\n@data\nx\ny\n", "table.arff:4:1");
}

void TestArffReader::badHeadersAreRefusedWithTheirPlace()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const std::string said = refusal(file.toStdString());
    QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
}

void TestArffReader::weightsAreRefused_data()
{
    QTest::addColumn<QByteArray>("row");
    QTest::newRow("dense") << QByteArray("1,x,{0.5}");
    QTest::newRow("dense with blanks") << QByteArray("1, x, {0.5}");
    QTest::newRow("sparse") << QByteArray("{0 1}, {0.5}");
}

void TestArffReader::weightsAreRefused()
{
    QFETCH(QByteArray, row);
    const std::string said =
        refusal("@relation r\n@attribute a numeric\n@attribute b {x,y}\n@data\n2,y\n" + row.toStdString() + "\n");
    QVERIFY2(said.find("table.arff:6") != std::string::npos && said.find("weight") != std::string::npos, said.c_str());
}

void TestArffReader::sparseRowsCannotClaimMoreThanMemoryHolds()
{
    std::string file = "@relation r\n";
    for (int i = 0; i < 50'000; ++i)
        file += "@attribute a" + std::to_string(i) + " numeric\n";
    file += "@data\n";
    for (int i = 0; i < 5'000; ++i)
        file += "{}\n";
    QVERIFY(refusal(file).find("200000000") != std::string::npos);
}

void TestArffReader::anAskedTypeComesBeforeTheDeclaredOne()
{
    Params options;
    hintColumnType(options, "a", ColumnType::Category);
    hintColumnType(options, "b", ColumnType::Category);
    const std::string rows = "@data\n1,x\n2,z\n";
    const ReadResult result = read("@relation r\n@attribute a numeric\n@attribute b {y,x}\n" + rows, options);
    QCOMPARE(result.data->columns[0].categories, (Words{"1", "2"}));
    QCOMPARE(result.data->columns[1].categories, (Words{"y", "x", "z"}));
    QCOMPARE(result.data->columns[1].codes, (Codes{1, 2}));
    QVERIFY(!result.data->provenance.options.has("type:a"));

    Params number;
    hintColumnType(number, "b", ColumnType::Number);
    const ReadResult asNumbers = read("@relation r\n@attribute a numeric\n@attribute b string\n@data\n1,5\n2,z\n", number);
    QCOMPARE(int(asNumbers.data->rows), 2);
    QCOMPARE(asNumbers.data->columns[1].numbers[0], 5.0);
    QVERIFY(asNumbers.data->columns[1].isMissing(1));
    QCOMPARE(asNumbers.problems.at(0).line, std::int64_t(6));
    QVERIFY(!asNumbers.problems.at(0).isRowRejected);
}

void TestArffReader::aStoppedReadingStops()
{
    std::stop_source stop;
    stop.request_stop();
    try {
        arffReader().read({write("table.arff", plain)}, {}, {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestArffReader::mutilatedFilesNeverCrash()
{
    for (std::size_t length = 0; length < plain.size(); ++length)
        refusal(plain.substr(0, length));
    for (std::size_t at = 0; at < plain.size(); ++at)
        for (const char sign : {'\0', '\'', '{', '}', ',', '\\', '\xff'}) {
            std::string changed = plain;
            changed[at] = sign;
            refusal(changed);
        }
}

void TestArffReader::sniffsItsOwnFiles()
{
    const auto sniff = [&](const char *name, const std::string &bytes) {
        return arffReader().sniff(readHead(write(name, bytes)));
    };
    QCOMPARE(sniff("a.txt", plain), 1.0);
    QCOMPARE(sniff("a.arff", "@attribute a real\n@data\n"), 1.0);
    QCOMPARE(sniff("a.csv", "a,b\n1,2\n"), 0.0);
    QCOMPARE(sniff("b.csv", ""), 0.0);
}

void TestArffReader::heartClevelandIsReadAsScipyReadsIt()
{
    const QDir folder(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!folder.exists("medical/heart-cleveland/heart.c.arff"))
        QSKIP("the data are not beside the sources");
    const ReadResult result =
        arffReader().read({folder.filePath("medical/heart-cleveland/heart.c.arff").toStdString()}, {}, {});
    // Means and counts: scipy.io.arff.loadarff (SciPy 1.10) and NumPy.
    const Dataset &data = *result.data;
    QCOMPARE(int(data.rows), 303);
    QCOMPARE(int(result.problemCount), 0);
    QCOMPARE(statistics(data.columns[size_t(data.at("age"))]).mean, 54.366336633663366);
    QCOMPARE(statistics(data.columns[size_t(data.at("chol"))]).mean, 246.26402640264027);
    const Column &disease = data.columns[size_t(data.at("num"))];
    QCOMPARE(disease.categories, (Words{"<50", ">50_1", ">50_2", ">50_3", ">50_4"}));
    QCOMPARE(statistics(disease).histogram, (std::vector<std::size_t>{165, 138, 0, 0, 0}));
    QCOMPARE(int(statistics(data.columns[size_t(data.at("thal"))]).missing), 2);
    QCOMPARE(data.roles.back(), ColumnRole::Target);
}

QTEST_APPLESS_MAIN(TestArffReader)
#include "tst_arff_reader.moc"
