// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/npz_reader.hpp"
#include "tests/plugins/zip_fixture.hpp"

#include <cmath>
#include <cstring>

using namespace netloom;

namespace {

using Entries = std::vector<std::pair<std::string, std::string>>;

std::string npy(const std::string &type, const std::string &shape, const std::string &bytes, bool isColumnMajor = false)
{
    std::string header =
        "{'descr': '" + type + "', 'fortran_order': " + (isColumnMajor ? "True" : "False") + ", 'shape': " + shape + ", }";
    header.resize((header.size() + 10 + 64) / 64 * 64 - 11, ' ');
    header += '\n';
    std::string file = "\x93NUMPY";
    file += '\1';
    file += '\0';
    file += static_cast<char>(header.size() & 0xff);
    file += static_cast<char>(header.size() >> 8);
    return file + header + bytes;
}

template <class Number>
std::string bytesOf(const std::vector<Number> &numbers)
{
    return {reinterpret_cast<const char *>(numbers.data()), numbers.size() * sizeof(Number)};
}

std::string pixels(int count)
{
    std::string bytes;
    for (int i = 0; i < count; ++i)
        bytes += static_cast<char>(i);
    return bytes;
}

/// Two training images of 2 x 3, one to validate, one to test.
Entries medMnist()
{
    return {{"train_images.npy", npy("|u1", "(2, 2, 3)", pixels(12))},
            {"train_labels.npy", npy("|u1", "(2, 1)", pixels(2))},
            {"val_images.npy", npy("|u1", "(1, 2, 3)", pixels(6))},
            {"val_labels.npy", npy("|u1", "(1, 1)", pixels(1))},
            {"test_images.npy", npy("|u1", "(1, 2, 3)", "\xff" + pixels(5))},
            {"test_labels.npy", npy("|u1", "(1, 1)", "\1")}};
}

} // namespace

class TestNpzReader : public QObject
{
    Q_OBJECT

private slots:
    void aMatrixBecomesATable_data();
    void aMatrixBecomesATable();
    void theMedMnistLayoutBecomesImagesWithASplit();
    void channelsComeFirst();
    void samplesAndTargetsAreFoundByTheirNames();
    void oneArrayCanBeChosen();
    void damagedFilesAreRefusedInWords_data();
    void damagedFilesAreRefusedInWords();
    void aCutArchiveIsRefusedAtEveryLength();
    void anArchiveThatLiesAboutItsSizeIsNotUnpacked();
    void sniffsItsOwnFiles();
    void pneumoniaMnistIsReadAsItsReadmeSays();

private:
    ScratchFolder m_folder;
};

void TestNpzReader::aMatrixBecomesATable_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char *name, const std::string &file) {
        QTest::newRow(name) << QByteArray(file.data(), qsizetype(file.size()));
    };
    add("float64", npy("<f8", "(2, 3)", bytesOf<double>({1, 2, 3, 4, 5, 6})));
    add("float32", npy("<f4", "(2, 3)", bytesOf<float>({1, 2, 3, 4, 5, 6})));
    add("int64", npy("<i8", "(2, 3)", bytesOf<std::int64_t>({1, 2, 3, 4, 5, 6})));
    add("uint8", npy("|u1", "(2, 3)", "\1\2\3\4\5\6"));
    add("big-endian int16", npy(">i2", "(2, 3)", std::string("\0\1\0\2\0\3\0\4\0\5\0\6", 12)));
    add("Fortran's order", npy("<f8", "(2, 3)", bytesOf<double>({1, 4, 2, 5, 3, 6}), true));
}

void TestNpzReader::aMatrixBecomesATable()
{
    QFETCH(QByteArray, file);
    const ReadResult result = npzReader().read({m_folder.write("matrix.npy", file.toStdString())}, {}, {});
    QCOMPARE(int(result.data->rows), 2);
    QCOMPARE(result.rowsSeen, result.data->rows);
    QCOMPARE(int(result.data->columns.size()), 3);
    QCOMPARE(result.data->columns[2].name, std::string("column_3"));
    QCOMPARE(result.data->columns[2].numbers, (Values<double>{3, 6}));
    QCOMPARE(result.data->columns[0].numbers, (Values<double>{1, 4}));
}

