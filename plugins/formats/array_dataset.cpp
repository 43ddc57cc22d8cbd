// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/formats/array_dataset.hpp"

#include <algorithm>
#include <cmath>
#include <filesystem>
#include <set>

namespace netloom {

namespace {

constexpr std::int64_t mostColumns = 65536;
constexpr std::size_t mostClasses = 1000;
constexpr std::int64_t rowsBetweenLooks = 256;

[[noreturn]] void refuse(const std::string &where, Text why)
{
    throw Error(ErrorKind::File, where, std::move(why));
}

bool isChannels(std::int64_t dim)
{
    return dim == 1 || dim == 3 || dim == 4;
}

/// How a sample's numbers stand in the file.
struct ImageLayout {
    Shape shape;                  ///< channels x height x width
    bool areChannelsLast = false; ///< height x width x channels in the file
};

ImageLayout layoutOf(const NumberArray &samples, const std::string &where)
{
    const auto &dims = samples.dims;
    if (samples.rank() == 3)
        return {Shape{1, dims[1], dims[2]}, false};
    if (samples.rank() == 4 && isChannels(dims[3]) && !isChannels(dims[1]))
        return {Shape{dims[3], dims[1], dims[2]}, true};
    if (samples.rank() == 4)
        return {Shape{dims[1], dims[2], dims[3]}, false};
    refuse(
        where,
        text(NL_TEXT("An array of {1} is neither a table nor a stack of images. Save it with two to four dimensions, rows "
                     "first."),
             samples.dimsText()));
}

void reportRow(std::int64_t row, std::int64_t rows, const JobControl &job)
{
    if (row % rowsBetweenLooks != 0)
        return;
    job.throwIfStopped();
    job.report(static_cast<double>(row) / static_cast<double>(std::max<std::int64_t>(rows, 1)),
               text(NL_TEXT("Reading the rows")));
}

void appendImages(const NumberArray &samples, const ImageLayout &layout, Column &column, const JobControl &job)
{
    const auto size = static_cast<std::size_t>(samples.rowSize());
    std::vector<float> pixels(size);
    std::size_t end = column.values.size();
    column.values.resize(end + static_cast<std::size_t>(samples.rows()) * size);
    const auto channels = static_cast<std::size_t>(layout.shape[0]);
    for (std::int64_t row = 0; row < samples.rows(); ++row, end += size) {
        reportRow(row, samples.rows(), job);
        if (!layout.areChannelsLast) {
            samples.copyRow(row, column.values.data() + end);
            continue;
        }
        samples.copyRow(row, pixels.data());
        const std::size_t area = size / channels;
        for (std::size_t i = 0; i < size; ++i)
            column.values[end + i % channels * area + i / channels] = pixels[i];
    }
}

void appendNumbers(const NumberArray &array, std::vector<Column *> columns, const JobControl &job)
{
    std::vector<double> numbers(columns.size());
    for (std::int64_t row = 0; row < array.rows(); ++row) {
        reportRow(row, array.rows(), job);
        array.copyRow(row, numbers.data());
        for (std::size_t i = 0; i < columns.size(); ++i)
            columns[i]->numbers.push_back(std::isfinite(numbers[i]) ? numbers[i] : std::nan(""));
    }
}

std::vector<Column> namedColumns(const std::string &name, std::int64_t count)
{
    std::vector<Column> columns(static_cast<std::size_t>(count));
    for (std::size_t i = 0; i < columns.size(); ++i)
        columns[i].name = count == 1 ? name : name + "_" + std::to_string(i + 1);
    return columns;
}

void checkParts(const std::vector<ArrayPart> &parts, const std::string &where)
{
    std::int64_t rows = 0;
    for (const ArrayPart &part : parts) {
        const std::vector<std::int64_t> &first = parts.front().samples.dims;
        if (part.samples.rank() < 1 ||
            !std::equal(part.samples.dims.begin() + 1, part.samples.dims.end(), first.begin() + 1, first.end()))
            refuse(where,
                   text(NL_TEXT("The parts do not fit together: {1} beside {2}. Use arrays whose rows have one shape."),
                        parts.front().samples.dimsText(), part.samples.dimsText()));
        if (part.labels && part.labels->rows() != part.samples.rows())
            refuse(where,
                   text(NL_TEXT("There are {1} samples but {2} labels. Choose the labels that belong to the samples."),
                        part.samples.rows(), part.labels->rows()));
        if (part.labels.has_value() != parts.front().labels.has_value() ||
            (part.labels && part.labels->rowSize() != parts.front().labels->rowSize()))
            refuse(where, text(NL_TEXT("The labels of the parts differ in form. Use parts that belong together.")));
        rows += part.samples.rows();
    }
    if (rows < 1 || parts.front().samples.rowSize() < 1)
        refuse(where, text(NL_TEXT("There is no number in the arrays. Choose a file with data.")));
    const bool isTable = parts.front().samples.rank() <= 2;
    if (rows > 0xffffffffLL || (isTable && parts.front().samples.rowSize() > mostColumns))
        refuse(where, text(NL_TEXT("The data have {1} rows of {2} numbers, which is more than can be read as a table."),
                           rows, parts.front().samples.rowSize()));
}

void appendSamples(const std::vector<ArrayPart> &parts, const std::string &where, Dataset &data, const JobControl &job)
{
    const NumberArray &first = parts.front().samples;
    if (first.rank() > 2) {
        const ImageLayout layout = layoutOf(first, where);
        Column image;
        image.name = "image";
        image.type = ColumnType::Tensor;
        image.shape = layout.shape;
        for (const ArrayPart &part : parts)
            appendImages(part.samples, layout, image, job);
        data.columns.push_back(std::move(image));
        return;
    }
    data.columns = namedColumns("column", first.rowSize());
    if (data.columns.size() == 1)
        data.columns[0].name = "column_1";
    std::vector<Column *> columns;
    for (Column &column : data.columns)
        columns.push_back(&column);
    for (const ArrayPart &part : parts)
        appendNumbers(part.samples, columns, job);
}

void appendLabels(const std::vector<ArrayPart> &parts, Dataset &data, const JobControl &job)
{
    std::vector<Column> labels = namedColumns("label", parts.front().labels->rowSize());
    std::vector<Column *> columns;
    for (Column &column : labels)
        columns.push_back(&column);
    for (const ArrayPart &part : parts)
        appendNumbers(*part.labels, columns, job);
    for (Column &column : labels)
        data.columns.push_back(labels.size() == 1 ? labelsAsClasses(std::move(column)) : std::move(column));
}

} // namespace

Column labelsAsClasses(Column labels)
{
    std::set<double> values;
    for (const double value : labels.numbers) {
        if (std::isnan(value))
            continue;
        if (value != std::floor(value) || (values.insert(value).second && values.size() > mostClasses))
            return labels;
    }
    Column result;
    result.name = labels.name;
    result.type = ColumnType::Category;
    const std::vector<double> sorted(values.begin(), values.end());
    for (const double value : sorted)
        result.categories.push_back(toWord(value));
    for (const double value : labels.numbers) {
        const auto place = std::lower_bound(sorted.begin(), sorted.end(), value);
        result.codes.push_back(std::isnan(value) ? -1 : static_cast<std::int32_t>(place - sorted.begin()));
    }
    return result;
}

Column tensorFromArray(const NumberArray &array, const std::string &where, const JobControl &job)
{
    const bool arePictures = array.rank() == 3 || array.rank() == 4;
    const ImageLayout layout =
        arePictures ? layoutOf(array, where)
                    : ImageLayout{Shape(std::vector<std::int64_t>(array.dims.begin() + 1, array.dims.end())), false};
    Column column;
    column.name = array.name;
    column.type = ColumnType::Tensor;
    column.shape = layout.shape;
    appendImages(array, layout, column, job);
    return column;
}

Dataset datasetFromArrays(const std::vector<ArrayPart> &parts, const std::string &where, const JobControl &job)
{
    checkParts(parts, where);
    Dataset data;
    appendSamples(parts, where, data, job);
    if (parts.front().labels)
        appendLabels(parts, data, job);
    for (const ArrayPart &part : parts) {
        data.rows += static_cast<std::size_t>(part.samples.rows());
        if (parts.size() > 1)
            data.parts.resize(data.rows, part.part);
    }
    data.roles = guessRoles(data);
    return data;
}

ReadResult wholeResult(Dataset data, const std::vector<std::string> &paths, const std::string &reader, const Params &options)
{
    data.provenance.paths = paths;
    data.provenance.reader = reader;
    data.provenance.options = withoutHints(options);
    if (data.provenance.title.empty())
        data.provenance.title = std::filesystem::path(paths.front()).filename().string();
    data.provenance.contentHash = contentHash(data);
    ReadResult result;
    result.rowsSeen = data.rows;
    result.data = std::make_shared<const Dataset>(std::move(data));
    return result;
}

} // namespace netloom
