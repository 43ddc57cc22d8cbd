// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/engine/csv_fixture.hpp"

#include <QDir>
#include <algorithm>
#include <zlib.h>

using namespace netloom;

/// Rows and cells as they are written, and what cannot be read.
class TestCsvReader : public CsvTest
{
    Q_OBJECT

private slots:
    void readsTablesAsTheyAreWritten_data();
    void readsTablesAsTheyAreWritten();
    void listsEveryRowItCannotUse_data();
    void listsEveryRowItCannotUse();
    void refusesInWords_data();
    void refusesInWords();
    void bytesThatAreNoUtf8AreReadAsLatin1AndSaidSo();
    void aPackedFileGivesTheSameDataAsThePlainOne();
    void aTornPackedFileIsAnError();
    void stopsWhenAsked();
    void reportsProgressToTheEnd();
    void theOddFilesComeOutAsTheirReadmeSays();
    void reviewsAreReadAsTheyAreWritten();
};

void TestCsvReader::readsTablesAsTheyAreWritten_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("names");
    QTest::addColumn<QString>("types");
    QTest::addColumn<int>("rows");
    QTest::addColumn<QString>("firstRow");
    const auto add = [](const char *name, const std::string &content, const char *names, const char *types, int rows,
                        const QString &firstRow) {
        QTest::newRow(name) << QByteArray(content.data(), qsizetype(content.size())) << names << types << rows << firstRow;
    };
    add("plain", "a,b\n1,2\n3,4\n", "a|b", "nn", 2, "1|2");
    add("no final newline", "a,b\n1,2\n3,4", "a|b", "nn", 2, "1|2");
    add("CR-LF", "a,b\r\n1,2\r\n3,4\r\n", "a|b", "nn", 2, "1|2");
    add("bare CR", "a,b\r1,2\r3,4\r", "a|b", "nn", 2, "1|2");
    add("mixed line ends", "a,b\r\n1,2\r3,4\n5,6", "a|b", "nn", 3, "1|2");
    add("empty lines between", "a,b\n\n1,2\n\n\n3,4\n\n", "a|b", "nn", 2, "1|2");
    add("blanks around cells", "a , b\n 1 ,  2\n3,4\n", "a|b", "nn", 2, "1|2");
    add("byte-order mark",
        "\xef\xbb\xbf"
        "a,b\n1,2\n",
        "a|b", "nn", 1, "1|2");
    add("no header", "1,2,x\n3,4,y\n5,6,x\n", "column_1|column_2|column_3", "nnc", 3, "1|2|x");
    add("no header with a missing cell", "?,2\n3,4\n5,6\n", "column_1|column_2", "nn", 3, "|2");
    add("words only, with a header", "name,colour\nann,red\nbob,red\ncem,blue\n", "name|colour", "cc", 3, "ann|red");
    add("words only, without a header", "red,yes\nred,no\nblue,yes\n", "column_1|column_2", "cc", 3, "red|yes");
    add("one column", "x\n1\n2\n3\n", "x", "n", 3, "1");
    add("semicolons", "a;b;c\n1;2;u\n3;4;v\n", "a|b|c", "nnc", 2, "1|2|u");
    add("semicolons and decimal commas", "a;b\n1,5;2,25\n3,5;-4,75\n", "a|b", "nn", 2, "1.5|2.25");
    add("tabs", "a\tb\n1\t2\n3\t4\n", "a|b", "nn", 2, "1|2");
    add("tabs and decimal commas", "a\tb\n1,5\tx y\n3,5\tz\n", "a|b", "nc", 2, "1.5|x y");
    add("bars", "a|b\n1|2\n3|4\n", "a|b", "nn", 2, "1|2");
    add("runs of blanks", "a   b\n 1    2\n3 4\n", "a|b", "nn", 2, "1|2");
    add("Excel's sep line", "sep=;\na;b\n1;2\n", "a|b", "nn", 1, "1|2");
    add("comment lines", "# made by hand\n# in May\na,b\n1,2\n", "a|b", "nn", 1, "1|2");
    add("header in a comment", "# a,b\n1,2\n3,4\n", "a|b", "nn", 2, "1|2");
    add("zeros in front", "city,zip\nA,08123\nB,19104\nC,19104\n", "city|zip", "cc", 3, "A|08123");
    add("zeros in front, late", "zip\n" + repeated("19104\n", 20000) + "08123\n", "zip", "c", 20001, "19104");
    add("zeros behind the point", "a,b\n0.50,00.5\n0,1\n", "a|b", "nn", 2, "0.5|0.5");
    add("quoted comma", "a,b\n1,\"x, y\"\n2,z\n", "a|b", "nc", 2, "1|x, y");
    add("doubled quotes", "a,b\n1,\"say \"\"hi\"\"\"\n2,z\n", "a|b", "nc", 2, "1|say \"hi\"");
    add("line break in a cell", "a,b\n1,\"x\ny\"\n2,z\n", "a|b", "nc", 2, "1|x\ny");
    add("quoted numbers", "\"a\",\"b\"\n\"1\",\" 2 \"\n\"3\",\"4\"\n", "a|b", "nn", 2, "1|2");
    add("quotes as letters in a TSV", "a\tb\n\"open\t1\nshut\t2\nmore\t3\n", "a|b", "cn", 3, "\"open|1");
    add("missing words", "a,b\n1,2\n,NA\nN/A,NaN\nnan,null\nNULL,None\n?,-\n.,3\n4,5\n", "a|b", "nn", 8, "1|2");
    add("empty column", "a,b\n1,\n2,\n", "a|b", "nn", 2, "1|");
    add("scientific numbers", "a,b\n1e-3,+2\n-.5,1E2\n", "a|b", "nn", 2, "0.001|2");
    add("a number that is too small becomes 0", "a,b\n1e-400,2\n3,4\n", "a|b", "nn", 2, "0|2");
    add("empty header cells get numbers", "a,,c\n1,2,3\n4,5,6\n", "a|column_2|c", "nnn", 2, "1|2|3");
    add("equal header cells get numbers", "x,x,x_2,x\n1,2,3,4\n", "x|x_3|x_2|x_4", "nnnn", 1, "1|2|3|4");
    add("row names without a header", "a,b\nr1,1,2\nr2,3,4\nr3,5,6\n", "row_name|a|b", "cnn", 3, "r1|1|2");
    add("UTF-16 LE with mark", utf16("a,b\n1,ü\n2,ü\n", false, true), "a|b", "nc", 2, "1|ü");
    add("UTF-16 BE with mark", utf16("a,b\n1,ü\n2,ü\n", true, true), "a|b", "nc", 2, "1|ü");
    add("UTF-16 LE without mark", utf16("a,b\n1,x\n2,x\n", false, false), "a|b", "nc", 2, "1|x");
    add("UTF-16 with a letter of two units", utf16("a,b\n1,😀\n2,😀\n", false, true), "a|b", "nc", 2, "1|😀");
    add("UTF-8 letters", "a,b\n1,ʤ\n2,ʤ\n", "a|b", "nc", 2, "1|ʤ");
    add("Latin-1 letters", "a,b\n1,\xfc\n2,\xfc\n", "a|b", "nc", 2, "1|ü");
    add("Windows-1252 letters", "a,b\n1,\x80\n2,\x80\n", "a|b", "nc", 2, "1|€");
}

