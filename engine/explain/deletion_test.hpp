// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/explain/attribution.hpp"

namespace netloom {

/// Whether an attribution holds what it says: the parts that it calls strongest are taken away, and the prediction has to
/// move more than when as many parts are taken by chance. Samek et al. 2017, "Evaluating the visualization of what a deep
/// neural network has learned".
struct DeletionTest {
    bool upwards = true;      ///< the parts that raise the prediction were taken, else those that lower it
    std::size_t removed = 0;  ///< parts
    std::size_t parts = 0;    ///< of so many
    double moved = 0;         ///< how far the prediction went the way that it should, in its unit
    double movedByChance = 0; ///< the mean of the tries
    int tries = 0;
    int asGood = 0; ///< tries that moved it as far

    /// What as few tries as one in twenty do is no chance.
    bool holds() const { return tries > 0 && moved > 0 && asGood * 20 <= tries; }
    /// When all parts but a few are taken, chance takes the same ones.
    bool canTell() const { return removed > 0 && parts >= removed + 2; }
};

/// shares: one a part. Takes a fifth of the parts, at most ten, that push the way in which the shares go together.
/// Throws Error (Cancelled).
DeletionTest testByDeleting(InputProbe &probe, const ExplainedSample &sample, const std::vector<SamplePart> &parts,
                            const std::vector<double> &shares, std::uint64_t seed, ThreadPool &pool,
                            const JobControl &job = {});

} // namespace netloom
