// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/json_lines_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Numbers = Values<double>;
using Codes = Values<std::int32_t>;

Words namesOf(const Dataset &data)
{
    Words names;
    for (const Column &column : data.columns)
        names.push_back(column.name);
    return names;
}

} // namespace

class TestJsonLinesReader : public QObject
{
    Q_OBJECT

private slots:
    void objectsBecomeRowsAndNamesWithinNamesColumns();
    void aFileOfOneArrayGivesTheSame_data();
    void aFileOfOneArrayGivesTheSame();
    void numbersComeBackAsTheyWere();
    void arraysOfEquallyManyNumbersBecomeColumns();
    void otherArraysBecomeTexts();
    void brokenRowsAreListedWithTheirPlaceAndTheRestIsRead();
    void brokenElementsOfAnArrayAreListedWithTheirPlace();
    void aCutOffArrayGivesTheRowsBeforeTheCut();
    void wordsThatPythonWritesForMissingNumbersAreMissing();
    void deepNestingIsRejected();
    void otherEncodingsAreRead();
    void whatIsNoTableIsRefusedInWords_data();
    void whatIsNoTableIsRefusedInWords();
    void rowsCannotClaimMoreThanMemoryHolds();
    void askedTypesAreKeptToAndArraysHaveTheirLength();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles();

private:
    std::string write(const QString &name, const std::string &bytes) { return m_folder.write(name, bytes); }
    ReadResult read(const std::string &bytes, const Params &options = {})
    {
        return readWhole(jsonLinesReader(), write("rows.jsonl", bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = {})
    {
        return refusalBy(jsonLinesReader(), write("rows.jsonl", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestJsonLinesReader::objectsBecomeRowsAndNamesWithinNamesColumns()
{
    const ReadResult result = read("{\"id\": 1, \"cell\": {\"area\": 2.5, \"kind\": \"T\"}, \"old\": true}\n"
                                   "\n"
                                   "{\"cell\": {\"kind\": \"B\", \"area\": null}, \"id\": 2, \"note\": \"late\"}\r\n"
                                   "{\"id\": 3, \"old\": false, \"cell\": null}");
    const Dataset &data = *result.data;
    QCOMPARE(namesOf(data), (Words{"id", "cell.area", "cell.kind", "old", "note"}));
    QCOMPARE(data.columns[0].numbers, (Numbers{1, 2, 3}));
    QCOMPARE(data.columns[1].numbers[0], 2.5);
    QVERIFY(data.columns[1].isMissing(1) && data.columns[1].isMissing(2));
    QCOMPARE(data.columns[2].categories, (Words{"B", "T"}));
    QCOMPARE(data.columns[2].codes, (Codes{1, 0, -1}));
    QCOMPARE(data.columns[3].categories, (Words{"false", "true"}));
    QCOMPARE(data.columns[3].codes, (Codes{1, -1, 0}));
    QCOMPARE(data.columns[4].cellText(1), std::string("late"));
    QCOMPARE(data.lines, (Values<std::int64_t>{1, 3, 4}));
    QCOMPARE(data.roles[0], ColumnRole::Id);
    QCOMPARE(data.provenance.contentHash, contentHash(data));
}

void TestJsonLinesReader::aFileOfOneArrayGivesTheSame_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("in one line") << QByteArray(R"([{"a":1,"b":"x]}"},{"a":2,"b":"\"y,"}])");
    QTest::newRow("indented") << QByteArray(
        "[\n  {\n    \"a\": 1,\n    \"b\": \"x]}\"\n  },\n  {\n    \"a\": 2,\n    \"b\": "
        "\"\\\"y,\"\n  }\n]\n");
    QTest::newRow("with a last comma") << QByteArray("[{\"a\":1,\"b\":\"x]}\"},\n{\"a\":2,\"b\":\"\\\"y,\"},\n]");
    QTest::newRow("lines") << QByteArray("{\"a\":1,\"b\":\"x]}\"}\n{\"a\":2,\"b\":\"\\\"y,\"}\n");
}

void TestJsonLinesReader::aFileOfOneArrayGivesTheSame()
{
    QFETCH(QByteArray, file);
    const ReadResult result = read(file.toStdString());
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 2}));
    QCOMPARE(result.data->columns[1].cellText(0), std::string("x]}"));
    QCOMPARE(result.data->columns[1].cellText(1), std::string("\"y,"));
    QCOMPARE(int(result.problemCount), 0);
}

void TestJsonLinesReader::numbersComeBackAsTheyWere()
{
    // Expected: Python 3.11's json.loads and repr.
    const ReadResult result = read("{\"x\":0.1}\n{\"x\":-1.5e-300}\n{\"x\":9007199254740993}\n{\"x\":18446744073709551616}\n"
                                   "{\"x\":2.2250738585072014e-308}\n{\"x\":-0.0}\n{\"x\":1E+2}\n");
    QCOMPARE(result.data->columns[0].numbers,
             (Numbers{0.1, -1.5e-300, 9007199254740992.0, 1.8446744073709552e19, 2.2250738585072014e-308, 0.0, 100.0}));
}