void TestCsvReader::readsTablesAsTheyAreWritten()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, names);
    QFETCH(QString, types);
    QFETCH(int, rows);
    QFETCH(QString, firstRow);
    const ReadResult result = read(content.toStdString());
    QCOMPARE(namesOf(*result.data), names);
    QCOMPARE(typesOf(*result.data), types);
    QCOMPARE(int(result.data->rows), rows);
    QCOMPARE(cellsOf(*result.data, 0), firstRow);
    QCOMPARE(result.rowsSeen, result.data->rows);
    QCOMPARE(result.rowsRejected, std::size_t(0));
    QCOMPARE(result.data->lines.size(), result.data->rows);
}

void TestCsvReader::listsEveryRowItCannotUse_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<int>("used");
    QTest::addColumn<QStringList>("places");
    QTest::addColumn<QString>("word");
    const std::string good = repeated("1,2\n", 40);
    const auto add = [](const char *name, const std::string &content, int used, const QStringList &places,
                        const char *word) {
        QTest::newRow(name) << QByteArray(content.data(), qsizetype(content.size())) << used << places << word;
    };
    add("too few cells", "a,b\n1,2\n3\n4,5\n", 2, {"3"}, "too few");
    add("too many cells", "a,b\n1,2\n3,4,5\n6,7\n", 2, {"3"}, "too many");
    add("both, after a cell with line breaks", "a,b,c\n\"x\ny\",1,2\nz,3\nw,4,5,6\nv,7,8\n", 2, {"4", "5"}, "too");
    add("lines are counted through CR-LF and empty lines", "a,b\r\n\r\n1,2\r\n3\r\n", 1, {"4"}, "too few");
    add("a word among many numbers", "a,b\n" + good + "1,oops\n" + good, 80, {"42:2"}, "'oops' is no number");
    add("two bad cells of one row count once", "a,b\n" + good + "x,y\n" + good, 80, {"42:1"}, "'x'");
    add("an infinite number", "a,b\n" + good + "1,inf\n" + good, 80, {"42:2"}, "'inf'");
    add("infinite numbers do not make words of the others", "a,b\n1,2\n3,inf\n4,-Infinity\n5,6\n7,1e999\n8,9\n", 3,
        {"3:2", "4:2", "6:2"}, "finite");
    add("a number that is too large", "a,b\n" + good + "1,1e999\n" + good, 80, {"42:2"}, "'1e999'");
    add("a zero byte", "a,b\n1,x\n2," + bytes("y\0z", 3) + "\n" + repeated("3,x\n", 40), 41, {"3"}, "zero byte");
    add("the last row is cut off", "a,b\n1,2\n3,4\n5", 2, {"4"}, "too few");
}

