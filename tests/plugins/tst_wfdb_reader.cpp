// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/wfdb_annotations.hpp"
#include "plugins/medical/wfdb_header.hpp"
#include "plugins/medical/wfdb_reader.hpp"
#include "plugins/medical/wfdb_samples.hpp"
#include "tests/plugins/reader_fixture.hpp"
#include "tests/plugins/wfdb_fixture.hpp"

#include <QDir>
#include <cmath>

using namespace netloom;

namespace {

const QString shared = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/");

ReadResult readRecord(const std::string &path, const Params &options = {})
{
    ReadResult result = wfdbReader().read({path}, options, {});
    if (result.rowsSeen != result.data->rows + result.rowsRejected || !result.data->provenance.isForDiagnosisForbidden)
        qFatal("rows were lost, or their use is not restricted");
    return result;
}

QString said(const ReadResult &result)
{
    QString all;
    for (const Problem &problem : result.problems)
        all += QString::fromStdString(problem.place() + ": " + problem.message.str()) + u'\n';
    return all;
}

QString wfdbRefusal(const std::string &path, const Params &options = {})
{
    try {
        readRecord(path, options);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

const Column &named(const ReadResult &result, const char *name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

const Params wholeRecords = {{"rows", std::string("records")}, {"axes", std::string("leads-time")}};

} // namespace

class TestWfdbReader : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;

    std::string twoLeads() const
    {
        m_folder.write("two.dat", wfdbBytes(16, {1, 10, 2, 20, 3, 30}));
        return m_folder.write("two.hea", "two 2 10\ntwo.dat 16 1 16 0\ntwo.dat 16 1 16 0\n");
    }

private slots:
    void everyFormatIsDecodedToItsLastIncompleteGroup_data()
    {
        QTest::addColumn<int>("format");
        QTest::addColumn<int>("most");
        for (const auto &[format, most] : {std::pair{8, 100},
                                           {16, 32767},
                                           {24, 8388607},
                                           {32, 2147483647},
                                           {61, 32767},
                                           {80, 127},
                                           {160, 32767},
                                           {212, 2047},
                                           {310, 511},
                                           {311, 511}})
            QTest::addRow("format %d", format) << format << most;
    }
    void everyFormatIsDecodedToItsLastIncompleteGroup()
    {
        QFETCH(int, format);
        QFETCH(int, most);
        for (int count = 1; count <= 8; ++count) {
            std::vector<std::int32_t> samples;
            for (int i = 0; i < count; ++i)
                samples.push_back(format == 8 ? (i % 2 ? 50 - i : -50 + i) : (i % 3 == 0 ? -most : i % 3 == 1 ? most : -i));
            const std::string bytes = wfdbBytes(format, samples);
            const int held = format == 310 && count % 3 == 2 ? count + 1 : count; // the third needs no byte more
            QCOMPARE(wfdbSamplesIn(format, std::int64_t(bytes.size())), std::int64_t(held));
            QVERIFY(wfdbSamplesIn(format, std::int64_t(bytes.size()) - 1) < count);
            Values<std::int32_t> decoded = decodeWfdb(format, bytes, count);
            if (format == 8)
                for (std::int32_t value = samples.front(); std::int32_t & each : decoded)
                    each = value += each;
            QCOMPARE(decoded, Values<std::int32_t>(samples.begin(), samples.end()));
        }
    }

    void valuesAreInPhysicalUnitsAndMissingOnesAreGaps()
    {
        m_folder.write("gap.dat", wfdbBytes(16, {100, 10, 300, -32768, -100, 30}));
        const std::string path = m_folder.write("gap.hea", "gap 2 10 3\ngap.dat 16 200(100)/mV 16 0 100 300 0 II\n"
                                                           "gap.dat 16 10/mV 16 0 10 -32728 0 V\n# age: 25\n#sex: female\n");
        const ReadResult result = readRecord(path, wholeRecords);
        QCOMPARE(result.data->rows, std::size_t(1));
        const Column &signal = named(result, "signal");
        QCOMPARE(signal.shape, (Shape{2, 3}));
        QCOMPARE(signal.unit, std::string("mV"));
        QCOMPARE(signal.values[1], 1.0F);
        QCOMPARE(signal.values[2], -1.0F);
        QCOMPARE(signal.values[3], 1.0F);
        QVERIFY(std::isnan(signal.values[4]));
        QVERIFY2(said(result).contains("samples are missing: 1"), qPrintable(said(result)));
        QVERIFY2(!said(result).contains("checksum"), qPrintable(said(result)));
        QCOMPARE(named(result, "age").numbers, Values<double>{25});
        QCOMPARE(named(result, "sex").cellText(0), std::string("F"));
    }

    void aChangedFileDoesNotPassForItsHeader()
    {
        m_folder.write("sum.dat", wfdbBytes(16, {5, 6, 7}));
        const std::string header = "sum 1 10 4\nsum.dat 16 1/mV 16 0 4 ";
        QVERIFY(said(readRecord(m_folder.write("sum.hea", header + "22\n"), wholeRecords)).contains("announces 4 samples"));
        const ReadResult result =
            readRecord(m_folder.write("sum.hea", "sum 1 10 3\nsum.dat 16 1/mV 16 0 4 22\n"), wholeRecords);
        QVERIFY2(said(result).contains("first value") && said(result).contains("checksum of the signal signal 1 is 18"),
                 qPrintable(said(result)));
    }

    void signalsOfSeveralRatesAndLateOnesStayAligned()
    {
        // The first signal comes two frames late, the second has two samples a frame.
        m_folder.write("skew.dat", wfdbBytes(16, {0, 10, 20, 0, 30, 40, 1, 50, 60, 2, 70, 80}));
        const std::string path =
            m_folder.write("skew.hea", "skew 2 4 4\nskew.dat 16:2 1/mV 16 0 0 3\nskew.dat 16x2 1/mV 16 0 10 360\n");
        const ReadResult mean = readRecord(path, wholeRecords);
        QVERIFY2(said(mean).contains("2 samples a frame") && !said(mean).contains("checksum"), qPrintable(said(mean)));
        const Values<float> values = named(mean, "signal").values;
        QCOMPARE(Values<float>(values.begin(), values.begin() + 2), (Values<float>{1, 2}));
        QVERIFY(std::isnan(values[2]) && std::isnan(values[3]));
        QCOMPARE(Values<float>(values.begin() + 4, values.end()), (Values<float>{15, 35, 55, 75}));
        const ReadResult each = readRecord(
            path,
            {{"rows", std::string("records")}, {"sampling", std::string("highest")}, {"axes", std::string("leads-time")}});
        QCOMPARE(named(each, "signal").shape, (Shape{2, 8}));
        const Values<float> all = named(each, "signal").values;
        QCOMPARE(Values<float>(all.begin(), all.begin() + 4), (Values<float>{1, 1, 2, 2}));
        QCOMPARE(Values<float>(all.begin() + 8, all.end()), (Values<float>{10, 20, 30, 40, 50, 60, 70, 80}));
        QCOMPARE(each.data->provenance.options.real("rate"), 8.0);
    }

    void beatsAreWindowsWithTheirClassAndTheRestIsListed()
    {
        std::vector<std::int32_t> samples;
        for (int i = 0; i < 5000; ++i)
            samples.push_back(i % 2000);
        m_folder.write("beats.dat", wfdbBytes(212, samples));
        m_folder.write("beats.atr", wfdbMarks({{28, 0}, {1, 5}, {5, 200}, {34, 1500}, {1, 4000}, {8, 4999}}, "(AFIB"));
        const std::string path = m_folder.write("beats.hea", "beats 1 100 5000\nbeats.dat 212 100/mV 12 0 0 0 0 II\n");
        const Params options = {{"before", 0.1}, {"after", 0.2}};
        const ReadResult result = readRecord(path, options);
        QCOMPARE(result.data->rows, std::size_t(3)); // the first and the last beat reach beyond the record
        QCOMPARE(result.rowsRejected, std::size_t(2));
        QCOMPARE(named(result, "signal").shape, (Shape{30, 1}));
        QCOMPARE(named(result, "signal").values[0], 1.9F);
        QCOMPARE(named(result, "class").categories, (std::vector<std::string>{"N", "V"}));
        QCOMPARE(named(result, "class").codes, (Values<std::int32_t>{1, 0, 0}));
        QCOMPARE(named(result, "symbol").cellText(1), std::string("e"));
        QCOMPARE(named(result, "rr_before").numbers, (Values<double>{1.95, 13, 25}));
        QVERIFY(std::abs(named(result, "rr_after").numbers[2] - 9.99) < 1e-12);
        QCOMPARE(result.data->roles[std::size_t(result.data->at("class"))], ColumnRole::Target);

        Params again = result.data->provenance.options; // as a model reads new records
        hintColumnShape(again, "signal", Shape{30, 1});
        QCOMPARE(readRecord(path, again).data->provenance.contentHash, result.data->provenance.contentHash);

        const ReadResult twice = readRecord(twoLeads(), {{"rows", std::string("records")}});
        QCOMPARE(named(twice, "signal").shape, (Shape{3, 2}));
        QCOMPARE(named(twice, "signal").values, (Values<float>{1, 10, 2, 20, 3, 30}));

        Params shorter = {{"rows", std::string("records")}};
        hintColumnShape(shorter, "signal", Shape{2, 2});
        QCOMPARE(named(readRecord(twoLeads(), shorter), "signal").values, (Values<float>{1, 10, 2, 20}));

        const ReadResult windows = readRecord(path, {{"rows", std::string("windows")}, {"overlap", 0.5}});
        QCOMPARE(windows.data->rows, std::size_t(9));
        QCOMPARE(named(windows, "rhythm").categories, std::vector<std::string>{"AFIB"});
        const ReadResult marks = readRecord(path, {{"rows", std::string("annotations")}});
        QCOMPARE(marks.data->rows, std::size_t(6));
        QCOMPARE(named(marks, "words").cellText(0), std::string("(AFIB"));
    }

    void aFolderOfRecordsIsOneDataSetAtOneRate()
    {
        QDir(m_folder.path("")).mkdir("records");
        for (const auto &[name, rate] : {std::pair{"a", 100}, {"b", 200}}) {
            std::vector<std::int32_t> samples;
            for (int i = 0; i < rate * 30; ++i)
                samples.push_back(int(1000 * std::sin(2 * M_PI * i / rate)));
            m_folder.write(QStringLiteral("records/%1.dat").arg(name), wfdbBytes(16, samples));
            m_folder.write(QStringLiteral("records/%1.hea").arg(name), std::string(name) + " 1 " + std::to_string(rate) +
                                                                           "\n" + name +
                                                                           ".dat 16 1000/mV 16 0 0\n#Dx: " + name + "\n");
        }
        const ReadResult result = readRecord(m_folder.path("records").toStdString());
        QCOMPARE(result.data->rows, std::size_t(6));
        QCOMPARE(named(result, "signal").shape, (Shape{1000, 1}));
        QCOMPARE(result.data->roles[std::size_t(result.data->at("record"))], ColumnRole::Group);
        QCOMPARE(named(result, "label").cellText(5), std::string("b"));
        for (int row = 0; row < 6; ++row) // the same sine, whatever its rate was
            for (int i = 20; i < 980; ++i)
                QVERIFY(std::abs(named(result, "signal").values[std::size_t(row * 1000 + i)] -
                                 float(std::sin(2 * M_PI * i / 100))) < 0.005F);
        QVERIFY(wfdbReader().sniff(readHead(m_folder.path("records").toStdString())) > 0.8);
    }

    void segmentsThatAreThereAreReadAndNoMemoryIsTakenForTheRest()
    {
        m_folder.write("s1.dat", wfdbBytes(80, std::vector<std::int32_t>(100, 7)));
        m_folder.write("s1.hea", "s1 1 10 100\ns1.dat 80 1/mV 8 0 7 700 0 II\n");
        m_folder.write("lay.hea", "lay 2 10 0\n~ 0 1/mV 8 0 0 0 0 II\n~ 0 1/mV 8 0 0 0 0 V\n");
        const std::string path =
            m_folder.write("long.hea", "long/5 2 10 9000000000\nlay 0\n~ 4000000000\ns1 100\ngone 4000000000\n~ 12\n");
        const ReadResult result = readRecord(path);
        QCOMPARE(result.data->rows, std::size_t(1));
        QCOMPARE(named(result, "time").numbers, Values<double>{400000000.0});
        QVERIFY2(said(result).contains("1 are not here (gone)"), qPrintable(said(result)));
        QVERIFY(wfdbRefusal(m_folder.path("lay.hea").toStdString()).contains("layout"));
    }

    void whatIsNoRecordIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("header");
        QTest::addColumn<QString>("says");
        QTest::newRow("a path") << "x 1 10 4\n../x.dat 16\n"
                                << "no plain file name";
        QTest::newRow("no signal file") << "x 1 10 4\nnone.dat 16\n"
                                        << "none.dat is missing";
        QTest::newRow("unknown format") << "x 1 10 4\nx.dat 17\n"
                                        << "format 17";
        QTest::newRow("two formats") << "x 2 10 4\nx.dat 16\nx.dat 80\n"
                                     << "two formats";
        QTest::newRow("signals missing") << "x 3 10 4\nx.dat 16\n"
                                         << "announces 3 signals and lists 1";
        QTest::newRow("no rate") << "x 1 fast 4\nx.dat 16\n"
                                 << "x.hea:1";
        QTest::newRow("no number") << "x 1 10 4\n\nx.dat 16 200 x\n"
                                   << "x.hea:3";
        QTest::newRow("empty") << "# nothing\n"
                               << "empty";
        QTest::newRow("many samples a frame") << "x 1 10 4\nx.dat 16x9999\n"
                                              << "not one sample";
    }
    void whatIsNoRecordIsRefusedInWords()
    {
        QFETCH(QString, header);
        QFETCH(QString, says);
        m_folder.write("x.dat", wfdbBytes(16, {1, 2, 3, 4}));
        const QString words = wfdbRefusal(m_folder.write("x.hea", header.toStdString()));
        QVERIFY2(words.contains(says), qPrintable(words));
    }

    void annotationsOfAnotherFormatAreNoBeats()
    {
        QVERIFY(!parseWfdbAnnotations("\x01\xd4\x01\x04")); // code 53
        QVERIFY(!parseWfdbAnnotations("some text that is no annotation file")->isWhole);
        const std::string whole = wfdbMarks({{1, 5}, {1, 2000}});
        QVERIFY(parseWfdbAnnotations(whole)->isWhole);
        QVERIFY(!parseWfdbAnnotations(whole.substr(0, whole.size() - 2))->isWhole);
        QVERIFY(isWfdbBeat(41) && !isWfdbBeat(28) && !isWfdbBeat(-1) && !isWfdbBeat(63));
        QCOMPARE(aamiClass(12), std::string_view("Q"));
    }

    /// What the headers of the real records say of them: lengths, first values, checksums.
    void realRecordsAreReadAsTheirHeadersSay_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<double>("first");
        const auto add = [](const char *file, const char *shape, double first) {
            QTest::newRow(file) << file << shape << first;
        };
        add("medical/ecg-wfdb/100.hea", "2x650000", (995 - 1024) / 200.0);
        add("medical/ecg-wfdb/100_3chan.hea", "3x999", (995 - 1024) / 200.0);
        add("medical/ecg-wfdb/a103l.mat", "3x82500", -171 / 7247.0);
        add("medical/ecg-wfdb/s0010_re.hea", "15x38400", -489 / 2000.0);
        add("medical/ecg-wfdb/test01_00s.dat", "4x4000", 0.1);
        add("odd/wfdb/binformats.hea", "10x499", -2047 / 200.0);
        add("odd/wfdb/310derive_3.hea", "1x1018", -5 / 200.0);
        add("odd/wfdb/3269321_0001.hea", "1x2000", std::nan(""));
        add("odd/wfdb/test01_00s_skewframe.hea", "3x4000", 0.14);
    }
    void realRecordsAreReadAsTheirHeadersSay()
    {
        QFETCH(QString, file);
        QFETCH(QString, shape);
        QFETCH(double, first);
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readRecord((shared + file).toStdString(), wholeRecords);
        const Column &signal = named(result, "signal");
        QCOMPARE(QString::fromStdString(signal.shape.str()), shape);
        QVERIFY(std::isnan(first) ? std::isnan(signal.values[0]) : std::abs(double(signal.values[0]) - first) < 1e-6);
        // Who cut the record with the skew left the first value of another signal in its header.
        QVERIFY2(!said(result).contains("checksum") && said(result).contains("first value") == file.contains("skew"),
                 qPrintable(said(result)));
    }

