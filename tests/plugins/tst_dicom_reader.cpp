// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/plugins/dicom_fixture.hpp"

#include "plugins/medical/dicom_file.hpp"
#include "plugins/medical/dicom_reader.hpp"

#include <QDir>
#include <algorithm>
#include <cmath>
#include <numeric>

using namespace netloom;

namespace {

const QString sharedData = QStringLiteral(NETLOOM_SOURCE_DIR "/../shared/data/");
const Params headersOnly = {{"content", std::string("headers")}};

ReadResult readImages(const std::vector<std::string> &paths, const Params &options = {})
{
    ReadResult result = dicomReader().read(paths, options, {});
    if (result.rowsSeen != result.data->rows + result.rowsRejected || !result.data->provenance.isForDiagnosisForbidden)
        qFatal("rows were lost, or their use is not restricted");
    return result;
}

QString dicomRefusal(const std::string &path, const Params &options = {})
{
    try {
        readImages({path}, options);
    } catch (const Error &error) {
        return error.what();
    }
    return {};
}

const Column &its(const ReadResult &result, const char *name)
{
    return result.data->columns[static_cast<std::size_t>(result.data->at(name))];
}

QString problemsOf(const ReadResult &result)
{
    QString all;
    for (const Problem &problem : result.problems)
        all += QString::fromStdString(problem.message.str()) + u'\n';
    return all;
}

std::vector<Uint16> ramp(int count, int step = 1)
{
    std::vector<Uint16> values;
    for (int i = 0; i < count; ++i)
        values.push_back(static_cast<Uint16>(i * step));
    return values;
}

} // namespace

class TestDicomReader : public QObject
{
    Q_OBJECT
    ScratchFolder m_folder;

private slots:
    void storedValuesBecomeQuantities()
    {
        DicomImageFile image(2, 2);
        image.depth(16, 12, true).word(DCM_Modality, "CT").word(DCM_RescaleSlope, "0.5").word(DCM_RescaleIntercept, "-10");
        image.word(DCM_PixelSpacing, "0.5\\0.25").word(DCM_WindowCenter, "40\\300").word(DCM_WindowWidth, "400\\1500");
        image.word(DCM_PatientAge, "018M").word(DCM_PatientSex, "F").word(DCM_PatientName, "Doe^Jane");
        image.words({0, 2047, 0xf800, 0xffff}); // 12 of 16 bits: 0, 2047, -2048, -1
        const ReadResult result = readImages({image.save(m_folder, "ct.dcm")});
        QCOMPARE(its(result, "image").shape, (Shape{1, 2, 2}));
        QCOMPARE(its(result, "image").values, (Values<float>{-10, 1013.5F, -1034, -10.5F}));
        QCOMPARE(its(result, "image").unit, std::string("HU"));
        QCOMPARE(its(result, "row_spacing").numbers[0], 0.5);
        QCOMPARE(its(result, "column_spacing").numbers[0], 0.25);
        QCOMPARE(its(result, "window_centre").numbers[0], 40.0);
        QCOMPARE(its(result, "age").numbers[0], 1.5);
        QCOMPARE(result.data->find("PatientName"), -1);
        const QString said = problemsOf(result);
        QVERIFY2(said.contains("1 identity tags are filled (PatientName)") && !said.contains("Doe"), qPrintable(said));
    }

    void monochrome1IsTurnedRoundWithItsWindow()
    {
        DicomImageFile image(1, 3);
        image.depth(16, 12, false).word(DCM_PhotometricInterpretation, "MONOCHROME1");
        image.word(DCM_WindowCenter, "1000").word(DCM_WindowWidth, "200").words({0, 1000, 4095});
        const ReadResult result = readImages({image.save(m_folder, "turned.dcm")});
        QCOMPARE(its(result, "image").values, (Values<float>{4095, 3095, 0}));
        QCOMPARE(its(result, "window_centre").numbers[0], 3095.0);
    }

    void aModalityTableStandsForASlope()
    {
        DicomImageFile image(1, 4);
        DcmItem *item = nullptr;
        image.data().findOrCreateSequenceItem(DCM_ModalityLUTSequence, item);
        const Uint16 descriptor[] = {3, 10, 16}, table[] = {100, 300, 50};
        item->putAndInsertUint16Array(DCM_LUTDescriptor, descriptor, 3);
        item->putAndInsertUint16Array(DCM_LUTData, table, 3);
        image.words({9, 10, 11, 99});
        QCOMPARE(its(readImages({image.save(m_folder, "table.dcm")}), "image").values, (Values<float>{100, 100, 300, 50}));
    }

