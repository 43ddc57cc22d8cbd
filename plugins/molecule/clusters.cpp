// SPDX-License-Identifier: GPL-3.0-or-later
#include "plugins/molecule/clusters.hpp"

#include "plugins/molecule/parallel_rows.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

using BitRows = std::span<const std::vector<std::uint32_t>>;
using Lists = std::vector<std::vector<std::uint32_t>>;

/// Which molecules have a bit, ascending: most pairs share few bits, so that counting along these lists is quicker than
/// comparing all bits of each pair.
Lists holdersOf(BitRows bits, std::uint32_t length)
{
    Lists holders(length);
    for (std::uint32_t row = 0; row < bits.size(); ++row)
        for (const std::uint32_t bit : bits[row])
            holders[bit].push_back(row);
    return holders;
}

/// Those before a molecule that are as similar to it. shared: as many zeros as molecules, and again afterwards.
std::vector<std::uint32_t> earlierNeighbours(std::uint32_t row, BitRows bits, const Lists &holders, double similarity,
                                             std::vector<std::uint32_t> &shared)
{
    for (const std::uint32_t bit : bits[row])
        for (const std::uint32_t other : holders[bit]) {
            if (other >= row)
                break;
            ++shared[other];
        }
    std::vector<std::uint32_t> found;
    for (std::uint32_t other = 0; other < row; ++other) {
        const auto both = static_cast<double>(shared[other]);
        const auto either = static_cast<double>(bits[row].size() + bits[other].size()) - both;
        // RDKit compares distances, and has two empty fingerprints as far apart as can be.
        if (either > 0 && 1 - both / either <= 1 - similarity)
            found.push_back(other);
        shared[other] = 0;
    }
    return found;
}

Lists neighboursOf(BitRows bits, std::uint32_t length, double similarity, const JobControl &job)
{
    const Lists holders = holdersOf(bits, length);
    Lists neighbours(bits.size());
    constexpr double afterLooking = 0.9;
    inParallel(bits.size(), afterLooking, text(NL_TEXT("Comparing {1} molecules"), bits.size()), job, [&](std::size_t row) {
        thread_local std::vector<std::uint32_t> shared;
        shared.resize(std::max(shared.size(), bits.size()));
        neighbours[row] = earlierNeighbours(static_cast<std::uint32_t>(row), bits, holders, similarity, shared);
    });
    for (std::uint32_t row = 0; row < neighbours.size(); ++row) {
        const std::size_t earlier = neighbours[row].size(); // its own list grows only by later ones
        for (std::size_t i = 0; i < earlier && neighbours[row][i] < row; ++i)
            neighbours[neighbours[row][i]].push_back(row);
    }
    return neighbours;
}

} // namespace

std::vector<std::uint32_t> clusterMiddles(std::span<const std::vector<std::uint32_t>> bits, std::uint32_t length,
                                          double similarity, const JobControl &job)
{
    const Lists neighbours = neighboursOf(bits, length, similarity, job);
    std::vector<std::uint32_t> order(bits.size());
    std::iota(order.begin(), order.end(), 0U);
    std::sort(order.begin(), order.end(), [&](std::uint32_t a, std::uint32_t b) {
        return neighbours[a].size() != neighbours[b].size() ? neighbours[a].size() > neighbours[b].size() : a > b;
    });
    constexpr auto none = static_cast<std::uint32_t>(-1);
    std::vector<std::uint32_t> middles(bits.size(), none);
    for (const std::uint32_t row : order) {
        if (middles[row] != none)
            continue;
        middles[row] = row;
        for (const std::uint32_t other : neighbours[row])
            if (middles[other] == none)
                middles[other] = row;
    }
    return middles;
}

} // namespace netloom