void TestJsonLinesReader::arraysOfEquallyManyNumbersBecomeColumns()
{
    const ReadResult result =
        read("{\"n\":1,\"p\":[1,2.5,3],\"q\":7}\n{\"n\":2,\"p\":[4,null,6],\"q\":8}\n{\"n\":2,\"q\":9}\n");
    QCOMPARE(namesOf(*result.data), (Words{"n", "p[0]", "p[1]", "p[2]", "q"}));
    QCOMPARE(result.data->columns[3].numbers[1], 6.0);
    QVERIFY(result.data->columns[2].isMissing(1));
    QVERIFY(result.data->columns[1].isMissing(2));
}

void TestJsonLinesReader::otherArraysBecomeTexts()
{
    const ReadResult result = read("{\"a\":[1,2],\"b\":[\"x\",1],\"c\":[[1],[2]],\"d\":[1],\"e\":[]}\n"
                                   "{\"a\":[1],\"b\":[],\"c\":[[3],[4]],\"d\":5,\"e\":[]}\n");
    const Dataset &data = *result.data;
    QCOMPARE(namesOf(data), (Words{"a", "b", "c", "d", "e"}));
    QCOMPARE(int(data.rows), 2);
    QCOMPARE(data.columns[0].cellText(0), std::string("[1,2]"));
    QCOMPARE(data.columns[1].cellText(0), std::string("[\"x\",1]"));
    QCOMPARE(data.columns[2].cellText(1), std::string("[[3],[4]]"));
    QCOMPARE(data.columns[3].cellText(1), std::string("5"));
}

void TestJsonLinesReader::brokenRowsAreListedWithTheirPlaceAndTheRestIsRead()
{
    std::string file = "{\"a\": 1}\n"
                       "{\"a\": 2\n"             // 2: not closed
                       "  {\"a\": }\n"           // 3: no value
                       "[1, 2]\n"                // 4: no object
                       "{\"a\": \"\\u0000\"}\n"  // 5: zero byte
                       "{\"a\": 1e999}\n"        // 6: too large
                       "{\"a\": 3} {\"a\": 4}\n" // 7: two values
                       "{\"a\": 5}\n";
    file += std::string("{\"a\"\0: 6}\n", 10); // 9
    const ReadResult result = read(file);
    QCOMPARE(result.data->columns[0].cellText(1), std::string("5"));
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(int(result.rowsRejected), 7);
    const std::vector<std::pair<std::int64_t, std::int64_t>> places = {{2, 8}, {3, 9},  {4, 1}, {5, 1},
                                                                       {6, 1}, {7, 10}, {9, 5}};
    QCOMPARE(result.problems.size(), places.size());
    for (std::size_t i = 0; i < places.size(); ++i) {
        QCOMPARE(result.problems[i].line, places[i].first);
        QVERIFY2(result.problems[i].column == places[i].second,
                 (result.problems[i].place() + ": " + result.problems[i].message.str()).c_str());
        QVERIFY(result.problems[i].isRowRejected);
    }
}

void TestJsonLinesReader::brokenElementsOfAnArrayAreListedWithTheirPlace()
{
    const ReadResult result = read("[\n{\"a\": 1},\n{\"a\":\n  x},\n7, {\"a\": 2}\n] {\"a\": 3}");
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 2}));
    QCOMPARE(int(result.rowsRejected), 2);
    QCOMPARE(int(result.problemCount), 3); // and what stands behind the array
    QCOMPARE(result.problems[1].place(), m_folder.path("rows.jsonl").toStdString() + ":4:3");
    QCOMPARE(result.problems[2].place(), m_folder.path("rows.jsonl").toStdString() + ":5:1");
}

void TestJsonLinesReader::aCutOffArrayGivesTheRowsBeforeTheCut()
{
    const ReadResult result = read("[{\"a\": 1}, {\"a\": 2}, {\"a");
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 2}));
    QCOMPARE(int(result.rowsRejected), 1);
    QCOMPARE(int(result.problemCount), 2);
}

void TestJsonLinesReader::wordsThatPythonWritesForMissingNumbersAreMissing()
{
    // json.dumps({"a": float("nan"), "b": float("-inf"), "c": "NaN, NaN"}), Python 3.11.
    const ReadResult result =
        read("{\"a\": NaN, \"b\": -Infinity, \"c\": \"NaN, NaN\"}\n{\"a\": 1.0, \"b\": 2.0, \"c\": \"x\"}\n");
    QVERIFY(result.data->columns[0].isMissing(0));
    QVERIFY(result.data->columns[1].isMissing(0));
    QCOMPARE(result.data->columns[2].cellText(0), std::string("NaN, NaN"));
}

void TestJsonLinesReader::deepNestingIsRejected()
{
    const std::string deep = std::string(1'000'000, '[');
    std::string objects;
    for (int i = 0; i < 100'000; ++i)
        objects += "{\"a\":";
    const ReadResult result = read("{\"a\": 1}\n{\"a\": " + deep + "\n" + objects + "\n{\"a\": 2}\n");
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 2}));
    QCOMPARE(int(result.rowsRejected), 2);
    QVERIFY(!refusal(deep).empty());
    QVERIFY(!refusal(objects).empty());
}

