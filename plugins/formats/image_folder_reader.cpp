// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/image_folder_reader.hpp"

#include "engine/data/byte_source.hpp"
#include "engine/data/csv/encoding.hpp"
#include "engine/data/part_names.hpp"
#include "plugins/formats/array_dataset.hpp"
#include "plugins/formats/image_labels.hpp"
#include "plugins/formats/picture_scaler.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>

namespace netloom {

namespace {

constexpr std::int64_t sideOfMixed = 64;
constexpr std::int64_t longestSide = 4096; // of what is given
constexpr std::size_t mostProblemsKept = 1000;
constexpr std::size_t mostImageBytes = 512 * 1024 * 1024;       // of one file
constexpr std::int64_t mostTensorBytes = std::int64_t{2} << 30; // of all images together
constexpr std::array imageEndings = {"png", "jpg", "jpeg", "jpe",  "bmp", "dib",  "pgm",  "ppm", "pnm",
                                     "gif", "tif", "tiff", "webp", "jp2", "heic", "avif", "pbm"};

std::string endingOf(const std::string &name)
{
    std::string ending = std::filesystem::path(name).extension().string();
    std::transform(ending.begin(), ending.end(), ending.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return ending.empty() ? ending : ending.substr(1);
}

std::string wholeImage(const std::string &path)
{
    return wholeFile(path, mostImageBytes,
                     text(NL_TEXT("The file is larger than {1} MiB. Save the image smaller."), mostImageBytes >> 20));
}

/// The size that a file announces; its beginning mostly says it.
PictureInfo announcedInfo(const FileHead &head, const PictureFormat &format)
{
    try {
        return format.info(head.bytes);
    } catch (const Error &) {
        if (head.size <= static_cast<std::int64_t>(head.bytes.size()))
            throw;
        return format.info(wholeImage(head.path));
    }
}

std::string utf8Name(const std::string &name)
{
    return isUtf8(name) ? name : utf8FromLatin1(name);
}

/// One reading: the files that are images, then their pixels, then what is known of them.
class ImageFolderReading
{
public:
    ImageFolderReading(const std::vector<std::string> &paths, const Params &given, Params options, const JobControl &job)
        : m_paths(paths), m_given(given), m_options(std::move(options)), m_job(job)
    {
    }

    ReadResult read()
    {
        list();
        findImages();
        chooseShape();
        decodeAll();
        Dataset data = dataset();
        if (data.rows == 0)
            refuseAll();
        return finished(std::move(data));
    }

private:
    void list();
    void findImages();
    void chooseShape();
    void decodeAll();
    Dataset dataset();
    void addLabels(Dataset &data);
    std::optional<Column> labelsFromTable(bool hasClasses);
    ReadResult finished(Dataset data);

    void note(const std::string &file, Text message) { m_problems.push_back({file, 0, 0, std::move(message), false}); }
    void reject(const std::string &file, Text message)
    {
        ++m_rejected;
        m_problems.push_back({file, 0, 0, std::move(message), true});
    }
    void look(std::size_t file, double from, double to) const
    {
        m_job.throwIfStopped();
        const double part =
            static_cast<double>(file) / static_cast<double>(std::max<std::size_t>(m_listing.files.size(), 1));
        m_job.report(from + (to - from) * part, text(NL_TEXT("Reading the images")));
    }
    [[noreturn]] void refuseAll() const;

    const std::vector<std::string> &m_paths;
    const Params &m_given;
    Params m_options;
    const JobControl &m_job;
    FolderListing m_listing; ///< after findImages() its files are images
    std::vector<PictureInfo> m_infos;
    std::int64_t m_channels = 0, m_height = 0, m_width = 0;
    Values<float> m_values;
    std::vector<Problem> m_problems;
    std::size_t m_rejected = 0;
};

void ImageFolderReading::list()
{
    std::error_code trouble;
    if (m_paths.size() == 1 && std::filesystem::is_directory(m_paths.front(), trouble)) {
        m_listing = listFolder(m_paths.front(), m_job);
        m_problems = std::move(m_listing.notes);
        return;
    }
    for (const std::string &path : m_paths) {
        if (std::filesystem::is_directory(path, trouble))
            throw Error(ErrorKind::Usage, path,
                        text(NL_TEXT("Images are read from one folder, or from files. Name the folder alone.")));
        m_listing.files.push_back({path, {}, std::filesystem::path(path).filename().string()});
    }
}

void ImageFolderReading::findImages()
{
    std::vector<FolderFile> images;
    std::size_t passedOver = 0;
    for (std::size_t i = 0; i < m_listing.files.size(); ++i) {
        look(i, 0, 0.2);
        FolderFile &file = m_listing.files[i];
        const bool isNamedImage =
            std::find(imageEndings.begin(), imageEndings.end(), endingOf(file.name)) != imageEndings.end();
        try {
            const FileHead head = readHead(file.path);
            const PictureFormat *format = pictureFormatOf(head.bytes);
            if (format) {
                m_infos.push_back(announcedInfo(head, *format));
                images.push_back(std::move(file));
            } else if (isNamedImage || m_listing.files.size() == 1) {
                reject(file.path, text(NL_TEXT("This is no PNG, JPEG, BMP, PGM, or PPM image. Save it as PNG.")));
            } else {
                ++passedOver;
            }
        } catch (const Error &error) {
            reject(file.path, error.message());
        }
    }
    m_listing.files = std::move(images);
    if (passedOver > 0)
        note(m_paths.front(), text(NL_TEXT("Files that are no images were passed over: {1}."), passedOver));
    if (m_listing.files.empty())
        refuseAll();
}

void ImageFolderReading::chooseShape()
{
    const bool areEqual = std::all_of(m_infos.begin(), m_infos.end(), [&](const PictureInfo &info) {
        return info.width == m_infos.front().width && info.height == m_infos.front().height;
    });
    const bool areGrey = std::all_of(m_infos.begin(), m_infos.end(), [](const PictureInfo &info) { return info.isGrey; });
    m_width = m_options.integer("width");
    m_height = m_options.integer("height");
    std::string colour = m_options.word("colour");
    const std::optional<Shape> wanted = hintedShape(m_given, "image");
    if (wanted && wanted->rank() == 3 && ((*wanted)[0] == 1 || (*wanted)[0] == 3) && (*wanted)[1] <= longestSide &&
        (*wanted)[2] <= longestSide) { // what the model takes goes before all options
        colour = (*wanted)[0] == 1 ? "grey" : "rgb";
        m_height = (*wanted)[1];
        m_width = (*wanted)[2];
    }
    if (m_width == 0 && m_height == 0) {
        m_width = areEqual ? m_infos.front().width : sideOfMixed;
        m_height = areEqual ? m_infos.front().height : sideOfMixed;
        if (!areEqual)
            note(m_paths.front(),
                 text(NL_TEXT("The images differ in size, so all were scaled to {1} x {1} pixels. Set width and height for "
                              "another size."),
                      sideOfMixed));
    }
    m_width = m_width == 0 ? m_height : m_width;
    m_height = m_height == 0 ? m_width : m_height;
    m_channels = colour == "grey" || (colour == "auto" && areGrey) ? 1 : 3;
    m_options.set("width", m_width);
    m_options.set("height", m_height);
    m_options.set("colour", std::string(m_channels == 1 ? "grey" : "rgb"));
    const std::int64_t bytes = m_channels * m_height * m_width * static_cast<std::int64_t>(sizeof(float));
    if (static_cast<std::int64_t>(m_infos.size()) > mostTensorBytes / bytes)
        throw Error(ErrorKind::File, m_paths.front(),
                    text(NL_TEXT("{1} images of {2} x {3} pixels need more than 2 GiB of memory. Set a smaller width and "
                                 "height in the options."),
                         m_infos.size(), m_width, m_height));
}

void ImageFolderReading::decodeAll()
{
    std::vector<FolderFile> kept;
    const auto size = static_cast<std::size_t>(m_channels * m_height * m_width);
    m_values.reserve(size * m_listing.files.size());
    for (std::size_t i = 0; i < m_listing.files.size(); ++i) {
        look(i, 0.2, 1);
        FolderFile &file = m_listing.files[i];
        try {
            const std::string bytes = wholeImage(file.path);
            const PictureFormat *format = pictureFormatOf(bytes);
            if (!format)
                throw Error(ErrorKind::File, file.path,
                            text(NL_TEXT("The file was changed while it was read. Read it again.")));
            const Picture picture = format->decode(bytes);
            m_values.resize((kept.size() + 1) * size);
            scalePicture(picture, m_channels, m_height, m_width, m_values.data() + kept.size() * size);
            kept.push_back(std::move(file));
        } catch (const Error &error) {
            reject(file.path, error.message());
        }
    }
    m_listing.files = std::move(kept);
}

Dataset ImageFolderReading::dataset()
{
    Dataset data;
    data.rows = m_listing.files.size();
    Column name;
    name.name = "file";
    name.type = ColumnType::Text;
    for (const FolderFile &file : m_listing.files)
        name.texts.push_back(utf8Name(file.relative()));
    Column image;
    image.name = "image";
    image.type = ColumnType::Tensor;
    image.shape = Shape{m_channels, m_height, m_width};
    image.values = std::move(m_values);
    data.columns.push_back(std::move(name));
    data.columns.push_back(std::move(image));
    addLabels(data);
    data.roles = guessRoles(data);
    data.roles[0] = ColumnRole::Id;
    return data;
}

/// Labels by folder or table, and the split, where the folders next to the chosen one are its parts.
void ImageFolderReading::addLabels(Dataset &data)
{
    const std::vector<FolderFile> &files = m_listing.files;
    const bool hasParts = !files.empty() && std::all_of(files.begin(), files.end(), [](const FolderFile &file) {
        return !file.folders.empty() && partOfWord(file.folders.front());
    });
    if (hasParts) {
        for (const FolderFile &file : files)
            data.parts.push_back(*partOfWord(file.folders.front()));
        if (std::equal(data.parts.begin() + 1, data.parts.end(), data.parts.begin()))
            data.parts.clear();
    }
    Column byFolder = labelsOfFolders(files, hasParts ? 1 : 0);
    for (std::string &category : byFolder.categories)
        category = utf8Name(category);
    const std::string &source = m_options.word("labels");
    const bool isExpected = hintedTypes(m_given).contains("label");
    const bool hasClasses = byFolder.categories.size() > 1;
    std::optional<Column> labels;
    if (source == "auto" || source == "table")
        labels = labelsFromTable(hasClasses);
    if (!labels && !byFolder.categories.empty() && (source == "folders" || (source == "auto" && (hasClasses || isExpected))))
        labels = std::move(byFolder);
    if (!labels)
        return;
    labels->name = "label";
    data.columns.push_back(std::move(*labels));
}

/// The first table that names images. Beside folders that may be classes, its headers have to say that it has labels.
std::optional<Column> ImageFolderReading::labelsFromTable(bool hasClasses)
{
    const bool isWanted = m_options.word("labels") == "table";
    for (const std::string &path : m_listing.tables) {
        std::optional<LabelTable> table = readLabelTable(path, m_listing.files, m_job);
        if (!table || table->named == 0 || (hasClasses && !isWanted && !table->isNamedSo))
            continue;
        m_problems.insert(m_problems.end(), table->problems.begin(), table->problems.end());
        m_rejected += table->rejected;
        if (table->named < m_listing.files.size())
            note(path, text(NL_TEXT("Images without a row in this table, so without a label: {1}."),
                            m_listing.files.size() - table->named));
        return gatherRows(table->labels, table->rows);
    }
    if (isWanted)
        throw Error(ErrorKind::File, m_paths.front(),
                    text(NL_TEXT("No table in the folder names its images. Put a CSV file there with the columns file and "
                                 "label.")));
    return std::nullopt;
}

ReadResult ImageFolderReading::finished(Dataset data)
{
    std::filesystem::path folder(m_paths.front());
    data.provenance.title = utf8Name((folder.has_filename() ? folder : folder.parent_path()).filename().string());
    ReadResult result = wholeResult(std::move(data), m_paths, "image-folder", m_options);
    result.rowsSeen += m_rejected;
    result.rowsRejected = m_rejected;
    result.problemCount = m_problems.size();
    if (m_problems.size() > mostProblemsKept && hintedTypes(m_given).empty())
        m_problems.resize(mostProblemsKept);
    result.problems = std::move(m_problems);
    return result;
}

void ImageFolderReading::refuseAll() const
{
    const auto first = std::find_if(m_problems.begin(), m_problems.end(), [](const Problem &p) { return p.isRowRejected; });
    if (first == m_problems.end())
        throw Error(
            ErrorKind::File, m_paths.front(),
            text(NL_TEXT("There is no PNG, JPEG, BMP, PGM, or PPM image in this folder. Choose a folder with images.")));
    throw Error(ErrorKind::File, first->place(),
                text(NL_TEXT("No image of the folder can be used. The first trouble: {1}"), first->message));
}

ParamSpec sideSpec(const char *key, const char *label, const char *help)
{
    ParamSpec side;
    side.key = key;
    side.label = label;
    side.type = ParamType::Int;
    side.defaultValue = std::int64_t{0};
    side.minimum = 0;
    side.maximum = longestSide;
    side.help = help;
    return side;
}

ParamSpec imageChoice(const char *key, const char *label, std::vector<std::string> choices, const char *help)
{
    ParamSpec spec;
    spec.key = key;
    spec.label = label;
    spec.type = ParamType::Choice;
    spec.defaultValue = choices.front();
    spec.choices = std::move(choices);
    spec.help = help;
    return spec;
}

class ImageFolderReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "image-folder",
            NL_TEXT("Folder of images (PNG, JPEG, BMP, PGM, PPM)"),
            NL_TEXT(
                "Reads the images of a folder as numbers from 0 to 255. Folders in it are classes, folders called train, "
                "val, and test are the split; a table beside the images with the columns file and label names the "
                "classes as well."),
            {"png", "jpg", "jpeg", "bmp", "pgm", "ppm"},
            {sideSpec("width", NL_TEXT("Width"),
                      NL_TEXT("In pixels. 0: that of the images when all are of one size, else 64.")),
             sideSpec("height", NL_TEXT("Height"),
                      NL_TEXT("In pixels. 0: that of the images when all are of one size, else the width.")),
             imageChoice("colour", NL_TEXT("Colour"), {"auto", "grey", "rgb"},
                         NL_TEXT("One channel of grey, or three of red, green, and blue; auto: grey when every image is.")),
             imageChoice("labels", NL_TEXT("Labels"), {"auto", "folders", "table", "none"},
                         NL_TEXT("Where the classes stand: in the names of the folders, or in a CSV table beside the "
                                 "images."))}};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        return head.isFolder ? (hasImages(head.path) ? 0.9 : 0) : pictureFormatOf(head.bytes) ? 0.9 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &given, const JobControl &job) const override
    {
        Params options = withDefaults(info().options, withoutHints(given));
        if (const auto wrong = checkParams(info().options, options); !wrong.empty())
            throw Error(ErrorKind::Usage, info().id, wrong.front());
        if (paths.empty())
            throw Error(ErrorKind::Usage, info().id, text(NL_TEXT("No folder is named. Choose one.")));
        return ImageFolderReading(paths, given, std::move(options), job).read();
    }
};

} // namespace

const Reader &imageFolderReader()
{
    static const ImageFolderReader reader;
    return reader;
}

} // namespace netloom
