// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/dicom_reader.hpp"

#include "engine/data/resampler.hpp"
#include "plugins/medical/dicom_file.hpp"
#include "plugins/medical/dicom_pixels.hpp"
#include "plugins/medical/dicom_rows.hpp"
#include "plugins/medical/dicom_tags.hpp"
#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/reading_notes.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <map>
#include <set>

namespace netloom {

namespace {

constexpr std::int64_t sideOfMixedImages = 64;
constexpr std::int64_t longestSideGiven = 4096;
constexpr std::int64_t mostImageTensorBytes = std::int64_t{2} << 30; // of all images together
constexpr std::size_t mostTagsListed = 4;

bool isDicomFile(const std::string &path)
{
    try {
        return isDicom(readHead(path).bytes);
    } catch (const Error &) {
        return false;
    }
}

/// A file that has rows.
struct DicomSource {
    MedicalFile file;
    DicomFacts facts;
    std::int64_t frames = 0;      ///< that are there
    std::int64_t plainFrames = 0; ///< of these, those whose bytes are
};

/// One reading: what the files say, then their order, then their pixels.
class DicomReading
{
public:
    DicomReading(const std::vector<std::string> &paths, const Params &given, Params options, const JobControl &job)
        : m_paths(paths),
          m_given(given),
          m_options(std::move(options)),
          m_job(job),
          m_areHeaders(m_options.word("content") == "headers")
    {
    }

    ReadResult read();

private:
    void findSources();
    void take(const MedicalFile &file);
    void sortSeries();
    void chooseSize();
    void decodeAll();
    void decode(const DicomSource &source);
    void addImage(const DicomFacts &facts, std::int64_t channels, const std::vector<float> &pixels);
    void noteIdentity();
    Dataset dataset();
    void look(std::size_t file, double from, double to) const
    {
        m_job.throwIfStopped();
        m_job.report(from + (to - from) * static_cast<double>(file) / static_cast<double>(std::max<std::size_t>(m_files, 1)),
                     text(NL_TEXT("Reading the images")));
    }