void TestCsvReader::listsEveryRowItCannotUse()
{
    QFETCH(QByteArray, content);
    QFETCH(int, used);
    QFETCH(QStringList, places);
    QFETCH(QString, word);
    const ReadResult result = read(content.toStdString());
    QCOMPARE(int(result.data->rows), used);
    QCOMPARE(int(result.rowsRejected), int(places.size()));
    QCOMPARE(result.rowsSeen, result.data->rows + result.rowsRejected);
    QStringList found;
    for (const Problem &problem : result.problems) {
        QVERIFY(problem.isRowRejected);
        QVERIFY2(QString::fromStdString(problem.message.str()).contains(word), problem.message.str().c_str());
        found << QString::fromStdString(problem.place()).section("table.csv:", 1);
    }
    QCOMPARE(found, places);
    QCOMPARE(result.problemCount, result.problems.size());
    QVERIFY(std::none_of(result.data->lines.begin(), result.data->lines.end(), [&](std::int64_t line) {
        return places.contains(QString::number(line)) || places.contains(QString::number(line) + ":1");
    }));
}

void TestCsvReader::refusesInWords_data()
{
    QTest::addColumn<QByteArray>("content");
    QTest::addColumn<QString>("where");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const std::string &content, const char *where, const char *words) {
        QTest::newRow(name) << QByteArray(content.data(), qsizetype(content.size())) << where << words;
    };
    add("nothing at all", "", "table.csv", "empty");
    add("line breaks only", "\n\n\r\n", "table.csv", "empty");
    add("a header only", "name,colour\n", "table.csv", "no row");
    add("a quote that stays open to the end", "a,b\n1,2\n3,\"x\n4,y\n", "table.csv:3", "does not close");
    add("a quote that is open for 150 lines", "a,b\n1,2\n3,\"x\n" + repeated("4,y\n", 150) + "5,z\"\n", "table.csv:3",
        "does not close");
    add("a quote that is open for 80 KiB", "a,b\n1,2\n3,\"" + std::string(80 * 1024, 'x') + "\"\n", "table.csv:3",
        "does not close");
    add("a cell of 80 KiB", "a,b\n1,2\n3," + std::string(80 * 1024, 'x') + "\n", "table.csv:3", "longer than 64 KiB");
    add("bytes that are no text", repeated(bytes("\0\1\0\2\3\0", 6), 100), "table.csv", "zero bytes");
    add("no row fits its header", "a,b\n1\n2\n", "table.csv:2", "too few");
}

void TestCsvReader::refusesInWords()
{
    QFETCH(QByteArray, content);
    QFETCH(QString, where);
    QFETCH(QString, words);
    // With a fixed quote: where it is guessed, a stray quote makes the reader try without any.
    try {
        const ReadResult result =
            read(content.toStdString(), {{"quote", std::string("double")}, {"separator", std::string("comma")}});
        QFAIL(qPrintable(QString("%1 rows were read").arg(result.data->rows)));
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::File);
        QVERIFY2(QString::fromStdString(error.where()).endsWith(where), error.what());
        QVERIFY2(QString(error.what()).contains(words), error.what());
    }
}

