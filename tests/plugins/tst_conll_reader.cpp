// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/conll_reader.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <algorithm>
#include <map>
#include <sstream>

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Texts = Values<std::string>;

const std::string tagged = "-DOCSTART-\tO\n"
                           "\n"
                           "# sent_id = 1\n"
                           "Ann\tB-PER\n"
                           "saw\tO\n"
                           "# \tO\n"
                           "\n"
                           "\n"
                           "#photo\tO\n"
                           "New\tB-LOC\n"
                           "York\tI-LOC\n";

std::map<std::string, int> counted(const Column &column)
{
    std::map<std::string, int> counts;
    for (const std::string &sentence : column.texts) {
        std::istringstream words(sentence);
        for (std::string word; words >> word;)
            ++counts[word];
    }
    return counts;
}

int sumOf(const std::map<std::string, int> &counts)
{
    int sum = 0;
    for (const auto &[word, count] : counts)
        sum += count;
    return sum;
}

} // namespace

class TestConllReader : public QObject
{
    Q_OBJECT

private slots:
    void aSentenceIsARow();
    void columnsMayBeChosen();
    void anyBlanksMaySeparate();
    void conllUHasItsUsualColumns();
    void lowerCaseLeavesTheTagsAlone();
    void sentencesWithABadLineAreListedWithTheirPlace();
    void filesWithoutASentenceAreRefusedInWords_data();
    void filesWithoutASentenceAreRefusedInWords();
    void aStoppedReadingStops();
    void mutilatedFilesNeverCrash();
    void sniffsItsOwnFiles_data();
    void sniffsItsOwnFiles();
    void knownSetsAreReadWhole_data();
    void knownSetsAreReadWhole();

private:
    ReadResult read(const std::string &bytes, const Params &options = {}) const
    {
        return readWhole(conllReader(), m_folder.write("a.conll", bytes), options);
    }
    std::string refusal(const std::string &bytes, const Params &options = {}) const
    {
        return refusalBy(conllReader(), m_folder.write("a.conll", bytes), options);
    }

    ScratchFolder m_folder;
};

void TestConllReader::aSentenceIsARow()
{
    const ReadResult result = read(tagged);
    const Dataset &data = *result.data;
    QCOMPARE(data.columns[0].name, std::string("tokens"));
    QCOMPARE(data.columns[0].texts, (Texts{"Ann saw #_", "#photo New York"}));
    QCOMPARE(data.columns[1].name, std::string("tags"));
    QCOMPARE(data.columns[1].texts, (Texts{"B-PER O O", "O B-LOC I-LOC"}));
    QCOMPARE(data.lines, (Values<std::int64_t>{4, 9}));
    QCOMPARE(data.provenance.note, std::string("2 sentences with 6 tokens and 4 different tags."));
    QCOMPARE(data.provenance.options.integer("tag_column"), 2);
    QCOMPARE(int(result.problemCount), 1); // the blank in a token
    QCOMPARE(read("a\tO\r\n\r\nb\tO\r\n").data->columns[0].texts, (Texts{"a", "b"}));
}

void TestConllReader::columnsMayBeChosen()
{
    const std::string four = "a\t0\t1\tX\nb\t2\t3\tY\n\nc\t4\t5\tZ\n";
    QCOMPARE(read(four).data->columns[1].texts, (Texts{"X Y", "Z"}));
    const ReadResult result = read(four, {{"token_column", std::int64_t{4}}, {"tag_column", std::int64_t{1}}});
    QCOMPARE(result.data->columns[0].texts, (Texts{"X Y", "Z"}));
    QCOMPARE(result.data->columns[1].texts, (Texts{"a b", "c"}));
    QVERIFY(refusal(four, {{"tag_column", std::int64_t{5}}}).find("There is no column 5") != std::string::npos);
}