    void theBeatsOfRecord100AreThoseOfItsReferences()
    {
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        const std::string path = (shared + "medical/ecg-wfdb/100.hea").toStdString();
        const ReadResult reference = readRecord(path);
        QCOMPARE(reference.rowsSeen, std::size_t(2273));
        QCOMPARE(reference.rowsRejected, std::size_t(2));
        QCOMPARE(statistics(named(reference, "symbol")).histogram, (std::vector<std::size_t>{33, 2237, 1}));
        // numpy on the unpacked bytes: (stored - 1024) / 200 at sample 370, the second beat
        QVERIFY(std::abs(named(reference, "signal").values[720] - 0.94F) < 1e-6F);
        const ReadResult detected = readRecord(path, {{"annotator", std::string("qrs")}});
        QCOMPARE(detected.rowsSeen, std::size_t(2273));
    }

    void aRecordWithoutALengthTakesItFromItsFile()
    {
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        QFile::copy(shared + "medical/ecg-wfdb/100.dat", m_folder.path("100.dat"));
        const std::string header =
            m_folder.write("100-no-len.hea", ScratchFolder::bytesAt((shared + "odd/wfdb/100-no-len.hea").toStdString()));
        const ReadResult result = readRecord(header, wholeRecords);
        QCOMPARE(named(result, "signal").shape, (Shape{2, 650000}));
        QCOMPARE(said(result), QString());
    }

    void aMarkFarAwayCostsNoMemory()
    {
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readRecord((shared + "odd/wfdb/huge.qrs").toStdString());
        QCOMPARE(named(result, "sample").numbers, Values<double>{1e10});
    }

    void aRecordOfManySegmentsGivesTheTwoThatExist()
    {
        if (!QDir(shared).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readRecord((shared + "odd/wfdb/p000878-2137-10-26-16-57.hea").toStdString());
        QCOMPARE(named(result, "time").numbers, (Values<double>{30, 46}));
        QVERIFY2(said(result).contains("30 are not here") && said(result).contains("2 were read") &&
                     !said(result).contains("checksum"),
                 qPrintable(said(result)));
    }
};

QTEST_APPLESS_MAIN(TestWfdbReader)
#include "tst_wfdb_reader.moc"
