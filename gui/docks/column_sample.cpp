// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/docks/column_sample.hpp"

#include "gui/app/data_facts.hpp"

#include <algorithm>
#include <cmath>
#include <span>

namespace netloom {

namespace {

void describe(ColumnSample &sample)
{
    if (sample.values.empty())
        return;
    const auto count = static_cast<double>(sample.values.size());
    const auto [least, most] = std::minmax_element(sample.values.begin(), sample.values.end());
    sample.minimum = *least;
    sample.maximum = *most;
    for (const double value : sample.values)
        sample.mean += value / count;
    for (const double value : sample.values)
        sample.deviation += (value - sample.mean) * (value - sample.mean) / std::max(1.0, count - 1);
    sample.deviation = std::sqrt(sample.deviation);
}

/// Of all numbers of these rows as many as say enough, spread over them.
ColumnSample tensorSample(std::span<const float> values, const Shape &shape, const std::vector<std::uint32_t> &rows)
{
    constexpr std::size_t mostValues = 100'000;
    const auto size = static_cast<std::size_t>(shape.size());
    const std::size_t step = rows.size() * size / mostValues | 1; // odd, so that it meets every place of a row
    ColumnSample sample;
    sample.isOfTensor = true;
    for (std::size_t i = 0; i < rows.size() * size; i += step)
        if (const std::size_t place = rows[i / size] * size + i % size;
            place < values.size() && std::isfinite(values[place]))
            sample.values.push_back(static_cast<double>(values[place]));
    describe(sample);
    return sample;
}

} // namespace

ColumnSample rawSample(const Bench &bench, const Column &column, const JobControl &job)
{
    if (column.type == ColumnType::Tensor)
        return tensorSample(column.values, column.shape, bench.split.train);
    ColumnSample sample;
    if (column.type == ColumnType::Number)
        for (const std::uint32_t row : bench.split.train)
            if (std::isfinite(column.numbers[row]))
                sample.values.push_back(column.numbers[row]);
    if (column.type == ColumnType::Text) {
        const Column counts = wordCounts(column, job);
        for (const std::uint32_t row : bench.split.train)
            if (std::isfinite(counts.numbers[row]))
                sample.values.push_back(counts.numbers[row]);
    }
    describe(sample);
    return sample;
}

ColumnSample preparedSample(const Bench &bench, const std::string &name, const JobControl &job)
{
    ColumnSample sample;
    for (std::size_t input = 0; input < bench.prepared->inputs.size(); ++input) {
        job.throwIfStopped();
        const Tensor &tensor = bench.prepared->inputs[input];
        const auto &names = bench.prepared->signature.inputs[input].features;
        if (names.empty() && bench.prepared->signature.inputs[input].name == name && !tensor.shape.isVarying())
            return tensorSample(tensor.values, tensor.shape, bench.split.train);
        if (names.empty() && bench.prepared->signature.inputs[input].name == name)
            for (const std::uint32_t row : bench.split.train)
                sample.values.push_back(static_cast<double>(tensor.numbers(row).size()));
        const auto place = std::find(names.begin(), names.end(), name);
        if (place == names.end())
            continue;
        for (const std::uint32_t row : bench.split.train)
            sample.values.push_back(static_cast<double>(bench.prepared->inputs[input].row(row)[place - names.begin()]));
    }
    describe(sample);
    return sample;
}

std::vector<double> ColumnSample::bins(int count) const
{
    std::vector<double> rows(static_cast<std::size_t>(count), 0);
    const double width = maximum > minimum ? (maximum - minimum) / count : 1;
    for (const double value : values)
        ++rows[static_cast<std::size_t>(std::clamp(static_cast<int>((value - minimum) / width), 0, count - 1))];
    return rows;
}

} // namespace netloom
