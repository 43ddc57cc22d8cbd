// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/ensemble.hpp"

#include "engine/losses/loss.hpp"
#include "projects/workflow/trainer_thread.hpp"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <thread>

namespace netloom {

namespace {

void throwIfWithoutMean(const Project &project, const Bench &bench)
{
    const bool givesEmbedding = std::any_of(project.graph->nodes.begin(), project.graph->nodes.end(), [](const Node &node) {
        const LossType *loss = losses().find(node.type);
        return loss && loss->link() == OutputLink::Embedding;
    });
    if (givesEmbedding || bench.preparation.signature.answerPlaces.isVarying())
        throw Error(ErrorKind::Usage, project.title,
                    text(NL_TEXT("An ensemble takes the mean of what its networks answer, and these answers have none. "
                                 "Networks with one answer a row can be taken together.")));
}

/// tell: of the finished epochs.
RunOutcome watchedRun(Trainer trainer, const JobControl &job, const std::function<void(std::int64_t)> &tell)
{
    RunControl control;
    const std::stop_callback stopping(job.stop, [&control] { control.stop(); });
    TrainerThread thread(trainer, control);
    std::int64_t epochs = 0;
    while (!thread.isOver()) {
        epochs += static_cast<std::int64_t>(control.takeEpochs().size());
        tell(epochs);
        std::this_thread::sleep_for(std::chrono::milliseconds(20));
    }
    RunOutcome outcome = thread.outcome();
    job.throwIfStopped();
    return outcome;
}

/// The mean of each value, its deviation (n - 1), and how many choose another class.
void takeTogether(std::vector<Predictions> &each, std::size_t row, Predictions::Row &mean)
{
    const auto count = static_cast<double>(each.size());
    for (std::size_t i = 0; i < mean.values.size(); ++i) {
        double sum = 0, squares = 0;
        for (const Predictions &one : each)
            sum += one.rows[row].values[i];
        for (const Predictions &one : each)
            squares += std::pow(one.rows[row].values[i] - sum / count, 2);
        mean.values[i] = sum / count;
        mean.spread.push_back(std::sqrt(squares / (count - 1)));
    }
}

/// A class by the mean of the probabilities, as evaluateEnsemble() chooses it.
void chooseClass(const std::vector<Predictions> &each, std::size_t row, Predictions &mean)
{
    Predictions::Row &its = mean.rows[row];
    Outcome outcome;
    outcome.task = mean.task;
    outcome.rows = 1;
    outcome.width = its.values.size();
    outcome.predicted = its.values;
    its.prediction = mean.classes[outcome.predictedClass(0)];
    const auto others = std::count_if(each.begin(), each.end(),
                                      [&](const Predictions &one) { return one.rows[row].prediction != its.prediction; });
    its.disagreement = static_cast<double>(others) / static_cast<double>(each.size());
}

} // namespace

std::vector<RunPtr> ensembleOf(const Project &project, const RunPtr &run)
{
    std::vector<RunPtr> members;
    for (const RunPtr &other : project.runs) {
        const bool belongs = run->ensemble > 0 && other->ensemble == run->ensemble && other->dataHash == run->dataHash &&
                             other->split == run->split && other->preparation == run->preparation;
        if (belongs || other == run)
            members.push_back(other);
    }
    return members.empty() ? std::vector<RunPtr>{run} : members;
}

std::vector<Project> ensembleProjects(const Project &project, const Bench &bench, int count)
{
    constexpr int mostNetworks = 100;
    if (count < 2 || count > mostNetworks)
        throw Error(ErrorKind::Usage, "ensemble", text(NL_TEXT("Give a number of networks from 2 to {1}."), mostNetworks));
    throwIfWithoutMean(project, bench);
    std::vector<Project> projects(static_cast<std::size_t>(count), project);
    for (std::size_t i = 0; i < projects.size(); ++i)
        projects[i].recipe.seed = project.recipe.seed + i;
    return projects;
}

std::vector<RunRecord> trainEnsemble(const Project &project, const Bench &bench, int count, int threads,
                                     const JobControl &job)
{
    std::vector<RunRecord> members;
    for (const Project &each : ensembleProjects(project, bench, count)) {
        const int number = static_cast<int>(members.size()) + 1;
        const auto epochs = static_cast<double>(std::max<std::int64_t>(1, each.recipe.epochs));
        RunRecord record = beginRun(each, bench);
        RunOutcome outcome = watchedRun(Trainer(trainingTask(each, bench), threads), job, [&](std::int64_t done) {
            job.report((number - 1 + static_cast<double>(done) / epochs) / count,
                       text(NL_TEXT("Network {1} of {2}"), number, count));
        });
        if (outcome.reason == StopReason::Diverged)
            throw Error(ErrorKind::Diverged, text(NL_TEXT("Network {1} of {2}"), number, count).str(), outcome.message);
        members.push_back(finishRun(std::move(record), std::move(outcome)));
    }
    return members;
}

Project withEnsemble(Project project, std::vector<RunRecord> members)
{
    const std::uint32_t first = project.nextRun;
    for (std::size_t i = 0; i < members.size(); ++i) {
        RunRecord &member = members[i];
        member.number = project.nextRun;
        member.ensemble = first;
        member.name =
            std::to_string(i + 1) + " of " + std::to_string(members.size()) + ", ensemble " + std::to_string(first);
        project = withRun(std::move(project), std::move(member));
    }
    return project;
}

Predictions predictRun(const std::vector<RunPtr> &members, const ReadResult &read, int threads, const JobControl &job)
{
    std::vector<Predictions> each;
    for (const RunPtr &run : members)
        each.push_back(predictRun(*run, read, threads, job));
    Predictions mean = each.front();
    mean.networks = each.size();
    for (std::size_t row = 0; each.size() > 1 && row < mean.rows.size(); ++row) {
        if (mean.rows[row].values.empty())
            continue;
        takeTogether(each, row, mean.rows[row]);
        if (!mean.hasValueATarget())
            chooseClass(each, row, mean);
    }
    return mean;
}

} // namespace netloom
