// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/axis_map.hpp"
#include "plugins/medical/nifti_reader.hpp"
#include "tests/plugins/nifti_fixture.hpp"
#include "tests/plugins/reader_fixture.hpp"

#include <QDir>
#include <cmath>
#include <numeric>
#include <zlib.h>

using namespace netloom;

namespace {

const QString sharedFolder = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/");
const Params asSlices = {{"rows", std::string("slices")}};

ReadResult readVolumes(const std::vector<std::string> &paths, const Params &options = {})
{
    ReadResult result = niftiReader().read(paths, options, {});
    if (result.rowsSeen != result.data->rows + result.rowsRejected || !result.data->provenance.isForDiagnosisForbidden)
        qFatal("rows were lost, or their use is not restricted");
    return result;
}

QString niftiRefusal(const std::string &path, const Params &options = {})
{
    try {
        readVolumes({path}, options);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

const Column &columnOf(const ReadResult &result, const char *name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

template <class T>
std::vector<T> counted(int count)
{
    std::vector<T> values(static_cast<std::size_t>(count));
    std::iota(values.begin(), values.end(), T(0));
    return values;
}

/// 2 x 3 x 4 voxels of 16 bits, two times.
NiftiBytes small(int version = 1, bool isSwapped = false)
{
    return NiftiBytes(version, {2, 3, 4, 2}, 4, 16, isSwapped).scale(0.5, -1).voxels(counted<std::int16_t>(48));
}

} // namespace

class TestNiftiReader : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;

private slots:
    void eitherVersionInEitherOrderOfBytesIsRead_data()
    {
        QTest::addColumn<int>("version");
        QTest::addColumn<bool>("isSwapped");
        for (const int version : {1, 2})
            for (const bool isSwapped : {false, true})
                QTest::addRow("NIfTI-%d, %s", version, isSwapped ? "swapped" : "plain") << version << isSwapped;
    }
    void eitherVersionInEitherOrderOfBytesIsRead()
    {
        QFETCH(int, version);
        QFETCH(bool, isSwapped);
        const std::string path = m_folder.write("small.nii", small(version, isSwapped).bytes());
        const ReadResult result = readVolumes({path});
        QCOMPARE(result.data->rows, std::size_t(2));
        const Column &image = columnOf(result, "image");
        QCOMPARE(image.shape, (Shape{1, 4, 3, 2}));
        for (std::size_t i = 0; i < 48; ++i)
            QCOMPARE(image.values[i], float(i) * 0.5F - 1);
        QCOMPARE(columnOf(result, "time").numbers, (Values<double>{0, 4}));
        QCOMPARE(columnOf(result, "spacing_z").numbers[0], 3.0);
        QCOMPARE(columnOf(result, "spacing_z").unit, std::string("mm"));
        QCOMPARE(niftiReader().sniff(readHead(path)), 1.0);
    }

    void everyTypeOfValueIsRead()
    {
        const auto valueOf = [&](const NiftiBytes &file) {
            return columnOf(readVolumes({m_folder.write("type.nii", file.bytes())}), "image").values[1];
        };
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 2, 8).voxels<std::uint8_t>({0, 255})), 255.0F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 256, 8).voxels<std::int8_t>({0, -128})), -128.0F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 512, 16).voxels<std::uint16_t>({0, 65535})), 65535.0F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 8, 32).voxels<std::int32_t>({0, -70000})), -70000.0F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 768, 32).voxels<std::uint32_t>({0, 4000000000})), 4e9F);
        QCOMPARE(valueOf(NiftiBytes(2, {2}, 1024, 64).voxels<std::int64_t>({0, -5})), -5.0F);
        QCOMPARE(valueOf(NiftiBytes(2, {2}, 1280, 64, true).voxels<std::uint64_t>({0, 5})), 5.0F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 16, 32, true).voxels<float>({0, 1.5F})), 1.5F);
        QCOMPARE(valueOf(NiftiBytes(1, {2}, 64, 64).voxels<double>({0, -2.25})), -2.25F);
        const ReadResult colour = readVolumes(
            {m_folder.write("rgb.nii", NiftiBytes(1, {2}, 128, 24).voxels<std::uint8_t>({1, 2, 3, 4, 5, 6}).bytes())});
        QCOMPARE(columnOf(colour, "image").shape, (Shape{3, 1, 1, 2}));
        QCOMPARE(columnOf(colour, "image").values, (Values<float>{1, 4, 2, 5, 3, 6}));
    }

    void whatIsNoNumberIsMissingAndSaid()
    {
        const ReadResult result =
            readVolumes({m_folder.write("nan.nii", NiftiBytes(1, {3}, 16, 32).voxels<float>({1, NAN, INFINITY}).bytes())});
        QVERIFY(std::isnan(columnOf(result, "image").values[2]));
        QVERIFY(result.problems.at(0).message.str().find("2 of 3") != std::string::npos);
    }

    void slicesFollowThePlaneByHowTheVolumeLies()
    {
        // x leads down, y to the left, z to the front
        NiftiBytes file(1, {2, 3, 4}, 2, 8);
        file.affine({0, -2, 0, 9, 0, 0, 3, 9, -1, 0, 0, 9}).voxels(counted<std::uint8_t>(24));
        const std::string path = m_folder.write("lies.nii", file.bytes());
        const ReadResult axial = readVolumes({path}, asSlices);
        QCOMPARE(axial.data->rows, std::size_t(2));
        QCOMPARE(columnOf(axial, "image").shape, (Shape{1, 4, 3}));
        QCOMPARE(columnOf(axial, "image").values[13], 3.0F); // slice 2: x 1, y 1, z 0
        QCOMPARE(columnOf(axial, "orientation").cellText(0), std::string("ILA"));
        QCOMPARE(columnOf(axial, "affine").cellText(0), std::string("0 -2 0 9; 0 0 3 9; -1 0 0 9"));

        const ReadResult turned = readVolumes({path}, {{"orientation", std::string("RAS")}});
        QCOMPARE(columnOf(turned, "image").shape, (Shape{1, 2, 4, 3}));
        QCOMPARE(columnOf(turned, "image").values[0], 5.0F); // lowest and leftmost: x 1, y 2, z 0
        QCOMPARE(columnOf(turned, "image").values[1], 3.0F); // one to the right
        const ReadResult level = readVolumes(
            {path},
            {{"rows", std::string("slices")}, {"orientation", std::string("RAS")}, {"plane", std::string("coronal")}});
        QCOMPARE(level.data->rows, std::size_t(4));
        QCOMPARE(columnOf(level, "image").shape, (Shape{1, 2, 3}));
    }

    void aFolderOfVolumesKeepsEachOnOneSideOfTheSplit()
    {
        QDir(m_folder.path("")).mkdir("scans");
        m_folder.write("scans/a.nii", small().bytes());
        m_folder.write("scans/b.nii", small(2).bytes());
        m_folder.write("scans/c.nii", NiftiBytes(1, {2, 2, 2}, 2, 8).voxels(counted<std::uint8_t>(8)).bytes());
        m_folder.write("scans/notes.txt", "no volume");
        const std::string folder = m_folder.path("scans").toStdString();
        const ReadResult result = readVolumes({folder});
        QCOMPARE(result.data->rows, std::size_t(4));
        QCOMPARE(result.rowsRejected, std::size_t(1));
        QVERIFY(result.problems.at(0).message.str().find("1x2x2x2 where 1x4x3x2") != std::string::npos);
        QCOMPARE(result.data->roles[std::size_t(result.data->at("scan"))], ColumnRole::Group);
        QVERIFY(niftiReader().sniff(readHead(folder)) > 0.8);
        Params hinted;
        hintColumnShape(hinted, "image", Shape{1, 2, 2, 2});
        QCOMPARE(readVolumes({folder}, hinted).data->rows, std::size_t(1));
    }

    void aPairIsOneVolumeAndPackedFilesAreUnpacked()
    {
        NiftiBytes whole = small();
        std::string header = whole.bytes().substr(0, 352);
        header.replace(344, 3, "ni1");
        std::memset(header.data() + 108, 0, 4);
        m_folder.write("pair.hdr", header);
        const std::string image = m_folder.write("pair.img", whole.bytes().substr(352));
        for (const std::string &path : {image, m_folder.path("pair.hdr").toStdString()})
            QCOMPARE(readVolumes({path}).data->rows, std::size_t(2));
        header.replace(344, 4, 4, '\0'); // and of Analyze, which has neither a mark nor a scale
        const ReadResult old = readVolumes({m_folder.write("pair.hdr", header)});
        QCOMPARE(columnOf(old, "image").values[47], 47.0F);
        QVERIFY(columnOf(old, "orientation").isMissing(0));
        const std::string packed = m_folder.path("packed.nii.gz").toStdString();
        gzFile file = gzopen(packed.c_str(), "wb");
        gzwrite(file, whole.bytes().data(), unsigned(whole.bytes().size()));
        gzclose(file);
        QCOMPARE(columnOf(readVolumes({packed}), "image").values[47], 22.5F);
        QCOMPARE(niftiReader().sniff(readHead(packed)), 1.0);
    }

    void whatCannotBeRightIsRefusedInWords_data()
    {
        QTest::addColumn<QByteArray>("bytes");
        QTest::addColumn<QString>("says");
        const auto add = [](const char *name, const std::string &bytes, const char *says) {
            QTest::newRow(name) << QByteArray(bytes.data(), qsizetype(bytes.size())) << says;
        };
        add("cut", small().bytes().substr(0, 400), "96 bytes of voxels are expected, 48 are there");
        add("18 GB", NiftiBytes(1, {32767, 32767, 9}, 16, 32).bytes(),
            "38652346404 bytes of voxels are expected, 0 are there");
        add("beyond 64 bits", NiftiBytes(2, {1LL << 40, 1LL << 40, 1LL << 40}, 16, 32).bytes(), "not possible");
        add("negative", NiftiBytes(1, {2, -3}, 16, 32).bytes(), "-3 along dimension 2");
        add("nine dimensions", small().put<std::int16_t>(40, 9).bytes(), "9 dimensions");
        add("complex", NiftiBytes(1, {1}, 32, 64).voxels<float>({1, 2}).bytes(), "COMPLEX64");
        add("other bits", NiftiBytes(1, {4}, 16, 16).voxels<float>({1, 2}).bytes(), "16 bits");
        add("voxels in the header", small().put<float>(108, 10).bytes(), "begin at byte 10");
        add("voxels nowhere", small().put<float>(108, NAN).bytes(), "begin at byte -1");
        add("six dimensions", NiftiBytes(1, {1, 1, 1, 1, 1, 2}, 2, 8).voxels<std::uint8_t>({1, 2}).bytes(), "up to five");
        add("words", std::string(1000, 'x'), "no NIfTI volume");
        add("empty", "", "no NIfTI volume");
    }
    void whatCannotBeRightIsRefusedInWords()
    {
        QFETCH(QByteArray, bytes);
        QFETCH(QString, says);
        const QString words = niftiRefusal(m_folder.write("wrong.nii", bytes.toStdString()));
        QVERIFY2(words.contains(says) && words.contains("wrong.nii"), qPrintable(words));
    }

    /// nibabel 5.0.0: get_fdata(), its mean, and one voxel of it
    void realVolumesHaveTheNumbersOfNibabel_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<int>("rows");
        QTest::addColumn<double>("mean");
        QTest::addColumn<QList<int>>("voxel"); ///< x, y, z, time
        QTest::addColumn<double>("value");
        QTest::addColumn<QString>("orientation");
        QTest::newRow("anatomical") << "anatomical.nii"
                                    << "1x25x41x33" << 1 << 8401.0667 << QList{3, 4, 5, 0} << 5826.0 << "LAS";
        QTest::newRow("functional") << "functional.nii"
                                    << "1x3x21x17" << 20 << 3637.4085 << QList{3, 4, 2, 1} << 3698.814386665821 << "LAS";
        QTest::newRow("example4d") << "example4d.nii.gz"
                                   << "1x24x96x128" << 2 << 172.9081 << QList{3, 4, 5, 1} << 0.0 << "LAS";
        QTest::newRow("moved") << "reoriented_anat_moved.nii"
                               << "1x22x26x21" << 1 << 2725.5885 << QList{3, 4, 5, 0} << 5375.2294921875 << "RAS";
        QTest::newRow("standard") << "standard.nii.gz"
                                  << "1x7x5x4" << 1 << 54.6429 << QList{3, 4, 5, 0} << 0.0 << "RAS";
    }
    void realVolumesHaveTheNumbersOfNibabel()
    {
        QFETCH(QString, file);
        QFETCH(QString, shape);
        QFETCH(int, rows);
        QFETCH(double, mean);
        QFETCH(QList<int>, voxel);
        QFETCH(double, value);
        QFETCH(QString, orientation);
        if (!QDir(sharedFolder).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readVolumes({(sharedFolder + "medical/nifti/" + file).toStdString()});
        const Column &image = columnOf(result, "image");
        QCOMPARE(int(result.data->rows), rows);
        QCOMPARE(QString::fromStdString(image.shape.str()), shape);
        double sum = 0;
        for (const float each : image.values)
            sum += double(each);
        QVERIFY(std::abs(sum / double(image.values.size()) - mean) < 1e-3);
        const auto place = ((voxel[3] * image.shape[1] + voxel[2]) * image.shape[2] + voxel[1]) * image.shape[3] + voxel[0];
        QVERIFY(std::abs(double(image.values[std::size_t(place)]) - value) < 1e-3);
        QCOMPARE(QString::fromStdString(columnOf(result, "orientation").cellText(0)), orientation);
    }

    void theOddVolumesAreReadOrRefusedAsTheirIndexSays_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("17") << "analyze.hdr"
                            << "image analyze.img is missing";
        QTest::newRow("18") << "nifti1.hdr"
                            << "image nifti1.img is missing";
        QTest::newRow("19") << "row_major.dconn.nii"
                            << "CIFTI-2 matrix of 10 x 10";
        QTest::newRow("20") << "5D_small.nii"
                            << "";
        QTest::newRow("21") << "not-nifti.nii"
                            << "no NIfTI volume";
        QTest::newRow("22") << "anatomical_truncated.nii"
                            << "67650 bytes of voxels are expected, 19648 are there";
    }
    void theOddVolumesAreReadOrRefusedAsTheirIndexSays()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        if (!QDir(sharedFolder).exists())
            QSKIP("the folder of shared data is not there");
        const std::string path = (sharedFolder + "odd/nifti/" + file).toStdString();
        QVERIFY(niftiReader().sniff(readHead(path)) > 0.5);
        if (!says.isEmpty()) {
            QVERIFY2(niftiRefusal(path).contains(says), qPrintable(niftiRefusal(path)));
            return;
        }
        QCOMPARE(columnOf(readVolumes({path}), "image").shape, (Shape{3, 3, 2, 1}));
    }
};

QTEST_APPLESS_MAIN(TestNiftiReader)
#include "tst_nifti_reader.moc"
