// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/reader.hpp"
#include "engine/network/network.hpp"
#include "engine/prepare/preparation.hpp"

#include <cstdint>
#include <span>
#include <string>
#include <vector>

namespace netloom {

/// The numbers of a network's input that belong to one raw column: all categories of a one-hot column together.
struct InputGroup {
    std::string column;
    std::size_t input = 0;  ///< which of DataSignature::inputs
    std::int64_t first = 0; ///< the first number of the sample's block
    std::int64_t count = 1;
};

/// Which numbers each raw column became, in the order of the columns; those that became sequences of words are left out.
std::vector<InputGroup> inputGroups(const Preparation &preparation);

struct PermutationOptions {
    int repeats = 5;
    std::uint64_t seed = 1;
    std::size_t mostRows = 20'000; ///< more rows than this are thinned evenly: the figures hardly change, the time does
};

struct ColumnImportance {
    std::string column;
    double importance = 0; ///< mean rise of the loss when the column is shuffled among the rows; around 0: not used
    double deviation = 0;  ///< of the rise over the repeats (n - 1); 0 for one repeat
};

/// How much worse a network gets when it cannot use a column: the column's values are dealt out to other rows, so that
/// they keep their distribution and lose their meaning. In the order of the groups. Works on any network, needs the target.
/// Breiman 2001, "Random forests", section 10; Fisher, Rudin and Dominici 2019.
/// Throws Error: Usage for fewer than two rows or repeats below 1, Cancelled.
std::vector<ColumnImportance> permutationImportance(Network<float> &network, const PreparedData &data,
                                                    std::span<const std::uint32_t> rows,
                                                    const std::vector<InputGroup> &groups, const PermutationOptions &options,
                                                    ThreadPool &pool, const JobControl &job = {});

} // namespace netloom
