// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/image_folder_reader.hpp"
#include "plugins/formats/picture.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <cmath>
#include <filesystem>

using namespace netloom;

namespace {

using Words = std::vector<std::string>;
using Texts = Values<std::string>;
using Codes = Values<std::int32_t>;
using Floats = Values<float>;

/// tests/data/image_oracle.json, which make_image_oracle.py beside it writes with Pillow.
QJsonObject oracle()
{
    QFile file(QStringLiteral(NETLOOM_SOURCE_DIR "/tests/data/image_oracle.json"));
    if (!file.open(QIODevice::ReadOnly))
        qFatal("the oracle is missing");
    return QJsonDocument::fromJson(file.readAll()).object();
}

/// The oracle's image of that name, as the bytes of its file.
std::string sample(const QString &name)
{
    for (const auto &entry : oracle()["files"].toArray())
        if (entry.toObject()["name"].toString() == name)
            return QByteArray::fromBase64(entry.toObject()["file"].toString().toLatin1()).toStdString();
    qFatal("no such sample");
}

std::vector<int> numbersOf(const QJsonValue &json)
{
    std::vector<int> numbers;
    for (const auto &number : json.toArray())
        numbers.push_back(number.toInt());
    return numbers;
}

std::string big32(std::uint32_t number)
{
    std::string bytes;
    for (int shift = 24; shift >= 0; shift -= 8)
        bytes += static_cast<char>(number >> shift);
    return bytes;
}

/// A PNG that announces a size and has nothing to show for it.
std::string hollowPng(std::uint32_t width, std::uint32_t height)
{
    return "\x89PNG\r\n\x1a\n" + big32(13) + "IHDR" + big32(width) + big32(height) + std::string("\x08\x02\0\0\0", 5) +
           "....";
}

float furthest(const Floats &a, const std::vector<int> &b)
{
    float most = a.size() == b.size() ? 0.F : 1e9F;
    for (std::size_t i = 0; i < std::min(a.size(), b.size()); ++i)
        most = std::max(most, std::abs(a[i] - static_cast<float>(b[i])));
    return most;
}

} // namespace

class TestImageFolderReader : public QObject
{
    Q_OBJECT

private slots:
    void init() { m_folder = std::make_unique<ScratchFolder>(); }
    void pixelsOfEveryFormatAreRead_data();
    void pixelsOfEveryFormatAreRead();
    void deepPixelsKeepTheirFraction();
    void scalingIsPillowsBilinear();
    void greyIsMadeAsPillowMakesIt();
    void aModelGetsItsShape();
    void foldersAreClasses();
    void foldersOfPartsAreTheSplit();
    void aTableNamesTheLabels_data();
    void aTableNamesTheLabels();
    void rowsWithoutAnImageAreListed();
    void damagedImagesAreListedAndTheRestIsRead();
    void everyTruncationIsSeen_data();
    void everyTruncationIsSeen();
    void mutilatedImagesNeverCrash();
    void hugeImagesAreRefusedBeforeTheyAreMade();
    void tooMuchAltogetherIsRefusedWithTheWayOut();
    void linksLeadNeitherInCirclesNorOut();
    void foldersWithoutImagesAreRefusedInWords();
    void thousandsOfFilesAreRead();
    void aStoppedReadingStops();
    void sniffsByContent();

private:
    ReadResult read(const Params &options = {}) const
    {
        ReadResult result = imageFolderReader().read({m_folder->path("").toStdString()}, options, {});
        if (result.rowsSeen != result.data->rows + result.rowsRejected)
            qFatal("rows were lost");
        return result;
    }
    std::string refusal(const Params &options = {}) const
    {
        try {
            read(options);
        } catch (const Error &error) {
            return error.what();
        }
        return {};
    }
    /// A file with one of the oracle's images in it.
    void save(const QString &name, const QString &image = "a.png") const
    {
        QDir().mkpath(QFileInfo(m_folder->path(name)).path());
        m_folder->write(name, sample(image));
    }