void TestJsonLinesReader::otherEncodingsAreRead()
{
    const std::string latin = read("{\"a\":\"caf\xe9\"}\n{\"a\":\"x\"}\n").data->columns[0].cellText(0);
    QCOMPARE(latin, std::string("caf\xc3\xa9"));
    const QString wide = QStringLiteral("\ufeff{\"a\":\"caf\u00e9\"}\n{\"a\":\"x\"}\n");
    const std::string utf16(reinterpret_cast<const char *>(wide.utf16()), size_t(wide.size()) * 2);
    QCOMPARE(read(utf16).data->columns[0].cellText(0), std::string("caf\xc3\xa9"));
    QCOMPARE(read("\xef\xbb\xbf{\"a\":1}\n").data->columns[0].name, std::string("a"));
}

void TestJsonLinesReader::whatIsNoTableIsRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    QTest::newRow("empty") << QByteArray("") << "no row";
    QTest::newRow("blank") << QByteArray("\n \n") << "no row";
    QTest::newRow("empty array") << QByteArray("[]") << "no row";
    QTest::newRow("one object over many lines") << QByteArray("{\n\"a\": [1, 2]\n}\n") << "rows.jsonl:1:2: ";
    QTest::newRow("numbers") << QByteArray("[1, 2, 3]") << "neither an object a line";
    QTest::newRow("empty objects") << QByteArray("{}\n{}\n") << "empty";
    QTest::newRow("a table") << QByteArray("a,b\n1,2\n") << "neither an object a line";
}

void TestJsonLinesReader::whatIsNoTableIsRefusedInWords()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    const std::string said = refusal(file.toStdString());
    QVERIFY2(QString::fromStdString(said).contains(words), said.c_str());
}

void TestJsonLinesReader::rowsCannotClaimMoreThanMemoryHolds()
{
    std::string file = "{\"x0\":0";
    for (int i = 1; i < 20'000; ++i)
        file += ",\"x" + std::to_string(i) + "\":1";
    file += "}\n";
    for (int i = 0; i < 20'000; ++i)
        file += "{}\n";
    QVERIFY(refusal(file).find("200000000") != std::string::npos);
    std::string names = "{\"x0\":0";
    for (int i = 1; i < 70'000; ++i)
        names += ",\"x" + std::to_string(i) + "\":1";
    QVERIFY(refusal(names + "}\n").find("65536") != std::string::npos);
}

void TestJsonLinesReader::askedTypesAreKeptToAndArraysHaveTheirLength()
{
    Params options;
    hintColumnType(options, "a", ColumnType::Number);
    hintColumnType(options, "p[0]", ColumnType::Number);
    hintColumnType(options, "p[1]", ColumnType::Number);
    const ReadResult result = read("{\"a\":\"x\",\"p\":[1,2]}\n{\"a\":2,\"p\":[3]}\n", options);
    QCOMPARE(namesOf(*result.data), (Words{"a", "p[0]", "p[1]"}));
    QCOMPARE(int(result.data->rows), 1);
    QVERIFY(result.data->columns[0].isMissing(0));
    QCOMPARE(int(result.rowsRejected), 1);
    QVERIFY(!result.data->provenance.options.has("type:a"));
}

void TestJsonLinesReader::aStoppedReadingStops()
{
    std::stop_source stop;
    stop.request_stop();
    try {
        jsonLinesReader().read({write("rows.jsonl", "{\"a\":1}\n")}, {}, {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestJsonLinesReader::mutilatedFilesNeverCrash()
{
    for (const std::string &whole : {std::string("{\"a\":1,\"b\":{\"c\":[1,2]}}\n{\"a\":\"x\\\"y\",\"b\":null}\n"),
                                     std::string("[{\"a\":1,\"b\":{\"c\":[1,2]}},\n{\"a\":\"x\\\"y\",\"b\":null}]\n")}) {
        for (std::size_t length = 0; length < whole.size(); ++length)
            refusal(whole.substr(0, length));
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const char sign : {'\0', '"', '{', '}', '[', ']', ',', '\\', '\xff'}) {
                std::string changed = whole;
                changed[at] = sign;
                refusal(changed);
            }
    }
}

void TestJsonLinesReader::sniffsItsOwnFiles()
{
    const auto sniff = [&](const char *name, const std::string &bytes) {
        return jsonLinesReader().sniff(readHead(write(name, bytes)));
    };
    QCOMPARE(sniff("a.jsonl", "{\"a\":1}\n"), 0.95);
    QCOMPARE(sniff("a.json", "[\n {\"a\":1}\n]\n"), 0.9);
    QCOMPARE(sniff("a.txt", "{\"a\":1}\n{\"a\":2}\n"), 0.65);
    QVERIFY(sniff("b.json", "{\n \"a\": 1\n}\n") < 0.5);
    QCOMPARE(sniff("a.csv", "a,b\n1,2\n"), 0.0);
    QCOMPARE(sniff("b.csv", ""), 0.0);
}

QTEST_APPLESS_MAIN(TestJsonLinesReader)
#include "tst_json_lines_reader.moc"