    void coloursAreRedGreenAndBlue()
    {
        DicomImageFile image(1, 3); // an odd number of bytes
        image.depth(8, 8, false).whole(DCM_SamplesPerPixel, 3).word(DCM_PhotometricInterpretation, "RGB");
        image.whole(DCM_PlanarConfiguration, 0).bytes({1, 2, 3, 4, 5, 6, 7, 8, 9});
        QCOMPARE(its(readImages({image.save(m_folder, "rgb.dcm")}), "image").values,
                 (Values<float>{1, 4, 7, 2, 5, 8, 3, 6, 9}));
        image.whole(DCM_PlanarConfiguration, 1);
        QCOMPARE(its(readImages({image.save(m_folder, "planes.dcm", EXS_BigEndianExplicit)}), "image").values,
                 (Values<float>{1, 2, 3, 4, 5, 6, 7, 8, 9}));
        image.word(DCM_PhotometricInterpretation, "YBR_FULL").bytes({76, 150, 29, 85, 44, 255, 255, 21, 107});
        const Values<float> colours = its(readImages({image.save(m_folder, "ybr.dcm")}), "image").values;
        for (std::size_t i = 0; i < 9; ++i) // pure red, green and blue in ITU-R BT.601
            QVERIFY(std::abs(colours[i] - (i % 4 == 0 ? 255.F : 0.F)) < 2);
    }

    void aPaletteBecomesColours()
    {
        DicomImageFile image(1, 2);
        image.depth(8, 8, false).word(DCM_PhotometricInterpretation, "PALETTE COLOR").bytes({1, 0});
        const DcmTagKey keys[] = {DCM_RedPaletteColorLookupTableDescriptor,   DCM_RedPaletteColorLookupTableData,
                                  DCM_GreenPaletteColorLookupTableDescriptor, DCM_GreenPaletteColorLookupTableData,
                                  DCM_BluePaletteColorLookupTableDescriptor,  DCM_BluePaletteColorLookupTableData};
        for (int colour = 0; colour < 3; ++colour) {
            const Uint16 descriptor[] = {2, 0, 16}, table[] = {Uint16(257 * colour), 65535};
            image.data().putAndInsertUint16Array(keys[2 * colour], descriptor, 3);
            image.data().putAndInsertUint16Array(keys[2 * colour + 1], table, 2);
        }
        QCOMPARE(its(readImages({image.save(m_folder, "palette.dcm")}), "image").values,
                 (Values<float>{255, 0, 255, 1, 255, 2}));
    }

