// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/schedules/schedule.hpp"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace netloom {

ParamSpec floorSpec()
{
    return {.key = "floor",
            .label = NL_TEXT("Floor"),
            .type = ParamType::Real,
            .defaultValue = 0.0,
            .minimum = 0,
            .maximum = 1,
            .help = NL_TEXT("The lowest that the rate may come down to, as a share of the learning rate."),
            .isAdvanced = true};
}

ParamSpec rateFactorSpec(double defaultValue, std::string help)
{
    return {.key = "factor",
            .label = NL_TEXT("Factor"),
            .type = ParamType::Real,
            .defaultValue = defaultValue,
            .minimum = 1e-6,
            .maximum = 1,
            .help = std::move(help)};
}

std::int64_t stepsIn(double epochs, const SchedulePlace &place)
{
    return std::max<std::int64_t>(1, std::llround(epochs * static_cast<double>(place.stepsPerEpoch)));
}

double cosineBetween(double first, double last, double share)
{
    return last + (first - last) / 2 * (1 + std::cos(std::numbers::pi * share));
}

} // namespace netloom
