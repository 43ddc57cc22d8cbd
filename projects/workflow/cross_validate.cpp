// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/cross_validate.hpp"

#include "engine/train/run_control.hpp"

#include <cmath>
#include <numeric>
#include <stop_token>

namespace netloom {

namespace {

Evaluation judgedFold(const Project &project, const Bench &bench, int number, int threads, const JobControl &job)
{
    Trainer trainer(trainingTask(project, bench), threads);
    RunControl control;
    const std::stop_callback stopping(job.stop, [&control] { control.stop(); });
    RunOutcome outcome = trainer.run(control);
    job.throwIfStopped();
    if (outcome.reason == StopReason::Diverged)
        throw Error(ErrorKind::Diverged, text(NL_TEXT("Fold {1}"), number).str(), outcome.message);
    return evaluateRun(finishRun(beginRun(project, bench), std::move(outcome)), bench, Part::Test, threads);
}

CrossValidation::Figures figuresOf(const Evaluation &evaluation)
{
    CrossValidation::Figures figures = {{"loss", evaluation.loss}};
    figures.insert(figures.end(), evaluation.metrics.begin(), evaluation.metrics.end());
    return figures;
}

void summarise(CrossValidation &found)
{
    std::vector<CrossValidation::Figures> each;
    for (const Evaluation &fold : found.folds)
        each.push_back(figuresOf(fold));
    for (const auto &[id, first] : each.front()) {
        std::vector<double> values;
        for (const CrossValidation::Figures &fold : each)
            for (const auto &[other, value] : fold)
                if (other == id)
                    values.push_back(value);
        if (values.size() < each.size())
            continue; // not defined in every fold
        const auto count = static_cast<double>(values.size());
        const double mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
        double squares = 0;
        for (const double value : values)
            squares += (value - mean) * (value - mean);
        found.mean.emplace_back(id, mean);
        found.deviation.emplace_back(id, std::sqrt(squares / (count - 1)));
    }
}

} // namespace

CrossValidation crossValidate(const Project &project, DatasetPtr data, int folds, int threads, const JobControl &job)
{
    const std::vector<Split> splits = foldsOf(project, *data, folds);
    CrossValidation found;
    for (const Split &split : splits) {
        const int number = static_cast<int>(found.folds.size()) + 1;
        job.report(static_cast<double>(number - 1) / folds, text(NL_TEXT("Fold {1} of {2}"), number, folds));
        const Bench bench = foldBench(project, data, split, job);
        found.folds.push_back(judgedFold(project, bench, number, threads, job));
    }
    summarise(found);
    return found;
}

} // namespace netloom
