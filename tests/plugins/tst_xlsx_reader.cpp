// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/xlsx_format.hpp"
#include "plugins/formats/xlsx_reader.hpp"
#include "tests/plugins/zip_fixture.hpp"

#include <cstring>

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Numbers = Values<double>;
using Codes = Values<std::int32_t>;
using Entries = std::map<std::string, std::string>;

const std::string beginning = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
const std::string relation = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";

std::string relationXml(const std::string &id, const std::string &kind, const std::string &target)
{
    return "<Relationship Id=\"" + id + "\" Type=\"" + relation + kind + "\" Target=\"" + target + "\"/>";
}

std::string sheetXml(const std::string &rows)
{
    return beginning + "<worksheet><dimension ref=\"A1:XFD1048576\"/><sheetData>" + rows + "</sheetData></worksheet>";
}

/// A workbook with the sheets Notes, which is empty, and Data.
Entries workbook(const std::string &rows, const std::string &sharedTexts = {}, const std::string &properties = {})
{
    return {
        {"[Content_Types].xml", beginning + "<Types/>"},
        {"_rels/.rels", "<Relationships>" + relationXml("rId1", "officeDocument", "xl/workbook.xml") + "</Relationships>"},
        {"xl/workbook.xml", beginning + "<workbook xmlns:r=\"x\"><workbookPr " + properties +
                                "/><sheets><sheet name=\"Notes\" sheetId=\"1\" r:id=\"rId1\"/><sheet name=\"Data\" "
                                "sheetId=\"2\" r:id=\"rId2\"/></sheets></workbook>"},
        {"xl/_rels/workbook.xml.rels", "<Relationships>" + relationXml("rId1", "worksheet", "worksheets/sheet1.xml") +
                                           relationXml("rId2", "worksheet", "/xl/worksheets/sheet2.xml") +
                                           relationXml("rId3", "styles", "styles.xml") +
                                           relationXml("rId4", "sharedStrings", "sharedStrings.xml") + "</Relationships>"},
        {"xl/worksheets/sheet1.xml", sheetXml("<row r=\"1\"><c r=\"A1\" s=\"1\"/></row>")},
        {"xl/worksheets/sheet2.xml", sheetXml(rows)},
        {"xl/styles.xml", "<styleSheet><numFmts><numFmt numFmtId=\"164\" formatCode=\"dd\\/mm\\/yyyy\\ hh:mm\"/></numFmts>"
                          "<cellXfs><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/><xf numFmtId=\"164\"/><xf numFmtId=\"46\"/>"
                          "<xf numFmtId=\"2\"/></cellXfs></styleSheet>"},
        {"xl/sharedStrings.xml", beginning + "<sst>" + sharedTexts + "</sst>"}};
}

std::string cell(const std::string &place, const std::string &value, const std::string &more = {})
{
    return "<c r=\"" + place + "\" " + more + "><v>" + value + "</v></c>";
}

std::string words(const std::string &place, const std::string &value)
{
    return "<c r=\"" + place + "\" t=\"inlineStr\"><is><t>" + value + "</t></is></c>";
}

std::string row(int number, const std::string &cells)
{
    return "<row r=\"" + std::to_string(number) + "\" spans=\"1:3\">" + cells + "</row>";
}

const std::string smallTable = row(1, words("A1", "mass [kg]") + words("B1", "kind")) +
                               row(2, cell("A2", "1.5") + words("B2", "x")) + row(3, cell("A3", "2") + words("B3", "y"));

} // namespace