    std::unique_ptr<ScratchFolder> m_folder;
};

void TestImageFolderReader::pixelsOfEveryFormatAreRead_data()
{
    QTest::addColumn<QJsonObject>("image");
    for (const auto &entry : oracle()["files"].toArray())
        QTest::newRow(qPrintable(entry.toObject()["name"].toString())) << entry.toObject();
}

void TestImageFolderReader::pixelsOfEveryFormatAreRead()
{
    QFETCH(QJsonObject, image);
    const QString name = image["name"].toString();
    save(name, name);
    const std::vector<int> expected = numbersOf(image["pixels"]);
    const ReadResult result = read({{"colour", std::string("rgb")}});
    const Column &pixels = result.data->columns[1];
    QCOMPARE(pixels.shape, (Shape{3, image["height"].toInt(), image["width"].toInt()}));
    const std::size_t area = expected.size() / 3;
    for (std::size_t i = 0; i < area; ++i)
        for (std::size_t channel = 0; channel < 3; ++channel)
            QCOMPARE(pixels.values[channel * area + i], float(expected[3 * i + channel]));
    QCOMPARE(result.data->columns[0].texts, (Texts{name.toStdString()}));
    QCOMPARE(result.data->roles[0], ColumnRole::Id);
    QCOMPARE(read().data->columns[1].shape[0], image["grey"].toBool() ? 1 : 3);
}

void TestImageFolderReader::deepPixelsKeepTheirFraction()
{
    m_folder->write("a.pgm", std::string("P5 2 1 65535\n\x80\x00\xff\xff", 17));
    m_folder->write("b.pgm", "P2\n# by hand\n2 1\n15\n3 15\n");
    const Column image = read().data->columns[1];
    QCOMPARE(image.values, (Floats{32768 / 257.F, 255, 51, 255}));
}

void TestImageFolderReader::scalingIsPillowsBilinear()
{
    // Expected: Pillow 9.4, Image.resize((width, height), Image.BILINEAR), which rounds after each direction.
    save("a.png");
    const auto scaled = [&](std::int64_t width, std::int64_t height) {
        return read({{"width", width}, {"height", height}}).data->columns[1].values;
    };
    for (const auto &[width, height] : {std::pair{3, 2}, std::pair{8, 7}}) {
        const Floats values = scaled(width, height);
        const std::size_t area = values.size() / 3;
        const QJsonArray channels = oracle()["scaled"][QString("%1x%2").arg(width).arg(height)].toArray();
        for (std::size_t i = 0; i < 3; ++i)
            QVERIFY(furthest(Floats(values.begin() + i * area, values.begin() + (i + 1) * area),
                             numbersOf(channels[int(i)])) <= 1.F);
    }
    QCOMPARE(read({{"width", std::int64_t{9}}}).data->columns[1].shape, (Shape{3, 9, 9}));
    save("b.png", "larger.png");
    const ReadResult mixed = read();
    QCOMPARE(mixed.data->columns[1].shape, (Shape{3, 64, 64}));
    QCOMPARE(mixed.data->provenance.options.integer("width"), 64);
    QVERIFY(mixed.problems.at(0).message.str().find("64 x 64") != std::string::npos);
}

void TestImageFolderReader::greyIsMadeAsPillowMakesIt()
{
    // Expected: Pillow 9.4, Image.convert("L"), which rounds.
    save("a.png");
    const Column image = read({{"colour", std::string("grey")}}).data->columns[1];
    QCOMPARE(image.shape, (Shape{1, 4, 5}));
    QVERIFY(furthest(image.values, numbersOf(oracle()["grey"])) <= 0.51F);
}

void TestImageFolderReader::aModelGetsItsShape()
{
    save("a.png");
    Params options;
    hintColumnShape(options, "image", Shape{1, 6, 9});
    const ReadResult result = read(options);
    QCOMPARE(result.data->columns[1].shape, (Shape{1, 6, 9}));
    QVERIFY(!result.data->provenance.options.has("shape:image"));
    hintColumnShape(options, "image", Shape{2, 6, 9}); // no image has two channels
    QCOMPARE(read(options).data->columns[1].shape, (Shape{3, 4, 5}));
}

