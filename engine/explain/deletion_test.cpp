// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/explain/deletion_test.hpp"

#include "engine/base/rng.hpp"

#include <algorithm>
#include <numeric>

namespace netloom {

namespace {

constexpr int triesByChance = 40;
constexpr std::size_t mostRemoved = 10, oneOf = 5;

/// The parts that push in one direction, the strongest first.
std::vector<std::size_t> pushing(const std::vector<double> &shares, double direction)
{
    std::vector<std::size_t> found;
    for (std::size_t part = 0; part < shares.size(); ++part)
        if (shares[part] * direction > 0)
            found.push_back(part);
    std::stable_sort(found.begin(), found.end(),
                     [&](std::size_t a, std::size_t b) { return shares[a] * direction > shares[b] * direction; });
    return found;
}

} // namespace

DeletionTest testByDeleting(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                            const std::vector<double> &shares, std::uint64_t seed, ThreadPool &pool, const JobControl &job)
{
    DeletionTest test;
    test.parts = parts.size();
    test.upwards = std::accumulate(shares.begin(), shares.end(), 0.0) >= 0;
    const double direction = test.upwards ? 1 : -1;
    std::vector<std::size_t> strongest = pushing(shares, direction);
    test.removed = std::min({strongest.size(), mostRemoved, (parts.size() + oneOf - 1) / oneOf});
    strongest.resize(test.removed);
    if (!test.canTell())
        return test;
    std::vector<std::vector<std::size_t>> removed = {{}, strongest};
    for (std::uint32_t i = 0; i < triesByChance; ++i) {
        const std::vector<std::uint32_t> order =
            shuffledIndices(static_cast<std::uint32_t>(parts.size()), {seed, Purpose::Sampling, i, 1});
        removed.emplace_back(order.begin(), order.begin() + static_cast<std::ptrdiff_t>(test.removed));
    }
    job.report(-1, text(NL_TEXT("Taking parts away")));
    const std::vector<double> outputs = outputsWithout(probe, sample, parts, removed, pool, job);
    test.tries = triesByChance;
    test.moved = direction * (outputs[0] - outputs[1]);
    for (std::size_t i = 2; i < outputs.size(); ++i) {
        const double moved = direction * (outputs[0] - outputs[i]);
        test.movedByChance += moved / triesByChance;
        test.asGood += moved >= test.moved ? 1 : 0;
    }
    return test;
}

} // namespace netloom