class TestXlsxReader : public QObject
{
    Q_OBJECT

private slots:
    void cellsOfEveryKindAreRead();
    void datesBecomeIsoTexts_data();
    void datesBecomeIsoTexts();
    void formatsTellDates_data();
    void formatsTellDates();
    void datesMayCountFrom1904();
    void aTableMayBeginAnywhereBelowATitle();
    void theHeaderIsGuessedOrTold();
    void aSheetCanBeChosen();
    void errorsAndUnsavedFormulasAreToldAndMissing();
    void cellsThatDoNotFitAreListedWithTheirPlace();
    void writersWithPrefixesAndBackslashesAreRead();
    void askedTypesAreKeptTo();
    void otherFilesAreRefusedWithTheWayOut();
    void damagedSheetsAreRefusedInWords_data();
    void damagedSheetsAreRefusedInWords();
    void entitiesAreNeverExpanded_data();
    void entitiesAreNeverExpanded();
    void aCutArchiveIsRefusedAtEveryLength();
    void anArchiveThatLiesAboutItsSizeIsNotUnpacked();
    void rowsCannotClaimMoreThanMemoryHolds();
    void aStoppedReadingStops();
    void mutilatedSheetsNeverCrash();
    void sniffsItsOwnFiles();

private:
    std::string writeBook(const Entries &entries) { return writeZip(m_folder, "book.xlsx", entries); }
    ReadResult read(const Entries &entries, const Params &options = {})
    {
        return readWhole(xlsxReader(), writeBook(entries), options);
    }
    std::string refusal(const Entries &entries, const Params &options = {})
    {
        return refusalBy(xlsxReader(), writeBook(entries), options);
    }
    bool isTold(const ReadResult &result, const char *text)
    {
        return std::any_of(result.problems.begin(), result.problems.end(),
                           [&](const Problem &one) { return one.message.str().find(text) != std::string::npos; });
    }

    ScratchFolder m_folder;
};

void TestXlsxReader::cellsOfEveryKindAreRead()
{
    const std::string shared = "<si><t>name</t></si><si><r><rPr/><t>two </t></r><r><t>runs</t></r><rPh><t>no</t></rPh></si>"
                               "<si><t xml:space=\"preserve\">a &amp; b&lt;c</t></si><si/>";
    const ReadResult result = read(workbook(
        row(1, cell("A1", "0", "t=\"s\"") + words("B1", "mass [kg]") + words("C1", "ok") + words("D1", "sum")) +
            row(2, cell("A2", "1", "t=\"s\"") + cell("B2", "1.5E-3", "s=\"4\"") + cell("C2", "1", "t=\"b\"") +
                       "<c r=\"D2\"><f>A1+1</f><v>7</v></c>") +
            row(3, cell("A3", "2", "t=\"s\"") + cell("C3", "0", "t=\"b\"") + "<c r=\"D3\" t=\"str\"><f>X</f><v>8</v></c>") +
            "<row><c/><c><v>12.300000000000001</v></c></row>" + row(9, cell("A9", "3", "t=\"s\"")),
        shared));
    const Dataset &data = *result.data;
    QCOMPARE(int(data.rows), 3);
    QCOMPARE(data.columns[0].name, std::string("name"));
    QCOMPARE(data.columns[0].cellText(0), std::string("two runs"));
    QCOMPARE(data.columns[0].cellText(1), std::string("a & b<c"));
    QCOMPARE(data.columns[1].unit, std::string("kg"));
    QCOMPARE(data.columns[1].numbers[0], 1.5e-3);
    QVERIFY(data.columns[1].isMissing(1));
    QCOMPARE(data.columns[1].numbers[2], 12.300000000000001);
    QCOMPARE(data.columns[2].categories, (Words{"FALSE", "TRUE"}));
    QCOMPARE(data.columns[2].codes, (Codes{1, 0, -1}));
    QCOMPARE(data.columns[3].numbers[0], 7.0);
    QCOMPARE(data.columns[3].numbers[1], 8.0);
    QCOMPARE(data.lines, (Values<std::int64_t>{2, 3, 4}));
    QVERIFY(isTold(result, "5 empty rows")); // 5 to 8, and 9 whose only text is empty
    QVERIFY(isTold(result, "2 sheets; 'Data'"));
    QCOMPARE(data.provenance.options.word("sheet"), std::string("Data"));
    QCOMPARE(data.provenance.contentHash, contentHash(data));
}