void TestConllReader::anyBlanksMaySeparate()
{
    const ReadResult result =
        read("-DOCSTART- -X- -X- O\n\nEU NNP  I-NP B-ORG\nrejects VBZ I-VP O \n   \nBonn NNP I-NP B-LOC\n");
    QCOMPARE(result.data->columns[0].texts, (Texts{"EU rejects", "Bonn"}));
    QCOMPARE(result.data->columns[1].texts, (Texts{"B-ORG O", "B-LOC"}));
}

void TestConllReader::conllUHasItsUsualColumns()
{
    const ReadResult result = read("# text = im Haus\n"
                                   "1-2\tim\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                   "1\tin\tin\tADP\t_\t_\t3\tcase\t_\t_\n"
                                   "2\tdem\tder\tDET\t_\t_\t3\tdet\t_\t_\n"
                                   "2.1\tx\tx\tX\t_\t_\t_\t_\t_\t_\n"
                                   "3\tHaus\tHaus\tNOUN\t_\t_\t0\troot\t_\t_\n"
                                   "\n"
                                   "1\tJa\tja\tINTJ\t_\t_\t0\troot\t_\t_\n"
                                   "2\t!\t!\tPUNCT\t_\t_\t1\tpunct\t_\t_\n"
                                   "\n"
                                   "1\tNein\tnein\tINTJ\t_\t_\t0\troot\t_\t_\n"
                                   "2\tdoch\tdoch\tADV\t_\t_\t1\tadv\t_\t_\n"
                                   "3\tist\tsein\tAUX\t_\t_\t1\tx\t_\t_\n"
                                   "4\tes\tes\tPRON\t_\t_\t1\tx\t_\t_\n");
    QCOMPARE(result.data->columns[0].texts, (Texts{"in dem Haus", "Ja !", "Nein doch ist es"}));
    QCOMPARE(result.data->columns[1].texts, (Texts{"ADP DET NOUN", "INTJ PUNCT", "INTJ ADV AUX PRON"}));
    QCOMPARE(int(result.rowsRejected), 0);
}

void TestConllReader::lowerCaseLeavesTheTagsAlone()
{
    const ReadResult result = read(tagged, {{"lower_case", true}});
    QCOMPARE(result.data->columns[0].texts, (Texts{"ann saw #_", "#photo new york"}));
    QCOMPARE(result.data->columns[1].texts.back(), std::string("O B-LOC I-LOC"));
}

void TestConllReader::sentencesWithABadLineAreListedWithTheirPlace()
{
    const ReadResult result = read("a\tO\n"
                                   "\n"
                                   "b\tO\n"
                                   "c\n" // 4: one column
                                   "d\tO\tO\n"
                                   "\n"
                                   "e\tO\n"
                                   "\tO\n" // 8: no token
                                   "\n"
                                   "f\tB-X\n"
                                   "\n"
                                   "g\t\n"); // 12: no tag
    QCOMPARE(result.data->columns[0].texts, (Texts{"a", "f"}));
    QCOMPARE(int(result.rowsSeen), 5);
    QCOMPARE(int(result.rowsRejected), 3);
    const std::vector<std::string> places = {"a.conll:4", "a.conll:8:1", "a.conll:12:2"};
    for (std::size_t i = 0; i < places.size(); ++i)
        QVERIFY2(result.problems.at(i).place().ends_with(places[i]), result.problems[i].place().c_str());
}

void TestConllReader::filesWithoutASentenceAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::newRow("empty") << QByteArray("");
    QTest::newRow("blank lines") << QByteArray("\n \n\t\n");
    QTest::newRow("comments") << QByteArray("# one = 1\n# two = 2\n");
    QTest::newRow("one column") << QByteArray("a\nb\n\nc\n");
    QTest::newRow("bad lines only") << QByteArray("a\t\n\nb\t\n");
}

void TestConllReader::filesWithoutASentenceAreRefusedInWords()
{
    QFETCH(QByteArray, file);
    QVERIFY(!refusal(file.toStdString()).empty());
}

