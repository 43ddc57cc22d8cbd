// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/data/csv_writer.hpp"
#include "engine/data/dataset.hpp"
#include "engine/data/murmur_hash.hpp"
#include "engine/data/reader.hpp"

#include <QtTest>
#include <functional>
#include <limits>

using namespace netloom;

namespace {

Dataset sample()
{
    Dataset data;
    data.rows = 3;
    Column number;
    number.name = "length";
    number.unit = std::string("mm");
    number.numbers = {1.5, std::numeric_limits<double>::quiet_NaN(), -2};
    Column kind;
    kind.name = "kind";
    kind.type = ColumnType::Category;
    kind.codes = {0, 1, -1};
    kind.categories = {"a, b", "say \"c\""};
    Column note;
    note.name = "note";
    note.type = ColumnType::Text;
    note.texts = {"two\nlines", "", " edge"};
    data.columns = {number, kind, note};
    return data;
}

} // namespace

class TestDataset : public QObject
{
    Q_OBJECT

private slots:
    void theHashIsThePublicOne_data();
    void theHashIsThePublicOne();
    void theHashDoesNotDependOnThePieces();
    void equalDataHaveEqualHashes();
    void everyChangeOfTheDataChangesTheHash_data();
    void everyChangeOfTheDataChangesTheHash();
    void columnsAreFoundByNameAndPlace();
    void anUnknownColumnNamesTheNearestOne();
    void aProblemNamesItsPlace();
    void rolesAreGuessedFromNamesAndValues();
    void rowsOfOnePatientAreAGroup();
    void aWrittenTableReadsBackTheSame();
    void aTensorIsWrittenAsAColumnAValue();
};

void TestDataset::theHashIsThePublicOne_data()
{
    QTest::addColumn<QByteArray>("bytes");
    QTest::addColumn<QString>("hash");
    // Published values for seed 0: Google's Guava, Murmur3Hash128Test.java ("hell"), and the fox of many ports.
    QTest::newRow("nothing") << QByteArray() << QString(32, '0');
    QTest::newRow("hell") << QByteArray("hell") << "629942693e10f86792db0b82baeb5347";
    QTest::newRow("fox") << QByteArray("The quick brown fox jumps over the lazy dog") << "e34bbc7bbc071b6c7a433ca9c49a9347";
}

void TestDataset::theHashIsThePublicOne()
{
    QFETCH(QByteArray, bytes);
    QFETCH(QString, hash);
    MurmurHash murmur;
    murmur.add(bytes.constData(), std::size_t(bytes.size()));
    QCOMPARE(QString::fromStdString(murmur.hex()), hash);
}

void TestDataset::theHashDoesNotDependOnThePieces()
{
    const std::string text = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ";
    MurmurHash whole;
    whole.add(text.data(), text.size());
    for (std::size_t piece = 1; piece < 40; ++piece) {
        MurmurHash parts;
        for (std::size_t at = 0; at < text.size(); at += piece)
            parts.add(text.data() + at, std::min(piece, text.size() - at));
        QCOMPARE(parts.hex(), whole.hex());
    }
    const std::uint64_t words[] = {0x0706050403020100ULL, 0x0f0e0d0c0b0a0908ULL, 0x1716151413121110ULL};
    MurmurHash byWord, byByte;
    for (const std::uint64_t word : words)
        byWord.addWord(word);
    for (char byte = 0; byte < 24; ++byte)
        byByte.add(&byte, 1);
    QCOMPARE(byWord.hex(), byByte.hex());
}

void TestDataset::equalDataHaveEqualHashes()
{
    Dataset other = sample();
    other.columns[0].numbers[1] = -std::numeric_limits<double>::quiet_NaN(); // any NaN means missing
    other.provenance.title = "elsewhere";
    QCOMPARE(contentHash(other), contentHash(sample()));
    QCOMPARE(int(contentHash(other).size()), 32);
}

void TestDataset::everyChangeOfTheDataChangesTheHash_data()
{
    QTest::addColumn<int>("change");
    const char *names[] = {"name", "unit", "number", "missing", "code", "category", "text", "order", "parts"};
    for (int i = 0; i < 9; ++i)
        QTest::newRow(names[i]) << i;
}

void TestDataset::everyChangeOfTheDataChangesTheHash()
{
    QFETCH(int, change);
    Dataset other = sample();
    const std::function<void()> changes[] = {[&] { other.columns[0].name = "width"; },
                                             [&] { other.columns[0].unit = "cm"; },
                                             [&] { other.columns[0].numbers[0] = 1.5000000000000002; },
                                             [&] { other.columns[0].numbers[1] = 0; },
                                             [&] { other.columns[1].codes[0] = 1; },
                                             [&] { other.columns[1].categories[0] = "x"; },
                                             [&] { other.columns[2].texts[1] = "x"; },
                                             [&] { std::swap(other.columns[0], other.columns[1]); },
                                             [&] {
                                                 other.parts = {0, 1, 2};
                                             }};
    changes[change]();
    QVERIFY(contentHash(other) != contentHash(sample()));
}