void TestXlsxReader::datesBecomeIsoTexts_data()
{
    // Expected: openpyxl.utils.datetime.from_excel (openpyxl 3.0); 60 is a day that never was.
    QTest::addColumn<QByteArray>("number");
    QTest::addColumn<int>("style"); // 1 date, 2 date and time, 3 hours that go on counting
    QTest::addColumn<QByteArray>("text");
    const auto add = [](const char *number, int style, const char *text) {
        QTest::addRow("%s as %d", number, style) << QByteArray(number) << style << QByteArray(text);
    };
    add("1", 1, "1900-01-01");
    add("59", 1, "1900-02-28");
    add("61", 1, "1900-03-01");
    add("45352", 1, "2024-03-01");
    add("45352", 2, "2024-03-01T00:00:00");
    add("45352.52083333334", 2, "2024-03-01T12:30:00");
    add("45352.52083333334", 1, "2024-03-01T12:30:00");
    add("2958465", 1, "9999-12-31");
    add("0.5", 3, "12:00:00");
    add("1.5", 3, "36:00:00");
    add("0.0000057870370370", 3, "00:00:00.500");
    add("-1", 1, "-1");
    add("2958466", 1, "2958466");
    add("45352", 4, "45352");
    add("45352", 99, "45352");
}

void TestXlsxReader::datesBecomeIsoTexts()
{
    QFETCH(QByteArray, number);
    QFETCH(int, style);
    QFETCH(QByteArray, text);
    const ReadResult result = read(workbook(
        row(1, words("A1", "day")) + row(2, cell("A2", number.toStdString(), "s=\"" + std::to_string(style) + "\""))));
    QCOMPARE(result.data->columns[0].cellText(0), text.toStdString());
}

void TestXlsxReader::formatsTellDates_data()
{
    // What openpyxl.styles.numbers.is_date_format and is_timedelta_format say, with dates and times told apart by reading.
    QTest::addColumn<QByteArray>("code");
    QTest::addColumn<bool>("date");
    QTest::addColumn<bool>("time");
    QTest::addColumn<bool>("elapsed");
    const auto add = [](const char *code, bool date, bool time, bool elapsed) {
        QTest::newRow(code) << QByteArray(code) << date << time << elapsed;
    };
    add("General", false, false, false);
    add("0.00E+00", false, false, false);
    add("#,##0 \"days\"", false, false, false);
    add("[Red]0.00;[Blue]-0", false, false, false);
    add("0\\d", false, false, false);
    add("0.0;yyyy", false, false, false);
    add("\"open", false, false, false);
    add("[open", false, false, false);
    add("YYYY\\-MM\\-DD", true, false, false);
    add("mmm", true, false, false);
    add("[$-409]d-mmm-yy;@", true, false, false);
    add("m/d/yy h:mm AM/PM", true, true, false);
    add("mm:ss.0", false, true, false);
    add("[h]:mm:ss", false, true, true);
    add("[$-F400]h:mm:ss", false, true, false);
}

void TestXlsxReader::formatsTellDates()
{
    QFETCH(QByteArray, code);
    const XlsxFormat format = customXlsxFormat(code.toStdString());
    QTEST(format.hasDate, "date");
    QTEST(format.hasTime, "time");
    QTEST(format.isElapsed, "elapsed");
}

void TestXlsxReader::datesMayCountFrom1904()
{
    // Expected: openpyxl.utils.datetime.from_excel(..., CALENDAR_MAC_1904).
    const ReadResult result = read(
        workbook(row(1, words("A1", "day")) + row(2, cell("A2", "60", "s=\"1\"")) + row(3, cell("A3", "45352", "s=\"1\"")),
                 {}, "date1904=\"1\""));
    QCOMPARE(result.data->columns[0].cellText(0), std::string("1904-03-01"));
    QCOMPARE(result.data->columns[0].cellText(1), std::string("2028-03-02"));
}

void TestXlsxReader::aTableMayBeginAnywhereBelowATitle()
{
    const ReadResult result =
        read(workbook(row(2, words("C2", "Measured in spring")) + row(4, words("C4", "x") + words("D4", "y")) +
                      row(5, cell("C5", "1") + cell("D5", "2")) + row(6, cell("C6", "3") + cell("D6", "4"))));
    QCOMPARE(int(result.data->columns.size()), 2);
    QCOMPARE(result.data->columns[1].name, std::string("y"));
    QCOMPARE(result.data->columns[0].numbers, (Numbers{1, 3}));
    QVERIFY(isTold(result, "1 lines before the table"));
}