void TestCsvReader::bytesThatAreNoUtf8AreReadAsLatin1AndSaidSo()
{
    // The first megabyte, from which the encoding is guessed, is ASCII.
    const ReadResult result = read("a,b\n" + repeated("1,x\n", 400'000) + repeated("2,\xe9\n", 10));
    QCOMPARE(cellsOf(*result.data, 400'009), QString("2|é"));
    QCOMPARE(int(result.problemCount), 1);
    QVERIFY(!result.problems[0].isRowRejected);
}

void TestCsvReader::aPackedFileGivesTheSameDataAsThePlainOne()
{
    const std::string content = "a,b\n" + repeated("1.5,x\n", 1000);
    const std::string packed = m_folder.filePath("table.csv.gz").toStdString();
    gzFile file = gzopen(packed.c_str(), "wb");
    QCOMPARE(gzwrite(file, content.data(), unsigned(content.size())), int(content.size()));
    gzclose(file);
    const ReadResult fromPacked = csvReader().read({packed}, {}, {});
    QCOMPARE(fromPacked.data->provenance.contentHash, read(content).data->provenance.contentHash);
    QCOMPARE(readHead(packed).extension, std::string("csv"));
    QVERIFY(readHead(packed).bytes.starts_with("a,b\n1.5,x"));
}

void TestCsvReader::aTornPackedFileIsAnError()
{
    const std::string packed = m_folder.filePath("torn.csv.gz").toStdString();
    gzFile file = gzopen(packed.c_str(), "wb");
    std::string content = "a,b\n";
    for (int i = 0; i < 20'000; ++i)
        content += std::to_string(i * 7919 % 10007) + "," + std::to_string(i) + "\n";
    gzwrite(file, content.data(), unsigned(content.size()));
    gzclose(file);
    QFile torn(QString::fromStdString(packed));
    QVERIFY(torn.resize(torn.size() / 2));
    try {
        csvReader().read({packed}, {}, {});
        QFAIL("a torn file was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::File);
        QVERIFY2(QString(error.what()).contains("end of the compressed data"), error.what());
    }
}

void TestCsvReader::stopsWhenAsked()
{
    std::stop_source source;
    const JobControl job{.progress = [&](double, const Text &) { source.request_stop(); }, .stop = source.get_token()};
    const std::string path = write("a,b\n" + repeated("1,2\n", 500'000));
    try {
        csvReader().read({path}, {}, job);
        QFAIL("it went on");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestCsvReader::reportsProgressToTheEnd()
{
    double last = -1;
    bool isGrowing = true;
    const JobControl job{.progress =
                             [&](double fraction, const Text &) {
                                 isGrowing = isGrowing && fraction >= last;
                                 last = fraction;
                             },
                         .stop = {}};
    csvReader().read({write("a,b\n" + repeated("1,2\n", 500'000))}, {}, job);
    QVERIFY(isGrowing);
    QCOMPARE(last, 1.0);
}

void TestCsvReader::theOddFilesComeOutAsTheirReadmeSays()
{
    const QDir folder(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/odd/csv"));
    if (!folder.exists())
        QSKIP("the odd files are not beside the sources");
    const auto open = [&](const char *name) { return csvReader().read({folder.filePath(name).toStdString()}, {}, {}); };
    const std::string iris = open("iris_mixed_eol_no_final_newline.csv").data->provenance.contentHash;
    QCOMPARE(open("iris_utf16le_bom.csv").data->provenance.contentHash, iris);
    QCOMPARE(open("iris_decimal_comma.csv").data->provenance.contentHash, iris);
    QCOMPARE(open("bom_index.csv").data->columns[0].name, std::string("Dataset"));
    const ReadResult ragged = open("iris_ragged.csv");
    QCOMPARE(int(ragged.data->rows), 148);
    QCOMPARE(int(ragged.problems[0].line), 21);
    QCOMPARE(int(ragged.problems[1].line), 31);
    const ReadResult zero = open("iris_nul_byte.csv");
    QCOMPARE(int(zero.data->rows), 149);
    QCOMPARE(int(zero.problems[0].line), 11);
    QCOMPARE(cellsOf(*open("newlines.csv").data, 1), QString("Once upon \na time|5|6"));
    QCOMPARE(cellsOf(*open("utf8.csv").data, 1), QString("4|5|ʤ"));
    QCOMPARE(cellsOf(*open("escaped_quotes.csv").data, 0), QString("1|ha \"ha\" ha"));
    QCOMPARE(cellsOf(*open("comma_in_quotes.csv").data, 0), QString("John|Doe|120 any st.|Anytown, WW|08123"));
}

void TestCsvReader::reviewsAreReadAsTheyAreWritten()
{
    // Expected: awk -F'\t' '{n[$2]++} END {for (l in n) print l, n[l]}'.
    const QString file =
        QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/general/text-amazon-cells/amazon_cells_labelled.tsv");
    if (!QFile::exists(file))
        QSKIP("the data are not beside the sources");
    const ReadResult result = csvReader().read({file.toStdString()}, {}, {});
    QCOMPARE(int(result.data->rows), 1000);
    QCOMPARE(int(result.rowsRejected), 0);
    QCOMPARE(result.data->columns[1].categories, (std::vector<std::string>{"Bad", "Good"}));
    QCOMPARE(int(std::count(result.data->columns[1].codes.begin(), result.data->columns[1].codes.end(), 0)), 500);
    QCOMPARE(result.data->columns[0].texts[1], std::string("Good case, Excellent value."));
    QVERIFY(result.data->columns[0].texts[0].starts_with("'So there is no way"));
}

QTEST_APPLESS_MAIN(TestCsvReader)
#include "tst_csv_reader.moc"
