// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/permutation_importance.hpp"

#include "engine/base/rng.hpp"
#include "engine/data/spread_rows.hpp"
#include "engine/prepare/token_vocabulary.hpp"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace netloom {

namespace {

/// The chosen rows alone, so that shuffling can write into them.
PreparedData copiedRows(const PreparedData &data, std::span<const std::uint32_t> rows, std::size_t most)
{
    const std::size_t count = std::min(rows.size(), most);
    PreparedData copy;
    copy.signature = data.signature;
    copy.rows = count;
    const auto take = [&](const Tensor &from) {
        Tensor to{from.shape, {}};
        const auto size = static_cast<std::size_t>(from.shape.size());
        to.values.reserve(count * size);
        for (std::size_t i = 0; i < count; ++i) {
            const float *row = from.row(rows[spreadRow(i, count, rows.size())]);
            to.values.insert(to.values.end(), row, row + size);
        }
        return to;
    };
    for (const Tensor &input : data.inputs)
        copy.inputs.push_back(take(input));
    copy.target = take(data.target);
    return copy;
}

/// One column's numbers of all rows, taken out and put back in another order of the rows.
class ColumnBlock
{
public:
    ColumnBlock(PreparedData &data, const InputGroup &group)
        : m_tensor(data.inputs[group.input]),
          m_stride(static_cast<std::size_t>(m_tensor.shape.size())),
          m_first(static_cast<std::size_t>(group.first)),
          m_count(static_cast<std::size_t>(group.count))
    {
        for (std::size_t row = 0; row < data.rows; ++row)
            m_kept.insert(m_kept.end(), place(row), place(row) + m_count);
    }
    ~ColumnBlock()
    {
        for (std::size_t row = 0; row * m_count < m_kept.size(); ++row)
            put(row, row);
    }
    ColumnBlock(const ColumnBlock &) = delete;
    ColumnBlock &operator=(const ColumnBlock &) = delete;

    void deal(const std::vector<std::uint32_t> &order)
    {
        for (std::size_t row = 0; row < order.size(); ++row)
            put(row, order[row]);
    }

private:
    float *place(std::size_t row) { return m_tensor.values.data() + row * m_stride + m_first; }
    void put(std::size_t row, std::size_t from) { std::copy_n(m_kept.data() + from * m_count, m_count, place(row)); }

    Tensor &m_tensor;
    std::size_t m_stride, m_first, m_count;
    std::vector<float> m_kept;
};

ColumnImportance summary(const std::string &column, const std::vector<double> &rises)
{
    const auto count = static_cast<double>(rises.size());
    const double mean = std::accumulate(rises.begin(), rises.end(), 0.0) / count;
    double squares = 0;
    for (const double rise : rises)
        squares += (rise - mean) * (rise - mean);
    return {column, mean, rises.size() > 1 ? std::sqrt(squares / (count - 1)) : 0};
}

/// How many numbers the fitted steps make of one cell.
std::int64_t outputCount(const Preparation::ForColumn &feature)
{
    if (feature.type == ColumnType::Tensor)
        return feature.shape.size();
    return static_cast<std::int64_t>(outputNames(feature).size());
}

} // namespace

std::vector<InputGroup> inputGroups(const Preparation &preparation)
{
    const std::vector<DataSignature::Input> &inputs = preparation.signature.inputs;
    const auto isFlat = [](const DataSignature::Input &input) { return !input.features.empty(); };
    const auto flat = static_cast<std::size_t>(std::find_if(inputs.begin(), inputs.end(), isFlat) - inputs.begin());
    std::vector<InputGroup> groups;
    std::int64_t next = 0;
    for (const Preparation::ForColumn &feature : preparation.features) {
        if (sequenceShape(feature))
            continue; // words are an input of their own, of no fixed size
        const std::int64_t count = outputCount(feature);
        if (feature.type == ColumnType::Tensor) {
            const auto own =
                std::find_if(inputs.begin(), inputs.end(), [&](const auto &input) { return input.name == feature.column; });
            if (own != inputs.end())
                groups.push_back({feature.column, static_cast<std::size_t>(own - inputs.begin()), 0, count});
        } else {
            groups.push_back({feature.column, flat, next, count});
            next += count;
        }
    }
    return groups;
}

std::vector<ColumnImportance> permutationImportance(Network<float> &network, const PreparedData &data,
                                                    std::span<const std::uint32_t> rows,
                                                    const std::vector<InputGroup> &groups, const PermutationOptions &options,
                                                    ThreadPool &pool, const JobControl &job)
{
    if (rows.size() < 2)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("Shuffling needs at least two rows. Choose a larger part.")));
    if (std::any_of(data.inputs.begin(), data.inputs.end(), [](const Tensor &input) { return input.shape.isVarying(); }))
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("What texts, sequences and graphs add to a prediction cannot be measured by shuffling yet; "
                                 "tables, pictures and signals of one size can be explained.")));
    if (options.repeats < 1)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("{1} repeats say nothing. Ask for at least one."), options.repeats));
    PreparedData copy = copiedRows(data, rows, options.mostRows);
    std::vector<std::uint32_t> all(copy.rows);
    std::iota(all.begin(), all.end(), 0U);
    const double before = network.evaluate(copy, all, pool);

    std::vector<ColumnImportance> importances;
    for (std::size_t i = 0; i < groups.size(); ++i) {
        job.report(static_cast<double>(i) / static_cast<double>(groups.size()),
                   text(NL_TEXT("Shuffling {1}"), groups[i].column));
        ColumnBlock block(copy, groups[i]);
        std::vector<double> rises;
        for (int repeat = 0; repeat < options.repeats; ++repeat) {
            job.throwIfStopped();
            block.deal(shuffledIndices(static_cast<std::uint32_t>(copy.rows),
                                       {options.seed, Purpose::Sampling, static_cast<std::uint32_t>(repeat), i}));
            rises.push_back(network.evaluate(copy, all, pool) - before);
        }
        importances.push_back(summary(groups[i].column, rises));
    }
    return importances;
}

} // namespace netloom