void TestXlsxReader::theHeaderIsGuessedOrTold()
{
    const Entries numbers = workbook(row(1, cell("A1", "1") + cell("B1", "2")) + row(2, cell("A2", "3") + cell("B2", "4")));
    QCOMPARE(read(numbers).data->columns[0].name, std::string("column_1"));
    QCOMPARE(int(read(numbers).data->rows), 2);
    const ReadResult told = read(numbers, {{"header", std::string("yes")}});
    QCOMPARE(told.data->columns[1].name, std::string("2"));
    QCOMPARE(int(told.data->rows), 1);
    const ReadResult twice = read(
        workbook(row(1, words("A1", "a") + words("C1", "a")) + row(2, cell("A2", "3") + cell("B2", "4") + cell("C2", "5"))));
    QCOMPARE(twice.data->columns[1].name, std::string("column_2"));
    QCOMPARE(twice.data->columns[2].name, std::string("a_2"));
    QVERIFY(isTold(twice, "called 'a'"));
}

void TestXlsxReader::aSheetCanBeChosen()
{
    Entries entries = workbook(smallTable);
    entries["xl/worksheets/sheet1.xml"] = sheetXml(row(1, words("A1", "z")) + row(2, cell("A2", "9")));
    QCOMPARE(read(entries).data->columns[0].name, std::string("z"));
    QCOMPARE(read(entries, {{"sheet", std::string("Data")}}).data->columns[0].name, std::string("mass [kg]"));
    QVERIFY(refusal(entries, {{"sheet", std::string("Sheet1")}}).find("Notes, Data") != std::string::npos);
    QVERIFY(refusal(workbook(smallTable), {{"sheet", std::string("Notes")}}).find("no value") != std::string::npos);
    QVERIFY(refusal(workbook("")).find("no value") != std::string::npos);
}

void TestXlsxReader::errorsAndUnsavedFormulasAreToldAndMissing()
{
    const ReadResult result =
        read(workbook(row(1, words("A1", "x") + words("B1", "y")) + row(2, cell("A2", "#N/A", "t=\"e\"") + cell("B2", "1")) +
                      row(3, cell("A3", "2") + "<c r=\"B3\"><f>1+1</f></c>") + row(4, cell("A4", "3") + cell("B4", "4"))));
    QCOMPARE(int(result.data->rows), 3);
    QVERIFY(result.data->columns[0].isMissing(0));
    QVERIFY(result.data->columns[1].isMissing(1));
    QVERIFY(isTold(result, "error #N/A"));
    QVERIFY(isTold(result, "1 formulas"));
    const auto error =
        std::find_if(result.problems.begin(), result.problems.end(), [](const Problem &one) { return one.line == 2; });
    QVERIFY(error != result.problems.end() && error->column == 1 && !error->isRowRejected);
}

void TestXlsxReader::cellsThatDoNotFitAreListedWithTheirPlace()
{
    std::string rows = row(1, words("B1", "x") + words("C1", "y"));
    for (int i = 2; i < 50; ++i)
        rows += row(i, cell("B" + std::to_string(i), "1") +
                           (i == 30 ? words("C30", "oops")
                                    : cell("C" + std::to_string(i), i == 40 ? "77" : "2", i == 40 ? "t=\"s\"" : "")));
    const ReadResult result = read(workbook(rows));
    QCOMPARE(int(result.data->rows), 46);
    QCOMPARE(int(result.rowsRejected), 2);
    for (const Problem &problem : result.problems)
        if (problem.isRowRejected)
            QCOMPARE(int(problem.column), 3);
}

