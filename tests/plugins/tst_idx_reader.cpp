// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/idx_reader.hpp"

#include <QtTest>
#include <zlib.h>

using namespace netloom;

namespace {

std::string idx(char type, const std::vector<std::uint32_t> &dims, const std::string &bytes)
{
    std::string file = {'\0', '\0', type, static_cast<char>(dims.size())};
    for (const std::uint32_t dim : dims)
        for (int shift = 24; shift >= 0; shift -= 8)
            file += static_cast<char>(dim >> shift);
    return file + bytes;
}

const std::string images = idx(8, {3, 2, 2}, std::string("\0\1\2\3\4\5\6\7\x8\x9\xff\xfe", 12));
const std::string labels = idx(8, {3}, "\7\2\7");

} // namespace

class TestIdxReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }
    void imagesFindTheirLabelsBeside_data();
    void imagesFindTheirLabelsBeside();
    void imagesAndLabelsCanBeNamed();
    void imagesWithoutLabelsAreReadAlone();
    void trainAndTestFilesTogetherGiveTheSplit();
    void numbersOfEveryTypeAreRead_data();
    void numbersOfEveryTypeAreRead();
    void damagedFilesAreRefusedInWords_data();
    void damagedFilesAreRefusedInWords();
    void sniffsItsOwnFiles();
    void mnistIsReadAsItsReadmeSays();

private:
    std::string write(const QString &name, const std::string &bytes)
    {
        const std::string path = m_folder->filePath(name).toStdString();
        if (name.endsWith(".gz")) {
            gzFile file = gzopen(path.c_str(), "wb");
            gzwrite(file, bytes.data(), unsigned(bytes.size()));
            gzclose(file);
            return path;
        }
        QFile file(QString::fromStdString(path));
        if (!file.open(QIODevice::WriteOnly) || file.write(bytes.data(), qint64(bytes.size())) != qint64(bytes.size()))
            qFatal("cannot write %s", path.c_str());
        return path;
    }

    std::unique_ptr<QTemporaryDir> m_folder;
};

void TestIdxReader::imagesFindTheirLabelsBeside_data()
{
    QTest::addColumn<QString>("imageFile");
    QTest::addColumn<QString>("labelFile");
    QTest::newRow("plain") << "train-images-idx3-ubyte"
                           << "train-labels-idx1-ubyte";
    QTest::newRow("packed") << "train-images-idx3-ubyte.gz"
                            << "train-labels-idx1-ubyte.gz";
    QTest::newRow("labels packed") << "train-images-idx3-ubyte"
                                   << "train-labels-idx1-ubyte.gz";
    QTest::newRow("with a point") << "t10k-images.idx3-ubyte"
                                  << "t10k-labels.idx1-ubyte";
    QTest::newRow("short names") << "images.idx"
                                 << "labels.idx";
}

void TestIdxReader::imagesFindTheirLabelsBeside()
{
    QFETCH(QString, imageFile);
    QFETCH(QString, labelFile);
    write(labelFile, labels);
    const ReadResult result = idxReader().read({write(imageFile, images)}, {}, {});
    QCOMPARE(int(result.data->rows), 3);
    QCOMPARE(int(result.rowsSeen), 3);
    QCOMPARE(result.data->columns[0].shape, (Shape{1, 2, 2}));
    QCOMPARE(result.data->columns[0].values, (Values<float>{0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 255, 254}));
    QCOMPARE(result.data->columns[1].categories, (std::vector<std::string>{"2", "7"}));
    QCOMPARE(result.data->columns[1].codes, (Values<std::int32_t>{1, 0, 1}));
    QCOMPARE(result.data->roles[1], ColumnRole::Target);
    QVERIFY(result.data->parts.empty());
}

void TestIdxReader::imagesAndLabelsCanBeNamed()
{
    const std::string a = write("pictures", images);
    const std::string b = write("words", labels);
    for (const auto &paths : {std::vector{a, b}, std::vector{b, a}})
        QCOMPARE(int(idxReader().read(paths, {}, {}).data->columns.size()), 2);
}

void TestIdxReader::imagesWithoutLabelsAreReadAlone()
{
    QCOMPARE(int(idxReader().read({write("pictures", images)}, {}, {}).data->columns.size()), 1);
}