void TestDataset::columnsAreFoundByNameAndPlace()
{
    const Dataset data = sample();
    QCOMPARE(data.find("kind"), 1);
    QCOMPARE(data.find("#1"), 0);
    QCOMPARE(data.find("#3"), 2);
    QCOMPARE(data.find("#0"), -1);
    QCOMPARE(data.find("#4"), -1);
    QCOMPARE(data.find("#x"), -1);
    QCOMPARE(data.find("none"), -1);
}

void TestDataset::anUnknownColumnNamesTheNearestOne()
{
    try {
        sample().at("lenght");
        QFAIL("it was found");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Usage);
        QVERIFY2(QString(error.what()).contains("'length'"), error.what());
    }
    QVERIFY_THROWS_EXCEPTION(Error, sample().at("#7"));
    QVERIFY_THROWS_EXCEPTION(Error, sample().at("nonsense"));
}

void TestDataset::aProblemNamesItsPlace()
{
    QCOMPARE((Problem{"wdbc.csv", 17, 3, {}, false}.place()), std::string("wdbc.csv:17:3"));
    QCOMPARE((Problem{"wdbc.csv", 17, 0, {}, false}.place()), std::string("wdbc.csv:17"));
    QCOMPARE((Problem{"wdbc.csv", 0, 0, {}, false}.place()), std::string("wdbc.csv"));
}

void TestDataset::rolesAreGuessedFromNamesAndValues()
{
    QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    QByteArray content = "Patient ID,age,type,diagnosis,remark,number\n";
    for (int i = 0; i < 40; ++i)
        content += QByteArray::number(1000 + i) + "," + QByteArray::number(20 + i % 7) + (i % 2 ? ",x,B," : ",y,M,") +
                   "text " + QByteArray::number(i) + "," + QByteArray::number(i % 5) + "\n";
    file.write(content);
    file.close();
    const ReadResult read = csvReader().read({file.fileName().toStdString()}, {}, {});
    const std::vector<ColumnRole> expected = {ColumnRole::Id,     ColumnRole::Feature, ColumnRole::Feature,
                                              ColumnRole::Target, ColumnRole::Id,      ColumnRole::Feature};
    QCOMPARE(read.data->roles, expected);
}

void TestDataset::rowsOfOnePatientAreAGroup()
{
    Dataset data;
    data.rows = 40;
    Column patient, size;
    patient.name = "Patient ID";
    size.name = "size";
    for (int i = 0; i < 40; ++i) {
        patient.numbers.push_back(i / 2);
        size.numbers.push_back(i * 7 % 11);
    }
    data.columns = {patient, size};
    QCOMPARE(guessRoles(data)[0], ColumnRole::Group);
    for (int i = 0; i < 40; ++i)
        data.columns[0].numbers[static_cast<std::size_t>(i)] = i;
    QCOMPARE(guessRoles(data)[0], ColumnRole::Id); // one row each
    for (int i = 0; i < 40; ++i)
        data.columns[0].numbers[static_cast<std::size_t>(i)] = i % 3;
    QCOMPARE(guessRoles(data)[0], ColumnRole::Feature); // too few to part by
}

void TestDataset::aWrittenTableReadsBackTheSame()
{
    const Dataset data = sample();
    const std::string csv = datasetCsv(data);
    QCOMPARE(QString::fromStdString(csv),
             QString("length,kind,note\n1.5,\"a, b\",\"two\nlines\"\n,\"say \"\"c\"\"\",\n-2,,\" edge\"\n"));
    QTemporaryDir folder;
    QFile file(folder.filePath("t.csv"));
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(csv.data(), qint64(csv.size()));
    file.close();
    Params hints;
    for (const Column &column : data.columns)
        hintColumnType(hints, column.name, column.type);
    const ReadResult read = csvReader().read({file.fileName().toStdString()}, hints, {});
    QCOMPARE(datasetCsv(*read.data), csv);
}

void TestDataset::aTensorIsWrittenAsAColumnAValue()
{
    Dataset data;
    data.rows = 2;
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.shape = Shape{1, 2};
    image.values = {0, 0.5F, 255, 3};
    data.columns = {image};
    QCOMPARE(datasetCsv(data), std::string("image[0],image[1]\n0,0.5\n255,3\n"));
}

QTEST_APPLESS_MAIN(TestDataset)
#include "tst_dataset.moc"