void TestXlsxReader::writersWithPrefixesAndBackslashesAreRead()
{
    const std::string rows = "<x:row r=\"1\"><x:c r=\"A1\" t=\"inlineStr\"><x:is><x:t>a</x:t></x:is></x:c></x:row>"
                             "<!-- <x:row r=\"2\"> --><x:row r='2'><x:c r=\"A2\"><x:v>5</x:v></x:c></x:row><x:row r=\"3\"/>";
    Entries entries = workbook({});
    entries["xl/worksheets/sheet2.xml"] = "<x:worksheet><x:sheetData>" + rows + "</x:sheetData></x:worksheet>";
    entries["xl\\styles.xml"] = entries["xl/styles.xml"];
    entries.erase("xl/styles.xml");
    const ReadResult result = read(entries);
    QCOMPARE(result.data->columns[0].name, std::string("a"));
    QCOMPARE(result.data->columns[0].numbers, (Numbers{5}));
}

void TestXlsxReader::askedTypesAreKeptTo()
{
    Params options;
    hintColumnType(options, "mass [kg]", ColumnType::Category);
    hintColumnType(options, "kind", ColumnType::Number);
    const ReadResult result = read(workbook(smallTable), options);
    QCOMPARE(result.data->columns[0].categories, (Words{"1.5", "2"}));
    QVERIFY(result.data->columns[1].isMissing(0));
    QCOMPARE(int(result.data->rows), 2);
    QVERIFY(!result.data->provenance.options.has("type:kind"));
}

void TestXlsxReader::otherFilesAreRefusedWithTheWayOut()
{
    const auto refusalOf = [](const std::string &path) -> std::string {
        try {
            xlsxReader().read({path}, {}, {});
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    };
    const std::string old = refusalOf(m_folder.write("old.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1 and more"));
    QVERIFY2(old.find("save it as .xlsx") != std::string::npos, old.c_str());
    QVERIFY(refusalOf(m_folder.write("a.xlsx", "a,b\n1,2\n")).find("no workbook") != std::string::npos);
    QVERIFY(refusalOf(m_folder.write("a.xlsx", "")).find("no workbook") != std::string::npos);
    QVERIFY(refusalOf(writeZip(m_folder, "a.xlsx", {{"word/document.xml", "<w/>"}})).find("no workbook") !=
            std::string::npos);
}

void TestXlsxReader::damagedSheetsAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("rows");
    const auto add = [](const char *name, const std::string &rows) {
        QTest::newRow(name) << QByteArray(rows.data(), qsizetype(rows.size()));
    };
    add("row 4000000000", "<row r=\"4000000000\"><c r=\"A1\"><v>1</v></c></row>");
    add("row 99999999999999999999", "<row r=\"99999999999999999999\"><c><v>1</v></c></row>");
    add("row 0", row(0, cell("A0", "1")));
    add("a row twice", row(2, cell("A2", "1")) + row(2, cell("A2", "1")));
    add("column ZZZZZZZZZZZZZZ", row(1, cell("ZZZZZZZZZZZZZZ1", "1")));
    add("column XFE", row(1, cell("XFE1", "1")));
    add("column of signs", row(1, cell("?!", "1")));
    add("column without letters", row(1, cell("17", "1")));
    add("columns going down", row(1, cell("B1", "1") + cell("A1", "1")));
    add("an open row", "<row r=\"1\"><c r=\"A1\"><v>1</v></c>");
    add("an open tag", "<row r=\"1");
    add("crossed tags", "<row r=\"1\"><c r=\"A1\"><v>1</c></v></row>");
    add("a zero byte", row(1, std::string("<c\0><v>1</v></c>", 16)));
}

void TestXlsxReader::damagedSheetsAreRefusedInWords()
{
    QFETCH(QByteArray, rows);
    Entries entries = workbook({});
    entries["xl/worksheets/sheet2.xml"] = "<worksheet><sheetData>" + rows.toStdString();
    const std::string said = refusal(entries);
    QVERIFY2(said.find(":Data") != std::string::npos && said.find("damaged") != std::string::npos, said.c_str());
}

void TestXlsxReader::entitiesAreNeverExpanded_data()
{
    QTest::addColumn<QByteArray>("part");
    for (const char *part : {"xl/workbook.xml", "xl/worksheets/sheet2.xml", "xl/sharedStrings.xml", "xl/styles.xml"})
        QTest::newRow(part) << QByteArray(part);
}