    const std::vector<std::string> &m_paths;
    const Params &m_given;
    Params m_options;
    const JobControl &m_job;
    bool m_areHeaders;
    std::size_t m_files = 0;
    std::vector<DicomSource> m_sources;
    std::map<std::string, std::size_t> m_identity; ///< files with each tag
    std::vector<std::string> m_identityOrder;
    std::int64_t m_channels = 1, m_height = 0, m_width = 0;
    Values<float> m_values;
    DicomRows m_rows;
    ReadingNotes m_notes;
};

void DicomReading::take(const MedicalFile &file)
{
    const DicomFile parsed(file.path);
    DicomSource source{file, parsed.facts()};
    if (!m_areHeaders) {
        const DicomPixels pixels(parsed); // whether they can be read at all
        source.frames = pixels.frames();
        source.plainFrames = pixels.isCompressed() ? 0 : source.frames;
    }
    if (parsed.facts().damage)
        m_notes.note(file.path, *parsed.facts().damage);
    if (m_areHeaders && parsed.facts().cutPixels)
        m_notes.note(file.path, *parsed.facts().cutPixels);
    for (const Text &oddity : parsed.facts().oddities)
        m_notes.note(file.path, oddity);
    m_sources.push_back(std::move(source));
    for (const std::string &tag : parsed.facts().identity)
        if (m_identity[tag]++ == 0)
            m_identityOrder.push_back(tag);
}

void DicomReading::findSources()
{
    const std::vector<MedicalFile> files = filesUnder(m_paths, m_job);
    m_files = files.size();
    std::size_t passedOver = 0;
    for (std::size_t i = 0; i < files.size(); ++i) {
        look(i, 0, 0.4);
        const bool isNamed = std::find(m_paths.begin(), m_paths.end(), files[i].path) != m_paths.end();
        const bool isDirectory = std::filesystem::path(files[i].path).filename() == "DICOMDIR"; // of a medium
        if (!isNamed && (isDirectory || !isDicomFile(files[i].path))) {
            passedOver += isDirectory ? 0 : 1;
            continue;
        }
        try {
            take(files[i]);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::File)
                throw;
            m_notes.reject(error.where().empty() ? files[i].path : error.where(), error.message());
        }
    }
    if (passedOver > 0)
        m_notes.note(m_paths.front(), text(NL_TEXT("Files that are no DICOM were passed over: {1}."), passedOver));
}

/// Images of a series in the order of their places, or of their numbers; series in the order in which they are found.
void DicomReading::sortSeries()
{
    std::map<std::string, std::size_t> series;
    for (const DicomSource &source : m_sources)
        series.emplace(source.facts.patient + "\n" + source.facts.series, series.size());
    const auto keyOf = [](double number) { return std::isnan(number) ? 0 : number; };
    std::stable_sort(m_sources.begin(), m_sources.end(), [&](const DicomSource &a, const DicomSource &b) {
        const std::size_t seriesOfA = series.at(a.facts.patient + "\n" + a.facts.series);
        const std::size_t seriesOfB = series.at(b.facts.patient + "\n" + b.facts.series);
        if (seriesOfA != seriesOfB)
            return seriesOfA < seriesOfB;
        const double placeA = keyOf(a.facts.position), placeB = keyOf(b.facts.position);
        return placeA != placeB ? placeA < placeB : keyOf(a.facts.instance) < keyOf(b.facts.instance);
    });
}

/// As a reader of pictures does it: the size of the images when all are alike, else one that is said.
void DicomReading::chooseSize()
{
    m_width = m_options.integer("width");
    m_height = m_options.integer("height");
    bool areEqual = true;
    std::int64_t images = 0, plain = 0;
    const DicomFacts &first = m_sources.front().facts;
    for (const DicomSource &source : m_sources) {
        areEqual = areEqual && source.facts.rows == first.rows && source.facts.columns == first.columns;
        m_channels = source.facts.isColour() ? 3 : m_channels;
        images += source.frames;
        plain += source.plainFrames;
    }
    const auto hinted = hintedShape(m_given, "image");
    if (hinted && hinted->rank() == 3 && ((*hinted)[0] == 1 || (*hinted)[0] == 3)) {
        m_channels = (*hinted)[0];
        m_height = (*hinted)[1];
        m_width = (*hinted)[2];
    }
    if (m_width == 0 && m_height == 0) {
        m_width = areEqual ? first.columns : sideOfMixedImages;
        m_height = areEqual ? first.rows : sideOfMixedImages;
    }
    m_width = m_width == 0 ? m_height : m_width;
    m_height = m_height == 0 ? m_width : m_height;
    const auto scaled = std::count_if(m_sources.begin(), m_sources.end(), [this](const DicomSource &source) {
        return source.facts.rows != m_height || source.facts.columns != m_width;
    });
    if (scaled > 0)
        m_notes.note(m_paths.front(),
                     text(NL_TEXT("{1} of {2} files have images of another size, which were scaled to {3} x {4} "
                                  "pixels. Set width and height for another size."),
                          scaled, m_sources.size(), m_width, m_height));
    m_options.set("width", m_width);
    m_options.set("height", m_height);
    const std::int64_t size = m_channels * m_height * m_width;
    if (images > mostImageTensorBytes / size / static_cast<std::int64_t>(sizeof(float)))
        throw Error(ErrorKind::File, m_paths.front(),
                    text(NL_TEXT("{1} images of {2} x {3} pixels need more than 2 GiB of memory. Set a smaller width and "
                                 "height in the options."),
                         images, m_width, m_height));
    m_values.reserve(static_cast<std::size_t>(plain * size));
}

/// pixels (channels, rows, columns) of the image. Grey of colours as in ITU-R BT.601; colours of grey are equal.
void DicomReading::addImage(const DicomFacts &facts, std::int64_t channels, const std::vector<float> &pixels)
{
    const std::int64_t size = m_channels * m_height * m_width;
    const std::size_t end = m_values.size();
    m_values.resize(end + static_cast<std::size_t>(size));
    const auto width = static_cast<std::size_t>(facts.columns), area = width * static_cast<std::size_t>(facts.rows);
    Resampler stretch(m_channels, facts.rows, facts.columns, m_height, m_width);
    stretch(
        [&](std::size_t y, float *row) {
            for (std::size_t x = 0; x < width; ++x) {
                const float *pixel = pixels.data() + y * width + x;
                if (m_channels == 1 && channels == 3)
                    row[x] = 0.299F * pixel[0] + 0.587F * pixel[area] + 0.114F * pixel[2 * area];
                else
                    for (std::size_t c = 0; c < static_cast<std::size_t>(m_channels); ++c)
                        row[c * width + x] = pixel[channels == 1 ? 0 : c * area];
            }
        },
        m_values.data() + end);
}

void DicomReading::decode(const DicomSource &source)
{
    const DicomFile file(source.file.path);
    DicomPixels pixels(file);
    DicomFacts facts = file.facts();
    facts.windowCentre = pixels.windowCentre();
    std::vector<float> frame(static_cast<std::size_t>(pixels.channels() * facts.rows * facts.columns));
    for (std::int64_t i = 0; i < pixels.frames(); ++i) {
        m_job.throwIfStopped();
        try {
            pixels.decode(i, frame.data());
        } catch (const Error &error) {
            m_notes.reject(source.file.path, error.message());
            continue;
        }
        if (facts.frames > 1)
            facts.position = dicomFramePosition(file.dataset(), i);
        addImage(facts, pixels.channels(), frame);
        m_rows.add(source.file, facts, i + 1);
    }
    if (pixels.shortage())
        m_notes.reject(source.file.path, *pixels.shortage());
}

void DicomReading::decodeAll()
{
    for (std::size_t i = 0; i < m_sources.size(); ++i) {
        look(i, 0.4, 1);
        if (m_areHeaders) {
            m_rows.add(m_sources[i].file, m_sources[i].facts, 0);
            continue;
        }
        try {
            decode(m_sources[i]);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::File)
                throw;
            m_notes.reject(m_sources[i].file.path, error.message());
        }
    }
}

