// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmenter.hpp"

#include "engine/base/error.hpp"

#include <algorithm>
#include <cmath>

namespace netloom {

namespace {

/// What is measured on the training rows, in double and in their order; what is missing does not count.
void measure(AugmentedInput &input)
{
    const auto channels = static_cast<std::size_t>(input.channels);
    std::vector<double> sums(channels), squares(channels), counts(channels);
    const auto forEach = [&input](auto work) {
        for (const std::uint32_t row : input.rows) {
            const std::span<const float> numbers = input.tensor->numbers(row);
            input.forEach(numbers.size(), [&](std::size_t number, std::size_t channel) {
                if (std::isfinite(numbers[number]))
                    work(channel, static_cast<double>(numbers[number]));
            });
        }
    };
    forEach([&](std::size_t channel, double number) {
        sums[channel] += number;
        ++counts[channel];
    });
    for (std::size_t i = 0; i < channels; ++i)
        sums[i] /= std::max(counts[i], 1.0);
    forEach([&](std::size_t channel, double number) {
        squares[channel] += (number - sums[channel]) * (number - sums[channel]);
    });
    for (std::size_t i = 0; i < channels; ++i) {
        input.mean.push_back(static_cast<float>(sums[i]));
        input.deviation.push_back(static_cast<float>(std::sqrt(squares[i] / std::max(counts[i], 1.0))));
    }
}

AugmentedInput described(const PreparedData &data, std::size_t place, std::span<const std::uint32_t> trainRows)
{
    AugmentedInput input;
    const DataSignature::Input &known = data.signature.inputs[place];
    input.kind = augmentedKind(known);
    input.tensor = &data.inputs[place];
    input.shape = input.tensor->shape;
    input.rows = trainRows;
    switch (input.kind) {
    case AugmentedKind::Image:
        input.channels = input.shape[0];
        input.inner = input.shape[1] * input.shape[2];
        break;
    case AugmentedKind::Signal:
        input.channels = input.shape.rank() == 2 ? input.shape[1] : 1;
        break;
    case AugmentedKind::Table:
        input.channels = input.shape.size();
        input.origins = data.origins;
        if (input.origins.size() != static_cast<std::size_t>(input.channels)) {
            input.origins.resize(static_cast<std::size_t>(input.channels));
            for (std::size_t i = 0; i < input.origins.size(); ++i)
                input.origins[i] = {static_cast<std::int32_t>(i), true};
        }
        break;
    case AugmentedKind::None:
        break;
    }
    measure(input);
    return input;
}

} // namespace

struct Augmenter::Work {
    std::uint64_t place = 0; ///< in the recipe's list: each has streams of its own
    double probability = 1;
    RowChange change;
};

struct Augmenter::ForInput {
    AugmentedInput input;
    std::vector<Work> works;
};

Augmenter::Augmenter(std::span<const AugmentationChoice> choices, const PreparedData &data,
                     std::span<const std::uint32_t> trainRows, std::uint64_t seed, int workers)
    : m_data(data), m_seed(seed), m_trainRows(trainRows.begin(), trainRows.end()), m_inputs(data.inputs.size())
{
    for (const AugmentationChoice &choice : choices)
        if (const std::vector<Text> problems = augmentationProblems(choice, data.signature); !problems.empty())
            throw Error(ErrorKind::Usage, {}, problems.front());
    if (!choices.empty() && m_trainRows.empty())
        throw Error(ErrorKind::Usage, {},
                    text(NL_TEXT("There is nothing to train on: the training part has no rows. Give it a larger share.")));
    std::size_t most = 0;
    for (std::size_t i = 0; i < choices.size(); ++i) {
        const AugmentationType &type = augmentations().at(choices[i].augmentation);
        const Params params = withDefaults(type.info().params, choices[i].params);
        for (const std::size_t input : augmentedInputs(choices[i], data.signature)) {
            std::unique_ptr<ForInput> &own = m_inputs.at(input);
            if (!own)
                own = std::make_unique<ForInput>(ForInput{described(data, input, m_trainRows), {}});
            own->works.push_back({i, params.real("probability"), type.make(params, own->input)});
            most = std::max(most, static_cast<std::size_t>(data.inputs[input].shape.size()));
        }
    }
    m_values.assign(static_cast<std::size_t>(workers), std::vector<float>(most));
    m_scratch = m_values;
}

Augmenter::~Augmenter() = default;

bool Augmenter::changes(std::size_t input) const
{
    return input < m_inputs.size() && m_inputs[input] != nullptr;
}

const float *Augmenter::row(std::size_t input, std::uint32_t row, std::uint32_t epoch, int worker)
{
    const std::span<const float> numbers = m_data.inputs[input].numbers(row);
    const ForInput *const own = m_inputs[input].get();
    if (!own)
        return numbers.data();
    const std::span<float> values(m_values[static_cast<std::size_t>(worker)].data(), numbers.size());
    const std::span<float> scratch(m_scratch[static_cast<std::size_t>(worker)].data(), numbers.size());
    std::copy(numbers.begin(), numbers.end(), values.begin());
    for (const Work &work : own->works) {
        RandomStream random(
            {m_seed, Purpose::Augment, epoch, work.place << 48 | static_cast<std::uint64_t>(input) << 32 | row});
        if (random.uniform() < work.probability)
            work.change({values, scratch, random});
    }
    return values.data();
}

} // namespace netloom