void TestImageFolderReader::foldersAreClasses()
{
    save("dog/b.png");
    save("cat/more/a.png");
    save("cat/c.jpg", "a.jpg");
    save(".hidden/x.png");
    m_folder->write("cat/readme.txt", "cats");
    const ReadResult result = read();
    QCOMPARE(result.data->columns[0].texts, (Texts{"cat/c.jpg", "cat/more/a.png", "dog/b.png"}));
    QCOMPARE(result.data->columns[2].name, std::string("label"));
    QCOMPARE(result.data->columns[2].categories, (Words{"cat", "dog"}));
    QCOMPARE(result.data->columns[2].codes, (Codes{0, 0, 1}));
    QCOMPARE(result.data->roles[2], ColumnRole::Target);
    QVERIFY(result.data->parts.empty());
    QCOMPARE(int(result.rowsRejected), 0);
    QCOMPARE(int(read({{"labels", std::string("none")}}).data->columns.size()), 2);
    QCOMPARE(result.data->provenance.contentHash, contentHash(*result.data));
}

void TestImageFolderReader::foldersOfPartsAreTheSplit()
{
    save("train/cat/a.png");
    save("train/dog/b.png");
    save("Val/dog/c.png");
    save("test/cat/d.png");
    const ReadResult result = read();
    QCOMPARE(result.data->columns[0].texts,
             (Values<std::string>{"Val/dog/c.png", "test/cat/d.png", "train/cat/a.png", "train/dog/b.png"}));
    QCOMPARE(result.data->parts, (std::vector<std::uint8_t>{1, 2, 0, 0}));
    QCOMPARE(result.data->columns[2].codes, (Codes{1, 0, 0, 1}));
}

void TestImageFolderReader::aTableNamesTheLabels_data()
{
    QTest::addColumn<QString>("table");
    QTest::newRow("with headers") << "filename,width,label\n001.png,5,cat\nb.png,5,dog\nc.png,5,cat\n";
    QTest::newRow("without headers") << "001.png,cat\nb.png,dog\nc.png,cat\n";
    QTest::newRow("label first") << "class;image\ncat;001.png\ndog;b.png\ncat;c.png\n";
    QTest::newRow("without endings") << "image_id,target\n001,cat\nb,dog\nc,cat\n";
    QTest::newRow("other headers") << "picture,animal\n./001.png,cat\nb.png,dog\nsub\\c.png,cat\n";
}

void TestImageFolderReader::aTableNamesTheLabels()
{
    QFETCH(QString, table);
    save("001.png");
    save("b.png");
    save("sub/c.png");
    m_folder->write("labels.csv", table.toStdString());
    const ReadResult result = read();
    QCOMPARE(int(result.data->rows), 3);
    QCOMPARE(result.data->columns.back().name, std::string("label"));
    QCOMPARE(result.data->columns.back().categories, (Words{"cat", "dog"}));
    QCOMPARE(result.data->columns.back().codes, (Codes{0, 1, 0}));
    QCOMPARE(int(result.rowsRejected), 0);
}

void TestImageFolderReader::rowsWithoutAnImageAreListed()
{
    save("a.png");
    save("b.png");
    save("c.png");
    m_folder->write("labels.csv", "file,label\na.png,1\nz.png,2\nb.png,2\na.png,2\n../../etc/passwd,1\n");
    const ReadResult result = read();
    QCOMPARE(int(result.data->rows), 3);
    QCOMPARE(int(result.rowsRejected), 3);
    QCOMPARE(result.data->columns[2].categories, (Words{"1", "2"}));
    QCOMPARE(result.data->columns[2].codes, (Codes{0, 1, -1}));
    QCOMPARE(result.problems.at(0).line, 3);
    QVERIFY(result.problems.at(0).message.str().find("'z.png'") != std::string::npos);
    QCOMPARE(result.problems.at(1).line, 5);
    QCOMPARE(result.problems.at(2).line, 6);
}