/// Whoever passes the data on should know; the names of the tags alone are said.
void DicomReading::noteIdentity()
{
    if (m_identityOrder.empty())
        return;
    std::string names;
    for (std::size_t i = 0; i < std::min(m_identityOrder.size(), mostTagsListed); ++i)
        names += (i > 0 ? ", " : "") + m_identityOrder[i];
    if (m_identityOrder.size() > mostTagsListed)
        names += ", ...";
    m_notes.note(m_paths.front(),
                 text(NL_TEXT("{1} identity tags are filled ({2}). Of these only PatientID is read, to keep "
                              "the rows of a patient together."),
                      m_identityOrder.size(), names));
}

Dataset DicomReading::dataset()
{
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.shape = Shape{m_channels, m_height, m_width};
    image.values = std::move(m_values);
    image.unit = m_rows.commonUnit();
    image.description = m_channels == 3 ? NL_TEXT("Red, green and blue from 0 to 255.")
                                        : NL_TEXT("The file's modality transformation is applied, its window is not.");
    if (m_areHeaders)
        return m_rows.dataset(std::nullopt);
    return m_rows.dataset(std::move(image));
}

ReadResult DicomReading::read()
{
    findSources();
    if (!m_sources.empty()) {
        sortSeries();
        if (!m_areHeaders)
            chooseSize();
        decodeAll();
        noteIdentity();
    }
    return m_notes.result(dataset(), m_paths, "dicom", m_options, m_given,
                          text(NL_TEXT("There is no DICOM file here. Choose an image, or a folder with images.")));
}

class DicomReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "dicom",
            NL_TEXT("Medical images (DICOM)"),
            NL_TEXT(
                "An image, several, or a folder; a row is a frame. The modality transformation is applied (Hounsfield units "
                "of CT), series are sorted by place, and each patient stays on one side of the split. Uncompressed, "
                "deflated, RLE, JPEG and JPEG-LS images are read."),
            {"dcm", "dicom", "ima"},
            {choiceSpec("content", NL_TEXT("Content"), {"images", "headers"},
                        NL_TEXT("The images with what is said of them, or that alone, also of files without an image.")),
             wholeSpec("width", NL_TEXT("Width"), longestSideGiven,
                       NL_TEXT("In pixels. 0: that of the images when all are of one size, else 64.")),
             wholeSpec("height", NL_TEXT("Height"), longestSideGiven,
                       NL_TEXT("In pixels. 0: that of the images when all are of one size, else the width."))}};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        constexpr double surely = 0.9, maybe = 0.6;
        if (head.isFolder)
            return hasFile(head.path, isDicomFile) ? surely : 0;
        if (isDicom(head.bytes))
            return hasDicomMark(head.bytes) ? 1 : surely;
        return endingOfPath(head.path) == ".dcm" ? maybe : 0; // whatever it is: the reader says what is wrong
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        if (paths.empty())
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("No image is named. Choose one.")));
        return DicomReading(paths, given, checkedOptions(info(), given), job).read();
    }
};

} // namespace

const Reader &dicomReader()
{
    static const DicomReader reader;
    return reader;
}

} // namespace netloom
