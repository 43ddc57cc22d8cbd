// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "projects/format/v1.hpp"

// Format 2 of the archive as it lies on the disk. FROZEN: a change copies this file to v3.hpp and adds upgrade(). What has
// not changed since format 1 is taken from there, where it is frozen, too. What recipes and checkpoints have gained since
// stands by name, and only where it is used: so a new setting needs no new format, and one that is missing has its default.

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
    std::string name; ///< "recipe": settings that format 1 did not have; "schedule": those of the schedule;
                      ///< "augmentation": what is done to training rows
    Settings settings;
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &name &settings;
    }
};

struct Recipe {
    v1::Recipe old;
    std::vector<RecipePart> parts; ///< ascending by name; never an empty one
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &old &parts;
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
    std::int64_t epoch = 0, stepInEpoch = 0;
    std::uint64_t step = 0;
    double epochLossSum = 0;
    std::int64_t bestEpoch = 0;
    double bestLoss = 0;
    std::int64_t epochsWithoutBetter = 0;
    std::int64_t retries = 0;
    std::uint64_t restartStep = 0;
    double learningRate = 0, elapsedSeconds = 0;
    std::vector<Block> blocks;
    std::vector<Numbers> numbers;
    Settings more; ///< for what a checkpoint may gain; nothing yet
    template <class Archive>
    void serialize(Archive &ar, unsigned)
    {
        ar &number &name &note &startedAt &programVersion &graph &recipe &preparation &splitSpec &dataHash;
        ar &curves &rateChanges &stopped &message &epoch &stepInEpoch &step &epochLossSum &bestEpoch;
        ar &bestLoss &epochsWithoutBetter &retries &restartStep &learningRate &elapsedSeconds &blocks &numbers &more;
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
