// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/metrics/ordered_pairs.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

/// How many of the numbers 1..size were noted at or below a place. Fenwick 1994.
class CountTree
{
public:
    explicit CountTree(std::size_t size) : m_counts(size + 1) {}

    void note(std::size_t place)
    {
        for (; place < m_counts.size(); place += place & (~place + 1))
            ++m_counts[place];
    }
    std::uint64_t upTo(std::size_t place) const
    {
        std::uint64_t sum = 0;
        for (; place > 0; place &= place - 1)
            sum += m_counts[place];
        return sum;
    }

private:
    std::vector<std::uint64_t> m_counts;
};

} // namespace

OrderedPairs countOrderedPairs(const std::vector<double> &predicted, const std::vector<double> &actual)
{
    std::vector<double> levels = predicted;
    std::sort(levels.begin(), levels.end());
    levels.erase(std::unique(levels.begin(), levels.end()), levels.end());
    const auto level = [&](std::size_t row) {
        const auto found = std::lower_bound(levels.begin(), levels.end(), predicted[row]);
        return static_cast<std::size_t>(found - levels.begin()) + 1;
    };
    std::vector<std::size_t> order(actual.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::sort(order.begin(), order.end(), [&](std::size_t a, std::size_t b) { return actual[a] < actual[b]; });

    // Rows of equal truth are asked about together, and only then noted: they are no pairs.
    OrderedPairs pairs;
    CountTree smaller(levels.size());
    for (std::size_t begin = 0, end = 0; begin < order.size(); begin = end) {
        while (end < order.size() && actual[order[end]] == actual[order[begin]])
            ++end;
        for (std::size_t i = begin; i < end; ++i) {
            const std::size_t place = level(order[i]);
            pairs.all += begin;
            pairs.twiceConcordant += smaller.upTo(place) + smaller.upTo(place - 1);
        }
        for (std::size_t i = begin; i < end; ++i)
            smaller.note(level(order[i]));
    }
    return pairs;
}

} // namespace netloom
