// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/augment/augmentation.hpp"

#include <algorithm>

namespace netloom::all_augmentations {

namespace {

class TimeShift final : public AugmentationType
{
public:
    const AugmentationInfo &info() const override
    {
        static const AugmentationInfo info{
            .id = "time_shift",
            .label = NL_TEXT("Shift in time"),
            .help =
                NL_TEXT("Moves a signal by whole steps to earlier or later, so that an event is known whenever it comes."),
            .formula = NL_TEXT("x'(t, c) = x(t - k, c); k whole, from -steps to steps"),
            .params = withProbability(1.0, {{.key = "steps",
                                             .label = NL_TEXT("Steps"),
                                             .type = ParamType::Int,
                                             .defaultValue = std::int64_t{5},
                                             .minimum = 0,
                                             .maximum = 1000000,
                                             .unit = NL_TEXT("steps"),
                                             .help = NL_TEXT("How far at most, either way.")},
                                            {.key = "fill",
                                             .label = NL_TEXT("Fill"),
                                             .type = ParamType::Choice,
                                             .defaultValue = std::string("edge"),
                                             .choices = {"edge", "zero", "wrap"},
                                             .help = NL_TEXT("What comes in at the end: its own value again, 0 as the "
                                                             "network sees it, or what went out at the other end, "
                                                             "for what is periodic.")}}),
            .takesSignals = true,
            .movesPlaces = true};
        return info;
    }

    RowChange make(const Params &params, const AugmentedInput &input) const override
    {
        const std::int64_t channels = input.channels, most = params.integer("steps");
        const std::string fill = params.word("fill");
        const bool isZero = fill == "zero", isWrapped = fill == "wrap";
        return [=](const AugmentedRow &row) {
            const std::int64_t later = wholeWithin(row.random, most);
            const std::int64_t steps = static_cast<std::int64_t>(row.values.size()) / channels;
            std::copy(row.values.begin(), row.values.end(), row.scratch.begin());
            for (std::int64_t step = 0; step < steps; ++step) {
                const std::int64_t from = step - later;
                const std::int64_t kept =
                    isWrapped ? (from % steps + steps) % steps : std::clamp<std::int64_t>(from, 0, steps - 1);
                float *const to = row.values.data() + step * channels;
                if (isZero && kept != from)
                    std::fill_n(to, channels, 0.0F);
                else
                    std::copy_n(row.scratch.data() + kept * channels, channels, to);
            }
        };
    }
};

} // namespace

const AugmentationType &time_shift()
{
    static const TimeShift type;
    return type;
}

} // namespace netloom::all_augmentations
