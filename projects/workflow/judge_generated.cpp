// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/judge_generated.hpp"

#include "engine/data/part_of_job.hpp"

#include <algorithm>
#include <cmath>
#include <limits>
#include <unordered_set>

namespace netloom {

namespace {

constexpr double shareOfTraining = 0.5; ///< of the progress of judging

double shareAmong(std::size_t part, std::size_t all)
{
    return all == 0 ? std::numeric_limits<double>::quiet_NaN() : static_cast<double>(part) / static_cast<double>(all);
}

/// Where the judge keeps to its promise.
const Column &identityAmong(const Dataset &judged, std::size_t rows)
{
    if (judged.rows != rows || judged.columns.size() < 2 || judged.columns[0].type != ColumnType::Text ||
        judged.columns[1].type != ColumnType::Text)
        throw Error(
            ErrorKind::Check, {},
            text(NL_TEXT("The plug-in that judges what was generated does not keep to the plug-in interface. Ask its "
                         "maker for a better version.")));
    return judged.columns[1];
}

void takeStandings(const Column &identity, const Column &known, const std::vector<GeneratedSequence> &sequences,
                   GeneratedJudgement &judgement)
{
    const std::unordered_set<std::string_view> training(known.texts.begin(), known.texts.end());
    std::unordered_set<std::string_view> seen;
    for (std::size_t row = 0; row < sequences.size(); ++row) {
        const std::string &its = identity.texts[row];
        GeneratedStanding standing = GeneratedStanding::Invalid;
        if (sequences[row].isComplete && !its.empty()) {
            ++judgement.valid;
            const bool isFirst = seen.insert(its).second, isKnown = training.contains(its);
            judgement.unique += isFirst;
            judgement.novel += isFirst && !isKnown;
            standing = !isFirst ? GeneratedStanding::Repeated : isKnown ? GeneratedStanding::Known : GeneratedStanding::New;
        }
        judgement.standings.push_back(standing);
    }
}

void takeReasons(const ReadResult &judged, const std::vector<GeneratedSequence> &sequences, GeneratedJudgement &judgement)
{
    judgement.reasons.resize(sequences.size());
    for (const Problem &problem : judged.problems)
        if (problem.line >= 1 && problem.line <= static_cast<std::int64_t>(sequences.size()))
            judgement.reasons[static_cast<std::size_t>(problem.line - 1)] = problem.message;
    for (std::size_t row = 0; row < sequences.size(); ++row)
        if (!sequences[row].isComplete)
            judgement.reasons[row] = text(NL_TEXT("It did not come to an end."));
}

std::vector<double> numbersOfValid(const Column &column, const std::vector<GeneratedStanding> &standings)
{
    std::vector<double> numbers;
    for (std::size_t row = 0; row < standings.size(); ++row)
        if (standings[row] != GeneratedStanding::Invalid && !std::isnan(column.numbers[row]))
            numbers.push_back(column.numbers[row]);
    return numbers;
}

void compareProperties(const Dataset &training, GeneratedJudgement &judgement)
{
    for (const Column &column : judgement.rows->columns) {
        const int place = column.type == ColumnType::Number ? training.find(column.name) : -1;
        if (place < 0)
            continue;
        PropertyComparison &property = judgement.properties.emplace_back();
        property.name = column.name;
        property.unit = column.unit;
        property.generated = numbersOfValid(column, judgement.standings);
        for (const double number : training.columns[static_cast<std::size_t>(place)].numbers)
            if (!std::isnan(number))
                property.training.push_back(number);
        property.ofGenerated = sampleMoments(property.generated);
        property.ofTraining = sampleMoments(property.training);
        property.distance = sampleDistance(property.generated, property.training);
    }
}

} // namespace

double GeneratedJudgement::validShare() const
{
    return shareAmong(valid, standings.size());
}

double GeneratedJudgement::uniqueShare() const
{
    return shareAmong(unique, valid);
}

double GeneratedJudgement::novelShare() const
{
    return shareAmong(novel, unique);
}

std::vector<std::string> trainingTokens(const RunRecord &run, const Dataset &data)
{
    if (run.dataHash != data.provenance.contentHash)
        throw Error(
            ErrorKind::Check, run.name,
            text(NL_TEXT("The data have changed since this run was trained, so its training rows are no longer known. "
                         "Train again to compare with them.")));
    const Column &column = data.columns[static_cast<std::size_t>(data.at(run.preparation.features.front().column))];
    std::vector<std::string> tokens;
    for (const std::uint32_t row : run.split.rows(Part::Train))
        tokens.push_back(column.cellText(row));
    return tokens;
}

GeneratedJudgement judgeGenerated(const std::vector<GeneratedSequence> &sequences, const std::vector<std::string> &training,
                                  const RowJudge &judge, const JobControl &job)
{
    const DatasetPtr known = judgedRows(training, judge, partOfJob(job, 0, shareOfTraining));
    return judgeGenerated(sequences, *known, judge, partOfJob(job, shareOfTraining, 1));
}

DatasetPtr judgedRows(const std::vector<std::string> &tokens, const RowJudge &judge, const JobControl &job)
{
    DatasetPtr judged = judge.judge(tokens, job).data;
    identityAmong(*judged, tokens.size());
    return judged;
}

GeneratedJudgement judgeGenerated(const std::vector<GeneratedSequence> &sequences, const Dataset &training,
                                  const RowJudge &judge, const JobControl &job)
{
    std::vector<std::string> tokens;
    for (const GeneratedSequence &one : sequences)
        tokens.push_back(one.tokens);
    const ReadResult judged = judge.judge(tokens, job);
    GeneratedJudgement judgement;
    judgement.rows = judged.data;
    takeStandings(identityAmong(*judged.data, sequences.size()), identityAmong(training, training.rows), sequences,
                  judgement);
    takeReasons(judged, sequences, judgement);
    compareProperties(training, judgement);
    return judgement;
}

const Column &identityOf(const GeneratedJudgement &judgement)
{
    return judgement.rows->columns[1];
}

std::string standingName(GeneratedStanding standing)
{
    switch (standing) {
    case GeneratedStanding::Invalid:
        return NL_TEXT("invalid");
    case GeneratedStanding::Repeated:
        return NL_TEXT("repeated");
    case GeneratedStanding::Known:
        return NL_TEXT("known");
    case GeneratedStanding::New:
        break;
    }
    return NL_TEXT("new");
}

} // namespace netloom
