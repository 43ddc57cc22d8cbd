// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/prepare/preparation.hpp"
#include "engine/train/trainer.hpp"

#include <cstdint>
#include <memory>
#include <string>
#include <vector>

namespace netloom {

/// What one run leaves: enough to show it, to go on from it, to predict with it, and to repeat it bit for bit.
struct RunRecord {
    std::uint32_t number = 0; ///< from 1, never used again in the project
    std::string name;         ///< "Run 3", or what the person wrote
    std::string note;
    std::uint32_t ensemble = 0; ///< the number of the first run of those that differ from it by their seed alone; 0: none
    std::string startedAt;      ///< UTC, ISO 8601: "2026-11-23T21:55:18Z"
    std::string programVersion;
    std::shared_ptr<const GraphSpec> graph;
    Recipe recipe;
    Preparation preparation; ///< as fitted for this run: the model's first half
    SplitSpec splitSpec;
    Split split; ///< rows of the data with dataHash
    std::string dataHash;
    std::vector<EpochSummary> epochs; ///< of all sessions of the run
    std::vector<RateChange> rateChanges;
    StopReason stopped = StopReason::Epochs;
    Text message;          ///< when it diverged: why
    Checkpoint checkpoint; ///< last and best weights, optimizer, place

    /// The weights to use: the best ones, else the last.
    const std::vector<float> &modelWeights() const;
    bool operator==(const RunRecord &) const = default;
};

using RunPtr = std::shared_ptr<const RunRecord>;

} // namespace netloom