void TestConllReader::aStoppedReadingStops()
{
    std::stop_source stop;
    stop.request_stop();
    try {
        conllReader().read({m_folder.write("a.conll", tagged)}, {}, {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestConllReader::mutilatedFilesNeverCrash()
{
    for (std::size_t length = 0; length < tagged.size(); ++length)
        refusal(tagged.substr(0, length));
    for (std::size_t at = 0; at < tagged.size(); ++at)
        for (const char sign : {'\0', ' ', '#', '-', '\t', '\n', '\r', '\xff'}) {
            std::string changed = tagged;
            changed[at] = sign;
            refusal(changed);
        }
}

void TestConllReader::sniffsItsOwnFiles_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<double>("sure");
    QTest::newRow("named so") << "a.conll" << QByteArray::fromStdString(tagged) << 0.95;
    QTest::newRow("any name") << "a.txt" << QByteArray::fromStdString(tagged) << 0.92;
    QTest::newRow("parts of speech") << "a.conll" << QByteArray("a DET\ndog NOUN\n\nit PRON\n") << 0.8;
    QTest::newRow("parts of speech in a text") << "a.txt" << QByteArray("a DET\ndog NOUN\n\nit PRON\n") << 0.0;
    QTest::newRow("one column") << "a.conll" << QByteArray("a\nb\n") << 0.3;
    QTest::newRow("table") << "a.tsv" << QByteArray("x\ty\n1\tO\n2\tO\n") << 0.0;
    QTest::newRow("sentences") << "a.tsv" << QByteArray("It is good.\tGood\nIt is bad.\tBad\n") << 0.0;
    QTest::newRow("empty") << "a.conll" << QByteArray("") << 0.0;
}

void TestConllReader::sniffsItsOwnFiles()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, file);
    QFETCH(double, sure);
    QCOMPARE(conllReader().sniff(readHead(m_folder.write(name, file.toStdString()))), sure);
}

void TestConllReader::knownSetsAreReadWhole_data()
{
    // Expected: awk -F'\t' 'NF == 0 {s = 0; next} {t++; if (!s) {n++; s = 1} k[$NF]++} END {for (i in k) c++; print n, t, c,
    // k["O"]}'.
    QTest::addColumn<QString>("file");
    QTest::addColumn<int>("sentences");
    QTest::addColumn<int>("tokens");
    QTest::addColumn<int>("tags");
    QTest::addColumn<int>("outside");
    QTest::newRow("WNUT-17, train") << "general/ner-wnut17/wnut17_train.conll" << 3394 << 62730 << 13 << 59570;
    QTest::newRow("WNUT-17, dev") << "general/ner-wnut17/wnut17_dev.conll" << 1009 << 15733 << 13 << 14483;
    QTest::newRow("WNUT-17, test") << "general/ner-wnut17/wnut17_test.conll" << 1287 << 23394 << 13 << 21654;
    QTest::newRow("AnEM, train") << "medical/ner-anem/AnEM.train.conll" << 2815 << 71697 << 23 << 68893;
    QTest::newRow("AnEM, test") << "medical/ner-anem/AnEM.test.conll" << 1882 << 45939 << 22 << 44059;
}

void TestConllReader::knownSetsAreReadWhole()
{
    QFETCH(QString, file);
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists(file))
        QSKIP("the data are not beside the sources");
    const std::string path = data.filePath(file).toStdString();
    QVERIFY(conllReader().sniff(readHead(path)) > 0.9);
    const ReadResult result = readWhole(conllReader(), path);
    const std::map<std::string, int> tags = counted(result.data->columns[1]);
    QTEST(int(result.data->rows), "sentences");
    QCOMPARE(int(result.rowsRejected), 0);
    QTEST(sumOf(counted(result.data->columns[0])), "tokens");
    QTEST(sumOf(tags), "tokens");
    QTEST(int(tags.size()), "tags");
    QTEST(tags.at("O"), "outside");
}

QTEST_APPLESS_MAIN(TestConllReader)
#include "tst_conll_reader.moc"