void TestImageFolderReader::damagedImagesAreListedAndTheRestIsRead()
{
    save("good.png");
    save("really_a_jpeg.png", "a.jpg");
    m_folder->write("cut.png", sample("a.png").substr(0, 60));
    m_folder->write("cut.jpg", sample("a.jpg").substr(0, 640));
    m_folder->write("text.png", "no image\n");
    m_folder->write("film.gif", "GIF89a......");
    m_folder->write("empty.jpg", "");
    const ReadResult result = read();
    QCOMPARE(result.data->columns[0].texts, (Texts{"good.png", "really_a_jpeg.png"}));
    QCOMPARE(int(result.rowsRejected), 5);
    for (const Problem &problem : result.problems) {
        QVERIFY(problem.isRowRejected);
        QVERIFY(problem.file.starts_with(m_folder->path("").toStdString()));
        QVERIFY(problem.message.str().ends_with("."));
    }
}

void TestImageFolderReader::everyTruncationIsSeen_data()
{
    QTest::addColumn<QString>("name");
    for (const char *name : {"a.png", "palette.png", "a.jpg", "progressive.jpg", "a.bmp", "a.ppm"})
        QTest::newRow(name) << name;
}

void TestImageFolderReader::everyTruncationIsSeen()
{
    QFETCH(QString, name);
    const std::string whole = sample(name);
    const PictureFormat *format = pictureFormatOf(whole);
    QVERIFY(format);
    // A JPEG may do without its last marker; libjpeg then only warns, so its two bytes are cut off as one.
    for (std::size_t length = 0; length + (name.endsWith(".jpg") ? 2 : 1) < whole.size() + 1; ++length) {
        const std::string cut = whole.substr(0, length);
        if (pictureFormatOf(cut) != format)
            continue;
        QVERIFY_EXCEPTION_THROWN(format->decode(cut), Error);
    }
}

void TestImageFolderReader::mutilatedImagesNeverCrash()
{
    for (const char *name : {"a.png", "palette.png", "a.jpg", "progressive.jpg", "a.bmp", "palette.bmp", "a.ppm", "a.pgm"}) {
        const std::string whole = sample(name);
        for (std::size_t at = 0; at < whole.size(); ++at)
            for (const char sign : {'\0', '\x7f', '\xff', '1'}) {
                std::string changed = whole;
                changed[at] = sign;
                const PictureFormat *format = pictureFormatOf(changed);
                if (!format)
                    continue;
                try {
                    const Picture picture = format->decode(changed);
                    QCOMPARE(picture.samples.size(), std::size_t(picture.width * picture.height * picture.channels));
                } catch (const Error &error) {
                    QCOMPARE(error.kind(), ErrorKind::File);
                }
            }
    }
}

void TestImageFolderReader::hugeImagesAreRefusedBeforeTheyAreMade()
{
    m_folder->write("a.png", hollowPng(2'000'000'000, 2'000'000'000));
    m_folder->write("b.png", hollowPng(16'000, 16'000));
    m_folder->write("c.png", hollowPng(0, 5));
    m_folder->write("d.pgm", "P5 999999999 999999999 255\nxxxx");
    m_folder->write("e.pgm", "P2 8000 8000 255\n1 2 3");
    m_folder->write("f.bmp",
                    std::string("BM\0\0\0\0\0\0\0\0\x36\0\0\0\x28\0\0\0\xff\xff\xff\x7f\xff\xff\xff\x7f\1\0\x18\0", 30) +
                        std::string(40, '\0'));
    save("good.png");
    const ReadResult result = read({{"width", std::int64_t{8}}});
    QCOMPARE(result.data->columns[0].texts, (Texts{"good.png"}));
    QCOMPARE(int(result.rowsRejected), 6);
}

