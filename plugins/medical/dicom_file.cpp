// SPDX-License-Identifier: GPL-3.0-or-later
#include <dcmtk/config/osconfig.h>
// DCMTK's configuration comes before all else.
#include "plugins/medical/dicom_file.hpp"

#include "engine/base/error.hpp"
#include "plugins/medical/dicom_tags.hpp"
#include "plugins/medical/medical_files.hpp"

#include <cctype>
#include <cmath>
#include <dcmtk/dcmdata/dcdeftag.h>
#include <dcmtk/dcmdata/dcdict.h>
#include <dcmtk/dcmdata/dcfilefo.h>
#include <dcmtk/dcmdata/dcistrmb.h>
#include <dcmtk/dcmdata/dcmetinf.h>
#include <dcmtk/dcmdata/dcrledrg.h>
#include <dcmtk/dcmdata/dcuid.h>
#include <dcmtk/dcmdata/dcxfer.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/oflog/oflog.h>

namespace netloom {

namespace {

constexpr std::size_t mostDicomBytes = std::size_t{2} << 30;
constexpr std::size_t markPlace = 128;

/// The library is set up once: no printing, and the decoders that Debian has.
void prepareLibrary()
{
    static const bool isPrepared = [] {
        OFLog::configure(OFLogger::OFF_LOG_LEVEL);
        DcmRLEDecoderRegistration::registerCodecs();
        DJDecoderRegistration::registerCodecs(EDC_photometricInterpretation, EUC_default, EPC_colorByPixel);
        DJLSDecoderRegistration::registerCodecs(EJLSUC_default, EJLSPC_colorByPixel);
        return true;
    }();
    (void)isPrepared;
    if (!dcmDataDict.isDictionaryLoaded())
        throw Error(ErrorKind::Missing, "dicom",
                    text(NL_TEXT("The dictionary of DICOM is missing. Install the Debian package libdcmtk17.")));
}

/// The first element of an object without a mark: group 2 or 8, then two letters or a length.
bool beginsWithElement(std::string_view bytes)
{
    if (bytes.size() < 12)
        return false;
    const auto at = [&](std::size_t i) { return static_cast<unsigned char>(bytes[i]); };
    const bool isLittle = (at(0) == 8 || at(0) == 2) && at(1) == 0, isBig = at(0) == 0 && at(1) == 8;
    if (!isLittle && !isBig)
        return false;
    if (std::isupper(at(4)) && std::isupper(at(5)))
        return (isLittle ? at(3) : at(2)) <= 0x20;
    const unsigned length = at(4) | at(5) << 8 | static_cast<unsigned>(at(6)) << 16 | static_cast<unsigned>(at(7)) << 24;
    return isLittle && at(3) == 0 && at(2) <= 0x20 && length <= 256 && length % 2 == 0 && length + 8 <= bytes.size();
}

std::string nameOfUid(const std::string &uid)
{
    const char *name = uid.empty() ? nullptr : dcmFindNameOfUID(uid.c_str());
    return name ? name : uid;
}

} // namespace

struct DicomFile::Parsed {
    DcmFileFormat file;
};

bool hasDicomMark(std::string_view bytes)
{
    return bytes.size() >= markPlace + 4 && bytes.substr(markPlace, 4) == "DICM";
}

bool isDicom(std::string_view bytes)
{
    return hasDicomMark(bytes) || beginsWithElement(bytes);
}

std::optional<double> yearsOfAge(const std::string &age)
{
    if (age.size() != 4 || !std::isdigit(static_cast<unsigned char>(age[0])) ||
        !std::isdigit(static_cast<unsigned char>(age[1])) || !std::isdigit(static_cast<unsigned char>(age[2])))
        return std::nullopt;
    const double count = std::stoi(age.substr(0, 3));
    constexpr double daysInYear = 365.25;
    switch (age[3]) {
    case 'Y':
        return count;
    case 'M':
        return count / 12;
    case 'W':
        return 7 * count / daysInYear;
    case 'D':
        return count / daysInYear;
    default:
        return std::nullopt;
    }
}

DicomFile::DicomFile(const std::string &path) : m_path(path), m_parsed(std::make_unique<Parsed>())
{
    const std::string bytes = wholeFile(path, mostDicomBytes);
    if (!isDicom(bytes))
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("This is no DICOM file: neither its mark nor a first element is there.")));
    prepareLibrary();
    DcmInputBufferStream stream;
    stream.setBuffer(bytes.data(), static_cast<offile_off_t>(bytes.size()));
    stream.setEos();
    m_parsed->file.transferInit();
    const OFCondition condition = m_parsed->file.read(stream, EXS_Unknown, EGL_noChange, DCM_MaxReadLength);
    if (condition.bad() && condition != EC_EndOfStream) {
        m_facts.damage = text(NL_TEXT("The file is damaged or ends early ({1}); what stands before is read."),
                              cleanWords(condition.text()));
        dropIncomplete(bytes);
    }
    m_parsed->file.transferEnd();
    if (dataset().card() == 0)
        throw Error(ErrorKind::File, path,
                    text(NL_TEXT("Nothing of this DICOM file can be parsed: {1}. Get it anew."),
                         condition.bad() ? cleanWords(condition.text()) : "it is empty"));
    takeFacts();
}

DicomFile::~DicomFile() = default;