    void framesHaveTheirOwnPlaceAndScale()
    {
        DicomImageFile image(1, 2, 2);
        DcmItem *item = nullptr, *inner = nullptr;
        for (int frame = 0; frame < 2; ++frame) {
            image.data().findOrCreateSequenceItem(DCM_PerFrameFunctionalGroupsSequence, item, frame);
            item->findOrCreateSequenceItem(DCM_PlanePositionSequence, inner, 0);
            inner->putAndInsertString(DCM_ImagePositionPatient, frame == 0 ? "0\\0\\5" : "0\\0\\7.5");
            item->findOrCreateSequenceItem(DCM_PixelValueTransformationSequence, inner, 0);
            inner->putAndInsertString(DCM_RescaleSlope, frame == 0 ? "1" : "10");
        }
        image.data().findOrCreateSequenceItem(DCM_SharedFunctionalGroupsSequence, item, 0);
        item->findOrCreateSequenceItem(DCM_PlaneOrientationSequence, inner, 0);
        inner->putAndInsertString(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
        item->findOrCreateSequenceItem(DCM_PixelMeasuresSequence, inner, 0);
        inner->putAndInsertString(DCM_PixelSpacing, "0.5\\0.25");
        const ReadResult result = readImages({image.words({1, 2, 3, 4}).save(m_folder, "enhanced.dcm")});
        QCOMPARE(its(result, "image").values, (Values<float>{1, 2, 30, 40}));
        QCOMPARE(its(result, "position").numbers, (Values<double>{5, 7.5}));
        QCOMPARE(its(result, "column_spacing").numbers[1], 0.25);
    }

    void everyTransferSyntaxGivesTheSamePixels_data()
    {
        QTest::addColumn<int>("syntax");
        QTest::newRow("implicit") << int(EXS_LittleEndianImplicit);
        QTest::newRow("explicit") << int(EXS_LittleEndianExplicit);
        QTest::newRow("big endian") << int(EXS_BigEndianExplicit);
        QTest::newRow("deflated") << int(EXS_DeflatedLittleEndianExplicit);
        QTest::newRow("RLE") << int(EXS_RLELossless);
        QTest::newRow("JPEG lossless") << int(EXS_JPEGProcess14SV1);
        QTest::newRow("JPEG-LS") << int(EXS_JPEGLSLossless);
    }
    void everyTransferSyntaxGivesTheSamePixels()
    {
        QFETCH(int, syntax);
        DicomImageFile image(16, 16, 3); // DCMTK's own JPEG-LS writer overruns its memory with what does not shrink
        image.words(ramp(768, 80));
        const ReadResult result = readImages({image.save(m_folder, "syntax.dcm", E_TransferSyntax(syntax))});
        QCOMPARE(result.data->rows, std::size_t(3));
        for (std::size_t i = 0; i < 768; ++i)
            QCOMPARE(its(result, "image").values[i], float(i * 80));
        QCOMPARE(its(result, "frame").numbers, (Values<double>{1, 2, 3}));
        QCOMPARE(its(result, "file").cellText(2), std::string("syntax.dcm frame 3"));
    }

    void lossyColoursOfJpegAreNearTheOnesThatWereStored()
    {
        DicomImageFile image(16, 16);
        std::vector<Uint8> bytes;
        for (int i = 0; i < 256; ++i)
            for (const int value : {200, 60, 20})
                bytes.push_back(Uint8(value));
        image.depth(8, 8, false).whole(DCM_SamplesPerPixel, 3).word(DCM_PhotometricInterpretation, "RGB");
        image.whole(DCM_PlanarConfiguration, 0).bytes(bytes);
        const ReadResult result = readImages({image.save(m_folder, "lossy.dcm", EXS_JPEGProcess1)});
        for (const auto &[place, value] : {std::pair{0, 200.F}, {300, 60.F}, {700, 20.F}})
            QVERIFY(std::abs(its(result, "image").values[std::size_t(place)] - value) < 4);
    }

    void aSeriesIsSortedByPlaceAndPatientsStayTogether()
    {
        QDir(m_folder.path("")).mkdir("series");
        for (int i = 0; i < 4; ++i) {
            DicomImageFile image(2, i == 3 ? 4 : 2);
            image.word(DCM_PatientID, i == 3 ? "B" : "A").word(DCM_SeriesInstanceUID, i == 3 ? "1.2" : "1.1");
            image.word(DCM_ImageOrientationPatient, "1\\0\\0\\0\\1\\0");
            image.word(DCM_ImagePositionPatient, "0\\0\\" + std::to_string(10 - 4 * i));
            image.words(ramp(i == 3 ? 8 : 4, i + 1)).save(m_folder, QStringLiteral("series/%1.dcm").arg(i));
        }
        m_folder.write("series/readme.txt", "no image");
        const std::string folder = m_folder.path("series").toStdString();
        const ReadResult result = readImages({folder}, {{"width", std::int64_t(2)}});
        QCOMPARE(its(result, "position").numbers, (Values<double>{2, 6, 10, -2}));
        QCOMPARE(its(result, "file").cellText(0), std::string("2.dcm"));
        QCOMPARE(result.data->roles[std::size_t(result.data->at("patient"))], ColumnRole::Group);
        QCOMPARE(its(result, "image").shape, (Shape{1, 2, 2}));
        QCOMPARE(its(result, "image").values[1], 3.0F);
        QVERIFY(problemsOf(result).contains("no DICOM were passed over: 1"));
        QVERIFY(problemsOf(readImages({folder}))
                    .contains("4 of 4 files have images of another size, which were scaled to 64 x 64"));
        Params hinted;
        hintColumnShape(hinted, "image", Shape{3, 5, 5});
        QCOMPARE(its(readImages({folder}, hinted), "image").shape, (Shape{3, 5, 5}));
        QVERIFY(problemsOf(readImages({folder}, hinted)).contains("scaled to 5 x 5"));
        QVERIFY(dicomReader().sniff(readHead(folder)) > 0.8);
    }

    void whatIsCutOrContradictoryIsRefusedInWords_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QString>("says");
        QTest::newRow("cut") << "cut"
                             << "pixel data end early: 32 bytes are announced, 22 are there";
        QTest::newRow("short") << "short"
                               << "32 bytes are expected of a frame, 8 are there";
        QTest::newRow("huge") << "huge"
                              << "more than 64 million";
        QTest::newRow("bits") << "bits"
                              << "not possible";
        QTest::newRow("one bit") << "one bit"
                                 << "Pixels of 1 bits";
        QTest::newRow("samples") << "samples"
                                 << "Pixels of 4 values";
        QTest::newRow("no image") << "no image"
                                  << "no image (Secondary";
        QTest::newRow("words") << "words"
                               << "no DICOM file";
        QTest::newRow("frames") << "frames"
                                << "3 frames are announced, 1 are there";
    }
    void whatIsCutOrContradictoryIsRefusedInWords()
    {
        QFETCH(QString, kind);
        QFETCH(QString, says);
        DicomImageFile image(4, 4, kind == u"frames" ? 3 : 1);
        image.words(ramp(kind == u"short" ? 4 : 16));
        if (kind == u"huge")
            image.whole(DCM_Rows, 65535).whole(DCM_Columns, 65535);
        if (kind == u"bits")
            image.whole(DCM_HighBit, 3);
        if (kind == u"one bit")
            image.whole(DCM_BitsAllocated, 1);
        if (kind == u"samples")
            image.whole(DCM_SamplesPerPixel, 4);
        if (kind == u"no image")
            delete image.data().remove(DCM_PixelData);
        std::string path = image.save(m_folder, "wrong.dcm");
        if (kind == u"cut")
            path =
                m_folder.write("cut.dcm", ScratchFolder::bytesAt(path).substr(0, ScratchFolder::bytesAt(path).size() - 10));
        if (kind == u"words")
            path = m_folder.write("words.dcm", std::string(500, 'w'));
        const QString words = kind == u"frames" ? problemsOf(readImages({path})) : dicomRefusal(path);
        QVERIFY2(words.contains(says), qPrintable(words));
        if (kind != u"words") // what the file says of itself can be read all the same
            QCOMPARE(its(readImages({path}, headersOnly), "modality").cellText(0), std::string("OT"));
    }