void TestNpzReader::theMedMnistLayoutBecomesImagesWithASplit()
{
    const ReadResult result = npzReader().read({writeZip(m_folder, "breastmnist.npz", medMnist())}, {}, {});
    const Dataset &data = *result.data;
    QCOMPARE(int(data.rows), 4);
    QCOMPARE(data.columns[0].name, std::string("image"));
    QCOMPARE(data.columns[0].shape, (Shape{1, 2, 3}));
    QCOMPARE(data.columns[0].values[7], 7.0F);
    QCOMPARE(data.columns[0].values[18], 255.0F);
    QCOMPARE(data.columns[1].categories, (std::vector<std::string>{"0", "1"}));
    QCOMPARE(data.columns[1].codes, (Values<std::int32_t>{0, 1, 0, 1}));
    QCOMPARE(data.parts, (std::vector<std::uint8_t>{0, 0, 1, 2}));
    QCOMPARE(data.roles, (std::vector<ColumnRole>{ColumnRole::Feature, ColumnRole::Target}));
    QVERIFY(data.provenance.isForDiagnosisForbidden);
    QCOMPARE(data.provenance.contentHash, contentHash(data));
}

void TestNpzReader::channelsComeFirst()
{
    // One image of 2 x 1 pixels with red, green, blue beside each other, as MedMNIST keeps colours.
    const ReadResult result =
        npzReader().read({m_folder.write("colour.npy", npy("|u1", "(1, 2, 1, 3)", "\1\2\3\4\5\6"))}, {}, {});
    QCOMPARE(result.data->columns[0].shape, (Shape{3, 2, 1}));
    QCOMPARE(result.data->columns[0].values, (Values<float>{1, 4, 2, 5, 3, 6}));
}

void TestNpzReader::samplesAndTargetsAreFoundByTheirNames()
{
    const Entries entries = {{"x.npy", npy("<f8", "(3, 2)", bytesOf<double>({1, 2, 3, 4, 5, 6}))},
                             {"y.npy", npy("<f8", "(3,)", bytesOf<double>({0.5, 1.5, std::nan("")}))}};
    const ReadResult result = npzReader().read({writeZip(m_folder, "pair.npz", entries)}, {}, {});
    QCOMPARE(int(result.data->columns.size()), 3);
    QCOMPARE(result.data->columns[2].type, ColumnType::Number);
    QVERIFY(result.data->columns[2].isMissing(2));
    QVERIFY(result.data->parts.empty());
}

void TestNpzReader::oneArrayCanBeChosen()
{
    const Entries entries = {{"apples.npy", npy("|u1", "(2,)", "\1\2")}, {"pears.npy", npy("|u1", "(2,)", "\3\4")}};
    const std::string path = writeZip(m_folder, "fruit.npz", entries);
    const ReadResult result = npzReader().read({path}, {{"array", std::string("pears")}}, {});
    QCOMPARE(result.data->columns[0].numbers, (Values<double>{3, 4}));
    try {
        npzReader().read({path}, {}, {});
        QFAIL("it chose by itself");
    } catch (const Error &error) {
        QVERIFY2(QString(error.what()).contains("apples, pears"), error.what());
    }
}

