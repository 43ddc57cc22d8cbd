// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/workflow/run_replay.hpp"
#include "projects/workflow/workflow.hpp"

#include <bit>
#include <cmath>
#include <cstring>

namespace netloom {

namespace {

bool sameBits(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b) || (std::isnan(a) && std::isnan(b));
}

bool sameBits(const std::vector<float> &a, const std::vector<float> &b)
{
    return a.size() == b.size() && (a.empty() || std::memcmp(a.data(), b.data(), a.size() * sizeof(float)) == 0);
}

/// Equal in all that is computed; times are not.
bool sameNumbers(const EpochSummary &a, const EpochSummary &b)
{
    bool isSame = a.epoch == b.epoch && sameBits(a.trainLoss, b.trainLoss) && sameBits(a.validationLoss, b.validationLoss) &&
                  sameBits(a.learningRate, b.learningRate) && a.metrics.size() == b.metrics.size();
    for (std::size_t i = 0; isSame && i < a.metrics.size(); ++i)
        isSame = a.metrics[i].first == b.metrics[i].first && sameBits(a.metrics[i].second, b.metrics[i].second);
    return isSame;
}

Text epochDiffers(const EpochSummary &stored, const EpochSummary &again)
{
    return text(NL_TEXT("Epoch {1} differs: the training loss was {2} and is now {3}. Another machine's rounding, another "
                        "version of the program or other data can be the reason."),
                stored.epoch, stored.trainLoss, again.trainLoss);
}

} // namespace

std::optional<Text> verifyRun(const RunRecord &run, const Bench &bench, int threads, const JobControl &job)
{
    if (run.dataHash != bench.data->provenance.contentHash)
        throw Error(
            ErrorKind::Check, run.name,
            text(NL_TEXT("The data have changed since this run was trained, so it cannot be repeated. Put the data back "
                         "as they were.")));
    const RunOutcome again = replayed(run, bench, threads, job);
    for (std::size_t i = 0; i < run.epochs.size(); ++i) {
        if (i >= again.epochs.size())
            return text(NL_TEXT("The run ended after epoch {1} this time; it had {2} epochs."), again.epochs.size(),
                        run.epochs.size());
        if (!sameNumbers(run.epochs[i], again.epochs[i]))
            return epochDiffers(run.epochs[i], again.epochs[i]);
    }
    if (again.epochs.size() > run.epochs.size())
        return text(NL_TEXT("The run went on after epoch {1} this time, where it had ended."), run.epochs.size());
    if (!sameBits(run.checkpoint.weights, again.checkpoint.weights) ||
        !sameBits(run.checkpoint.bestWeights, again.checkpoint.bestWeights))
        return text(NL_TEXT("All {1} epochs agree, but the weights at the end differ."), run.epochs.size());
    return std::nullopt;
}

} // namespace netloom
