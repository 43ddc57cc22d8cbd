// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/host/registry.hpp"
#include "plugins/medical/depictors.hpp"
#include "plugins/medical/nifti_reader.hpp"
#include "plugins/medical/wfdb_reader.hpp"
#include "tests/plugins/nifti_fixture.hpp"
#include "tests/plugins/reader_fixture.hpp"
#include "tests/plugins/wfdb_fixture.hpp"

using namespace netloom;

namespace {

Depiction depictionBy(const Depictor &depictor, const Dataset &row, const Params &options = {})
{
    return depictor.depict(row, withDefaults(depictor.info().options, options));
}

Dataset imageRow(const Shape &shape, Values<float> values, double centre, double width)
{
    Dataset row;
    row.rows = 1;
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.unit = "HU";
    image.shape = shape;
    image.values = std::move(values);
    row.columns.push_back(image);
    for (const auto &[name, number] : {std::pair{"window_centre", centre}, {"window_width", width}}) {
        Column column;
        column.name = name;
        column.numbers = {number};
        row.columns.push_back(column);
    }
    return row;
}

using Pixels = std::vector<std::uint8_t>;

} // namespace

class TestMedicalDepictors : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;

private slots:
    void aWindowMakesGreysAndTheFilesOwnIsTheDefault()
    {
        const Dataset row = imageRow(Shape{1, 1, 4}, {-200, 0, 100, NAN}, 0, 201);
        const auto own = std::get<PictureDepiction>(depictionBy(dicomWindowDepictor(), row).content);
        QCOMPARE(own.width, 4);
        QCOMPARE(own.pixels, (Pixels{0, 128, 255, 0}));
        const auto other = std::get<PictureDepiction>(
            depictionBy(dicomWindowDepictor(), row, {{"centre", 100.0}, {"width", 401.0}}).content);
        QCOMPARE(other.pixels, (Pixels{0, 64, 128, 0}));
        const Dataset without = imageRow(Shape{1, 1, 4}, {-200, 0, 200, NAN}, NAN, NAN);
        const auto all = std::get<PictureDepiction>(depictionBy(dicomWindowDepictor(), without).content);
        QVERIFY(all.pixels[0] == 0 && all.pixels[2] > 200);
    }

    void coloursAreDrawnAsTheyAre()
    {
        const Dataset row = imageRow(Shape{3, 1, 2}, {0, 255, 10, 20, 128, 1}, NAN, NAN);
        const auto picture = std::get<PictureDepiction>(depictionBy(dicomWindowDepictor(), row).content);
        QCOMPARE(picture.channels, 3);
        for (const auto &[place, value] : {std::pair{0, 0}, {1, 10}, {2, 128}, {3, 255}, {4, 20}, {5, 1}})
            QVERIFY(std::abs(int(picture.pixels[std::size_t(place)]) - value) <= 1);
    }

    void planesStandUprightWithPixelsOfOneSize()
    {
        // x leads to the left, y to the front, z up; voxels of 1, 1 and 2 mm
        NiftiBytes file(1, {2, 3, 2}, 2, 8);
        file.real(80, 0, 1).real(84, 0, 1).real(88, 0, 2).affine({-1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 2, 0});
        file.voxels<std::uint8_t>({0, 250, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0});
        const ReadResult read = niftiReader().read({m_folder.write("planes.nii", file.bytes())}, {}, {});
        const Dataset row = onlyRow(*read.data, 0);
        const Depiction all = depictionBy(niftiPlanesDepictor(), row);
        const auto picture = std::get<PictureDepiction>(all.content);
        QCOMPARE(picture.width, 2 + 2 + 3);
        QCOMPARE(picture.height, 4);
        QVERIFY(QString::fromStdString(all.words).contains("right is on the right"));
        const auto axial = std::get<PictureDepiction>(
            depictionBy(niftiPlanesDepictor(), row, {{"plane", std::string("axial")}, {"z", std::int64_t(1)}}).content);
        QCOMPARE(axial.height, 3);
        QVERIFY(axial.pixels[4] > 200); // the stored x 1 is on the left, y 0 is below
        QCOMPARE(int(axial.pixels[5]), 0);
    }

    void leadsAreDrawnOverTime()
    {
        m_folder.write("drawn.dat", wfdbBytes(16, std::vector<std::int32_t>(200, 500)));
        m_folder.write("drawn.atr", wfdbMarks({{1, 50}}));
        const std::string path = m_folder.write(
            "drawn.hea", "drawn 2 100 100\ndrawn.dat 16 1000/mV 16 0 500 0 0 II\ndrawn.dat 16 250/mV 16 0 500 0 0 V\n");
        const ReadResult read = wfdbReader().read({path}, {{"before", 0.1}, {"after", 0.1}}, {});
        const Depiction depiction = depictionBy(ecgDepictor(), onlyRow(*read.data, 0));
        const auto signal = std::get<SignalDepiction>(depiction.content);
        QCOMPARE(signal.traces.size(), std::size_t(2));
        QCOMPARE(signal.traces[1].name, std::string("V"));
        QCOMPARE(signal.traces[1].values, std::vector<double>(20, 2.0));
        QCOMPARE(signal.x.front(), -0.1);
        QVERIFY(std::abs(signal.x.back() - 0.09) < 1e-12);
        QCOMPARE(signal.yLabel, std::string("mV"));
    }

    void theProgramDrawsThemThroughItsWorker()
    {
        qputenv("NETLOOM_WORKER", NETLOOM_BIN_DIR "/netloom-worker");
        const Registry registry({NETLOOM_BIN_DIR "/plugins"});
        NiftiBytes file(1, {2, 3, 2}, 2, 8);
        file.voxels<std::uint8_t>({0, 250, 0, 0, 0, 0, 100, 0, 0, 0, 0, 0});
        const ReadResult read = registry.read({m_folder.write("worker.nii", file.bytes())}, {}, {}, {});
        QCOMPARE(read.data->provenance.reader, std::string("nifti"));
        for (const char *reader : {"nifti", "dicom", "wfdb"})
            QCOMPARE(registry.depictorsFor(reader).size(), std::size_t{1});
        const Depiction depiction = registry.depictorsFor("nifti").front()->depict(onlyRow(*read.data, 0), {});
        QVERIFY(std::get<PictureDepiction>(depiction.content).width > 3);
        QVERIFY(QString::fromStdString(depiction.words).contains("does not say how it lies"));

        m_folder.write("sent.dat", wfdbBytes(16, std::vector<std::int32_t>(200, 500)));
        const std::string path = m_folder.write("sent.hea", "sent 1 50 200\nsent.dat 16 1000/mV 16 0 500 0 0 II\n");
        const ReadResult record = registry.read({path}, {}, {}, {});
        const auto signal =
            std::get<SignalDepiction>(registry.depictorsFor("wfdb").front()->depict(onlyRow(*record.data, 0), {}).content);
        QCOMPARE(signal.x.back(), 3.98); // at the rate that the reader found
        QCOMPARE(signal.traces.at(0).name, std::string("II"));
    }

    void aRowOfOtherDataIsRefusedInWords()
    {
        for (const Depictor *depictor : {&dicomWindowDepictor(), &niftiPlanesDepictor(), &ecgDepictor()})
            QVERIFY_EXCEPTION_THROWN(depictionBy(*depictor, imageRow(Shape{2}, {1, 2}, 0, 0)), Error);
    }
};

QTEST_APPLESS_MAIN(TestMedicalDepictors)
#include "tst_medical_depictors.moc"
