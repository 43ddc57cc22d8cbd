// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/prepare/preparation.hpp"

#include <cmath>

namespace netloom::all_prepareSteps {

namespace {

/// numbers: a mean and a deviation a channel.
class ImageNormalise final : public StepType
{
public:
    const StepInfo &info() const override
    {
        static const StepInfo info{
            .id = "image_normalise",
            .label = NL_TEXT("Normalise channels"),
            .help =
                NL_TEXT("Shifts and scales each channel of the pictures, red, green and blue for instance, to mean 0 and "
                        "deviation 1."),
            .formula = NL_TEXT("(x - mean) / deviation of each channel, both of all pixels of the training rows, divisor n"),
            .params = {},
            .takesNumbers = false,
            .takesImages = true,
            .fittedNumbers = 2};
        return info;
    }

    FittedStep fit(const Column &column, const std::vector<std::uint32_t> &rows, const Params &params) const override
    {
        const auto channels = static_cast<std::size_t>(column.shape[0]);
        const auto area = static_cast<std::size_t>(column.shape[1] * column.shape[2]);
        FittedStep step{info().id, params, {}, {}};
        for (std::size_t channel = 0; channel < channels; ++channel) {
            const auto forEach = [&](auto work) {
                for (const std::uint32_t row : rows)
                    for (std::size_t i = 0; i < area; ++i)
                        if (const float value = column.values[(row * channels + channel) * area + i]; !std::isnan(value))
                            work(static_cast<double>(value));
            };
            double mean = 0, squares = 0, count = 0;
            forEach([&](double value) {
                mean += value;
                ++count;
            });
            mean = count > 0 ? mean / count : 0;
            forEach([&](double value) { squares += (value - mean) * (value - mean); });
            const double deviation = count > 0 ? std::sqrt(squares / count) : 0;
            step.numbers.insert(step.numbers.end(), {mean, deviation > 0 ? deviation : 1}); // a constant one becomes 0
        }
        return step;
    }

    std::vector<std::string> outputNames(const FittedStep &, const std::string &column) const override { return {column}; }

    void applyImages(const FittedStep &step, const Shape &shape, std::span<const float> values, float *out,
                     const JobControl &job) const override
    {
        const auto channels = static_cast<std::size_t>(shape[0]), area = static_cast<std::size_t>(shape[1] * shape[2]);
        if (step.numbers.size() != 2 * channels)
            throw Error(ErrorKind::File, info().id,
                        text(NL_TEXT("The model knows of {1} channels, but the pictures have {2}, so its file is damaged. "
                                     "Train the model again."),
                             step.numbers.size() / 2, channels));
        for (std::size_t i = 0; i < values.size(); ++i) {
            if (i % (1 << 20) == 0)
                job.throwIfStopped();
            const std::size_t channel = i / area % channels;
            out[i] = static_cast<float>((static_cast<double>(values[i]) - step.numbers[2 * channel]) /
                                        step.numbers[2 * channel + 1]);
        }
    }
};

} // namespace

const StepType &image_normalise()
{
    static const ImageNormalise type;
    return type;
}

} // namespace netloom::all_prepareSteps
