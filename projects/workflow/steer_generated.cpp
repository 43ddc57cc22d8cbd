// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/steer_generated.hpp"

#include "engine/data/part_of_job.hpp"
#include "projects/workflow/latent_rows.hpp"
#include "projects/workflow/steering_way.hpp"

#include <algorithm>
#include <cmath>
#include <limits>

namespace netloom {

namespace {

constexpr std::int64_t mostRounds = 1000;
constexpr double shareOfRounds = 0.9; ///< of the progress: judging all together takes the rest

std::vector<SteeredRow> nearestOf(const GeneratedJudgement &judgement, const GeneratedWish &wish)
{
    const Column &property = propertyOf(judgement, wish.property), &identity = identityOf(judgement);
    std::vector<SteeredRow> nearest;
    for (std::size_t row = 0; row < judgement.standings.size(); ++row) {
        const GeneratedStanding standing = judgement.standings[row];
        const double distance = std::abs(property.numbers[row] - wish.target);
        if ((standing == GeneratedStanding::New || standing == GeneratedStanding::Known) && std::isfinite(distance))
            nearest.push_back({row, distance, identity.texts[row]});
    }
    std::stable_sort(nearest.begin(), nearest.end(),
                     [](const SteeredRow &a, const SteeredRow &b) { return a.distance < b.distance; });
    return nearest;
}

SteeringRound reportOf(const GeneratedJudgement &judgement, const GeneratedWish &wish,
                       const std::vector<SteeredRow> &nearest)
{
    const std::size_t written = judgement.standings.size();
    const std::size_t kept = std::min(keptOf(static_cast<std::int64_t>(written)), nearest.size());
    const Values<double> &property = propertyOf(judgement, wish.property).numbers;
    double sum = 0, distances = 0;
    for (std::size_t i = 0; i < kept; ++i) {
        sum += property[nearest[i].row];
        distances += nearest[i].distance;
    }
    const double by = kept > 0 ? static_cast<double>(kept) : std::numeric_limits<double>::quiet_NaN();
    return {written, judgement.valid, judgement.unique, judgement.novel, sum / by, distances / by};
}

} // namespace

Steering steerGenerated(const RunRecord &run, const SteerOptions &options, const GeneratedWish &wish,
                        const std::vector<std::string> &training, const RowJudge &judge, int threads, const JobControl &job)
{
    if (options.rounds < 1 || options.rounds > mostRounds)
        throw Error(ErrorKind::Usage, {}, text(NL_TEXT("From 1 to {1#} rounds can be made."), mostRounds));
    const DatasetPtr known = judgedRows(training, judge, partOfJob(job, 0, 0));
    const std::unique_ptr<SteeringWay> way = codeSizeOf(run) > 0 ? searchOfCodes(run) : hillClimb(run);
    Steering steering;
    for (std::int64_t round = 0; round < options.rounds; ++round) {
        const double begin = shareOfRounds * static_cast<double>(round) / static_cast<double>(options.rounds);
        const JobControl part = partOfJob(job, begin, begin + shareOfRounds / static_cast<double>(options.rounds));
        GenerateOptions each = options.each;
        each.round = static_cast<std::uint32_t>(round);
        const std::vector<GeneratedSequence> written = way->write(each, threads, part);
        const GeneratedJudgement judgement = judgeGenerated(written, *known, judge, {{}, job.stop});
        const std::vector<SteeredRow> nearest = nearestOf(judgement, wish);
        steering.rounds.push_back(reportOf(judgement, wish, nearest));
        steering.sequences.insert(steering.sequences.end(), written.begin(), written.end());
        steering.roundOf.insert(steering.roundOf.end(), written.size(), static_cast<std::size_t>(round + 1));
        if (round + 1 < options.rounds)
            way->learn(written, nearest, each, threads, {{}, job.stop});
    }
    steering.judgement = judgeGenerated(steering.sequences, *known, judge, partOfJob(job, shareOfRounds, 1));
    return steering;
}

} // namespace netloom