/// Of an element that the file breaks off in, the library leaves the rest of the memory as it was.
void DicomFile::dropIncomplete(std::string_view bytes)
{
    DcmDataset &data = dataset();
    const DcmXfer syntax(data.getOriginalXfer());
    for (unsigned long i = data.card(); i > 0; --i) {
        DcmElement *element = data.getElement(i - 1);
        if (!element || element->transferState() == ERW_ready)
            continue;
        if (element->getTag() == DCM_PixelData) {
            const auto place = bytes.rfind(std::string_view("\xe0\x7f\x10\x00", 4));
            const std::size_t header = syntax.isExplicitVR() ? 12 : 8;
            const bool isFound =
                !syntax.isEncapsulated() && place != std::string_view::npos && place + header <= bytes.size();
            m_facts.cutPixels =
                isFound
                    ? text(NL_TEXT("The pixel data end early: {1} bytes are announced, {2} are there. Get the file anew."),
                           static_cast<std::int64_t>(element->getLengthField()), bytes.size() - place - header)
                    : text(NL_TEXT("The pixel data end early. Get the file anew."));
        }
        delete data.remove(i - 1);
    }
}

DcmDataset &DicomFile::dataset() const
{
    return *m_parsed->file.getDataset();
}

void DicomFile::takeFacts()
{
    DcmDataset &data = dataset();
    DicomFacts &facts = m_facts;
    std::string kind = dicomWord(data, DCM_SOPClassUID);
    if (kind.empty() && m_parsed->file.getMetaInfo())
        kind = dicomWord(*m_parsed->file.getMetaInfo(), DCM_MediaStorageSOPClassUID);
    facts.kind = nameOfUid(kind);
    facts.transferSyntax = DcmXfer(data.getOriginalXfer()).getXferName();
    facts.patient = dicomWord(data, DCM_PatientID);
    facts.study = dicomWord(data, DCM_StudyInstanceUID);
    facts.series = dicomWord(data, DCM_SeriesInstanceUID);
    facts.modality = dicomWord(data, DCM_Modality);
    facts.photometric = dicomWord(data, DCM_PhotometricInterpretation);
    facts.bodyPart = dicomWord(data, DCM_BodyPartExamined);
    facts.sex = dicomWord(data, DCM_PatientSex);
    facts.seriesName = dicomWord(data, DCM_SeriesDescription);
    facts.age = yearsOfAge(dicomWord(data, DCM_PatientAge)).value_or(DicomFacts::unknown);
    facts.instance = dicomNumber(data, DCM_InstanceNumber);
    DcmItem *window = dicomFrameItem(data, 0, DCM_FrameVOILUTSequence);
    facts.windowCentre = dicomNumber(window ? *window : data, DCM_WindowCenter);
    facts.windowWidth = dicomNumber(window ? *window : data, DCM_WindowWidth);
    DcmItem *frameMeasures = dicomFrameItem(data, 0, DCM_PixelMeasuresSequence);
    DcmItem &measures = frameMeasures ? *frameMeasures : data;
    facts.thickness = dicomNumber(measures, DCM_SliceThickness);
    const DcmTagKey spacing = measures.tagExists(DCM_PixelSpacing) ? DCM_PixelSpacing : DCM_ImagerPixelSpacing;
    facts.rowSpacing = dicomNumber(measures, spacing, 0);
    facts.columnSpacing = dicomNumber(measures, spacing, 1);
    facts.position = dicomPosition(data);
    facts.unit = dicomUnit(data, facts.modality);
    facts.rows = dicomWhole(data, DCM_Rows, 0);
    facts.columns = dicomWhole(data, DCM_Columns, 0);
    facts.samples = dicomWhole(data, DCM_SamplesPerPixel, 1);
    facts.frames = dicomWhole(data, DCM_NumberOfFrames, 1);
    if (const std::string frames = dicomWord(data, DCM_NumberOfFrames);
        !frames.empty() && dicomWhole(data, DCM_NumberOfFrames, -1) < 0)
        facts.oddities.push_back(
            text(NL_TEXT("The number of frames is '{1}', which is none; the first one is read."), quotable(frames)));
    facts.identity = dicomIdentity(data);
}

void DicomFile::checkIsImage() const
{
    DcmDataset &data = dataset();
    if (data.tagExists(DCM_DirectoryRecordSequence))
        throw Error(ErrorKind::File, m_path,
                    text(NL_TEXT("This is the directory of a medium (DICOMDIR) with {1} entries and no image. Choose the "
                                 "folder that it lies in."),
                         dicomItems(data, DCM_DirectoryRecordSequence)));
    if (m_facts.cutPixels)
        throw Error(ErrorKind::File, m_path, *m_facts.cutPixels);
    const std::string kind = m_facts.kind.empty() ? "an object of an unknown kind" : m_facts.kind;
    if (data.tagExists(DCM_WaveformSequence))
        throw Error(ErrorKind::File, m_path,
                    text(NL_TEXT("The file holds a waveform ({1}) and no image. Set content to headers to see what it says, "
                                 "or convert it to WFDB or CSV."),
                         kind));
    if (data.tagExists(DCM_FloatPixelData) || data.tagExists(DCM_DoubleFloatPixelData))
        throw Error(ErrorKind::File, m_path,
                    text(NL_TEXT("The pixels of the file ({1}) are floating-point numbers, which are not read."), kind));
    if (!data.tagExists(DCM_PixelData))
        throw Error(ErrorKind::File, m_path,
                    m_facts.damage
                        ? text(NL_TEXT("The file ends early or is damaged, and what stands before holds no image ({1}). Get "
                                       "it anew, or set content to headers to see what it says."),
                               kind)
                        : text(NL_TEXT("The file holds no image ({1}). Set content to headers to see what it says."), kind));
}

} // namespace netloom
