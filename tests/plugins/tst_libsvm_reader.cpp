// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/libsvm_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"
#include <cmath>

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Numbers = Values<double>;
using Codes = Values<std::int32_t>;

const std::string ranked = "# from a tool\n"
                           "+1 qid:3 1:0.5 4:-2e3 # first\n"
                           "-1 qid:3 2:1\n"
                           "\n"
                           "3\tqid:4 1:.25   3:7\n"
                           "-1 qid:5\n";

} // namespace

class TestLibsvmReader : public QObject
{
    Q_OBJECT

private slots:
    void rowsAreReadAsScikitLearnReadsThem();
    void anIndexZeroMovesTheBeginning();
    void theBeginningCanBeTold();
    void labelsWithAFractionStayNumbers();
    void nanIsMissing();
    void badRowsAreListedWithTheirPlaceAndTheRestIsRead();
    void tooManyColumnsAreRefusedBeforeTheyAreMade_data();
    void tooManyColumnsAreRefusedBeforeTheyAreMade();
    void filesWithoutARowAreRefusedInWords_data();
    void filesWithoutARowAreRefusedInWords();
    void expectedFeaturesAreThereEvenIfNoRowNamesThem();
    void severalFilesAreAsWideAsTheWidest();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles();

private:
    std::string write(const QString &name, const std::string &bytes) { return m_folder.write(name, bytes); }
    ReadResult read(const std::string &bytes, const Params &options = {})
    {
        return readWhole(libsvmReader(), write("rows.svm", bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = {})
    {
        return refusalBy(libsvmReader(), write("rows.svm", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestLibsvmReader::rowsAreReadAsScikitLearnReadsThem()
{
    // Expected: sklearn.datasets.load_svmlight_file(..., query_id=True) (scikit-learn 1.2) on the same text.
    const ReadResult result = read(ranked);
    const Dataset &data = *result.data;
    QCOMPARE(int(data.rows), 4);
    QCOMPARE(int(data.columns.size()), 6);
    QCOMPARE(data.columns[0].name, std::string("label"));
    QCOMPARE(data.columns[0].categories, (Words{"-1", "1", "3"}));
    QCOMPARE(data.columns[0].codes, (Codes{1, 0, 2, 0}));
    QCOMPARE(data.columns[1].name, std::string("query"));
    QCOMPARE(data.columns[1].numbers, (Numbers{3, 3, 4, 5}));
    QCOMPARE(data.columns[2].name, std::string("feature_1"));
    QCOMPARE(data.columns[2].numbers, (Numbers{0.5, 0, 0.25, 0}));
    QCOMPARE(data.columns[3].numbers, (Numbers{0, 1, 0, 0}));
    QCOMPARE(data.columns[4].numbers, (Numbers{0, 0, 7, 0}));
    QCOMPARE(data.columns[5].numbers, (Numbers{-2000, 0, 0, 0}));
    QCOMPARE(data.lines, (Values<std::int64_t>{2, 3, 5, 6}));
    QCOMPARE(data.roles[0], ColumnRole::Target);
    QCOMPARE(data.roles[1], ColumnRole::Group);
    QCOMPARE(data.roles[2], ColumnRole::Feature);
    QCOMPARE(data.provenance.options.word("first_index"), std::string("1"));
    QCOMPARE(data.provenance.contentHash, contentHash(data));
    QCOMPARE(int(result.problemCount), 1); // where indices begin
}

void TestLibsvmReader::anIndexZeroMovesTheBeginning()
{
    // Expected: load_svmlight_file(..., zero_based="auto").
    const ReadResult result = read("1.5 0:1 2:3\n2.25 1:-1\n");
    QCOMPARE(int(result.data->columns.size()), 4);
    QCOMPARE(result.data->columns[1].name, std::string("feature_0"));
    QCOMPARE(result.data->columns[1].numbers, (Numbers{1, 0}));
    QCOMPARE(result.data->columns[2].numbers, (Numbers{0, -1}));
    QCOMPARE(result.data->columns[3].numbers, (Numbers{3, 0}));
    QVERIFY(result.problems.at(0).message.str().find("begin at 0") != std::string::npos);
}

void TestLibsvmReader::theBeginningCanBeTold()
{
    QCOMPARE(int(read("1 1:1\n", {{"first_index", std::string("0")}}).data->columns.size()), 3);
    const ReadResult result = read("1 0:1\n2 1:1\n", {{"first_index", std::string("1")}});
    QCOMPARE(int(result.data->rows), 1);
    QCOMPARE(int(result.rowsRejected), 1);
}

void TestLibsvmReader::labelsWithAFractionStayNumbers()
{
    const ReadResult result = read("0.5 1:1\n2 1:2\n");
    QCOMPARE(result.data->columns[0].type, ColumnType::Number);
    QCOMPARE(result.data->columns[0].numbers, (Numbers{0.5, 2}));
    Params options;
    hintColumnType(options, "label", ColumnType::Number);
    QCOMPARE(read("1 1:1\n2 1:2\n", options).data->columns[0].numbers, (Numbers{1, 2}));
}

void TestLibsvmReader::nanIsMissing()
{
    QVERIFY(std::isnan(read("1 1:nan 2:1\n0 1:2\n").data->columns[1].numbers[0]));
}

void TestLibsvmReader::badRowsAreListedWithTheirPlaceAndTheRestIsRead()
{
    std::string file = "1 1:1\n"
                       "x 1:1\n"                    // 2: label
                       "1 1:1 2\n"                  // 3: no value
                       "1 2:1 1:1\n"                // 4: going down
                       "1 2:1 2:1\n"                // 5: twice
                       "1 -1:1\n"                   // 6: negative
                       "1 1:inf\n"                  // 7: not finite
                       "1,2 1:1\n"                  // 8: two labels
                       "1 1:1 qid:2\n"              // 9: query too late
                       "1 99999999999999999999:1\n" // 10: no such number
                       "2 1:2\n";
    file += std::string("1 1\0:2\n", 7); // 12
    const ReadResult result = read(file);
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(result.data->columns[1].numbers, (Numbers{1, 2}));
    const std::vector<std::pair<std::int64_t, std::int64_t>> places = {{2, 1}, {3, 7}, {4, 7}, {5, 7},  {6, 3},
                                                                       {7, 3}, {8, 1}, {9, 7}, {10, 3}, {12, 3}};
    std::size_t next = 0;
    for (const Problem &problem : result.problems) {
        if (!problem.isRowRejected)
            continue;
        QVERIFY(next < places.size());
        QCOMPARE(problem.line, places[next].first);
        QCOMPARE(problem.column, places[next].second);
        ++next;
    }
    QCOMPARE(next, places.size());
}

void TestLibsvmReader::tooManyColumnsAreRefusedBeforeTheyAreMade_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("a thousand million") << QByteArray("1 1:1\n1 1000000000:1\n") << "rows.svm:2: Index 1000000000";
    QTest::newRow("the largest number") << QByteArray("1 9223372036854775807:1\n") << "9223372036854775807";
    QByteArray many = "1 100000:1\n";
    for (int i = 0; i < 3000; ++i)
        many += "1\n";
    QTest::newRow("many rows of many") << many << "200000000";
}

void TestLibsvmReader::tooManyColumnsAreRefusedBeforeTheyAreMade()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const std::string said = refusal(file.toStdString());
    QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
    QVERIFY(refusal("1 101:1\n", {{"columns", std::int64_t{100}}}).find("option") != std::string::npos);
    QCOMPARE(int(read("1 200000:1\n", {{"columns", std::int64_t{200'000}}}).data->columns.size()), 200'001);
}

void TestLibsvmReader::filesWithoutARowAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("comments") << QByteArray("# one\n  # two\n");
    QTest::newRow("bad rows") << QByteArray("a b c\nd e f\n");
}

void TestLibsvmReader::filesWithoutARowAreRefusedInWords()
{
    QFETCH(QByteArray, file);
    QVERIFY(!refusal(file.toStdString()).empty());
}

void TestLibsvmReader::expectedFeaturesAreThereEvenIfNoRowNamesThem()
{
    Params options;
    hintColumnType(options, "label", ColumnType::Category);
    hintColumnType(options, "feature_1", ColumnType::Category);
    hintColumnType(options, "feature_4", ColumnType::Number);
    const ReadResult result = read("1 1:2\n0 2:1\n", options);
    QCOMPARE(int(result.data->columns.size()), 5);
    QCOMPARE(result.data->columns[0].type, ColumnType::Category);
    QCOMPARE(result.data->columns[1].categories, (Words{"0", "2"}));
    QCOMPARE(result.data->columns[4].numbers, (Numbers{0, 0}));
    QVERIFY(!result.data->provenance.options.has("type:label"));
}

void TestLibsvmReader::severalFilesAreAsWideAsTheWidest()
{
    const ReadResult read = libsvmReader().read(
        {m_folder.write("a1a_train.svm", "+1 1:2 3:4\n-1 2:5\n"), m_folder.write("a1a_test.svm", "-1 1:6 5:7\n")}, {}, {});
    QCOMPARE(read.data->rows, 3U);
    QCOMPARE(read.data->parts, (std::vector<std::uint8_t>{0, 0, 2}));
    QCOMPARE(read.data->columns.size(), 6U);
    QCOMPARE(read.data->columns[5].name, "feature_5");
    QCOMPARE(read.data->columns[5].numbers, (Values<double>{0, 0, 7}));
}

void TestLibsvmReader::aStoppedReadingStops()
{
    std::stop_source stop;
    stop.request_stop();
    try {
        libsvmReader().read({write("rows.svm", ranked)}, {}, {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestLibsvmReader::mutilatedFilesNeverCrash()
{
    for (std::size_t length = 0; length < ranked.size(); ++length)
        refusal(ranked.substr(0, length));
    for (std::size_t at = 0; at < ranked.size(); ++at)
        for (const char sign : {'\0', ':', ' ', '#', '-', '9', 'q', '\n', '\xff'}) {
            std::string changed = ranked;
            changed[at] = sign;
            refusal(changed);
        }
}

void TestLibsvmReader::sniffsItsOwnFiles()
{
    const auto sniff = [&](const char *name, const std::string &bytes) {
        return libsvmReader().sniff(readHead(write(name, bytes)));
    };
    QCOMPARE(sniff("a.svm", ranked), 0.95);
    QCOMPARE(sniff("heart_scale", "+1 1:0.7 2:1 \n-1 1:0.5 2:-1 \n"), 0.75);
    QCOMPARE(sniff("a.txt", "1 2 3\n4 5 6\n"), 0.0);
    QCOMPARE(sniff("b.txt", "1\n2\n3\n"), 0.0);
    QCOMPARE(sniff("a.csv", "a,b\n1,2\n"), 0.0);
    QCOMPARE(sniff("b.csv", ""), 0.0);
    QCOMPARE(sniff("c.svm", "no\n"), 0.0);
}

QTEST_APPLESS_MAIN(TestLibsvmReader)
#include "tst_libsvm_reader.moc"