void TestIdxReader::trainAndTestFilesTogetherGiveTheSplit()
{
    write("train-labels-idx1-ubyte", labels);
    write("t10k-labels-idx1-ubyte", labels);
    const ReadResult result =
        idxReader().read({write("train-images-idx3-ubyte", images), write("t10k-images-idx3-ubyte", images)}, {}, {});
    QCOMPARE(result.data->parts, (std::vector<std::uint8_t>{0, 0, 0, 2, 2, 2}));
}

void TestIdxReader::numbersOfEveryTypeAreRead_data()
{
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char *name, const std::string &file) {
        QTest::newRow(name) << QByteArray(file.data(), qsizetype(file.size()));
    };
    add("unsigned byte", idx(0x08, {2}, std::string("\1\2", 2)));
    add("signed byte", idx(0x09, {2}, std::string("\1\2", 2)));
    add("short", idx(0x0b, {2}, std::string("\0\1\0\2", 4)));
    add("int", idx(0x0c, {2}, std::string("\0\0\0\1\0\0\0\2", 8)));
    add("float", idx(0x0d, {2}, std::string("\x3f\x80\0\0\x40\0\0\0", 8)));
    add("double", idx(0x0e, {2}, std::string("\x3f\xf0\0\0\0\0\0\0\x40\0\0\0\0\0\0\0", 16)));
}

void TestIdxReader::numbersOfEveryTypeAreRead()
{
    QFETCH(QByteArray, file);
    const ReadResult result = idxReader().read({write("numbers.idx", file.toStdString())}, {}, {});
    QCOMPARE(result.data->columns[0].numbers, (Values<double>{1, 2}));
}

void TestIdxReader::damagedFilesAreRefusedInWords_data()
{
    QTest::addColumn<QString>("name");
    QTest::addColumn<QByteArray>("file");
    const auto add = [](const char *what, const char *name, const std::string &file) {
        QTest::newRow(what) << name << QByteArray(file.data(), qsizetype(file.size()));
    };
    add("too short", "a.idx", images.substr(0, images.size() - 1));
    add("too long", "a.idx", images + "x");
    add("too short, packed", "a.idx.gz", images.substr(0, images.size() - 1));
    add("too long, packed", "a.idx.gz", images + "x");
    add("announces terabytes", "a.idx", idx(8, {0xffffffff, 0xffff, 28}, "x"));
    add("announces terabytes, packed", "a.idx.gz", idx(8, {0xffffffff, 0xffff, 28}, "x"));
    add("announces more than can be counted", "a.idx", idx(8, {0xffffffff, 0xffffffff, 0xffffffff}, "x"));
    add("no rows", "a.idx", idx(8, {0, 2, 2}, ""));
    add("unknown type", "a.idx", idx(0x0a, {1}, "x"));
    add("header cut off", "a.idx", images.substr(0, 9));
    add("empty", "a.idx", "");
    add("fewer labels than images", "b-images-idx3", idx(8, {2, 2, 2}, "12345678"));
}

void TestIdxReader::damagedFilesAreRefusedInWords()
{
    QFETCH(QString, name);
    QFETCH(QByteArray, file);
    write("b-labels-idx1", labels);
    try {
        idxReader().read({write(name, file.toStdString())}, {}, {});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::File);
    }
}

void TestIdxReader::sniffsItsOwnFiles()
{
    QVERIFY(idxReader().sniff(readHead(write("train-images-idx3-ubyte.gz", images))) > 0.9);
    QVERIFY(idxReader().sniff(readHead(write("unnamed", images))) > 0.5);
    QCOMPARE(idxReader().sniff(readHead(write("a.csv", "a,b\n1,2\n"))), 0.0);
}

void TestIdxReader::mnistIsReadAsItsReadmeSays()
{
    const QDir data(QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data"));
    if (!data.exists("general/mnist/t10k-images-idx3-ubyte.gz"))
        QSKIP("the data are not beside the sources");
    const ReadResult result =
        idxReader().read({data.filePath("general/mnist/t10k-images-idx3-ubyte.gz").toStdString()}, {}, {});
    QCOMPARE(int(result.data->rows), 10'000);
    QCOMPARE(result.data->columns[0].shape, (Shape{1, 28, 28}));
    QCOMPARE(int(result.data->columns[1].categories.size()), 10);
    QCOMPARE(result.data->columns[1].cellText(0), std::string("7"));
    QVERIFY_THROWS_EXCEPTION(Error,
                             idxReader().read({data.filePath("odd/binary/t10k-labels-truncated.gz").toStdString()}, {}, {}));
}

QTEST_APPLESS_MAIN(TestIdxReader)
#include "tst_idx_reader.moc"
