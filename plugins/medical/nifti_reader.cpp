// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/medical/nifti_reader.hpp"

#include "plugins/medical/axis_map.hpp"
#include "plugins/medical/medical_files.hpp"
#include "plugins/medical/nifti_header.hpp"
#include "plugins/medical/nifti_voxels.hpp"
#include "plugins/medical/reading_notes.hpp"
#include "plugins/medical/word_column.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <limits>
#include <set>

namespace netloom {

namespace {

constexpr std::size_t mostTensorBytes = std::size_t{2} << 30; // of all rows together

bool isVolumeName(const std::string &path)
{
    std::string plain = path;
    if (endingOfPath(plain) == ".gz")
        plain = withEnding(plain, "");
    const std::string ending = endingOfPath(plain);
    return ending == ".nii" || ending == ".hdr" || ending == ".img";
}

bool isVolumeFile(const std::string &path)
{
    try {
        return isVolumeName(path) && isNifti(readHead(path).bytes);
    } catch (const Error &) {
        return false;
    }
}

/// One reading: a volume after the other, each cut into rows.
class NiftiReading
{
public:
    NiftiReading(const std::vector<std::string> &paths, const Params &given, Params options, const JobControl &job)
        : m_paths(paths),
          m_given(given),
          m_options(std::move(options)),
          m_job(job),
          m_areSlices(m_options.word("rows") == "slices"),
          m_wanted(hintedShape(given, "image"))
    {
    }

    ReadResult read();

private:
    std::vector<MedicalFile> volumeFiles() const;
    void readOne(const MedicalFile &file);
    void checkShape(const Shape &shape) const;
    void addVolume(const NiftiHeader &header, const std::string &bytes, std::int64_t time, const MedicalFile &file);
    void addSlices(const std::array<std::int64_t, 3> &size, std::int64_t channels, int axis, const Values<float> &volume);
    void noteRow(const NiftiHeader &header, const AxisMap &map, std::int64_t time, const MedicalFile &file);
    Dataset dataset();