void TestNpzReader::damagedFilesAreRefusedInWords_data()
{
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QString>("words");
    const auto add = [](const char *name, const std::string &file, const char *words) {
        QTest::newRow(name) << QByteArray(file.data(), qsizetype(file.size())) << words;
    };
    add("announces 32 GiB in 80 bytes", npy("<f8", "(4294967296,)", ""), "announced");
    add("announces more than can be counted", npy("<f8", "(9223372036854775807, 9223372036854775807)", ""), "announced");
    add("too short by one byte", npy("|u1", "(3,)", "\1\2"), "announced");
    add("too long by one byte", npy("|u1", "(1,)", "\1\2"), "announced");
    add("no rows", npy("|u1", "(0, 3)", ""), "no number");
    add("objects", npy("|O", "(1,)", "12345678"), "no plain numbers");
    add("negative", npy("|u1", "(-1,)", "1"), "damaged");
    add("no shape", npy("|u1", "17", "1"), "damaged");
    add("nothing behind the magic", "\x93NUMPY\1", "no NumPy array");
    add("header longer than the file", std::string("\x93NUMPY\1\0\xff\xff{}", 12), "damaged");
    add("unknown version", std::string("\x93NUMPY\x9\0\x2\0{}", 12), "version");
    add("five dimensions", npy("|u1", "(1, 1, 1, 1, 1)", "1"), "neither a table");
}

void TestNpzReader::damagedFilesAreRefusedInWords()
{
    QFETCH(QByteArray, file);
    QFETCH(QString, words);
    try {
        npzReader().read({m_folder.write("odd.npy", file.toStdString())}, {}, {});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::File);
        QVERIFY2(QString(error.what()).contains(words), error.what());
    }
}

void TestNpzReader::aCutArchiveIsRefusedAtEveryLength()
{
    const std::string whole = ScratchFolder::bytesAt(writeZip(m_folder, "whole.npz", medMnist()));
    for (std::size_t length = 0; length < whole.size(); length += 7)
        QVERIFY_THROWS_EXCEPTION(Error, npzReader().read({m_folder.write("cut.npz", whole.substr(0, length))}, {}, {}));
}

void TestNpzReader::anArchiveThatLiesAboutItsSizeIsNotUnpacked()
{
    std::string bytes =
        ScratchFolder::bytesAt(writeZip(m_folder, "lie.npz", {{"a.npy", npy("|u1", "(4000,)", std::string(4000, 'x'))}}));
    const std::size_t central = bytes.find("PK\x01\x02");
    QVERIFY(central != std::string::npos);
    const std::uint32_t size = 0xfffffff0;
    std::memcpy(bytes.data() + central + 24, &size, 4);
    try {
        npzReader().read({m_folder.write("lie.npz", bytes)}, {}, {});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::File);
    }
}

void TestNpzReader::sniffsItsOwnFiles()
{
    QCOMPARE(npzReader().sniff(readHead(m_folder.write("a.bin", npy("|u1", "(1,)", "1")))), 1.0);
    QCOMPARE(npzReader().sniff(readHead(writeZip(m_folder, "a.npz", medMnist()))), 1.0);
    QCOMPARE(npzReader().sniff(readHead(writeZip(m_folder, "a.zip", medMnist()))), 0.0);
    QCOMPARE(npzReader().sniff(readHead(m_folder.write("a.csv", "a,b\n1,2\n"))), 0.0);
}

void TestNpzReader::pneumoniaMnistIsReadAsItsReadmeSays()
{
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists("medical/pneumoniamnist/pneumoniamnist.npz"))
        QSKIP("the data are not beside the sources");
    const ReadResult result =
        npzReader().read({data.filePath("medical/pneumoniamnist/pneumoniamnist.npz").toStdString()}, {}, {});
    QCOMPARE(int(result.data->rows), 4708 + 524 + 624);
    QCOMPARE(int(std::count(result.data->parts.begin(), result.data->parts.end(), 2)), 624);
    QCOMPARE(result.data->columns[0].shape, (Shape{1, 28, 28}));
    QVERIFY_THROWS_EXCEPTION(
        Error, npzReader().read({data.filePath("odd/binary/pneumoniamnist-truncated.npz").toStdString()}, {}, {}));
}

QTEST_APPLESS_MAIN(TestNpzReader)
#include "tst_npz_reader.moc"