void TestImageFolderReader::tooMuchAltogetherIsRefusedWithTheWayOut()
{
    for (int i = 0; i < 20; ++i)
        m_folder->write(QString("%1.png").arg(i), hollowPng(8000, 8000));
    const std::string said = refusal();
    QVERIFY2(said.find("2 GiB") != std::string::npos && said.find("width") != std::string::npos, said.c_str());
}

void TestImageFolderReader::linksLeadNeitherInCirclesNorOut()
{
    namespace fs = std::filesystem;
    const QTemporaryDir elsewhere;
    QFile::copy(QString::fromStdString(m_folder->write("s.png", sample("a.png"))), elsewhere.filePath("secret.png"));
    QFile::remove(m_folder->path("s.png"));
    save("cat/a.png");
    save("dog/b.png");
    const fs::path root = m_folder->path("").toStdString();
    fs::create_directory_symlink(root, root / "cat" / "round");
    fs::create_directory_symlink(elsewhere.path().toStdString(), root / "cat" / "away");
    fs::create_symlink(elsewhere.filePath("secret.png").toStdString(), root / "cat" / "secret.png");
    fs::create_symlink("a.png", root / "cat" / "same.png");
    fs::create_symlink("nowhere.png", root / "cat" / "broken.png");
    fs::create_symlink("itself.png", root / "cat" / "itself.png");
    const ReadResult result = read();
    QCOMPARE(result.data->columns[0].texts, (Texts{"cat/a.png", "cat/same.png", "dog/b.png"}));
    QCOMPARE(int(result.problemCount), 3); // round, away, secret; the broken ones are no files
}

void TestImageFolderReader::foldersWithoutImagesAreRefusedInWords()
{
    QVERIFY(refusal().find("Choose a folder with images") != std::string::npos);
    m_folder->write("a.txt", "words");
    m_folder->write("b.txt", "words");
    QVERIFY(refusal().find("Choose a folder with images") != std::string::npos);
    m_folder->write("c.png", "words");
    QVERIFY(refusal().find("c.png: No image of the folder can be used") != std::string::npos);
    QVERIFY_EXCEPTION_THROWN(imageFolderReader().read({"/no/such/folder"}, {}, {}), Error);
    QVERIFY(refusal({{"colour", std::string("pink")}}).find("image-folder") != std::string::npos);
}

void TestImageFolderReader::thousandsOfFilesAreRead()
{
    const std::string image = sample("a.png");
    save("0.png");
    for (int i = 1; i < 10'000; ++i)
        m_folder->write(QString::number(i) + ".png", image);
    QCOMPARE(int(read().data->rows), 10'000);
}

void TestImageFolderReader::aStoppedReadingStops()
{
    save("a.png");
    std::stop_source stop;
    stop.request_stop();
    try {
        imageFolderReader().read({m_folder->path("").toStdString()}, {}, {.progress = {}, .stop = stop.get_token()});
        QFAIL("it was read");
    } catch (const Error &error) {
        QCOMPARE(error.kind(), ErrorKind::Cancelled);
    }
}

void TestImageFolderReader::sniffsByContent()
{
    const auto sniff = [&](const QString &name) {
        return imageFolderReader().sniff(readHead(m_folder->path(name).toStdString()));
    };
    QCOMPARE(sniff(""), 0.0);
    m_folder->write("a.png", "no image");
    m_folder->write("b.csv", "P2,BM\n1,2\n");
    QCOMPARE(sniff(""), 0.0);
    QCOMPARE(sniff("a.png"), 0.0);
    QCOMPARE(sniff("b.csv"), 0.0);
    save("deep/down/a.png");
    QCOMPARE(sniff(""), 0.9);
    QCOMPARE(sniff("deep/down/a.png"), 0.9);
    QVERIFY(readHead(m_folder->path("").toStdString()).isFolder);
    QCOMPARE(csvReader().sniff(readHead(m_folder->path("").toStdString())), 0.0);
}

QTEST_APPLESS_MAIN(TestImageFolderReader)
#include "tst_image_folder_reader.moc"
