// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/template/template.hpp"

#include "engine/data/number_text.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <sstream>

namespace netloom {

namespace {

constexpr std::size_t mostProblems = 1000; ///< that are kept; all are counted
constexpr std::int64_t mostPoints = 100'000;

/// The points of each spectrum, from the first line, "spectra 5". 0 when it is no such line.
std::int64_t pointsIn(const std::string &firstLine)
{
    std::istringstream words(firstLine);
    std::string word, rest;
    std::int64_t points = 0;
    const bool isOne = words >> word >> points && !(words >> rest) && word == "spectra";
    return isOne && points > 0 && points <= mostPoints ? points : 0;
}

/// Puts one line's label and numbers behind those that are there. Why not, when the line is none; nothing is put then.
Text takeRow(const std::string &line, std::int64_t points, Column &label, Column &spectrum)
{
    std::istringstream words(line);
    std::string name, word;
    words >> name;
    std::vector<float> numbers;
    while (words >> word) {
        const auto number = parseNumber(word, {});
        if (!number)
            return text(NL_TEXT("'{1}' is no number. Correct it, with a point before the decimals."), quotable(word));
        numbers.push_back(static_cast<float>(*number));
    }
    if (static_cast<std::int64_t>(numbers.size()) != points)
        return text(NL_TEXT("There are {1} numbers behind the label where the first line promises {2}."), numbers.size(),
                    points);
    const auto known = std::find(label.categories.begin(), label.categories.end(), name);
    label.codes.push_back(static_cast<std::int32_t>(known - label.categories.begin()));
    if (known == label.categories.end())
        label.categories.push_back(name);
    spectrum.values.insert(spectrum.values.end(), numbers.begin(), numbers.end());
    return {};
}

/// Spectra as text: "spectra N" on the first line, then a label and N numbers a line. Lines that begin with # are comments.
class SpectraReader final : public Reader
{
public:
    const ReaderInfo &info() const override
    {
        static const ReaderInfo info{
            "template-spectra",
            NL_TEXT("Spectra as text"),
            NL_TEXT("Reads a label and the points of a spectrum from each line; the first line, 'spectra 5', says how many "
                    "points there are."),
            {"spectra"},
            {}};
        return info;
    }

    /// By content: only a file whose first line is right is its own.
    double sniff(const FileHead &head) const override
    {
        return pointsIn(head.bytes.substr(0, head.bytes.find('\n'))) > 0 ? 0.95 : 0;
    }

    ReadResult read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const override;
};

ReadResult SpectraReader::read(const std::vector<std::string> &paths, const Params &options, const JobControl &job) const
{
    const std::string &path = paths.front();
    std::ifstream file(path);
    std::string line;
    const std::int64_t points = std::getline(file, line) ? pointsIn(line) : 0;
    if (points == 0)
        throw Error(ErrorKind::File, path + ":1",
                    text(NL_TEXT("The first line is to be 'spectra 5', with the number of points.")));

    auto data = std::make_shared<Dataset>();
    Column label, spectrum;
    label.name = "label";
    label.type = ColumnType::Category;
    spectrum.name = "spectrum";
    spectrum.type = ColumnType::Tensor;
    spectrum.shape = Shape{points};
    ReadResult result;
    for (std::int64_t number = 2; std::getline(file, line); ++number) {
        if (number % 1000 == 0) {
            job.throwIfStopped();
            job.report(-1, text(NL_TEXT("{1} lines read"), number));
        }
        if (line.find_first_not_of(" \t\r") == std::string::npos || line.front() == '#')
            continue;
        ++result.rowsSeen;
        if (const Text reason = takeRow(line, points, label, spectrum); reason.empty()) {
            data->lines.push_back(number);
            continue;
        } else if (result.problems.size() < mostProblems) {
            result.problems.push_back({path, number, 0, reason, true});
        }
        ++result.rowsRejected;
        ++result.problemCount;
    }
    if (data->lines.empty())
        throw Error(ErrorKind::File, path, text(NL_TEXT("There is no spectrum in the file that can be used.")));

    data->rows = data->lines.size();
    data->columns = {std::move(label), std::move(spectrum)};
    data->roles = {ColumnRole::Target, ColumnRole::Feature};
    data->provenance = {.paths = paths,
                        .reader = info().id,
                        .options = withoutHints(options),
                        .contentHash = contentHash(*data),
                        .title = std::filesystem::path(path).stem().string(),
                        .note = {}};
    result.data = std::move(data);
    return result;
}

} // namespace

const Reader &spectraReader()
{
    static const SpectraReader reader;
    return reader;
}

} // namespace netloom
