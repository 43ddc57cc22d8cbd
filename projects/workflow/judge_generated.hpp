// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "engine/data/row_judge.hpp"
#include "engine/measure/sample_distance.hpp"
#include "projects/workflow/generate.hpp"

#include <string>
#include <vector>

namespace netloom {

/// What became of a row that a model wrote.
enum class GeneratedStanding {
    Invalid,  ///< it says nothing that there can be
    Repeated, ///< valid, but written before
    Known,    ///< the first of its kind, but a training row
    New,
};

/// A property of the valid rows beside that of the training rows.
struct PropertyComparison {
    std::string name, unit;
    std::vector<double> generated, training;
    SampleMoments ofGenerated, ofTraining;
    SampleDistance distance;
};

struct GeneratedJudgement {
    DatasetPtr rows; ///< as the judge gives them, a row a sequence: depictors can draw them
    std::vector<GeneratedStanding> standings;
    std::vector<Text> reasons; ///< of those that are invalid
    std::size_t valid = 0, unique = 0, novel = 0;
    std::vector<PropertyComparison> properties;

    double validShare() const;  ///< of all
    double uniqueShare() const; ///< of the valid ones
    double novelShare() const;  ///< of the unique ones. All three: NaN where there are none
};

/// The rows that a run's model was trained on, as tokens. data: typed, as the run knew them. Throws Error (Check) when they
/// have changed since.
std::vector<std::string> trainingTokens(const RunRecord &run, const Dataset &data);

/// Throws Error as RowJudge::judge.
GeneratedJudgement judgeGenerated(const std::vector<GeneratedSequence> &sequences, const std::vector<std::string> &training,
                                  const RowJudge &judge, const JobControl &job = {});
/// For several judgements beside the same training rows: these are judged once, and then each time given.
DatasetPtr judgedRows(const std::vector<std::string> &tokens, const RowJudge &judge, const JobControl &job = {});
GeneratedJudgement judgeGenerated(const std::vector<GeneratedSequence> &sequences, const Dataset &training,
                                  const RowJudge &judge, const JobControl &job = {});

/// The column by which rows are told apart.
const Column &identityOf(const GeneratedJudgement &judgement);

/// "invalid", "repeated", "known", "new".
std::string standingName(GeneratedStanding standing);

} // namespace netloom
