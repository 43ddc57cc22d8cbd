// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/idx_reader.hpp"

#include "engine/data/part_names.hpp"
#include "plugins/formats/array_dataset.hpp"
#include "plugins/formats/idx_format.hpp"

#include <algorithm>
#include <filesystem>

namespace netloom {

namespace {

namespace fs = std::filesystem;

std::string replaced(std::string text, const std::string &from, const std::string &to)
{
    const std::size_t at = text.find(from);
    return at == std::string::npos ? std::string() : text.replace(at, from.size(), to);
}

/// train-images-idx3-ubyte.gz -> train-labels-idx1-ubyte.gz, packed or not; empty when there is none.
std::string labelsBeside(const std::string &images)
{
    const fs::path path(images);
    std::string name = replaced(path.filename().string(), "images", "labels");
    if (name.empty())
        return {};
    std::vector<std::string> names = {name};
    for (const char *rank : {"idx3", "idx4"})
        if (const std::string other = replaced(name, rank, "idx1"); !other.empty())
            names.push_back(other);
    for (const std::string &candidate : names) {
        const std::string other = candidate.ends_with(".gz") ? candidate.substr(0, candidate.size() - 3) : candidate + ".gz";
        for (const std::string &file : {candidate, other})
            if (fs::is_regular_file(path.parent_path() / file))
                return (path.parent_path() / file).string();
    }
    return {};
}

/// The label file of an image file among those that were named, else the one beside it.
std::optional<NumberArray> takeLabels(const std::string &images, std::vector<std::pair<std::string, NumberArray>> &named,
                                      const JobControl &job)
{
    const std::string beside = labelsBeside(images);
    for (auto label = named.begin(); label != named.end(); ++label) {
        std::error_code trouble;
        if (label->first == beside || fs::equivalent(label->first, beside, trouble)) {
            NumberArray labels = std::move(label->second);
            named.erase(label);
            return labels;
        }
    }
    if (!named.empty()) {
        NumberArray labels = std::move(named.front().second);
        named.erase(named.begin());
        return labels;
    }
    return beside.empty() ? std::nullopt : std::optional(readIdx(beside, job));
}

class IdxReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "idx",
            NL_TEXT("IDX (MNIST)"),
            NL_TEXT("Reads images in the format of MNIST, with the labels from the file that is named with "
                    "them or stands beside them: train-images-idx3-ubyte and train-labels-idx1-ubyte."),
            {"idx", "ubyte"},
            {}};
        return info;
    }

    double sniff(const FileHead &head) const override
    {
        const auto header = parseIdxHeader(head.bytes);
        if (!header)
            return 0;
        const bool isNamedSo = fs::path(head.path).filename().string().find("idx") != std::string::npos;
        return isNamedSo ? 0.95 : 0.6;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override
    {
        if (paths.empty())
            throw Error(ErrorKind::Usage, "idx",
                        text(NL_TEXT("Name a file with images, or one with images and one with labels.")));
        std::vector<std::pair<std::string, NumberArray>> samples, labels;
        for (const std::string &path : paths) {
            NumberArray array = readIdx(path, job);
            const bool isLabels = array.rank() == 1 && paths.size() > 1;
            (isLabels ? labels : samples).emplace_back(path, std::move(array));
        }
        if (samples.empty())
            throw Error(ErrorKind::Usage, paths.front(),
                        text(NL_TEXT("These are labels only. Name the file with the images as well.")));
        std::vector<ArrayPart> parts;
        for (auto &[path, array] : samples) {
            std::optional<NumberArray> own = array.rank() > 1 ? takeLabels(path, labels, job) : std::nullopt;
            parts.push_back({std::move(array), std::move(own), partOfFile(path).value_or(0)});
        }
        return wholeResult(datasetFromArrays(parts, paths.front(), job), paths, info().id, options);
    }
};

} // namespace

const Reader &idxReader()
{
    static const IdxReader reader;
    return reader;
}

} // namespace netloom