    const std::vector<std::string> &m_paths;
    const Params &m_given;
    Params m_options;
    const JobControl &m_job;
    bool m_areSlices;
    std::optional<Shape> m_wanted; ///< that of the first volume, or of a model
    ReadingNotes m_notes;
    Values<float> m_values, m_volume, m_turned;
    Values<std::string> m_files, m_affines;
    WordColumn m_scans, m_folders, m_orientations;
    Values<double> m_times, m_seconds, m_slices;
    std::array<Values<double>, 3> m_spacings;
    std::size_t m_rows = 0;
};

/// Both files of a pair are one volume.
std::vector<MedicalFile> NiftiReading::volumeFiles() const
{
    std::vector<MedicalFile> all = filesUnder(m_paths, m_job), volumes;
    std::set<std::string> seen;
    for (MedicalFile &file : all) {
        const bool isNamed = std::find(m_paths.begin(), m_paths.end(), file.path) != m_paths.end();
        if (!isNamed && !isVolumeName(file.path))
            continue;
        const std::string plain = endingOfPath(file.path) == ".gz" ? withEnding(file.path, "") : file.path;
        const std::string ending = endingOfPath(plain);
        if (ending == ".hdr" || ending == ".img")
            if (!seen.insert(withEnding(plain, "")).second)
                continue;
        volumes.push_back(std::move(file));
    }
    return volumes;
}

void NiftiReading::checkShape(const Shape &shape) const
{
    if (m_wanted && *m_wanted != shape)
        throw Error(ErrorKind::File, {},
                    text(NL_TEXT("The volume gives images of {1} where {2} are needed. Resample it to the same grid."),
                         shape.str(), m_wanted->str()));
}

void NiftiReading::noteRow(const NiftiHeader &header, const AxisMap &map, std::int64_t time, const MedicalFile &file)
{
    ++m_rows;
    m_files.push_back(file.shown);
    m_scans.add(file.shown);
    m_folders.add(file.folder);
    m_times.push_back(static_cast<double>(time + 1));
    m_seconds.push_back(header.timeStep > 0 ? static_cast<double>(time) * header.timeStep
                                            : std::numeric_limits<double>::quiet_NaN());
    for (std::size_t axis = 0; axis < 3; ++axis)
        m_spacings[axis].push_back(header.spacing[static_cast<std::size_t>(map.from[axis])]);
    const bool isTurned = m_options.word("orientation") == "RAS" && !header.orientation.empty();
    m_orientations.add(isTurned ? "RAS" : header.orientation);
    std::string affine;
    for (std::size_t row = 0; header.hasAffine && row < 3; ++row)
        for (std::size_t column = 0; column < 4; ++column)
            affine += (column > 0 ? " " : row > 0 ? "; " : "") + toWord(header.affine[row][column]);
    m_affines.push_back(affine);
}

void NiftiReading::addSlices(const std::array<std::int64_t, 3> &size, std::int64_t channels, int axis,
                             const Values<float> &volume)
{
    const auto across = static_cast<std::size_t>(axis);
    const std::size_t wide = axis == 0 ? 1 : 0, high = axis == 2 ? 1 : 2;
    const std::array<std::int64_t, 3> strides = {1, size[0], size[0] * size[1]};
    const std::int64_t voxels = size[0] * size[1] * size[2];
    for (std::int64_t slice = 0; slice < size[across]; ++slice) {
        m_job.throwIfStopped();
        for (std::int64_t channel = 0; channel < channels; ++channel)
            for (std::int64_t y = 0; y < size[high]; ++y)
                for (std::int64_t x = 0; x < size[wide]; ++x)
                    m_values.push_back(volume[static_cast<std::size_t>(channel * voxels + slice * strides[across] +
                                                                       y * strides[high] + x * strides[wide])]);
        m_slices.push_back(static_cast<double>(slice + 1));
    }
}

void NiftiReading::addVolume(const NiftiHeader &header, const std::string &bytes, std::int64_t time, const MedicalFile &file)
{
    const auto values = static_cast<std::size_t>(header.voxels() * header.channels);
    if (m_values.size() + values > mostTensorBytes / sizeof(float))
        throw Error(ErrorKind::Usage, m_paths.front(),
                    text(NL_TEXT("The volumes need more than 2 GiB of memory. Choose fewer files, or resample them.")));
    const bool isTurned = m_options.word("orientation") == "RAS" && !header.orientation.empty();
    const AxisMap map = isTurned ? AxisMap::toRas(header.orientation) : AxisMap{};
    m_volume.resize(values);
    niftiVolume(header, bytes, time, m_volume.data());
    if (isTurned) {
        m_turned.resize(values);
        for (std::int64_t channel = 0; channel < header.channels; ++channel)
            turnVolume(map, header.size, m_volume.data() + channel * header.voxels(),
                       m_turned.data() + channel * header.voxels());
        std::swap(m_volume, m_turned);
    }
    std::size_t unknown = 0;
    for (float &value : m_volume)
        if (!std::isfinite(value)) {
            value = std::numeric_limits<float>::quiet_NaN();
            ++unknown;
        }
    if (unknown > 0)
        m_notes.note(file.path,
                     text(NL_TEXT("Voxels that are no finite numbers: {1} of {2} in volume {3}. They are missing."), unknown,
                          values, time + 1));
    const auto size = map.size(header.size);
    const std::size_t rowsBefore = m_slices.size();
    if (m_areSlices) {
        addSlices(size, header.channels, axisAcross(m_options.word("plane"), isTurned ? "RAS" : header.orientation),
                  m_volume);
    } else {
        m_values.insert(m_values.end(), m_volume.begin(), m_volume.end());
        m_slices.push_back(0);
    }
    for (std::size_t row = rowsBefore; row < m_slices.size(); ++row)
        noteRow(header, map, time, file);
}

void NiftiReading::readOne(const MedicalFile &file)
{
    const NiftiHeader header = readNiftiHeader(file.path);
    const bool isTurned = m_options.word("orientation") == "RAS" && !header.orientation.empty();
    const auto size = isTurned ? AxisMap::toRas(header.orientation).size(header.size) : header.size;
    Shape shape{header.channels, size[2], size[1], size[0]};
    if (m_areSlices) {
        const int axis = axisAcross(m_options.word("plane"), isTurned ? "RAS" : header.orientation);
        shape = Shape{header.channels, size[axis == 2 ? 1 : 2], size[axis == 0 ? 1 : 0]};
    }
    checkShape(shape);
    const std::string bytes = niftiBytes(header, m_job);
    m_wanted = shape;
    if (m_options.word("orientation") == "RAS" && header.orientation.empty())
        m_notes.note(file.path, text(NL_TEXT("The file does not say how it lies in space; its axes are given as stored.")));
    for (std::int64_t time = 0; time < header.times; ++time) {
        m_job.throwIfStopped();
        addVolume(header, bytes, time, file);
    }
}

Dataset NiftiReading::dataset()
{
    Dataset data;
    data.rows = m_rows;
    const auto put = [&](Column column, ColumnRole role) {
        data.columns.push_back(std::move(column));
        data.roles.push_back(role);
    };
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.shape = m_wanted.value_or(Shape{1});
    image.values = std::move(m_values);
    image.description = m_areSlices ? NL_TEXT("Slices; the file's scale is applied.")
                                    : NL_TEXT("Volumes as channels, z, y, x; the file's scale is applied.");
    put(std::move(image), ColumnRole::Feature);
    const bool isRepeated = m_scans.distinct()<m_rows, areSeveral = m_scans.distinct()> 1;
    if (m_folders.distinct() > 1)
        put(m_folders.column("folder", NL_TEXT("Where the file lies.")), ColumnRole::Ignored);
    put(textColumn("file", std::move(m_files)), isRepeated ? ColumnRole::Ignored : ColumnRole::Id);
    if (isRepeated)
        put(m_scans.column("scan", NL_TEXT("Rows of one scan are no independent samples.")),
            areSeveral ? ColumnRole::Group : ColumnRole::Ignored);
    put(numberColumn("volume", std::move(m_times), "", NL_TEXT("Which one of the file, from 1.")), ColumnRole::Ignored);
    put(numberColumn("time", std::move(m_seconds), "s", NL_TEXT("From the first volume.")), ColumnRole::Ignored);
    if (m_areSlices)
        put(numberColumn("slice", std::move(m_slices), "", NL_TEXT("Which one of the volume, from 1.")),
            ColumnRole::Ignored);
    for (std::size_t axis = 0; axis < 3; ++axis)
        put(numberColumn(std::string("spacing_") + "xyz"[axis], std::move(m_spacings[axis]), "mm",
                         NL_TEXT("From one voxel to the next.")),
            ColumnRole::Ignored);
    put(m_orientations.column("orientation", NL_TEXT("Where x, y and z lead to: right or left, anterior or posterior, "
                                                     "superior or inferior.")),
        ColumnRole::Ignored);
    Column affine = textColumn("affine", std::move(m_affines));
    affine.description = NL_TEXT("From the file's voxels (counted from 0) to mm: three rows of a matrix.");
    put(std::move(affine), ColumnRole::Ignored);
    return data;
}

ReadResult NiftiReading::read()
{
    const std::vector<MedicalFile> files = volumeFiles();
    for (std::size_t i = 0; i < files.size(); ++i) {
        m_job.throwIfStopped();
        m_job.report(static_cast<double>(i) / static_cast<double>(files.size()), text(NL_TEXT("Reading the volumes")));
        try {
            readOne(files[i]);
        } catch (const Error &error) {
            if (error.kind() != ErrorKind::File)
                throw;
            m_notes.reject(error.where().empty() ? files[i].path : error.where(), error.message());
        }
    }
    if (m_orientations.distinct() > 1)
        m_notes.note(m_paths.front(),
                     text(NL_TEXT("The volumes lie in space in {1} ways, so left and right may be mixed. Set "
                                  "orientation to RAS to turn them alike."),
                          m_orientations.distinct()));
    return m_notes.result(
        dataset(), m_paths, "nifti", m_options, m_given,
        text(NL_TEXT("There is no NIfTI volume here. Choose a .nii or .nii.gz file, or a folder of them.")));
}

class NiftiReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "nifti",
            NL_TEXT("Volumes of brain imaging (NIfTI)"),
            NL_TEXT(
                "NIfTI-1, NIfTI-2 and Analyze 7.5, packed or not, one file, several, or a folder. A row is a volume (each "
                "time of a series) or a slice through it; the scale of the file is applied, spacing and position are "
                "kept."),
            {"nii", "hdr", "img"},
            {choiceSpec("rows", NL_TEXT("A row is"), {"volumes", "slices"},
                        NL_TEXT("A whole volume, for networks of three dimensions, or each slice of it as a picture.")),
             choiceSpec("plane", NL_TEXT("Plane of the slices"), {"axial", "coronal", "sagittal"},
                        NL_TEXT("By how the file says that it lies in space, else across z, y, or x.")),
             choiceSpec("orientation", NL_TEXT("Orientation"), {"stored", "RAS"},
                        NL_TEXT("RAS turns every volume so that x leads to the right, y to the front, and z up."))}};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        constexpr double surely = 0.9, maybe = 0.75;
        if (head.isFolder)
            return hasFile(head.path, isVolumeFile) ? surely : 0;
        if (isNifti(head.bytes))
            return 1;
        const bool isNamed = isVolumeName(head.path);
        if (isNamed && isAnalyze(head.bytes))
            return surely;
        const bool isImage = isNamed && endingOfPath(head.path) != ".nii" && !head.path.ends_with(".nii.gz");
        const std::string plain = endingOfPath(head.path) == ".gz" ? withEnding(head.path, "") : head.path;
        if (isImage && (isVolumeFile(withEnding(plain, ".hdr")) || isVolumeFile(withEnding(plain, ".hdr.gz"))))
            return surely;
        return isNamed && !isImage ? maybe : 0; // called .nii, whatever it is: the reader says what is wrong
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        if (paths.empty())
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("No volume is named. Choose one.")));
        return NiftiReading(paths, given, checkedOptions(info(), given), job).read();
    }
};

} // namespace

const Reader &niftiReader()
{
    static const NiftiReader reader;
    return reader;
}

} // namespace netloom
