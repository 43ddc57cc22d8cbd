// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v1.hpp"

// Format 2 of the archive as it lies on the disk. FROZEN: a change copies this file to v3.hpp and adds upgrade(). What has
// not changed since format 1 is taken from there, where it is frozen, too. Recipes and the place of a run are settings by
// key, so that a new setting needs no new format: one that is missing has its default.

namespace netloom::v2 {

using v1::CurveSpan;
using v1::Data;
using v1::Graph;
using v1::Plan;
using v1::Preparation;
using v1::Settings;
using v1::SplitSpec;
using v1::Text;

struct RecipePart {
    std::string name; ///< "optimizer", "recipe", "schedule"; ascending
    Settings settings;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &settings;
    }
};

struct Recipe {
    std::vector<RecipePart> parts;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &parts;
    }
};

struct RateChange {
    std::uint64_t step = 0;
    double learningRate = 0;
    bool isByHand = false;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &step &learningRate &isByHand;
    }
};

/// A flat tensor that TENS holds for a run under "runN/name"; never an empty one.
struct Block {
    std::string name;      ///< ascending
    std::uint8_t type = 0; ///< 0 float32, 1 uint32
    std::uint64_t count = 0;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &type &count;
    }
};

/// A few float64 numbers of a run's checkpoint, such as what its schedule remembers; never none.
struct Numbers {
    std::string name; ///< ascending
    std::vector<double> values;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &values;
    }
};

struct Run {
    std::uint32_t number = 0;
    std::string name, note, startedAt, programVersion;
    std::uint32_t graph = 0; ///< place in Project::graphs, plus 1; 0 for none
    Recipe recipe;
    Preparation preparation;
    SplitSpec splitSpec;
    std::string dataHash;
    std::vector<CurveSpan> curves;
    std::vector<RateChange> rateChanges;
    std::uint8_t stopped = 0; ///< 0 epochs, 1 early, 2 until loss, 3 interrupted, 4 diverged
    Text message;
    Settings place; ///< of the checkpoint: "epoch", "step", ...
    std::vector<Block> blocks;
    std::vector<Numbers> numbers;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &number &name &note &startedAt &programVersion &graph &recipe &preparation &splitSpec &dataHash;
        ar &curves &rateChanges &stopped &message &place &blocks &numbers;
    }
};

struct Project {
    std::string title, notes;
    Data data;
    Plan preparation;
    std::vector<Graph> graphs; ///< each different one once; the first is the project's own
    Recipe recipe;
    std::vector<Run> runs;
    std::uint32_t nextRun = 1;
    double zoom = 1, centerX = 0, centerY = 0;
    std::string page;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &title &notes &data &preparation &graphs &recipe &runs &nextRun &zoom &centerX &centerY &page;
    }
};

} // namespace netloom::v2
