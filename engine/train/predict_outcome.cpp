// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/train/trainer.hpp"

#include <algorithm>

namespace netloom {

namespace {

/// A value of the prepared target in the unit that it was measured in.
double inOwnUnit(double value, std::size_t target, const std::vector<double> &mean, const std::vector<double> &deviation)
{
    return target < mean.size() && target < deviation.size() ? value * deviation[target] + mean[target] : value;
}

/// Where the answers of each row begin, and where the last one's end.
std::vector<std::size_t> placesOf(const PreparedData &data, std::span<const std::uint32_t> rows)
{
    std::vector<std::size_t> places = {0};
    for (const std::uint32_t row : rows)
        places.push_back(places.back() + static_cast<std::size_t>(data.answers(std::span(&row, 1))));
    return places;
}

} // namespace

Outcome predictOutcome(Network<float> &network, const PreparedData &data, std::span<const std::uint32_t> rows,
                       const std::vector<double> &targetMean, const std::vector<double> &targetDeviation, ThreadPool &pool)
{
    const Task task = data.signature.task;
    Outcome outcome;
    outcome.task = task;
    if (network.link() == OutputLink::Embedding) {
        outcome.width = std::max<std::size_t>(data.signature.classes.size(), 2);
        outcome.classes = data.signature.classes;
        return outcome;
    }
    const auto width = static_cast<std::size_t>(network.outputWidth());
    outcome.rows = static_cast<std::size_t>(data.answers(rows));
    std::vector<float> raw(outcome.rows * width);
    network.predict(data, rows, raw, pool);

    if (data.signature.answerPlaces.isVarying())
        outcome.sequences = placesOf(data, rows);
    outcome.questions = data.signature.asksSeveral() ? width : 1;
    const bool isPair = task == Task::Binary && outcome.questions == 1;
    outcome.width = isPair ? 2 : width;
    outcome.classes = data.signature.classes;
    outcome.predicted.reserve(outcome.rows * outcome.width);
    for (std::size_t i = 0; i < raw.size(); ++i) {
        const auto value = static_cast<double>(raw[i]);
        if (task == Task::Binary) {
            // A network trained on squared errors may leave [0, 1]; NaN stays NaN.
            const double positive = value < 0 ? 0 : value > 1 ? 1 : value;
            if (isPair)
                outcome.predicted.push_back(1 - positive);
            outcome.predicted.push_back(positive);
        } else {
            outcome.predicted.push_back(task == Task::Regression ? inOwnUnit(value, i % width, targetMean, targetDeviation)
                                                                 : value);
        }
    }
    if (data.target.values.empty())
        return outcome;
    const auto targets = static_cast<std::size_t>(data.signature.targetWidth());
    outcome.actual.reserve(outcome.rows * targets);
    for (const std::uint32_t row : rows) {
        const auto numbers = static_cast<std::size_t>(data.answers(std::span(&row, 1))) * targets;
        for (std::size_t i = 0; i < numbers; ++i) {
            const auto value = static_cast<double>(data.target.row(row)[i]);
            outcome.actual.push_back(task == Task::Regression ? inOwnUnit(value, i % targets, targetMean, targetDeviation)
                                                              : value);
        }
    }
    return outcome;
}

} // namespace netloom
