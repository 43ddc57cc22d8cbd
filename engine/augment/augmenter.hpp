// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/augment/augmentation.hpp"

#include <memory>

namespace netloom {

/// A recipe's augmentations ready to work on prepared data. What becomes of a row follows from the seed, the epoch and the
/// row's place in the data alone, so it is the same for any order, batch, number of threads and after a resume.
class Augmenter
{
public:
    /// trainRows: what means, deviations and other rows' values are taken from. workers: callers of row() at a time. data
    /// must outlive it. Throws Error (Usage) with the first of augmentationProblems().
    Augmenter(std::span<const AugmentationChoice> choices, const PreparedData &data,
              std::span<const std::uint32_t> trainRows, std::uint64_t seed, int workers);
    ~Augmenter();
    Augmenter(const Augmenter &) = delete;
    Augmenter &operator=(const Augmenter &) = delete;

    bool changes(std::size_t input) const;

    /// The numbers of one row of an input as training sees them in an epoch (from 0); as many as there are in the data,
    /// valid until the worker's next call. Allocates nothing.
    const float *row(std::size_t input, std::uint32_t row, std::uint32_t epoch, int worker);

private:
    struct Work;
    struct ForInput;
    const PreparedData &m_data;
    std::uint64_t m_seed;
    std::vector<std::uint32_t> m_trainRows;
    std::vector<std::unique_ptr<ForInput>> m_inputs;     ///< one an input of the data; null where none works
    std::vector<std::vector<float>> m_values, m_scratch; ///< one a worker
};

} // namespace netloom
