// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/npz_reader.hpp"

#include "engine/data/byte_source.hpp"
#include "plugins/formats/array_dataset.hpp"
#include "plugins/formats/npy_format.hpp"
#include "plugins/formats/zip_archive.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <filesystem>
#include <map>

namespace netloom {

namespace {

using Arrays = std::map<std::string, std::size_t>; // name without .npy, place in the archive

/// Names under which samples and their labels stand together; the part that they are.
struct KnownPair {
    const char *samples, *labels;
    std::uint8_t part;
};
constexpr std::array<KnownPair, 9> splitPairs = {{{"train_images", "train_labels", 0},
                                                  {"val_images", "val_labels", 1},
                                                  {"test_images", "test_labels", 2},
                                                  {"x_train", "y_train", 0},
                                                  {"x_val", "y_val", 1},
                                                  {"x_test", "y_test", 2},
                                                  {"X_train", "y_train", 0},
                                                  {"X_val", "y_val", 1},
                                                  {"X_test", "y_test", 2}}};
constexpr std::array<KnownPair, 8> wholePairs = {{{"images", "labels", 0},
                                                  {"image", "label", 0},
                                                  {"x", "y", 0},
                                                  {"X", "y", 0},
                                                  {"X", "Y", 0},
                                                  {"data", "target", 0},
                                                  {"data", "labels", 0},
                                                  {"features", "labels", 0}}};

/// The MedMNIST collection (Yang et al. 2023, "MedMNIST v2"); its authors forbid clinical use.
bool isMedical(const std::string &stem)
{
    constexpr std::array names = {"pathmnist",      "chestmnist",  "dermamnist",  "octmnist",
                                  "pneumoniamnist", "retinamnist", "breastmnist", "bloodmnist",
                                  "tissuemnist",    "organamnist", "organcmnist", "organsmnist"};
    return std::any_of(names.begin(), names.end(), [&](const char *name) { return stem.starts_with(name); });
}

std::string lowerCase(std::string word)
{
    std::transform(word.begin(), word.end(), word.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return word;
}

std::string readWhole(const std::string &path, const JobControl &job)
{
    ByteSource source(path);
    std::string bytes;
    while (true) {
        job.throwIfStopped();
        job.report(source.fractionRead(), text(NL_TEXT("Reading {1}"), std::filesystem::path(path).filename().string()));
        const std::size_t begin = bytes.size();
        bytes.resize(begin + pieceBytes);
        const std::size_t count = source.read(bytes.data() + begin, pieceBytes);
        bytes.resize(begin + count);
        if (count == 0)
            return bytes;
    }
}

std::string listed(const Arrays &arrays)
{
    std::string names;
    for (const auto &[name, place] : arrays)
        names += (names.empty() ? "" : ", ") + name;
    return names;
}

class ArchiveArrays
{
public:
    ArchiveArrays(const std::string &path, const JobControl &job) : m_path(path), m_job(job), m_archive(path)
    {
        for (std::size_t i = 0; i < m_archive.names().size(); ++i)
            if (const std::string &name = m_archive.names()[i]; name.ends_with(".npy"))
                m_arrays.emplace(name.substr(0, name.size() - 4), i);
        if (m_arrays.empty())
            throw Error(ErrorKind::File, path,
                        text(NL_TEXT("There is no NumPy array in the archive. Choose a file that numpy.savez wrote.")));
    }

    const Arrays &arrays() const { return m_arrays; }
    bool has(const std::string &name) const { return m_arrays.contains(name); }

    NumberArray read(const std::string &name) const
    {
        NumberArray array = parseNpy(m_archive.read(m_arrays.at(name), m_job), m_path + ":" + name);
        array.name = name;
        return array;
    }

    std::vector<ArrayPart> parts(const std::string &wanted) const
    {
        if (!wanted.empty())
            return {oneArray(wanted)};
        std::vector<ArrayPart> found;
        for (const KnownPair &pair : splitPairs)
            if (has(pair.samples) && has(pair.labels))
                found.push_back({read(pair.samples), read(pair.labels), pair.part});
        for (const KnownPair &pair : wholePairs)
            if (found.empty() && has(pair.samples) && has(pair.labels))
                found.push_back({read(pair.samples), read(pair.labels), pair.part});
        if (found.empty() && m_arrays.size() == 1)
            found.push_back(oneArray(m_arrays.begin()->first));
        if (found.empty())
            throw Error(
                ErrorKind::File, m_path,
                text(NL_TEXT("The archive holds the arrays {1}, and none of them are known as samples and labels. Name one "
                             "with the option array."),
                     listed(m_arrays)));
        return found;
    }

private:
    ArrayPart oneArray(const std::string &name) const
    {
        if (!has(name))
            throw Error(ErrorKind::Usage, m_path,
                        text(NL_TEXT("There is no array '{1}' in the archive. It holds {2}."), name, listed(m_arrays)));
        return {read(name), std::nullopt, 0};
    }

    std::string m_path;
    const JobControl &m_job;
    ZipArchive m_archive;
    Arrays m_arrays;
};

class NpzReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info = describe();
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        if (head.bytes.starts_with("\x93NUMPY"))
            return 1;
        const bool isZip = head.bytes.starts_with("PK\x03\x04") || head.bytes.starts_with("PK\x05\x06");
        return isZip && head.extension == "npz" ? 1 : head.extension == "npz" || head.extension == "npy" ? 0.5 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override
    {
        if (paths.size() != 1)
            throw Error(ErrorKind::Usage, "npz", text(NL_TEXT("NumPy arrays are read from one file. Name one file.")));
        const std::string &path = paths.front();
        const std::string wanted = withDefaults(info().options, options).word("array");
        const bool isArray = readHead(path).bytes.starts_with("\x93NUMPY");
        Dataset data = isArray ? datasetFromArrays({{parseNpy(readWhole(path, job), path), std::nullopt, 0}}, path, job)
                               : datasetFromArrays(ArchiveArrays(path, job).parts(wanted), path, job);
        if (isMedical(lowerCase(std::filesystem::path(path).stem().string()))) {
            data.provenance.isForDiagnosisForbidden = true;
            data.provenance.note =
                NL_TEXT("MedMNIST: small versions of medical images, for teaching and for comparing methods.");
        }
        return wholeResult(std::move(data), paths, info().id, options);
    }

private:
    static ReaderInfo describe()
    {
        ParamSpec array;
        array.key = "array";
        array.label = NL_TEXT("Array");
        array.type = ParamType::Text;
        array.defaultValue = std::string();
        array.help = NL_TEXT("The array of the archive to read. Empty: samples and labels are found by their names, such as "
                             "train_images and train_labels, x and y, data and target.");
        return {
            "npz",
            NL_TEXT("NumPy arrays (NPY, NPZ)"),
            NL_TEXT(
                "Reads tables and stacks of images that NumPy saved, with their labels and their split where the names of "
                "the arrays tell them."),
            {"npz", "npy"},
            {array}};
    }
};

} // namespace

const Reader &npzReader()
{
    static const NpzReader reader;
    return reader;
}

} // namespace netloom
