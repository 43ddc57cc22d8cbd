// SPDX-License-Identifier: GPL-3.0-or-later
#include "projects/model/project.hpp"

#include <algorithm>
#include <bit>
#include <random>

namespace netloom {

namespace {

/// Equal bits, so that a loss that became NaN equals itself after saving and loading.
bool isSame(double a, double b)
{
    return std::bit_cast<std::uint64_t>(a) == std::bit_cast<std::uint64_t>(b);
}

bool isSame(const EpochSummary &a, const EpochSummary &b)
{
    return a.epoch == b.epoch && isSame(a.trainLoss, b.trainLoss) && isSame(a.validationLoss, b.validationLoss) &&
           isSame(a.learningRate, b.learningRate) && isSame(a.samplesPerSecond, b.samplesPerSecond) &&
           isSame(a.elapsedSeconds, b.elapsedSeconds) &&
           std::equal(a.metrics.begin(), a.metrics.end(), b.metrics.begin(), b.metrics.end(),
                      [](const auto &x, const auto &y) { return x.first == y.first && isSame(x.second, y.second); });
}

bool isSame(const std::vector<float> &a, const std::vector<float> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [](float x, float y) { return std::bit_cast<std::uint32_t>(x) == std::bit_cast<std::uint32_t>(y); });
}

bool isSame(const std::vector<double> &a, const std::vector<double> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](double x, double y) { return isSame(x, y); });
}

bool isSame(const Checkpoint &a, const Checkpoint &b)
{
    return isSame(a.weights, b.weights) && isSame(a.bestWeights, b.bestWeights) &&
           isSame(a.optimizerState, b.optimizerState) && isSame(a.averageWeights, b.averageWeights) &&
           isSame(a.scheduleMemory, b.scheduleMemory) && a.retries == b.retries && a.restartStep == b.restartStep &&
           a.epoch == b.epoch && a.stepInEpoch == b.stepInEpoch && a.step == b.step &&
           isSame(a.epochLossSum, b.epochLossSum) && a.bestEpoch == b.bestEpoch && isSame(a.bestLoss, b.bestLoss) &&
           a.epochsWithoutBetter == b.epochsWithoutBetter && isSame(a.learningRate, b.learningRate) &&
           isSame(a.elapsedSeconds, b.elapsedSeconds);
}

bool isSame(const std::shared_ptr<const GraphSpec> &a, const std::shared_ptr<const GraphSpec> &b)
{
    return a == b || (a && b && *a == *b);
}

bool isSame(const RunPtr &a, const RunPtr &b)
{
    if (a == b)
        return true;
    return a && b && a->number == b->number && a->name == b->name && a->note == b->note && a->startedAt == b->startedAt &&
           a->programVersion == b->programVersion && isSame(a->graph, b->graph) && a->recipe == b->recipe &&
           a->preparation == b->preparation && a->splitSpec == b->splitSpec && a->split == b->split &&
           a->dataHash == b->dataHash && a->rateChanges == b->rateChanges && a->stopped == b->stopped &&
           a->message == b->message && isSame(a->checkpoint, b->checkpoint) &&
           std::equal(a->epochs.begin(), a->epochs.end(), b->epochs.begin(), b->epochs.end(),
                      [](const EpochSummary &x, const EpochSummary &y) { return isSame(x, y); });
}

bool isSame(const KeptSection &a, const KeptSection &b)
{
    return a.kind == b.kind && a.flags == b.flags && a.version == b.version && a.id == b.id && a.rawSize == b.rawSize &&
           *a.bytes == *b.bytes;
}

template <class Item>
bool areSame(const std::vector<Item> &a, const std::vector<Item> &b)
{
    return std::equal(a.begin(), a.end(), b.begin(), b.end(), [](const Item &x, const Item &y) { return isSame(x, y); });
}

} // namespace

bool sameContent(const Project &a, const Project &b)
{
    return a.id == b.id && a.title == b.title && a.notes == b.notes && a.data == b.data && a.preparation == b.preparation &&
           isSame(a.graph, b.graph) && a.recipe == b.recipe && areSame(a.runs, b.runs) && a.nextRun == b.nextRun &&
           a.view == b.view && areSame(a.kept, b.kept);
}

Project newProject(std::string title)
{
    Project project;
    project.title = std::move(title);
    std::random_device device;
    for (auto &byte : project.id)
        byte = static_cast<std::uint8_t>(device());
    return project;
}

} // namespace netloom
