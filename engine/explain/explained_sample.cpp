// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/explained_sample.hpp"

#include "engine/data/spread_rows.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

constexpr std::size_t mostBackgroundRows = 10'000; ///< more than these change a mean no more

/// The numbers of one row `count` times, with where each begins.
Tensor repeated(const Tensor &from, std::size_t row, std::size_t count)
{
    Tensor to{from.shape, {}};
    const std::span<const float> numbers = from.numbers(row);
    for (std::size_t i = 0; i < count; ++i)
        to.values.insert(to.values.end(), numbers.begin(), numbers.end());
    if (!from.shape.isVarying())
        return to;
    for (std::size_t i = 0; i <= count; ++i)
        to.offsets.push_back(static_cast<std::int64_t>(i) * from.items(row));
    if (from.linkOffsets.empty())
        return to;
    const std::int64_t links = from.linkOffsets[row + 1] - from.linkOffsets[row];
    const auto first = from.links.begin() + from.linkOffsets[row];
    for (std::size_t i = 0; i < count; ++i)
        to.links.insert(to.links.end(), first, first + links);
    for (std::size_t i = 0; i <= count; ++i)
        to.linkOffsets.push_back(static_cast<std::int64_t>(i) * links);
    return to;
}

PreparedData repeatedRow(const PreparedData &data, std::size_t row, std::size_t count)
{
    PreparedData copies;
    copies.signature = data.signature;
    copies.rows = count;
    for (const Tensor &input : data.inputs)
        copies.inputs.push_back(repeated(input, row, count));
    return copies;
}

std::vector<float> meanOf(const Tensor &tensor, std::span<const std::uint32_t> rows)
{
    const auto width = static_cast<std::size_t>(tensor.shape.size());
    const std::size_t count = std::min(rows.size(), mostBackgroundRows);
    std::vector<double> sums(width);
    for (std::size_t i = 0; i < count; ++i) {
        const float *numbers = tensor.row(rows[spreadRow(i, count, rows.size())]);
        for (std::size_t k = 0; k < width; ++k)
            sums[k] += static_cast<double>(numbers[k]) / static_cast<double>(count);
    }
    return {sums.begin(), sums.end()};
}

} // namespace

PreparedData copiesOf(const PreparedData &row, std::size_t count)
{
    return repeatedRow(row, 0, count);
}

ExplainedSample sampleOf(const PreparedData &data, std::uint32_t row, std::int64_t unit, const PreparedData *background,
                         std::span<const std::uint32_t> rows)
{
    ExplainedSample sample{repeatedRow(data, row, 1), {}, unit};
    for (std::size_t i = 0; i < sample.row.inputs.size(); ++i) {
        const bool isFlat = !data.signature.inputs[i].features.empty();
        if (isFlat && background && !rows.empty())
            sample.baseline.push_back(meanOf(background->inputs[i], rows));
        else
            sample.baseline.emplace_back(sample.row.inputs[i].values.size(), 0.0F);
    }
    return sample;
}

std::vector<double> outputsWithout(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                                   const std::vector<std::vector<std::size_t>> &removed, ThreadPool &pool,
                                   const JobControl &job)
{
    std::vector<double> outputs;
    const auto most = static_cast<std::size_t>(probe.maxRows());
    for (std::size_t at = 0; at < removed.size(); at += most) {
        job.throwIfStopped();
        const std::size_t count = std::min(most, removed.size() - at);
        PreparedData copies = copiesOf(sample.row, count);
        for (std::size_t copy = 0; copy < count; ++copy)
            for (const std::size_t place : removed[at + copy]) {
                const SamplePart &part = parts[place];
                const std::vector<float> &nothing = sample.baseline[part.input];
                float *const numbers = copies.inputs[part.input].values.data() + copy * nothing.size();
                for (const std::int64_t number : part.numbers)
                    numbers[number] = nothing[static_cast<std::size_t>(number)];
            }
        std::vector<std::uint32_t> rows(count);
        std::iota(rows.begin(), rows.end(), 0U);
        const std::vector<double> some = probe.outputs(copies, rows, sample.unit, pool);
        outputs.insert(outputs.end(), some.begin(), some.end());
    }
    return outputs;
}

} // namespace netloom