void TestXlsxReader::entitiesAreNeverExpanded()
{
    QFETCH(QByteArray, part);
    Entries entries = workbook(smallTable);
    std::string &xml = entries[part.toStdString()];
    std::string laughs = "<!DOCTYPE lolz [<!ENTITY l0 \"lol\">";
    for (int i = 1; i < 10; ++i) {
        laughs += "<!ENTITY l" + std::to_string(i) + " \"";
        for (int k = 0; k < 10; ++k)
            laughs += "&l" + std::to_string(i - 1) + ";";
        laughs += "\">";
    }
    xml =
        laughs + "<!ENTITY file SYSTEM \"file:///etc/passwd\">]>" + xml.substr(xml.starts_with("<?") ? beginning.size() : 0);
    const std::string said = refusal(entries);
    QVERIFY2(said.find("entities") != std::string::npos, said.c_str());
}

void TestXlsxReader::aCutArchiveIsRefusedAtEveryLength()
{
    const std::string whole = ScratchFolder::bytesAt(writeZip(m_folder, "whole.xlsx", workbook(smallTable)));
    for (std::size_t length = 0; length < whole.size(); length += 13)
        QVERIFY_THROWS_EXCEPTION(Error, xlsxReader().read({m_folder.write("cut.xlsx", whole.substr(0, length))}, {}, {}));
}

void TestXlsxReader::anArchiveThatLiesAboutItsSizeIsNotUnpacked()
{
    const std::string whole = ScratchFolder::bytesAt(writeZip(m_folder, "lie.xlsx", workbook(smallTable)));
    for (const std::uint32_t size : {0xfffffff0U, 1U}) {
        std::string bytes = whole;
        for (std::size_t at = bytes.find("PK\x01\x02"); at != std::string::npos; at = bytes.find("PK\x01\x02", at + 4))
            std::memcpy(bytes.data() + at + 24, &size, 4);
        QVERIFY_THROWS_EXCEPTION(Error, xlsxReader().read({m_folder.write("lie.xlsx", bytes)}, {}, {}));
    }
}

void TestXlsxReader::rowsCannotClaimMoreThanMemoryHolds()
{
    std::string rows = row(1, cell("A1", "1") + cell("XFD1", "2"));
    for (int i = 2; i < 13'000; ++i)
        rows += "<row><c><v>1</v></c></row>";
    QVERIFY(refusal(workbook(rows)).find("200000000") != std::string::npos);
}

void TestXlsxReader::aStoppedReadingStops()
{
    std::stop_source stop;
    stop.request_stop();
    try {
        xlsxReader().read({writeZip(m_folder, "stop.xlsx", workbook(smallTable))}, {},
                          {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestXlsxReader::mutilatedSheetsNeverCrash()
{
    for (const char *part : {"xl/worksheets/sheet2.xml", "xl/workbook.xml", "xl/styles.xml", "xl/_rels/workbook.xml.rels"}) {
        const Entries whole = workbook(smallTable);
        const std::string &xml = whole.at(part);
        for (std::size_t at = 0; at < xml.size(); at += 3)
            for (const char sign : {'\0', '<', '>', '"', '&', '9'}) {
                Entries changed = whole;
                changed[part][at] = sign;
                refusal(changed);
            }
    }
}

void TestXlsxReader::sniffsItsOwnFiles()
{
    QCOMPARE(xlsxReader().sniff(readHead(writeZip(m_folder, "a.bin", workbook(smallTable)))), 0.95);
    QCOMPARE(xlsxReader().sniff(readHead(m_folder.write("a.xls", "\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"))), 0.9);
    QCOMPARE(xlsxReader().sniff(readHead(writeZip(m_folder, "a.npz", {{"a.npy", "1"}}))), 0.0);
    QCOMPARE(xlsxReader().sniff(readHead(writeZip(m_folder, "a.zip", {{"word/document.xml", "1"}}))), 0.0);
    QCOMPARE(xlsxReader().sniff(readHead(m_folder.write("a.csv", "a,b\n1,2\n"))), 0.0);
}

QTEST_APPLESS_MAIN(TestXlsxReader)
#include "tst_xlsx_reader.moc"