    void agesAreYearsWhateverTheyAreWrittenIn()
    {
        QCOMPARE(yearsOfAge("045Y"), std::optional<double>(45));
        QCOMPARE(yearsOfAge("006M"), std::optional<double>(0.5));
        QVERIFY(std::abs(*yearsOfAge("010W") - 70 / 365.25) < 1e-12);
        for (const char *none : {"", "45", "45Y", "04XY", "045Z", "0045Y"})
            QVERIFY(!yearsOfAge(none));
    }

    /// pydicom 2.3.1: pixel_array with slope and intercept, of colours apply_color_lut / 257
    void realImagesHaveTheNumbersOfPydicom_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("shape");
        QTest::addColumn<double>("least");
        QTest::addColumn<double>("most");
        QTest::addColumn<double>("mean");
        const auto add = [](const char *file, const char *shape, double least, double most, double mean) {
            QTest::newRow(file) << file << shape << least << most << mean;
        };
        add("medical/dicom/CT_small.dcm", "1x128x128", 128 - 1024, 2191 - 1024, 904.926 - 1024);
        add("medical/dicom/MR_small.dcm", "1x64x64", 127, 2145, 518.881);
        add("medical/dicom/MR_small_implicit.dcm", "1x64x64", 127, 2145, 518.881);
        add("medical/dicom/rtdose.dcm", "1x10x10", 0.795, 1.254, 1.013273);
        add("medical/dicom/examples_overlay.dcm", "1x300x484", 0, 1123, 191.688);
        add("medical/dicom/examples_palette.dcm", "3x350x800", 0, 65280 / 257.0, 20.4133);
        add("medical/dicom/mr_256_implicit_0.dcm", "1x256x256", 0, 4095, 2047.5);
        add("odd/dicom/ExplVR_BigEnd.dcm", "3x60x80", 0, 255, 171.5775);
        add("odd/dicom/MR_small_padded.dcm", "1x64x64", 127, 2145, 518.881);
        add("odd/dicom/MR_small_RLE.dcm", "1x64x64", 127, 2145, 518.881);
        add("odd/dicom/image_dfl.dcm", "1x512x512", 0, 255, 127.116);
        add("odd/dicom/SC_rgb_small_odd.dcm", "3x3x3", 52, 176, 128.778);
        add("odd/dicom/chrH31.dcm", "1x32x32", 0, 255, 138.4424);
        add("odd/dicom/zipMR.gz", "1x64x64", 127, 2145, 518.881);
    }
    void realImagesHaveTheNumbersOfPydicom()
    {
        QFETCH(QString, file);
        QFETCH(QString, shape);
        QFETCH(double, least);
        QFETCH(double, most);
        QFETCH(double, mean);
        if (!QDir(sharedData).exists())
            QSKIP("the folder of shared data is not there");
        const std::string path = (sharedData + file).toStdString();
        QVERIFY(dicomReader().sniff(readHead(path)) > 0.8);
        const ReadResult result = readImages({path});
        const Values<float> &values = its(result, "image").values;
        QCOMPARE(QString::fromStdString(its(result, "image").shape.str()), shape);
        const auto [low, high] = std::minmax_element(values.begin(), values.end());
        QVERIFY(std::abs(double(*low) - least) < 1e-3 && std::abs(double(*high) - most) < 1e-3);
        const double sum = std::accumulate(values.begin(), values.end(), 0.0);
        QVERIFY2(std::abs(sum / double(values.size()) - mean) < 1e-3,
                 qPrintable(QString::number(sum / double(values.size()))));
    }

    void whatElseIsOddIsSaidInWords_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("says");
        QTest::newRow("2") << "ExplVR_LitEndNoMeta.dcm"
                           << "no image (RTIonPlanStorage)";
        QTest::newRow("3") << "no_meta.dcm"
                           << "no DICOM file";
        QTest::newRow("4") << "meta_missing_tsyntax.dcm"
                           << "0 rows";
        QTest::newRow("5") << "no_meta_group_length.dcm"
                           << "no image (RTImageStorage)";
        QTest::newRow("6") << "MR_truncated.dcm"
                           << "8192 bytes are announced, 8130 are there";
        QTest::newRow("7") << "rtplan_truncated.dcm"
                           << "holds no image (RTPlanStorage)";
        QTest::newRow("10") << "JPEG2000.dcm"
                            << "256 x 1024 pixels) is compressed as JPEG 2000";
        QTest::newRow("12") << "badVR.dcm"
                            << "number of frames is '1A'";
        QTest::newRow("16") << "DICOMDIR"
                            << "directory of a medium (DICOMDIR)";
        QTest::newRow("plan") << "../../medical/dicom/rtplan.dcm"
                              << "no image (RTPlanStorage)";
        QTest::newRow("waveform") << "../../medical/dicom/waveform_ecg.dcm"
                                  << "holds a waveform (TwelveLeadECG";
    }
    void whatElseIsOddIsSaidInWords()
    {
        QFETCH(QString, file);
        QFETCH(QString, says);
        if (!QDir(sharedData).exists())
            QSKIP("the folder of shared data is not there");
        const std::string path = (sharedData + "odd/dicom/" + file).toStdString();
        const QString words = file == u"badVR.dcm" ? problemsOf(readImages({path})) : dicomRefusal(path);
        QVERIFY2(words.contains(says), qPrintable(words));
    }

    void theFramesOfADoseLieBehindEachOther()
    {
        if (!QDir(sharedData).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readImages({(sharedData + "medical/dicom/rtdose.dcm").toStdString()});
        QVERIFY(std::abs(its(result, "position").numbers[14] - its(result, "position").numbers[0]) == 70);
    }

    void aRealSeriesIsSortedByPlace()
    {
        if (!QDir(sharedData).exists())
            QSKIP("the folder of shared data is not there");
        const ReadResult result = readImages({(sharedData + "medical/dicom/series").toStdString()});
        QCOMPARE(result.data->rows, std::size_t(7));
        const Values<double> &places = its(result, "position").numbers;
        QVERIFY(std::is_sorted(places.begin() + 3, places.end()));
        QVERIFY(std::abs(places[3] + 99.480003) < 1e-6);
        QCOMPARE(its(result, "modality").categories, (std::vector<std::string>{"CR", "CT"}));
    }
};

QTEST_APPLESS_MAIN(TestDicomReader)
#include "tst_dicom_reader.moc"
